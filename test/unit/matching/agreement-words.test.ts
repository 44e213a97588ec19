import { en } from '../../../server/src/core/languages/en/index.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cannotBothHold,
  compareAmounts,
  correction,
  corrections,
  explainComparison,
  printable,
  slip,
} from '../../../server/src/core/matching/agreement/index.js'
import type { Amount } from '../../../server/src/core/types.js'
import { amount, exact, roundedTo } from './agreementAmounts.js'

const read = (claim: Amount | string | number): Amount =>
  typeof claim === 'string' ? amount(claim) : typeof claim === 'number' ? exact(claim) : claim

const range = (min: number, max: number): Amount => ({ ...exact(min), hedge: 'range', quantity: { min, max } })
const percent = (value: number): Amount => exact(value, 'percent')
const scaled = fc
  .tuple(
    fc.integer({ min: 1, max: 999 }),
    fc.integer({ min: 1, max: 9 }),
    fc.constantFrom('thousand', 'million', 'billion'),
  )
  .map(([whole, tenth, word]) => `${whole}.${tenth} ${word}`)
const hedges = fc.constantFrom('', 'about ', 'nearly ', 'more than ', 'less than ', 'at least ', 'up to ')
const figures = fc
  .tuple(
    hedges,
    fc.oneof(
      fc.integer({ min: 1, max: 9_999_999 }).map((value) => value.toLocaleString('en')),
      scaled,
    ),
  )
  .map(([hedge, number]) => hedge + number)

describe('the number to print instead', () => {
  const table: readonly (readonly [string, Amount | string | number, string])[] = [
    ['25 thousand', 30_000, '30 thousand'],
    ['25 thousand', 30_412, '30 thousand'],
    ['25,000', 30_412, '30,000'],
    ['24,867', 24_876, '24,876'],
    ['1 million', 1_060_000, '1.1 million'],
    ['895', 12_345, '12,345'],
    ['52.6%', '56.2%', '56.2%'],
    ['51.7%', '36%', '36%'],
    ['30%', percent(-51.1), '51%'],
    ['$120 million', '$120 billion', '$120 billion'],
    ['$171 billion', '$17.1 billion', '$17.1 billion'],
    ['1.7 million', 158_591, '160,000'],
    ['more than 3.3 million', 3_296_112, '3.2 million'],
    ['more than 20,000', 45_755, '40,000'],
    ['less than 100,000', 153_379, '200,000'],
    ['nearly 39,900', 39_910, '40,000'],
    ['nearly 4 million', 3_535_898, '3.6 million'],
    ['at least 90', 82, '82'],
    ['up to 700', range(400, 750), '800'],
    ['at least 900', range(400, 750), '400'],
    ['about 25,000', 30_412, '30,000'],
    ['672,000', roundedTo(745_000, 1_000), '745,000'],
  ]
  it.each(table)('`%s` becomes `%s`: %s', (figure, claim, text) => {
    expect(correction(amount(figure), read(claim), null, en.figures.ladders)?.text).toBe(text)
  })

  it('offers to leave the hedge where the number is right without it', () => {
    expect(corrections(amount('more than 3.3 million'), exact(3_296_112), null, en.figures.ladders)).toEqual([
      { text: '3.2 million', dropsHedge: false },
      { text: '3.3 million', dropsHedge: true },
    ])
  })

  it('has nothing for ranges, vague words, words of ratio and other kinds', () => {
    expect(correction(amount('400 to 500'), exact(750), null, en.figures.ladders)).toBeNull()
    expect(correction(amount('hundreds'), exact(7_500), null, en.figures.ladders)).toBeNull()
    expect(correction(amount('two-thirds'), amount('36%'), null, en.figures.ladders)).toBeNull()
    expect(correction(amount('36%'), exact(36), null, en.figures.ladders)).toBeNull()
    expect(correction(amount('500'), range(600, 750), null, en.figures.ladders)).toBeNull()
  })

  it('prints a claim in the style of the article', () => {
    expect(printable(exact(30_000), amount('25 thousand').style, 'none', en.figures.ladders)).toBe('30 thousand')
    expect(printable(exact(24_867), amount('25 thousand').style, 'none', en.figures.ladders)).toBe('25 thousand')
    const spaced = { ...amount('24,867').style, group: '\u00a0' }
    expect(printable(exact(1_234_567), spaced, 'none', en.figures.ladders)).toBe('1\u00a0234\u00a0567')
    const german = { ...amount('1.2 million').style, decimal: ',' as const, group: '.' }
    expect(printable(exact(1_734_000), german, 'none', en.figures.ladders)).toBe('1,7 million')
    expect(printable(exact(-30.2, 'percent'), amount('−12.5%').style, 'none', en.figures.ladders)).toBe('−30.2%')
  })

  it('agrees with the claim that it prints', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 9_999_999 }), (written, value) => {
        const figure = amount(written)
        for (const { text, dropsHedge } of corrections(figure, exact(value), null, en.figures.ladders)) {
          const hedge = dropsHedge ? '' : written.slice(0, written.length - written.replace(/^[a-z ]+/, '').length)
          const printed = amount(hedge + text)
          if (compareAmounts(printed, exact(value)).type !== 'agrees') return false
          if (!dropsHedge && printed.hedge !== figure.hedge) return false
        }
        return true
      }),
      { numRuns: 1_000 },
    )
  })

  it('is always found for an exact claim and a plain number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 1, max: 9_999_999 }), (a, b) => {
        const figure = amount(a.toLocaleString('en'))
        return (
          compareAmounts(figure, exact(b)).type === 'agrees' ||
          correction(figure, exact(b), null, en.figures.ladders) !== null
        )
      }),
    )
  })
})

