/** VS Code for the Web: the server in a worker, and a workspace that is on no disk. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { applyFix, expectTold, extensionApi, findings, hoverText, rangeOf, replace, revertAll, show } from './editor.js'
import { eventually, runTests, until, type Test } from './harness.js'

const desk = 'articles/desk.md'
const asWritten = [
  'conflicting-figure: 50 thousand',
  'uncited-figure: 2,140',
  'unknown-claim: desk-ferry-crew-2019',
  'uncited-figure: 4,160',
]

const tests: readonly Test[] = [
  {
    name: 'the extension starts in a browser, and its server runs in a worker',
    run: async () => {
      assert.equal(vscode.env.uiKind, vscode.UIKind.Web)
      assert.equal(vscode.workspace.workspaceFolders?.[0]?.uri.scheme, 'pagefs')
      await show(desk)
      const api = await extensionApi()
      await eventually('the server runs', () => assert.equal(api.isRunning(), true))
      assert.equal(api.serverProcessId(), null)
    },
  },
  {
    name: 'an article of a virtual workspace has its findings, with the registry read through the editor',
    run: async () => {
      const { document } = await show(desk)
      await expectTold(document, asWritten)
      const [conflict] = findings(document.uri)
      assert.ok(conflict)
      assert.deepEqual(conflict.range, new vscode.Range(6, 5, 6, 16))
      const [related] = conflict.relatedInformation ?? []
      assert.equal(related?.location.uri.toString(), 'pagefs://desk/newsroom/claims/desk.yaml')
    },
  },
  {
    name: 'the status bar counts, and the hover shows the claim',
    run: async () => {
      const api = await extensionApi()
      const { document } = await show(desk)
      await eventually('the coverage is shown', () => assert.match(api.status()?.text ?? '', /1 of 5 sourced/))
      const text = await until('there is a hover', async () => (await hoverText(document, '1,310')) || undefined)
      assert.match(text, /1,310 sailors served on the ferries/)
    },
  },
  {
    name: 'go to definition opens the claim in the virtual workspace',
    run: async () => {
      const { document } = await show(desk)
      const [place] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        rangeOf(document, '50 thousand').start,
      )
      assert.ok(place && 'targetUri' in place)
      assert.equal(place.targetUri.toString(), 'pagefs://desk/newsroom/claims/desk.yaml')
      assert.equal(place.targetSelectionRange?.start.line, 8)
    },
  },
  {
    name: 'a quick fix corrects the figure, and its finding goes',
    run: async () => {
      const { document } = await show(desk)
      await expectTold(document, asWritten)
      await applyFix(document, '50 thousand', 'Correct')
      await expectTold(document, asWritten.slice(1))
      await revertAll()
    },
  },
  {
    name: 'a claim that is edited, unsaved, changes what is said of the article',
    run: async () => {
      const { document } = await show(desk)
      await expectTold(document, asWritten)
      const registry = await show('claims/desk.yaml')
      await replace(registry.document, 'value: 39948', 'value: 50000')
      await show(desk)
      await expectTold(document, asWritten.slice(1))
      await revertAll()
    },
  },
  {
    name: 'a file that is written without the editor is read again',
    run: async () => {
      const { document } = await show(desk)
      await expectTold(document, asWritten)
      const folder = vscode.workspace.workspaceFolders?.[0]
      assert.ok(folder)
      const uri = vscode.Uri.joinPath(folder.uri, 'claims', 'desk.yaml')
      const before = await vscode.workspace.fs.readFile(uri)
      const text = new TextDecoder().decode(before).replace('value: 39948', 'value: 50000')
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
      await expectTold(document, asWritten.slice(1))
      await vscode.workspace.fs.writeFile(uri, before)
      await expectTold(document, asWritten)
    },
  },
  {
    name: 'the whole workspace is checked, articles that nobody opened too',
    run: async () => {
      const summary = await vscode.commands.executeCommand<{ articles: number; figures: number } | null>(
        'claimcheck.checkWorkspace',
      )
      assert.ok(summary && summary.articles >= 5, JSON.stringify(summary))
      const unopened = vscode.Uri.parse('pagefs://desk/newsroom/articles/two-waves-out-of-russia.md')
      await eventually('its findings are listed', () => assert.ok(findings(unopened).length > 0))
    },
  },
  {
    name: 'the command Restart Server restarts the worker',
    run: async () => {
      const { document } = await show(desk)
      await vscode.commands.executeCommand('claimcheck.restartServer')
      const api = await extensionApi()
      await eventually('the server runs', () => assert.equal(api.isRunning(), true))
      await expectTold(document, asWritten)
    },
  },
]

export function run(): Promise<void> {
  return runTests(tests)
}
