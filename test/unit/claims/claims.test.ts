import { describe, expect, it } from 'vitest'
import { claimText, load, theClaim } from './registry.js'

const only = (...lines: readonly string[]) => theClaim(`claims:\n${claimText('a', ...lines)}`)

describe('a value', () => {
  it.each([
    ['132', { min: 132, max: 132, step: 1, rounded: false, hedge: 'none', kind: 'count' }],
    ['25000', { min: 25000, max: 25000, step: 1, rounded: false }],
    ['51.10', { min: 51.1, max: 51.1, step: 0.01, rounded: false }],
    ['-30.2', { min: -30.2, max: -30.2, step: 0.1, direction: 'down' }],
    ['1.2e6', { min: 1_200_000, max: 1_200_000, step: 1, rounded: false }],
    ['about 25 thousand', { min: 25000, max: 25000, step: 1000, rounded: true, hedge: 'about' }],
    ['"25,000"', { min: 25000, max: 25000, step: 1000, rounded: true, hedge: 'none' }],
    ['12.5%', { min: 12.5, max: 12.5, step: 0.1, kind: 'percent' }],
    ['200,000 to 500,000', { min: 200_000, max: 500_000, hedge: 'range' }],
    ['at least 1.1 million', { min: 1_100_000, max: 1_100_000, hedge: 'atLeast' }],
    ['half a million', { min: 500_000, max: 500_000 }],
    ['one in five', { min: 0.2, max: 0.2, kind: 'ratio' }],
    ['$3.2 billion', { min: 3.2e9, max: 3.2e9, kind: 'money', currency: 'USD' }],
    ['{min: 400, max: 750}', { min: 400, max: 750, hedge: 'range', rounded: false }],
    ['{min: 1, max: 2.5}', { min: 1, max: 2.5, step: 0.1 }],
  ])('%s', (written, expected) => {
    const { value } = only(`value: ${written}`)
    expect({ ...value, ...value.quantity }).toMatchObject(expected)
  })

  it.each([
    ['132', '132'],
    ['51.10', '51.10'],
    ['about 25 thousand', 'about 25 thousand'],
    ['{min: 400, max: 750}', '400 to 750'],
  ])('%s is shown as %s', (written, shown) => {
    expect(only(`value: ${written}`).valueText).toBe(shown)
  })

  it('is widened by half of the rounding of its source', () => {
    const { value, rounding } = only('value: 46475', 'rounding: 5')
    expect(value.quantity).toEqual({ min: 46472.5, max: 46477.5 })
    expect(rounding).toBe(5)
  })

  it.each([
    ['percent', { kind: 'percent', points: false }],
    ['percentage points', { kind: 'percent', points: true }],
    ['EUR', { kind: 'money', currency: 'EUR' }],
    ['euros', { kind: 'money', currency: 'EUR' }],
    ['share', { kind: 'ratio', ratio: 'share' }],
    ['people', { kind: 'count', currency: '' }],
    ['applications', { kind: 'count' }],
  ])('takes its kind from the unit %s', (unit, expected) => {
    expect(only('value: 51.1', `unit: ${unit}`).value).toMatchObject(expected)
  })

  it('keeps its own kind beside any unit', () => {
    expect(only('value: 12.5%', 'unit: people').value.kind).toBe('percent')
  })
})

