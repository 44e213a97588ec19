import { passageFigures, saysWhose } from './passage.js'
import type { FigureRule } from './rule.js'
import { claimWords, figureWords, relatedClaim } from './words.js'

/** Where sources differ, a figure without its source takes a side unsaid. */
export const disputedFigure: FigureRule = {
  id: 'disputed-figure',
  defaultSeverity: 'warning',
  appliesTo: 'figure',
  docs: {
    summary: 'The registry holds competing estimates, and the passage gives only one without saying whose it is',
    why: 'Readers take a disputed figure for the agreed one.',
    example: 'Lebanon hosted 1.5 million Syrian refugees at the end of 2023.',
  },
  check(facts, context) {
    if (facts.match.type !== 'tied') return null
    const { claim } = facts.match
    const rivals = context.registry.rivalsOf(claim)
    if (rivals.length === 0) return null
    const shown = passageFigures(facts, context).some(
      (other) =>
        other.match.type === 'tied' && rivals.some((r) => other.match.type === 'tied' && r.id === other.match.claim.id),
    )
    if (shown || saysWhose(facts, claim, context)) return null
    return {
      words: {
        found: figureWords(facts),
        expected: `its source or its rival beside it, ${rivals.slice(0, 3).map(claimWords).join(' and ')}`,
        advice: 'say whose figure it is, or give both',
      },
      claim: claim.id,
      related: [claim, ...rivals].map(relatedClaim),
    }
  },
}
