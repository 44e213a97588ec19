import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkReading, readArticle } from '../../../server/src/core/check.js'
import { defaultConfig } from '../../../server/src/core/config.js'
import { languageOf } from '../../../server/src/core/languages/index.js'
import { createMatchMemory, matchFigures, type MatchMemory } from '../../../server/src/core/matching/index.js'
import { readRegistry } from '../../../server/src/core/registry.js'

const newsroom = join(import.meta.dirname, '../../labelled')
const filesIn = (name: string): { uri: string; text: string }[] =>
  readdirSync(join(newsroom, name))
    .sort()
    .map((file) => ({ uri: file, text: readFileSync(join(newsroom, name, file), 'utf8') }))
const { compiled } = readRegistry(filesIn('claims'), languageOf('en'))
const articles = filesIn('articles').map(({ text }) => text)

function check(text: string, memory: MatchMemory | null): string {
  const reading = readArticle({ uri: 'a.md', text }, defaultConfig)
  const { figures, findings } = checkReading(reading, {
    registry: compiled,
    config: defaultConfig,
    today: '2025-06-01',
    memory,
  })
  return JSON.stringify({ figures, findings })
}

/** What somebody does to a draft in one go, at a share of its length. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  takeOut: fc.constantFrom(0, 0, 0, 1, 4, 60, 400),
  putIn: fc.constantFrom(
    'a',
    ' ',
    '7',
    '.',
    '\n\n',
    ' in 2023',
    ' last year',
    ' from Sudan',
    'about ',
    '\n\n## In Chad\n\n',
    '\n- ',
    ' [@x]',
    '  \n– ',
    '\n– ',
  ),
})

describe('a memory of earlier versions', () => {
  it('changes nothing that is found, whatever is typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...articles), fc.array(edit, { minLength: 1, maxLength: 4 }), (article, edits) => {
        const memory = createMatchMemory()
        let text = article
        check(text, memory)
        for (const { at, takeOut, putIn } of edits) {
          const start = Math.floor(at * text.length)
          text = text.slice(0, start) + putIn + text.slice(start + takeOut)
          expect(check(text, memory)).toBe(check(text, null))
        }
      }),
      { numRuns: Number(process.env['CLAIMCHECK_PROPERTY_RUNS'] ?? 8) },
    )
  })

  it('knows a sentence that a hard line break ends from one that goes on', () => {
    const claims = [
      'claims:',
      '  - id: chad',
      "    statement: 'At the end of 2023 there were 1,234,567 refugees in Chad.'",
      '    value: 1234567',
      '    destination: Chad',
      '    asOf: 2023-12-31',
      '    sources: [{ publisher: UNHCR, title: Chad }]',
    ].join('\n')
    const registry = readRegistry([{ uri: 'chad.yaml', text: claims }], languageOf('en')).compiled
    const soft = 'At the end of 2023 there were some 1.2 million refugees\n– in Chad.'
    const hard = soft.replace('\n', '  \n')
    const statusOf = (text: string, memory: MatchMemory | null) => {
      const reading = readArticle({ uri: 'a.md', text }, defaultConfig)
      const project = { registry, config: defaultConfig, today: '2025-06-01', memory }
      return checkReading(reading, project).figures[0]?.status
    }
    const memory = createMatchMemory()
    expect([hard, soft, hard].map((text) => statusOf(text, memory))).toEqual(['uncited', 'sourced', 'uncited'])
  })

  const inferred = (text: string, memory: MatchMemory) => {
    const { article, figures } = readArticle({ uri: 'a.md', text }, defaultConfig)
    return matchFigures(article, figures, compiled.in(languageOf('en')), null, memory).map(({ inference }) => inference)
  }
  const paragraphs = ['Sudan', 'Chad', 'Egypt', 'Libya', 'Kenya', 'Ethiopia', 'Uganda', 'Niger'].map(
    (country, i) => `At the end of 2023 some ${(i + 3) * 12}4,000 refugees lived in ${country}, most of them in camps.`,
  )

  it('searches again only where something near has changed', () => {
    const memory = createMatchMemory()
    const before = inferred(paragraphs.join('\n\n'), memory)
    const after = inferred(paragraphs.with(7, `Only then: ${paragraphs[7]}`).join('\n\n'), memory)
    expect(before.map((one, i) => one !== null && one === after[i])).toEqual([...Array(7).fill(true), false])
  })

  it('searches again for all in another registry', () => {
    const memory = createMatchMemory()
    const text = paragraphs.join('\n\n')
    const before = inferred(text, memory)
    const { article, figures } = readArticle({ uri: 'a.md', text }, defaultConfig)
    const other = readRegistry(filesIn('claims').slice(1), languageOf('en')).compiled.in(languageOf('en'))
    const after = matchFigures(article, figures, other, null, memory)
    expect(after.some(({ inference }, i) => inference !== null && inference === before[i])).toBe(false)
  })
})
