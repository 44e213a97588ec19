import type { RegistryRule } from './rule.js'

/** The words are made where the reading is: in `claims/` for registry files, in `article/` for comments and front matter. */
export const invalidClaim: RegistryRule = {
  id: 'invalid-claim',
  defaultSeverity: 'error',
  appliesTo: 'registry',
  docs: {
    summary: 'A registry file, or a comment or front matter in an article, breaks its format',
    why: 'A claim that cannot be read backs no figure, and a comment that cannot be read does nothing.',
    example: 'claims:\n  - id: ge-crossings-2022-03\n    vlaue: 25 thousand',
  },
}
