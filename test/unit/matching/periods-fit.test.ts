import { en } from '../../../server/src/core/languages/en/index.js'
import { describe, expect, it } from 'vitest'
import { parsePeriod } from '../../../server/src/core/index.js'
import type { CompiledClaim } from '../../../server/src/core/matching/compile.js'
import { periodFit } from '../../../server/src/core/matching/periodFit.js'
import { findPeriods, parseDay } from '../../../server/src/core/matching/periods.js'

/** How well the first time of a text fits a claim's period, the article being of that day. */
function fit(text: string, claimed: string, stock: boolean, article: string | null): number {
  const articleDay = article === null ? null : parseDay(article)
  const [mention] = findPeriods(text, { language: en.time, articleDay, anchor: null })
  if (!mention) return Number.NaN
  // Only these two of a compiled claim are read.
  const candidate = { period: parsePeriod(claimed), stock } as CompiledClaim
  return periodFit(candidate, mention, articleDay)
}

const flow = (text: string, claimed: string, article: string | null = '2025-11-14'): number =>
  fit(text, claimed, false, article)
const stock = (text: string, claimed: string, article: string | null = '2025-11-14'): number =>
  fit(text, claimed, true, article)

describe('a flow in a year that crosses New Year', () => {
  it.each([
    ['2022-23', '2022-04/2023-03'],
    ['2022-23', '2022-07/2023-06'],
    ['2022/23', '2022-07-16/2023-07-15'],
    ['FY2022/23', '2022-10/2023-09'],
    ['2022-23', '2022-09/2023-08'],
    ['2022-23', '2022/2023'],
  ])('%s is %s', (text, claimed) => {
    expect(flow(`in ${text}`, claimed)).toBe(1)
  })

  it.each([
    ['2022-23', '2022'],
    ['2022-23', '2023'],
    ['2022-23', '2021-07/2022-06'],
    ['2022-23', '2023-04/2024-03'],
    ['2022-23', '2022-10/2023-03'],
    ['2023', '2022-07/2023-06'],
  ])('%s is not %s', (text, claimed) => {
    expect(flow(`in ${text}`, claimed)).toBe(0)
  })

  it('may be two years where both are written out, and a fiscal year may start elsewhere', () => {
    expect(flow('in 2022-2023', '2022/2023')).toBe(1)
    expect(flow('in 2022-2023', '2022-07/2023-06')).toBeCloseTo(0.85)
    expect(flow('in fiscal 2023', '2022-10/2023-09')).toBe(1)
    expect(flow('in fiscal 2023', '2022-07/2023-06')).toBeCloseTo(0.75)
    expect(flow('in fiscal 2023', '2023')).toBe(0)
  })
})

describe('a stock in a year that crosses New Year', () => {
  it('stands at its end', () => {
    expect(stock('in 2022-23', '2023-06-30')).toBeCloseTo(0.6)
    expect(stock('at the end of 2022-23', '2023-06-30')).toBeCloseTo(0.9)
    expect(stock('in 2022-23', '2022-10-01')).toBeCloseTo(0.4)
    for (const claimed of ['2022', '2023', '2022-02-01', '2023-12-31', '2024-06-30'])
      expect([claimed, stock('in 2022-23', claimed)]).toEqual([claimed, 0])
  })
})

describe('a time that is not over', () => {
  it.each([
    ['since April 2023', '2023-04/2025-10', 1],
    ['since April 2023', '2023-04-15/2025-11-10', 0.9],
    ['since April 2023', '2023-04/..', 1],
    ['since April 2023', '2023-04/2025-06', 0.8],
    ['since April 2023', '2023-04/2025-11', 0.85],
    ['since 8 December 2024', '2024-12-08/2025-10-31', 1],
    ['since 8 December 2024', '2024-12/2025-10', 0.8],
    ['since 2022', '2022-02-24/2025-10-31', 0.6],
    ['so far this year', '2025-01/2025-10', 1],
    ['this year', '2025-01/2025-10', 0.85],
    ['in 2025', '2025-01/2025-10', 0.85],
    ['in 2025', '2025', 1],
    ['over the past year', '2024-10/2025-09', 0.8],
  ])('%s fits %s by %d', (text, claimed, expected) => {
    expect(flow(text, claimed)).toBeCloseTo(expected)
  })

  it.each([
    ['since April 2023', '2022-04/2025-10'],
    ['since April 2023', '2023-06/2025-10'],
    ['since April 2023', '2023-04'],
    ['since April 2023', '2023-04/2026-10'],
    ['in 2025', '2025-01/2025-03'],
    ['in 2024', '2024-01/2024-10'],
    ['so far this year', '2025'],
    ['since January 2025', '2025'],
    ['since April 2023', '2023-04/2025-12'],
    ['over the past year', '2023-10/2024-09'],
  ])('%s does not fit %s', (text, claimed) => {
    expect(flow(text, claimed)).toBe(0)
  })

  it('is less sure where the day of the article is not known', () => {
    expect(flow('since April 2023', '2023-04/2025-10', null)).toBeCloseTo(0.6)
    expect(flow('in 2025', '2025-01/2025-10', null)).toBe(0)
  })

  it('bears with a stock that stands near the article', () => {
    expect(stock('since April 2023', '2025-10-31')).toBeCloseTo(0.4)
    expect(stock('since April 2023', '2024-06-30')).toBe(0)
  })
})

describe('days', () => {
  it('take the stand of the evening before', () => {
    expect(stock('when the year began', '2024-12-31')).toBeCloseTo(0.8)
    expect(stock('at the turn of the year', '2024-12-31')).toBe(1)
    expect(stock('on 9 January 2025', '2025-01-09')).toBe(1)
    expect(stock('on 9 January 2025', '2025-01-19')).toBe(0)
  })
})
