import { strict } from 'chrono-node/en'
import { dateOf, dayOf, dayPeriod, monthsFrom, yearPeriod } from './calendar.js'
import {
  follows,
  isKey,
  isYear,
  lastBefore,
  monthAt,
  point,
  unitAt,
  type Point,
  type Read,
  type Reading,
} from './reading.js'
import type { Token } from './tokens.js'

/** Days and months by their names: "24 February 2022", "Feb. 24", "19-25 September", "February 2022", "2022-02-24". */
export function readDate(reading: Reading, at: number): Read | null {
  return readIso(reading, at) ?? readDayFirst(reading, at) ?? readMonthFirst(reading, at)
}

/** A front matter's date in any usual form; null where it is none. Of a time with its zone, the day as written. */
export function parseDay(text: string): number | null {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]|$)/.exec(text)
  if (iso) {
    const [, year, month, day] = iso.map(Number)
    return validDay(year ?? 0, month ?? 0, day ?? 0)
  }
  const [found] = strict.parse(text, new Date(0))
  if (!found?.start.isCertain('day') || !found.start.isCertain('month') || !found.start.isCertain('year')) return null
  return validDay(found.start.get('year') ?? 0, found.start.get('month') ?? 0, found.start.get('day') ?? 0)
}

function validDay(year: number, month: number, day: number): number | null {
  const value = dayOf(year, month, day)
  const date = dateOf(value)
  return date.month === month && date.day === day ? value : null
}

function readIso({ tokens }: Reading, at: number): Read | null {
  const [year, month, day] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (
    !year ||
    !isYear(year.number) ||
    year.end - year.start !== 4 ||
    month?.gap !== '-' ||
    month.end - month.start !== 2
  )
    return null
  if (month.number === null || month.number < 1 || month.number > 12) return null
  if (day?.gap !== '-' || day.number === null || day.end - day.start !== 2) return null
  const value = validDay(year.number, month.number, day.number)
  return value === null ? null : { next: at + 3, point: point(dayPeriod(value), 'day') }
}

function readDayFirst(reading: Reading, at: number): Read | null {
  const { tokens, language } = reading
  const first = dayNumber(tokens[at]) ?? ordinalDay(tokens, at)
  if (first === null) return null
  const isNext = (token: Token | undefined): boolean =>
    (language.hasOrdinalStop && token?.gap === '.') || follows(token)
  let next = at + 1
  let second: number | null = null
  const joint = isKey(tokens[next], 'to', 'and') || (language.hasOrdinalStop && isKey(tokens[next], 'until'))
  if (tokens[next]?.gap === '-' || (joint && isNext(tokens[next]))) {
    const other = tokens[next]?.gap === '-' ? next : next + 1
    second = dayNumber(tokens[other])
    if (second !== null) next = other + 1
  }
  if (isKey(tokens[next], 'of')) next++
  const named = monthAt(tokens[next])
  if (!named || !isNext(tokens[next])) return null
  return finish(reading, next, named.month, first, second, yearAt(tokens, next + 1))
}

function readMonthFirst(reading: Reading, at: number): Read | null {
  const { tokens } = reading
  const named = monthAt(tokens[at])
  if (!named) return null
  const day = dayNumber(tokens[at + 1])
  if (day === null || !(follows(tokens[at + 1]) || tokens[at + 1]?.gap === '.')) return null
  if (isCounted(reading, at + 2) || isScaled(reading, at + 2)) return null
  if (isWholeMonth(reading, at) && !yearAt(tokens, at + 2)) return null
  let next = at + 1
  let second: number | null = null
  if (tokens[at + 2]?.gap === '-') second = dayNumber(tokens[at + 2])
  if (second !== null) next++
  return finish(reading, next, named.month, day, second, yearAt(tokens, next + 1))
}

/** The library says whether there is such a day, and reads the year written with it. */
function finish(
  reading: Reading,
  last: number,
  month: number,
  day: number,
  second: number | null,
  year: { year: number; next: number } | null,
): Read | null {
  const next = year?.next ?? last + 1
  const to = second ?? day
  if (year !== null) {
    if (to < day || validDay(year.year, month, to) === null) return null
    return { next, point: daysOf(year.year, month, day, to) }
  }
  if (dateOf(dayOf(2024, month, to)).month !== month || to < day) return null
  const period = lastBefore(reading, (number) => daysOf(number, month, day, to).period)
  if (period === null) return { next, point: null, bare: { month, day } }
  return { next, point: point(period, second === null ? 'day' : 'span', { relative: true, bare: { month, day } }) }
}

function daysOf(year: number, month: number, from: number, to: number): Point {
  return point({ from: dayOf(year, month, from), to: dayOf(year, month, to) + 1 }, from === to ? 'day' : 'span')
}

