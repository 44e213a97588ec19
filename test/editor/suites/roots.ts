/** Two root folders, each with a registry of its own, in a workspace that nobody has trusted. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { expectTold, extensionApi, show } from './editor.js'
import { eventually, runTests, type Test } from './harness.js'

const tests: readonly Test[] = [
  {
    name: 'the extension works in a workspace that is not trusted',
    run: async () => {
      assert.equal(vscode.workspace.isTrusted, false)
      const api = await extensionApi()
      await eventually('its server runs', () => assert.notEqual(api.serverProcessId(), null))
    },
  },
  {
    name: 'each of two root folders is checked against its own registry',
    run: async () => {
      const first = await show('desk.md', 0)
      await expectTold(first.document, ['conflicting-figure: 50 thousand'])
      const second = await show('desk.md', 1)
      const api = await extensionApi()
      await eventually('it was checked', () => assert.match(api.status()?.text ?? '', /1 of 1 sourced/))
      await expectTold(second.document, [])
    },
  },
  {
    name: 'the status bar says what is wrong when the registry is gone',
    run: async () => {
      const { document } = await show('desk.md', 1)
      const api = await extensionApi()
      const folder = vscode.workspace.getWorkspaceFolder(document.uri)
      assert.ok(folder)
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder.uri, 'claims'), { recursive: true })
      await eventually('it says so', () => assert.match(api.status()?.tooltip ?? '', /no registry, `claims`/))
      await expectTold(document, [])
    },
  },
]

export function run(): Promise<void> {
  return runTests(tests)
}
