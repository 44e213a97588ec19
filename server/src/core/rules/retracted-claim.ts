import type { FigureRule } from './rule.js'
import { claimWords, figureWords, relatedClaim } from './words.js'

/** A claim that was withdrawn backs nothing, whatever its value. */
export const retractedClaim: FigureRule = {
  id: 'retracted-claim',
  defaultSeverity: 'error',
  appliesTo: 'figure',
  docs: {
    summary: 'A figure is tied by hand to a claim that was retracted',
    why: 'The source or the newsroom has withdrawn the claim: printing it repeats a known error.',
    example: 'A minister announced 15,000 returns a month<!-- claim: lb-returns-2023 -->.',
  },
  check(facts) {
    if (facts.match.type !== 'tied' || facts.match.tie !== 'reference') return null
    const { claim } = facts.match
    if (claim.status !== 'retracted') return null
    const why = claim.reason ? `, ${claim.reason.replace(/\.$/, '')}` : ''
    return {
      words: {
        found: figureWords(facts),
        expected: `${claimWords(claim)}, and it was retracted${why}`,
        advice: 'take the figure out or tie it to a claim that stands',
      },
      claim: claim.id,
      related: [relatedClaim(claim)],
    }
  },
}
