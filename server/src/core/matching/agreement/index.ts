/**
 * Whether a figure's value agrees with a claim's, by the table "When a value agrees" of the claims format. Begin with
 * `meaning.ts`, which is that table; `compare.ts` asks whether the two meet.
 */
export { comparable } from './comparable.js'
export { compareAmounts } from './compare.js'
export { cannotBothHold } from './contradiction.js'
export { type Comparison, explainComparison } from './explain.js'
export { type Correction, correction, corrections, printable } from './printable.js'
export type { Direction } from './size.js'
export { type Slip, slip, type SlipKind } from './slip.js'