describe('a claim', () => {
  it('has the keys that are written, as they are written', () => {
    const text = `claims:
  - id: de-first
    statement: >
      145,545 first applications were lodged in Germany
      in 2024.
    value: 145545
    unit: applications
    measure: asylum applications
    kind: flow
    population: first-time applicants
    origin: NO
    destination: DE
    place: Lampedusa
    period: 2024
    asOf: 2024-12
    method: register
    quote: 145.545 Erstanträge
    status: disputed
    reason: Two counts.
    verifiedBy: K. Lund
    verifiedOn: 2025-01-08
    reviewBy: 2026-01-08
    caveat: provisional
    caveatAlso: preliminary
    wording: {prefer: [applications], avoid: [people, refugees]}
    note: Page 11.
    tags: [asylum, 2024]
    sources:
      - {publisher: BAMF, title: 2024, page: 11, csl: {type: report, issued: {date-parts: [[2025]]}}}
`
    const claim = theClaim(text)
    expect(claim).toMatchObject({
      id: 'de-first',
      statement: '145,545 first applications were lodged in Germany in 2024.',
      unit: 'applications',
      measure: 'asylum applications',
      kind: 'flow',
      population: 'first-time applicants',
      origin: 'NO',
      destination: 'DE',
      place: 'Lampedusa',
      periodText: '2024',
      period: { from: 19723, to: 20089 },
      asOfText: '2024-12',
      asOf: { from: 20058, to: 20089 },
      method: 'register',
      quote: '145.545 Erstanträge',
      status: 'disputed',
      reason: 'Two counts.',
      verifiedBy: 'K. Lund',
      verifiedOn: '2025-01-08',
      reviewBy: '2026-01-08',
      caveat: 'provisional',
      caveatAlso: ['preliminary'],
      wording: { prefer: ['applications'], avoid: ['people', 'refugees'] },
      note: 'Page 11.',
      tags: ['asylum', '2024'],
      sources: [
        {
          name: null,
          publisher: 'BAMF',
          aliases: [],
          title: '2024',
          page: '11',
          csl: { type: 'report', issued: { 'date-parts': [[2025]] } },
        },
      ],
    })
  })

  it('knows where it stands, and each of its values', () => {
    const text = `claims:\n${claimText('a', 'unit: people')}${claimText('b')}`
    const { claims } = load(text).registry
    const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
    expect(slice(claims[0]!.at.span)).toBe(claimText('a', 'unit: people').slice(4).trimEnd())
    expect(Object.fromEntries(Object.entries(claims[0]!.keys).map(([key, span]) => [key, slice(span)]))).toEqual({
      id: 'a',
      statement: 'One sentence.',
      value: '132',
      unit: 'people',
      sources: '[{publisher: UNHCR, title: Totals}]',
    })
    expect(slice(claims[0]!.sources[0]!.at.span)).toBe('{publisher: UNHCR, title: Totals}')
  })

  it('is verified when nothing is written, superseded when it names its successor', () => {
    const { registry } = load(`claims:\n${claimText('a')}${claimText('b', 'supersededBy: a')}`)
    expect(registry.claims.map(({ status }) => status)).toEqual(['verified', 'superseded'])
  })
})

describe('defaults', () => {
  const file = (defaults: string, ...lines: readonly string[]) =>
    theClaim(`defaults: ${defaults}\nclaims:\n${claimText('a', ...lines)}`)

  it('fill in what a claim does not say', () => {
    expect(file('{unit: people, kind: flow}', 'kind: stock')).toMatchObject({ unit: 'people', kind: 'stock' })
  })

  it('hold wherever in the file they stand', () => {
    const claim = theClaim(`claims:\n${claimText('a')}defaults: {destination: DE, period: 2022}\n`)
    expect(claim).toMatchObject({ destination: 'DE', periodText: '2022' })
  })

  it('hold for their own file', () => {
    const { registry } = load({ 'a.yaml': 'defaults: {unit: people}', 'b.yaml': `claims:\n${claimText('b')}` })
    expect(registry.claims[0]).not.toHaveProperty('unit')
  })

  it.each(['null', '~', ''])('are unset by %j', (nothing) => {
    const claim = file('{verifiedBy: K. Lund}', `verifiedBy: ${nothing}`)
    expect(claim).not.toHaveProperty('verifiedBy')
    expect(claim.keys).not.toHaveProperty('verifiedBy')
  })

  it.each(['12.5%', 'one in five', '$3 million'])('give no unit to %s', (value) => {
    expect(file('{unit: applications}', `value: ${value}`)).not.toHaveProperty('unit')
  })

  it('give a percent to a bare number when they say so', () => {
    expect(file('{unit: percent}').value.kind).toBe('percent')
  })

  it('may name the sources', () => {
    const { registry, findings } = load(
      'defaults: {sources: [s]}\nsources: {s: {publisher: IOM, url: https://example.org}}\nclaims:\n  - {id: a, statement: 12 came., value: 12}\n',
    )
    expect(findings).toEqual([])
    expect(registry.claims[0]?.sources.map(({ publisher }) => publisher)).toEqual(['IOM'])
  })

  it('have their own places', () => {
    const text = `defaults: {unit: people}\nclaims:\n${claimText('a')}`
    const span = theClaim(text).keys['unit']!
    expect(text.slice(span.start, span.end)).toBe('people')
  })
})

