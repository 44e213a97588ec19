import { Role } from '../languages/lexicon.js'
import type { Numeral } from './numeral.js'
import { readNumeral, type Reading } from './numerals.js'
import { phraseFrom } from './phrases.js'
import { isDash, isDigits, isHyphen, isWord, lowerAt, markAt, rolesAt, touches, type Tokens } from './tokens.js'

/** A number with what is written against it: its sign, currency sign and percent sign or word. */
export interface Part {
  readonly numeral: Numeral
  /** Tokens of the span, `to` exclusive. */
  readonly from: number
  readonly to: number
  readonly negative: boolean
  readonly signed: boolean
  readonly percent: boolean
  readonly points: boolean
  /** ISO code of a currency sign in front or behind; '' without one. */
  readonly currency: string
  readonly prefix: string
  readonly suffix: string
}

/** Reads a number and all that belongs to its span. */
export function readPart(tokens: Tokens, at: number, reading: Reading = {}): Part | null {
  const numeral = readNumeral(tokens, at, reading)
  if (numeral === null) return null
  const money = currencyBefore(tokens, numeral.from)
  let from = money?.from ?? numeral.from
  let currency = money?.currency ?? ''
  const behind = behindNumber(tokens, numeral.to, currency === '')
  if (behind.currency !== '') currency = behind.currency
  const sign = signBefore(tokens, from, money !== null || behind.percent)
  if (sign !== 0) from--
  return {
    numeral,
    from,
    to: behind.to,
    negative: sign < 0,
    signed: sign !== 0,
    percent: behind.percent,
    points: behind.points,
    currency,
    prefix: tokens.text.slice(tokens.start[from], tokens.start[numeral.from]),
    suffix: behind.to === numeral.to ? '' : tokens.text.slice(tokens.end[numeral.to - 1], tokens.end[behind.to - 1]),
  }
}

/** The token at which a currency sign before a number begins, and the currency: "$", "US$", "Rs.", "EUR". */
function currencyBefore(tokens: Tokens, at: number): { readonly from: number; readonly currency: string } | null {
  const { signs, dollars, sets } = tokens.language
  const mark = markAt(tokens, at - 1)
  if (mark !== 0) {
    const sign = signs[tokens.text[tokens.start[at - 1]!]!]
    if (sign !== undefined && isNear(tokens, at)) {
      if (mark === 36 && isWord(tokens, at - 2) && touches(tokens, at - 1)) {
        const country = dollars[lowerAt(tokens, at - 2)]
        if (country !== undefined) return { from: at - 2, currency: country }
      }
      return { from: at - 1, currency: sign }
    }
    // "Rs. 500": the point belongs to the abbreviation.
    if (mark !== 46 || !touches(tokens, at - 1) || !isWord(tokens, at - 2)) return null
    const word = lowerAt(tokens, at - 2)
    return tokens.language.sets.pointedSigns.has(word) ? { from: at - 2, currency: signs[word] ?? '' } : null
  }
  if (!isWord(tokens, at - 1) || !isNear(tokens, at)) return null
  const word = lowerAt(tokens, at - 1)
  const sign = signs[word]
  if (sign === undefined || sign === '' || (isWord(tokens, at - 2) && touches(tokens, at - 1))) return null
  // Codes are written in capitals; a lower-case "r" or "sh" is a word.
  const written = tokens.text.slice(tokens.start[at - 1], tokens.end[at - 1])
  if (word.length <= 2 && !sets.pointedSigns.has(word) && !(touches(tokens, at) && written === written.toUpperCase()))
    return null
  if (word.length > 2 && written !== written.toUpperCase() && !sets.pointedSigns.has(word)) return null
  // "R4V" is a name.
  if (isWord(tokens, at + 1) && touches(tokens, at + 1) && !(rolesAt(tokens, at + 1) & Role.scaleLetter)) return null
  return { from: at - 1, currency: sign }
}

interface Behind {
  readonly to: number
  readonly percent: boolean
  readonly points: boolean
  readonly currency: string
}

