import { readDate, readMonth } from './dates.js'
import { isClosed, dateOf, dayOf, dayPeriod, monthsFrom, shift, wholeMonths, yearPeriod } from './calendar.js'
import {
  follows,
  isKey,
  isYear,
  lastBefore,
  monthAt,
  point,
  unitAt,
  unitOf,
  yearOf,
  countAt,
  articleUnit,
  grainAs,
  GRAINS,
  type Point,
  type Read,
  type Reading,
} from './reading.js'
import { readRelative } from './relative.js'
import { readFiscal } from './fiscal.js'
import { readSeason, readYear, wordedYear } from './years.js'
import type { Period } from '../../types.js'

/**
 * Reads one time that starts at a token: a date, month, quarter, year, or one counted from another. `led` says that a
 * word before it, such as "in" or "of", promises a time; `unit` that "the year" alone is one, as in "the end of the year".
 */
export function readPoint(reading: Reading, at: number, led = false, unit: 'end' | 'whole' | null = null): Read | null {
  const { tokens } = reading
  if (isKey(tokens[at], 'whole') && follows(tokens[at + 1])) {
    const of = isKey(tokens[at + 1], 'of') ? at + 2 : at + 1
    const read = readPoint(reading, of, true) ?? readUnitAlone(reading, of, 'whole')
    if (read) return read
  }
  if (isKey(tokens[at], 'the')) {
    if (!follows(tokens[at + 1])) return null
    if (isKey(tokens[at + 1], 'whole')) return readPoint(reading, at + 1, led, unit)
    return (
      readAfterThe(reading, at + 1, led) ??
      (unit !== null && follows(tokens[at + 1]) ? readUnitAlone(reading, at + 1, unit) : null)
    )
  }
  return (
    readYearEndWord(reading, at) ??
    readNewYear(reading, at) ??
    readEdge(reading, at) ??
    readPart(reading, at) ??
    readDateOf(reading, at) ??
    readMonthOf(reading, at, led) ??
    readFiscal(reading, at) ??
    readYear(reading, at, led) ??
    readSeason(reading, at, false) ??
    readRelative(reading, at, false) ??
    (unit === null ? null : readUnitAlone(reading, at, unit))
  )
}

function readAfterThe(reading: Reading, at: number, led: boolean): Read | null {
  return (
    readEdge(reading, at) ??
    readPart(reading, at) ??
    readDateOf(reading, at) ??
    readFiscal(reading, at) ??
    (unitAt(reading.tokens[at])?.unit === 'year' && isYear(reading.tokens[at + 1]?.number)
      ? readYear(reading, at, led)
      : null) ??
    (isKey(reading.tokens[at], 'calendar') || reading.tokens[at]?.word.endsWith('0s')
      ? readYear(reading, at, led)
      : null) ??
    readSeason(reading, at, led) ??
    readRelative(reading, at, true)
  )
}

/** "the end of P", "early P", "mid-P", "the start of P". */
function readEdge(reading: Reading, at: number): Read | null {
  const { tokens } = reading
  const word = tokens[at]
  if (!isKey(word, 'end', 'start', 'early', 'mid', 'late', 'turn') || word?.meaning?.is !== 'key') return null
  const { key } = word.meaning
  let next = at + 1
  if (isKey(tokens[next], 'of') && follows(tokens[next])) next++
  else if (isKey(tokens[next], 'in') && key !== 'start' && key !== 'end') next++
  else if (
    !reading.language.hasBareEdges &&
    (key === 'start' || key === 'turn' || (key === 'end' && tokens[next]?.gap !== '-'))
  )
    return null
  if (!follows(tokens[next])) return null
  const named = isYear(tokens[next]?.number)
  const read = readPoint(reading, next, true, key === 'end' || key === 'turn' ? 'end' : 'whole')
  if (!read?.point) return read
  if (key === 'turn') return turn(read, named)
  // What starts in a month not known has no known part but its end.
  if (read.point.grain === 'splitYear' && key !== 'end') return { next: read.next, point: null }
  const narrowed = narrow(read.point, key)
  return narrowed === null ? null : { next: read.next, point: narrowed }
}

