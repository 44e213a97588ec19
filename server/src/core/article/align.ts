import { decodeString } from 'micromark-util-decode-string'
import { appendLetters, appendWhole, type Draft } from './draft.js'

const CHARACTER_REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[\da-z]{1,31});/iy
const MARKUP = '*_~`[]'
const NUL = 0
const TAB = 9
const LF = 10
const CR = 13
const SPACE = 32
const AMPERSAND = 38
const GREATER = 62
const BACKSLASH = 92
const REPLACEMENT = 0xfffd

/**
 * Appends a text node's value, mapped to the source between two UTF-16 offsets by walking both: an escape or an entity
 * stands for its letter, a line break with the white space around it and the `> ` of the next line for one '\n'. What
 * cannot be followed is mapped as a whole, never guessed.
 *
 * @param hasMarkup Marks of emphasis, code and links in the source have left no trace in the value, as in the
 * alternative text of an image.
 */
export function appendText(
  draft: Draft,
  value: string,
  source: string,
  start: number,
  end: number,
  hasMarkup = false,
): void {
  if (value.length === end - start && source.startsWith(value, start) && !value.includes('\r')) {
    appendLetters(draft, start, end)
    return
  }
  let at = 0
  let place = start
  let run = start
  const flush = (): void => appendLetters(draft, run, place)
  while (at < value.length) {
    const code = value.charCodeAt(at)
    const there = source.charCodeAt(place)
    if (there === AMPERSAND || there === BACKSLASH) {
      const token = there === AMPERSAND ? referenceAt(source, place) : escapeAt(source, place)
      const decoded = token === '' ? '' : decodeString(token)
      if (token !== decoded && value.startsWith(decoded, at)) {
        flush()
        appendWhole(draft, decoded, place, place + token.length)
        at += decoded.length
        place += token.length
        run = place
        continue
      }
    }
    if (code === LF || code === CR) {
      const next = at + (code === CR && value.charCodeAt(at + 1) === LF ? 2 : 1)
      const contentStart = nextContent(source, place, end, value, next)
      if (contentStart < 0) break
      flush()
      appendWhole(draft, '\n', place, contentStart)
      at = next
      place = contentStart
      run = place
      continue
    }
    if (place >= end) break
    if (code !== there && !(code === REPLACEMENT && there === NUL)) {
      if (!hasMarkup || !MARKUP.includes(source.charAt(place))) break
      flush()
      run = ++place
      continue
    }
    at++
    place++
  }
  flush()
  if (at < value.length) appendWhole(draft, value.slice(at).replace(/\r\n?/g, '\n'), place, Math.max(place, end))
}

function referenceAt(source: string, at: number): string {
  CHARACTER_REFERENCE.lastIndex = at
  return CHARACTER_REFERENCE.exec(source)?.[0] ?? ''
}

function escapeAt(source: string, at: number): string {
  return source.slice(at, at + 2)
}

/**
 * Where the next line's content starts: behind spaces left at the end of this line, the line end, and the indent and
 * quote marks of the next. -1 where no line ends here.
 */
function nextContent(source: string, from: number, end: number, value: string, at: number): number {
  let place = skipBlanks(source, from, end)
  const code = source.charCodeAt(place)
  if (place >= end || (code !== LF && code !== CR)) return -1
  place += code === CR && source.charCodeAt(place + 1) === LF ? 2 : 1
  const lineStart = place
  while (place < end && isPrefix(source.charCodeAt(place))) place++
  // A line that is continued lazily may begin with a quote mark of its own, far enough to the right to be no markup.
  let own = 0
  while (at + own < value.length && isPrefix(value.charCodeAt(at + own))) own++
  const isOwn = own > 0 && place - own >= lineStart && source.startsWith(value.slice(at, at + own), place - own)
  return isOwn && source.charCodeAt(place) !== AMPERSAND && source.charCodeAt(place) !== BACKSLASH ? place - own : place
}

function skipBlanks(source: string, from: number, end: number): number {
  let place = from
  while (place < end && (source.charCodeAt(place) === SPACE || source.charCodeAt(place) === TAB)) place++
  return place
}

function isPrefix(code: number): boolean {
  return code === SPACE || code === TAB || code === GREATER
}
