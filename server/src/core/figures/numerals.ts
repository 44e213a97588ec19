import { Role } from '../languages/lexicon.js'
import { readDigits, vulgarValue } from './digits.js'
import type { Numeral } from './numeral.js'
import {
  isDigits,
  isHyphen,
  isVulgarFraction,
  isWord,
  lowerAt,
  markAt,
  rolesAt,
  touches,
  type Tokens,
} from './tokens.js'
import { halfAfter, readWords } from './words.js'

/** How a number is read: `split` keeps "two hundred and three" apart, as between the ends of a range. */
export interface Reading {
  readonly split?: boolean
}

/** The number that begins at a token or, with an article or quantifier, just before it; null where there is none. */
export function readNumeral(tokens: Tokens, at: number, reading: Reading = {}): Numeral | null {
  if (isDigits(tokens, at)) {
    const digits = readDigits(tokens, at)
    return digits === null ? null : withScale(tokens, withHalf(tokens, digits))
  }
  if (isVulgarFraction(markAt(tokens, at))) return readVulgar(tokens, at)
  const roles = rolesAt(tokens, at)
  if (roles & Role.half) return readHalf(tokens, at)
  if (roles & Role.fraction) return readPartOfScale(tokens, at)
  const parts = readPartsOfScale(tokens, at)
  if (parts !== null) return parts
  const vague = readVague(tokens, at)
  if (vague !== null) return vague
  return readWords(tokens, at, reading.split === true)
}

/** The same number in another magnitude: "15" of "15–20,000". */
export function scaled(numeral: Numeral, factor: number): Numeral {
  return {
    ...numeral,
    value: exact(numeral.value * factor),
    step: exact(numeral.step * factor),
    rounded: true,
    scaleValue: numeral.scaleValue * factor,
    plain: false,
  }
}

/** Cuts off what floating point adds: 1.1 * 1e6 is 1100000.0000000002. */
export function exact(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15))
}

/** "2 and a half million": digits with a half behind them. */
function withHalf(tokens: Tokens, numeral: Numeral): Numeral {
  if (!numeral.plain || numeral.value >= 100) return numeral
  const to = halfAfter(tokens, numeral.to)
  if (to === 0) return numeral
  const value = numeral.value + 0.5
  return { ...numeral, to, value, mantissa: value, step: 0.1, decimals: 1, rounded: false, form: 'mixed', plain: false }
}

/** Reads the scale words and letters behind digits: "25 thousand", "3.2bn", "1.5 lakh crore", "5-million". */
function withScale(tokens: Tokens, numeral: Numeral): Numeral {
  let to = numeral.to
  let factor = 1
  let scaleText = ''
  for (let words = 0; words < 3; words++) {
    const next = scaleAt(tokens, to, words > 0)
    if (next === null) break
    factor *= next.factor
    scaleText = tokens.text.slice(tokens.end[numeral.to - 1], tokens.end[next.to - 1])
    to = next.to
  }
  if (factor === 1) return numeral
  const half = halfAfter(tokens, to)
  let value = numeral.value * factor
  if (half > 0) {
    value += factor / 2
    to = half
  }
  const whole = numeral.decimals === 0
  const last = numeral.group === '' && numeral.value % 10 === 0 && numeral.value !== 0 ? 1 : numeral.step
  return {
    ...numeral,
    to,
    value: exact(value),
    step: exact(half > 0 ? factor / 10 : (whole ? last : numeral.step) * factor),
    rounded: true,
    form: factor === 1 ? numeral.form : 'mixed',
    scale: scaleText,
    scaleValue: factor,
    plain: false,
  }
}

