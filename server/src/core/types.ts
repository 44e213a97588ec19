/**
 * The data that flows through the pipeline. Everything here is plain, immutable and JSON-serialisable, so that it can
 * be cached, sent to a worker or printed as it is.
 *
 * A span is a half-open pair of UTF-16 offsets into the source text, a byte order mark not counted. Lines and columns
 * do not exist here. "Prose offsets" are UTF-16 offsets into a block's `text`; `article/prose.ts` maps them to the source.
 */
export type * from './types/source.js'
export type * from './types/article.js'
export type * from './types/figure.js'
export type * from './types/registry.js'
export type * from './types/match.js'
export type * from './types/finding.js'
