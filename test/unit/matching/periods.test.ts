import { en } from '../../../server/src/core/languages/en/index.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  endDay,
  findPeriods,
  parseDay,
  periodText,
  relationOfPeriods,
  shift,
  type PeriodMention,
} from '../../../server/src/core/matching/periods.js'

const day = (text: string): number => parseDay(text) ?? Number.NaN
const year = (number: number) => ({ from: day(`${number}-01-01`), to: day(`${number + 1}-01-01`) })

/** The mentions of a text as "text = period role", the period as a registry writes it. */
function read(text: string, article: string | null, anchor: { from: number; to: number } | null = null): string[] {
  return findPeriods(text, { language: en.time, articleDay: article === null ? null : day(article), anchor }).map(
    (one: PeriodMention) => `${one.text} = ${periodText(one.period)} ${one.role}`,
  )
}

describe('absolute times', () => {
  it.each([
    ['In 2015 the count began.', ['2015 = 2015 in']],
    ['It was the lowest of calendar year 2022.', ['calendar year 2022 = 2022 in']],
    ['On 24 February 2022 the border closed.', ['24 February 2022 = 2022-02-24 in']],
    ['On Feb. 24, 2022, the border closed.', ['Feb. 24, 2022 = 2022-02-24 in']],
    ['On February 24th, 2022 it closed.', ['February 24th, 2022 = 2022-02-24 in']],
    ['On the 24th of February 2022 it closed.', ['the 24th of February 2022 = 2022-02-24 in']],
    ['Between 19-25 September 2022 it rose.', ['19-25 September 2022 = 2022-09-19/2022-09-25 in']],
    ['Logged on 2022-02-24.', ['2022-02-24 = 2022-02-24 in']],
    ['In February 2022 there were 132.', ['February 2022 = 2022-02 in']],
    ['In March, April and May 2022 it fell.', ['March = 2022-03 in', 'April = 2022-04 in', 'May 2022 = 2022-05 in']],
    ['In fiscal 2023 it peaked.', ['fiscal 2023 = 2022-10-01/2023-09-30 in']],
    ['In fiscal year 2023 it peaked.', ['fiscal year 2023 = 2022-10-01/2023-09-30 in']],
    ['FY2023 was the peak.', ['FY2023 = 2022-10-01/2023-09-30 in']],
    ['The year to June 2023 saw a fall.', ['The year to June 2023 = 2022-07-01/2023-06-30 in']],
    ['Granted (year to June 2023)', ['year to June 2023 = 2022-07-01/2023-06-30 in']],
    ['Year ending March 2024', ['Year ending March 2024 = 2023-04-01/2024-03-31 in']],
    ['The busiest year to June 2023 was no record.', ['June 2023 = 2023-06 in']],
    ['In the twelve months to June 2023 it fell.', ['the twelve months to June 2023 = 2022-07-01/2023-06-30 in']],
    ['In the 12 months ending in June 2023 it fell.', ['the 12 months ending in June 2023 = 2022-07-01/2023-06-30 in']],
    ['From January to October 2023 it rose.', ['From January to October 2023 = 2023-01-01/2023-10-31 between']],
    ['January-October 2023 was busy.', ['January-October 2023 = 2023-01-01/2023-10-31 between']],
    ['In the first half of 2019 it fell.', ['the first half of 2019 = 2019-01-01/2019-06-30 in']],
    ['In the second quarter of 2019 it fell.', ['the second quarter of 2019 = 2019-Q2 in']],
    ['In the last quarter of 2019 it fell.', ['the last quarter of 2019 = 2019-Q4 in']],
    ['In Q3 2023 it rose.', ['Q3 2023 = 2023-Q3 in']],
    ['In the first nine months of 2023 it rose.', ['the first nine months of 2023 = 2023-01-01/2023-09-30 in']],
    [
      'Between 24 February and the end of 2022 they left.',
      ['Between 24 February and the end of 2022 = 2022-02-24/2022-12-31 between'],
    ],
    ['Between 2016 and October 2023 they returned.', ['Between 2016 and October 2023 = 2016-01-01/2023-10-31 between']],
    ['The years 2016-2019 were calm.', ['2016-2019 = 2016-01-01/2019-12-31 between']],
    ['Since 2011 they have waited.', ['Since 2011 = 2011-01-01/.. since']],
    ['Until the end of 2022 it held.', ['Until the end of 2022 = ../2022-12-31 until']],
    ['By mid-October 2023 half had come.', ['By mid-October 2023 = 2023-10-11/2023-10-21 asOf']],
    ['At the end of 2023 there were more.', ['the end of 2023 = 2023 atEnd']],
    ['By the end of May 2022 there were more.', ['By the end of May 2022 = 2022-05 atEnd']],
    ['The camp ended 2022 with more.', ['ended 2022 = 2022 atEnd']],
    ['When 2022 closed there were more.', ['2022 = 2022 atEnd']],
    ['As of 1 May 2022 there were more.', ['As of 1 May 2022 = 2022-05-01 asOf']],
    ['In the summer of 2021 it rose.', ['the summer of 2021 = 2021-06-01/2021-08-31 in']],
    ['In early 2021 it rose.', ['early 2021 = 2021-01-01/2021-04-30 in']],
    ['In the five years to 2022 it rose.', ['the five years to 2022 = 2018-01-01/2022-12-31 in']],
    ['Up to 10 March 2024 it rose.', ['Up to 10 March 2024 = ../2024-03-10 until']],
    ['Through September 2023 it rose.', ['Through September 2023 = ../2023-09-30 until']],
    ['In the 2010s it rose.', ['the 2010s = 2010-01-01/2019-12-31 in']],
    ['In 2022/23 it rose.', ['2022/23 = 2022-01-01/2023-12-31 in']],
    ['In the 2023 fiscal year it rose.', ['2023 fiscal year = 2022-10-01/2023-09-30 in']],
    ['In the 2020 census it rose.', ['2020 = 2020 in']],
    [
      'For the fiscal year ended September 30, 2023',
      ['the fiscal year ended September 30, 2023 = 2022-10-01/2023-09-30 in'],
    ],
    ['After 24 February 2022 it rose.', ['After 24 February 2022 = 2022-02-25/.. since']],
    ['Before March 2020 it was open.', ['Before March 2020 = ../2020-02-29 until']],
  ])('%s', (text, expected) => {
    expect(read(text, null)).toEqual(expected)
  })
})

