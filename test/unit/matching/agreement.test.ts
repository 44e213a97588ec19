import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparable, compareAmounts } from '../../../server/src/core/matching/agreement/index.js'
import type { Agreement, Amount } from '../../../server/src/core/types.js'
import { amount, exact, roundedTo } from './agreementAmounts.js'

type Row = readonly [figure: string, claim: Amount | string | number, expected: Agreement['type']]

const read = (claim: Amount | string | number): Amount =>
  typeof claim === 'string' ? amount(claim) : typeof claim === 'number' ? exact(claim) : claim

const rows = (title: string, table: readonly Row[]): void => {
  describe(title, () => {
    it.each(table.map(([figure, claim, expected]) => ({ figure, claim: read(claim), expected, said: said(claim) })))(
      '`$figure` on $said: $expected',
      ({ figure, claim, expected }) => {
        expect(compareAmounts(amount(figure), claim).type).toBe(expected)
      },
    )
  })
}

const said = (claim: Amount | string | number): string =>
  typeof claim === 'object' ? `${String(claim.quantity.min)} to ${String(claim.quantity.max)}` : String(claim)

const percent = (value: number): Amount => exact(value, 'percent')
const ratio = (value: number): Amount => ({ ...exact(value, 'ratio'), ratio: 'multiple' })
const range = (min: number, max: number): Amount => ({ ...exact(min), hedge: 'range', quantity: { min, max } })

rows('a number that is not rounded', [
  ['24,867', 24_867, 'agrees'],
  ['24,867', 24_866, 'disagrees'],
  ['25', 25, 'agrees'],
  ['25', 24, 'disagrees'],
  ['90', 91, 'disagrees'],
])

rows('a rounded number', [
  ['25,000', 24_867, 'agrees'],
  ['25 thousand', 24_867, 'agrees'],
  ['25 thousand', 24_500, 'agrees'],
  ['25 thousand', 25_500, 'agrees'],
  ['25 thousand', 25_501, 'disagrees'],
  ['24 thousand', 24_867, 'disagrees'],
  ['1.2 million', 1_249_999, 'agrees'],
  ['1.2 million', 1_150_000, 'agrees'],
  ['1.2 million', 1_260_000, 'disagrees'],
  ['1.1 million', 1_100_000, 'agrees'],
  ['200,000', 190_000, 'agrees'],
  ['200,000', 189_999, 'disagrees'],
  ['200 thousand', 200_400, 'agrees'],
  ['200 thousand', 201_000, 'disagrees'],
  ['1 million', 1_040_000, 'agrees'],
  ['1 million', 1_060_000, 'disagrees'],
  ['1.7 million', 1_577_498, 'disagrees'],
  ['$120 million', amount('$120 billion'), 'disagrees'],
])

rows('about', [
  ['about 25 thousand', 24_000, 'agrees'],
  ['about 25 thousand', 23_999, 'disagrees'],
  ['about 1 million', 1_100_000, 'agrees'],
  ['about 1 million', 1_101_000, 'disagrees'],
  ['about 1 million', 900_000, 'agrees'],
  ['about 56,042', 56_042, 'agrees'],
  ['about 56,042', 56_043, 'disagrees'],
  ['about 50', 51, 'disagrees'],
])

rows('nearly', [
  ['nearly 4 million', 3_600_000, 'agrees'],
  ['nearly 4 million', 3_999_999, 'agrees'],
  ['nearly 4 million', 4_000_000, 'agrees'],
  ['nearly 4 million', 3_599_999, 'disagrees'],
  ['nearly 4 million', 4_000_001, 'hedge'],
  ['nearly 39,900', 39_910, 'hedge'],
  ['just under 6 million', 5_960_362, 'agrees'],
  ['nearly 50', 47, 'agrees'],
])

rows('more than', [
  ['more than 3.3 million', 3_300_001, 'agrees'],
  ['more than 3.3 million', 3_300_000, 'hedge'],
  ['more than 3.3 million', 3_296_112, 'hedge'],
  ['more than 3.3 million', 3_249_000, 'disagrees'],
  ['more than 20,000', 39_999, 'agrees'],
  ['more than 20,000', 40_000, 'hedge'],
  ['just over 1 million', 1_002_999, 'agrees'],
  ['more than 150,000', 124_962, 'disagrees'],
  ['more than 123', 123, 'hedge'],
])

rows('less than', [
  ['less than 29,000', 28_999, 'agrees'],
  ['less than 29,000', 29_000, 'hedge'],
  ['less than 29,000', 29_437, 'hedge'],
  ['less than 29,000', 14_501, 'agrees'],
  ['less than 29,000', 14_500, 'hedge'],
  ['less than 100,000', 153_379, 'disagrees'],
])

