import type { Period } from '../../types.js'
import { dayOf, dayPeriod } from './calendar.js'
import { readPoint, readUnitAlone } from './points.js'
import { readAgoBehind } from './relative.js'
import { joinSpan, readSpan, readSpanTo, toDate } from './spans.js'
import {
  follows,
  grainOf,
  isKey,
  monthAt,
  point,
  unitAt,
  yearOf,
  yearUpTo,
  type Point,
  type Read,
  type Reading,
} from './reading.js'
import { tokensOf, type Token } from './tokens.js'
import type { TimeKey, TimeWords } from '../../languages/words/time.js'
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
  const { language } = context
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
    anchorFar: context.anchorFar ?? false,
    shortAnchor: context.anchor,
    span: context.anchorSpan ?? null,
    upTo: upToOf(context),
    last: context.anchor,
    sentenceYear: null,
    fiscal: null,
  }
  const found: PeriodMention[] = []
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]
    if (token === undefined) break
    if ((token.gap === '.' || token.gap === 'x') && token.capital && !monthAt(token)) {
      reading.sentenceYear = null
      reading.fiscal = null
    }
    const read = mayStart(token, language) ? readMention(reading, at) : null
    if (read === null) {
      at++
      continue
    }
    if (read.point) {
      const end = tokens[read.next - 1]?.end ?? token.end
      const { period, grain, role, relative } = read.point
      found.push({ start: token.start, end, period, grain, role, relative, text: text.slice(token.start, end) })
      bringIntoForce(reading, read.point, isReported(reading, at) || isOfCompared(reading, at))
    }
    at = Math.max(read.next, at + 1)
  }
  return found
}

function upToOf({ anchor, anchorRole }: PeriodContext): Period | null {
  return anchor && yearUpTo({ period: anchor, grain: grainOf(anchor), role: anchorRole ?? 'in' })
}

/** Whether a time may start with a token: most of the words in a text that stand around a time begin none. */
function mayStart({ word, meaning, number }: Token, language: TimeWords): boolean {
  if (number !== null) return true
  if (meaning !== null)
    return meaning.is !== 'key' || !BEGINS_NONE.has(meaning.key) || word === 'through' || language.agoLeads.has(word)
  const first = word.charCodeAt(0)
  if (first >= 48 && first <= 57) return true
  return (
    word === 'final' ||
    word === 'up' ||
    word === 'new' ||
    ('fqh'.includes(word.charAt(0)) && /^(?:fy|q|h)\d+$/.test(word))
  )
}

/** Words of grammar that only join times, or follow one. */
const BEGINS_NONE: ReadonlySet<TimeKey> = new Set(
  'of in on at for to and or than during which over far date period began ago later earlier'.split(' ') as TimeKey[],
)

/** Days and weeks counted from the article tell when somebody said something: months and years are not counted from them. */
function bringIntoForce(reading: Reading, { period, grain, role, relative, compared }: Point, reported: boolean): void {
  reading.last = period
  if (!compared) reading.upTo = yearUpTo({ period, grain, role })
  if (isSpan({ period, grain, role })) reading.span = period
  if (compared || reported || role === 'since' || role === 'until') return
  reading.shortAnchor = period
  if (relative && reading.anchor !== null && (grain === 'day' || grain === 'week')) return
  reading.anchor = period
  reading.anchorRole = role
  reading.anchorFar = false
  if (relative || grain === 'fiscalYear' || grain === 'splitYear') return
  const year = yearOf(period)
  if (grain !== 'span' || (year !== null && period.from !== null && period.from >= dayOf(year, 1, 1))) {
    reading.sentenceYear = year
  }
}

/**
 * The span that "in the same period" means after these times: the last that runs from one time to another or has run on
 * since one, else the one in force before. Pass it on as `anchorSpan`.
 */
export function spanInForce(mentions: readonly PeriodMention[], before: Period | null): Period | null {
  return mentions.findLast(isSpan)?.period ?? before
}

