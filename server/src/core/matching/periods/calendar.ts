import type { Period } from '../../types.js'
import type { TimeUnit } from '../../languages/words/time.js'

const DAY = 86_400_000

export interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

/** Days since 1970-01-01. A month or day out of range runs over into the next. */
export function dayOf(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / DAY)
}

/** The date of a day. */
export function dateOf(day: number): CivilDate {
  const date = new Date(day * DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** A period that is known at both ends. */
export interface ClosedPeriod extends Period {
  readonly from: number
  readonly to: number
}

/** Whether a period is known at both ends. */
export function isClosed(period: Period | null | undefined): period is ClosedPeriod {
  return typeof period?.from === 'number' && typeof period.to === 'number'
}

/** Months of the calendar: `months` of them from the given one on. */
export function monthsFrom(year: number, month: number, months: number): ClosedPeriod {
  return { from: dayOf(year, month, 1), to: dayOf(year, month + months, 1) }
}

/** A calendar year. */
export function yearPeriod(year: number): ClosedPeriod {
  return monthsFrom(year, 1, 12)
}

/** The two calendar years that a label such as "2022-23" starts and ends in. */
export function splitYearPeriod(year: number): ClosedPeriod {
  return monthsFrom(year, 1, 24)
}

/** Whether a period is just two calendar years, which next to nothing but such a label covers. */
export function isSplitYear(period: Period): boolean {
  return period.from !== null && dateOf(period.from).month === 1 && wholeMonths(period) === 24
}

/** One day. */
export function dayPeriod(day: number): ClosedPeriod {
  return { from: day, to: day + 1 }
}

/** The seven days from the Monday before. */
export function weekOf(day: number): ClosedPeriod {
  const monday = day - ((((day + 3) % 7) + 7) % 7)
  return { from: monday, to: monday + 7 }
}

/** A period moved by so many units, its length in months kept where it is one of whole months. Open ends stay open. */
export function shift(period: Period, unit: TimeUnit, count: number): Period {
  if (unit === 'day' || unit === 'week') {
    const days = unit === 'week' ? count * 7 : count
    return { from: period.from === null ? null : period.from + days, to: period.to === null ? null : period.to + days }
  }
  const months = count * MONTHS[unit]
  if (period.from !== null && period.to !== null && period.to === period.from + 1) {
    const day = shiftDay(period.from, months)
    return dayPeriod(day)
  }
  return {
    from: period.from === null ? null : shiftDay(period.from, months),
    to: period.to === null ? null : shiftDay(period.to, months),
  }
}

const MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const

/** The same day of another month, its last where it has fewer. */
function shiftDay(day: number, months: number): number {
  const { year, month, day: ofMonth } = dateOf(day)
  const last = dayOf(year, month + months + 1, 0)
  return Math.min(dayOf(year, month + months, ofMonth), Math.max(last, dayOf(year, month + months, 1)))
}

/** The last day of a period; null where it is open. */
export function endDay(period: Period): number | null {
  return period.to === null ? null : period.to - 1
}

/** Whole months in a period; null where it does not start and end on a first. */
export function wholeMonths(period: Period): number | null {
  if (period.from === null || period.to === null) return null
  const from = dateOf(period.from)
  const to = dateOf(period.to)
  if (from.day !== 1 || to.day !== 1) return null
  return (to.year - from.year) * 12 + to.month - from.month
}

/** How two periods lie to each other: "inside" is the first inside the second. An open end reaches for ever. */
export function relationOfPeriods(a: Period, b: Period): 'same' | 'inside' | 'contains' | 'overlap' | 'disjoint' {
  const aFrom = a.from ?? -Infinity
  const aTo = a.to ?? Infinity
  const bFrom = b.from ?? -Infinity
  const bTo = b.to ?? Infinity
  if (aFrom === bFrom && aTo === bTo) return 'same'
  if (aTo <= bFrom || bTo <= aFrom) return 'disjoint'
  if (aFrom >= bFrom && aTo <= bTo) return 'inside'
  return bFrom >= aFrom && bTo <= aTo ? 'contains' : 'overlap'
}

/** A period as a registry writes it: `2022`, `2022-Q1`, `2022-02`, `2022-02-24`, a range of two days, `2016-01-01/..`. */
export function periodText(period: Period): string {
  const { from, to } = period
  if (from === null || to === null)
    return `${from === null ? '..' : isoDay(from)}/${to === null ? '..' : isoDay(to - 1)}`
  const { year, month } = dateOf(from)
  const months = wholeMonths(period)
  if (months === 12 && month === 1) return String(year)
  if (months === 3 && month % 3 === 1) return `${year}-Q${(month + 2) / 3}`
  if (months === 1) return isoDay(from).slice(0, 7)
  return to === from + 1 ? isoDay(from) : `${isoDay(from)}/${isoDay(to - 1)}`
}

function isoDay(day: number): string {
  const { year, month, day: ofMonth } = dateOf(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`
}