rows('at least', [
  ['at least 80', 80, 'agrees'],
  ['at least 80', 82, 'agrees'],
  ['at least 80', 79, 'disagrees'],
  ['at least 80', 160, 'hedge'],
  ['at least 1.1 million', 1_091_000, 'hedge'],
])

rows('up to', [
  ['up to 750', 750, 'agrees'],
  ['up to 750', 751, 'hedge'],
  ['up to 751', 752, 'disagrees'],
  ['up to 750', 375, 'hedge'],
  ['up to 750', 376, 'agrees'],
  ['up to 750', range(400, 750), 'agrees'],
  ['up to 800', range(400, 750), 'agrees'],
  ['up to 700', range(400, 750), 'hedge'],
  ['up to 2,000', range(400, 750), 'hedge'],
  ['up to 672,000', roundedTo(672_000, 1_000), 'agrees'],
])

rows('ranges', [
  ['400 to 750', 400, 'agrees'],
  ['400 to 750', 750, 'agrees'],
  ['400 to 750', 751, 'disagrees'],
  ['400 to 750', range(400, 750), 'agrees'],
  ['400 to 750', range(399, 750), 'disagrees'],
  ['200,000 to 500,000', range(250_000, 300_000), 'agrees'],
  ['6 to 8%', percent(7), 'agrees'],
  ['25 thousand to 30 thousand', 'about 25 thousand', 'agrees'],
  ['25 thousand to 30 thousand', roundedTo(29_000, 1_000), 'agrees'],
])

rows('vague words', [
  ['dozens', 24, 'agrees'],
  ['dozens', 23, 'disagrees'],
  ['hundreds', 999, 'agrees'],
  ['hundreds', 1_200, 'disagrees'],
  ['tens of thousands', 45_755, 'agrees'],
  ['millions', 12_000_000, 'agrees'],
  ['millions', 1_900_000, 'disagrees'],
])

rows('percents', [
  ['30%', percent(30.2), 'agrees'],
  ['30%', percent(29.5), 'agrees'],
  ['30%', percent(30.5), 'agrees'],
  ['30%', percent(31), 'disagrees'],
  ['30.0%', percent(30.2), 'disagrees'],
  ['50%', percent(54), 'disagrees'],
  ['about 30%', percent(31), 'agrees'],
  ['about 30%', percent(31.1), 'disagrees'],
  ['about 12.5%', percent(13.5), 'agrees'],
  ['nearly 30%', percent(27), 'agrees'],
  ['nearly 30%', percent(30.2), 'hedge'],
  ['more than 30%', percent(30.2), 'agrees'],
  ['more than 30%', percent(29.8), 'hedge'],
  ['less than 30%', percent(31), 'disagrees'],
  ['0.7%', percent(0.745), 'agrees'],
  ['0.8%', percent(0.745), 'disagrees'],
  ['35.7%', '36%', 'agrees'],
  ['35.4%', '36%', 'disagrees'],
  ['36%', '36 points', 'disagrees'],
  ['36 points', '36 points', 'agrees'],
])

rows('shares in words', [
  ['half', percent(52), 'agrees'],
  ['half', percent(52.1), 'disagrees'],
  ['about half', percent(55), 'agrees'],
  ['about half', percent(55.1), 'disagrees'],
  ['two-thirds', '65.4%', 'agrees'],
  ['nearly two-thirds', '63.2%', 'agrees'],
  ['more than half', percent(58), 'agrees'],
  ['more than half', percent(49), 'hedge'],
  ['more than a third', percent(70), 'hedge'],
  ['nine in ten', 'about 90%', 'agrees'],
  ['one in five', '20%', 'agrees'],
  ['one in five', '22%', 'agrees'],
  ['one in five', '23%', 'disagrees'],
  ['20%', 'one in five', 'agrees'],
  ['23%', 'one in five', 'disagrees'],
  ['a third', 'half', 'disagrees'],
  ['half', '36 points', 'disagrees'],
  ['one in 69', 'one in 69', 'agrees'],
  ['one in 69', percent(1.45), 'agrees'],
  ['one in 69', percent(1.4), 'disagrees'],
  ['a third', 333, 'disagrees'],
])

rows('multiples', [
  ['doubled', ratio(2.09), 'agrees'],
  ['doubled', ratio(2.16), 'disagrees'],
  ['doubled', ratio(1.85), 'agrees'],
  ['about doubled', ratio(2.25), 'agrees'],
  ['about doubled', ratio(2.3), 'disagrees'],
  ['more than doubled', ratio(2.54), 'agrees'],
  ['more than ten times', ratio(11.2), 'agrees'],
  ['more than ten times', ratio(21), 'hedge'],
  ['doubled', { ...percent(105), direction: 'up' }, 'agrees'],
  ['doubled', percent(36), 'disagrees'],
])

