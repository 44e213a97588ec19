import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceFile } from '../../../server/src/core/types.js'
import { loadRegistry } from '../../../server/src/core/claims/index.js'
import { claimText, english, filesOf, load, said, unmark } from './registry.js'

const ids = (text: string): readonly string[] => load(text).registry.claims.map(({ id }) => id)
const findingsOf = (text: string): readonly string[] => load(text).findings.map((finding) => said(finding, text))

describe('a file that is not sound YAML', () => {
  it.each([
    {
      name: 'a colon in plain text',
      file: `claims:\n${claimText('a')}${claimText('b', 'statement: In all: 132', '')}${claimText('c')}`,
      says: /^found broken YAML: nested mappings are not allowed in compact mappings, expected one `key: value` in a line, put text that holds a colon in quotes$/,
      at: 'I',
      left: ['a', 'c'],
    },
    {
      name: 'a quote that is not closed',
      file: `claims:\n${claimText('a')}${claimText('b', 'statement: "132 people')}${claimText('c')}`,
      says: /^found broken YAML: a text in `"` is not closed, expected `"` at its end, add it$/,
      at: '"',
      left: ['a'],
    },
    {
      name: 'a bracket that is not closed',
      file: `claims:\n${claimText('a')}${claimText('b', 'tags: [asylum')}${claimText('c')}`,
      says: /^found broken YAML: flow sequence in block collection must be /,
      left: ['a', 'c'],
    },
    {
      name: 'a line that lost its indentation',
      file: `claims:\n${claimText('a')}  - id: b\n    statement: One.\n    value: 1\n   period: 2022\n    sources: [s]\n${claimText('c')}`,
      says: /^found broken YAML: /,
      left: ['a', 'c'],
    },
    {
      name: 'tabs',
      file: `claims:\n${claimText('a')}\t- id: b\n`,
      says: /^found broken YAML: tabs are not allowed as indentation, expected spaces, indent with spaces$/,
      at: '\t',
      left: [],
    },
    {
      name: 'two documents',
      file: `claims:\n${claimText('a')}---\nclaims: []\n`,
      says: /^found broken YAML: source contains multiple documents.*, expected one document in a file, move what follows `---` to a file of its own$/,
      at: '---',
      left: [],
    },
  ])('for $name has one finding at the place', ({ file, says, at, left }) => {
    const { registry, findings } = load(file)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ rule: 'invalid-claim', claim: null, message: expect.stringMatching(says) })
    if (at !== undefined) expect(file.slice(findings[0]!.span.start, findings[0]!.span.end)).toBe(at)
    expect(registry.claims.map(({ id }) => id)).toEqual(left)
  })

  it('tells what is wrong before the fault as well', () => {
    const { text } = unmark(`claims:\n${claimText('a', 'untis: people')}${claimText('b', 'statement: "132')}`)
    expect(findingsOf(text)).toEqual([
      '[untis] found the unknown key `untis` in claim `a`, expected `unit`, correct or remove it',
      '["] found broken YAML: a text in `"` is not closed, expected `"` at its end, add it',
    ])
  })

  it('takes no claim without the defaults that it should have', () => {
    expect(ids(`defaults:\n  unit: "people\nclaims:\n${claimText('a')}`)).toEqual([])
    expect(ids(`claims:\n${claimText('a')}defaults: {unit: [}\n`)).toEqual([])
  })

  it('leaves the other files alone, and what they name in it', () => {
    const { registry, findings } = load({
      'a.yaml': `claims:\n${claimText('a', 'sources: [iom]', 'supersededBy: gone')}`,
      'b.yaml': 'sources:\n  iom: {publisher: "IOM\n',
    })
    expect(findings.map(({ uri }) => uri)).toEqual(['b.yaml'])
    expect(registry.claims).toMatchObject([{ id: 'a', sources: [{ name: 'iom', publisher: 'iom' }] }])
  })
})

