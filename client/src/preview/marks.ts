/** Puts the marks of figures around their letters among the tokens of a run. */
import { copyToken, type Token, type TokenClass } from './markdownIt.js'
import { textOf } from './positions.js'

/** The letters of one figure, as a half-open range of the run's text, and how they are marked. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly classes: string
  readonly title: string
}

/**
 * Tokens with marks in them. A figure whose letters are in several tokens ("**25** thousand") is marked in each, and the
 * last one bears the class `claimcheck-end`.
 *
 * @param marks in order, without overlap.
 */
export function markTokens(tokens: readonly Token[], marks: readonly Mark[]): Token[] {
  let offset = 0
  return tokens.flatMap((token) => {
    const text = textOf(token)
    const start = offset
    offset += text.length
    const within = marks.filter((mark) => mark.start < offset && mark.end > start)
    return token.type === 'text' && within.length > 0 ? cutToken(token, start, within) : [token]
  })
}

function cutToken(token: Token, start: number, marks: readonly Mark[]): Token[] {
  const Token = token.constructor as TokenClass
  const cut: Token[] = []
  const end = start + token.content.length
  const add = (from: number, to: number): void => {
    if (from >= to) return
    const part = copyToken(token)
    part.content = token.content.slice(from - start, to - start)
    cut.push(part)
  }
  let at = start
  for (const mark of marks) {
    const from = Math.max(start, mark.start)
    const to = Math.min(end, mark.end)
    add(at, from)
    const open = new Token('claimcheck_open', 'span', 1)
    open.attrSet('class', `${mark.classes}${mark.end <= end ? ' claimcheck-end' : ''}`)
    open.attrSet('role', 'mark')
    open.attrSet('title', mark.title)
    cut.push(open)
    add(from, to)
    cut.push(new Token('claimcheck_close', 'span', -1))
    at = to
  }
  add(at, end)
  return cut
}

/**
 * For each letter of a run's text as it is shown, which letter it is of the text as it was read: other plugins may have
 * changed it since (quotation marks made typographic). Lines are compared one by one; where a line has become longer or
 * shorter only what is the same at its ends is known, and the rest is null.
 */
export function alignTexts(read: string, shown: string): readonly (number | null)[] {
  const readLines = read.split('\n')
  const shownLines = shown.split('\n')
  if (readLines.length !== shownLines.length) return alignLine(read, shown, 0)
  const aligned: (number | null)[] = []
  let offset = 0
  for (const [index, line] of readLines.entries()) {
    if (index > 0) aligned.push(offset - 1)
    aligned.push(...alignLine(line, shownLines[index] ?? '', offset))
    offset += line.length + 1
  }
  return aligned
}

function alignLine(read: string, shown: string, offset: number): readonly (number | null)[] {
  if (read.length === shown.length) return Array.from({ length: shown.length }, (_, index) => offset + index)
  const shorter = Math.min(read.length, shown.length)
  let same = 0
  while (same < shorter && read[same] === shown[same]) same++
  let tail = 0
  while (tail < shorter - same && read.at(-1 - tail) === shown.at(-1 - tail)) tail++
  const shift = read.length - shown.length
  return Array.from({ length: shown.length }, (_, index) => {
    if (index < same) return offset + index
    return index >= shown.length - tail ? offset + index + shift : null
  })
}
