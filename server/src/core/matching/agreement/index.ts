export { comparable } from './comparable.js'
export { compareAmounts } from './compare.js'
export type { Direction } from './size.js'
