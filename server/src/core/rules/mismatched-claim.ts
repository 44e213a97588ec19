import { contradictionsOf } from '../matching/contradictions.js'
import type { FigureRule } from './rule.js'
import { code, figureWords, placeWords, relatedClaim } from './words.js'

/** The right number tied to the wrong thing: another month, country or group. */
export const mismatchedClaim: FigureRule = {
  id: 'mismatched-claim',
  defaultSeverity: 'error',
  appliesTo: 'figure',
  docs: {
    summary: 'A figure is tied by hand to a claim whose place, period or population its sentence contradicts',
    why: 'The number is in the registry and the sentence around it is still wrong.',
    example: 'Romania hosted 98,910 refugees<!-- claim: ua-refugees-md-2022 --> at the end of 2022.',
  },
  check(facts, context) {
    if (facts.match.type !== 'tied' || facts.match.tie !== 'reference' || facts.scene === null) return null
    if (facts.match.agreement.type === 'disagrees') return null
    const { claim } = facts.match
    const compiled = context.registry.find(claim.id)
    const first = compiled && contradictionsOf(facts.scene, compiled, context.registry)[0]
    if (!first) return null
    return {
      words: {
        found: `${figureWords(facts)}, the ${first.about} ${code(first.said)}`,
        expected: `claim ${code(claim.id)} is about ${code(first.about === 'place' ? first.claimed.split(', ').map(placeWords).join(', ') : first.claimed)}`,
        advice: 'cite the claim that the sentence means, or correct the sentence',
      },
      claim: claim.id,
      related: [relatedClaim(claim)],
    }
  },
}
