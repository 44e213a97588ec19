import type { Period } from '../../types.js'
import { dayOf, shift, yearPeriod } from './calendar.js'
import { readPoint } from './points.js'
import {
  countAt,
  follows,
  isKey,
  isYear,
  notAfter,
  point,
  unitAt,
  yearOf,
  type Point,
  type Read,
  type Reading,
} from './reading.js'
import type { TimeUnit } from '../../languages/words/time.js'

/** "between P and P", "from P to P". The first may take its year from the second. */
export function readSpan(reading: Reading, at: number, joint: 'and' | 'to'): Read | null {
  const { tokens } = reading
  const first = readPoint(reading, at, true)
  if (!first || (first.point === null && !first.bare)) return null
  const link = tokens[first.next]
  const linked = isKey(link, joint) || (joint === 'to' && isKey(link, 'until'))
  if (!linked && link?.gap !== '-') return null
  const next = linked ? first.next + 1 : first.next
  const second = readPoint(reading, next, true, 'end') ?? readLastYear(reading, next, first)
  return second && joinSpan(first, second)
}

/** "Between 2014 and 2019 lawyers went from village to village": behind a year a year, whatever stands behind it. */
function readLastYear({ tokens }: Reading, at: number, { point: first }: Read): Read | null {
  const number = tokens[at]?.number
  if (first?.grain !== 'year' || !isYear(number) || !follows(tokens[at])) return null
  return { next: at + 1, point: point(yearPeriod(number), 'year') }
}

/** The span from the start of one time to the end of another; null where it would run backwards. */
export function joinSpan(first: Read, second: Read): Read | null {
  if (second.point === null) return { next: second.next, point: null }
  const { to } = second.point.period
  const bare = first.point?.bare ?? first.bare ?? null
  const start =
    to === null ? null : bare === null ? first.point?.period : notAfter(to - 1, (year) => startOf(bare, year))
  const from = start?.from ?? null
  if (to === null || from === null || from >= to) return null
  const relative = second.point.relative || (bare === null && first.point?.relative === true)
  return { next: second.next, point: point({ from, to }, 'span', { role: 'between', relative }) }
}

function startOf(bare: { month: number; day: number | null }, year: number): Period {
  return { from: dayOf(year, bare.month, bare.day ?? 1), to: null }
}

/**
 * "the year to June 2023", "the twelve months ending in September", "the six months through May", and from their start:
 * "the fiscal year that began on 1 October".
 */
export function readSpanTo(reading: Reading, at: number): Read | null {
  const { tokens } = reading
  let next = at
  if (isKey(tokens[next], 'the')) next++
  const fiscal = isKey(tokens[next], 'fiscal')
  if (fiscal || isKey(tokens[next], 'whole', 'last')) next++
  const count = countAt(tokens[next])
  const counted = count !== null && tokens[next]?.meaning?.is !== 'key'
  if (counted) next++
  const unit = unitAt(tokens[next])
  if (!unit || (next > at && !follows(tokens[next]))) return null
  // Headers and brackets leave the article out: "(year to June 2024)".
  if (!counted && next === at && (unit.plural || follows(tokens[at]))) return null
  if (unit.unit === 'day' || unit.unit === 'half') return null
  const link = readLink(reading, next + 1)
  if (link === null) return null
  if (isKey(tokens[link.next - 1], 'to') && isKey(tokens[link.next], 'date')) {
    return toDate(reading, { next: link.next + 1, point: articleYear(reading) })
  }
  let start = link.next
  if (isKey(tokens[start], 'in', 'on', 'at', 'the') && !isKey(tokens[start + 1], 'end')) start++
  const edge = readPoint(reading, start, true, 'end')
  if (!edge) return null
  const amount = (counted ? count : 1) * unit.times
  const period = edge.point && spanFrom(edge.point, link.from, unit.unit, amount)
  if (edge.point === null || period === null) return { next: edge.next, point: null }
  if (edge.point.grain === 'year' && (!counted || unit.unit !== 'year')) return { next: edge.next, point: null }
  const grain = fiscal && unit.unit === 'year' && amount === 1 ? 'fiscalYear' : 'span'
  return { next: edge.next, point: point(period, grain, { relative: edge.point.relative }) }
}

/** "to", "ending", "that ended" or "beginning", "which began"; `from` says that a start follows and not an end. */
function readLink({ tokens }: Reading, at: number): { next: number; from: boolean } | null {
  const clause = isKey(tokens[at], 'that', 'which')
  const link = clause ? tokens[at + 1] : tokens[at]
  const next = clause ? at + 2 : at + 1
  if (!follows(link) || (clause && tokens[at]?.gap !== ' ' && tokens[at]?.gap !== ',')) return null
  if (isKey(link, 'ended') || (isKey(link, 'ending', 'to', 'until') && !clause)) return { next, from: false }
  if (link.word === 'up') return { next: isKey(tokens[next], 'to') ? next + 1 : next, from: false }
  const from = isKey(link, 'began') ? clause || link.word === 'starting' : link.word === 'beginning'
  return from && !isKey(tokens[next], 'of') ? { next, from } : null
}

/** So many units up to the end of a time, or from its start on. Of the middle of a month, its middle day is the edge. */
function spanFrom({ period, grain }: Point, start: boolean, unit: TimeUnit, amount: number): Period | null {
  const { from, to } = period
  if (from === null || to === null) return null
  const vague = grain === 'span' && to - from <= 12
  const edge = vague ? Math.floor((from + to) / 2) : start ? from : to
  const other = shift({ from: edge, to: null }, unit, start ? amount : -amount).from
  return start ? { from: edge, to: other } : { from: other, to: edge }
}

/** A time cut off at the article's day: "so far this year". */
export function toDate(reading: Reading, read: Read | null): Read | null {
  if (!read) return null
  const { point: whole } = read
  const from = whole?.period.from ?? null
  if (whole === null || from === null || reading.articleDay === null) return { ...read, point: null }
  const to = Math.min(reading.articleDay + 1, whole.period.to ?? Infinity)
  return to <= from ? read : { ...read, point: { ...whole, period: { from, to }, grain: 'span' } }
}

function articleYear(reading: Reading): Point | null {
  if (reading.articleDay === null) return null
  const year = yearOf({ from: null, to: reading.articleDay + 1 })
  return year === null ? null : point({ from: dayOf(year, 1, 1), to: null }, 'year', { relative: true })
}
