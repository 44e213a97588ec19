import { dayOf } from '../matching/compile.js'
import { disputedFigure } from './disputed-figure.js'
import { missingCaveat } from './missing-caveat.js'
import { passageText } from './passage.js'
import type { FigureRule } from './rule.js'
import { staleClaim } from './stale-claim.js'
import { claimWords, code, figureWords, relatedClaim } from './words.js'

/** Words by which a passage tells that a number was revised. */
const revision =
  /\b(?:revis(?:ed?|ion|ions|ing)|correct(?:ed|ion|ions)|first (?:estimate|count|put|published|reported)|earlier (?:estimate|figure|count)|initial(?:ly)?|provisional(?:ly)?|preliminary|originally|rewrote|rewritten|recount(?:ed)?|updated|since been|now (?:stands?|put|puts)|moved from|had been|at first|adjusted|restated)\b/i

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
    const day = dayOf(claim.supersededOn)
    const published = context.articleDay ?? dayOf(context.today)
    const later = day !== null && published !== null && day > published
    // What was right when it was printed is told only where nothing graver is.
    if (later && [disputedFigure, staleClaim, missingCaveat].some((rule) => rule.check(facts, context))) return null
    if (!later && revision.test(passageText(facts, context))) return null
    const successor = claim.supersededBy ? context.claims.find(claim.supersededBy) : null
    const when = claim.supersededOn ? ` on ${claim.supersededOn}` : ''
    const now = successor
      ? claimWords(successor)
      : claim.supersededBy
        ? `claim ${code(claim.supersededBy)}`
        : 'no claim has taken its place'
    return {
      words: {
        found: figureWords(facts),
        expected: `claim ${code(claim.id)} was superseded${when}${later ? ', after the article appeared' : ''}, ${now}`,
        advice: later ? 'add a note where the article is updated' : 'give the new figure, or tell of the revision',
      },
      claim: claim.id,
      related: [claim, ...(successor ? [successor] : [])].map(relatedClaim),
      ...(later ? { atMost: 'information' as const } : {}),
    }
  },
}
