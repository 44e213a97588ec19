export { findFigures } from './findFigures.js'
export { readAmount } from './readAmount.js'
export { DEFAULT_KINDS, type FigureOptions } from './options.js'
export { FILTER_NAMES, type FilterName } from './filters/index.js'
