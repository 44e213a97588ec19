import type { RegistryRule } from './rule.js'

/** The reading is in `signoff/file.ts`, which makes the words. */
export const invalidSignOff: RegistryRule = {
  id: 'invalid-sign-off',
  defaultSeverity: 'error',
  appliesTo: 'registry',
  docs: {
    summary: 'A file of sign-offs breaks its format',
    why: 'A sign-off that cannot be read does not count, and its figure would be checked twice or not at all.',
    example: 'version: 1\nby: K. Lund\nfigures:\n  - figure: 25 thousand\n    on: last Tuesday',
  },
}
