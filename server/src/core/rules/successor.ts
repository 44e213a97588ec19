import { currentIdFix } from '../fixes/current.js'
import type { Claim, Fix } from '../types.js'
import type { FigureFacts, RuleContext } from './rule.js'

/** Names the claim that has taken a claim's place, where the figure may be printed for it. */
export function currentFixes(facts: FigureFacts, successor: Claim | null, context: RuleContext): readonly Fix[] {
  if (successor === null || facts.match.type !== 'tied') return []
  const direction = context.registry.find(successor.id)?.direction ?? null
  const fix = currentIdFix(context.article, facts.figure, facts.match.reference, successor, direction)
  return fix ? [fix] : []
}
