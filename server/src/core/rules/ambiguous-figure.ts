import type { FigureRule } from './rule.js'
import { code, figureWords, idWords, relatedClaim } from './words.js'

/** Several claims fit; guessing among them would be worse than asking. */
export const ambiguousFigure: FigureRule = {
  id: 'ambiguous-figure',
  defaultSeverity: 'information',
  appliesTo: 'figure',
  docs: {
    summary: 'Several claims fit a figure and none stands out',
    why: 'Only the writer knows which of them is meant; a wrong tie would hide a missing source.',
    example: '132 Russian citizens applied for asylum.',
  },
  check(facts) {
    if (facts.match.type !== 'candidates' || facts.status === 'conflicting') return null
    const { claims } = facts.match
    const first = claims[0]
    return {
      words: {
        found: figureWords(facts),
        expected: `expected one claim, and ${claims.length} fit, ${idWords(claims)}`,
        advice: `name the one that is meant, as in ${code(`<!-- claim: ${first?.id ?? 'id'} -->`)}`,
      },
      related: claims.map(relatedClaim),
    }
  },
}
