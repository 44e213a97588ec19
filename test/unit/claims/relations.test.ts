import { describe, expect, it } from 'vitest'
import { claimText, load, said } from './registry.js'

/** A registry of claims by id, each with lines of its own. */
const registry = (claims: Readonly<Record<string, readonly string[]>>): string =>
  `claims:\n${Object.entries(claims)
    .map(([id, lines]) => claimText(id, ...lines))
    .join('')}`

const findingsOf = (text: string): readonly string[] => load(text).findings.map((finding) => said(finding, text))

describe('derivedFrom', () => {
  const operands = {
    first: ['value: 200'],
    second: ['value: 302'],
    'per-cent': ['value: 51%'],
    other: ['value: 20%'],
    rounded: ['value: 1.2 million'],
    stepped: ['value: 46475', 'rounding: 5'],
    range: ['value: {min: 400, max: 750}'],
    nothing: ['value: 0'],
  }
  const derived = (value: string, formula: string, ...lines: readonly string[]) =>
    findingsOf(registry({ ...operands, result: [`value: ${value}`, `derivedFrom: ${formula}`, ...lines] }))

  it.each([
    ['502', 'first + second'],
    ['102', 'second - first'],
    ['60400', 'first * second'],
    ['1.51', 'second / first'],
    ['51%', 'second / first - 1'],
    ['-33.8', 'first / second - 1', 'unit: percent'],
    ['fell by 33.8%', 'first / second - 1'],
    ['66.2%', 'first / second'],
    ['20%', '(second - first) / (first + second)'],
    ['1004', '2 * (first + second)'],
    ['about 500', 'first + second'],
    ['more than 500', 'first + second'],
    ['nearly 510', 'first + second'],
    ['31 percentage points', 'per-cent - other'],
    ['102', 'first * per-cent'],
    ['102', 'first * per-cent / 100'],
    ['6,000', 'rounded / first'],
    ['5,900', 'rounded / first'],
    ['46775', 'stepped + 302'],
    ['46777', 'stepped + 302'],
    ['900', 'range + first'],
    ['151', 'second / 2'],
    ['3', 'second / 100'],
    ['one in three', 'first / (first + second) - 0.06'],
    ['{min: 600, max: 950}', 'first + range'],
  ])('%s is %s', (value, formula, ...lines) => {
    expect(derived(value, formula, ...lines)).toEqual([])
  })

  it.each([
    ['503', 'first + second', '502', '503'],
    ['52%', 'second / first - 1', '51', '52%'],
    ['33.8', 'second / first - 1', '51', '33.8', 'unit: percent'],
    ['33.8', 'second - first', '102', '33.8'],
    ['6,500', 'rounded / first', '5,750 to 6,250', '6,500'],
    ['46781', 'stepped + 302', '46,774.5 to 46,779.5', '46781'],
    ['more than 510', 'first + second', '502', 'more than 510'],
  ])('%s is not %s', (value, formula, gives, says, ...lines) => {
    expect(derived(value, formula, ...lines)).toEqual([
      `[${formula}] found \`${gives}\` as what the formula of claim \`result\` gives, expected its value \`${says}\`, correct the formula or the value`,
    ])
  })

  it('tells up from down', () => {
    expect(derived('-51', 'second / first - 1', 'unit: percent')).toHaveLength(1)
    expect(derived('-33.8', 'first / second - 1', 'unit: percent')).toHaveLength(0)
  })

  it('may not divide by what may be zero', () => {
    expect(derived('1', 'first / nothing')).toEqual([
      '[first / nothing] found a division by zero as what the formula of claim `result` gives, expected its value `1`, correct the formula or the value',
    ])
  })

  it('points at the claims it names', () => {
    const { findings } = load(registry({ ...operands, result: ['value: 503', 'derivedFrom: first + second'] }))
    expect(findings[0]?.related.map(({ message }) => message)).toEqual([
      'Claim `first` says 200',
      'Claim `second` says 302',
    ])
  })

  it.each([
    ['first second', '`second`'],
    ['first +', 'the end'],
    ['+ first', '`+`'],
    ['first+second', '`first+second`'],
    ['(first + second', 'the end'],
    ['first + second)', '`)`'],
    ['()', '`)`'],
    ['first ^ 2', '`^`'],
    ['first % second', '`%`'],
    ['First', '`First`'],
  ])('%s does not parse', (formula, unexpected) => {
    expect(derived('1', formula)).toEqual([
      `[${formula}] found ${unexpected} in the formula of claim \`result\`, expected claim ids and numbers with \`+\`, \`-\`, \`*\` or \`/\` between spaces, correct the formula`,
    ])
  })

  it('names claims that are there', () => {
    expect(derived('1', 'first + secnod')).toEqual([
      '[first + secnod] found the unknown claim `secnod` in `derivedFrom` of claim `result`, expected `second`, correct the id or add the claim',
    ])
  })

  it('names no claim that is the result', () => {
    expect(derived('1', 'result + first')).toEqual([
      '[result + first] found claim `result` derived from itself, expected other claims, correct the formula',
    ])
  })

  it('may name a claim that breaks the format, which has its own finding', () => {
    const findings = findingsOf(registry({ first: ['vlaue: 3'], result: ['value: 3', 'derivedFrom: first * 1'] }))
    expect(findings).toEqual([expect.stringContaining('unknown key `vlaue`')])
  })

  it('leaves the claim in the registry', () => {
    const { claims } = load(registry({ ...operands, result: ['derivedFrom: first + second'] })).registry
    expect(claims.at(-1)?.id).toBe('result')
  })
})

describe('supersededBy', () => {
  it('names a claim that is there', () => {
    expect(findingsOf(registry({ old: ['supersededBy: newre'], newer: [] }))).toEqual([
      '[newre] found the unknown claim `newre` in `supersededBy` of claim `old`, expected `newer`, correct the id or add the claim',
    ])
  })

  it('is not the claim itself', () => {
    expect(findingsOf(registry({ old: ['supersededBy: old'] }))).toEqual([
      '[old] found claim `old` superseded by itself, expected the last of them to stand, remove `supersededBy` from the claim that holds',
    ])
  })

  it('ends in a claim that stands', () => {
    const text = registry({ a: ['supersededBy: b'], b: ['supersededBy: c'], c: [], d: ['supersededBy: a'] })
    expect(findingsOf(text)).toEqual([])
  })

  it('goes round in no circle, told once', () => {
    const text = registry({
      lead: ['supersededBy: b'],
      a: ['supersededBy: c'],
      b: ['supersededBy: a'],
      c: ['supersededBy: b'],
    })
    expect(findingsOf(text)).toEqual([
      '[b] found a circle of claims that supersede each other, `c` by `b` by `a` by `c`, expected the last of them to stand, remove `supersededBy` from the claim that holds',
    ])
    expect(load(text).findings[0]).toMatchObject({ key: 'supersededBy', claim: 'c', related: [{}, {}] })
  })

  it('tells each circle', () => {
    const text = registry({
      a: ['supersededBy: b'],
      b: ['supersededBy: a'],
      c: ['supersededBy: d'],
      d: ['supersededBy: c'],
    })
    expect(load(text).findings.map(({ claim }) => claim)).toEqual(['b', 'd'])
  })
})