function scaleAt(tokens: Tokens, at: number, inner: boolean): { readonly factor: number; readonly to: number } | null {
  let i = at
  if (isHyphen(markAt(tokens, i)) && touches(tokens, i) && touches(tokens, i + 1)) i++
  const word = tokens.word[i]
  if (!word || !isWord(tokens, i)) return null
  if (word.roles & (Role.scale | Role.hundred)) {
    // "3 hundred thousand" is one number; "hundreds" behind digits is not.
    const factor = word.roles & Role.hundred ? 100 : word.value
    return { factor, to: i + 1 }
  }
  if (word.roles & Role.dozen && !inner) return { factor: word.value, to: i + 1 }
  if (word.roles & Role.scaleLetter && !inner && isScaleLetter(tokens, i)) {
    // A point after an abbreviation at the end of a sentence is the sentence's, except where the word never goes without.
    const pointed = tokens.language.sets.pointedScales.has(word.text) && markAt(tokens, i + 1) === 46
    return { factor: word.factor, to: pointed && touches(tokens, i + 1) && i + 2 < tokens.count ? i + 2 : i + 1 }
  }
  return null
}

/** "2.3m" and "2.3 mn" are millions; "50m high" and "5 m" are metres, "3 t" tonnes. */
function isScaleLetter(tokens: Tokens, at: number): boolean {
  const text = tokens.text.slice(tokens.start[at], tokens.end[at])
  if (!touches(tokens, at))
    return text.length > 1 && text !== 'mm' && text !== 'MM' && text !== 'cr' ? text !== 'tn' && text !== 'mil' : false
  if (text === 'mm' || text === 't') return false
  if (text === 'b' || text === 'T' || text === 'mil' || text === 'cr' || text === 'MM') return isMoneyBefore(tokens, at)
  if (text !== 'm') return true
  const next = lowerAt(tokens, at + 1)
  const after = isHyphen(markAt(tokens, at + 1)) ? lowerAt(tokens, at + 2) : next
  return !tokens.language.sets.lengthWords.has(after)
}

function isMoneyBefore(tokens: Tokens, at: number): boolean {
  for (let i = at - 1; i > at - 6 && i >= 0; i--) {
    const mark = markAt(tokens, i)
    if (mark !== 0 && mark !== 44 && mark !== 46)
      return tokens.language.signs[tokens.text[tokens.start[i]!]!] !== undefined
    if (isWord(tokens, i)) return tokens.language.signs[lowerAt(tokens, i)] !== undefined || isCapitalB(tokens, at)
  }
  return isCapitalB(tokens, at)
}

function isCapitalB(tokens: Tokens, at: number): boolean {
  return tokens.code[at] === 66
}

/** "half a million", "half million", "a half-million", "half a dozen": a number; anything else is a ratio, read elsewhere. */
function readHalf(tokens: Tokens, at: number): Numeral | null {
  let i = at + 1
  if (isHyphen(markAt(tokens, i))) i++
  if (tokens.language.sets.articles.has(lowerAt(tokens, i))) i++
  if (isHyphen(markAt(tokens, i))) i++
  const roles = rolesAt(tokens, i)
  if ((roles & (Role.scale | Role.dozen | Role.hundred)) === 0) return null
  if ((roles & Role.vague) !== 0) return null
  const from = tokens.language.sets.articles.has(lowerAt(tokens, at - 1)) ? at - 1 : at
  return partOf(tokens, from, i, 0.5, 0.1)
}

/** "three quarters of a million", read from its first word. */
function readPartsOfScale(tokens: Tokens, at: number): Numeral | null {
  if ((rolesAt(tokens, at) & Role.small) === 0) return null
  const fraction = isHyphen(markAt(tokens, at + 1)) ? at + 2 : at + 1
  if ((rolesAt(tokens, fraction) & Role.fraction) === 0) return null
  const numeral = readPartOfScale(tokens, fraction)
  return numeral !== null && numeral.from === at ? numeral : null
}

/** "a quarter of a million", "three quarters of a billion". */
function readPartOfScale(tokens: Tokens, at: number): Numeral | null {
  const { sets } = tokens.language
  let i = at + 1
  if (isHyphen(markAt(tokens, i))) i++
  if (sets.of.has(lowerAt(tokens, i)) && sets.articles.has(lowerAt(tokens, i + 1))) i += 2
  else if (i === at + 1 && sets.articles.has(lowerAt(tokens, i))) i++
  const roles = rolesAt(tokens, i)
  if ((roles & (Role.scale | Role.dozen)) === 0 || (roles & Role.vague) !== 0) return null
  const parts = tokens.word[at]?.parts ?? 1
  let from = at
  let many = 1
  const before = isHyphen(markAt(tokens, at - 1)) ? at - 2 : at - 1
  if (rolesAt(tokens, before) & Role.small) {
    many = tokens.word[before]?.value ?? 1
    from = before
  } else if (sets.articles.has(lowerAt(tokens, at - 1))) from = at - 1
  return partOf(tokens, from, i, many / parts, 0.01)
}

