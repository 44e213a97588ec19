import { lacksSource } from '../claims/placeholders.js'
import type { FigureRule } from './rule.js'
import { claimWords, code, figureWords, relatedClaim } from './words.js'

/** A draft is somebody's note: it neither proves a figure nor refutes it. */
export const unverifiedClaim: FigureRule = {
  id: 'unverified-claim',
  defaultSeverity: 'warning',
  appliesTo: 'figure',
  docs: {
    summary: 'The claim that a figure is tied to is a draft',
    why: 'Nobody has checked the claim against its source yet, so the figure is as good as unsourced.',
    example: '25 thousand people<!-- claim: ge-crossings-2022-03 --> crossed the border.',
  },
  check(facts) {
    if (facts.match.type !== 'tied' || facts.match.claim.status !== 'draft') return null
    const { claim } = facts.match
    const expected =
      facts.status === 'conflicting'
        ? `the draft of ${claimWords(claim)}`
        : `expected a verified claim, and ${code(claim.id)} is a draft${lacksSource(claim) ? ' without a source' : ''}`
    const advice =
      facts.status === 'conflicting'
        ? 'check the claim against its source, then correct the figure or the claim'
        : `${lacksSource(claim) ? 'name its source, check the claim against it' : 'check the claim against its source'} and set its status to \`verified\``
    return { words: { found: figureWords(facts), expected, advice }, claim: claim.id, related: [relatedClaim(claim)] }
  },
}
