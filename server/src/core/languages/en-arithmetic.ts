import type { ScaleLadder } from '../matching/agreement/written.js'

/** English words of scale and their short forms, each ladder in the spelling of one house. */
export const enScales: readonly ScaleLadder[] = [
  ['thousand', 'million', 'billion', 'trillion'],
  ['k', 'm', 'bn', 'tn'],
  ['k', 'mn', 'bn', 'trn'],
  ['k', 'mln', 'bln', 'trln'],
]
