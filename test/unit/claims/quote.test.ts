import { describe, expect, it } from 'vitest'
import { writtenNumbers } from '../../../server/src/core/claims/numbers.js'
import { claimText, load, said } from './registry.js'

const findingsOf = (value: string, quote: string, ...lines: readonly string[]): readonly string[] => {
  const text = `claims:\n${claimText('a', `value: ${value}`, `quote: ${JSON.stringify(quote)}`, ...lines)}`
  return load(text).findings.map((finding) => said(finding, text))
}

describe('a quote', () => {
  it.each([
    ['380000', 'the number of crossings reached 380 000 last year'],
    ['380000', 'reached 380.000'],
    ['380000', 'reached 380,000.'],
    ['380000', 'reached 380 thousand'],
    ['380000', "380'000 passages"],
    ['380000', 'rund 0,38 Millionen'],
    ['380000', '380 тыс. человек'],
    ['380000', 'three hundred and eighty thousand crossings'],
    ['380000', 'बढ़कर 3,80,000 हो गई'],
    ['132', '١٣٢ طلبا'],
    ['380000', 'in 2022 380 000 people'],
    ['about 380,000', 'approximately 380 000'],
    ['about 25 thousand', 'exactly 24,867 people'],
    ['1.2 million', 'It counted 1,196,442 people'],
    ['half a million', 'about 500 000 people'],
    ['12.5%', '12,5 Prozent'],
    ['12.5%', 'a share of 0.125'],
    ['51', 'Twenty years on, fifty-one people were found'],
    ['one in five', 'One in five of them'],
    ['one in five', '20 per cent of them'],
    ['20%', 'one in five of them'],
    ['-30.2', 'fell by 30.2 per cent', 'unit: percent'],
    ['$3.2 billion', 'totalled US$3.2bn'],
    ['46475', '46,475 applications', 'rounding: 5'],
    ['1.345', 'a rate of 1.345'],
    ['{min: 400, max: 750}', 'between 400 and 750 aboard'],
    ['200,000 to 500,000', 'von 200 000 bis 500 000'],
  ])('for %s holds it: %s', (value, quote, ...lines) => {
    expect(findingsOf(value, quote, ...lines)).toEqual([])
  })

  it.each([
    ['380000', 'the number of crossings rose sharply'],
    ['380000', 'reached 330 000'],
    ['24867', 'about 25 thousand people'],
    ['132', '132,000 people'],
    ['132', 'in 2022 and 13.2 in 2021'],
    ['12.5%', '12.7 per cent'],
    ['{min: 400, max: 750}', 'at least 400 aboard'],
  ])('for %s does not hold it: %s', (value, quote, ...lines) => {
    const shown = value.startsWith('{') ? '400 to 750' : value
    expect(findingsOf(value, quote, ...lines)).toEqual([
      `["${quote}"] found no \`${shown}\` in the quote of claim \`a\`, expected the source's own words that hold the number, quote the sentence with the number or correct the value`,
    ])
  })

  it('need not hold a number that is derived, or vague', () => {
    expect(findingsOf('264', 'In each month 132', 'derivedFrom: 2 * 132')).toEqual([])
    expect(findingsOf('dozens', 'several boats')).toEqual([])
  })

  it('leaves the claim in the registry', () => {
    expect(load(`claims:\n${claimText('a', 'quote: nothing')}`).registry.claims).toHaveLength(1)
  })
})

describe('writtenNumbers', () => {
  it('reads digits in every way that they may be meant', () => {
    expect(writtenNumbers('890.000')).toEqual([890_000])
    expect(writtenNumbers('12,50')).toEqual([12.5, 1250])
    expect(writtenNumbers('0.125')).toEqual([0.125])
    expect(writtenNumbers('1.234.567,89')).toEqual([1234567.89, 123456789])
    expect(writtenNumbers('in 2022 380 000')).toEqual(expect.arrayContaining([2022, 380, 380_000]))
    expect(writtenNumbers('no number')).toEqual([])
  })

  it('takes time in proportion to the text', () => {
    expect(writtenNumbers('1,111 '.repeat(20_000)).length).toBeLessThan(100)
  })
})
