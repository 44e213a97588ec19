import type { Timed } from './compile.js'
import { dateOf, dayOf, isClosed, wholeMonths, type ClosedPeriod } from './periods/calendar.js'
import type { PeriodMention } from './periods.js'
import type { Period } from '../types.js'

/** Days by which a date in prose may miss a registered one: "at the end of the year" and 30 December are one. */
const NEAR = 3
/** Days by which "by mid-July" may miss the day a stock was counted. */
const ABOUT = 16
/** Days from the first of one month to that of the next, at most. */
const MONTH = 31
/** Days of a year of some kind: fiscal, academic, 52 or 53 weeks. */
const YEAR = { min: 330, max: 400 }
/** Days that two years of some kind must share for the one to be meant by the other, about five months. */
const SHARED = 150
/** Days that the counting of a year takes: a "past year" may have ended so long ago. */
const DELAY = 100

/**
 * How well a time in the text fits a claim's, 0 to 1; 0 where they are different times. A stock is counted on a day, so
 * "in 2021" may mean its end; a flow covers a span, so its both ends must meet.
 *
 * @param articleDay days since 1970-01-01, null where it is not known. A time that is not over by then ("since May",
 *   "this year") fits what was counted of it so far.
 */
export function periodFit(candidate: Timed, mention: PeriodMention, articleDay: number | null = null): number {
  const claimed = candidate.period
  if (!claimed) return 0.8
  const { period, role, grain } = mention
  if (candidate.stock) return stockFit(claimed.to === null ? null : claimed.to - 1, claimed, mention, articleDay)
  if (grain === 'splitYear' && period.to !== null && period.from !== null) return splitFit(claimed, mention)
  if (period.to === null) return openFit(claimed, mention, articleDay)
  if (claimed.to === null && claimed.from !== null) return inForceFit(claimed.from, period)
  const from = near(period.from, claimed.from, NEAR)
  const to = near(period.to, claimed.to, NEAR)
  if (from && to) return 1
  // "The fiscal year that ended in mid-July", of a country whose year ends on the 15th or the 16th, or is registered by months.
  if (
    grain === 'fiscalYear' &&
    isYearLong(claimed) &&
    near(period.from, claimed.from, ABOUT) &&
    near(period.to, claimed.to, ABOUT + 1)
  )
    return 0.95
  if (role === 'atEnd' && to && claimed.from !== null && claimed.to !== null) return 0.85
  if ((role === 'until' || role === 'asOf') && to) return 0.7
  const days = length(claimed)
  // A single event is told by its month or season as well as by its day.
  if (days !== null && days <= 3 && inside(claimed, period)) return grain === 'year' ? 0.6 : 0.85
  if (grain === 'day' && role === 'in' && days !== null && days <= MONTH && inside(period, claimed)) return 0.6
  // The country's fiscal year may start in another month than the one taken for granted.
  if (grain === 'fiscalYear' && !mention.relative && isYearAcross(claimed, dateOf(period.to - 1).year - 1)) return 0.75
  if (grain === 'year' && mention.relative && sharesMuch(claimed, period)) return 0.45
  return runningFit(claimed, mention, articleDay)
}

/** What holds from a day on, as a fee does, holds at any time after it. */
function inForceFit(since: number, { from, to }: Period): number {
  if (near(from, since, NEAR)) return 0.9
  if (to === null || to <= since) return 0
  return from !== null && from > since ? 0.7 : 0.6
}

/** "Two years ago", in a text about years to June, may mean one of these; only so much that it does not speak against it. */
function sharesMuch(claimed: Period, said: Period): boolean {
  if (
    !isClosed(claimed) ||
    !isClosed(said) ||
    claimed.to - claimed.from < YEAR.min ||
    claimed.to - claimed.from > YEAR.max
  )
    return false
  return Math.min(claimed.to, said.to) - Math.max(claimed.from, said.from) >= SHARED
}

/** "2022-23": a year of twelve months that starts in the one and ends in the other. */
function splitFit(claimed: Period, { period, role }: PeriodMention): number {
  if (near(period.from, claimed.from, NEAR) && near(period.to, claimed.to, NEAR)) return 1
  if (period.from === null) return 0
  if (!isYearAcross(claimed, dateOf(period.from).year)) return 0
  return role === 'in' ? 1 : 0.85
}

/** Whether a period is about a year long, starts in this year and ends in the next. */
function isYearAcross(claimed: Period, year: number): boolean {
  if (!isClosed(claimed)) return false
  const days = claimed.to - claimed.from
  if (days < YEAR.min || days > YEAR.max || isCalendarYear(claimed)) return false
  return dateOf(claimed.from).year === year && dateOf(claimed.to - 1).year === year + 1
}

function isYearLong(period: Period): boolean {
  return isClosed(period) && period.to - period.from >= YEAR.min && period.to - period.from <= YEAR.max
}

function isCalendarYear(period: ClosedPeriod): boolean {
  return wholeMonths(period) === 12 && dateOf(period.from).month === 1
}

/** "Since April 2023" reaches up to the article's day: the count nearest to it is what is meant. */
function openFit(claimed: Period, mention: PeriodMention, articleDay: number | null): number {
  const start = startFit(claimed.from, mention)
  if (start === 0 || mention.period.from === null) return 0
  if (!isClosed(claimed)) return start
  if (articleDay === null) return start * 0.6
  const told = articleDay + 1 - mention.period.from
  const counted = claimed.to - mention.period.from
  if (told <= 0 || counted < told / 3) return 0
  return start * freshness(claimed, articleDay)
}

