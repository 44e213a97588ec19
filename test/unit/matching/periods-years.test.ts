import { en } from '../../../server/src/core/languages/en/index.js'
import { describe, expect, it } from 'vitest'
import { findPeriods, parseDay, periodText, spanInForce } from '../../../server/src/core/matching/periods.js'

const day = (text: string): number => parseDay(text) ?? Number.NaN
const span = (from: string, to: string) => ({ from: day(from), to: day(to) + 1 })

/** The mentions of a text as "text = period grain role". */
function read(text: string, article: string | null, more: object = {}): string[] {
  return findPeriods(text, {
    language: en.time,
    articleDay: article === null ? null : day(article),
    anchor: null,
    ...more,
  }).map((one) => `${one.text} = ${periodText(one.period)} ${one.grain} ${one.role}`)
}

describe('years that cross New Year', () => {
  const split = (year: number): string => `${year}-01-01/${year + 1}-12-31 splitYear`
  it.each([
    ['2022-23', [`2022-23 = ${split(2022)} in`]],
    ['2024/25', [`2024/25 = ${split(2024)} in`]],
    ['2023–24', [`2023–24 = ${split(2023)} in`]],
    ['1999-00', [`1999-00 = ${split(1999)} in`]],
    ['The intake of 2022-23, a record, fell.', [`2022-23 = ${split(2022)} in`]],
    ['In the financial year 2022-23 it rose.', [`the financial year 2022-23 = ${split(2022)} in`]],
    ['In the 2022-23 financial year it rose.', [`2022-23 financial year = ${split(2022)} in`]],
    ['In FY2023/24 it rose.', [`FY2023/24 = ${split(2023)} in`]],
    ['In FY23-24 it rose.', [`FY23-24 = ${split(2023)} in`]],
    ['In FY 2023-24 it rose.', [`FY 2023-24 = ${split(2023)} in`]],
    ['In the fiscal year 2024/25 it rose.', [`the fiscal year 2024/25 = ${split(2024)} in`]],
    ['In the fiscal year 2022-2023 it rose.', [`the fiscal year 2022-2023 = ${split(2022)} in`]],
    ['In the academic year 2022-23 it rose.', [`year 2022-23 = ${split(2022)} in`]],
    ['In the season 2022/2023 it rose.', [`2022/2023 = ${split(2022)} in`]],
    ['In 2022-2023 it rose.', [`2022-2023 = ${split(2022)} between`]],
    ['In financial year 2023 it rose.', [`financial year 2023 = ${split(2022)} in`]],
    ['By the end of 2023-24 it had risen.', [`By the end of 2023-24 = ${split(2023)} atEnd`]],
    ['In 2016-19 it rose.', ['2016-19 = 2016-01-01/2019-12-31 span between']],
    ['The first half of 2023-24 was calm, early 2023-24 too.', []],
    ['In 2024/25 it was 9, a year earlier 8.', [`2024/25 = ${split(2024)} in`, `a year earlier = ${split(2023)} in`]],
    [
      'In 2024-25 it was 9, up from 8 the year before.',
      [`2024-25 = ${split(2024)} in`, `the year before = ${split(2023)} in`],
    ],
    [
      'In 2024-25 it was 9, in the previous financial year 8.',
      [`2024-25 = ${split(2024)} in`, `the previous financial year = ${split(2023)} in`],
    ],
  ])('%s', (text, expected) => {
    expect(read(text, null)).toEqual(expected)
  })

  it('counts last and current fiscal years from the article where all countries agree', () => {
    expect(read('last fiscal year', '2024-01-18')).toEqual([`last fiscal year = ${split(2022)} in`])
    expect(read('the current financial year', '2024-11-18')).toEqual([`the current financial year = ${split(2024)} in`])
    expect(read('last fiscal year', '2024-08-18')).toEqual([])
  })
})

describe('years by their start or end', () => {
  const article = '2025-11-05'
  it.each([
    ['the fiscal year that began Oct. 1', '2025-10-01/2026-09-30 fiscalYear in'],
    ['the fiscal year that began on 1 October 2025', '2025-10-01/2026-09-30 fiscalYear in'],
    ['the fiscal year beginning 1 July 2024', '2024-07-01/2025-06-30 fiscalYear in'],
    ['the year that began in July 2024', '2024-07-01/2025-06-30 span in'],
    ['the fiscal year that ended in June', '2024-07-01/2025-06-30 fiscalYear in'],
    ['the fiscal year which ended Sept. 30', '2024-10-01/2025-09-30 fiscalYear in'],
    ['the fiscal year that ended in mid-July', '2024-07-16/2025-07-15 fiscalYear in'],
    ['the three months to September', '2025-Q3 span in'],
    ['the year to date', '2025-01-01/2025-11-05 span in'],
    ['this year to date', '2025-01-01/2025-11-05 span in'],
    ['the last year', '2024-11-06/2025-11-05 span in'],
  ])('%s', (text, expected) => {
    expect(read(`in ${text}.`, article)).toEqual([`${text} = ${expected}`])
  })
})