/** "zum Jahresende 2023", "zum Jahresende": the end of a year in one word. */
function readYearEndWord(reading: Reading, at: number): Read | null {
  const { tokens } = reading
  if (tokens[at]?.meaning?.is !== 'yearEnd') return null
  const number = tokens[at + 1]?.number
  if (isYear(number) && follows(tokens[at + 1]))
    return { next: at + 2, point: point(yearPeriod(number), 'year', { role: 'atEnd' }) }
  const ofArticle = articleUnit(reading, 'year', -1)
  const period = reading.anchor === null || reading.anchorFar ? ofArticle : unitOf(reading.anchor, 'year')
  return { next: at + 1, point: period && point(period, 'year', { relative: true, role: 'atEnd' }) }
}

/** "New Year's Day", "New Year's Eve". */
function readNewYear(reading: Reading, at: number): Read | null {
  const { tokens } = reading
  if (tokens[at]?.word !== 'new' || unitAt(tokens[at + 1])?.unit !== 'year' || tokens[at + 2]?.word !== 's') return null
  const isEve = tokens[at + 3]?.word === 'eve'
  if (!isEve && unitAt(tokens[at + 3])?.unit !== 'day') return null
  const period = lastBefore(reading, (year) => dayPeriod(isEve ? dayOf(year, 12, 31) : dayOf(year, 1, 1)))
  return { next: at + 4, point: period && point(period, 'day', { relative: true }) }
}

/** "the turn of the year" is the end of the one before; "the turn of 2024" is where it starts. */
function turn(read: Read, named: boolean): Read | null {
  const whole = read.point
  if (whole === null || (whole.grain !== 'year' && whole.grain !== 'splitYear')) return null
  const year = yearOf(whole.period)
  if (year === null) return null
  const before = named ? year - 1 : year
  return { next: read.next, point: { ...whole, period: yearPeriod(before), grain: 'year', role: 'atEnd' } }
}

function narrow(whole: Point, key: string): Point | null {
  const { from, to } = whole.period
  if (key === 'end') return to === null ? null : { ...whole, role: 'atEnd' }
  if (from === null || to === null) return null
  if (key === 'start') return { ...whole, period: dayPeriod(from), grain: 'day', bare: null }
  if (to - from < 20) return null
  const third = (to - from) / 3
  const months = wholeMonths(whole.period)
  const part = (start: number, end: number): Point => ({
    ...whole,
    period: { from: start, to: end },
    grain: 'span',
    bare: null,
  })
  if (months !== null && months >= 12) {
    const { year, month } = dateOf(from)
    if (key === 'early') return part(from, dayOf(year, month + 4, 1))
    if (key === 'late') return part(dayOf(year, month + months - 4, 1), to)
    return part(dayOf(year, month + months / 2 - 1, 1), dayOf(year, month + months / 2 + 1, 1))
  }
  if (key === 'early') return part(from, Math.round(from + third))
  if (key === 'late') return part(Math.round(to - third), to)
  return part(Math.floor(from + third), Math.round(to - third))
}

/** "the second quarter of 2023", "Q3 2023", "the first nine months of this year", "the last week of May". */
function readPart(reading: Reading, at: number): Read | null {
  const { tokens } = reading
  const short = /^([qh])([1-4])$/.exec(tokens[at]?.word ?? '')
  if (short) {
    const size = short[1] === 'q' ? 3 : 6
    const index = Number(short[2])
    if (size === 6 && index > 2) return null
    const of = isKey(tokens[at + 1], 'of') ? at + 2 : at + 1
    return readPartOf(reading, of, of - 1, index, size === 3 ? 'quarter' : 'half')
  }
  const meaning = tokens[at]?.meaning
  const fromEnd = isKey(tokens[at], 'last') || tokens[at]?.word === 'final'
  const ordinal = meaning?.is === 'ordinal' ? meaning.ordinal : fromEnd ? -1 : null
  if (ordinal === null) return null
  const unit = unitAt(tokens[at + 1])
  if (unit && !unit.plural && follows(tokens[at + 1])) {
    const of = isKey(tokens[at + 2], 'of', 'in') && follows(tokens[at + 2]) ? at + 3 : null
    if (of !== null) return readPartOf(reading, of, of - 1, ordinal, unit.unit)
    if (unit.unit !== 'quarter' && unit.unit !== 'half') return null
    return ordinal < 0 ? null : readPartOf(reading, at + 2, at + 1, ordinal, unit.unit)
  }
  if (unit?.plural && follows(tokens[at + 1]) && isKey(tokens[at + 2], 'of') && Math.abs(ordinal) === 1) {
    const of = readPoint(reading, at + 3, true, 'whole')
    if (!of?.point) return of
    const part = of.point.grain === 'splitYear' ? null : narrow(of.point, ordinal === 1 ? 'early' : 'late')
    return { next: of.next, point: part }
  }
  const count = countAt(tokens[at + 1])
  const units = unitAt(tokens[at + 2])
  if (count === null || !units || !follows(tokens[at + 2]) || (ordinal !== 1 && ordinal !== -1)) return null
  const of =
    isKey(tokens[at + 3], 'of', 'in') && follows(tokens[at + 3]) ? readPoint(reading, at + 4, true, 'whole') : null
  if (!of) {
    if (ordinal < 0 || units.unit !== 'month') return null
    const period = lastBefore(reading, (year) => monthsFrom(year, 1, count))
    return { next: at + 3, point: period && point(period, 'span', { relative: true }) }
  }
  const whole = of.point?.period
  if (of.point === null || of.point.grain === 'splitYear' || !isClosed(whole)) return { next: of.next, point: null }
  const amount = count * units.times
  const period =
    ordinal === 1
      ? { from: whole.from, to: shift({ from: whole.from, to: null }, units.unit, amount).from }
      : { from: shift({ from: whole.to, to: null }, units.unit, -amount).from, to: whole.to }
  return { next: of.next, point: { ...of.point, period, grain: 'span', bare: null } }
}

