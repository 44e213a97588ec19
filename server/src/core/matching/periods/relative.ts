import { dateOf, isClosed, dayPeriod, monthsFrom, shift, yearPeriod } from './calendar.js'
import { readDate } from './dates.js'
import { readFiscalWord } from './fiscal.js'
import {
  articleUnit,
  baseFor,
  countAt,
  follows,
  grainAs,
  grainOf,
  GRAINS,
  isKey,
  isYear,
  monthAt,
  notAfter,
  point,
  unitAt,
  unitOf,
  yearOf,
  type Point,
  type Read,
  type Reading,
} from './reading.js'
import type { Period } from '../../types.js'
import type { TimeUnit } from '../../languages/words/time.js'
import type { Grain } from './types.js'

/** Times counted from the article's day or from the period in force. `the` says that "the" stands before. */
export function readRelative(reading: Reading, at: number, the: boolean): Read | null {
  return (
    readCounted(reading, at) ??
    readOneWord(reading, at) ??
    readFiscalWord(reading, at) ??
    (the || isContracted(reading, at) ? readUnitBefore(reading, at) : null) ??
    readArticleWord(reading, at) ??
    readInForce(reading, at, the) ??
    readNamedDay(reading, at)
  )
}

/** "a year earlier", "three months before", "ten years ago", "12 months later". */
function readCounted(reading: Reading, at: number): Read | null {
  const { tokens } = reading
  const counted = readLength(reading, at)
  if (counted === null) return null
  const { unit, amount, next: behind } = counted
  const word = tokens[behind]
  if (!follows(word)) return null
  if (isKey(word, 'ago')) return readAgo(reading, behind + 1, unit, amount)
  const back = isKey(word, 'earlier', 'before')
  if (!back && !isKey(word, 'later', 'after')) return null
  if (isKey(word, 'before', 'after') && startsClause(reading, behind + 1)) return null
  const chained = isKey(tokens[behind + 1], 'that') && follows(tokens[behind + 1])
  const base = chained ? reading.last : baseFor(reading, unit)
  const next = chained ? behind + 2 : behind + 1
  if (!isClosed(base)) return { next, point: null }
  return { next, point: compared(reading, shift(base, unit, back ? -amount : amount), grainOf(base)) }
}

/** "a year", "three months", "half a year", "a year and a half". */
function readLength({ tokens }: Reading, at: number): { unit: TimeUnit; amount: number; next: number } | null {
  if (unitAt(tokens[at])?.unit === 'half') {
    const halved = countAt(tokens[at + 1]) === 1 && unitAt(tokens[at + 2])?.unit === 'year'
    return halved && follows(tokens[at + 2]) ? { unit: 'month', amount: 6, next: at + 3 } : null
  }
  const count = countAt(tokens[at])
  const unit = unitAt(tokens[at + 1])
  if (count === null || !unit || !follows(tokens[at + 1])) return null
  const andHalf = isKey(tokens[at + 2], 'and') && unitAt(tokens[at + 4])?.unit === 'half' && unit.unit === 'year'
  if (andHalf && countAt(tokens[at + 3]) === 1) return { unit: 'month', amount: count * 12 + 6, next: at + 5 }
  return { unit: unit.unit, amount: count * unit.times, next: at + 2 }
}

/** "vor einem Jahr": a length of time behind the word that counts it back. */
export function readAgoBehind(reading: Reading, at: number): Read | null {
  const length = readLength(reading, at)
  return length === null ? null : readAgo(reading, length.next, length.unit, length.amount)
}

/** "Vorjahr", "Vormonat", "Vorjahreszeitraum": what other languages say in several words. */
function readOneWord(reading: Reading, at: number): Read | null {
  const meaning = reading.tokens[at]?.meaning
  if (meaning?.is === 'relative')
    return whole(reading, baseFor(reading, meaning.unit), meaning.unit, meaning.by, at + 1)
  if (meaning?.is !== 'yearBefore') return null
  const { anchor, upTo } = reading
  if (upTo !== null)
    return { next: at + 1, point: point(shift(upTo, 'year', -1), 'span', { relative: true, compared: true }) }
  if (!isClosed(anchor)) return { next: at + 1, point: null }
  return { next: at + 1, point: compared(reading, shift(anchor, 'year', -1), grainOf(anchor)) }
}