describe('times counted from the article', () => {
  it.each([
    ['2023-11-09', 'last month it rose', ['last month = 2023-10 in']],
    ['2023-11-09', 'this month it rose', ['this month = 2023-11 in']],
    ['2024-01-18', 'last year it rose', ['last year = 2023 in']],
    ['2024-01-18', 'at the end of last year it rose', ['the end of last year = 2023 atEnd']],
    ['2024-01-18', 'over the whole of last year', ['the whole of last year = 2023 in']],
    ['2023-11-09', 'so far this year', ['so far this year = 2023-01-01/2023-11-09 in']],
    ['2023-11-09', 'this year so far', ['this year so far = 2023-01-01/2023-11-09 in']],
    [
      '2023-11-09',
      'in the first nine months of this year',
      ['the first nine months of this year = 2023-01-01/2023-09-30 in'],
    ],
    ['2023-11-24', 'in the year to June', ['the year to June = 2022-07-01/2023-06-30 in']],
    ['2023-11-24', 'in the year to September', ['the year to September = 2022-10-01/2023-09-30 in']],
    ['2024-02-15', 'down from December', ['December = 2023-12 in']],
    ['2024-02-15', 'In January there were more', ['January = 2024-01 in']],
    ['2024-05-20', 'until last October', ['until last October = ../2023-10-31 until']],
    ['2024-03-17', 'Ten years ago last October a boat sank', ['Ten years ago last October = 2013-10 in']],
    ['2024-03-17', 'a decade ago', ['a decade ago = 2014 in']],
    ['2024-03-17', 'two months ago', ['two months ago = 2024-01 in']],
    ['2024-06-14', 'out yesterday', ['yesterday = 2024-06-13 in']],
    ['2024-06-14', 'this spring', ['this spring = 2024-03-01/2024-05-31 in']],
    ['2024-06-14', 'last winter', ['last winter = 2023-12-01/2024-02-29 in']],
    ['2024-06-14', 'the year before last', ['the year before last = 2022 in']],
    ['2024-02-05', 'by mid-October', ['by mid-October = 2023-10-11/2023-10-21 asOf']],
    ['2024-02-05', 'on 14 June last year', ['14 June last year = 2023-06-14 in']],
    ['2024-02-05', 'in September last year', ['September last year = 2023-09 in']],
    ['2024-02-05', 'at the end of September', ['the end of September = 2023-09 atEnd']],
    ['2024-02-05', "at year's end", ["year's end = 2023 atEnd"]],
    ['2024-02-05', 'when the year closed', ['the year = 2023 atEnd']],
    ['2024-02-05', 'in the past three months', ['the past three months = 2023-11-06/2024-02-05 in']],
    ['2023-11-09', 'From January to October', ['From January to October = 2023-01-01/2023-10-31 between']],
    ['2023-02-09', 'From November to January', ['From November to January = 2022-11-01/2023-01-31 between']],
    ['2024-01-18', 'closed last year with 100', ['closed last year = 2023 atEnd']],
  ])('%s: %s', (article, text, expected) => {
    expect(read(text, article)).toEqual(expected)
    expect(read(text, null)).toEqual([])
  })
})

