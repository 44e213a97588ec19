import { describe, expect, it } from 'vitest'
import { derivedFrom as derived } from './arithmeticText.js'

describe('tables', () => {
  it('adds up a row of totals', () => {
    const table = (total: string): string =>
      `| Country | Refugees |\n|---|---:|\n| Poland | 955,891 |\n| Czechia | 374,247 |\n| Slovakia | 124,962 |\n| Total | ${total} |\n`
    expect(derived(table('1,455,100'))).toEqual(['1,455,100: 955,891 + 374,247 + 124,962 = 1,455,100 holds'])
    expect(derived(table('1,451,500'))).toEqual(['1,451,500: 955,891 + 374,247 + 124,962 = 1,455,100 fails'])
    // A total may hold more than its table lists.
    expect(derived(table('5,900,000'))).toEqual([])
  })

  it('adds up a column of totals', () => {
    const table = '| Year | First | Repeat | Total |\n|---|---|---|---|\n| 2018 | 39,948 | 6,529 | 46,477 |\n'
    expect(derived(table)).toEqual(['46,477: 39,948 + 6,529 = 46,477 holds'])
  })

  it('takes a change from the row of the year before', () => {
    const table = (change: string): string =>
      `| Year | Applications | Change on the year before |\n|---|---|---|\n| 2022 | 217,774 | |\n| 2023 | 329,120 | ${change} |\n`
    expect(derived(table('+51.1%'))).toEqual(['+51.1%: 329,120 / 217,774 − 1 = 51.13% holds'])
    expect(derived(table('+15.1%'))).toEqual(['+15.1%: 329,120 / 217,774 − 1 = 51.13% fails'])
    expect(derived(table('−51.1%'))).toEqual(['−51.1%: 329,120 / 217,774 − 1 = 51.13% fails'])
  })

  it('takes a change from the column of the earlier year', () => {
    const table = '| Country | 2022 | 2023 | Change |\n|---|---|---|---|\n| Italy | 105,131 | 157,651 | 50% |\n'
    expect(derived(table)).toEqual(['50%: 157,651 / 105,131 − 1 = 50% holds'])
  })

  it('finds the difference of two cells that the prose speaks of', () => {
    const text =
      '| Year | First | All |\n|---|---|---|\n| 2022 | 217,774 | 244,132 |\n\nIn 2022 the gap between the two was 26,358.\n'
    expect(derived(text)).toEqual(['26,358: 244,132 − 217,774 = 26,358 holds'])
    expect(derived(text.replace('26,358', '28,358'))).toEqual([])
  })
})

describe('numbers told farther off', () => {
  it('adds up what was told of two places', () => {
    const text =
      'Spain counted 56,852 people at its shores in 2023.\n\nMalta, for its part, saw 380 people.\n\nSpain and Malta together received about 57,000 people.\n'
    expect(derived(text)).toEqual(['57,000: 56,852 + 380 = 57,232 holds'])
    expect(derived(text.replace('57,000', '75,000'))).toEqual([])
  })

  it('finds the whole that a passage before began with', () => {
    const text =
      'The year ended with 108.4 million people on the run.\n\nMore than half of the displaced, 62.5 million, never left home.\n'
    expect(derived(text)).toEqual(['half: 62.5 million / 108.4 million = 57.7% holds'])
  })

  it('follows a revision told earlier to what it moved by', () => {
    const text =
      'Published at 606,000 in May, the estimate now stands at 745,000.\n\nNobody can plan on a number that moves by 139,000 in half a year.\n'
    expect(derived(text)).toEqual(['139,000: 745,000 − 606,000 = 139,000 holds'])
  })
})

