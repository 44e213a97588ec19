import { enTime } from '../../languages/en-time.js'
import type { Period } from '../../types.js'
import { dayOf, shift } from './calendar.js'
import { readPoint, readUnitAlone } from './points.js'
import {
  countAt,
  follows,
  isKey,
  monthAt,
  notAfter,
  point,
  unitAt,
  yearOf,
  type Point,
  type Read,
  type Reading,
} from './reading.js'
import { tokensOf } from './tokens.js'
import type { PeriodContext, PeriodMention } from './types.js'

/** US government fiscal years start in October and are named for the year they end in. */
const FISCAL_YEAR_START = 10

/**
 * The times a text names, in order, none overlapping another. What is counted from the article's day or from a period in
 * force is left out where that is unknown. Within the text, each time that is not itself compared comes into force.
 *
 * @returns offsets into `text`
 */
export function findPeriods(text: string, context: PeriodContext): PeriodMention[] {
  const language = context.language ?? enTime
  const tokens = tokensOf(text, language)
  if (tokens === null) return []
  const reading: Reading = {
    text,
    tokens,
    language,
    articleDay: context.articleDay,
    fiscalYearStart: context.fiscalYearStart ?? FISCAL_YEAR_START,
    anchor: context.anchor,
    anchorRole: context.anchorRole ?? 'in',
    shortAnchor: context.anchor,
    last: context.anchor,
    sentenceYear: null,
    fiscal: false,
  }
  const found: PeriodMention[] = []
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]
    if (token === undefined) break
    if ((token.gap === '.' || token.gap === 'x') && token.capital && !monthAt(token)) {
      reading.sentenceYear = null
      reading.fiscal = false
    }
    const read =
      token.meaning === null && token.number === null && !mayStart(token.word) ? null : readMention(reading, at)
    if (read === null) {
      at++
      continue
    }
    if (read.point) {
      const end = tokens[read.next - 1]?.end ?? token.end
      const { period, grain, role, relative } = read.point
      found.push({ start: token.start, end, period, grain, role, relative, text: text.slice(token.start, end) })
      bringIntoForce(reading, read.point, isReported(reading, at))
    }
    at = Math.max(read.next, at + 1)
  }
  return found
}

function mayStart(word: string): boolean {
  return /^(?:fy|q|h)\d+$/.test(word) || /^\d/.test(word) || word === 'final' || word === 'up'
}

/** Days and weeks counted from the article tell when somebody said something: months and years are not counted from them. */
function bringIntoForce(reading: Reading, { period, grain, role, relative, compared }: Point, reported: boolean): void {
  reading.last = period
  if (compared || reported || role === 'since' || role === 'until') return
  reading.shortAnchor = period
  if (relative && reading.anchor !== null && (grain === 'day' || grain === 'week')) return
  reading.anchor = period
  reading.anchorRole = role
  if (!relative && grain !== 'span' && grain !== 'fiscalYear') reading.sentenceYear = yearOf(period)
}

/** "said in March", "published last week", "reported on 4 May": when it was said, not when it was. */
function isReported({ tokens, language }: Reading, at: number): boolean {
  for (let back = at - 1; back >= at - 3; back--) {
    const token = tokens[back]
    if (token === undefined) return false
    if (tokens[back + 1]?.gap !== ' ') return false
    if (language.reporting.has(token.word)) return true
    if (!isKey(token, 'in', 'on', 'at', 'earlier', 'late', 'early', 'by')) return false
  }
  return false
}

/** A time with what its surroundings make of it: its role, or the span it is an end of. */
function readMention(reading: Reading, at: number): Read | null {
  const { tokens } = reading
  const word = tokens[at]
  if (isKey(word, 'between')) return readSpan(reading, at + 1, 'and')
  if (isKey(word, 'from')) return readSpan(reading, at + 1, 'to')
  if (isKey(word, 'so') && isKey(tokens[at + 1], 'far')) return toDate(reading, readPoint(reading, at + 2, true))
  if (isKey(word, 'since')) return open(readPoint(reading, at + 1, true), 'since')
  if (isKey(word, 'until')) return open(readPoint(reading, at + 1, true), 'until')
  if (isKey(word, 'before') && word?.word === 'before') return beyond(readPoint(reading, at + 1, true), 'until')
  if (word?.word === 'prior' && isKey(tokens[at + 1], 'to')) return beyond(readPoint(reading, at + 2, true), 'until')
  if (isKey(word, 'after')) return beyond(readPoint(reading, at + 1, true), 'since')
  if (word?.word === 'up' && isKey(tokens[at + 1], 'to')) return open(readPoint(reading, at + 2, true), 'until')
  if (word?.word === 'through') return open(readPoint(reading, at + 1, true), 'until')
  if (isKey(word, 'by')) return withRole(readPoint(reading, at + 1, true), 'asOf')
  if (isKey(word, 'as') && isKey(tokens[at + 1], 'of', 'at')) return withRole(readPoint(reading, at + 2, true), 'asOf')
  if (isKey(word, 'ended', 'ending') && isKey(tokens[at + 1], 'in', 'on')) {
    const read = readPoint(reading, at + 2, true)
    return read?.point?.bare ? { next: read.next, point: null } : null
  }
  if (isKey(word, 'ended', 'ending') && follows(tokens[at + 1])) {
    const read = readPoint(reading, at + 1, true)
    return read?.point && (read.point.grain === 'year' || read.point.grain === 'fiscalYear')
      ? withRole(read, 'atEnd')
      : null
  }
  const spanned = readSpanTo(reading, at) ?? readYearEnd(reading, at)
  if (spanned) return spanned
  const led = isKey(tokens[at - 1], 'in', 'of', 'on', 'during', 'for', 'than', 'and', 'or', 'to', 'at') && follows(word)
  const read = readPoint(reading, at, led)
  return read && extend(reading, read)
}

