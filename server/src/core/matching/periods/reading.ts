import type { Period } from '../../types.js'
import type { Token } from './tokens.js'
import type { TimeKey, TimeUnit, TimeWords } from '../../languages/words/time.js'
import type { Grain, PeriodRole } from './types.js'
import { dateOf, dayPeriod, isSplitYear, monthsFrom, shift, weekOf, wholeMonths, yearPeriod } from './calendar.js'

/** One text being read: its tokens, and what is in force at the place reached. Lives for one call. */
export interface Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly language: TimeWords
  readonly articleDay: number | null
  readonly fiscalYearStart: number
  /** "A year earlier" is counted from it. */
  anchor: Period | null
  /** The same for "the day before" and "a week earlier": days and weeks come into force for these only. */
  shortAnchor: Period | null
  anchorRole: PeriodRole
  /** The anchor is of an earlier paragraph. */
  anchorFar: boolean
  /** The span named last: "the same period". */
  span: Period | null
  /** From New Year up to the day or month that was counted to last ("by 20 March"), null where none was. */
  upTo: Period | null
  /** The time named last, even a compared one: "the year before that" is counted from it. */
  last: Period | null
  /** A year named in the sentence: its months without a year belong to it. */
  sentenceYear: number | null
  /** The sentence counts in fiscal years, by that name or as financial years, which every country starts in a month of its own. */
  fiscal: 'fiscal' | 'financial' | null
}

/** A time as read: the token behind it, and what it says; null where it is understood but cannot be counted. */
export interface Read {
  readonly next: number
  readonly point: Point | null
  /** A month or day whose year is not known, so that a span may give it one. */
  readonly bare?: { readonly month: number; readonly day: number | null }
}

export interface Point {
  readonly period: Period
  readonly grain: Grain
  readonly role: PeriodRole
  readonly relative: boolean
  /** Counted from the period in force, not a new one. */
  readonly compared: boolean
  /** A month or day without its year. */
  readonly bare: { readonly month: number; readonly day: number | null } | null
}

/** What a time is compared with that lies so many of a unit before or after. */
export function baseFor(reading: Reading, unit: TimeUnit): Period | null {
  return unit === 'day' || unit === 'week' ? reading.shortAnchor : reading.anchor
}

/** A plain time: during it, absolute. */
export function point(period: Period, grain: Grain, more: Partial<Point> = {}): Point {
  return { period, grain, role: 'in', relative: false, compared: false, bare: null, ...more }
}

/** Whether a token is one of these words of grammar. */
export function isKey(token: Token | undefined, ...keys: readonly TimeKey[]): boolean {
  return token?.meaning?.is === 'key' && keys.includes(token.meaning.key)
}

/** Whether a token follows the one before with white space or a hyphen only. */
export function follows(token: Token | undefined): token is Token {
  return token !== undefined && (token.gap === ' ' || token.gap === '-')
}

export function unitAt(token: Token | undefined): { unit: TimeUnit; times: number; plural: boolean } | null {
  return token?.meaning?.is === 'unit' ? token.meaning : null
}

export function monthAt(token: Token | undefined): { month: number; unsure: boolean } | null {
  return token?.meaning?.is === 'month' && token.capital ? token.meaning : null
}

/** A small number, in digits or words; "a" is one. */
export function countAt(token: Token | undefined): number | null {
  if (token === undefined) return null
  if (token.number !== null && token.number > 0 && token.number < 200) return token.number
  return token.meaning?.is === 'count' && token.meaning.count > 0 ? token.meaning.count : null
}

export function isYear(number: number | null | undefined): number is number {
  return number !== null && number !== undefined && number >= 1900 && number <= 2100
}

/** The year a period ends in. */
export function yearOf(period: Period): number | null {
  if (period.to !== null) return dateOf(period.to - 1).year
  return period.from === null ? null : dateOf(period.from).year
}