describe('a file that is no registry', () => {
  it.each([
    [
      'nothing',
      '',
      'found an empty file, expected `claims`, `sources`, `terms` or `defaults`, write a claim or delete the file',
    ],
    [
      'white space',
      ' \n\n',
      'found an empty file, expected `claims`, `sources`, `terms` or `defaults`, write a claim or delete the file',
    ],
    [
      'text',
      '«It is going to rain.»\nSaid the paper.\n',
      'found the text `It is going to rain. Said the paper.` as the whole of the file, expected a map with `format`, `defaults`, `sources`, `terms` or `claims`, correct or remove the file',
    ],
    [
      'a number',
      '«132»\n',
      'found the number `132` as the whole of the file, expected a map with `format`, `defaults`, `sources`, `terms` or `claims`, correct or remove the file',
    ],
  ])('%s', (_name, marked, message) => {
    const { text, spans } = unmark(marked)
    expect(load(text).findings).toMatchObject([{ span: spans[0] ?? { start: 0, end: 0 }, message }])
  })

  it('an article', () => {
    const text = '# Arrivals\n\n132 people came: *twice* as many as [before](https://example.org).\n\n- one\n'
    expect(load(text)).toMatchObject({ registry: { claims: [] }, findings: [{ rule: 'invalid-claim' }] })
  })

  it('bytes of a picture', () => {
    const text = String.fromCharCode(...Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256))
    expect(load(text)).toMatchObject({ registry: { claims: [] }, findings: [{ uri: 'claims/a.yaml' }] })
  })
})

