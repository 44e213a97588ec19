/** Editor and command line have one engine: what they find in an article is the same, finding by finding. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from 'sarif'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from 'vscode-languageserver'
import { newsroom } from '../cli/newsroom.js'
import { startClient } from './client.js'

const root = join(import.meta.dirname, '../..')
const shared = join(root, '../shared')
const today = '2024-01-01'

function filesIn(folder: string, ending: string, as: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending))
  return Object.fromEntries(names.map((name) => [`${as}/${name}`, readFileSync(join(folder, name), 'utf8')]))
}

/** What both say of each article: a line for each finding, with its place, weight, rule and words. */
async function compare(articles: Record<string, string>, registry: Record<string, string>): Promise<number> {
  const { folder, run } = newsroom({ ...articles, ...registry })
  const { out } = await run(['check', 'articles', '--format', 'sarif', '--today', today])
  const log = JSON.parse(out) as Log
  const told = new Map<string, string[]>(Object.keys(articles).map((name) => [name, []]))
  for (const { ruleId, level, message, locations, suppressions } of log.runs[0]?.results ?? []) {
    const place = locations?.[0]?.physicalLocation
    const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = place?.region ?? {}
    const list = told.get(decodeURI(place?.artifactLocation?.uri ?? ''))
    if (suppressions?.length) continue
    // There a message is a sentence with its full stop.
    list?.push(
      [startLine, startColumn, endLine, endColumn, levels[level ?? ''], ruleId, message.text?.replace(/\.$/, '')].join(
        ' ',
      ),
    )
  }
  const client = await startClient({ folders: [folder] }, { today })
  let count = 0
  try {
    for (const [name, text] of Object.entries(articles)) {
      const path = join(folder, name)
      client.open(path, text)
      const shown = (await client.diagnostics(path)).map(({ range: { start, end }, severity, code, message }) =>
        [start.line + 1, start.character + 1, end.line + 1, end.character + 1, severity, code, textOf(message)].join(
          ' ',
        ),
      )
      client.close(path)
      expect(shown, name).toEqual(told.get(name))
      count += shown.length
    }
  } finally {
    await client.end()
  }
  return count
}

function textOf(message: Diagnostic['message']): string {
  return typeof message === 'string' ? message : message.value
}

const levels: Readonly<Record<string, number>> = { error: 1, warning: 2, note: 3 }

describe('editor and command line agree, finding by finding', () => {
  it('on the example newsroom', async () => {
    const articles = filesIn(join(root, 'test/newsroom/articles'), '.md', 'articles')
    expect(await compare(articles, filesIn(join(root, 'claims'), '.yaml', 'claims'))).toBeGreaterThan(10)
  }, 120_000)

  it.skipIf(!existsSync(join(shared, 'newsroom')))(
    'on a labelled newsroom',
    async () => {
      const articles = filesIn(join(shared, 'newsroom/articles'), '.md', 'articles')
      expect(await compare(articles, filesIn(join(shared, 'newsroom/claims'), '.yaml', 'claims'))).toBeGreaterThan(10)
    },
    300_000,
  )

  it.skipIf(!existsSync(join(shared, 'bench')))(
    'on many articles',
    async () => {
      const articles = filesIn(join(shared, 'bench/articles'), '.md', 'articles')
      expect(await compare(articles, filesIn(join(root, 'claims'), '.yaml', 'claims'))).toBeGreaterThan(100)
    },
    600_000,
  )
})
