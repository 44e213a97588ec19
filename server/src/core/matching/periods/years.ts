import type { Period } from '../../types.js'
import { dayOf, monthsFrom } from './calendar.js'
import { calendarYear, isCounted } from './dates.js'
import { fiscalYear, readSplit } from './fiscal.js'
import { follows, isKey, isYear, lastBefore, point, unitAt, yearOf, type Read, type Reading } from './reading.js'
import { readRelative } from './relative.js'

/** "last year", "of that year", "this year" behind a day or month. */
export function wordedYear(reading: Reading, at: number): Read | null {
  const { tokens } = reading
  const of = isKey(tokens[at], 'of') ? at + 1 : at
  const word = tokens[of]?.meaning
  if (word?.is === 'relative' && word.unit === 'year' && follows(tokens[of])) return readRelative(reading, of, false)
  if (!follows(tokens[of]) || !isKey(tokens[of], 'last', 'this', 'that', 'next', 'the')) return null
  const year = readRelative(reading, isKey(tokens[of], 'the') ? of + 1 : of, isKey(tokens[of], 'the'))
  if (year?.point) return year.point.grain === 'year' ? year : null
  return year && unitAt(tokens[year.next - 1])?.unit === 'year' ? year : null
}

/** "2022", "calendar year 2022", "the year 2022", "2016-2023", "2022-23", "2023 Q3". */
export function readYear(reading: Reading, at: number, led: boolean): Read | null {
  const { tokens } = reading
  const decade = /^((?:19|20)\d0)s$/.exec(tokens[at]?.word ?? '')
  if (decade) {
    const start = Number(decade[1])
    return { next: at + 1, point: point({ from: dayOf(start, 1, 1), to: dayOf(start + 10, 1, 1) }, 'span') }
  }
  let first = at
  const calendar = isKey(tokens[first], 'calendar')
  if (calendar) first++
  const named = unitAt(tokens[first])?.unit === 'year' && !unitAt(tokens[first])?.plural
  if (named) first++
  const token = tokens[first]
  if (!token || !isYear(token.number) || token.end - token.start !== 4) return null
  const doubtful = !led || isKey(tokens[at - 1], 'and', 'or', 'to', 'than', 'at', 'for', 'on', 'of')
  if (first > at ? !follows(token) : doubtful && !isPlainYear(reading, first, led)) return null
  const quarter = /^q([1-4])$/.exec(tokens[first + 1]?.word ?? '')
  if (quarter && follows(tokens[first + 1])) {
    return { next: first + 2, point: point(monthsFrom(token.number, Number(quarter[1]) * 3 - 2, 3), 'quarter') }
  }
  const pair = yearPair(reading, first, token.number)
  if (pair) return pair
  const after = tokens[first + 1]
  if (isKey(after, 'fiscal') && follows(after) && unitAt(tokens[first + 2])?.unit === 'year') {
    return { next: first + 3, point: fiscalYear(reading, token.number, after.word) }
  }
  if (reading.fiscal !== null && !calendar) {
    return { next: first + 1, point: fiscalYear(reading, token.number, reading.fiscal) }
  }
  return { next: first + 1, point: calendarYear(token.number) }
}

/** "2016-2023" is a span; neighbouring years are a year that starts in one and ends in the other. */
function yearPair(reading: Reading, at: number, year: number): Read | null {
  const split = readSplit(reading, at, year)
  if (split) return split
  const { tokens } = reading
  const other = tokens[at + 1]
  if (other?.gap !== '-' || other.number === null) return null
  // "2016-19"; of "2008-11" the second number may be a month.
  const short = other.end - other.start === 2 && other.number > 12
  const last = short ? year - (year % 100) + other.number : other.number
  if (!isYear(last) || last <= year) return null
  if (tokens[at + 2]?.gap === '-' || tokens[at + 2]?.gap === '/') return null
  const period = { from: dayOf(year, 1, 1), to: dayOf(last + 1, 1, 1) }
  return { next: at + 2, point: point(period, 'span', { role: 'between' }) }
}

/** What a year may follow in a title: "Global Trends 2022". */
const TITLED = /^(?:act|plan|trends|report|survey|census|budget|election|agenda|pact)$/

/** German nouns that a number behind them is the name of. */
const NUMBERED = /(?:agenda|vision|horizont|zimmer|raum|halle|saal|nummer|nr|akte|flug|gleis|modell|baujahr|postfach)$/

/** Whether four digits are a year and not a count: "2023 people", "room 2023". */
function isPlainYear(reading: Reading, at: number, led: boolean): boolean {
  const before = reading.tokens[at - 1]
  const token = reading.tokens[at]
  if (isCounted(reading, at + 1)) return false
  if (led || before === undefined) return true
  // Where every noun has a capital, only what is numbered by itself is no year: "Zimmer 2023".
  if (reading.language.nounsAreCapital && token?.gap === ' ') return !NUMBERED.test(before.word)
  if (token?.gap === '-' && before.meaning === null && before.number === null) return false
  if (token?.gap !== ' ' || before.meaning !== null || !before.capital) return true
  return before.gap !== ' ' || at === 1 || TITLED.test(before.word)
}

/** "the summer of 2022", "winter 2021", "last autumn", "in the spring". */
export function readSeason(reading: Reading, at: number, led: boolean): Read | null {
  const { tokens } = reading
  const season = tokens[at]?.meaning
  if (season?.is !== 'season') return null
  const of = isKey(tokens[at + 1], 'of') ? at + 2 : at + 1
  const inYear = (year: number): Period => monthsFrom(year, season.month, 3)
  const number = tokens[of]?.number
  if (isYear(number) && follows(tokens[of])) return { next: of + 1, point: point(inYear(number), 'span') }
  if (of > at + 1 && isKey(tokens[of], 'last', 'this', 'that')) {
    const year = readRelative(reading, of, false)
    const value = year?.point?.grain === 'year' ? yearOf(year.point.period) : null
    if (year?.point && value !== null)
      return { next: year.next, point: { ...year.point, period: inYear(value), grain: 'span' } }
  }
  if (!led || of > at + 1) return null
  const period = lastBefore(reading, inYear)
  return { next: at + 1, point: period && point(period, 'span', { relative: true }) }
}
