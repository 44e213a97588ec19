/** Half-open UTF-16 offsets into the source text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Half-open UTF-16 offsets into a block's prose text. */
export type ProseSpan = Span

export interface SourceFile {
  /** What the file is called: a path or a URI, opaque to the core. */
  readonly uri: string
  /** The text without its byte order mark, line ends as they are. */
  readonly text: string
}

/** A fault that does not stop the reading: what is wrong, where, and what to do. */
export interface Problem {
  readonly span: Span
  readonly message: string
}