describe('days of a month and numbers behind it', () => {
  const article = '2025-11-14'
  it.each([
    ['At the end of October 9.3 million were uprooted', ['the end of October = 2025-10 month atEnd']],
    ['At the end of October 9 million were uprooted', ['the end of October = 2025-10 month atEnd']],
    ['At the end of October 9 boats sank', ['the end of October = 2025-10 month atEnd']],
    ['In May 2,000 people came', ['May = 2025-05 month in']],
    ['In March 137 applied', ['March = 2025-03 month in']],
    ['In March 12 families applied', ['March = 2025-03 month in']],
    ['In March 12 had applied', ['March = 2025-03 month in']],
    ['By October 28 percent had come', ['By October = 2025-10 month asOf']],
    ['In October 9 % had come', ['October = 2025-10 month in']],
    ['On March 12 the border closed', ['March 12 = 2025-03-12 day in']],
    ['In March 12, 2025, it closed', ['March 12, 2025 = 2025-03-12 day in']],
    ['On July 1, which was early', ['July 1 = 2025-07-01 day in']],
    ['On the fourth of July it closed', ['the fourth of July = 2025-07-04 day in']],
    ['On the last day of August it shook', ['the last day of August = 2025-08-31 day in']],
    [
      'Between 26 October and 8 November 88,892 fled',
      ['Between 26 October and 8 November = 2025-10-26/2025-11-08 span between'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text, article)).toEqual(expected)
  })
})

describe('spans, and what closes or begins', () => {
  const article = '2025-11-14'
  it.each([
    [
      '8 December 2024 to 20 November 2025',
      ['8 December 2024 to 20 November 2025 = 2024-12-08/2025-11-20 span between'],
    ],
    ['Oct. 1 to Nov. 5, 2025', ['Oct. 1 to Nov. 5, 2025 = 2025-10-01/2025-11-05 span between']],
    ['Arrivals, 2015 to 2024', ['2015 to 2024 = 2015-01-01/2024-12-31 span between']],
    [
      'It rose from 1,870 in 2019 to 2023 in 2024',
      ['2019 = 2019 year in', '2023 = 2023 year in', '2024 = 2024 year in'],
    ],
    ['September closed with 9', ['September = 2025-09 month atEnd']],
    ['when October was over', ['October = 2025-10 month atEnd']],
    ['when the year began', ['the year = 2025-01-01 day in']],
    ['at the turn of the year', ['the turn of the year = 2024 year atEnd']],
    ['at the turn of 2024', ['the turn of 2024 = 2023 year atEnd']],
    ['at the turn of 2023/24', ['the turn of 2023/24 = 2023 year atEnd']],
    ['in the last weeks of 2023', ['the last weeks of 2023 = 2023-09-01/2023-12-31 span in']],
    [
      'since April 2023; over the same period',
      ['since April 2023 = 2023-04-01/.. month since', 'the same period = 2023-04-01/.. span since'],
    ],
    ['in early 2023 and then in March', ['early 2023 = 2023-01-01/2023-04-30 span in', 'March = 2023-03 month in']],
    ['as of today', ['as of today = 2025-11-14 day asOf']],
    ['Today and now, at the present day, to this day, on the last day, since the war began', []],
    ['year on year, a year on, to date', []],
  ])('%s', (text, expected) => {
    expect(read(text, article)).toEqual(expected)
  })

  it('counts what closes from the article where the time in force is of an earlier paragraph', () => {
    const anchor = span('2022-01-01', '2022-12-31')
    expect(read('When the year closed', '2024-02-05', { anchor })).toEqual(['the year = 2022 year atEnd'])
    const far = { anchor, anchorFar: true }
    expect(read('When the year closed', '2024-02-05', far)).toEqual(['the year = 2023 year atEnd'])
    expect(read('A year earlier', '2024-02-05', far)).toEqual(['A year earlier = 2021 year in'])
    expect(read('In 2020 they came. When the year closed', '2024-02-05', far)[1]).toBe('the year = 2020 year atEnd')
    const open = { anchor: { from: day('2023-04-01'), to: null } }
    expect(read('when the month ended', '2024-02-05', open)).toEqual(['the month = 2024-01 month atEnd'])
  })

  it('keeps the span that "the same period" is, past the days named since', () => {
    const context = { language: en.time, articleDay: day('2025-11-28'), anchor: null }
    const first = findPeriods('Between 8 December 2024 and 20 November 2025 it was 12', context)
    const second = findPeriods('By 24 September it had been 10', context)
    const anchorSpan = spanInForce(second, spanInForce(first, null))
    expect(anchorSpan).toEqual(span('2024-12-08', '2025-11-20'))
    expect(read('In the same period', '2025-11-28', { anchor: second[0]?.period, anchorSpan })).toEqual([
      'the same period = 2024-12-08/2025-11-20 span in',
    ])
  })

  it.each([
    ['By 20 March 12 came, 15 in the same period of 2024', '2024-01-01/2024-03-20 span in'],
    ['By the end of April 12 came, 15 in the same period last year', '2024-01-01/2024-04-30 span in'],
    ['12 came by 20 March against 15 in the same period a year earlier', '2024-01-01/2024-03-20 span in'],
    ['Up to 20 March 12 came. In the same period of 2023 it was 15', '2023-01-01/2023-03-20 span in'],
    ['In March 12 came, 15 in the same period of 2024', '2024-03 month in'],
  ])('counts the year up to the day that was counted to: %s', (text, expected) => {
    expect(read(text, '2025-06-02').at(-1)).toMatch(new RegExp(`= ${expected}$`))
  })

  it.each([
    ['half a year before', '2024-12 month in'],
    ['a year and a half earlier', '2023-12 month in'],
  ])('%s', (text, expected) => {
    expect(read(`more than ${text}.`, null, { anchor: span('2025-06-01', '2025-06-30') })).toEqual([
      `${text} = ${expected}`,
    ])
  })
})
