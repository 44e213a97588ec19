import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkReading, readArticle } from '../../server/src/core/check.js'
import { CLAIM, SOURCE } from '../../server/src/core/claims/format.js'
import { loadRegistry } from '../../server/src/core/claims/index.js'
import { defaultConfig } from '../../server/src/core/config.js'
import { languageOf } from '../../server/src/core/languages/index.js'
import { compileRegistry } from '../../server/src/core/matching/index.js'
import { ruleIds } from '../../server/src/core/rules/index.js'
import type { CheckedFigure, SourceFile } from '../../server/src/core/types.js'
import { expectedRows, foundRow } from './expected.js'

/** The day of the check in the demonstration. */
const today = '2023-07-10'
const articles = files(fileURLToPath(new URL('articles', import.meta.url)), '.md')
const registryFiles = files(fileURLToPath(new URL('../../claims', import.meta.url)), '.yaml')
const loaded = loadRegistry(registryFiles, languageOf('en'))

describe('the example registry', () => {
  test('is sound', () => {
    expect(loaded.findings).toEqual([])
    expect(loaded.registry.claims.length).toBeGreaterThan(50)
  })

  test('shows every key of a claim and of a source', () => {
    const contents = registryFiles.map((file) => parse(file.text) as Content)
    const claims = contents.flatMap((content) => [...(content.claims ?? []), content.defaults ?? {}])
    const sources = contents.flatMap((content) => Object.values(content.sources ?? {}))
    expect(unused(Object.keys(CLAIM), claims)).toEqual([])
    expect(unused(Object.keys(SOURCE), sources)).toEqual([])
  })
})

describe('the example articles', () => {
  const expected = expectedRows((id) => ruleIds.includes(id))
  const registry = compileRegistry(loaded.registry, languageOf('en'))

  test('have a table each', () => {
    expect(articles.map((file) => file.uri)).toEqual([...expected.keys()].sort())
  })

  test.each(articles)('$uri: every figure as a fact-checker would have it', (file) => {
    const checked = checkReading(readArticle(file, defaultConfig), { registry, config: defaultConfig, today })
    expect(checked.figures.map((figure) => foundRow(reported(figure)))).toEqual(expected.get(file.uri))
  })
})

interface Content {
  readonly defaults?: object
  readonly claims?: readonly object[]
  readonly sources?: Readonly<Record<string, object>>
}

function unused(keys: readonly string[], objects: readonly object[]): readonly string[] {
  return keys.filter((key) => !objects.some((object) => key in object))
}

/** A checked figure as the JSON report tells it. */
function reported(checked: CheckedFigure): Parameters<typeof foundRow>[0] {
  const claim = checked.match.type === 'tied' ? checked.match.claim.id : null
  return { text: checked.figure.text, status: checked.status, claim, findings: checked.findings }
}

function files(folder: string, ending: string): SourceFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending))
  return names.sort().map((name) => ({ uri: name, text: readFileSync(join(folder, name), 'utf8') }))
}
