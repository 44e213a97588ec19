import type { FigureRule } from './rule.js'
import { code, figureWords, relatedClaim } from './words.js'

/** A fact-checker set a day by which the claim must be looked at again, and it has passed. */
export const staleClaim: FigureRule = {
  id: 'stale-claim',
  defaultSeverity: 'warning',
  appliesTo: 'figure',
  docs: {
    summary: "The day by which a figure's claim had to be checked again has passed",
    why: 'Costs, permits and counts in flux go out of date; a check lapses when its day is over.',
    example: 'The hotels cost about £8 million a day<!-- claim: uk-hotel-cost-2023 -->.',
  },
  check(facts, context) {
    if (facts.match.type !== 'tied') return null
    const { claim } = facts.match
    if (!claim.reviewBy || claim.reviewBy >= context.today) return null
    return {
      words: {
        found: figureWords(facts),
        expected: `claim ${code(claim.id)} had to be checked again by ${claim.reviewBy}`,
        advice: 'have it checked again and set a new `reviewBy`',
      },
      claim: claim.id,
      related: [relatedClaim(claim)],
    }
  },
}
