import { ambiguousFigure } from './ambiguous-figure.js'
import { conflictingClaims } from './conflicting-claims.js'
import { conflictingFigure } from './conflicting-figure.js'
import { invalidClaim } from './invalid-claim.js'
import type { Rule } from './rule.js'
import { uncitedFigure } from './uncited-figure.js'
import { unknownClaim } from './unknown-claim.js'
import { unregisteredFigure } from './unregistered-figure.js'
import { unusedSuppression } from './unused-suppression.js'
import { unverifiedClaim } from './unverified-claim.js'

/** Every rule. Of the figures' own, the first that fits is the figure's one finding: the order here is part of the contract. */
export const rules: readonly Rule[] = [
  unknownClaim,
  conflictingFigure,
  unverifiedClaim,
  ambiguousFigure,
  unregisteredFigure,
  uncitedFigure,
  unusedSuppression,
  invalidClaim,
  conflictingClaims,
]

/** The ids of all rules, in the index's order. */
export const ruleIds: readonly string[] = rules.map((rule) => rule.id)
