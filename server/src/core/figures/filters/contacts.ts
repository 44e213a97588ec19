import { digitsOf } from '../digits.js'
import { isDigits, isHyphen, isSpace, lowerAt, markAt, touches, type Tokens } from '../tokens.js'
import type { Filter } from './filter.js'

/** How far around a number an address or a link is looked for, in characters. */
const REACH = 60

const ADDRESS = /[@_=\\]|:\/\/|www\.|[a-z]\.[a-z]{2,}\/|\.(?:com|org|net|gov|eu|int|pdf|html?|jpe?g|png|csv|xlsx?)\b/i

/** E-mail and web addresses, handles, hashtags, file names. */
export const web: Filter = {
  name: 'web',
  what: 'part of an address on the web',
  all: true,
  test: ({ tokens, part }) => {
    const { text } = tokens
    const start = tokens.start[part.numeral.from]!
    if (part.from > 0 && !touches(tokens, part.numeral.from) && !isGlued(tokens, part.numeral.to)) return -1
    let telling = false
    let left = start
    while (left > 0 && left > start - REACH && !isSpace(text.charCodeAt(left - 1)))
      telling = isTelling(text.charCodeAt(--left)) || telling
    let right = tokens.end[part.numeral.to - 1]!
    while (right < text.length && right < start + REACH && !isSpace(text.charCodeAt(right)))
      telling = isTelling(text.charCodeAt(right++)) || telling
    if (!telling || !ADDRESS.test(text.slice(left, right))) return -1
    let end = part.numeral.to
    while (end < tokens.count && tokens.start[end]! < right) end++
    return end
  },
}

/** Marks without which nothing is an address: . / : @ _ = and the backslash. */
function isTelling(code: number): boolean {
  return code === 46 || code === 47 || code === 58 || code === 64 || code === 95 || code === 61 || code === 92
}

function isGlued(tokens: Tokens, to: number): boolean {
  return touches(tokens, to) && markAt(tokens, to) !== 44
}

/** "+49 30 1234567", "(202) 555-0123", "call 0800 123 456". */
export const phones: Filter = {
  name: 'phones',
  what: 'a telephone number',
  test: ({ tokens, part }) => {
    const at = part.numeral.from
    if (!isDigits(tokens, at)) return -1
    const vanity = vanityEnd(tokens, at)
    if (vanity > 0) return vanity
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
  return /^(?:1[-. ])?\d{3}[-).\s]{1,2}\d{3}-\d{4}$/.test(text) || /^\d{3}-\d{4}$/.test(text)
}

/** "1-833-TLC-MAMA", "800-621-FEMA (3362)": the token behind a number that is spelled in letters, or 0. */
function vanityEnd(tokens: Tokens, at: number): number {
  const start = tokens.start[at]!
  const found = /^(?:1-)?\d{3}-(?:\d{3}-)?[A-Z]{3,8}(?:-[A-Z]{2,8})?(?: \(\d{4}\))?/.exec(
    tokens.text.slice(start, start + 40),
  )
  if (found === null) return 0
  let end = at
  while (end < tokens.count && tokens.start[end]! < start + found[0].length) end++
  return end
}