describe('times counted from the period in force', () => {
  const october = { from: day('2023-10-01'), to: day('2023-11-01') }
  const tenMonths = { from: day('2023-01-01'), to: day('2023-11-01') }
  const fiscal = { from: day('2022-10-01'), to: day('2023-10-01') }
  it.each([
    ['a year earlier', year(2023), ['a year earlier = 2022 in']],
    ['the year before', year(2023), ['the year before = 2022 in']],
    ['the previous year', year(2023), ['the previous year = 2022 in']],
    ['the following year', year(2023), ['the following year = 2024 in']],
    ['and 700 in the next.', year(2015), ['the next = 2016 in']],
    ['that year', october, ['that year = 2023 in']],
    ['in the same year', october, ['the same year = 2023 in']],
    ['the month before', october, ['the month before = 2023-09 in']],
    ['three months earlier', october, ['three months earlier = 2023-07 in']],
    ['a year earlier', october, ['a year earlier = 2022-10 in']],
    ['the year before', october, ['the year before = 2022 in']],
    ['the year before', fiscal, ['the year before = 2021-10-01/2022-09-30 in']],
    ['in the same period a year earlier', tenMonths, ['the same period a year earlier = 2022-01-01/2022-10-31 in']],
    ['in the same period of 2021', tenMonths, ['the same period of 2021 = 2021-01-01/2021-10-31 in']],
    ['at the end of that month', october, ['the end of that month = 2023-10 atEnd']],
    ['the year before it was 200', year(2023), ['the year before = 2022 in']],
    ['twelve months before', year(2023), ['twelve months before = 2022 in']],
    ['by the end of the year', october, ['by the end of the year = 2023 atEnd']],
  ])('%s', (text, anchor, expected) => {
    expect(read(text, null, anchor)).toEqual(expected)
    expect(read(text, null, null)).toEqual([])
  })

  it('counts within one text', () => {
    expect(read('100 at the end of 2023, 90 a year earlier', null)).toEqual([
      'the end of 2023 = 2023 atEnd',
      'a year earlier = 2022 atEnd',
    ])
    expect(read('In 2022 it was 9; the year before that, 7', null)).toEqual([
      '2022 = 2022 in',
      'the year before that = 2021 in',
    ])
    expect(read('In September 2016 they corrected it: 9 came the year before.', null)).toEqual([
      'September 2016 = 2016-09 in',
      'the year before = 2015 in',
    ])
    expect(read('Fiscal 2023 closed with 9, ahead of 8 in 2022.', null)).toEqual([
      'Fiscal 2023 = 2022-10-01/2023-09-30 atEnd',
      '2022 = 2021-10-01/2022-09-30 in',
    ])
  })

  it('does not count years from the day somebody spoke', () => {
    expect(read('9 came in 2023, the bank said last week, up from 8 the year before.', '2024-07-04')).toEqual([
      '2023 = 2023 in',
      'last week = 2024-06-24/2024-06-30 in',
      'the year before = 2022 in',
    ])
  })
})

