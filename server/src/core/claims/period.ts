import type { Period } from '../types.js'

const DAY = 86_400_000

/** Every year, half-year, quarter, month or day that ISO 8601 writes with hyphens; the half-year after the quarter's example. */
const POINT = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d\d)(?:-(\d\d))?))?$/

/**
 * Days since 1970-01-01 for a calendar day; months count from 1 and may run over: month 13 is January of the next year.
 * `Date.UTC` takes years below 100 for 1900 and later, so the year is set by itself.
 */
export function dayNumber(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY
}

/** A day number as `2022-07-21`. */
export function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/**
 * Reads `2022`, `2022-H1`, `2022-Q1`, `2022-02`, `2022-02-24`, a range of two of these (`2022-02-24/2022-07-05`, the last
 * one included) or an open one (`2016/..`, `../2016`). Null for anything else: a month 13, 30 February, an end before its
 * start.
 */
export function parsePeriod(text: string): Period | null {
  const slash = text.indexOf('/')
  if (slash < 0) return parsePoint(text)
  const first = text.slice(0, slash).trim()
  const last = text.slice(slash + 1).trim()
  const from = first === '..' ? null : parsePoint(first)
  const to = last === '..' ? null : parsePoint(last)
  if ((from === null && first !== '..') || (to === null && last !== '..')) return null
  if (from === null && to === null) return null
  const period = { from: from?.from ?? null, to: to?.to ?? null }
  return period.from !== null && period.to !== null && period.from >= period.to ? null : period
}

/** Reads one year, half-year, quarter, month or day. */
export function parsePoint(text: string): Period | null {
  const match = POINT.exec(text.trim())
  if (!match) return null
  const [, yearText, quarter, half, monthText, dayOfMonth] = match
  const year = Number(yearText)
  if (quarter !== undefined) return months(year, Number(quarter) * 3 - 2, 3)
  if (half !== undefined) return months(year, Number(half) * 6 - 5, 6)
  if (monthText === undefined) return months(year, 1, 12)
  const month = Number(monthText)
  if (month < 1 || month > 12) return null
  if (dayOfMonth === undefined) return months(year, month, 1)
  const day = Number(dayOfMonth)
  const from = dayNumber(year, month, day)
  if (day < 1 || from >= dayNumber(year, month + 1, 1)) return null
  return { from, to: from + 1 }
}

function months(year: number, month: number, count: number): Period {
  return { from: dayNumber(year, month, 1), to: dayNumber(year, month + count, 1) }
}