describe('a hostile file', () => {
  it('with an alias bomb', () => {
    const lines = ['claims:', '  - &a [x, x, x, x, x, x, x, x, x, x]']
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg']) {
      lines.push(`  - &${to} [${Array.from({ length: 10 }, () => `*${from}`).join(', ')}]`)
    }
    const text = `${lines.join('\n')}\n`
    expect(findingsOf(text)).toEqual([
      '[*d] found aliases that make the file many times larger than it is, expected a file about as large as it looks, write the values out; nothing of this file was read',
    ])
  })

  it('with an alias in its own anchor', () => {
    const text = 'sources: {s: {publisher: IOM, title: T, csl: &a {again: *a}}}\n'
    expect(findingsOf(text)).toEqual([
      '[*a] found aliases that make the file many times larger than it is, expected a file about as large as it looks, write the values out; nothing of this file was read',
    ])
  })

  it('with an alias to nothing', () => {
    const text = `claims:\n${claimText('a', 'measure: *gone')}`
    expect(findingsOf(text)).toEqual([
      '[*gone] found the alias `*gone`, expected an anchor of that name before it, write the value out',
    ])
  })

  it.each(['statement', 'value', 'note'])('with a megabyte for %s', (key) => {
    const text = `claims:\n${claimText('a', `${key}: "${'x'.repeat(1_000_000)}"`)}${claimText('b')}`
    const { registry, findings } = load(text)
    expect(findings).toMatchObject([
      {
        key,
        claim: 'a',
        message: `found a text of 1,000,000 characters for \`${key}\` in claim \`a\`, expected at most 10,000, shorten it`,
      },
    ])
    expect(findings[0]!.span.end - findings[0]!.span.start).toBe(60)
    expect(registry.claims.map(({ id }) => id)).toEqual(['b'])
  })

  it('with a megabyte of digits', () => {
    const [finding] = load(`claims:\n${claimText('a', `value: ${'1'.repeat(1_000_000)}`)}`).findings
    expect(finding?.message.length).toBeLessThan(300)
  })

  it.each([
    ['brackets', 'claims: '.concat('['.repeat(20_000))],
    ['brackets that are closed', `claims: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['brackets in lines of their own', 'claims:\n  '.concat('[\n  '.repeat(20_000))],
    ['brackets with comments that seem to close them', 'claims:\n  '.concat('[ # ]\n  '.repeat(20_000))],
    ['maps', '{a: '.repeat(20_000)],
    ['hyphens', '- '.repeat(20_000).concat('x')],
    ['question marks', '? '.repeat(20_000).concat('x')],
    ['indentation', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('with too many %s', (_name, text) => {
    expect(load({ 'a.yaml': text, 'b.yaml': `claims:\n${claimText('b')}` })).toMatchObject({
      registry: { claims: [{ id: 'b' }] },
      findings: [
        {
          uri: 'a.yaml',
          message:
            'found brackets or indentation nested too deeply, expected a few levels, correct or remove the file; nothing of it was read',
        },
      ],
    })
  })

  it('with many brackets side by side, which are no depth', () => {
    const text = `claims:\n${claimText('a', `tags: [${'"a [b",'.repeat(500)}]`)}${claimText('b', 'note: "[[["')}`
    expect(load(text).findings).toEqual([])
  })

  it('with names of what objects have', () => {
    const text = `claims:\n${claimText('a', '__proto__: {unit: people}', 'constructor: x')}sources:\n  __proto__: {publisher: IOM, title: T}\n`
    expect(load(text).findings.map(({ key }) => key)).toEqual(['__proto__', 'constructor'])
    expect(load(`claims:\n${claimText('a', 'sources: [__proto__]')}`).findings).toMatchObject([{ key: 'sources' }])
  })
})

/** A valid registry of several files with everything in it. */
const whole: readonly SourceFile[] = filesOf({
  'claims/a.yaml': `# Deaths and arrivals.
format: 1
defaults: {unit: people, "kind": flow}
sources:
  iom: &iom
    publisher: IOM
    aliases: [UN migration agency, 'IOM''s project']
    url: "https://example.org/\\u00e9"
claims:
${claimText('a', 'measure: deaths at sea', 'period: 2022-01/2022-06', 'wording: {prefer: [deaths], avoid: []}')}${claimText('b', 'value: {min: 1, max: 2}', 'note: |', '  Several', '  lines: of text', 'sources: [iom]')}`,
  'claims/b.yaml': `terms: {places: {Darién Gap: {aliases: [the Darién]}}}
claims:
${claimText('c', 'value: 264', 'derivedFrom: a * 2', 'status: disputed')}${claimText('d', 'supersededBy: c', 'supersededOn: 2023-01-01', 'statement: >-', '  Folded', '  text', 'sources: [iom, {publisher: BAMF, title: X}]')}`,
})

describe('loading', () => {
  it('finds nothing in a sound registry', () => {
    const { registry, findings } = loadRegistry(whole, english)
    expect(findings).toEqual([])
    expect(registry.claims.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('takes any beginning of a file, and points into it', () => {
    for (const file of whole) {
      for (let length = 0; length <= file.text.length; length++) {
        const { findings } = loadRegistry([{ ...file, text: file.text.slice(0, length) }], english)
        for (const { span, message } of findings) {
          expect(span.start, message).toBeGreaterThanOrEqual(0)
          expect(span.end, message).toBeGreaterThanOrEqual(span.start)
          expect(span.end, message).toBeLessThanOrEqual(length)
        }
      }
    }
  })

  it('takes a file that is cut, doubled and spoilt anywhere, and points into it', () => {
    const spoilt = fc.constantFrom(
      '\t',
      '"',
      "'",
      ': ',
      '[',
      '}',
      '- ',
      '\n',
      '*a',
      '&a ',
      '#',
      '|',
      '\u0000',
      '🧭',
      '---\n',
      '!!x ',
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...whole),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), spoilt), { minLength: 1, maxLength: 5 }),
        (file, changes) => {
          let { text } = file
          for (const [where, what] of changes) {
            const at = Math.floor(where * text.length)
            text = text.slice(0, at) + what + text.slice(at)
          }
          const { registry, findings } = loadRegistry([{ ...file, text }], english)
          for (const { span } of findings) expect(text.length).toBeGreaterThanOrEqual(span.end)
          for (const claim of registry.claims)
            expect(text.slice(claim.at.span.start, claim.at.span.end)).toContain(claim.id)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('gives the same again, whatever the order of the files', () => {
    const first = JSON.stringify(loadRegistry(whole, english))
    expect(JSON.stringify(loadRegistry([...whole].reverse(), english))).toBe(first)
    expect(JSON.stringify(loadRegistry(whole, english))).toBe(first)
  })

  it('gives the same with other line ends', () => {
    const windows = whole.map((file) => ({ ...file, text: file.text.replaceAll('\n', '\r\n') }))
    const { registry, findings } = loadRegistry(windows, english)
    const plain = (claims: typeof registry.claims) =>
      claims.map((claim) => ({ ...claim, at: null, keys: Object.keys(claim.keys), sources: claim.sources.length }))
    expect(findings).toEqual([])
    expect(plain(registry.claims)).toEqual(plain(loadRegistry(whole, english).registry.claims))
    for (const claim of registry.claims) {
      const file = windows.find(({ uri }) => uri === claim.at.uri)!
      const { start, end } = claim.keys['id']!
      expect(file.text.slice(start, end)).toBe(claim.id)
    }
  })

  it('points to the claim and its id wherever the text is moved', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('# Comment 🧭\n', '\n', '# – —\n')), (lines) => {
        const before = lines.join('')
        const [file] = whole
        const moved = loadRegistry([{ ...file!, text: before + file!.text }], english)
        const still = loadRegistry([file!], english)
        expect(moved.registry.claims.map(({ keys }) => keys['id']!.start - before.length)).toEqual(
          still.registry.claims.map(({ keys }) => keys['id']!.start),
        )
      }),
    )
  })
})