/** "February 2022", "Feb. 2022", "February, 2022", and "February" alone, which takes its year from elsewhere. */
export function readMonth(reading: Reading, at: number, led: boolean): Read | null {
  const { tokens } = reading
  const named = monthAt(tokens[at])
  if (!named) return null
  const { month } = named
  const year = yearAt(tokens, at + 1)
  if (year) return { next: year.next, point: point(monthsFrom(year.year, month, 1), 'month') }
  if (tokens[at + 1]?.gap === ' ' && isKey(tokens[at + 1], 'of')) {
    const of = tokens[at + 2]
    if (isYear(of?.number)) return { next: at + 3, point: point(monthsFrom(of.number, month, 1), 'month') }
  }
  if (!led && !standsAlone(reading, at, named.unsure)) return null
  const borrowed = borrowedYear(tokens, at + 1)
  if (borrowed !== null) return { next: at + 1, point: point(monthsFrom(borrowed, month, 1), 'month') }
  const period = lastBefore(reading, (number) => monthsFrom(number, month, 1))
  const bare = { month, day: null }
  if (period === null) return { next: at + 1, point: null, bare }
  return { next: at + 1, point: point(period, 'month', { relative: true, bare }) }
}

/** Names of months are also verbs and people's names: beside another name, or unled where the word is common, they are none. */
function standsAlone({ tokens }: Reading, at: number, unsure: boolean): boolean {
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  const ledByWord = before?.gap !== 'x' && before?.meaning !== null && before !== undefined && tokens[at]?.gap === ' '
  if (before?.capital && tokens[at]?.gap === ' ' && before.meaning === null) return false
  if (after?.capital && after.gap === ' ' && after.meaning === null && !ledByWord) return false
  if (!unsure) return true
  return (
    ledByWord &&
    !(
      after &&
      isKey(after, 'of', 'on', 'to') &&
      after.gap === ' ' &&
      !isKey(before, 'in', 'since', 'until', 'by', 'last', 'this')
    )
  )
}

/** "in March, April and May 2022": the year behind the last is that of all. */
function borrowedYear(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < from + 8; at++) {
    const token = tokens[at]
    if (token === undefined) return null
    if (isYear(token.number) && monthAt(tokens[at - 1]) && at > from) return token.number
    if (!monthAt(token) && !isKey(token, 'and', 'or')) return null
  }
  return null
}

/** A year right behind a month or a day: "2022", ", 2022". */
function yearAt(tokens: readonly Token[], at: number): { year: number; next: number } | null {
  const token = tokens[at]
  if (!token || !isYear(token.number) || token.end - token.start !== 4) return null
  return token.gap === ' ' || token.gap === ',' || token.gap === '.' || token.gap === '-'
    ? { year: token.number, next: at + 1 }
    : null
}

/** "In March 12 had applied", "at the end of October 9 boats sank": the month is named, and then a number starts. */
function isWholeMonth({ tokens }: Reading, at: number): boolean {
  const before = tokens[at - 1]
  if (!follows(tokens[at])) return false
  if (isKey(before, 'in', 'during', 'early', 'mid', 'late', 'last', 'this')) return true
  return isKey(before, 'of') && (isKey(tokens[at - 2], 'end', 'start', 'mid') || unitAt(tokens[at - 2]) !== null)
}

/** "October 9 million", "October 38 percent". */
function isScaled({ tokens, language }: Reading, at: number): boolean {
  const token = tokens[at]
  return follows(token) && language.scales.has(token.word)
}

/** "the fourth of July". */
function ordinalDay(tokens: readonly Token[], at: number): number | null {
  const meaning = tokens[at]?.meaning
  if (meaning?.is !== 'ordinal' || tokens[at]?.gap === '-') return null
  return isKey(tokens[at + 1], 'of') && monthAt(tokens[at + 2]) ? meaning.ordinal : null
}

function dayNumber(token: Token | undefined): number | null {
  if (token === undefined) return null
  if (token.number !== null)
    return token.end - token.start <= 2 && token.number >= 1 && token.number <= 31 ? token.number : null
  const ordinal = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(token.word)
  const day = Number(ordinal?.[1] ?? 0)
  return day >= 1 && day <= 31 ? day : null
}

/** A plural by its looks: no "census", "crisis" or "process". */
const PLURAL = /[^isu]s$|ies$/

/** "June 12 people died" counts people. */
export function isCounted({ tokens, language }: Reading, at: number): boolean {
  const token = tokens[at]
  if (token?.gap !== ' ' || token.meaning !== null) return false
  if (token.capital) return language.nounsAreCapital && language.counted.has(token.word)
  if (language.counted.has(token.word)) return true
  return token.word.length > 3 && PLURAL.test(token.word) && !language.notCounted.has(token.word)
}

export function calendarYear(year: number): Point {
  return point(yearPeriod(year), 'year')
}