function readAgo(reading: Reading, next: number, unit: TimeUnit, amount: number): Read {
  const { tokens, articleDay, anchor } = reading
  if (articleDay === null) return { next, point: null }
  if (isKey(tokens[next], 'last', 'this') && follows(tokens[next])) {
    const then = readArticleWord(reading, next)
    if (then?.point)
      return { next: then.next, point: { ...then.point, period: shift(then.point.period, unit, -amount) } }
  }
  if (unit === 'year' && amount === 1 && isClosed(anchor) && !reading.anchorFar) {
    return { next, point: compared(reading, shift(anchor, 'year', -1), grainOf(anchor)) }
  }
  const period = articleUnit(reading, unit, -amount)
  return { next, point: period && point(period, GRAINS[unit], { relative: true }) }
}

/** "Im Jahr davor": the article stands in the preposition. */
function isContracted({ tokens, language }: Reading, at: number): boolean {
  return language.nounsAreCapital && isKey(tokens[at - 1], 'in') && follows(tokens[at])
}

/** "the year before", "the month earlier", "the year after", "the year before last", always a whole unit. */
function readUnitBefore(reading: Reading, at: number): Read | null {
  const { tokens } = reading
  const unit = unitAt(tokens[at])
  const word = tokens[at + 1]
  if (!unit || unit.plural || unit.times !== 1 || !follows(word)) return null
  const back = isKey(word, 'before', 'earlier')
  if (!back && !isKey(word, 'after', 'later')) return null
  if (back && isKey(tokens[at + 2], 'last') && follows(tokens[at + 2])) {
    const period = articleUnit(reading, unit.unit, -2)
    return { next: at + 3, point: period && point(period, GRAINS[unit.unit], { relative: true }) }
  }
  if (startsClause(reading, at + 2)) return null
  const chained = isKey(tokens[at + 2], 'that') && follows(tokens[at + 2])
  return whole(
    reading,
    chained ? reading.last : baseFor(reading, unit.unit),
    unit.unit,
    back ? -1 : 1,
    chained ? at + 3 : at + 2,
  )
}

function whole(reading: Reading, base: Period | null, unit: TimeUnit, by: number, next: number): Read {
  const around = base === null ? null : unitOf(base, unit)
  if (around === null) return { next, point: null }
  return { next, point: compared(reading, shift(around, unit, by), grainAs(unit, around)) }
}

/** Counted from the period in force, and read at its end where that was. */
function compared(reading: Reading, period: Period, grain: Grain): Point {
  const role = reading.anchorRole === 'atEnd' || reading.anchorRole === 'asOf' ? reading.anchorRole : 'in'
  return point(period, grain, { relative: true, compared: true, role })
}

