import type { Period } from '../../types.js'

/**
 * A period as the registry writes it: `2022`, `2022-Q1`, `2022-02`, a day, or a range of two days. Null where it has no
 * end on either side.
 */
export function writtenPeriod(period: Period): string | null {
  if (period.from === null && period.to === null) return null
  const from = period.from === null ? '..' : dayText(period.from)
  const to = period.to === null ? '..' : dayText(period.to - 1)
  if (from === to) return from
  const [year, month, day] = from.split('-').map(Number)
  const whole =
    period.from !== null && period.to !== null && day === 1 ? wholeUnit(year ?? 0, month ?? 1, period.to) : null
  return whole ?? `${from}/${to}`
}

function wholeUnit(year: number, month: number, to: number): string | null {
  const starts = (y: number, m: number) => Date.UTC(y, m - 1, 1) / 86_400_000 === to
  if (month === 1 && starts(year + 1, 1)) return String(year)
  if (month % 3 === 1 && starts(year, month + 3)) return `${year}-Q${(month + 2) / 3}`
  return starts(year, month + 1) ? `${year}-${String(month).padStart(2, '0')}` : null
}

function dayText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}
