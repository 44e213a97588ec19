import type { Abbreviations } from '../languages/words/sentences.js'
import type { ProseSpan } from '../types.js'

const OBJECT_CODE = 0xfffc
const STOP = 46
const ELLIPSIS = 0x2026
const CLOSERS = '"”’\'»“)]}›'
const OPENERS = '"“‘\'«„»([{‹¿¡—–-*'
const BULLETS = '-–—•·▪‣*'

/**
 * The sentences of a block's prose, in order: from the first letter that is not white space to the closing quotes and
 * brackets behind the last full stop. All but the white space between them lies in one.
 *
 * @param breaks Offsets of hard line breaks in order; one before a dash or bullet ends a sentence, since it sets a list.
 */
export function splitSentences(
  text: string,
  abbreviations: Abbreviations,
  breaks: readonly number[] = [],
): ProseSpan[] {
  const sentences: ProseSpan[] = []
  let nextBreak = 0
  let start = skipBlanks(text, 0)
  for (let at = nextEnd(text, start); at < text.length; at = nextEnd(text, at + 1)) {
    if (text.charCodeAt(at) === 10) {
      while ((breaks[nextBreak] ?? Infinity) < at) nextBreak++
      if (breaks[nextBreak] !== at || at <= start) continue
      const next = skipBlanks(text, at)
      if (!BULLETS.includes(text.charAt(next)) || !isBlank(text.charCodeAt(next + 1))) continue
      sentences.push({ start, end: trimEnd(text, start, at) })
      start = next
      at = next
      continue
    }
    const end = sentenceEnd(text, start, at, abbreviations)
    if (end < 0) {
      while (isTerminator(text.charCodeAt(at + 1))) at++
      continue
    }
    sentences.push({ start, end })
    start = skipBlanks(text, end)
    at = start - 1
  }
  if (start < text.length) sentences.push({ start, end: trimEnd(text, start, text.length) })
  return sentences
}

/** All of a text that is not white space around it as one sentence, as in a table's cell. */
export function oneSentence(text: string): ProseSpan[] {
  const start = skipBlanks(text, 0)
  return start < text.length ? [{ start, end: trimEnd(text, start, text.length) }] : []
}

/** Where the sentence ends that a terminator at an offset may end, -1 where it goes on. */
function sentenceEnd(text: string, start: number, at: number, abbreviations: Abbreviations): number {
  const code = text.charCodeAt(at)
  let end = at + 1
  while (end < text.length && isTerminator(text.charCodeAt(end))) end++
  const isFullWidth = code > 0x3000
  const behindMarks = end
  while (end < text.length && (CLOSERS.includes(text.charAt(end)) || isSuperscript(text.charCodeAt(end)))) end++
  end = behindNoteNumber(text, end)
  if (end >= text.length) return end
  if (!isBlank(text.charCodeAt(end))) return isFullWidth ? behindMarks : -1
  const next = beginning(text, end)
  if (next >= text.length) return end
  const isLower = isLowerCase(text.charAt(next))
  if (isLower) return -1
  if (isEllipsis(text, at, behindMarks)) return -1
  if (code !== STOP || behindMarks > at + 1) return end
  return isAbbreviated(text, start, at, next, abbreviations) ? -1 : end
}

/** Behind a note's number in brackets, as in "crossed.[1] Then". */
function behindNoteNumber(text: string, from: number): number {
  if (text.charCodeAt(from) !== 91) return from
  let at = from + 1
  while (isDigit(text.charCodeAt(at))) at++
  return at > from + 1 && text.charCodeAt(at) === 93 ? at + 1 : from
}

/** Whether the stop at an offset belongs to the word before it and ends no sentence, given where the next word begins. */
function isAbbreviated(text: string, start: number, at: number, next: number, abbreviations: Abbreviations): boolean {
  let from = at
  while (from > start && isWordPart(text.charCodeAt(from - 1))) from--
  const word = text.slice(from, at).toLowerCase()
  if (word === '') return false
  const isNumber = isDigits(word)
  // "1." at the beginning of a line numbers what follows.
  if (isNumber && from === start && word.length <= 3) return true
  // "Kam auf 26. Vor einem Jahr …": no small word has a capital but at the start of a sentence.
  if (isNumber)
    return abbreviations.hasOrdinalStop && word.length <= 2 && !abbreviations.starters.has(wordAt(text, next))
  if (abbreviations.inner.has(word)) return true
  if (isDigit(text.charCodeAt(next)) && (abbreviations.beforeNumber.has(word) || abbreviations.either.has(word))) {
    return true
  }
  const isInitial = at - from === 1 && isUpperCase(text.charAt(from))
  const isShort = isInitial || abbreviations.either.has(word) || isDotted(word)
  return isShort && !abbreviations.starters.has(wordAt(text, next))
}

/** Letters with a stop between each: "u.s", "h.r". */
function isDotted(word: string): boolean {
  if (word.length < 3 || word.length % 2 === 0) return false
  for (let i = 1; i < word.length; i += 2) if (word.charCodeAt(i) !== STOP) return false
  return true
}

function wordAt(text: string, from: number): string {
  let end = from
  while (end < text.length && isWordPart(text.charCodeAt(end)) && text.charCodeAt(end) !== STOP) end++
  return text.slice(from, end).toLowerCase()
}

/** Where the next word begins behind white space, opening quotes, brackets and dashes. */
function beginning(text: string, from: number): number {
  let at = from
  while (at < text.length && (isBlank(text.charCodeAt(at)) || OPENERS.includes(text.charAt(at)))) at++
  return at
}

function isEllipsis(text: string, from: number, to: number): boolean {
  return text.charCodeAt(from) === ELLIPSIS || (to - from >= 3 && text.startsWith('...', from))
}

/** What ends a line, or is a terminator. */
const END = /[\n.!?\u2026\u3002\uff01\uff1f\u0964\u061f\u06d4]/g

/** Where the next line or sentence may end, at an offset or behind it; the text's length where none does. */
function nextEnd(text: string, from: number): number {
  END.lastIndex = from
  return END.test(text) ? END.lastIndex - 1 : text.length
}

function isTerminator(code: number): boolean {
  switch (code) {
    case STOP:
    case 33: // !
    case 63: // ?
    case ELLIPSIS:
    case 0x3002: // ideographic full stop
    case 0xff01:
    case 0xff1f:
    case 0x0964: // danda
    case 0x061f: // Arabic question mark
    case 0x06d4: // Arabic full stop
      return true
    default:
      return false
  }
}

/** White space as a regular expression's \s knows it. */
function isBlank(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13)
  if (code === 0xa0 || code === 0x1680 || code === 0xfeff) return true
  if (code < 0x2000 || code > 0x3000) return false
  return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000
}

function isWordPart(code: number): boolean {
  if (code < 128) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code) || code === STOP
  }
  return code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isDigits(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (!isDigit(word.charCodeAt(i))) return false
  return word.length > 0
}

function isSuperscript(code: number): boolean {
  return code === 0xb9 || code === 0xb2 || code === 0xb3 || (code >= 0x2070 && code <= 0x2079)
}

function isLowerCase(letter: string): boolean {
  return letter !== letter.toUpperCase() && letter === letter.toLowerCase()
}

function isUpperCase(letter: string): boolean {
  return letter !== letter.toLowerCase() && letter.charCodeAt(0) !== OBJECT_CODE
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && isBlank(text.charCodeAt(at))) at++
  return at
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--
  return at
}
