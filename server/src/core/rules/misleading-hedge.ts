import type { FigureRule } from './rule.js'
import { claimWords, code, figureWords, relatedClaim } from './words.js'

/** The number is right, the word before it is not: "more than 3.3 million" on 3,296,112. */
export const misleadingHedge: FigureRule = {
  id: 'misleading-hedge',
  defaultSeverity: 'warning',
  appliesTo: 'figure',
  docs: {
    summary: 'A hedge points the wrong way, or so far that it says nothing',
    why: '"More than" printed on a smaller number turns a right figure into a wrong statement.',
    example: 'More than 3.3 million movements back were recorded<!-- claim: ua-returns-2022-07 -->.',
  },
  check(facts) {
    if (facts.match.type !== 'tied' || facts.match.agreement.type !== 'hedge') return null
    const { claim } = facts.match
    const { hedgeText } = facts.figure
    return {
      words: {
        found: `${hedgeText === '' ? '' : `${code(hedgeText)} `}${figureWords(facts)}`,
        expected: `${claimWords(claim)}, to which the hedge does not lead`,
        advice: 'correct the hedge or leave it out',
      },
      claim: claim.id,
      related: [relatedClaim(claim)],
    }
  },
}