rows('changes by size and direction', [
  ['−30.2%', percent(-30.2), 'agrees'],
  ['30%', percent(-30.2), 'agrees'],
  ['+51.1%', percent(51.1), 'agrees'],
  ['+30.2%', percent(-30.2), 'disagrees'],
])

rows('claims in words, and widened by their source', [
  ['380,000', 'about 380,000', 'agrees'],
  ['380,400', 'about 380,000', 'agrees'],
  ['390,000', 'about 380,000', 'disagrees'],
  ['1.1 million', 'about 890,000', 'disagrees'],
  ['1 million', '1.1 million', 'disagrees'],
  ['more than 700,000', 'more than 700,000', 'agrees'],
  ['more than 123', 'more than 123', 'agrees'],
  ['4.3 million', '4.31 million', 'agrees'],
  ['672,400', roundedTo(672_000, 1_000), 'agrees'],
  ['672,500', roundedTo(672_000, 1_000), 'agrees'],
  ['672,600', roundedTo(672_000, 1_000), 'disagrees'],
  ['134', roundedTo(132, 5), 'agrees'],
  ['at least 500', range(400, 750), 'agrees'],
  ['at least 750', range(400, 750), 'agrees'],
  ['more than 750', range(400, 750), 'hedge'],
])

describe('what a direction tells', () => {
  it('takes the way a claim points from its measure where its value has no sign', () => {
    const down: Amount = { ...amount('50%'), direction: 'down' }
    const up: Amount = { ...amount('50%'), direction: 'up' }
    expect(compareAmounts(down, amount('50.3%'), 'down').type).toBe('agrees')
    expect(compareAmounts(up, amount('50.3%'), 'down').type).toBe('disagrees')
    expect(compareAmounts(up, amount('50.3%')).type).toBe('agrees')
  })
})

describe('what can be compared', () => {
  const table: readonly (readonly [string, string, boolean])[] = [
    ['25', '24,867', true],
    ['25', '36%', false],
    ['$5 million', '5 million', false],
    ['$5 million', '€5 million', false],
    ['$5 million', '$6 billion', true],
    ['36%', '36 points', false],
    ['36%', 'one in five', true],
    ['doubled', '36%', false],
    ['doubled', 'half', false],
  ]
  it.each(table)('%s beside %s: %s', (figure, claim, expected) => {
    expect(comparable(amount(figure), amount(claim))).toBe(expected)
  })

  it('knows a currency by its code, its sign and its name', () => {
    const money = (currency: string): Amount => ({ ...amount('$5 million'), currency })
    expect(comparable(money('USD'), money('$'))).toBe(true)
    expect(comparable(money('GBP'), money('£'))).toBe(true)
    expect(comparable(money('EUR'), money('euros'))).toBe(true)
    expect(comparable(money('CHF'), money('Swiss francs'))).toBe(true)
    expect(comparable(money('EUR'), money('$'))).toBe(false)
    expect(comparable(money('USD'), money('EUR'))).toBe(false)
  })
})

describe('properties', () => {
  const hedges = ['', 'about ', 'nearly ', 'more than ', 'less than ', 'at least ', 'up to ']
  const numbers = fc.integer({ min: 1, max: 5_000_000 }).map((value) => value.toLocaleString('en'))
  const scaled = fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 9 }))
    .map(([a, b]) => `${a}.${b} million`)
  const percents = fc.integer({ min: 1, max: 999 }).map((value) => `${(value / 10).toFixed(1)}%`)
  const text = fc.tuple(fc.constantFrom(...hedges), fc.oneof(numbers, scaled, percents)).map(([h, n]) => h + n)

  it('an amount agrees with itself', () => {
    fc.assert(fc.property(text, (written) => compareAmounts(amount(written), amount(written)).type === 'agrees'))
  })

  it('widening a claim never breaks an agreement', () => {
    const claims = fc.integer({ min: 1, max: 5_000_000 })
    fc.assert(
      fc.property(text, claims, fc.integer({ min: 1, max: 1_000 }), (written, value, step) => {
        const before = compareAmounts(amount(written), exact(value)).type
        return before !== 'agrees' || compareAmounts(amount(written), roundedTo(value, step)).type === 'agrees'
      }),
    )
  })

  it('only a hedge that sets a bound can be what is wrong', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5_000_000 }), (written, value) => {
        const { hedge } = amount(written)
        const result = compareAmounts(amount(written), exact(value)).type
        return result !== 'hedge' || (hedge !== 'none' && hedge !== 'about')
      }),
    )
  })
})
