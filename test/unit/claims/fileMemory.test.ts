import { describe, expect, it } from 'vitest'
import { createFileMemory, loadRegistry } from '../../../server/src/core/claims/index.js'
import { languageOf } from '../../../server/src/core/languages/index.js'

const en = languageOf('en')
const sources = (title: string) => `sources:\n  office: { publisher: Statistics Office, title: ${title} }\n`
const claim = (id: string, value: string, more = '') =>
  `  - { id: ${id}, statement: 'There were ${value} refugees.', value: ${value}, sources: [office]${more} }\n`
const files = (texts: Readonly<Record<string, string>>) => Object.entries(texts).map(([uri, text]) => ({ uri, text }))

/** What a fact-checker types, one version after the other. */
const versions = [
  { s: sources('Yearbook'), a: `claims:\n${claim('one', '100')}`, b: `claims:\n${claim('two', '200')}` },
  { s: sources('Yearbook'), a: `claims:\n${claim('one', '150')}`, b: `claims:\n${claim('two', '200')}` },
  { s: sources('Almanac'), a: `claims:\n${claim('one', '150')}`, b: `claims:\n${claim('two', '200')}` },
  { s: 'sources: {}\n', a: `claims:\n${claim('one', '150')}`, b: `claims:\n${claim('two', '200')}` },
  { s: sources('Almanac'), a: `claims:\n${claim('two', '150')}`, b: `claims:\n${claim('two', '200')}` },
  { s: sources('Almanac'), a: `claims:\n${claim('one', '150', ', supersededBy: two')}`, b: 'claims: [\n' },
  { s: sources('Almanac'), a: `claims:\n${claim('one', '150', ', colour: red')}`, b: `claims:\n${claim('two', '2')}` },
]

describe('a memory of registry files', () => {
  it('changes nothing of what is loaded, whatever is typed', () => {
    const memory = createFileMemory()
    for (const version of [...versions, ...[...versions].reverse()]) {
      const loaded = loadRegistry(files(version), en, undefined, memory)
      expect(loaded).toEqual(loadRegistry(files(version), en))
    }
  })

  it('leaves a registry that was loaded before as it was', () => {
    const memory = createFileMemory()
    const [first, , third] = versions
    const before = loadRegistry(files(first!), en, undefined, memory).registry
    loadRegistry(files(third!), en, undefined, memory)
    expect(before.claims.map(({ sources: own }) => own.map(({ title }) => title))).toEqual([['Yearbook'], ['Yearbook']])
  })

  it('reads only the files that are new', () => {
    const memory = createFileMemory()
    const read = (uri: string, text: string) => {
      let times = 0
      memory.read({ uri, text }, 'en', () => {
        times++
        return {
          parts: { claims: [], broken: [], sources: [], terms: { measures: [], places: [], populations: [] } },
          findings: [],
          complete: true,
        }
      })
      return times
    }
    expect([read('a', '1'), read('b', '1'), read('a', '1'), read('a', '2'), read('b', '1')]).toEqual([1, 1, 0, 1, 0])
  })

  it('knows whether most files are the ones it has read', () => {
    const memory = createFileMemory()
    const known = files(versions[0]!)
    expect(memory.knows(known, 'en')).toBe(false)
    loadRegistry(known, en, undefined, memory)
    expect(memory.knows(files(versions[1]!), 'en')).toBe(true)
    expect(memory.knows(known, 'de')).toBe(false)
  })
})
