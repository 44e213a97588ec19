/** A place in a text as people and editors count it: both from 1, the column in UTF-16 code units. */
export interface LineColumn {
  readonly line: number
  readonly column: number
}

/** Where the lines of a text start. */
export interface LineIndex {
  /** The UTF-16 offset at which each line starts. */
  readonly starts: readonly number[]
  readonly length: number
}

/** Finds the lines of a text; a line ends at CR LF, LF or CR, as in Markdown and in editors. */
export function indexLines(text: string): LineIndex {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return { starts, length: text.length }
}

/** The line and column of a UTF-16 offset; an offset outside the text is taken to its nearer end. */
export function lineColumn(index: LineIndex, offset: number): LineColumn {
  const wanted = Math.min(Math.max(offset, 0), index.length)
  let low = 0
  let high = index.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((index.starts[middle] ?? 0) <= wanted) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: wanted - (index.starts[low] ?? 0) + 1 }
}

/** The half-open UTF-16 offsets of a line counted from 1, its line end included; null where there is no such line. */
export function lineSpan(index: LineIndex, line: number): { readonly start: number; readonly end: number } | null {
  const start = index.starts[line - 1]
  if (start === undefined) return null
  return { start, end: index.starts[line] ?? index.length }
}
