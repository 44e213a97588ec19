/** The annotated copy: an article for the line-by-line check. Pure: a checked article in, a page out. */
export { contentsPage, copyEntry, type CopyEntry } from './contents.js'
export { annotatedCopy, titleOf } from './copy.js'
export type { CopyFacts } from './summary.js'
