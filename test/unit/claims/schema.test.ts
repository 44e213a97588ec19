import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { registrySchema } from '../../../server/src/core/claims/index.js'
import { claimText, load, unmark } from './registry.js'

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })
// Editors show these beside the values of `enum`; they check nothing.
ajv.addKeyword('enumDescriptions')
const schema = registrySchema()
const isValid = ajv.compile(schema)

const claim = (...lines: readonly string[]): string => `claims:\n${claimText('a', ...lines)}`
const source = (line: string): string => `sources:\n  s: {publisher: IOM, title: Totals, ${line}}\n`

describe('the schema of registry files', () => {
  it('is the one that is committed', () => {
    const path = join(import.meta.dirname, '../../../claims/claims.schema.json')
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(schema)
  })

  it('is a schema of its draft', () => {
    expect(ajv.validateSchema(schema)).toBe(true)
  })

  it('describes every key, with an example that it allows', () => {
    const check = (part: unknown, path: string): void => {
      const { properties = {} } = part as { properties?: Record<string, { examples?: unknown[] }> }
      for (const [name, key] of Object.entries(properties)) {
        expect(key, `${path}.${name}`).toHaveProperty('description')
        const { definitions } = schema
        const validate = ajv.compile({ ...key, definitions })
        for (const example of key.examples ?? [])
          expect(validate(example), `${path}.${name}: ${JSON.stringify(example)}`).toBe(true)
      }
    }
    check(schema, '')
    for (const [name, definition] of Object.entries(schema['definitions'] as object)) check(definition, name)
  })

  it.each([
    claim(),
    claim('value: about 25 thousand', 'unit: people', 'period: 2022-Q1'),
    claim('value: {min: 400, max: 750}', 'period: 2022', 'asOf: 2023-12-31', 'unit: null'),
    claim('period: 2022-02-24/2022-07-05', 'kind: flow', 'status: draft', 'method: survey', 'rounding: 5'),
    claim('period: ../2016', 'caveatAlso: preliminary', 'tags: [2022, asylum]', 'wording: {avoid: [people]}'),
    claim('caveatAlso: [preliminary, first count]', 'supersededBy: b-2', 'supersededOn: 2022-01-02').replace(
      /$/,
      claimText('b-2'),
    ),
    source('page: 11, published: 2022, accessed: 2022-07, csl: {type: report}'),
    'sources:\n  s: {publisher: IOM, url: "https://example.org"}\n',
    'defaults: {sources: [s], unit: null}\nsources: {s: {publisher: IOM, title: T}}\nclaims:\n  - {id: a, statement: One., value: 1}\n',
    'terms:\n  places: {Darién Gap: {aliases: [the Darién]}, Evros: }\n  measures:\n',
    'format: 1\nclaims:\n',
  ])('allows what can be loaded: %j', (text) => {
    expect(load(text).findings).toEqual([])
    expect(isValid(parse(text)), JSON.stringify(isValid.errors)).toBe(true)
  })

  it.each([
    claim('«popluation»: people'),
    claim('kind: annual'),
    claim('status: checked'),
    claim().replace('id: a', 'id: A b'),
    claim('statement: 132'),
    claim('value: [1, 2]'),
    claim('value: {min: 1}'),
    claim('value: {min: 1, max: 2, step: 1}'),
    claim('value: null'),
    claim('rounding: -1'),
    claim('rounding: five'),
    claim('measure: [a]'),
    claim('measure: ""'),
    claim('tags: asylum'),
    claim('sources: []'),
    claim('sources: s'),
    claim('sources: [{publisher: IOM}]'),
    claim('sources: [{title: Totals}]'),
    claim('sources: [{publisher: IOM, title: Totals, titel: x}]'),
    claim('wording: [people]'),
    claim('wording: {prefers: [people]}'),
    claim('period: 2022-13'),
    claim('period: February 2022'),
    claim('period: 2022-02-24/'),
    claim('asOf: 2022-01/2022-03'),
    claim('verifiedOn: 2022-07'),
    claim('reviewBy: 2022-07-40'),
    source('published: 9 June 2022'),
    source('aliases: BAMF'),
    'defaults: {statement: One.}\n',
    'defaults: {unti: people}\n',
    'claims:\n  - {id: a, statement: One., value: 1}\n',
    'claims:\n  a: {statement: One., value: 1}\n',
    'sources:\n  - {publisher: IOM, title: T}\n',
    'terms: {place: {}}\n',
    'terms: {places: {Evros: {alias: [x]}}}\n',
    'format: 2\n',
    'claim: []\n',
    '- id: a\n',
  ])('refuses what cannot be loaded: %j', (marked) => {
    const { text } = unmark(marked)
    expect(load(text).findings).not.toEqual([])
    expect(isValid(parse(text))).toBe(false)
  })
})
