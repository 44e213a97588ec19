import type { RegistryRule } from './rule.js'

/** The comparison is made where the registry is read, in `claims/`. */
export const conflictingClaims: RegistryRule = {
  id: 'conflicting-claims',
  defaultSeverity: 'warning',
  appliesTo: 'registry',
  docs: {
    summary: 'Claims about the same thing have values that cannot both hold, and not all are `disputed`',
    why: 'Which of them a figure is held against would be left to chance.',
    example:
      'claims:\n  - {id: a, value: 200, measure: deaths at sea, period: 2022}\n  - {id: b, value: 300, measure: deaths at sea, period: 2022}',
  },
}