describe('slips', () => {
  const table: readonly (readonly [string, Amount | string | number, string | null])[] = [
    ['374,427', 374_247, 'transposed'],
    ['1.45 million', 1_542_004, 'transposed'],
    ['63%', '36%', 'transposed'],
    ['63.8 million', '68.3 million', 'transposed'],
    ['53,100', 51_300, 'transposed'],
    ['$120 million', '$120 billion', 'thousand'],
    ['1.2 billion', 1_200, 'million'],
    ['$171 billion', '$17.1 billion', 'decimal'],
    ['5.11%', percent(51.1), 'decimal'],
    ['9,891', 98_910, 'dropped-digit'],
    ['9,890', 98_910, 'dropped-digit'],
    ['988,910', 98_910, 'doubled-digit'],
    ['987,910', 98_910, 'added-digit'],
    ['45,775', 45_755, 'digit'],
    ['1.5 million', 958_147, null],
    ['25', 24, null],
    ['24,867', 24_867, null],
    ['more than 3.3 million', 3_296_112, null],
    ['more than 150,000', 124_962, null],
  ]
  it.each(table)('`%s` for `%s`: %s', (figure, claim, kind) => {
    expect(slip(amount(figure), read(claim))?.kind ?? null).toBe(kind)
  })

  it('has words for a message', () => {
    expect(slip(amount('374,427'), exact(374_247))?.words).toBe('digits transposed')
  })
})

describe('how they compare, in words', () => {
  const table: readonly (readonly [string, Amount | string | number, string])[] = [
    ['more than 3.3 million', 3_296_112, '3,296,112 is below 3.3 million, which `more than` does not allow'],
    ['more than 20,000', 45_755, '45,755 is at or beyond the double of 20,000, too far for `more than`'],
    ['less than 29,000', 14_000, '14,000 is at or beyond the half of 29,000, too far for `less than`'],
    ['24,867', 24_867, '24,867 is the figure'],
    ['25 thousand', 24_867, '24,867 lies within 24,500 to 25,500, which 25,000 stands for'],
    ['30 thousand', 24_867, '24,867 is not 30,000, which stands for 29,500 to 30,500, the figure is 21% too high'],
    ['374,427', 374_247, '374,247 is not 374,427, the figure is less than 0.1% too high'],
    ['nearly two-thirds', '63.2%', '63.15% to 63.25% lies within 60.003% to 66.67%, which `nearly` 66.67% stands for'],
    ['36%', 36, 'a percent cannot be compared with a count'],
    ['$5 million', '€5 million', 'a sum in $ cannot be compared with a sum in €'],
    ['+30%', percent(-30), 'the claim goes down, the figure goes the other way'],
  ]
  it.each(table)('`%s` on `%s`', (figure, claim, sentence) => {
    expect(explainComparison(amount(figure), read(claim)).sentence).toBe(sentence)
  })
})

describe('two figures for one thing', () => {
  const table: readonly (readonly [string, string, boolean])[] = [
    ['124,220', '142,220', true],
    ['25 thousand', '24,867', false],
    ['24,867', '25 thousand', false],
    ['about 25,000', '24,867', false],
    ['more than 20,000', '45,755', false],
    ['less than 29,000', '29,437', true],
    ['hundreds', '386', false],
    ['hundreds', '38', true],
    ['400 to 750', '750', false],
    ['400 to 750', '751', true],
    ['one in five', '21%', false],
    ['36%', '132', false],
    ['108.4 million', '104.8 million', true],
  ]
  it.each(table)('%s and %s cannot both hold: %s', (a, b, expected) => {
    expect(cannotBothHold(amount(a), amount(b))).toBe(expected)
    expect(cannotBothHold(amount(b), amount(a))).toBe(expected)
  })
})