describe('what is left open', () => {
  const nothing: readonly string[] = [
    'Of the 4.31 million people who were sheltered, 29 percent lived in Germany and 955,891 in Poland.',
    'There were 35.3 million refugees. Some 52 percent of refugees and others came from Syria (6.6 million) and Ukraine (5.7 million).',
    'Arrivals fell to 41,561 from 60,073, down 76 percent since 2015.',
    'Arrivals grew to 41,561 from 18,780, an increase of 9 percent a year on average.',
    'They counted 31,887 people, compared with 27,889 in May, and 4,500 more people were waiting outside.',
    'Syria sent 12,000 people and Iraq 8,000. In total, 45,000 people arrived.',
    'In all, 29,437 people made the crossing, down from 45,775 in 2022.',
    'Nine in ten of the 12,000 who fled were women and children.',
    'The office granted 8,020 permits. Some 40 percent of the people in the camp were children.',
    'Applications rose 14 percent, while the office decided 18,000 cases against 20,000 in 2022.',
    'The camp holds 12,000 people, three times what it was built for in 2012, when 9,000 came.',
    'The two agencies work together and employ 2,700 officers; 1,200 of them serve in Greece and 800 in Italy.',
    'Prices doubled and 60 boats sank, with 300 people aboard.',
  ]
  it.each(nothing)('%s', (text) => {
    expect(derived(`${text}\n`)).toEqual([])
  })
})

describe('what follows', () => {
  const right: readonly (readonly [string, string])[] = [
    ['Of the 9,400 requests, 8,020 were granted, a rate of 85 percent.', '85 percent: 8,020 / 9,400 = 85.3%'],
    ['Men made up 62,000 of the 95,000 arrivals; the remaining 33,000 were women.', '33,000: 95,000 − 62,000 = 33,000'],
    [
      'Ireland received 12,000 applications in 2023, about two-thirds as many as the 18,000 of 2022.',
      'two-thirds: 12,000 / 18,000 = 66.7%',
    ],
    [
      'Mexico recorded 782,176 encounters in 2023, 77 percent more than in 2022 (441,409).',
      '77 percent: 782,176 / 441,409 − 1 = 77.2%',
    ],
    [
      'Spain took 56,852, Italy 157,651 and Greece 41,561, which makes 256,064 for the three.',
      '256,064: 56,852 + 157,651 + 41,561 = 256,064',
    ],
    [
      'The budget is €2.4 billion, €400 million less than the €2.8 billion of 2023.',
      '€400 million: €2.8 billion − €2.4 billion = €400 million',
    ],
  ]
  it.each(right)('%s', (text, expected) => {
    expect(derived(`${text}\n`)).toEqual([`${expected} holds`])
  })
})

describe('what is called wrong', () => {
  const wrong: readonly (readonly [string, string])[] = [
    [
      'Mexico took $66.2 billion, 12 percent more than the $61.1 billion of 2022.',
      '12 percent: $66.2 billion / $61.1 billion − 1 = 8.3%',
    ],
    ['Deaths rose from 2,411 to 3,129. The increase was 23 percent.', '23 percent: 3,129 / 2,411 − 1 = 29.8%'],
    ['Spain issued 163,220 permits, 73 percent up on 118,842 in 2022.', '73 percent: 163,220 / 118,842 − 1 = 37.3%'],
    [
      'In the year to June 410,085 people crossed, more than double the 248,284 of a year earlier.',
      'double: 410,085 / 248,284 = 1.65 times',
    ],
    ['Courts granted 8,020 of the 9,400 permits, or 95 percent.', '95 percent: 8,020 / 9,400 = 85.3%'],
    ['Hotels housed 56,042 people, 5,946 more than the 50,546 of June.', '5,946: 56,042 − 50,546 = 5,496'],
    ['Officials said that 30.5% of 132 applicants were minors.', '30.5%: 40 / 132 = 30.3%'],
  ]
  it.each(wrong)('%s', (text, expected) => {
    expect(derived(`${text}\n`)).toEqual([`${expected} fails`])
  })
})

describe('long articles', () => {
  it('are read in a time that does not run away', () => {
    const line =
      'There were 31,887 people in May, compared with 27,889 in April, an increase of 14 percent, and 4,000 more together.'
    const text = Array.from({ length: 400 }, () => line).join('\n\n')
    expect(derived(text).length).toBeGreaterThanOrEqual(400)
  })
})
