/** The settings of the guide in a real Neovim, over standard input and output. */
import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { article, makeNewsroom } from '../lsp/newsroom.js'
import { builtCli, commandFolder, repository, runEditor } from './run.js'

const hasNeovim = spawnSync('nvim', ['--version']).status === 0

interface Outcome {
  readonly error?: string
  readonly findings: readonly { readonly line: number; readonly text: string; readonly message: string }[]
  readonly hover: string
  readonly actions: readonly string[]
  readonly after: readonly { readonly text: string }[]
  readonly line: string
}

describe.skipIf(!hasNeovim || !builtCli)('Neovim, with the settings of the guide', () => {
  it('shows findings, hovers and corrects a figure', { timeout: 120_000 }, async () => {
    const newsroom = await makeNewsroom()
    const output = newsroom.path('outcome.json')
    const settings = join(repository, 'docs', 'editors', 'neovim.lua')
    const script = join(repository, 'test', 'otherEditors', 'neovim.lua')
    await runEditor(
      'nvim',
      ['--headless', '--clean', '-c', `luafile ${settings}`, '-c', `luafile ${script}`],
      newsroom.folder,
      {
        ...(await commandFolder(newsroom.path('bin'))),
        CLAIMCHECK_ARTICLE: newsroom.article,
        CLAIMCHECK_OUTPUT: output,
      },
    )
    const outcome = JSON.parse(await readFile(output, 'utf8')) as Outcome
    expect(outcome.error).toBeUndefined()
    expect(outcome.findings.map(({ text }) => text)).toEqual(['50 thousand', '2,140', 'de-frist-2019-q1'])
    expect(outcome.findings[0]?.message).toContain('39,948')
    expect(outcome.hover).toContain('39,948 first asylum applications')
    expect(outcome.actions.some((title) => title.startsWith('Correct'))).toBe(true)
    expect(outcome.after.map(({ text }) => text)).toEqual(['2,140', 'de-frist-2019-q1'])
    expect(outcome.line).not.toContain('50 thousand')
    // Nothing was saved: the file is as it was.
    expect(await readFile(newsroom.article, 'utf8')).toBe(article)
  })
})
