import type { Period } from '../../types.js'
import { dateOf, isClosed, isSplitYear, monthsFrom, shift, splitYearPeriod, wholeMonths } from './calendar.js'
import { follows, grainOf, isKey, isYear, point, unitAt, type Point, type Read, type Reading } from './reading.js'

/** "fiscal 2023", "financial year 2023", "FY23", "FY2023/24", "the fiscal year 2024-25". */
export function readFiscal(reading: Reading, at: number): Read | null {
  const { tokens } = reading
  const joined = /^fy(\d{2}|\d{4})$/.exec(tokens[at]?.word ?? '')
  if (joined) {
    const year = fullYear(Number(joined[1]))
    return readSplit(reading, at, year) ?? { next: at + 1, point: fiscalYear(reading, year) }
  }
  if (!isKey(tokens[at], 'fiscal')) return null
  const next = unitAt(tokens[at + 1])?.unit === 'year' ? at + 2 : at + 1
  const number = tokens[next]?.number
  if (number === null || number === undefined || ![' ', '-', "'", ''].includes(tokens[next]?.gap ?? 'x')) return null
  if (!isYear(number) && !(number < 100 && tokens[at]?.word === 'fy')) return null
  const year = fullYear(number)
  return readSplit(reading, next, year) ?? { next: next + 1, point: fiscalYear(reading, year, tokens[at]?.word) }
}

/**
 * A fiscal year by the year it ends in. What is called a financial year starts in April, July or another month, by the
 * country.
 */
export function fiscalYear(reading: Reading, year: number, word = 'fiscal'): Point {
  reading.fiscal = word === 'financial' ? 'financial' : 'fiscal'
  if (reading.fiscal === 'financial') return point(splitYearPeriod(year - 1), 'splitYear')
  const start = reading.fiscalYearStart
  return point(monthsFrom(start === 1 ? year : year - 1, start, 12), 'fiscalYear')
}

/**
 * "2022-23", "2022/23", "2022/2023": a year that starts in one calendar year and ends in the next. "2022-2023" may also
 * be the two of them together, which its role tells: `between`. `at` is the token of the first year.
 */
export function readSplit({ tokens }: Reading, at: number, year: number): Read | null {
  const other = tokens[at + 1]
  if (!other || (other.gap !== '-' && other.gap !== '/') || other.number === null) return null
  if (tokens[at + 2]?.gap === '-' || tokens[at + 2]?.gap === '/') return null
  const short = other.end - other.start === 2
  if (other.number !== (short ? (year + 1) % 100 : year + 1)) return null
  const named = isKey(tokens[at + 2], 'fiscal') && follows(tokens[at + 2]) && unitAt(tokens[at + 3])?.unit === 'year'
  const led = isKey(tokens[at], 'fiscal') || unitAt(tokens[at - 1])?.unit === 'year' || isKey(tokens[at - 1], 'fiscal')
  const both = !short && other.gap === '-' && !led && !named
  return {
    next: named ? at + 4 : at + 2,
    point: point(splitYearPeriod(year), 'splitYear', { role: both ? 'between' : 'in' }),
  }
}

/**
 * "last fiscal year", "the previous financial year", "the current fiscal year". Counted by the start of the fiscal year
 * in force; where none is, only where the years of all countries agree about the article's day: from October to March.
 */
export function readFiscalWord(reading: Reading, at: number): Read | null {
  const { tokens, anchor, articleDay } = reading
  const word = tokens[at]
  const beside = readFiscalBeside(reading, at)
  if (beside !== null) return beside
  const by = isKey(word, 'last', 'previous') ? -1 : isKey(word, 'this') ? 0 : isKey(word, 'next') ? 1 : null
  if (by === null || !isKey(tokens[at + 1], 'fiscal') || unitAt(tokens[at + 2])?.unit !== 'year') return null
  if (!follows(tokens[at + 1]) || !follows(tokens[at + 2])) return null
  const next = at + 3
  const inForce = anchor !== null && isFiscal(anchor) ? anchor : null
  if (inForce && (isKey(word, 'previous') || word?.word === 'following')) {
    const period = shift(inForce, 'year', by)
    return { next, point: point(period, grainOf(inForce), { relative: true, compared: true }) }
  }
  if (articleDay === null) return { next, point: null }
  const { year, month } = dateOf(articleDay)
  if (inForce?.from !== undefined && inForce.from !== null && !isSplitYear(inForce)) {
    const start = dateOf(inForce.from).month
    const period = monthsFrom(month >= start ? year + by : year - 1 + by, start, 12)
    return { next, point: point(period, 'fiscalYear', { relative: true }) }
  }
  if (month > 3 && month < 10) return { next, point: null }
  const first = (month >= 10 ? year : year - 1) + by
  return { next, point: point(splitYearPeriod(first), 'splitYear', { relative: true }) }
}

/** "The fiscal year before", counted from the one in force. */
function readFiscalBeside({ tokens, anchor }: Reading, at: number): Read | null {
  const [word, unit, behind] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (!isKey(word, 'fiscal') || unitAt(unit)?.unit !== 'year' || !follows(behind)) return null
  const by = isKey(behind, 'before', 'earlier') ? -1 : isKey(behind, 'after', 'later') ? 1 : null
  if (by === null) return null
  if (anchor === null || !isFiscal(anchor)) return { next: at + 3, point: null }
  return { next: at + 3, point: point(shift(anchor, 'year', by), grainOf(anchor), { relative: true, compared: true }) }
}

function isFiscal(period: Period): boolean {
  if (isSplitYear(period)) return true
  return isClosed(period) && wholeMonths(period) === 12 && dateOf(period.from).month !== 1
}

function fullYear(number: number): number {
  return number < 100 ? 2000 + number : number
}
