/** Of a language that no article is written in, little is made. */
import { expect, it, vi } from 'vitest'
import { checkReading, readArticle } from '../../server/src/core/check.js'
import { defaultConfig } from '../../server/src/core/config.js'
import { languageOf } from '../../server/src/core/languages/index.js'
import { readRegistry } from '../../server/src/core/registry.js'
import { registry } from './oneClaim.js'

const made = vi.hoisted((): string[] => [])

// The sections themselves, and a note that they were made.
vi.mock(import('../../server/src/core/languages/de/clauses.js'), async (original) => {
  const { deClauses } = await original()
  return { deClauses: () => (made.push('clauses'), deClauses()) }
})
vi.mock(import('../../server/src/core/languages/de/doubts.js'), async (original) => {
  const { deDoubts } = await original()
  return { deDoubts: () => (made.push('doubts'), deDoubts()) }
})
vi.mock(import('../../server/src/core/languages/de/places.js'), async (original) => {
  const { dePlaces } = await original()
  return { dePlaces: () => (made.push('places'), dePlaces()) }
})

function statuses(text: string): readonly string[] {
  const reading = readArticle({ uri: 'a.md', text }, { ...defaultConfig, language: 'auto' })
  const { compiled } = readRegistry([registry], languageOf('en'))
  const { figures } = checkReading(reading, { registry: compiled, config: defaultConfig, today: '2024-06-01' })
  return figures.map(({ status }) => status)
}

it('makes the words of a language when an article is written in it', () => {
  expect(statuses('In 2023 some 41,600 people arrived in Greece by sea, the ministry said.')).toEqual(['sourced'])
  expect(made).toEqual([])
  const text = 'Im Jahr 2023 kamen 41.561 Menschen auf dem Seeweg nach Griechenland.'
  expect([statuses(text).length, statuses(text).length, made.toSorted()]).toEqual([
    1,
    1,
    ['clauses', 'doubts', 'places'],
  ])
})