function isSpan({ period, grain, role }: Pick<PeriodMention, 'period' | 'grain' | 'role'>): boolean {
  if (period.from === null || role === 'until' || role === 'atEnd' || role === 'asOf') return false
  return role === 'since' || role === 'between' || (grain === 'span' && (period.to ?? Infinity) - period.from > 31)
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

/** "Fewer than the 190,039 of 2024, and at the end of December …": the year of the other number is over with it. */
function isOfCompared({ tokens }: Reading, at: number): boolean {
  if (!isKey(tokens[at - 1], 'of', 'in') || !/^\d/.test(tokens[at - 2]?.word ?? '')) return false
  return [3, 4, 5, 6].some((back) => isKey(tokens[at - back], 'than'))
}

/** A time with what its surroundings make of it: its role, or the span it is an end of. */
function readMention(reading: Reading, at: number): Read | null {
  const { tokens } = reading
  const word = tokens[at]
  if (isKey(word, 'between')) return readSpan(reading, at + 1, 'and')
  if (isKey(word, 'from')) return readSpan(reading, at + 1, 'to')
  if (isKey(word, 'so') && isKey(tokens[at + 1], 'far')) return toDate(reading, readPoint(reading, at + 2, true))
  if (isKey(word, 'since')) return open(readPoint(reading, at + 1, true), 'since')
  if (isKey(word, 'until')) {
    const read = readPoint(reading, at + 1, true)
    const isBy = read?.point?.role === 'atEnd' && reading.language.byLeads.has(word?.word ?? '')
    return isBy ? read : open(read, 'until')
  }
  const ago = word !== undefined && reading.language.agoLeads.has(word.word) ? readAgoBehind(reading, at + 1) : null
  if (ago) return ago
  if (isKey(word, 'before') && word !== undefined && reading.language.untilLeads.has(word.word))
    return beyond(readPoint(reading, at + 1, true), 'until')
  if (word?.word === 'prior' && isKey(tokens[at + 1], 'to')) return beyond(readPoint(reading, at + 2, true), 'until')
  if (isKey(word, 'after')) return beyond(readPoint(reading, at + 1, true), 'since')
  if (word?.word === 'up' && isKey(tokens[at + 1], 'to')) return open(readPoint(reading, at + 2, true), 'until')
  if (word?.word === 'through') return open(readPoint(reading, at + 1, true), 'until')
  if (isKey(word, 'by')) return withRole(readPoint(reading, at + 1, true), 'asOf')
  if (isKey(word, 'as') && isKey(tokens[at + 1], 'of', 'at')) {
    return withRole(asOfToday(reading, at + 2) ?? readPoint(reading, at + 2, true), 'asOf')
  }
  if (isKey(word, 'ended', 'ending') && isKey(tokens[at + 1], 'in', 'on')) {
    const read = readPoint(reading, at + 2, true)
    return read?.point?.bare ? { next: read.next, point: null } : null
  }
  if (isKey(word, 'ended', 'ending') && follows(tokens[at + 1])) {
    const read = readPoint(reading, at + 1, true)
    return read?.point && (isYearLong(read.point) || (read.point.grain === 'month' && word?.word === 'closed'))
      ? withRole(read, 'atEnd')
      : null
  }
  const spanned = readSpanTo(reading, at) ?? readYearEnd(reading, at)
  if (spanned) return spanned
  const led = isKey(tokens[at - 1], 'in', 'of', 'on', 'during', 'for', 'than', 'and', 'or', 'to', 'at') && follows(word)
  const read = readPoint(reading, at, led)
  return read && extend(reading, read, isKey(tokens[at - 1], 'in'))
}

function isYearLong({ grain }: Point): boolean {
  return grain === 'year' || grain === 'fiscalYear' || grain === 'splitYear'
}

/** "As of today", which unlike a mere "today" does name the day. */
function asOfToday({ tokens, articleDay }: Reading, at: number): Read | null {
  if (!isKey(tokens[at], 'today')) return null
  return { next: at + 1, point: articleDay === null ? null : point(dayPeriod(articleDay), 'day', { relative: true }) }
}

/** What follows a time: "to October", "so far", "ended with". `during` says that "in" stands before it. */
function extend(reading: Reading, read: Read, during: boolean): Read {
  const { tokens } = reading
  const { point: first } = read
  if (first === null) return read
  const after = tokens[read.next]
  const behind = tokens[read.next + 1]
  if (after === undefined) return read
  const runs = (isKey(after, 'so') && isKey(behind, 'far')) || (isKey(after, 'to') && isKey(behind, 'date'))
  if (runs && follows(after)) return toDate(reading, { ...read, next: read.next + 2 }) ?? read
  if (endsAt(reading, read.next) && (isYearLong(first) || (first.grain === 'month' && first.role === 'in'))) {
    return { next: read.next, point: { ...first, role: 'atEnd' } }
  }
  if (first.role !== 'in') return read
  const { grain } = first
  // "From 1,870 in 2019 to 2023 in 2024" is no span of years.
  const worded = isKey(after, 'to') && after.gap === ' ' && !(grain === 'year' && during)
  if (!(worded || after.gap === '-') || !(grain === 'month' || grain === 'year' || grain === 'day')) return read
  const second = readPoint(reading, worded ? read.next + 1 : read.next, true)
  if (worded && grain === 'year' && second?.point?.grain !== 'year') return read
  return (second && joinSpan(read, second)) ?? read
}

/** "October ended", "2022 closed with", "October was over". */
function endsAt({ tokens, language }: Reading, at: number): boolean {
  const token = tokens[at]
  if (!follows(token)) return false
  if (isKey(token, 'ended')) return true
  return language.states.has(token.word) && isKey(tokens[at + 1], 'over') && tokens[at + 1]?.gap === ' '
}

/** "year's end", "the year-end", "when the year closed", "when the year began". */
function readYearEnd(reading: Reading, at: number): Read | null {
  const { tokens } = reading
  const start = isKey(tokens[at], 'the') ? at + 1 : at
  const unit = unitAt(tokens[start])
  if (!unit || unit.plural || unit.times !== 1) return null
  let next = start + 1
  if (tokens[next]?.gap === "'" && tokens[next]?.word === 's') next++
  const end = tokens[next]
  const named = isKey(end, 'end') && follows(end) && (next > start + 1 || end.gap === '-' || unit.unit === 'year')
  const began = start > at && isKey(end, 'began') && follows(end)
  if (began && (unit.unit === 'year' || unit.unit === 'month')) {
    const whole = readUnitAlone(reading, start, 'whole')
    const from = whole?.point?.period.from ?? null
    return {
      next,
      point: whole?.point && from !== null ? { ...whole.point, period: dayPeriod(from), grain: 'day' } : null,
    }
  }
  const closed = start > at && endsAt(reading, next)
  if (!named && !closed) return null
  const read = readUnitAlone(reading, start, 'end')
  return withRole(read && { ...read, next: named ? next + 1 : next }, 'atEnd')
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
