import { Role } from '../../languages/lexicon.js'
import { digitsOf } from '../digits.js'
import { phraseFrom } from '../phrases.js'
import {
  isCapital,
  isDash,
  isDigit,
  isDigits,
  isHyphen,
  isSpace,
  isWord,
  lowerAt,
  markAt,
  rolesAt,
  touches,
  type Tokens,
} from '../tokens.js'
import type { Filter } from './filter.js'

/** How far around a number an address or a link is looked for, in characters. */
const REACH = 80

/** E-mail and web addresses, handles, hashtags, file names. */
export const web: Filter = {
  name: 'web',
  what: 'part of an address on the web',
  all: true,
  test: ({ tokens, part }) => {
    const { text } = tokens
    const start = tokens.start[part.numeral.from]!
    if (part.from > 0 && !touches(tokens, part.numeral.from) && !isGlued(tokens, part.numeral.to)) return -1
    let left = start
    while (left > 0 && left > start - REACH && !isSpace(text.charCodeAt(left - 1))) left--
    let right = tokens.end[part.numeral.to - 1]!
    while (right < text.length && right < start + REACH && !isSpace(text.charCodeAt(right))) right++
    const chunk = text.slice(left, right)
    if (
      !/[@_=\\]|:\/\/|www\.|[a-z]\.[a-z]{2,}\/|\.(?:com|org|net|gov|eu|int|pdf|html?|jpe?g|png|csv|xlsx?)\b/i.test(
        chunk,
      )
    )
      return -1
    let end = part.numeral.to
    while (end < tokens.count && tokens.start[end]! < right) end++
    return end
  },
}

function isGlued(tokens: Tokens, to: number): boolean {
  return touches(tokens, to) && markAt(tokens, to) !== 44
}

/** "COVID-19", "G7", "F-16", "U2464", "5G", "H1N1": letters and digits in one name. */
export const identifiers: Filter = {
  name: 'identifiers',
  what: 'part of a name or code',
  test: ({ tokens, part }) => {
    const { numeral } = part
    const at = numeral.from
    if (!isDigits(tokens, at)) return -1
    if (touches(tokens, at) && isWord(tokens, at - 1)) return endOfChunk(tokens, numeral.to)
    if (touches(tokens, at) && markAt(tokens, at - 1) === 0x23) return endOfChunk(tokens, numeral.to)
    if (touches(tokens, at) && isHyphen(markAt(tokens, at - 1)) && touches(tokens, at - 1) && isWord(tokens, at - 2)) {
      if (isPrefix(tokens, at - 2)) return -1
      return endOfChunk(tokens, numeral.to)
    }
    if (numeral.plain && isWord(tokens, numeral.to) && touches(tokens, numeral.to) && numeral.scale === '') {
      const roles = rolesAt(tokens, numeral.to)
      const word = lowerAt(tokens, numeral.to)
      if (
        roles & (Role.measure | Role.time | Role.scale | Role.currency | Role.month) ||
        word === 'x' ||
        word.length > 3
      )
        return -1
      return endOfChunk(tokens, numeral.to)
    }
    // "04-1234", "104-208", "0034": a code with a hyphen or a leading zero.
    const digits = digitsOf(tokens, at)
    if (digits.length > 1 && digits.startsWith('0') && numeral.decimals === 0) return endOfChunk(tokens, numeral.to)
    if (numeral.plain && digits.length > 9) return endOfChunk(tokens, numeral.to)
    const mark = markAt(tokens, numeral.to)
    if (
      (isHyphen(mark) || mark === 47) &&
      touches(tokens, numeral.to) &&
      isDigits(tokens, numeral.to + 1) &&
      touches(tokens, numeral.to + 1)
    ) {
      const next = digitsOf(tokens, numeral.to + 1)
      const chained =
        isHyphen(markAt(tokens, numeral.to + 2)) && touches(tokens, numeral.to + 2) && isDigits(tokens, numeral.to + 3)
      if (chained || next.startsWith('0')) return endOfChunk(tokens, numeral.to)
    }
    return -1
  },
}

