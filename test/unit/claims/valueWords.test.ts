import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../server/src/core/types.js'
import { load } from './registry.js'

function claimOf(statement: string, value: string, ...more: readonly string[]): ReturnType<typeof load> {
  const own = more.map((line) => `    ${line}\n`).join('')
  return load(
    `claims:\n  - id: one\n    statement: ${statement}\n    value: ${value}\n${own}    sources: [{publisher: UNHCR, title: Totals}]\n`,
  )
}

function valueOf(statement: string, value: string, ...more: readonly string[]): Claim['value'] | undefined {
  return claimOf(statement, value, ...more).registry.claims[0]?.value
}

describe('the words of a value', () => {
  const mexiko = 'Mexiko erhielt 2023 Rücküberweisungen von 66 Milliarden Dollar.'
  it.each([
    [mexiko, '66 Milliarden Dollar', { kind: 'money', currency: 'USD', quantity: { min: 66e9, max: 66e9 } }],
    [mexiko, '66 Mrd. Dollar', { kind: 'money', currency: 'USD', quantity: { min: 66e9, max: 66e9 } }],
    ['Der Anteil lag bei 51,7 Prozent.', '51,7 Prozent', { kind: 'percent', quantity: { min: 51.7, max: 51.7 } }],
    ['1,1 Millionen kamen.', '1,1 Millionen', { kind: 'count', quantity: { min: 1.1e6, max: 1.1e6 } }],
    ['1,1 Millionen kamen.', 'mindestens 400', { hedge: 'atLeast', quantity: { min: 400, max: 400 } }],
    ['Die Zahl der Anträge lag im Mai bei 1.200.', '1.200 Personen', { quantity: { min: 1200, max: 1200 } }],
    [
      'The total came to 66 billion dollars.',
      '66 billion dollars',
      { currency: 'USD', quantity: { min: 66e9, max: 66e9 } },
    ],
    ['They paid 500 Swedish kronor.', '500 Swedish kronor', { kind: 'money', quantity: { min: 500, max: 500 } }],
    // Without words nothing says that a comma is another language's.
    ['Im Mai kamen 12.500 aus der Ukraine.', '12,500', { quantity: { min: 12500, max: 12500 } }],
  ])('%s: %s', (statement, value, amount) => {
    expect(valueOf(statement, value)).toMatchObject(amount)
  })

  it.each(['66 milliards de dollars', '66 zillion', '1.2 millones', '1,200 widgets'])(
    'does not drop a word of %s',
    (value) => {
      const { registry, findings } = claimOf('The total came to that.', value)
      expect(registry.claims).toEqual([])
      expect(findings.map(({ key, message }) => [key, message.includes('write the figure alone')])).toEqual([
        ['value', true],
      ])
    },
  )

  it('knows a word that the claim has for what it counts', () => {
    expect(valueOf('The total came to that.', '1,200 widgets', 'unit: widgets')).toMatchObject({
      quantity: { min: 1200 },
    })
  })

  it('knows a word that the defaults of the file have for it', () => {
    const { registry, findings } = load(
      'defaults: {unit: widgets}\nclaims:\n  - id: one\n    statement: The total came to that.\n    value: 1,200 widgets\n    sources: [{publisher: UNHCR, title: Totals}]\n',
    )
    expect(findings).toEqual([])
    expect(registry.claims[0]?.value).toMatchObject({ quantity: { min: 1200 } })
  })
})
