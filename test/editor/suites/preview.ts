/** VS Code's own Markdown preview, with figures marked. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { extensionApi, replace, revertAll, show } from './editor.js'
import { eventually, type Test } from './harness.js'

const marks = 'articles/marks.md'

export const previewTests: readonly Test[] = [
  {
    name: "the preview marks each figure by its status, with its claim in a tooltip, where it is the line's second of its kind too",
    run: async () => {
      const { document } = await show(marks)
      await eventually('they are marked', async () => {
        assert.deepEqual(figuresIn(await render(document)), [
          'sourced 39,948',
          'uncited 612',
          'sourced 39,948',
          'conflicting 50',
          'conflicting thousand',
          'sourced 1,310',
        ])
      })
      assert.match(await render(document), /title="Sourced\ndesk-ferry-crews-2019: 1,310 sailors served/)
    },
  },
  {
    name: 'the preview leaves figures unmarked where the setting says so',
    run: async () => {
      const { document } = await show(marks)
      const settings = vscode.workspace.getConfiguration('claimcheck')
      await eventually('they are marked', async () => assert.ok(figuresIn(await render(document)).length > 0))
      await settings.update('preview', false, vscode.ConfigurationTarget.Global)
      assert.deepEqual(figuresIn(await render(document)), [])
      await settings.update('preview', undefined, vscode.ConfigurationTarget.Global)
      assert.ok(figuresIn(await render(document)).length > 0)
    },
  },
  {
    name: 'the preview follows what is typed, and is rendered while the server is away',
    run: async () => {
      const { document } = await show(marks)
      await eventually('it is marked', async () =>
        assert.match(figuresIn(await render(document)).join(), /uncited 612/),
      )
      await replace(document, '612 tents, and 39,948', 'no tents, and 39,948')
      await eventually('it is marked anew', async () =>
        assert.deepEqual(figuresIn(await render(document)).slice(0, 3), [
          'sourced 39,948',
          'sourced 39,948',
          'conflicting 50',
        ]),
      )
      await revertAll()
      const api = await extensionApi()
      const again = await show(marks)
      const restarting = vscode.commands.executeCommand('claimcheck.restartServer')
      assert.match(await render(again.document), /Kalmar counted/)
      await restarting
      await eventually('the server is back', () => assert.notEqual(api.serverProcessId(), null))
      await eventually('it is marked', async () => assert.equal(figuresIn(await render(again.document)).length, 6))
    },
  },
  {
    name: 'a text that belongs to no document is rendered as it was',
    run: async () => {
      const html = await vscode.commands.executeCommand<string>('markdown.api.render', 'Kalmar counted 39,948 people.')
      assert.match(html, /<p[^>]*>Kalmar counted 39,948 people\.<\/p>/)
    },
  },
]

function render(document: vscode.TextDocument): Promise<string> {
  return Promise.resolve(vscode.commands.executeCommand<string>('markdown.api.render', document))
}

function figuresIn(html: string): string[] {
  const marked = html.matchAll(
    /<span class="claimcheck-figure claimcheck-([a-z]+)(?: claimcheck-[a-z]+)*" role="mark" title="[^"]*">([^<]*)<\/span>/g,
  )
  return [...marked].map(([, status, text]) => `${status} ${text?.trim()}`)
}
