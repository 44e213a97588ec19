import { lacksSource } from '../claims/placeholders.js'
import type { Claim } from '../types.js'
import type { FigureFacts, FigureRule } from './rule.js'
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
    const lacks = lacksSource(claim)
    const expected =
      facts.status === 'conflicting'
        ? `the draft of ${claimWords(claim)}`
        : `expected a verified claim, and ${code(claim.id)} is a draft${lacks ? ' without a source' : ''}`
    return {
      words: { found: figureWords(facts), expected, advice: adviceFor(facts, claim, lacks) },
      claim: claim.id,
      related: [relatedClaim(claim)],
    }
  },
}

function adviceFor({ status }: Pick<FigureFacts, 'status'>, { writtenStatus }: Claim, lacks: boolean): string {
  const steps = lacks ? ['name its source', 'check the claim against it'] : ['check the claim against its source']
  if (status === 'conflicting') return `${steps.join(', ')}, then correct the figure or the claim`
  // Its file says so already.
  if (writtenStatus === 'verified') return steps.join(' and ')
  return `${steps.join(', ')} and set its status to \`verified\``
}
