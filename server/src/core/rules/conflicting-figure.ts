import { successorOf } from '../fixes/current.js'
import { correctionFixes } from '../fixes/corrections.js'
import { corrections, slip } from '../matching/agreement/index.js'
import type { Claim, Figure, Hedge } from '../types.js'
import { mixedUpWith } from './mixedUp.js'
import type { FigureFacts, FigureRule, RuleContext } from './rule.js'
import { currentFixes } from './successor.js'
import { claimWords, code, figureWords, hedgedWords, idWords, relatedClaim, underHedge } from './words.js'

/** The registry knows this figure, with another value. */
export const conflictingFigure: FigureRule = {
  id: 'conflicting-figure',
  defaultSeverity: 'error',
  appliesTo: 'figure',
  docs: {
    summary: 'A figure disagrees with the claim it is tied to, or with every claim about the same thing',
    why: 'The number in print is not the one that was checked: mistyped, out of date, or of another thing.',
    example: 'About 25 thousand people<!-- claim: ge-crossings-2022-03 --> crossed the border.',
  },
  check(facts, context) {
    if (facts.status !== 'conflicting') return null
    if (facts.match.type === 'tied') {
      const { claim } = facts.match
      // A draft proves nothing yet: that its value differs is told with `unverified-claim`.
      if (claim.status === 'draft') return null
      const direction = context.registry.find(claim.id)?.direction ?? null
      const current = currentFixes(facts, successorOf(claim, context.claims.find), context)
      const cause = mixedUpWith(facts, claim, context.registry) ?? slip(facts.figure, claim.value)?.words
      return {
        words: {
          found: boundWords(facts),
          expected: `${claimWords(claim)}${cause === undefined ? '' : `, ${cause}`}`,
          advice: current.length > 0 ? supersededAdvice(claim, context) : adviceFor(facts, claim, context),
        },
        claim: claim.id,
        related: [relatedClaim(claim)],
        fixes: [
          ...current,
          ...correctionFixes(context.article, facts.figure, claim, direction, context.registry.language),
        ],
      }
    }
    if (facts.match.type !== 'candidates') return null
    const { claims } = facts.match
    return {
      words: {
        found: figureWords(facts),
        expected: `no claim about it has this value, ${idWords(claims)}`,
        advice: 'correct the figure or cite another claim',
      },
      related: claims.map(relatedClaim),
    }
  },
}

/** The figure is the one that holds now, and only its reference is out of date. */
function supersededAdvice(claim: Claim, context: RuleContext): string {
  const successor = successorOf(claim, context.claims.find)
  return `cite ${code(successor?.id ?? claim.id)}, which has taken its place and says so`
}

/** What may be printed instead; what somebody said stays as it was said. */
function adviceFor({ figure, quoted }: FigureFacts, claim: Claim, context: RuleContext): string {
  if (quoted !== null) return 'say beside the quotation what the claim says, or cite another claim'
  const [first] = corrections(
    figure,
    claim.value,
    context.registry.find(claim.id)?.direction ?? null,
    context.registry.language.figures.ladders,
  )
  return `correct ${first === undefined ? 'the figure' : `to ${code(isBound(figure) ? underHedge(figure, first.text) : first.text)}`} or cite another claim`
}

/** A bound is part of what is wrong: "fewer than 100,000" of 153,379. */
function boundWords(facts: FigureFacts): string {
  return isBound(facts.figure) ? hedgedWords(facts) : figureWords(facts)
}

const bounds: readonly Hedge[] = ['over', 'under', 'atLeast', 'atMost', 'nearly']

function isBound({ hedge }: Figure): boolean {
  return bounds.includes(hedge)
}
