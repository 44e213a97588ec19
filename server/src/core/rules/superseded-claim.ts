import { successorOf } from '../fixes/current.js'
import { compareAmounts } from '../matching/agreement/index.js'
import { dayOf } from '../matching/compile.js'
import type { Claim } from '../types.js'
import { passageFigures, passageText } from './passage.js'
import type { FigureFacts, FigureRule, RuleContext } from './rule.js'
import { currentFixes } from './successor.js'
import { unverifiedClaim } from './unverified-claim.js'
import { claimWords, code, figureWords, relatedClaim } from './words.js'

/** A superseded claim was once right: what counts is when the article appeared. */
export const supersededClaim: FigureRule = {
  id: 'superseded-claim',
  defaultSeverity: 'warning',
  appliesTo: 'figure',
  docs: {
    summary:
      'The claim of a figure was superseded; a warning where that was known when the article appeared, information where it came later',
    why: 'A revised figure goes on being printed for years: 1.1 million for Germany in 2015, long after it became 890,000.',
    example: 'Some 1.1 million asylum seekers<!-- claim: de-easy-2015 --> came to Germany in 2015.',
  },
  check(facts, context) {
    if (facts.match.type !== 'tied' || facts.match.claim.status !== 'superseded') return null
    const { claim } = facts.match
    const successor = successorOf(claim, context.claims.find)
    const day = dayOf(claim.supersededOn)
    const published = context.articleDay ?? dayOf(context.today)
    const later = day !== null && published !== null && day > published
    // What an article tells of is a revision before it; of one that came later it cannot tell.
    if (!later && reportsRevision(facts, successor, context)) return null
    const when = claim.supersededOn === undefined ? '' : ` on ${claim.supersededOn}`
    return {
      words: {
        found: figureWords(facts),
        expected: `claim ${code(claim.id)} was superseded${when}${later ? ', after the article appeared' : ''}, ${nowWords(claim, successor)}`,
        advice: later ? 'add a note where the article is updated' : 'give the new figure, or tell of the revision',
      },
      claim: claim.id,
      related: [claim, ...(successor ? [successor] : [])].map(relatedClaim),
      fixes: currentFixes(facts, successor, context),
      ...(later ? { atMost: 'information' as const, behind: unverifiedClaim.id } : {}),
    }
  },
}

/** In so many words, or by giving the new number beside the old one. */
function reportsRevision(facts: FigureFacts, successor: Claim | null, context: RuleContext): boolean {
  if (context.registry.language.telling.revision.test(passageText(facts, context))) return true
  return (
    successor !== null &&
    passageFigures(facts, context).some(
      ({ match, figure }) =>
        match.type === 'tied' &&
        (match.claim.id === successor.id || match.claim.supersededBy === successor.id) &&
        compareAmounts(figure, successor.value).type !== 'disagrees',
    )
  )
}

function nowWords(claim: Claim, successor: Claim | null): string {
  if (successor !== null) return claimWords(successor)
  return claim.supersededBy === undefined ? 'and none has taken its place' : `by ${code(claim.supersededBy)}`
}
