import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { keepHeapSmall } from '../../server/src/bin/heap.js'
import { article, newsroom, registry } from './newsroom.js'

const cli = fileURLToPath(new URL('../../server/dist/cli.js', import.meta.url))

function archive(articles: number): Record<string, string> {
  const files: Record<string, string> = { 'claims/georgia.yaml': registry, 'claimcheck.config.yaml': 'failOn: never\n' }
  for (let i = 0; i < articles; i++) files[`articles/${i}.md`] = `${i + 2000} people came.\n`
  return files
}

it.each([
  [2, 0],
  [3, 1],
  [7, 1],
])('tells once that a run of %i articles is a long one, where three are: %i times', async (articles, times) => {
  const { run } = newsroom(archive(articles))
  let told = 0
  const { code } = await run(['check', 'articles', '--jobs', '1'], {
    settled: { after: 3, tell: () => (told += 1) },
  })
  expect({ code, told }).toEqual({ code: 0, told: times })
})

it('collects, and does without where nothing that collects is to be had', () => {
  expect(keepHeapSmall()).toBe(true)
  expect(keepHeapSmall(() => undefined)).toBe(false)
  expect((globalThis as { gc?: unknown }).gc).toBeUndefined()
})

it('goes on behind the collection in the program itself', async () => {
  const { folder } = newsroom({ ...archive(410), 'articles/last.md': article })
  const check = [cli, 'check', 'articles', '--jobs', '1', '--format', 'json', '--output', 'report.json']
  const { stderr } = await promisify(execFile)(process.execPath, check, { cwd: folder })
  expect(stderr).toBe('')
}, 60_000)