function isPrefix(tokens: Tokens, at: number): boolean {
  const word = lowerAt(tokens, at)
  return (
    word === 'under' ||
    word === 'over' ||
    word === 'nearly' ||
    word === 'almost' ||
    word === 'some' ||
    word === 'mid' ||
    word === 'pre' ||
    word === 'post' ||
    word === 'plus' ||
    word === 'a' ||
    (rolesAt(tokens, at) & (Role.small | Role.tens)) !== 0
  )
}

/** The token behind the last one that touches. */
function endOfChunk(tokens: Tokens, at: number): number {
  let i = at
  for (let steps = 0; steps < 20 && i < tokens.count && touches(tokens, i); steps++) {
    const mark = markAt(tokens, i)
    if (mark !== 0 && !isHyphen(mark) && mark !== 46 && mark !== 47) break
    if (mark !== 0 && !(touches(tokens, i + 1) && markAt(tokens, i + 1) === 0 && i + 1 < tokens.count)) break
    i++
  }
  return i
}

/** "1.2.3", "v2.1", "version 2.0". */
export const versions: Filter = {
  name: 'versions',
  what: 'a version number',
  test: ({ tokens, part }) => {
    const at = part.numeral.from
    if (!isDigits(tokens, at)) return -1
    const isVersion =
      tokens.language.sets.versions.has(lowerAt(tokens, at - 1)) && !part.numeral.group && part.numeral.scale === ''
    const point = (i: number): boolean =>
      markAt(tokens, i) === 46 && touches(tokens, i) && isDigits(tokens, i + 1) && touches(tokens, i + 1)
    const chained = point(at + 1) && point(at + 3) && part.numeral.group === ''
    if (!isVersion && !chained) return -1
    return endOfChunk(tokens, part.numeral.to)
  },
}

/** "+49 30 1234567", "(202) 555-0123", "call 0800 123 456". */
export const phones: Filter = {
  name: 'phones',
  what: 'a telephone number',
  test: ({ tokens, part }) => {
    const at = part.numeral.from
    if (!isDigits(tokens, at)) return -1
    const end = endOfPhone(tokens, at)
    let digits = 0
    let groups = 0
    for (let i = at; i < end; i++) {
      if (!isDigits(tokens, i)) continue
      digits += tokens.end[i]! - tokens.start[i]!
      groups++
    }
    if (digits < 6 || digits > 15) return -1
    const first = digitsOf(tokens, at)
    const plus = markAt(tokens, at - 1) === 43 && touches(tokens, at)
    if (plus && groups >= 2 && digits >= 8 && part.numeral.group !== ',') return end
    if (first.startsWith('0') && groups >= 2 && first.length >= 2) return end
    if (isPhoneBefore(tokens, at) && groups >= 2) return end
    return isNorthAmerican(tokens, at, end) ? end : -1
  },
}

/** Runs of digits joined by spaces, hyphens, points and brackets. */
function endOfPhone(tokens: Tokens, at: number): number {
  let i = at
  for (let steps = 0; steps < 24 && i < tokens.count; steps++) {
    if (isDigits(tokens, i)) {
      i++
      continue
    }
    const mark = markAt(tokens, i)
    if (
      (isHyphen(mark) || mark === 46 || mark === 40 || mark === 41 || mark === 47) &&
      (isDigits(tokens, i + 1) || (mark === 41 && isDigits(tokens, i + 1)))
    ) {
      i++
      continue
    }
    break
  }
  return i
}

function isPhoneBefore(tokens: Tokens, at: number): boolean {
  for (let i = at - 1; i > at - 5; i--) if (tokens.language.sets.phones.has(lowerAt(tokens, i))) return true
  return false
}

/** 555-0123, 202-555-0123, 1-800-555-0123, (202) 555-0123. */
function isNorthAmerican(tokens: Tokens, at: number, end: number): boolean {
  const text = tokens.text.slice(tokens.start[at], tokens.end[end - 1])
  return /^(?:1[-. ])?\d{3}[-). ]{1,2}\d{3}-\d{4}$/.test(text) || /^\d{3}-\d{4}$/.test(text)
}

