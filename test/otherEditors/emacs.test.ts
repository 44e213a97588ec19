/** The settings of the guide in a real Emacs with Eglot, over standard input and output. */
import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeNewsroom } from '../lsp/newsroom.js'
import { builtCli, commandFolder, repository, runEditor } from './run.js'

const hasEglot =
  spawnSync('emacs', ['--batch', '--eval', "(progn (require 'eglot) (require 'markdown-mode))"]).status === 0

interface Outcome {
  readonly error?: string
  readonly findings: readonly string[]
  readonly hover: string
  readonly actions: readonly string[]
  readonly after: readonly string[]
}

describe.skipIf(!hasEglot || !builtCli)('Emacs, with the settings of the guide', () => {
  it('shows findings, hovers and corrects a figure', { timeout: 120_000 }, async () => {
    const newsroom = await makeNewsroom()
    const output = newsroom.path('outcome.json')
    const settings = join(repository, 'docs', 'editors', 'emacs.el')
    const script = join(repository, 'test', 'otherEditors', 'emacs.el')
    await runEditor('emacs', ['--batch', '-f', 'package-initialize', '-l', settings, '-l', script], newsroom.folder, {
      ...(await commandFolder(newsroom.path('bin'))),
      CLAIMCHECK_ARTICLE: newsroom.article,
      CLAIMCHECK_OUTPUT: output,
    })
    const outcome = JSON.parse(await readFile(output, 'utf8')) as Outcome
    expect(outcome.error).toBeUndefined()
    expect(outcome.findings).toEqual(['50 thousand', '2,140', 'de-frist-2019-q1'])
    expect(outcome.hover).toContain('39,948 first asylum applications')
    expect(outcome.actions.some((title) => title.startsWith('Correct'))).toBe(true)
    expect(outcome.after).toEqual(['2,140', 'de-frist-2019-q1'])
  })
})
