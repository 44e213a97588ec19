import type { FigureLanguage } from '../languages/grammar.js'
import { findWord, hashStep, lowerCode, Role, STARTS, type Word } from '../languages/lexicon.js'

/** What a token is. White space is no token: two tokens touch when one's end is the other's start. */
export const WORD = 1
export const DIGITS = 2
export const MARK = 3

/**
 * The tokens of one run of prose, as columns: a token is an index into them. Reading past either end gives type 0 and no
 * word, so that grammar rules may look around without asking where they are. They hold until the next text is cut with
 * the same columns.
 */
export interface Tokens {
  readonly text: string
  readonly language: FigureLanguage
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly type: Uint8Array
  /** The character of a mark, the first character of anything else. */
  readonly code: Uint16Array
  readonly word: readonly (Word | null)[]
  /** Tokens with which a figure may begin: digits, number words, vulgar fractions. */
  readonly candidates: readonly number[]
}

/** The columns, kept from one text to the next: allocating them for every table cell would cost more than the reading. */
export interface Columns {
  start: Int32Array
  end: Int32Array
  type: Uint8Array
  code: Uint16Array
  word: (Word | null)[]
  /** How many rows the last text filled. */
  used: number
}

/** Fresh columns, for any number of texts one after the other. */
export function makeColumns(): Columns {
  return {
    start: new Int32Array(256),
    end: new Int32Array(256),
    type: new Uint8Array(256),
    code: new Uint16Array(256),
    word: [],
    used: 0,
  }
}

/** Cuts prose into runs of letters, runs of digits and single marks, in one pass and in time linear in its length. */
export function tokenize(text: string, language: FigureLanguage, columns: Columns = makeColumns()): Tokens {
  const { length } = text
  let { start, end, type, code } = columns
  const { word } = columns
  const candidates: number[] = []
  const { lexicon, compound } = language
  let count = 0
  let at = 0
  while (at < length) {
    const first = text.charCodeAt(at)
    if (isSpace(first)) {
      at++
      continue
    }
    if (count === start.length) {
      widen(columns)
      ;({ start, end, type, code } = columns)
    }
    const from = at
    let found: Word | null = null
    if (isDigit(first)) {
      do at++
      while (at < length && isDigit(text.charCodeAt(at)))
      type[count] = DIGITS
      candidates.push(count)
    } else if (isLetter(first)) {
      let hash = 0
      for (let next = first; ; next = text.charCodeAt(at)) {
        if (isLetter(next)) hash = hashStep(hash, lowerCode(next))
        else if (isApostrophe(next) && isLetter(text.charCodeAt(at + 1))) hash = hashStep(hash, 39)
        else break
        at++
        if (at === length) break
      }
      type[count] = WORD
      found = findWord(lexicon, hash, text, from, at)
      if (found === null && compound !== null && at - from >= SHORTEST_COMPOUND)
        found = readCompound(text.slice(from, at), compound)
      if (found !== null && (found.roles & STARTS) !== 0) candidates.push(count)
    } else {
      at++
      type[count] = MARK
      if (isVulgarFraction(first)) candidates.push(count)
    }
    start[count] = from
    end[count] = at
    code[count] = first
    word[count] = found
    count++
  }
  for (let i = count; i < columns.used; i++) word[i] = null
  type.fill(0, count, Math.max(count, columns.used))
  columns.used = count
  return { text, language, count, start, end, type, code, word, candidates }
}

/** Shorter words are in the lexicon: "hunderteins". */
const SHORTEST_COMPOUND = 8

/** A number written as one word. */
function readCompound(written: string, compound: (word: string) => number | null): Word | null {
  const text = written.toLowerCase()
  const value = compound(text)
  return value === null ? null : { text, roles: Role.small, value, factor: 0, parts: 0, currency: '' }
}

/** The roles of the word at a token, 0 for anything else. */
export function rolesAt(tokens: Tokens, at: number): number {
  return tokens.word[at]?.roles ?? 0
}

export function isWord(tokens: Tokens, at: number): boolean {
  return tokens.type[at] === WORD && at < tokens.count
}

export function isDigits(tokens: Tokens, at: number): boolean {
  return tokens.type[at] === DIGITS && at < tokens.count
}

/** The mark's character code at a token, 0 where there is none. */
export function markAt(tokens: Tokens, at: number): number {
  return at >= 0 && at < tokens.count && tokens.type[at] === MARK ? tokens.code[at]! : 0
}

/** A word's text in lower case with a straight apostrophe, the text of anything else; '' outside. */
export function lowerAt(tokens: Tokens, at: number): string {
  if (at < 0 || at >= tokens.count) return ''
  const known = tokens.word[at]
  if (known) return known.text
  const written = tokens.text.slice(tokens.start[at], tokens.end[at])
  if (tokens.type[at] !== WORD) return written
  const lower = written.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

/** A token's length in characters, 0 outside. */
export function lengthAt(tokens: Tokens, at: number): number {
  return at >= 0 && at < tokens.count ? tokens.end[at]! - tokens.start[at]! : 0
}

/** Whether a token touches the one before it. */
export function touches(tokens: Tokens, at: number): boolean {
  return at > 0 && at < tokens.count && tokens.start[at] === tokens.end[at - 1]
}

export function isCapital(tokens: Tokens, at: number): boolean {
  if (!isWord(tokens, at)) return false
  const code = tokens.code[at]!
  return (code >= 65 && code <= 90) || (code >= 0xc0 && lowerCode(code) !== code)
}

/** A word written in capitals throughout. */
export function isUpper(tokens: Tokens, at: number): boolean {
  const written = tokens.text.slice(tokens.start[at], tokens.end[at])
  return written === written.toUpperCase()
}

export function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011
}

/** A hyphen, a dash or a minus sign. */
export function isDash(code: number): boolean {
  return code === 45 || (code >= 0x2010 && code <= 0x2015) || code === 0x2212
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** White space of any width; a zero width space and a byte order mark too. */
export function isSpace(code: number): boolean {
  if (code <= 32) return true
  if (code < 0xa0) return false
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019
}

export function isVulgarFraction(code: number): boolean {
  return (code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215e)
}

/** Letters of any script, combining marks included; punctuation, symbols and surrogates are none. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba
  if (code === 0xd7 || code === 0xf7) return false
  if (code < 0x2000) return true
  if (code < 0x2c00) return code === 0x2126 || code === 0x212a
  return code >= 0x3040 && !(code >= 0xd800 && code <= 0xf8ff) && code < 0xfe00
}

function widen(columns: Columns): void {
  const size = columns.start.length * 2
  columns.start = grow(columns.start, new Int32Array(size))
  columns.end = grow(columns.end, new Int32Array(size))
  columns.type = grow(columns.type, new Uint8Array(size))
  columns.code = grow(columns.code, new Uint16Array(size))
}

function grow<T extends Int32Array | Uint8Array | Uint16Array>(old: T, wider: T): T {
  wider.set(old)
  return wider
}