/** "won 3-1", "a 5-4 ruling", "218–213". */
export const scores: Filter = {
  name: 'scores',
  what: 'a score or a tally of votes',
  test: ({ tokens, part }) => {
    const { numeral } = part
    const { sets } = tokens.language
    if (!numeral.plain || numeral.length > 3) return -1
    const to = numeral.to
    const mark = markAt(tokens, to)
    const word = lowerAt(tokens, to)
    const joined = isDash(mark) && touches(tokens, to) && touches(tokens, to + 1)
    if (!joined && !sets.to.has(word)) return -1
    if (!isDigits(tokens, to + 1) || digitsOf(tokens, to + 1).length > 3) return -1
    if (
      markAt(tokens, to + 2) === 37 ||
      rolesAt(tokens, to + 2) & (Role.scale | Role.scaleLetter | Role.time | Role.measure | Role.currency)
    )
      return -1
    if (
      touches(tokens, to + 2) &&
      (isWord(tokens, to + 2) ||
        (markAt(tokens, to + 2) === 44 && isDigit(tokens.text.charCodeAt(tokens.end[to + 2]!))))
    )
      return -1
    if (phraseFrom(tokens, to + 2, tokens.language.phrases.percent) !== null) return -1
    const [a, b] = [Number(digitsOf(tokens, to - 1)), Number(digitsOf(tokens, to + 1))]
    if (joined && a > b && b < 400) return to + 2
    for (let i = to - 2; i > to - 8; i--)
      if (sets.scoreWords.has(lowerAt(tokens, i))) return joined || a > b ? to + 2 : -1
    return joined && sets.scoreWords.has(lowerAt(tokens, to + 2)) ? to + 2 : -1
  },
}

/** "35.2° N", "12°34′56″ E", "N 35.2". */
export const coordinates: Filter = {
  name: 'coordinates',
  what: 'a coordinate',
  test: ({ tokens, part }) => {
    if (!isDigits(tokens, part.numeral.from)) return -1
    const at = part.numeral.to
    if (markAt(tokens, at) !== 0xb0) return -1
    let i = at + 1
    while (
      i < tokens.count &&
      i < at + 8 &&
      (isDigits(tokens, i) ||
        markAt(tokens, i) === 0x2032 ||
        markAt(tokens, i) === 0x2033 ||
        markAt(tokens, i) === 39 ||
        markAt(tokens, i) === 34 ||
        markAt(tokens, i) === 46)
    )
      i++
    const written = tokens.text.slice(tokens.start[i] ?? 0, tokens.end[i] ?? 0)
    if (/^[NSEW]$/.test(written)) return i + 1
    return i > at + 1 ? i : -1
  },
}

/** Numbers of lists and footnotes: "(1)", "[3]", "1)", a lone "1." at the start of a block. */
export const markers: Filter = {
  name: 'markers',
  what: 'a list or footnote marker',
  test: ({ tokens, part }) => {
    const { numeral } = part
    if (!numeral.plain || numeral.length > 3) return -1
    const open = markAt(tokens, numeral.from - 1)
    const close = markAt(tokens, numeral.to)
    if (open === 91 && close === 93) return numeral.to + 1
    if (close === 41 && open === 40) {
      if (numeral.value > 30 || isCapital(tokens, numeral.from - 2)) return -1
      return isMarkerPlace(tokens, numeral.from - 2) ? numeral.to + 1 : -1
    }
    if (numeral.from !== 0 || !touches(tokens, numeral.to)) return -1
    return (close === 41 || close === 46) && numeral.to + 1 < tokens.count && numeral.length <= 2 ? numeral.to + 1 : -1
  },
}

/** Where the number of an enumeration stands: at the start, behind a mark, "and" or "or". */
function isMarkerPlace(tokens: Tokens, at: number): boolean {
  const { sets } = tokens.language
  if (at < 0 || markAt(tokens, at) !== 0) return true
  const word = lowerAt(tokens, at)
  return (
    sets.and.has(word) ||
    sets.or.has(word) ||
    sets.by.has(word) ||
    sets.to.has(word) ||
    (rolesAt(tokens, at) & Role.stop) !== 0
  )
}
