import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import {
  addClaim,
  addSource,
  applyEdits,
  idPlaces,
  inSequence,
  removeKeys,
  renameClaimId,
  renameSource,
  setKeys,
  supersede,
  type EditResult,
} from '../../../../server/src/core/claims/edit/index.js'
import { registryText } from './files.js'

type Data = { claims: Record<string, unknown>[]; sources: Record<string, unknown>; defaults?: Record<string, unknown> }

const file = (text: string) => ({ uri: '/claims/a.yaml', text })

function data(text: string): Data {
  const document = parseDocument(text, { uniqueKeys: true })
  expect(document.errors.map(({ message }) => message)).toEqual([])
  // White space around a text is no part of it.
  const trimmed = (_key: string, value: unknown): unknown => (typeof value === 'string' ? value.trim() : value)
  return JSON.parse(JSON.stringify(document.toJS()), trimmed) as Data
}

/** The text after an edit, which must not have lost a line break style, a last line break or a comment. */
function edited(text: string, result: EditResult): string {
  if (!result.ok) throw new Error(result.reason)
  const after = applyEdits(text, result.edits)
  if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n')
  else expect(after).not.toContain('\r')
  expect(after.endsWith('\n')).toBe(text.endsWith('\n'))
  for (const comment of text.match(/# .*/g) ?? []) expect(after).toContain(comment)
  return after
}

const draft = {
  id: 'ge-people',
  statement: '25 thousand people: "all" of them, #1.',
  value: '25 thousand',
  destination: 'GE',
  period: '2022',
  sources: [{ publisher: 'TODO name the source', title: 'TODO name the source' }],
  status: 'draft',
  tags: ['a', 'b: c'],
}

describe('adding a claim', () => {
  it('leaves every other letter as it is, however the file is laid out', () => {
    fc.assert(
      fc.property(registryText, (text) => {
        const result = addClaim(file(text), draft)
        const after = edited(text, result)
        if (result.ok) expect(result.edits.every(({ span }) => span.start === span.end)).toBe(true)
        const { claims, ...rest } = data(after)
        const { claims: before, ...restBefore } = data(text)
        expect(claims.slice(0, -1)).toEqual(before)
        expect(rest).toEqual(restBefore)
        const nulls = restBefore.defaults ? { verifiedBy: null } : {}
        expect(claims.at(-1)).toEqual({ ...draft, period: 2022, ...nulls })
      }),
    )
  })

  it('puts it behind the claim it is told to', () => {
    fc.assert(
      fc.property(registryText, (text) => {
        const ids = data(edited(text, addClaim(file(text), draft, { after: 'claim-0' }))).claims.map(({ id }) => id)
        expect(ids.indexOf('ge-people')).toBe(1)
      }),
    )
  })

  it.each([
    ['nothing', ''],
    ['a comment alone', '# notes'],
    ['no claims', '# notes\nsources:\n  x: {publisher: X, title: Y}\n'],
    ['an empty list', 'claims:\n'],
    ['an empty list with other parts behind it', 'claims: # none yet\nsources:\n  x: {publisher: X, title: Y}\n'],
    ['an empty list in brackets', 'claims: [] # none yet\nsources:\n  x: {publisher: X, title: Y}\n'],
    ['`null` for a list', 'claims: null\n'],
    ['a list in brackets', 'claims: [{id: a, statement: b}]\n'],
    ['JSON', '{"claims": [{"id": "a"}], "sources": {}}'],
    ['JSON without claims', '{"sources": {}}'],
    ['an empty map in brackets', '{}\n'],
    ['a document with its marks', '---\nclaims:\n  - id: a\n'],
    ['an item below its dash', 'claims:\n  -\n    id: a\n    note: b\n'],
    ['an item with an anchor', 'claims:\n  - &a\n    id: a\n    note: b\n'],
  ])('comes into a file with %s', (_, text) => {
    const result = addClaim(file(text), { ...draft, period: '2022-02' })
    if (!result.ok) throw new Error(result.reason)
    const after = applyEdits(text, result.edits)
    const before = (parseDocument(text).toJS() as Partial<Data> | null) ?? {}
    expect(data(after)).toEqual({ ...before, claims: [...(before.claims ?? []), { ...draft, period: '2022-02' }] })
    for (const comment of text.match(/# .*/g) ?? []) expect(after).toContain(comment)
  })

  it('writes no default that the claim shares and unsets the others', () => {
    const text = 'defaults:\n  destination: GE\n  measure: arrivals\nclaims:\n  - id: a\n    destination: FR\n'
    expect(
      edited(text, addClaim(file(text), { id: 'b', statement: 'S.', value: 1, destination: 'GE', sources: ['x'] })),
    ).toBe(`${text}  - id: b\n    statement: S.\n    value: 1\n    measure: null\n    sources: [x]\n`)
  })

  it.each([
    ['broken YAML', 'claims:\n  - id: "a\n', 'line'],
    ['a list', '- a\n', 'map'],
    ['claims that are no list', 'claims: 3\n', 'list'],
    ['a claim to go behind that is not there', 'claims:\n  - id: a\n', 'nobody'],
  ])('says why it cannot come into a file with %s', (_, text, word) => {
    const result = addClaim(file(text), draft, { after: 'nobody' })
    expect(result.ok ? '' : result.reason).toContain(word)
  })
})

describe('adding a source', () => {
  const source = {
    publisher: 'Two: a name',
    title: 'T',
    url: 'https://example.org/#a',
    published: '2023',
    csl: { type: 'report' },
  }
  it('leaves every other letter as it is', () => {
    fc.assert(
      fc.property(registryText, (text) => {
        const result = addSource(file(text), 'two-2023', source)
        const after = data(edited(text, result))
        const before = data(text)
        expect(after).toEqual({ ...before, sources: { ...before.sources, 'two-2023': { ...source, published: 2023 } } })
      }),
    )
  })

  it.each([
    ['nothing', ''],
    ['claims alone', '# top\n\n# the claims\nclaims:\n  - id: a\n'],
    ['claims alone, the comment being the file’s', '# top\nclaims:\n  - id: a\n'],
    ['an empty part', 'sources:\nclaims:\n  - id: a\n'],
    ['an empty map', 'sources: {} # none\nclaims:\n  - id: a\n'],
    ['sources in one line each', 'sources:\n  x: {publisher: X}\n'],
    ['sources in brackets', 'sources: {x: {publisher: X}}\n'],
    ['JSON', '{"claims": []}'],
  ])('comes into a file with %s', (_, text) => {
    const result = addSource(file(text), 'two-2023', source)
    if (!result.ok) throw new Error(result.reason)
    const before = (parseDocument(text).toJS() as Partial<Data> | null) ?? {}
    expect(data(applyEdits(text, result.edits)).sources).toEqual({
      ...before.sources,
      'two-2023': { ...source, published: 2023 },
    })
  })

  it('goes before a claim that is added with it', () => {
    const result = inSequence(file(''), [
      (one) => addSource(one, 'two', { publisher: 'T', title: 'U' }),
      (one) => addClaim(one, { id: 'a', statement: 'S.', value: 1, sources: ['two'] }),
    ])
    if (!result.ok) throw new Error(result.reason)
    expect(applyEdits('', result.edits)).toBe(
      'sources:\n  two:\n    publisher: T\n    title: U\nclaims:\n  - id: a\n    statement: S.\n    value: 1\n    sources: [two]\n',
    )
  })
})

describe('setting keys of a claim', () => {
  const change = fc.record(
    {
      value: fc.constantFrom<unknown>(5, '12.5%', { min: 1, max: 2 }),
      statement: fc.constantFrom('Short.', 'With: a colon, and "quotes" # and more', "It's 5.", 'Two\nlines of it.'),
      period: fc.constantFrom('2022', '2022-02-24/2022-07-05'),
      note: fc.constantFrom('n', 'Line one\nline two\n'),
      sources: fc.constantFrom<unknown>(['a', 'b'], [{ publisher: 'P', title: 'T' }]),
      status: fc.constantFrom('draft', null),
      wording: fc.constant({ prefer: ['crossings'], avoid: ['people', 'them'] }),
    },
    { requiredKeys: [] },
  )
  it('changes these and nothing else', () => {
    fc.assert(
      fc.property(registryText, change, fc.nat(3), (text, entries, index) => {
        const before = data(text)
        const at = index % before.claims.length
        const id = `claim-${at}`
        const result = setKeys(file(text), id, entries as never)
        if (!result.ok) {
          expect(result.reason).toContain('anchor')
          return
        }
        const after = edited(text, result)
        const period = entries.period === '2022' ? { period: 2022 } : {}
        const note = entries.note === undefined ? {} : { note: entries.note.trim() }
        before.claims[at] = { ...before.claims[at], ...entries, ...period, ...note }
        expect(data(after)).toEqual(before)
      }),
      { numRuns: 100 },
    )
  })

  it('removes keys', () => {
    fc.assert(
      fc.property(
        registryText,
        fc.subarray(['id', 'statement', 'value', 'note', 'sources'], { minLength: 1 }),
        (text, keys) => {
          const result = removeKeys(file(text), 'claim-0', keys)
          if (!result.ok) {
            expect(result.reason).toContain('anchor')
            return
          }
          const before = data(text)
          const kept = Object.entries(before.claims[0] ?? {}).filter(([key]) => !keys.includes(key))
          // The others may have stood for what is gone.
          if (text.includes('*s')) return
          const after = data(applyEdits(text, result.edits))
          expect(after).toEqual({ ...before, claims: [Object.fromEntries(kept), ...before.claims.slice(1)] })
        },
      ),
    )
  })

  it('keeps the quotes, the comments and the order', () => {
    const text = `claims:
  - id: a
    statement: 'It was 5.' # said
    sources: # where from
      # the first
      - one
      - two
    # done
`
    const entries = { statement: "It's 6.", value: 6, status: 'superseded', sources: ['three'] }
    expect(edited(text, setKeys(file(text), 'a', entries))).toBe(`claims:
  - id: a
    statement: 'It''s 6.' # said
    value: 6
    sources: # where from
      # the first
      - three
    status: superseded
    # done
`)
  })
})

describe('renaming', () => {
  it('renames a claim wherever the file names it', () => {
    fc.assert(
      fc.property(registryText, fc.constantFrom('new-name', '2022', 'true', '1e5'), (text, to) => {
        const after = data(edited(text, renameClaimId(file(text), 'claim-0', to)))
        const expected = data(text)
        const swap = (value: unknown): unknown => (value === 'claim-0' ? to : value)
        expected.claims = expected.claims.map((claim) => {
          const renamed = { ...claim, id: swap(claim['id']) }
          if (typeof claim['derivedFrom'] !== 'string') return renamed
          return { ...renamed, derivedFrom: claim['derivedFrom'].replaceAll(/\bclaim-0\b/g, to) }
        })
        expect(after).toEqual(expected)
      }),
    )
  })

  it('finds ids in quotes, in lines and behind aliases', () => {
    const text = `claims:
  - id: &a "old"
    supersededBy: *a
  - id: b
    derivedFrom: >-
      old
      + 1
  - {id: c, derivedFrom: 'old - older', supersededBy: "o\\x6cd"}
`
    expect(idPlaces(file(text)).filter(({ id }) => id === 'old')).toHaveLength(4)
    expect(edited(text, renameClaimId(file(text), 'old', 'new'))).toBe(`claims:
  - id: &a "new"
    supersededBy: *a
  - id: b
    derivedFrom: >-
      new
      + 1
  - {id: c, derivedFrom: 'new - older', supersededBy: new}
`)
  })

  it('renames a source wherever the file names it', () => {
    fc.assert(
      fc.property(registryText, fc.constantFrom('two-2023', 'a: b', '2022'), (text, to) => {
        const after = data(edited(text, renameSource(file(text), 'one-2022', to)))
        const before = data(text)
        expect(after.sources).toEqual({ [to]: before.sources['one-2022'] })
        expect(after.claims).toEqual(before.claims.map((claim) => ({ ...claim, sources: [to] })))
      }),
    )
  })
})

describe('superseding a claim', () => {
  it('marks the old and puts the new behind it', () => {
    fc.assert(
      fc.property(registryText, fc.nat(3), (text, index) => {
        const before = data(text)
        const at = index % before.claims.length
        const succession = {
          id: 'claim-new',
          on: '2024-05-31',
          reason: 'Counted again.',
          keys: { value: 7, statement: '7 people: crossed.', sources: ['two'] },
        }
        const result = supersede(file(text), `claim-${at}`, succession)
        if (at === 0) {
          expect(result.ok ? '' : result.reason).toContain('already')
          return
        }
        const after = data(edited(text, result))
        const old = before.claims[at] ?? {}
        const kept = Object.fromEntries(Object.entries(old).filter(([key]) => key !== 'derivedFrom'))
        const nulls = before.defaults ? { verifiedBy: null } : {}
        expect(after.claims[at]).toEqual({
          ...old,
          status: 'superseded',
          supersededBy: 'claim-new',
          supersededOn: '2024-05-31',
          reason: 'Counted again.',
        })
        expect(after.claims[at + 1]).toEqual({
          ...kept,
          ...succession.keys,
          id: 'claim-new',
          status: 'draft',
          ...nulls,
        })
        expect([...after.claims.slice(0, at), ...after.claims.slice(at + 2)]).toEqual([
          ...before.claims.slice(0, at),
          ...before.claims.slice(at + 1),
        ])
      }),
      { numRuns: 100 },
    )
  })
})

describe('the files of this project', () => {
  const folders = ['claims', 'test/labelled/claims']
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml') && !name.includes('config') && name !== 'terms.yaml')
      .map((name) => `${folder}/${name}`),
  )
  it.each(files)('%s keeps every line through every edit', (path) => {
    const text = readFileSync(path, 'utf8')
    const before = data(text)
    const ids = before.claims.map(({ id }) => String(id))
    for (const id of [0, 1, ids.length >> 1, ids.length - 1].flatMap((index) => ids[index] ?? [])) {
      const there = before.claims.find((claim) => claim['id'] === id) ?? {}
      const renamed = edited(text, renameClaimId(file(text), id, 'a-new-name'))
      expect(edited(renamed, renameClaimId(file(renamed), 'a-new-name', id))).toBe(text)
      const marked = edited(text, setKeys(file(text), id, { note: 'Looked at.' }))
      if (there['note'] === undefined) expect(edited(marked, removeKeys(file(marked), id, ['note']))).toBe(text)
      expect(data(marked).claims).toHaveLength(ids.length)
      const added = edited(text, addClaim(file(text), draft, { after: id }))
      expect(data(added).claims.filter((claim) => claim['id'] !== 'ge-people')).toEqual(before.claims)
      if (there['supersededBy'] !== undefined) continue
      const keys = { value: 1, statement: 'One.' }
      const superseded = edited(text, supersede(file(text), id, { id: 'the-next', on: '2024-01-01', keys }))
      expect(data(superseded).claims).toHaveLength(ids.length + 1)
    }
  })
})
