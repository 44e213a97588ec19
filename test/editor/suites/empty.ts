/** A folder without a registry: nothing is checked, and the views say how to begin. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { extensionApi, expectTold, replace, revertAll, show } from './editor.js'
import { eventually, runTests, until, type Test } from './harness.js'
import { rowsOf, treeText } from './trees.js'

const claim = `claims:
  - id: quay-2019-05
    statement: 4,610 people came ashore in May 2019.
    value: 4610
    unit: people
    period: 2019-05
    sources: [{ publisher: Harbour Office of Kalmar, title: Log }]
`

const tests: readonly Test[] = [
  {
    name: 'in a folder without a registry no server runs, and no view, status or preview shows anything',
    run: async () => {
      await vscode.commands.executeCommand('claimcheck.figures.focus')
      const api = await extensionApi()
      const { document } = await show('articles/ferry.md')
      assert.match(await vscode.commands.executeCommand<string>('markdown.api.render', document), /Some 4,160 people/)
      assert.equal(api.serverProcessId(), null)
      assert.equal(api.status(), null)
      assert.deepEqual(await rowsOf(api.figures.provider), [])
      assert.deepEqual(await rowsOf(api.claims.provider), [])
    },
  },
  {
    name: 'Create a Registry makes a configuration and a registry, and the article is checked without a restart',
    run: async () => {
      const api = await extensionApi()
      const { document } = await show('articles/ferry.md')
      await vscode.commands.executeCommand('claimcheck.createRegistry')
      const editor = await until('the registry is shown', () => {
        const editor = vscode.window.activeTextEditor
        return editor?.document.uri.path.endsWith('/claims/claims.yaml') ? editor : undefined
      })
      await eventually('the server runs', () => assert.notEqual(api.serverProcessId(), null))
      await expectTold(document, ['uncited-figure: 4,160'])
      await replace(editor.document, editor.document.getText(), claim)
      await expectTold(document, ['conflicting-figure: 4,160'])
      await eventually('the views show it', async () => {
        assert.equal((await rowsOf(api.claims.provider))[0]?.item.label, 'claims/claims.yaml')
        assert.equal((await treeText(api.figures.provider))[0], 'Conflicting with the registry | 1')
      })
    },
  },
  {
    name: 'Create a Registry changes nothing where there is one',
    run: async () => {
      const made = await vscode.commands.executeCommand<unknown[]>('claimcheck.createRegistry')
      assert.deepEqual(made, [])
      assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /quay-2019-05/)
      await revertAll()
    },
  },
]

export function run(): Promise<void> {
  return runTests(tests)
}