/** A percent sign or word, or a currency sign, behind a number. */
function behindNumber(tokens: Tokens, at: number, mayBeMoney: boolean): Behind {
  const { phrases, signs } = tokens.language
  const none = { to: at, percent: false, points: false, currency: '' }
  const mark = markAt(tokens, at)
  if (mark === 37) {
    const points = phraseFrom(tokens, at, phrases.points)
    return { ...none, to: points?.to ?? at + 1, percent: true, points: points !== null }
  }
  const first = isHyphen(mark) && touches(tokens, at) && touches(tokens, at + 1) ? at + 1 : at
  if (isWord(tokens, first)) {
    const points = phraseFrom(tokens, first, phrases.points)
    if (points !== null) return { ...none, to: points.to, percent: true, points: true }
    const percent = phraseFrom(tokens, first, phrases.percent)
    if (percent !== null) return { ...none, to: percent.to, percent: true }
    return none
  }
  if (mark !== 0 && mayBeMoney && isNear(tokens, at)) {
    const sign = signs[tokens.text[tokens.start[at]!]!]
    // "500 € " but not the sign of the next amount in "500 $600".
    if (sign !== undefined && !(isDigits(tokens, at + 1) && touches(tokens, at + 1)))
      return { ...none, to: at + 1, currency: sign }
  }
  return none
}

/** -1, 1 or 0 for the sign before a number: a minus or plus that touches it and joins it to nothing. */
function signBefore(tokens: Tokens, at: number, hasUnit: boolean): -1 | 0 | 1 {
  const mark = markAt(tokens, at - 1)
  if (mark === 0 || !touches(tokens, at)) return 0
  if (mark === 43) return isFree(tokens, at - 1) ? 1 : 0
  if (!isDash(mark) || mark === 0x2014 || !isFree(tokens, at - 1)) return 0
  return mark === 0x2212 || hasUnit || at === 1 ? -1 : 0
}

/** Nothing touches the token from before, save an opening bracket or quotation mark. */
function isFree(tokens: Tokens, at: number): boolean {
  if (!touches(tokens, at)) return true
  const mark = markAt(tokens, at - 1)
  return mark === 40 || mark === 34 || mark === 0x201c || mark === 0x2018 || mark === 91
}

/** A token touches the one before it or follows it after one character of space. */
function isNear(tokens: Tokens, at: number): boolean {
  return at > 0 && at < tokens.count && tokens.start[at]! - tokens.end[at - 1]! <= 1
}

/** A currency word: its code, its token, and whether it is a hundredth of the currency ("cents"). */
export interface FoundCurrency {
  readonly currency: string
  readonly token: number
  readonly hundredths: boolean
}

/** The currency word behind an amount ("500 million US dollars", "a 5-euro ticket"), or null. */
export function currencyAfter(tokens: Tokens, at: number): FoundCurrency | null {
  let i = at
  if (isHyphen(markAt(tokens, i)) && touches(tokens, i)) i++
  const adjectives: string[] = []
  for (let words = 0; words < 3; words++) {
    if (!isWord(tokens, i)) return null
    if (rolesAt(tokens, i) & Role.currency) {
      const word = tokens.word[i]!
      const hundredths = tokens.language.sets.subunitWords.has(word.text)
      return { currency: currencyOf(tokens, word.currency, word.text, adjectives), token: i, hundredths }
    }
    const code = tokens.code[i]!
    if (code < 65 || (code > 90 && code < 0xc0)) return null
    adjectives.push(lowerAt(tokens, i))
    i++
    while ((markAt(tokens, i) === 46 || isHyphen(markAt(tokens, i))) && isWord(tokens, i + 1) && touches(tokens, i)) i++
    // "65-billion-U.S.-dollars": the point of an abbreviation, and a hyphen behind it.
    if (markAt(tokens, i) === 46 && isHyphen(markAt(tokens, i + 1)) && touches(tokens, i) && isWord(tokens, i + 2))
      i += 2
  }
  return null
}

function currencyOf(tokens: Tokens, currency: string, word: string, adjectives: readonly string[]): string {
  if (currency === 'USD' && tokens.language.dollars[adjectives.join('')] !== undefined)
    return tokens.language.dollars[adjectives.join('')] ?? currency
  if (currency === 'USD') for (const adjective of adjectives) currency = tokens.language.dollars[adjective] ?? currency
  if (currency === 'pounds') return adjectives.length === 0 ? 'GBP' : `${adjectives.join(' ')} ${word}`
  return currency
}
