import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applySettings, defaultConfig, severityOf } from '../../../server/src/core/config.js'
import { readConfig } from '../../../server/src/core/readConfig.js'
import { ruleIds } from '../../../server/src/core/rules/index.js'

const read = (text: string) => readConfig({ uri: 'claimcheck.config.yaml', text })
const said = (text: string): readonly string[] =>
  read(text).problems.map(({ span, message }) => `${text.slice(span.start, span.end)} | ${message}`)

describe('readConfig', () => {
  it('gives the defaults for an empty file, and for one of comments', () => {
    expect(read('')).toEqual({ config: defaultConfig, problems: [], at: {} })
    expect(read('# nothing yet\n')).toEqual({ config: defaultConfig, problems: [], at: {} })
  })

  it('lays every key over the defaults and says where it stands', () => {
    const text = [
      'registry: [claims, ../shared]',
      'rules: {uncited-figure: error, stale-claim: off}',
      'overrides: [{files: opinion/, rules: {uncited-figure: off}}]',
      'failOn: warning',
      'maxWarnings: 10',
      'minCoverage: 80.5',
      'language: de',
      'check: {ages: true}',
      'filters: {years: false}',
      'ignore: drafts/',
      'reference: pandoc',
      '',
    ].join('\n')
    const { config, problems, at } = read(text)
    expect(problems).toEqual([])
    expect(config).toEqual({
      registry: ['claims', '../shared'],
      rules: { ...defaultConfig.rules, 'uncited-figure': 'error', 'stale-claim': 'off' },
      overrides: [{ files: ['opinion/'], rules: { 'uncited-figure': 'off' } }],
      failOn: 'warning',
      maxWarnings: 10,
      minCoverage: 80.5,
      signOffs: 'sign-offs',
      requireSignOff: false,
      language: 'de',
      check: { durations: false, ages: true, measures: false },
      filters: { years: false },
      ignore: ['drafts/'],
      reference: 'pandoc',
    })
    const written = Object.fromEntries(
      Object.entries(at).map(([path, { start, end }]) => [path, text.slice(start, end)]),
    )
    expect(written).toMatchObject({
      failOn: 'warning',
      'rules.stale-claim': 'off',
      'check.ages': 'true',
      ignore: 'drafts/',
    })
  })

  it('takes one registry as a text and limits as null', () => {
    const { config, problems } = read('registry: facts\nmaxWarnings: null\nminCoverage: null\n')
    expect(problems).toEqual([])
    expect(config.registry).toEqual(['facts'])
  })

  it.each([
    ['regsitry: x', 'regsitry | unknown key `regsitry`, did you mean `registry`'],
    ['zzz: x', /^zzz \| unknown key `zzz`, the keys are `registry`, `rules`/],
    ['failOn: eror', /^eror \| `failOn` is `eror`, expected one of .*, did you mean `error`$/],
    ['maxWarnings: many', 'many | `maxWarnings` is `many`, expected a number or `null`'],
    ['maxWarnings: -1', '-1 | `maxWarnings` is `-1`, expected 0 or more'],
    ['maxWarnings: 1.5', /^1\.5 \| `maxWarnings` is `1\.5`, expected a whole number/],
    ['minCoverage: 101', '101 | `minCoverage` is `101`, expected 100 or less'],
    ['language: english', 'english | `language` is `english`, expected a language code as in `en`, or `auto`'],
    ['registry: []', /^\[\] \| `registry` is a list, expected something in it/],
    ['registry: 3', '3 | `registry` is `3`, expected a text or a list of texts'],
    ['registry: [a, 3]', /^3 \| `registry\.1` is `3`, expected a text/],
    ['rules: [a]', /^\[a\] \| `rules` is a list, expected a map of keys/],
    ['rules: {uncited-figur: off}', 'uncited-figur | unknown rule `uncited-figur`, did you mean `uncited-figure`'],
    ['rules: {uncited-figure: loud}', /^loud \| `rules\.uncited-figure` is `loud`, expected one of `error`/],
    ['check: {age: true}', 'age | unknown key `age`, did you mean `ages`'],
    ['check: {ages: maybe}', 'maybe | `check.ages` is `maybe`, expected `true` or `false`'],
    ['filters: {yeers: false}', 'yeers | unknown key `yeers`, did you mean `years`'],
    ['- a', '- a | the configuration is no map of keys, write `key: value` lines'],
    ['a: &x [*y]', /not valid YAML|aliases cannot be followed/],
    ['a: 1\na: 2', /not valid YAML/],
    ['a: 1\n---\nb: 1\n', /not valid YAML/],
  ])('%j', (text, expected) => {
    const problems = said(text)
    expect(problems).toHaveLength(1)
    if (typeof expected === 'string') expect(problems[0]).toBe(expected)
    else expect(problems[0]).toMatch(expected)
  })

  it('keeps what is sound beside what is not', () => {
    const { config, problems } = read(
      'rules: {uncited-figure: loud, stale-claim: error, x: off}\nfailOn: no\nlanguage: de\n',
    )
    expect(problems).toHaveLength(3)
    expect(config).toEqual({
      ...defaultConfig,
      language: 'de',
      rules: { ...defaultConfig.rules, 'stale-claim': 'error' },
    })
  })

  it('never throws, and points inside the text', () => {
    const piece = fc.constantFrom(
      'rules',
      'failOn',
      ': ',
      '\n',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '&a ',
      '*a',
      '"',
      '!!',
      '\t',
      '? ',
      '<<',
      '|',
      '0x',
    )
    const texts = fc.oneof(
      fc.string(),
      fc.array(fc.oneof(piece, fc.string({ maxLength: 3 }))).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        for (const { span } of read(text).problems) {
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeLessThanOrEqual(text.length)
          expect(span.start).toBeLessThanOrEqual(span.end)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('applySettings', () => {
  it('lays maps over by name and all else whole', () => {
    const config = applySettings(
      { ...defaultConfig, ignore: ['a'], filters: { years: false } },
      { rules: { 'uncited-figure': 'off' }, ignore: ['b'], check: { ages: true }, filters: { dates: false } },
    )
    expect(config.ignore).toEqual(['b'])
    expect(config.filters).toEqual({ years: false, dates: false })
    expect(config.check).toEqual({ durations: false, ages: true, measures: false })
    expect(config.rules).toEqual({ ...defaultConfig.rules, 'uncited-figure': 'off' })
  })

  it('leaves out an override that is not sound and keeps the others', () => {
    const text = [
      'overrides:',
      '  - {files: [letters/], rules: {uncited-figur: off}}',
      '  - {files: [], rules: {}}',
      '  - {file: a.md, rules: {stale-claim: loud}}',
      '  - {files: opinion/, rules: {stale-claim: off}}',
    ].join('\n')
    expect(read(text).config.overrides).toEqual([{ files: ['opinion/'], rules: { 'stale-claim': 'off' } }])
    expect(said(text)).toEqual([
      'uncited-figur | unknown rule `uncited-figur`, did you mean `uncited-figure`',
      '[] | `overrides.1.files` is a list, expected something in it',
      '{file: a.md, rules: {stale-claim: loud}} | `overrides.2.files` is empty, expected a text or a list of texts',
      'file | unknown key `file`, did you mean `files`',
      'loud | `overrides.2.rules.stale-claim` is `loud`, expected one of `error`, `warning`, `information`, `off`',
    ])
  })
})

describe('severityOf', () => {
  it('knows every rule, and takes any other for one that is off', () => {
    const asked = { ...defaultConfig, requireSignOff: true }
    for (const id of ruleIds) expect(severityOf(asked, id)).not.toBe('off')
    // Those that ask for sign-offs are on where the newsroom asks for them.
    const off = ruleIds.filter((id) => severityOf(defaultConfig, id) === 'off')
    expect(off).toEqual(['lapsed-sign-off', 'unsigned-figure'])
    expect(severityOf(defaultConfig, 'no-such-rule')).toBe('off')
    expect(severityOf(defaultConfig, 'toString')).toBe('off')
  })
})
