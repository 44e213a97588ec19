import { Role } from '../../languages/lexicon.js'
import { digitsOf } from '../digits.js'
import { findNoun } from '../nouns.js'
import { isCapital, isDash, isDigits, isHyphen, lowerAt, markAt, rolesAt, touches, type Tokens } from '../tokens.js'
import type { Filter } from './filter.js'
import { isYear } from './years.js'

const SLASH = 47
const POINT = 46
const COMMA = 44

/** Days and months in all orders: "24 February", "Feb. 24", "24–26 February", "2022-02-24", "24/02/2022", "24.02.2022". */
export const dates: Filter = {
  name: 'dates',
  what: 'a date',
  test: ({ tokens, part }) => {
    const { numeral } = part
    const at = numeral.from
    if (!isDigits(tokens, at)) return -1
    return numericDate(tokens, at) || dayBeforeMonth(tokens, at) || dayAfterMonth(tokens, at) || -1
  },
}

/** "2022-02-24", "24/02/2022", "24.02.2022", "9/11", "24/7". */
function numericDate(tokens: Tokens, at: number): number {
  const mark = markAt(tokens, at + 1)
  if (mark !== SLASH && mark !== POINT && !isHyphen(mark)) return 0
  if (!touches(tokens, at + 1) || !isDigits(tokens, at + 2) || !touches(tokens, at + 2)) return 0
  const third =
    markAt(tokens, at + 3) === mark && touches(tokens, at + 3) && isDigits(tokens, at + 4) && touches(tokens, at + 4)
  const [a, b] = [digitsOf(tokens, at), digitsOf(tokens, at + 2)]
  if (third) {
    const c = digitsOf(tokens, at + 4)
    if (
      (a.length === 4 && b.length <= 2 && c.length <= 2) ||
      (a.length <= 2 && b.length <= 2 && (c.length === 4 || c.length === 2))
    )
      return at + 5
    return 0
  }
  if (mark !== SLASH) return 0
  if (isYear(a) && b.length <= 4) return at + 3
  if (Number(a) <= 31 && Number(b) <= 31 && !tokens.language.sets.of.has(lowerAt(tokens, at + 3))) return at + 3
  return 0
}

/** "24 February", "24th of February 2022", "24–26 February", "24 and 25 February". */
function dayBeforeMonth(tokens: Tokens, at: number): number {
  const { sets } = tokens.language
  let i = at
  for (let days = 0; days < 4; days++) {
    if (!isDay(tokens, i)) return 0
    i++
    if (sets.ordinalSuffixes.has(lowerAt(tokens, i)) && touches(tokens, i)) i++
    const joined =
      (isHyphen(markAt(tokens, i)) || markAt(tokens, i) === SLASH) && touches(tokens, i) && isMonth(tokens, i + 1)
    if (joined) return afterMonth(tokens, i + 1)
    const of = sets.of.has(lowerAt(tokens, i)) ? i + 1 : i
    const month = sets.definite.has(lowerAt(tokens, of)) ? of + 1 : of
    if (isMonth(tokens, month)) return afterMonth(tokens, month)
    const word = lowerAt(tokens, i)
    if (
      !isDash(markAt(tokens, i)) &&
      !sets.to.has(word) &&
      !sets.and.has(word) &&
      !sets.or.has(word) &&
      markAt(tokens, i) !== COMMA
    )
      return 0
    i++
  }
  return 0
}

/** "February 24", "Feb. 24, 2022", "February 24–26", "February 24 and 25"; not "in March 12 people". */
function dayAfterMonth(tokens: Tokens, at: number): number {
  const { sets } = tokens.language
  // Where a point makes a day of a number, the day stands first.
  if (sets.ordinalSuffixes.has('.')) return 0
  const month = markAt(tokens, at - 1) === POINT ? at - 2 : at - 1
  if (!isMonth(tokens, month) || !isDay(tokens, at)) return 0
  // "At the end of October 9.3 million" and "in the year to May 9 percent" are no days.
  const isDecimal = markAt(tokens, at + 1) === POINT && touches(tokens, at + 1) && isDigits(tokens, at + 2)
  if ((isDecimal && touches(tokens, at + 2)) || isScaled(tokens, at + 1)) return 0
  // "On 3 May 20 people": the month has its day before it.
  if (isDay(tokens, month - 1)) return 0
  const lead = lowerAt(tokens, month - 1)
  if (sets.in.has(lead) && findNoun(tokens, at + 1) !== null) return 0
  let end = at + 1
  for (;;) {
    if (sets.ordinalSuffixes.has(lowerAt(tokens, end)) && touches(tokens, end)) end++
    const word = lowerAt(tokens, end)
    const linked = isDash(markAt(tokens, end)) || sets.and.has(word) || sets.to.has(word) || sets.or.has(word)
    if (!linked || !isDay(tokens, end + 1)) break
    // "on May 3 and 20 people" goes on with a count.
    if (!isDash(markAt(tokens, end)) && (findNoun(tokens, end + 2) !== null || isScaled(tokens, end + 2))) break
    end += 2
  }
  return yearBehind(tokens, end)
}

function isScaled(tokens: Tokens, at: number): boolean {
  return (
    (rolesAt(tokens, at) & (Role.scale | Role.hundred | Role.time)) !== 0 ||
    markAt(tokens, at) === 37 ||
    tokens.language.phrases.percent.byFirst.has(lowerAt(tokens, at))
  )
}

function afterMonth(tokens: Tokens, month: number): number {
  let i = month + 1
  if (markAt(tokens, i) === POINT && touches(tokens, i)) i++
  return yearBehind(tokens, i)
}

function yearBehind(tokens: Tokens, at: number): number {
  const mark = markAt(tokens, at)
  const i = mark === COMMA || isHyphen(mark) || mark === SLASH ? at + 1 : at
  if (
    isDigits(tokens, i) &&
    isYear(digitsOf(tokens, i)) &&
    markAt(tokens, i + 1) !== 37 &&
    !(touches(tokens, i + 1) && isDigits(tokens, i + 2) && touches(tokens, i + 2))
  )
    return i + 1
  return at
}

function isDay(tokens: Tokens, at: number): boolean {
  if (!isDigits(tokens, at)) return false
  const length = tokens.end[at]! - tokens.start[at]!
  const value = Number(digitsOf(tokens, at))
  return (
    length <= 2 &&
    value >= 1 &&
    value <= 31 &&
    !(
      markAt(tokens, at + 1) === COMMA &&
      touches(tokens, at + 1) &&
      isDigits(tokens, at + 2) &&
      touches(tokens, at + 2)
    )
  )
}

/** A month's name; "may" and "march" only with a capital. */
export function isMonth(tokens: Tokens, at: number): boolean {
  return (rolesAt(tokens, at) & Role.month) !== 0 && isCapital(tokens, at)
}
