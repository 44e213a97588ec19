import type { CompiledClaim } from './compile.js'
import type { PeriodMention } from './periods.js'

/** Days by which a date in prose may miss a registered one: "at the end of the year" and 30 December are one. */
const NEAR = 3
/** Days by which "by mid-July" may miss the day a stock was counted. */
const ABOUT = 16

/**
 * How well a time in the text fits a claim's, 0 to 1; 0 where they are different times. A stock is counted on a day, so
 * "in 2021" may mean its end; a flow covers a span, so its both ends must meet.
 */
export function periodFit(candidate: CompiledClaim, mention: PeriodMention): number {
  const claimed = candidate.period
  if (!claimed) return 0.8
  const { period, role, grain } = mention
  if (candidate.stock) return stockFit(claimed.to === null ? null : claimed.to - 1, claimed, mention)
  const from = near(period.from, claimed.from, NEAR)
  const to = near(period.to, claimed.to, NEAR)
  if (from && to) return 1
  if (role === 'atEnd' && to && claimed.from !== null && claimed.to !== null) return 0.85
  if (role === 'since' && from && claimed.to === null) return 1
  if ((role === 'until' || role === 'asOf') && to) return 0.7
  const days = length(claimed)
  // A single event is told by its month or season as well as by its day.
  if (days !== null && days <= 3 && inside(claimed, period)) return grain === 'year' ? 0.6 : 0.85
  if (grain === 'day' && role === 'in' && days !== null && days <= 31 && inside(period, claimed)) return 0.6
  return 0
}

function stockFit(
  day: number | null,
  claimed: { from: number | null; to: number | null },
  mention: PeriodMention,
): number {
  if (day === null) return 0.5
  const { period, role, grain } = mention
  const last = period.to === null ? null : period.to - 1
  if (role === 'atEnd' || role === 'asOf' || role === 'until') {
    if (near(last, day, NEAR)) return 1
    if (grain !== 'year' && near(last, day, ABOUT)) return role === 'atEnd' ? 0.7 : 0.9
    return 0
  }
  const contained = period.from !== null && period.to !== null && day >= period.from && day < period.to
  const span = length(claimed)
  if (!contained) return span !== null && span > 1 && inside(period, claimed) ? 0.7 : 0
  if (grain === 'day') return 1
  if (grain === 'month' || grain === 'week') return 0.95
  if (near(last, day, NEAR)) return 0.85
  return span !== null && span >= 28 ? 0.6 : 0.5
}

function near(a: number | null, b: number | null, days: number): boolean {
  return a === b || (a !== null && b !== null && Math.abs(a - b) <= days)
}

function inside(a: { from: number | null; to: number | null }, b: { from: number | null; to: number | null }): boolean {
  return a.from !== null && a.to !== null && b.from !== null && b.to !== null && a.from >= b.from && a.to <= b.to
}

function length(period: { from: number | null; to: number | null }): number | null {
  return period.from === null || period.to === null ? null : period.to - period.from
}
