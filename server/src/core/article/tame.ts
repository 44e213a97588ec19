import type { Problem } from '../types.js'

/** Deeper nesting than any article has; the parser's time grows with its square. */
const DEEPEST = 100
/** A marker this far to the right is nested too deep, one indent under another. */
const WIDEST = 400
/** More brackets, comments and marks of emphasis than any paragraph has. */
const MOST = 1000
/** For each of them the parser may look through the whole paragraph: in longer ones fewer are read. */
const MOST_LOOKED_AT = 1 << 24
/** Behind an open bracket the parser looks back to it at every word, which in a paragraph as long as this takes seconds. */
const LONGEST = 1 << 14
/** Takes the place of a letter of markup that is not read as such. */
const PLAIN = '·'

const EXCLAMATION = 33
const ASTERISK = 42
const LESS = 60
const QUESTION = 63
const LEFT_BRACKET = 91
const RIGHT_BRACKET = 93
const UNDERSCORE = 95
const TILDE = 126

const MARK = /[[\]<~*_]/g
const BLANK_LINE = /[ \t]*$/my
const NEW_BLOCK = /[ \t]*(?:[-+*][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\||\[[^\]\s]{1,99}\]:)/y
/** A quote mark, a list's marker or a footnote's label, with the blanks before it. */
const MARKER = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]{1,99}\]:)/y

/** What is plain in the text for the parser, as UTF-16 offsets in order, by the reason. */
interface Plain {
  readonly deep: number[]
  readonly crowded: number[]
  readonly open: number[]
}

/**
 * The text for the parser, of the same length: where so much is nested or left open that parsing would take minutes,
 * single letters of markup are made plain, which the problems say.
 */
export function tame(text: string): { readonly source: string; readonly problems: readonly Problem[] } {
  const plain: Plain = { deep: [], crowded: [], open: [] }
  const lineEnd = text.includes('\n') ? '\n' : '\r'
  let marks: number[] = []
  let blockStart = 0
  let next = nextMark(text, 0)
  let start = 0
  while (start < text.length) {
    const newline = text.indexOf(lineEnd, start)
    const end = newline < 0 ? text.length : newline
    if (isAt(BLANK_LINE, text, start) || isAt(NEW_BLOCK, text, start)) {
      judge(text, blockStart, start, marks, plain)
      marks = []
      blockStart = start
    }
    if (end - start > DEEPEST) findDeep(text, start, end, plain.deep)
    for (; next < end; next = nextMark(text, next + 1)) if (isMark(text, next)) marks.push(next)
    start = end + 1
  }
  judge(text, blockStart, text.length, marks, plain)
  if (plain.deep.length + plain.crowded.length + plain.open.length === 0) return { source: text, problems: [] }
  return {
    source: withPlain(text, [...plain.deep, ...plain.crowded, ...plain.open]),
    problems: [
      ...problemOf(
        plain.deep,
        `lists and quotations are nested more than ${DEEPEST} deep, read to that depth, unnest them`,
      ),
      ...problemOf(
        plain.crowded,
        'too many brackets, comments or marks of emphasis in one paragraph, read as plain text from here on, split the paragraph',
      ),
      ...problemOf(
        plain.open,
        'a bracket or comment without its other half in a paragraph of many pages, read as plain text, close it',
      ),
    ],
  }
}

/** Whether a letter that may be one of markup is the first of a mark. */
function isMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  const next = text.charCodeAt(at + 1)
  switch (code) {
    case LESS:
      return next === EXCLAMATION || next === QUESTION
    case TILDE:
      return next === TILDE
    case ASTERISK:
    case UNDERSCORE:
      return text.charCodeAt(at - 1) !== code
    default:
      return true
  }
}

/** Where the next letter that may be one of markup stands, at an offset or behind it; `Infinity` where none does. */
function nextMark(text: string, from: number): number {
  MARK.lastIndex = from
  return MARK.test(text) ? MARK.lastIndex - 1 : Infinity
}

/** Decides which marks of a paragraph are not read as markup. */
function judge(text: string, start: number, end: number, marks: readonly number[], plain: Plain): void {
  if (marks.length === 0 || (marks.length <= MOST && end - start <= LONGEST)) return
  const most = Math.min(MOST, Math.floor(MOST_LOOKED_AT / (end - start)))
  const lastClosing = start + text.slice(start, end).lastIndexOf('>')
  const open: number[] = []
  for (const [i, at] of marks.entries()) {
    const code = text.charCodeAt(at)
    if (i >= most) pushRun(text, at, plain.crowded)
    else if (code === LEFT_BRACKET) open.push(at)
    else if (code === RIGHT_BRACKET && open.pop() === undefined) plain.open.push(at)
    else if (code === LESS && at > lastClosing) plain.open.push(at)
  }
  plain.open.push(...open)
}

/** All of a run of marks of emphasis, of which the others would go on to mean something; else the mark alone. */
function pushRun(text: string, at: number, places: number[]): void {
  const code = text.charCodeAt(at)
  places.push(at)
  if (code !== ASTERISK && code !== UNDERSCORE) return
  for (let next = at + 1; text.charCodeAt(next) === code; next++) places.push(next)
}

function findDeep(text: string, start: number, end: number, deep: number[]): void {
  let at = start
  for (let count = 1; at < end; count++) {
    MARKER.lastIndex = at
    if (!MARKER.test(text) || MARKER.lastIndex > end) return
    at = MARKER.lastIndex
    if (count > DEEPEST || at - start > WIDEST) deep.push(at - 1)
  }
}

function problemOf(places: readonly number[], message: string): Problem[] {
  if (places.length === 0) return []
  const first = places.reduce((least, place) => Math.min(least, place))
  return [{ span: { start: first, end: first + 1 }, message }]
}

function withPlain(text: string, places: readonly number[]): string {
  const pieces: string[] = []
  let at = 0
  for (const place of [...places].sort((a, b) => a - b)) {
    if (place < at) continue
    pieces.push(text.slice(at, place), PLAIN)
    at = place + 1
  }
  return pieces.join('') + text.slice(at)
}

function isAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at
  return sticky.test(text)
}