describe('a registry', () => {
  it('shares sources between its files', () => {
    const { registry, findings } = load({
      'claims/one.yaml': `claims:\n${claimText('a', 'sources: [iom]')}`,
      'claims/two.yaml': `claims:\n${claimText('b', 'sources: [iom]')}`,
      'sources.yml': 'sources:\n  iom: {publisher: IOM, aliases: [UN migration agency], title: Missing Migrants}\n',
    })
    expect(findings).toEqual([])
    expect(registry.claims[0]?.sources[0]).toBe(registry.claims[1]?.sources[0])
    expect(registry.sources).toMatchObject([{ name: 'iom', aliases: ['UN migration agency'] }])
  })

  it('has the sources that are written in place too', () => {
    const { registry } = load(`claims:\n${claimText('a')}`)
    expect(registry.sources).toMatchObject([{ name: null, publisher: 'UNHCR' }])
  })

  it('reports an id that two files have, in the second', () => {
    const files = { 'b.yaml': `claims:\n${claimText('a')}`, 'a.yaml': `claims:\n${claimText('a')}` }
    expect(load(files).findings).toMatchObject([
      { uri: 'b.yaml', key: 'id', claim: 'a', related: [{ uri: 'a.yaml', span: { start: 16, end: 17 } }] },
    ])
  })

  it('reports a source that two files have, in the second', () => {
    const files = {
      'a.yaml': 'sources: {s: {publisher: IOM, title: Totals}}',
      'b.yaml': 'sources: {s: {publisher: UNHCR, title: Totals}}',
    }
    const { registry, findings } = load(files)
    expect(findings).toMatchObject([
      { uri: 'b.yaml', key: 's', related: [{ uri: 'a.yaml', span: { start: 10, end: 11 } }] },
    ])
    expect(registry.sources.map(({ publisher }) => publisher)).toEqual(['IOM'])
  })

  it('has the terms of all its files', () => {
    const { registry, findings } = load({
      'a.yaml': 'terms:\n  places:\n    Darién Gap: {aliases: [the Darién]}\n    Evros:\n',
      'b.yaml': 'terms:\n  measures:\n    sea arrivals: {nouns: [arrivals], verbs: [came ashore, landed]}\n',
    })
    expect(findings).toEqual([])
    expect(registry.terms).toMatchObject({
      measures: [{ name: 'sea arrivals', aliases: [], nouns: ['arrivals'], verbs: ['came ashore', 'landed'] }],
      places: [
        { name: 'Darién Gap', aliases: ['the Darién'], nouns: [], verbs: [] },
        { name: 'Evros', aliases: [], nouns: [], verbs: [] },
      ],
      populations: [],
    })
  })

  it.each(['# Nothing yet.\n', 'claims:\n', 'claims: []\n', 'format: 1\n', '---\nterms: {places: }\n'])(
    'may have nothing in a file: %j',
    (text) => {
      expect(load(text)).toEqual({
        registry: { claims: [], sources: [], terms: { measures: [], places: [], populations: [] }, broken: [] },
        findings: [],
      })
    },
  )

  it('takes anchors and aliases', () => {
    const { registry, findings } = load(
      `claims:\n${claimText('a', 'tags: &tags [asylum, sea]')}${claimText('b', 'tags: *tags', 'measure: Deaths *at sea*')}`,
    )
    expect(findings).toEqual([])
    expect(registry.claims[1]).toMatchObject({ tags: ['asylum', 'sea'], measure: 'Deaths *at sea*' })
  })

  it('takes JSON, which is YAML', () => {
    const source = { publisher: 'IOM', url: 'https://example.org' }
    const claim = { id: 'a', statement: '12 came.', value: 12, sources: [source] }
    expect(load(JSON.stringify({ format: 1, claims: [claim] }))).toMatchObject({
      registry: { claims: [{ id: 'a' }] },
      findings: [],
    })
  })
})
