import { describe, expect, it } from 'vitest'
import { readAmount } from '../../../server/src/core/figures/index.js'
import { en } from '../../../server/src/core/languages/en/index.js'

describe('the words of a claim’s value', () => {
  it.each([
    ['132', { kind: 'count', quantity: { min: 132, max: 132 }, hedge: 'none', step: 1, rounded: false }],
    ['40', { kind: 'count', quantity: { min: 40, max: 40 }, step: 1, rounded: false }],
    ['2015', { kind: 'count', quantity: { min: 2015, max: 2015 }, step: 1 }],
    ['25,000', { kind: 'count', step: 1000, rounded: true }],
    ['200,000', { kind: 'count', step: 100_000, rounded: true }],
    ['200 thousand', { kind: 'count', step: 1000, rounded: true }],
    ['1.2 million', { kind: 'count', step: 100_000, rounded: true }],
    [
      'about 25 thousand',
      { kind: 'count', quantity: { min: 25_000, max: 25_000 }, hedge: 'about', hedgeText: 'about' },
    ],
    ['at least 1.1 million', { kind: 'count', quantity: { min: 1_100_000, max: 1_100_000 }, hedge: 'atLeast' }],
    ['200,000 to 500,000', { kind: 'count', quantity: { min: 200_000, max: 500_000 }, hedge: 'range' }],
    ['12.5%', { kind: 'percent', quantity: { min: 12.5, max: 12.5 }, step: 0.1, rounded: false }],
    ['-30.2%', { kind: 'percent', quantity: { min: -30.2, max: -30.2 }, direction: 'down' }],
    ['€3.2 billion', { kind: 'money', quantity: { min: 3.2e9, max: 3.2e9 }, currency: 'EUR' }],
    ['1 in 69', { kind: 'ratio', ratio: 'oneIn' }],
    ['two-thirds', { kind: 'ratio', ratio: 'share' }],
    ['doubled', { kind: 'ratio', ratio: 'multiple', quantity: { min: 2, max: 2 } }],
    ['0.3 percentage points', { kind: 'percent', points: true }],
    ['5 per 1,000 inhabitants', { kind: 'rate', quantity: { min: 5, max: 5 } }],
  ])('%s', (text, amount) => {
    expect(readAmount(text, en)).toMatchObject(amount)
  })

  it.each(['nothing', '', '12 and 13', '2022-02'])('%j is no amount', (text) => {
    expect(readAmount(text, en)).toBeNull()
  })
})