/** "last year", "this month", "the last three weeks", "last October", "this spring", "next year". */
function readArticleWord(reading: Reading, at: number): Read | null {
  const { tokens, articleDay } = reading
  const word = tokens[at]
  const last = isKey(word, 'last', 'past')
  const by = last ? -1 : isKey(word, 'this') ? 0 : isKey(word, 'next') && word?.word === 'next' ? 1 : null
  if (by === null || !follows(tokens[at + 1])) return null
  const unit = unitAt(tokens[at + 1])
  if (unit && !unit.plural) {
    // "The last quarter century" and "this decade" are no span that anything is counted over.
    if (unitAt(tokens[at + 2]) && tokens[at + 2]?.gap === ' ') return { next: at + 3, point: null }
    // "To this day", "at the present day" and "on the last day" name no day.
    if (unit.unit === 'day' || (unit.times !== 1 && !last)) return { next: at + 2, point: null }
    if (by === 1 && isKey(tokens[at - 1], 'the')) return null
    // "The last year" reaches back from the day of writing, "last year" is the year before.
    const rolling = last && isKey(tokens[at - 1], 'the') && unit.unit !== 'quarter' && unit.unit !== 'half'
    if (rolling && isKey(tokens[at + 2], 'of') && follows(tokens[at + 2])) return { next: at + 2, point: null }
    if (unit.times !== 1 || word?.word === 'past' || rolling)
      return { next: at + 2, point: back(reading, unit.unit, unit.times) }
    const period = articleUnit(reading, unit.unit, by)
    return { next: at + 2, point: period && point(period, GRAINS[unit.unit], { relative: true }) }
  }
  const count = countAt(tokens[at + 1])
  const units = unitAt(tokens[at + 2])
  if (last && count !== null && units && follows(tokens[at + 2])) {
    return { next: at + 3, point: back(reading, units.unit, count * units.times) }
  }
  const month = monthAt(tokens[at + 1])
  const season = tokens[at + 1]?.meaning
  if (month || season?.is === 'season') {
    if (articleDay === null) return { next: at + 2, point: null }
    const first = month?.month ?? (season?.is === 'season' ? season.month : 1)
    const length = month ? 1 : 3
    const inYear = (year: number): Period => monthsFrom(year, first, length)
    const { year } = dateOf(articleDay)
    let period = by === 0 ? notAfter(articleDay, inYear) : by === 1 ? inYear(year + 1) : notAfter(articleDay, inYear)
    if (last && (period.to ?? 0) > articleDay) period = shift(period, 'year', -1)
    if (by === 0 && month && (period.from ?? 0) < articleDay - 200) period = inYear(year)
    return { next: at + 2, point: point(period, month ? 'month' : 'span', { relative: true }) }
  }
  return tokens[at + 1]?.meaning?.is === 'weekday' ? readNamedDay(reading, at + 1) : null
}

/** The units up to the article's day. */
function back(reading: Reading, unit: TimeUnit, amount: number): Point | null {
  if (reading.articleDay === null) return null
  const to = reading.articleDay + 1
  return point({ from: shift({ from: to, to: null }, unit, -amount).from, to }, 'span', { relative: true })
}

/** "that year", "the same month last year", "the previous quarter", "the following year", "in the next". */
function readInForce(reading: Reading, at: number, the: boolean): Read | null {
  const { tokens } = reading
  const word = tokens[at]
  const after = tokens[at + 1]
  const unit = follows(after) ? unitAt(after) : null
  if (isKey(word, 'same')) return readSame(reading, at, unit !== null || (follows(after) && isKey(after, 'period')))
  if (isKey(word, 'that')) {
    if (!unit || unit.plural || unit.times !== 1) return null
    const base = reading.last ?? reading.anchor
    const period = base === null ? null : unitOf(base, unit.unit)
    return { next: at + 2, point: period && point(period, grainAs(unit.unit, period), { relative: true }) }
  }
  const by = isKey(word, 'previous') ? -1 : isKey(word, 'next') ? 1 : null
  if (by === null) return null
  if (!unit) {
    if (by === 1 && the && word?.word === 'next' && (after === undefined || !follows(after) || isKey(after, 'and'))) {
      return isKey(tokens[at - 2], 'in') ? whole(reading, reading.last ?? reading.anchor, 'year', 1, at + 1) : null
    }
    const count = follows(after) ? countAt(after) : null
    const units = unitAt(tokens[at + 2])
    if (count === null || !units || !the || !follows(tokens[at + 2])) return null
    const base = reading.anchor
    if (!isClosed(base)) return { next: at + 3, point: null }
    const edge = by < 0 ? base.from : base.to
    const other = shift({ from: edge, to: null }, units.unit, by * count * units.times).from
    const period = by < 0 ? { from: other, to: edge } : { from: edge, to: other }
    return { next: at + 3, point: point(period, 'span', { relative: true, compared: true }) }
  }
  if (unit.plural || unit.times !== 1) return null
  return whole(reading, baseFor(reading, unit.unit), unit.unit, by, at + 2)
}