/** The whole unit that a period ends in; the period itself where it is one such unit, as a fiscal year is a year. */
export function unitOf(period: Period, unit: TimeUnit): Period | null {
  if (period.to === null) return null
  const { year, month } = dateOf(period.to - 1)
  const months = wholeMonths(period)
  switch (unit) {
    case 'year':
      return months === 12 || isSplitYear(period) ? period : yearPeriod(year)
    case 'half':
      return months === 6 ? period : monthsFrom(year, month <= 6 ? 1 : 7, 6)
    case 'quarter':
      return months === 3 ? period : monthsFrom(year, month - ((month - 1) % 3), 3)
    case 'month':
      return monthsFrom(year, month, 1)
    case 'week':
      return weekOf(period.to - 1)
    case 'day':
      return dayPeriod(period.to - 1)
  }
}

/** The unit around the article's day, moved by so many. */
export function articleUnit(reading: Reading, unit: TimeUnit, by: number): Period | null {
  if (reading.articleDay === null) return null
  const around = unitOf(dayPeriod(reading.articleDay), unit)
  return around === null ? null : shift(around, unit, by)
}

/**
 * The year of something that has none of its own, such as a month: that of its sentence; else the last that is not
 * after the article's day; else, where that is unknown or a month or day of years past is told about, the last that is
 * not after the period in force.
 */
export function lastBefore(reading: Reading, inYear: (year: number) => Period): Period | null {
  if (reading.sentenceYear !== null) return inYear(reading.sentenceYear)
  const { anchor, articleDay } = reading
  if (anchor !== null && (articleDay === null || isPastStory(anchor, articleDay))) {
    const told = anchor.to === null ? null : notAfter(anchor.to - 1, inYear)
    if (articleDay === null || !reading.anchorFar || told === null || goesOn(anchor, told)) return told
  }
  return articleDay === null ? null : notAfter(articleDay, inYear)
}

/** A month or day of years past is told about: what follows without a year is of its time, not of the article's. */
function isPastStory(anchor: Period, articleDay: number): boolean {
  return anchor.from !== null && anchor.to !== null && anchor.to - anchor.from <= 31 && anchor.to < articleDay - 366
}

/** A new paragraph goes on with a story of years past only where it tells of much the same days. */
function goesOn(story: Period, told: Period): boolean {
  return Math.abs((story.from ?? 0) - (told.from ?? 0)) <= STORY
}

/** Days. */
const STORY = 62

/** The last one that starts on the day or before. */
export function notAfter(day: number, inYear: (year: number) => Period): Period {
  const { year } = dateOf(day)
  const same = inYear(year)
  return (same.from ?? 0) <= day ? same : inYear(year - 1)
}

export const GRAINS: Readonly<Record<TimeUnit, Grain>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  half: 'half',
  year: 'year',
}

/** The kind of a period that was asked for as such a unit: a year may be a fiscal or a split one. */
export function grainAs(unit: TimeUnit, period: Period): Grain {
  return unit === 'year' ? grainOf(period) : GRAINS[unit]
}

/** "By 20 March", "at the end of April": the span of the year so far, which "the same period" of another year means. */
export function yearUpTo({ period: { to }, grain, role }: Pick<Point, 'period' | 'grain' | 'role'>): Period | null {
  if (to === null || (grain !== 'day' && grain !== 'month')) return null
  if (role !== 'asOf' && role !== 'atEnd' && role !== 'until') return null
  return { from: yearPeriod(dateOf(to - 1).year).from, to }
}

/** What kind of time a period is, by its ends. */
export function grainOf(period: Period): Grain {
  if (period.from === null || period.to === null) return 'span'
  const days = period.to - period.from
  if (days === 1) return 'day'
  if (days === 7) return 'week'
  const { month, day } = dateOf(period.from)
  if (day !== 1 || dateOf(period.to).day !== 1) return 'span'
  if (days <= 31) return 'month'
  if (isSplitYear(period)) return 'splitYear'
  if (days >= 365 && days <= 366) return month === 1 ? 'year' : 'fiscalYear'
  return days >= 90 && days <= 92 && month % 3 === 1
    ? 'quarter'
    : days > 180 && days <= 184 && (month === 1 || month === 7)
      ? 'half'
      : 'span'
}
