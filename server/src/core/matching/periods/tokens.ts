import { namesTime, type TimeWord, type TimeWords } from '../../languages/words/time.js'

/** What stands between a token and the one before: white space, a hyphen or dash, a comma, a full stop, an apostrophe, a slash, nothing, or anything else. */
export type Gap = ' ' | '-' | ',' | '.' | "'" | '' | '/' | 'x'

export interface Token {
  readonly start: number
  readonly end: number
  readonly gap: Gap
  /** Lower case. */
  readonly word: string
  readonly capital: boolean
  readonly meaning: TimeWord | null
  /** Of one to four digits that stand alone: no part of a longer number, no money, no percent. */
  readonly number: number | null
}

/** Words longer than any word of time are not looked up. */
const LONGEST = 13

/** Splits a text into words and numbers. Null where no word of it can name a time, which is soon told. */
export function tokensOf(text: string, language: TimeWords): Token[] | null {
  if (!mayNameTime(text, language)) return null
  const tokens: Token[] = []
  let last = 0
  for (let at = nextPart(text, 0); at < text.length; at = nextPart(text, last)) {
    const end = endOfParts(text, at)
    const first = text.charCodeAt(at)
    const digit = first >= 48 && first <= 57
    const word = end - at > LONGEST ? '' : text.slice(at, end).toLowerCase()
    const meaning = word === '' ? null : (language.words.get(word) ?? null)
    const number = digit ? numberAt(text, at, end) : null
    tokens.push({
      start: at,
      end,
      gap: gapOf(text, last, at),
      word,
      capital: first >= 65 && first <= 90,
      meaning,
      number,
    })
    last = end
  }
  return tokens
}

/** Whether any word of a text is one without which no time is named. */
function mayNameTime(text: string, language: TimeWords): boolean {
  let at = nextPart(text, 0)
  while (at < text.length) {
    const end = endOfParts(text, at)
    if (isTriggerAt(text, at, end, language)) return true
    at = nextPart(text, end)
  }
  return false
}

/** Where the next word or number starts; the text's end where none does. */
function nextPart(text: string, from: number): number {
  let at = from
  while (at < text.length && !isPart(text.charCodeAt(at))) at++
  return at
}

/** Where the word or number that starts here ends. */
function endOfParts(text: string, start: number): number {
  let end = start + 1
  while (end < text.length && isPart(text.charCodeAt(end))) end++
  return end
}

function isTriggerAt(text: string, start: number, end: number, language: TimeWords): boolean {
  const length = end - start
  const digit = isDigit(text.charCodeAt(start))
  if (digit) {
    const number = numberAt(text, start, end)
    if (number !== null) return number >= 1000 || length === 2
  }
  if (length > LONGEST) return false
  const first = text.charCodeAt(start) | 32
  const mayCount = digit || first === LETTER_F || first === LETTER_H || first === LETTER_Q
  if (first < 128 && !mayCount && ((language.shapes[first] ?? 0) & (1 << length)) === 0) return false
  const word = text.slice(start, end).toLowerCase()
  const meaning = language.words.get(word)
  return meaning === undefined ? mayCount && /^(?:fy|h|q)?\d/.test(word) : namesTime(meaning)
}

/** What a fiscal year, half or quarter begins with: "Q3". */
const LETTER_F = 102
const LETTER_H = 104
const LETTER_Q = 113

function numberAt(text: string, start: number, end: number): number | null {
  if (end - start > 4) return null
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code < 48 || code > 57) return null
  }
  const before = text[start - 1] ?? ' '
  const after = text[end] ?? ' '
  if ('$€£¥%#'.includes(before) || after === '%') return null
  if ((after === ' ' || after === '\u00a0' || after === '\u202f') && '%€£'.includes(text[end + 1] ?? ' ')) return null
  if ((before === ',' || before === '.') && isDigit(text.charCodeAt(start - 2))) return null
  if ((after === ',' || after === '.') && isDigit(text.charCodeAt(end + 1))) return null
  return Number(text.slice(start, end))
}

function gapOf(text: string, from: number, to: number): Gap {
  if (from === to) return ''
  let kind: Gap = ' '
  for (let at = from; at < to; at++) {
    const letter = text[at] ?? ' '
    if (letter === ' ' || letter === '\n' || letter === '\u00a0' || letter === '\u202f') continue
    if (kind !== ' ') return 'x'
    if (letter === '-' || letter === '–' || letter === '‑' || letter === '—') kind = '-'
    else if (letter === '/') kind = '/'
    else if (letter === ',') kind = ','
    else if (letter === '.') kind = '.'
    else if (letter === "'" || letter === '’') kind = "'"
    else return 'x'
  }
  return kind === '-' && to - from > 1 && text[from] === ' ' && text.slice(from, to).includes('—') ? 'x' : kind
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isPart(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code)
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x2bff)
}