/** "the same period a year earlier", "the same month of 2022", "the same time last year", "the same year". */
function readSame(reading: Reading, at: number, named: boolean): Read | null {
  if (!named) return null
  const { tokens, anchor } = reading
  let next = at + 2
  if (isKey(tokens[next], 'of', 'in') && follows(tokens[next])) next++
  const unit = unitAt(tokens[at + 1])
  if (follows(tokens[next])) {
    const the = isKey(tokens[next], 'the')
    const number = tokens[next]?.number
    const other = isYear(number)
      ? { next: next + 1, point: point(yearPeriod(number), 'year') }
      : readRelative(reading, the ? next + 1 : next, the)
    if (other) {
      if (!other.point) return { next: other.next, point: null }
      const so = reading.language.spans.has(tokens[at + 1]?.word ?? '') ? reading.upTo : null
      const years = so && yearsBetween(so, other.point.period)
      if (so !== null && years !== null)
        return { next: other.next, point: point(shift(so, 'year', years), 'span', { relative: true, compared: true }) }
      if (!isClosed(anchor)) return { next: other.next, point: null }
      if (other.point.compared && other.point.grain !== 'year') return other
      const by = yearsBetween(anchor, other.point.period)
      if (by === null) return { next: other.next, point: null }
      return { next: other.next, point: compared(reading, shift(anchor, 'year', by), grainOf(anchor)) }
    }
  }
  // "At the same time" tells no time.
  if (!unit && !reading.language.spans.has(tokens[at + 1]?.word ?? '')) return { next: at + 2, point: null }
  const last = reading.last ?? anchor
  if (unit) {
    const period = last && unitOf(last, unit.unit)
    return { next: at + 2, point: period && point(period, grainAs(unit.unit, period), { relative: true }) }
  }
  const base = reading.span ?? last
  if (base === null) return { next: at + 2, point: null }
  const role = base.to === null ? 'since' : 'in'
  return { next: at + 2, point: point(base, grainOf(base), { relative: true, role }) }
}

/** How many years the end of one period lies behind that of another. */
function yearsBetween(from: Period, to: Period): number | null {
  const [own, other] = [yearOf(from), yearOf(to)]
  return own === null || other === null ? null : other - own
}

/** "yesterday", "Monday": the last one, the article's own day counted. */
function readNamedDay(reading: Reading, at: number): Read | null {
  const { articleDay, tokens } = reading
  const meaning = tokens[at]?.meaning
  if (meaning?.is === 'weekday' && tokens[at]?.capital) {
    const date = tokens[at + 1]?.gap === ',' || follows(tokens[at + 1]) ? readDate(reading, at + 1) : null
    if (date) return date
    if (articleDay === null) return { next: at + 1, point: null }
    const today = (((articleDay + 4) % 7) + 7) % 7
    return {
      next: at + 1,
      point: point(dayPeriod(articleDay - ((today - meaning.day + 7) % 7)), 'day', { relative: true }),
    }
  }
  // "Today" is as often "nowadays", and nothing is counted tomorrow.
  if (isKey(tokens[at], 'today', 'tomorrow')) return { next: at + 1, point: null }
  if (!isKey(tokens[at], 'yesterday')) return null
  return {
    next: at + 1,
    point: articleDay === null ? null : point(dayPeriod(articleDay - 1), 'day', { relative: true }),
  }
}

/** "a year before the war": what follows says what it is before. */
function startsClause({ tokens, language }: Reading, at: number): boolean {
  const token = tokens[at]
  if (token?.gap !== ' ') return false
  if (language.subjects.has(token.word)) return !language.states.has(tokens[at + 1]?.word ?? '')
  return token.capital || token.number !== null || language.clauseStarts.has(token.word)
}
