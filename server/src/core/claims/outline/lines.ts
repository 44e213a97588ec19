/** Lines of a YAML file read one by one, so that a file that is broken elsewhere, or half typed, can be told about all the same. */

/** A line with the marks that it begins with. Columns count from 0 in UTF-16 units. */
export interface Line {
  /** Offset of its first letter. */
  readonly start: number
  readonly text: string
  /** Nothing but white space or a comment. */
  readonly isBlank: boolean
  /** The columns of the hyphens that begin items of lists. */
  readonly dashes: readonly number[]
  /** The column of what stands behind the hyphens and white space; the end of the line where nothing does. */
  readonly content: number
  readonly key: LineKey | null
  /** The column behind the last letter that is no comment. */
  readonly end: number
}

/** The key of an entry that begins in a line. */
export interface LineKey {
  readonly name: string
  /** Columns of the key, its quotes included. */
  readonly from: number
  readonly to: number
  /** The column of its colon. */
  readonly colon: number
  /** The column of its value; `end` of the line or behind it where there is none in it. */
  readonly value: number
}

/** The lines of a text; line ends are no part of them. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (const written of text.split('\n')) {
    lines.push(readLine(written.endsWith('\r') ? written.slice(0, -1) : written, start))
    start += written.length + 1
  }
  return lines
}

function readLine(text: string, start: number): Line {
  const dashes: number[] = []
  let at = skipSpaces(text, 0)
  while (text[at] === '-' && (text[at + 1] === undefined || text[at + 1] === ' ')) {
    dashes.push(at)
    at = skipSpaces(text, at + 1)
  }
  const comment = commentAt(text, at)
  const end = text.slice(0, comment ?? text.length).trimEnd().length
  const isBlank = dashes.length === 0 && end <= at
  const key = readKey(text, at, Math.max(end, at))
  return { start, text, isBlank, dashes, content: at, key, end: Math.max(end, at) }
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\t') at++
  return at
}

/** The column of the sign that begins a comment: one behind white space and outside of quotes. */
function commentAt(text: string, from: number): number | null {
  let quote = ''
  for (let at = from; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (quote !== '') {
      if (letter === '\\' && quote === '"') at++
      else if (letter === quote) quote = ''
    } else if ((letter === '"' || letter === "'") && opensQuote(text, at)) quote = letter
    else if (letter === '#' && (at === 0 || ' \t'.includes(text[at - 1] ?? ''))) return at
  }
  return null
}

/** A quote within a word ("the EU's") opens nothing. */
function opensQuote(text: string, at: number): boolean {
  return at === 0 || ' \t[{,:-'.includes(text[at - 1] ?? '')
}

function readKey(text: string, from: number, end: number): LineKey | null {
  const first = text[from] ?? ''
  if (from >= end || '[]{},#&*!|>%@`'.includes(first)) return null
  const isQuoted = first === '"' || first === "'"
  const close = isQuoted ? text.indexOf(first, from + 1) : from
  if (close < 0) return null
  for (let at = close; at < end; at++) {
    if (text[at] !== ':' || (at + 1 < end && text[at + 1] !== ' ' && text[at + 1] !== '\t')) continue
    const to = from + text.slice(from, at).trimEnd().length
    const name = isQuoted ? text.slice(from + 1, close) : text.slice(from, to)
    return name === '' ? null : { name, from, to, colon: at, value: skipSpaces(text, at + 1) }
  }
  return null
}
