/** One newsroom with its registry: everything a journalist and a fact-checker see. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {
  applyFix,
  expectTold,
  extensionApi,
  findings,
  hoverText,
  quickFixes,
  rangeOf,
  replace,
  revertAll,
  ruleOf,
  show,
  told,
} from './editor.js'
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
    name: 'the extension starts in a workspace with a registry, and its server runs',
    run: async () => {
      const api = await extensionApi()
      await until('the server runs', () => api.serverProcessId() ?? undefined)
    },
  },
  {
    name: 'the example article has its findings, each exactly at its figure, with code and claim',
    run: async () => {
      const { document } = await show('articles/two-waves-out-of-russia.md')
      const at = (piece: string, rule: string) =>
        findings(document.uri).find((one) => ruleOf(one) === rule && one.range.isEqual(rangeOf(document, piece)))
      await until('the rent is found', () => at('75 percent', 'uncited-figure'))
      const asylum = await until('the applications are found', () => at('173', 'conflicting-figure'))
      assert.match(asylum.message, /`de-asylum-ru-2022-03`/)
      // What is told of a figure stands at its number, whatever stands around it.
      for (const finding of findings(document.uri)) assert.match(document.getText(finding.range), /\d|half|million/)
    },
  },
  {
    name: 'diagnostics have exact ranges, severities, a link to the rule and the claim as related information',
    run: async () => {
      const { document } = await show(desk)
      await expectTold(document, asWritten)
      const [conflict] = findings(document.uri)
      assert.ok(conflict)
      assert.deepEqual(conflict.range, new vscode.Range(6, 5, 6, 16))
      assert.equal(conflict.severity, vscode.DiagnosticSeverity.Error)
      assert.match(conflict.message, /39,948/)
      const code = conflict.code as { value: string; target: vscode.Uri }
      assert.equal(code.target.scheme, 'file')
      assert.match(code.target.path, /docs\/rules\/conflicting-figure\.md$/)
      const [related] = conflict.relatedInformation ?? []
      assert.match(related?.location.uri.path ?? '', /claims\/desk\.yaml$/)
      assert.equal(related?.location.range.start.line, 8)
    },
  },
  {
    name: 'a hover on a figure shows its status, claim, source and who checked it, and runs nothing',
    run: async () => {
      const { document } = await show(desk)
      const text = await until('there is a hover', async () => (await hoverText(document, '1,310')) || undefined)
      assert.match(text, /\*\*Sourced\*\*/)
      assert.match(text, /1,310 sailors served on the ferries/)
      assert.match(text, /\[Log of the spring sailings\]\(<https:\/\/example\.org\/harbour\/log>\)/)
      assert.doesNotMatch(text, /command:/)
      assert.match(await hoverText(document, '50 thousand'), /In the spring 39,948 people came ashore/)
    },
  },
  {
    name: 'go to definition leads from a figure and from a reference to the line of the claim',
    run: async () => {
      const { document } = await show(desk)
      for (const piece of ['50 thousand', 'desk-ferry-passengers-2019']) {
        const [place] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          rangeOf(document, piece).start,
        )
        assert.ok(place && 'targetUri' in place)
        assert.match(place.targetUri.path, /claims\/desk\.yaml$/)
        assert.equal(place.targetSelectionRange?.start.line, 8)
      }
    },
  },
  {
    name: 'the command Open Claim opens the claim under the cursor',
    run: async () => {
      const editor = await show(desk)
      const at = rangeOf(editor.document, '1,310').start
      editor.selection = new vscode.Selection(at, at)
      await vscode.commands.executeCommand('claimcheck.openClaim')
      const claim = await until('the registry is shown', () => {
        const active = vscode.window.activeTextEditor
        return active?.document.fileName.endsWith('desk.yaml') ? active : undefined
      })
      assert.equal(claim.document.getText(claim.selection), 'desk-ferry-crews-2019')
    },
  },
  {
    name: 'the status bar says how much of the article is sourced, and follows the typing',
    run: async () => {
      const api = await extensionApi()
      const { document } = await show(desk)
      await eventually('the coverage is shown', () => assert.match(api.status()?.text ?? '', /1 of 5 sourced/))
      assert.match(api.status()?.tooltip ?? '', /3 without a source/)
      await replace(document, '50 thousand', '40 thousand')
      await eventually('the coverage has risen', () => assert.match(api.status()?.text ?? '', /2 of 5 sourced/))
      await revertAll()
      assert.equal(api.status(), null)
    },
  },
  {
    name: 'quick fix: correct the figure, in the style of the article',
    run: async () => {
      const { document } = await show(desk)
      await expectTold(document, asWritten)
      await applyFix(document, '50 thousand', 'Correct')
      assert.match(document.getText(), /Some 40 thousand<!-- claim/)
      await expectTold(document, asWritten.slice(1))
      await revertAll()
    },
  },
  {
    name: 'quick fix: change a mistyped id to the nearest claim',
    run: async () => {
      const { document } = await show(desk)
      await expectTold(document, asWritten)
      await applyFix(document, 'desk-ferry-crew-2019', '`desk-ferry-crews-2019`')
      await eventually('the id is known', () =>
        assert.ok(!told(document).some((one) => one.startsWith('unknown-claim'))),
      )
      await revertAll()
    },
  },
  {
    name: 'quick fix: tie the figure to a claim',
    run: async () => {
      const { document } = await show('articles/harbour.md')
      await expectTold(document, ['uncited-figure: 1,310'])
      await applyFix(document, '1,310', 'Tie to claim `desk-ferry-crews-2019`')
      assert.match(document.getText(), /1,310<!-- claim: desk-ferry-crews-2019 --> on board/)
      await expectTold(document, [])
      await revertAll()
    },
  },
  {
    name: 'quick fix: add the figure to the registry as a draft',
    run: async () => {
      const { document } = await show(desk)
      await expectTold(document, asWritten)
      await applyFix(document, '2,140', 'draft')
      await eventually('the draft is what is told of it', () =>
        assert.ok(told(document).includes('unverified-claim: 2,140'), told(document).join()),
      )
      const drafts = await until('the draft is written', () =>
        vscode.workspace.textDocuments.find((one) => one.fileName.endsWith('drafts.yaml')),
      )
      assert.match(drafts.getText(), /statement: A camp in the hills holds 2,140 people\./)
      assert.match(drafts.getText(), /status: draft/)
      assert.match(drafts.getText(), /TODO/)
      await revertAll()
      await vscode.workspace.fs.delete(drafts.uri)
    },
  },
  {
    name: 'quick fix: silence with a reason',
    run: async () => {
      const { document } = await show(desk)
      await expectTold(document, asWritten)
      const [action] = (await quickFixes(document, '4,160')).filter((one) => one.title.endsWith('here, with a reason'))
      assert.equal(action?.command?.command, 'claimcheck.silence')
      // What the input box would return: the reason.
      const target = (action.command.arguments ?? [])[0] as unknown
      await vscode.commands.executeCommand('claimcheck.silence', target, 'seen there on 3 May')
      assert.match(document.getText(), /disable-next-line uncited-figure -- seen there on 3 May -->\n/)
      await expectTold(document, asWritten.slice(0, -1))
      await revertAll()
    },
  },
  {
    name: 'an unsaved edit of the registry changes the findings of the article',
    run: async () => {
      const { document } = await show(desk)
      await expectTold(document, asWritten)
      const { document: registry } = await show('claims/desk.yaml')
      await replace(registry, 'value: 39948', 'value: 50112')
      await expectTold(document, asWritten.slice(1))
      await revertAll()
      const again = (await show(desk)).document
      await expectTold(again, asWritten)
    },
  },
  {
    name: 'a registry that is being typed has one finding at its place, and its last good state holds',
    run: async () => {
      const { document } = await show(desk)
      await expectTold(document, asWritten)
      const { document: registry } = await show('claims/desk.yaml')
      await replace(registry, 'quote: In the spring', 'quote: "In the spring')
      await eventually('the registry has a finding', () =>
        assert.deepEqual(findings(registry.uri).map(ruleOf), ['invalid-claim']),
      )
      await expectTold(document, asWritten)
      await revertAll()
    },
  },
  {
    name: 'a registry that changes on disk is read again',
    run: async () => {
      const { document } = await show(desk)
      await expectTold(document, asWritten)
      const folder = vscode.workspace.workspaceFolders?.[0]
      assert.ok(folder)
      const uri = vscode.Uri.joinPath(folder.uri, 'claims/desk.yaml')
      const before = await vscode.workspace.fs.readFile(uri)
      const text = Buffer.from(before).toString().replace('value: 39948', 'value: 50112')
      await vscode.workspace.fs.writeFile(uri, Buffer.from(text))
      await expectTold(document, asWritten.slice(1))
      await vscode.workspace.fs.writeFile(uri, before)
      await expectTold(document, asWritten)
      await revertAll()
    },
  },
  {
    name: 'an article that is closed at any moment of its check leaves nothing, and has its findings when it is opened again',
    run: async () => {
      for (const wait of [0, 20, 2_500]) {
        const { document } = await show(desk)
        await expectTold(document, asWritten)
        await replace(document, '50 thousand', '40 thousand')
        await new Promise((resolve) => setTimeout(resolve, wait))
        await revertAll()
        await eventually(`nothing is left of it after ${wait} ms`, () =>
          assert.deepEqual(findings(document.uri).map(ruleOf), []),
        )
      }
      const { document } = await show(desk)
      await expectTold(document, asWritten)
    },
  },
  {
    name: 'an article that is closed and opened again at once has its findings and its status',
    run: async () => {
      const api = await extensionApi()
      for (let round = 0; round < 10; round++) {
        const { document } = await show(desk)
        await expectTold(document, asWritten)
        await eventually(`its status is shown, round ${round}`, () =>
          assert.match(api.status()?.text ?? '', /1 of 5 sourced/),
        )
        await revertAll()
      }
    },
  },
  {
    name: 'a closed article is reported no more; a check of the workspace reports all, each once',
    run: async () => {
      const { document } = await show(desk)
      await expectTold(document, asWritten)
      await revertAll()
      await eventually('nothing is left of it', () => assert.deepEqual(findings(document.uri).map(ruleOf), []))
      const summary = await vscode.commands.executeCommand<{ articles: number }>('claimcheck.checkWorkspace')
      assert.equal(summary.articles, 6)
      await eventually('all findings are there', () =>
        assert.deepEqual(findings(document.uri).length, asWritten.length),
      )
      await show(desk)
      await expectTold(document, asWritten)
      assert.equal(vscode.languages.getDiagnostics(document.uri).length, asWritten.length)
    },
  },
  {
    name: 'a renamed article keeps its findings under its new name alone',
    run: async () => {
      const { document } = await show(desk)
      await expectTold(document, asWritten)
      const target = vscode.Uri.joinPath(document.uri, '..', 'renamed.md')
      const edit = new vscode.WorkspaceEdit()
      edit.renameFile(document.uri, target)
      assert.ok(await vscode.workspace.applyEdit(edit))
      const { document: renamed } = await show('articles/renamed.md')
      await expectTold(renamed, asWritten)
      await eventually('nothing is left of the old name', () =>
        assert.deepEqual(findings(document.uri).map(ruleOf), []),
      )
      const back = new vscode.WorkspaceEdit()
      back.renameFile(target, document.uri)
      assert.ok(await vscode.workspace.applyEdit(back))
    },
  },
  {
    name: 'a killed server comes back, and nothing is reported twice',
    run: async () => {
      const api = await extensionApi()
      const { document } = await show(desk)
      await expectTold(document, asWritten)
      const before = await until('the server runs', () => api.serverProcessId() ?? undefined)
      process.kill(before, 'SIGKILL')
      await until('another server runs', () => {
        const now = api.serverProcessId()
        return now !== null && now !== before ? now : undefined
      })
      await expectTold(document, asWritten)
      await replace(document, '50 thousand', '40 thousand')
      await expectTold(document, asWritten.slice(1))
      assert.match(await hoverText(document, '1,310'), /Sourced/)
      assert.equal((await hoverText(document, '1,310')).split('**Sourced**').length, 2)
      await revertAll()
    },
  },
  {
    name: 'the command Restart Server restarts it, and nothing is reported twice',
    run: async () => {
      const api = await extensionApi()
      const { document } = await show(desk)
      await expectTold(document, asWritten)
      const before = api.serverProcessId()
      await vscode.commands.executeCommand('claimcheck.restartServer')
      await eventually('it is another one', () => {
        assert.notEqual(api.serverProcessId(), null)
        assert.notEqual(api.serverProcessId(), before)
      })
      await expectTold(document, asWritten)
    },
  },
]

export function run(): Promise<void> {
  return runTests(tests)
}
