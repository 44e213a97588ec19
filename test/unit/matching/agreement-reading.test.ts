import { en as english } from '../../../server/src/core/languages/en/index.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAmount } from '../../../server/src/core/figures/index.js'
import { languageOf } from '../../../server/src/core/languages/index.js'
import { compareAmounts, correction, printable } from '../../../server/src/core/matching/agreement/index.js'
import type { Amount } from '../../../server/src/core/types.js'
import { exact } from './agreementAmounts.js'

const en = languageOf('en')

const read = (text: string): Amount => {
  const amount = readAmount(text, en)
  if (amount === null) throw new Error(`not read: ${text}`)
  return amount
}

describe('with the amounts that the recognizer reads', () => {
  const table: readonly (readonly [figure: string, claim: string, agreement: string])[] = [
    ['25 thousand', '24,867', 'agrees'],
    ['half a million', '480,000', 'agrees'],
    ['half a million', '430,000', 'disagrees'],
    ['more than 3.3 million', '3,296,112', 'hedge'],
    ['as many as 750', '750', 'agrees'],
    ['between 400 and 750', '400 to 750', 'agrees'],
    ['nine in ten', 'about 90%', 'agrees'],
    ['nearly two-thirds', '63.2%', 'agrees'],
    ['more than a third', '33.2%', 'hedge'],
    ['one in 69', '1 in 69', 'agrees'],
    ['one in five', '20%', 'agrees'],
    ['12.5 per cent', '12.5%', 'agrees'],
    ['two percentage points', '2%', 'disagrees'],
    ['£8 million', 'about £8 million', 'agrees'],
    ['£8 million', '€8 million', 'disagrees'],
    ['tens of thousands', '45,755', 'agrees'],
    ['650,000+', '649,091', 'hedge'],
    ['twelve', '12', 'agrees'],
  ]
  it.each(table)('`%s` on `%s`: %s', (figure, claim, agreement) => {
    expect(compareAmounts(read(figure), read(claim)).type).toBe(agreement)
  })

  it('reads what it prints as something that agrees', () => {
    const styles = fc.constantFrom(
      '24,867',
      '25 thousand',
      '1.2 million',
      '3.45 million',
      '€4.2 billion',
      '56.2%',
      '7 percent',
    )
    const hedges = fc.constantFrom('', 'about ', 'nearly ', 'more than ', 'less than ', 'at least ', 'up to ')
    fc.assert(
      fc.property(styles, hedges, fc.integer({ min: 11, max: 99_999_999 }), (style, hedge, number) => {
        const figure = read(hedge + style)
        const value = figure.kind === 'percent' ? number / 1_000_000 : number
        const claim = { ...exact(value, figure.kind), currency: figure.currency }
        const text = correction(figure, claim, null, english.figures.ladders)?.text ?? null
        return text === null || compareAmounts(read(hedge + text), claim).type === 'agrees'
      }),
      { numRuns: 500 },
    )
  })

  it('prints a claim as the article would', () => {
    expect(printable(exact(24_867), read('25 thousand').style, 'none', english.figures.ladders)).toBe('25 thousand')
    expect(printable(exact(650_000), read('half a million').style, 'none', english.figures.ladders)).toBe('650,000')
  })
})
