import { Role } from '../../languages/lexicon.js'
import { phraseBefore } from '../phrases.js'
import { digitsOf } from '../digits.js'
import { findNoun } from '../nouns.js'
import { hedgeBefore } from '../hedges.js'
import {
  isApostrophe,
  isCapital,
  isDash,
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
import type { Candidate, Filter } from './filter.js'

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

/** Years, ranges of years, decades: "in 2015", "2014-15", "fiscal 2024", "the 1990s", "'90s", "500 BC". */
export const years: Filter = {
  name: 'years',
  what: 'a year',
  test: (candidate) => {
    const { tokens, part } = candidate
    const at = part.numeral.from
    if (part.numeral.form === 'words') return yearInWords(tokens, part.numeral.from, part.numeral.to)
    if (!isDigits(tokens, at) || !part.numeral.plain) return -1
    const decade = decadeAfter(tokens, at)
    if (decade > 0) return decade
    const { sets } = tokens.language
    const digits = digitsOf(tokens, at)
    if (sets.eras.has(lowerAt(tokens, at + 1)) && isUpper(tokens, at + 1)) return at + 2
    if (sets.eras.has(lowerAt(tokens, at - 1)) && isUpper(tokens, at - 1)) return at + 1
    const before = lowerAt(tokens, at - 1)
    if (
      digits.length === 2 &&
      (before === 'fy' || before === 'fiscal' || (isApostrophe(markAt(tokens, at - 1)) && touches(tokens, at)))
    )
      return at + 1
    if (!isYear(digits)) return -1
    return isCounted(candidate) ? -1 : yearRangeEnd(tokens, at)
  },
}

/** "17:30", "5.30pm", "5 p.m.", "5 o'clock", "0900 GMT". */
export const times: Filter = {
  name: 'times',
  what: 'a time of day',
  test: ({ tokens, part }) => {
    const at = part.numeral.from
    let end = at + 1
    if (isDigits(tokens, at)) {
      const clock = clockEnd(tokens, at)
      if (clock > 0) return timeOfDay(tokens, clock) || clock
      end = part.numeral.to
      if (isDash(markAt(tokens, end)) && isDigits(tokens, end + 1)) {
        const range = timeOfDay(tokens, end + 2)
        if (range > 0) return range
      }
    } else end = part.numeral.to
    if (part.numeral.value > 24 && !(part.numeral.plain && part.numeral.length === 4)) return -1
    return timeOfDay(tokens, end) || -1
  },
}

function timeOfDay(tokens: Tokens, at: number): number {
  const { phrases, sets } = tokens.language
  const first = phrases.timesOfDay.byFirst.get(lowerAt(tokens, at))
  if (first === undefined) return 0
  for (const phrase of first) {
    let i = 1
    while (i < phrase.words.length && lowerAt(tokens, at + i) === phrase.words[i]) i++
    if (i < phrase.words.length) continue
    // "am" is a verb, "est" and "z" are abbreviations in capitals.
    if (sets.looseTimes.has(phrase.words.join(' ')) && !touches(tokens, at) && !isUpper(tokens, at)) continue
    return at + i
  }
  return 0
}

/** "17:30" and "17:30:05". */
function clockEnd(tokens: Tokens, at: number): number {
  if (
    markAt(tokens, at + 1) !== 58 ||
    !touches(tokens, at + 1) ||
    !isDigits(tokens, at + 2) ||
    !touches(tokens, at + 2)
  )
    return 0
  if (digitsOf(tokens, at).length > 2 || digitsOf(tokens, at + 2).length !== 2) return 0
  const more = markAt(tokens, at + 3) === 58 && touches(tokens, at + 3) && isDigits(tokens, at + 4)
  return more ? at + 5 : at + 3
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
  const month = markAt(tokens, at - 1) === POINT ? at - 2 : at - 1
  if (!isMonth(tokens, month) || !isDay(tokens, at)) return 0
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
    lowerAt(tokens, at) === 'percent'
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

/** Four digits that read as a year of recorded news and history. */
export function isYear(digits: string): boolean {
  if (digits.length !== 4) return false
  const value = Number(digits)
  return value >= 1400 && value < 2200
}

/** Whether a four-digit number is a count all the same: "some 2000 people", "killed 1954 people". */
function isCounted({ tokens, part }: Candidate): boolean {
  const { from, to } = part.numeral
  const { sets, phrases } = tokens.language
  const hedge = hedgeBefore(tokens, from)
  const round = part.numeral.value % 100 === 0
  const noun = findNoun(tokens, to)
  const roles = noun === null ? 0 : rolesAt(tokens, noun.head)
  const counts = noun !== null && (roles & (Role.person | Role.affected | Role.plural)) !== 0
  if (hedge.hedge !== 'none') {
    const word = lowerAt(tokens, hedge.to - 1)
    const temporal = sets.timeHedges.has(word) || markAt(tokens, hedge.to - 1) === POINT
    return temporal ? counts || (round && noun !== null) : true
  }
  if (!counts && !(round && noun !== null && !isCapital(tokens, noun.from))) return false
  if (isHyphen(markAt(tokens, to))) return false
  const before = lowerAt(tokens, from - 1)
  if (rolesAt(tokens, from - 1) & (Role.yearCue | Role.month) || sets.definite.has(before)) return false
  if (phraseBefore(tokens, from, phrases.yearBefore) !== null) return false
  // At the start of a sentence, behind a comma or a capital, a year is as likely: "In summer, 2015 arrivals fell".
  return isWord(tokens, from - 1) && !isCapital(tokens, from - 1)
}

/** "2014-15", "2014–2016", "2014/15", "2014 to 2016": the token behind the last of it. */
function yearRangeEnd(tokens: Tokens, at: number): number {
  const mark = markAt(tokens, at + 1)
  if (
    (isDash(mark) || mark === SLASH) &&
    touches(tokens, at + 1) &&
    isDigits(tokens, at + 2) &&
    touches(tokens, at + 2)
  ) {
    const next = digitsOf(tokens, at + 2)
    if (next.length === 2 || next.length === 4) return at + 3
  }
  return at + 1
}

/** "1990s", "the 90s", "1990's", "'80s". */
function decadeAfter(tokens: Tokens, at: number): number {
  const digits = digitsOf(tokens, at)
  if (digits.length !== 4 && digits.length !== 2) return 0
  const end = tokens.end[at]!
  const code = tokens.text.charCodeAt(end)
  const s = isApostrophe(code) ? end + 1 : end
  if (tokens.text.charCodeAt(s) !== 115 || !digits.endsWith('0')) return 0
  const after = tokens.text.charCodeAt(s + 1)
  if (!(
    Number.isNaN(after) ||
    isSpace(after) ||
    (after < 0x80 && !/[a-z0-9]/i.test(String.fromCharCode(after))) ||
    after >= 0x2010
  ))
    return 0
  let i = at + 1
  while (i < tokens.count && tokens.start[i]! <= s) i++
  return i
}

function isUpper(tokens: Tokens, at: number): boolean {
  const written = tokens.text.slice(tokens.start[at], tokens.end[at])
  return written === written.toUpperCase()
}

/** "nineteen eighty-four", "twenty twenty-two". */
function yearInWords(tokens: Tokens, from: number, to: number): number {
  const first = tokens.word[from]
  if (!first || to !== from + 1 || (first.value !== 19 && first.value !== 20 && first.value !== 18)) return -1
  if (!(rolesAt(tokens, to) & (Role.tens | Role.small)) || isHyphen(markAt(tokens, to))) return -1
  if ((tokens.word[to]?.value ?? 0) < 10) return -1
  const more = isHyphen(markAt(tokens, to + 1)) && rolesAt(tokens, to + 2) & Role.small ? to + 3 : to + 1
  return more
}