/**
 * How well a count that ended before the article stands for what had been counted by then. One that ends later is none
 * of it, but for the month of the article, which a registry may name whole.
 */
function freshness(claimed: ClosedPeriod, articleDay: number): number {
  const last = dateOf(claimed.to - 1)
  const lag = articleDay - (claimed.to - 1)
  if (lag < 0) {
    const { year, month } = dateOf(articleDay)
    return last.year === year && last.month === month && !isCalendarYear(claimed) ? 0.85 : 0
  }
  if (lag <= 60) return 1
  if (lag <= 200) return 0.8
  return lag <= 400 ? 0.6 : 0.4
}

/** How well a claim's first day fits the start of an open time: that day, or within the month or year named. */
function startFit(day: number | null, { period: { from }, grain }: PeriodMention): number {
  if (day === null || from === null) return 0
  if (near(day, from, NEAR)) return 1
  const after = day - from
  if (grain === 'day' && after < 0) return -after < MONTH && dateOf(day).day === 1 ? 0.8 : 0
  if (after < 0) return 0
  if (grain === 'month') return after < MONTH ? 0.9 : 0
  if (grain === 'quarter' || grain === 'half' || grain === 'span') return after < 4 * MONTH ? 0.65 : 0
  return (grain === 'year' || grain === 'fiscalYear' || grain === 'splitYear') && after < 366 ? 0.6 : 0
}

/** "This year", "so far this year", "in the past twelve months": the claim may have been counted up to some weeks before. */
function runningFit(claimed: Period, mention: PeriodMention, articleDay: number | null): number {
  const { period, role, grain } = mention
  if (articleDay === null || !isClosed(period) || !isClosed(claimed) || (role !== 'in' && role !== 'between')) return 0
  if (articleDay < period.from || articleDay >= period.to) return 0
  const days = period.to - period.from
  const toDate = period.to === articleDay + 1
  const lag = articleDay - (claimed.to - 1)
  if (toDate && grain === 'span' && dateOf(period.from).day !== 1) {
    const same = Math.abs(claimed.to - claimed.from - days) <= Math.max(NEAR, days / 50)
    return same && lag >= -NEAR && lag <= Math.min(DELAY, Math.max(MONTH, days / 3)) ? 0.8 : 0
  }
  if (days < 80 || !near(period.from, claimed.from, NEAR)) return 0
  const elapsed = articleDay + 1 - period.from
  if (claimed.to - claimed.from < elapsed / 2) return 0
  return freshness(claimed, articleDay) * (toDate ? 1 : 0.85)
}

function stockFit(day: number | null, claimed: Period, mention: PeriodMention, articleDay: number | null): number {
  if (day === null) return 0.5
  const { period, role, grain } = mention
  if (grain === 'splitYear' && isClosed(period)) return splitStockFit(day, claimed, period, role === 'atEnd')
  // "Has hosted a million since 2022" tells of a stand that lasts.
  if (period.to === null) {
    const lasting = period.from !== null && articleDay !== null && day >= period.from && day <= articleDay + MONTH
    return lasting && articleDay - day <= 200 ? 0.4 : 0
  }
  const last = period.to - 1
  if (role === 'atEnd' || role === 'asOf' || role === 'until') {
    if (near(last, day, NEAR)) return 1
    if (grain !== 'year' && near(last, day, ABOUT)) return role === 'atEnd' ? 0.7 : 0.9
    // "By mid-year" is no day.
    return grain === 'span' && role === 'asOf' && period.from !== null && day >= period.from && day < period.to
      ? 0.8
      : 0
  }
  const contained = period.from !== null && day >= period.from && day < period.to
  const span = length(claimed)
  if (!contained) {
    if (span !== null && span > 1 && inside(period, claimed)) return 0.7
    // "When the year began" is the stand of New Year's Eve.
    return grain === 'day' && near(last, day, NEAR) ? 0.8 : 0
  }
  if (grain === 'day') return 1
  if (grain === 'month' || grain === 'week' || lasts(period, MONTH)) return 0.95
  if (near(last, day, NEAR)) return 0.85
  return span !== null && span >= 28 ? 0.6 : 0.5
}

/** Such a year ends between March and September of its second calendar year; a stand of a calendar year is none of it. */
function splitStockFit(day: number, claimed: Period, period: ClosedPeriod, atEnd: boolean): number {
  const second = dateOf(period.to - 1).year
  if (isClosed(claimed) && isCalendarYear(claimed)) return 0
  if (day >= dayOf(second, 3, 28) && day <= dayOf(second, 10, 3)) return atEnd ? 0.9 : 0.6
  return !atEnd && day >= dayOf(second - 1, 4, 1) && day < dayOf(second, 10, 1) ? 0.4 : 0
}

function near(a: number | null, b: number | null, days: number): boolean {
  return a === b || (a !== null && b !== null && Math.abs(a - b) <= days)
}

function inside(a: Period, b: Period): boolean {
  return a.from !== null && a.to !== null && b.from !== null && b.to !== null && a.from >= b.from && a.to <= b.to
}

/** "In mid-March" names days enough to mean any one of them. */
function lasts(period: Period, days: number): boolean {
  const own = length(period)
  return own !== null && own <= days
}

function length(period: Period): number | null {
  return period.from === null || period.to === null ? null : period.to - period.from
}