function readPartOf(
  reading: Reading,
  at: number,
  last: number,
  index: number,
  unit: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year',
): Read | null {
  if (unit === 'year') return null
  const of = follows(reading.tokens[at]) ? readPoint(reading, at, true, 'whole') : null
  const part = (whole: Period): Period | null => {
    if (whole.from === null || whole.to === null) return null
    if (index < 0) return { from: shift({ from: whole.to, to: null }, unit, -1).from, to: whole.to }
    const from = shift({ from: whole.from, to: null }, unit, index - 1).from
    if (from === null || from >= whole.to) return null
    return { from, to: shift({ from, to: null }, unit, 1).from }
  }
  if (of?.point?.grain === 'splitYear') return { next: of.next, point: null }
  const short = unit === 'week' || unit === 'day'
  if (of?.point && (of.point.grain === 'year' || of.point.grain === 'fiscalYear' || short)) {
    const period = part(of.point.period)
    return period && { next: of.next, point: { ...of.point, period, grain: GRAINS[unit], bare: null } }
  }
  if (short || unit === 'month') return null
  if (of && !of.point) return of
  const period = lastBefore(reading, (year) => part(yearPeriod(year)) ?? yearPeriod(year))
  return { next: last + 1, point: period && point(period, GRAINS[unit], { relative: true }) }
}

/** A day, with the year said behind it in words: "14 June last year". */
function readDateOf(reading: Reading, at: number): Read | null {
  const read = readDate(reading, at)
  const bare = read?.point?.bare
  if (!read || !bare) return read
  const year = wordedYear(reading, read.next)
  if (!year?.point) return read
  const own = yearOf(read.point.period)
  const number = yearOf(year.point.period)
  if (own === null || number === null) return read
  return {
    next: year.next,
    point: { ...read.point, period: shift(read.point.period, 'year', number - own), bare: null },
  }
}

/** A month, with the year said behind it in words: "June last year", "September of that year". */
function readMonthOf(reading: Reading, at: number, led: boolean): Read | null {
  const { tokens } = reading
  const month = monthAt(tokens[at])
  if (!month) return null
  const year = wordedYear(reading, at + 1)
  const number = year?.point ? yearOf(year.point.period) : null
  if (year && (year.point === null || number === null)) return { next: year.next, point: null }
  if (year?.point && number !== null) {
    return { next: year.next, point: { ...year.point, period: monthsFrom(number, month.month, 1), grain: 'month' } }
  }
  return readMonth(reading, at, led)
}

/** "the year", "the month", where the words around say that it is one in force: "the end of the year", "when the year closed". */
export function readUnitAlone(reading: Reading, at: number, use: 'end' | 'whole'): Read | null {
  const token = reading.tokens[at]
  const unit = unitAt(token)
  if (!unit || unit.plural || unit.times !== 1) return null
  if (unit.unit === 'day') return { next: at + 1, point: null }
  const inForce = reading.anchor === null ? null : unitOf(reading.anchor, unit.unit)
  const ofArticle = articleUnit(reading, unit.unit, use === 'end' ? -1 : 0)
  const period = reading.anchorFar ? (ofArticle ?? inForce) : (inForce ?? ofArticle)
  return { next: at + 1, point: period && point(period, grainAs(unit.unit, period), { relative: true }) }
}
