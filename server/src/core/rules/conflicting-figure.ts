import type { FigureRule } from './rule.js'
import { claimWords, figureWords, idWords, relatedClaim } from './words.js'

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
  check(facts) {
    if (facts.status !== 'conflicting') return null
    const advice = 'correct the figure or cite another claim'
    if (facts.match.type === 'tied') {
      const { claim } = facts.match
      // A draft proves nothing yet: that its value differs is told with `unverified-claim`.
      if (claim.status === 'draft') return null
      return {
        words: { found: figureWords(facts), expected: claimWords(claim), advice },
        claim: claim.id,
        related: [relatedClaim(claim)],
      }
    }
    if (facts.match.type !== 'candidates') return null
    const { claims } = facts.match
    return {
      words: { found: figureWords(facts), expected: `no claim about it has this value, ${idWords(claims)}`, advice },
      related: claims.map(relatedClaim),
    }
  },
}
