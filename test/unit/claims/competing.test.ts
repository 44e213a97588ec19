import { describe, expect, it } from 'vitest'
import { competingClaims, conflictingClaims } from '../../../server/src/core/claims/index.js'
import { claimText, load, said } from './registry.js'

const about = ['measure: deaths at sea', 'population: people', 'place: Mediterranean', 'period: 2022']

/** A registry of claims about one thing, each with lines of its own. */
const registry = (claims: Readonly<Record<string, readonly string[]>>): string =>
  `claims:\n${Object.entries(claims)
    .map(([id, lines]) =>
      claimText(id, ...lines, ...about.filter((line) => !lines.some((own) => own.startsWith(line.split(' ')[0]!)))),
    )
    .join('')}`

const rivals = (text: string): Record<string, readonly string[]> =>
  Object.fromEntries(
    [...competingClaims(load(text).registry)].map(([id, claims]) => [id, claims.map((claim) => claim.id)]),
  )

describe('competing estimates', () => {
  it('are claims about one thing whose values cannot both hold', () => {
    expect(rivals(registry({ a: ['value: 2411'], b: ['value: 3041'], c: ['value: 2411'] }))).toEqual({
      a: ['b'],
      b: ['a', 'c'],
      c: ['b'],
    })
  })

  it.each([
    ['rounded', 'value: 2411', 'value: about 2,400'],
    ['bounded', 'value: 2411', 'value: more than 2,000'],
    ['ranges that meet', 'value: {min: 2000, max: 2500}', 'value: {min: 2400, max: 3000}'],
    ['of another kind', 'value: 2411', 'value: 12%'],
  ])('are not claims that agree: %s', (_name, a, b) => {
    expect(rivals(registry({ a: [a], b: [b] }))).toEqual({})
  })

  it('count the rounding of the source', () => {
    expect(rivals(registry({ a: ['value: 2411'], b: ['value: 2410', 'rounding: 5'] }))).toEqual({})
    expect(rivals(registry({ a: ['value: 2413'], b: ['value: 2410', 'rounding: 5'] }))).not.toEqual({})
  })

  it.each([
    'measure: arrivals by sea',
    'unit: boats',
    'kind: flow',
    'population: children',
    'place: Aegean',
    'origin: SY',
    'destination: IT',
    'period: 2023',
    'asOf: 2022-12-31',
  ])('are about the same: not with %s in one', (line) => {
    expect(rivals(registry({ a: ['value: 2411', line], b: ['value: 3041'] }))).toEqual({})
  })

  it('are about the same in any letter case, and by what a period means', () => {
    const text = registry({
      a: ['value: 2411', 'measure: Deaths at sea', 'period: 2022'],
      b: ['value: 3041', 'period: 2022-01/2022-12'],
    })
    expect(rivals(text)).toEqual({ a: ['b'], b: ['a'] })
  })

  it('count as of one day or not at all', () => {
    const stock = (value: number, day: string) => [`value: ${value}`, `asOf: ${day}`, 'period: 2022']
    expect(rivals(registry({ a: stock(1, '2022-12-31'), b: stock(2, '2022-06-30') }))).toEqual({})
    expect(rivals(registry({ a: stock(1, '2022-12-31'), b: stock(2, '2022-12-31') }))).not.toEqual({})
  })

  it.each(['status: superseded', 'status: retracted', 'supersededBy: a'])('are still held: not with %s', (line) => {
    expect(rivals(registry({ a: ['value: 2411'], b: ['value: 3041', line] }))).toEqual({})
  })

  it.each(['status: draft', 'status: disputed'])('are of any other status: also with %s', (line) => {
    expect(rivals(registry({ a: ['value: 2411'], b: ['value: 3041', line] }))).not.toEqual({})
  })

  it('need a measure and a time to be told from others', () => {
    expect(rivals(`claims:\n${claimText('a', 'value: 1')}${claimText('b', 'value: 2')}`)).toEqual({})
  })

  it('are found by the keys that the caller knows', () => {
    const { registry } = load(`claims:\n${claimText('a', 'value: 1')}${claimText('b', 'value: 2')}`)
    expect([...competingClaims(registry, () => ['same']).keys()]).toEqual(['a', 'b'])
    expect([...competingClaims(registry, (claim) => [claim.id]).keys()]).toEqual([])
  })

  it('are found among thousands, each with a rival to show', () => {
    const claims = Array.from({ length: 2000 }, (_, index) => [`c-${index}`, [`value: ${index + 100}`]] as const)
    const found = competingClaims(load(registry(Object.fromEntries(claims))).registry)
    expect(found.size).toBe(2000)
  })
})

describe('conflicting-claims', () => {
  const messages = (text: string): readonly string[] => load(text).findings.map((finding) => said(finding, text))

  it('is told once, at the last claim that is not disputed', () => {
    const text = registry({ a: ['value: 2411'], b: ['value: 3041'], c: ['value: 2900', 'status: disputed'] })
    expect(messages(text)).toEqual([
      '[3041] found `3041` in claim `b` where claim `a` `2411`, claim `c` `2900` says the same thing otherwise, expected one value, or `disputed` as the status of every one, correct, supersede or retract one, or mark them all as `disputed`',
    ])
    expect(load(text).findings[0]).toMatchObject({
      rule: 'conflicting-claims',
      key: 'value',
      claim: 'b',
      related: [{ message: 'Claim `a` says 2411' }, { message: 'Claim `c` says 2900' }],
    })
  })

  it('is told of one that is disputed alone', () => {
    const text = registry({ a: ['value: 2411'], b: ['value: 3041', 'status: disputed'] })
    expect(load(text).findings.map(({ claim }) => claim)).toEqual(['a'])
  })

  it('is not told where all are disputed', () => {
    const text = registry({ a: ['value: 2411', 'status: disputed'], b: ['value: 3041', 'status: disputed'] })
    expect(messages(text)).toEqual([])
  })

  it('is told for each thing', () => {
    const other = 'period: 2023'
    const text = registry({ a: ['value: 1'], b: ['value: 2'], c: ['value: 1', other], d: ['value: 2', other] })
    expect(load(text).findings.map(({ claim }) => claim)).toEqual(['b', 'd'])
  })

  it('names the first few of many', () => {
    const { registry: many } = load(
      registry(Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`c${i}`, [`value: ${i}`]]))),
    )
    const [finding] = conflictingClaims(many)
    expect(finding?.related).toHaveLength(5)
    expect(finding?.message).toContain('claim `c4` `4` and 3 more')
  })
})