/** What follows a time: "to October", "so far", "ended with". */
function extend(reading: Reading, read: Read): Read {
  const { tokens } = reading
  const { point: first } = read
  if (first === null) return read
  const after = tokens[read.next]
  if (isKey(after, 'so') && isKey(tokens[read.next + 1], 'far') && follows(after)) {
    return toDate(reading, { ...read, next: read.next + 2 }) ?? read
  }
  if (isKey(after, 'ended') && follows(after) && (first.grain === 'year' || first.grain === 'fiscalYear')) {
    return { next: read.next, point: { ...first, role: 'atEnd' } }
  }
  if (after === undefined || first.role !== 'in') return read
  const through = isKey(after, 'to') && after.gap === ' ' && first.grain === 'month'
  if (!through && !(after.gap === '-' && (first.grain === 'month' || first.grain === 'year' || first.grain === 'day')))
    return read
  const second = readPoint(reading, through ? read.next + 1 : read.next, true)
  return (second && join(read, second)) ?? read
}

/** "between P and P", "from P to P". The first may take its year from the second. */
function readSpan(reading: Reading, at: number, joint: 'and' | 'to'): Read | null {
  const { tokens } = reading
  const first = readPoint(reading, at, true)
  if (!first || (first.point === null && !first.bare)) return null
  const link = tokens[first.next]
  const linked = isKey(link, joint) || (joint === 'to' && isKey(link, 'until'))
  if (!linked && link?.gap !== '-') return null
  const second = readPoint(reading, linked ? first.next + 1 : first.next, true, 'end')
  return second && join(first, second)
}

function join(first: Read, second: Read): Read | null {
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

/** "the year to June 2023", "the twelve months ending in September", "the six months through May". */
function readSpanTo(reading: Reading, at: number): Read | null {
  const { tokens } = reading
  let next = at
  if (isKey(tokens[next], 'the')) next++
  if (isKey(tokens[next], 'whole', 'fiscal', 'last')) next++
  const count = countAt(tokens[next])
  const counted = count !== null && tokens[next]?.meaning?.is !== 'key'
  if (counted) next++
  const unit = unitAt(tokens[next])
  if (!unit || (!counted && next === at) || (next > at && !follows(tokens[next]))) return null
  if (unit.unit === 'day' || unit.unit === 'half') return null
  const link = tokens[next + 1]
  if (!follows(link) || !(isKey(link, 'to', 'ending', 'ended', 'until') || link.word === 'up')) return null
  if (isKey(link, 'to') && isKey(tokens[next + 2], 'date'))
    return toDate(reading, { next: next + 3, point: articleYear(reading) })
  let start = next + 2
  if (link.word === 'up' && isKey(tokens[start], 'to')) start++
  if (isKey(tokens[start], 'in', 'on', 'at', 'the') && !isKey(tokens[start + 1], 'end')) start++
  const end = readPoint(reading, start, true, 'end')
  if (!end) return null
  const to = end.point?.period.to ?? null
  if (end.point === null || to === null) return { next: end.next, point: null }
  if (end.point.grain === 'year' && (!counted || unit.unit !== 'year')) return { next: end.next, point: null }
  const from = shift({ from: to, to: null }, unit.unit, -(counted ? count : 1) * unit.times).from
  return { next: end.next, point: point({ from, to }, 'span', { relative: end.point.relative }) }
}

/** "year's end", "the year-end", "when the year closed". */
function readYearEnd(reading: Reading, at: number): Read | null {
  const { tokens } = reading
  const start = isKey(tokens[at], 'the') ? at + 1 : at
  const unit = unitAt(tokens[start])
  if (!unit || unit.plural || unit.times !== 1) return null
  let next = start + 1
  if (tokens[next]?.gap === "'" && tokens[next]?.word === 's') next++
  const end = tokens[next]
  const named = isKey(end, 'end') && follows(end) && (next > start + 1 || end.gap === '-' || unit.unit === 'year')
  const closed = start > at && isKey(end, 'ended') && follows(end)
  if (!named && !closed) return null
  const read = readUnitAlone(reading, start, 'end')
  return withRole(read && { ...read, next: named ? next + 1 : next }, 'atEnd')
}

function toDate(reading: Reading, read: Read | null): Read | null {
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
  return year === null ? null : point({ from: Date.UTC(year, 0, 1) / 86_400_000, to: null }, 'year', { relative: true })
}

function open(read: Read | null, role: 'since' | 'until'): Read | null {
  if (!read?.point) return read
  const { period } = read.point
  const edge = read.point.role === 'atEnd'
  const opened = role === 'since' ? { from: edge ? period.to : period.from, to: null } : { from: null, to: period.to }
  return { next: read.next, point: { ...read.point, period: opened, role, compared: false } }
}

/** "before P" ends where P starts, "after P" starts where P ends. */
function beyond(read: Read | null, role: 'since' | 'until'): Read | null {
  if (!read?.point) return read
  const { from, to } = read.point.period
  const period = role === 'since' ? { from: to, to: null } : { from: null, to: from }
  return { next: read.next, point: { ...read.point, period, role, compared: false } }
}

function withRole(read: Read | null, role: 'atEnd' | 'asOf'): Read | null {
  if (!read?.point) return read
  return { next: read.next, point: { ...read.point, role: read.point.role === 'atEnd' ? 'atEnd' : role } }
}
