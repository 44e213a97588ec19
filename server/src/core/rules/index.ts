import { ambiguousFigure } from './ambiguous-figure.js'
import { conflictingClaims } from './conflicting-claims.js'
import { conflictingFigure } from './conflicting-figure.js'
import { disputedFigure } from './disputed-figure.js'
import { inconsistentArithmetic } from './inconsistent-arithmetic.js'
import { inconsistentFigures } from './inconsistent-figures.js'
import { invalidClaim } from './invalid-claim.js'
import { invalidSignOff } from './invalid-sign-off.js'
import { lapsedSignOff } from './lapsed-sign-off.js'
import { misleadingHedge } from './misleading-hedge.js'
import { mismatchedClaim } from './mismatched-claim.js'
import { missingCaveat } from './missing-caveat.js'
import { retractedClaim } from './retracted-claim.js'
import type { Rule } from './rule.js'
import { staleClaim } from './stale-claim.js'
import { supersededClaim } from './superseded-claim.js'
import { uncitedFigure } from './uncited-figure.js'
import { unknownClaim } from './unknown-claim.js'
import { unregisteredFigure } from './unregistered-figure.js'
import { unsignedFigure } from './unsigned-figure.js'
import { unusedSuppression } from './unused-suppression.js'
import { unverifiedClaim } from './unverified-claim.js'
import { wrongAttribution } from './wrong-attribution.js'
import { wrongUnit } from './wrong-unit.js'

/** Every rule. Of the figures' own, the first that fits is the figure's one finding: the order here is part of the contract. */
export const rules: readonly Rule[] = [
  unknownClaim,
  retractedClaim,
  conflictingFigure,
  mismatchedClaim,
  misleadingHedge,
  wrongUnit,
  wrongAttribution,
  supersededClaim,
  disputedFigure,
  staleClaim,
  missingCaveat,
  unverifiedClaim,
  ambiguousFigure,
  unregisteredFigure,
  uncitedFigure,
  inconsistentFigures,
  inconsistentArithmetic,
  lapsedSignOff,
  unsignedFigure,
  unusedSuppression,
  invalidClaim,
  conflictingClaims,
  invalidSignOff,
]

/** The ids of all rules, in the index's order. */
export const ruleIds: readonly string[] = rules.map((rule) => rule.id)