function partOf(tokens: Tokens, from: number, scaleToken: number, part: number, step: number): Numeral {
  const word = tokens.word[scaleToken]
  let factor = word && word.roles & Role.hundred ? 100 : (word?.value ?? 1)
  let to = scaleToken + 1
  // "half a hundred thousand" and the like.
  const next = rolesAt(tokens, to)
  if (next & Role.scale) {
    factor *= tokens.word[to]?.value ?? 1
    to++
  }
  const value = exact(part * factor)
  return {
    from,
    to,
    value,
    mantissa: part,
    step: factor > 100 ? exact(step * factor) : 1,
    rounded: value >= 100,
    form: 'words',
    group: '',
    decimal: tokens.language.decimal,
    decimals: 0,
    scale: tokens.text.slice(tokens.end[scaleToken - 1], tokens.end[to - 1]),
    scaleValue: factor,
    plain: false,
    length: 0,
    top: null,
  }
}

function readVulgar(tokens: Tokens, at: number): Numeral | null {
  if (isDigits(tokens, at - 1) && touches(tokens, at)) return null
  const value = vulgarValue(tokens.code[at]!)
  return withScale(tokens, {
    from: at,
    to: at + 1,
    value,
    mantissa: value,
    step: 0.01,
    rounded: false,
    form: 'digits',
    group: '',
    decimal: tokens.language.decimal,
    decimals: 2,
    scale: '',
    scaleValue: 1,
    plain: false,
    length: 0,
    top: null,
  })
}

/** "dozens", "tens of thousands", "hundreds of millions", "several hundred", "a few thousand". */
function readVague(tokens: Tokens, at: number): Numeral | null {
  const { sets } = tokens.language
  const roles = rolesAt(tokens, at)
  const isVague = (roles & Role.vague) !== 0
  const quantifier = vaguerBefore(tokens, at)
  if (!isVague && quantifier === at) return null
  if (!isVague && (roles & (Role.hundred | Role.scale | Role.dozen)) === 0) return null
  const word = tokens.word[at]
  let magnitude = roles & Role.hundred ? 100 : (word?.value ?? 0)
  let to = at + 1
  const isOf = sets.of.has(lowerAt(tokens, to))
  if (isVague && quantifier === at && sets.vagueOf.has(lowerAt(tokens, at)) && !isOf) return null
  // "hundreds of thousands", "several hundred thousand", "tens, if not hundreds, of thousands" keeps to the first.
  const next = isOf && isVague ? to + 1 : to
  const scale = tokens.word[next]
  if (scale && scale.roles & Role.scale && scale.value > magnitude) {
    magnitude = magnitude * scale.value
    to = next + 1
  }
  return {
    from: quantifier,
    to,
    value: lowest(magnitude),
    mantissa: 1,
    step: magnitude,
    rounded: true,
    form: 'words',
    group: '',
    decimal: tokens.language.decimal,
    decimals: 0,
    scale: '',
    scaleValue: 1,
    plain: false,
    length: 0,
    top: highest(magnitude),
  }
}

/** Dozens begin at two of them, scores at 40, hundreds at 200. */
function lowest(magnitude: number): number {
  return magnitude * 2
}

/** The last number before the next word up: dozens end at 99, scores at 199, hundreds at 999. */
function highest(magnitude: number): number {
  if (magnitude === 12) return 99
  if (magnitude === 20) return 199
  return magnitude * 10 - 1
}

/** The first token of "several", "a few", "a couple of" before a magnitude, or the magnitude's own. */
function vaguerBefore(tokens: Tokens, at: number): number {
  const { sets } = tokens.language
  let i = at - 1
  if (sets.of.has(lowerAt(tokens, i))) i--
  if ((rolesAt(tokens, i) & Role.vaguer) === 0) return at
  return sets.articles.has(lowerAt(tokens, i - 1)) ? i - 1 : i
}
