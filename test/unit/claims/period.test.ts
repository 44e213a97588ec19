import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePeriod } from '../../../server/src/core/claims/index.js'
import { dayText, parsePoint } from '../../../server/src/core/claims/period.js'

/** First day and last day of a period, null for an open end. */
function days(text: string): readonly (string | null)[] | null {
  const period = parsePeriod(text)
  return (
    period && [period.from === null ? null : dayText(period.from), period.to === null ? null : dayText(period.to - 1)]
  )
}

describe('parsePeriod', () => {
  it.each([
    ['2022', '2022-01-01', '2022-12-31'],
    ['0099', '0099-01-01', '0099-12-31'],
    ['2022-H1', '2022-01-01', '2022-06-30'],
    ['2022-H2', '2022-07-01', '2022-12-31'],
    ['2022-Q1', '2022-01-01', '2022-03-31'],
    ['2022-Q4', '2022-10-01', '2022-12-31'],
    ['2022-02', '2022-02-01', '2022-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2022-12', '2022-12-01', '2022-12-31'],
    ['2022-02-24', '2022-02-24', '2022-02-24'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['2022-02-24/2022-07-05', '2022-02-24', '2022-07-05'],
    ['2022-03/2022-06', '2022-03-01', '2022-06-30'],
    ['2015/2016', '2015-01-01', '2016-12-31'],
    ['2022-Q4/2023-Q1', '2022-10-01', '2023-03-31'],
    ['2022-02 / 2022-03', '2022-02-01', '2022-03-31'],
    ['2016/..', '2016-01-01', null],
    ['../2016', null, '2016-12-31'],
    [' 2022 ', '2022-01-01', '2022-12-31'],
  ])('%s is from %s to %s', (text, from, to) => {
    expect(days(text)).toEqual([from, to])
  })

  it.each([
    '',
    '22',
    '2022-13',
    '2022-00',
    '2022-2',
    '2022-02-30',
    '2023-02-29',
    '2022-02-00',
    '2022-Q5',
    '2022-H3',
    '2022-W05',
    '2022/',
    '/2022',
    '../..',
    '2022-07/2022-02',
    '2022/2023/2024',
    '2022–2023',
    'February 2022',
    '2022-02-24T10:00',
  ])('%j is none', (text) => {
    expect(parsePeriod(text)).toBeNull()
  })

  it('gives the day of each day back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500_000, max: 2_000_000 }), (day) => {
        expect(parsePoint(dayText(day))).toEqual({ from: day, to: day + 1 })
      }),
    )
  })

  it('puts a month between the one before and the one after', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9998 }), fc.integer({ min: 1, max: 11 }), (year, month) => {
        const text = (number: number): string => `${year}-${String(number).padStart(2, '0')}`
        expect(parsePoint(text(month))?.to).toBe(parsePoint(text(month + 1))?.from)
      }),
    )
  })

  it('reads no range that ends before it begins', () => {
    const point = fc.constantFrom('2021', '2022', '2022-Q1', '2022-02', '2022-02-24', '2022-12-31')
    fc.assert(
      fc.property(point, point, (first, last) => {
        const period = parsePeriod(`${first}/${last}`)
        if (period) expect(period.from!).toBeLessThan(period.to!)
        else expect(parsePoint(last)!.to!).toBeLessThanOrEqual(parsePoint(first)!.from!)
      }),
    )
  })
})