describe('words that name no time', () => {
  it.each([
    'They may march on Saturdays.',
    'Theresa May spoke.',
    'March of the volunteers',
    'Some 2023 people and 2000 euros',
    '2,023 came and 1,999.5 left',
    'A year before the war they had left.',
    'At the same time they left.',
    'paid by the day',
    'the last quarter century',
    'A year before they left it was empty.',
    'a decision within twelve months',
    'The war claimed $2020 a head',
    'at the end of the road',
  ])('%s', (text) => {
    expect(read(text, '2024-06-14', year(2020))).toEqual([])
  })
})

describe('properties', () => {
  const piece = fc.constantFrom(
    'in',
    'the',
    'end of',
    '2023',
    'March',
    'May',
    'a year earlier',
    'last',
    'month',
    'between',
    'and',
    '24 February',
    ',',
    '. ',
    '-',
    'first half of',
    'since',
    'by',
    "year's",
    'to',
    'fiscal',
    '12',
    'so far',
    'people',
    'ended',
    'q3',
    '2022-23',
    'financial year',
    'that began',
    'turn of',
    'half a year',
    'was over',
    'fourth of July',
    '12 million',
    'the same',
    'ago',
  )
  const prose = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 14 }).map((words) => words.join(' ')),
  )
  const context = { language: en.time, articleDay: day('2024-06-14'), anchor: year(2022) }

  it('never throws, and every mention is the text it spans', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let last = 0
        for (const one of findPeriods(text, context)) {
          expect(text.slice(one.start, one.end)).toBe(one.text)
          expect(one.start).toBeGreaterThanOrEqual(last)
          last = one.end
          if (one.period.from !== null && one.period.to !== null) expect(one.period.from).toBeLessThan(one.period.to)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('text in front shifts every span', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const front = 'Nothing was said. "'
        const plain = findPeriods(`"${text}`, context)
        const shifted = findPeriods(front + text, context)
        expect(shifted.map((one) => [one.start - front.length + 1, one.period])).toEqual(
          plain.map((one) => [one.start, one.period]),
        )
      }),
    )
  })

  it('a shift there and back of whole years is the same period', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2080 }), fc.integer({ min: -30, max: 30 }), (start, years) => {
        expect(shift(shift(year(start), 'year', years), 'year', -years)).toEqual(year(start))
      }),
    )
  })
})

describe('helpers', () => {
  it('reads the dates of front matter', () => {
    for (const text of [
      '2024-02-22',
      '2024-02-22T10:00:00Z',
      '2024-02-22 10:47:30-05:00',
      '22 February 2024',
      'February 22, 2024',
      'Feb 22, 2024',
    ]) {
      expect([text, parseDay(text)]).toEqual([text, 19775])
    }
    for (const text of ['2024-02-31', 'soon', '', 'February']) expect([text, parseDay(text)]).toEqual([text, null])
  })

  it('knows how periods lie to each other', () => {
    const march = { from: day('2022-03-01'), to: day('2022-04-01') }
    expect(relationOfPeriods(march, year(2022))).toBe('inside')
    expect(relationOfPeriods(year(2022), march)).toBe('contains')
    expect(relationOfPeriods(year(2022), year(2023))).toBe('disjoint')
    expect(relationOfPeriods(year(2022), { from: march.from, to: null })).toBe('overlap')
    expect(relationOfPeriods(march, march)).toBe('same')
    expect(endDay(march)).toBe(day('2022-03-31'))
    expect(endDay({ from: 0, to: null })).toBeNull()
  })

  it('shifts to the last day of a shorter month', () => {
    expect(shift({ from: day('2024-03-31'), to: day('2024-04-01') }, 'month', -1)).toEqual({
      from: day('2024-02-29'),
      to: day('2024-03-01'),
    })
  })
})
