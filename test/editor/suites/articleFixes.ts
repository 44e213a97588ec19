/** What the light bulb does: each sort of fix is applied, and its finding is gone. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { applyFix, expectTold, quickFixes, rangeOf, replace, revertAll, show } from './editor.js'
import { until, type Test } from './harness.js'
import { acceptList, answering, withList } from './inputs.js'

const landings = 'articles/landings.md'
const asWritten = [
  'conflicting-figure: 9,710',
  'missing-caveat: 2,750',
  'missing-caveat: 2,750',
  'unverified-claim: 1,640',
  'uncited-figure: 5,318',
]
const without = (rule: string): string[] => asWritten.filter((one) => !one.startsWith(rule))

export const fixTests: readonly Test[] = [
  {
    name: 'a figure is corrected inside its link, and nothing else of the sentence changes',
    run: async () => {
      const { document } = await show(landings)
      await expectTold(document, asWritten)
      await applyFix(document, '9,710', 'Correct')
      assert.equal(lineOf(document, '9,170'), 'The year before it had been [9,170](claim:halden-landings-2020) people.')
      await expectTold(document, without('conflicting-figure'))
      await revertAll()
    },
  },
  {
    name: 'a missing caveat is added at the end of the sentence',
    run: async () => {
      const { document } = await show(landings)
      await expectTold(document, asWritten)
      await applyFix(document, 'had 2,750', 'Add the caveat')
      assert.match(lineOf(document, 'had 2,750'), / in 2021 \(tents not counted\)\.$/)
      await expectTold(document, [...asWritten.slice(0, 1), ...asWritten.slice(2)])
      await revertAll()
    },
  },
  {
    name: 'all findings of a kind are fixed at once, and one undo takes it back',
    run: async () => {
      const { document } = await show(landings)
      await expectTold(document, asWritten)
      const before = document.getText()
      await applyFix(document, 'had 2,750', 'Fix all 2 of `missing-caveat` in this file')
      assert.equal(document.getText().split('(tents not counted)').length, 3)
      await expectTold(document, without('missing-caveat'))
      await vscode.commands.executeCommand('undo')
      assert.equal(document.getText(), before)
      await revertAll()
    },
  },
  {
    name: 'a draft claim is opened for a figure, tied to it in the form that the article uses, and is all that is told of it',
    run: async () => {
      const { document } = await show(landings)
      await expectTold(document, asWritten)
      await applyFix(document, '5,318', 'draft')
      await expectTold(document, [...asWritten.slice(0, -1), 'unverified-claim: 5,318'])
      const drafts = await until('the draft is written', () =>
        vscode.workspace.textDocuments.find((one) => one.fileName.endsWith('drafts.yaml')),
      )
      const id = /- id: (\S+)/.exec(drafts.getText())?.[1]
      assert.ok(id)
      assert.ok(lineOf(document, '5,318').includes(id))
      await revertAll()
      await vscode.workspace.fs.delete(drafts.uri)
    },
  },
  {
    name: 'silencing asks for a reason, takes none that is empty, and writes it into the article',
    run: async () => {
      const { document } = await show(landings)
      await expectTold(document, asWritten)
      const asked = await answering('counted at the store, 3 May', () =>
        applyFix(document, '5,318', 'Silence `uncited-figure` here'),
      )
      assert.equal(asked.length, 1)
      assert.ok(await asked[0]?.validateInput?.('  '), 'a blank is no reason')
      assert.match(document.getText(), /disable-next-line uncited-figure -- counted at the store, 3 May -->\nThe town/)
      await expectTold(document, without('uncited-figure'))
      await revertAll()
    },
  },
  {
    name: 'Silence in this file silences every finding of the rule',
    run: async () => {
      const { document } = await show(landings)
      await expectTold(document, asWritten)
      await answering('said in the box beside it', () =>
        applyFix(document, 'had 2,750', 'Silence `missing-caveat` in this file'),
      )
      await expectTold(document, without('missing-caveat'))
      await revertAll()
    },
  },
  {
    name: 'Tie to a claim… lists the claims that fit, finds others by words, and ties the figure to the chosen one',
    run: async () => {
      const { document } = await show(landings)
      await replace(document, '5,318 blankets', '318 blankets for the boats')
      const actions = await until('it is offered', async () => {
        const found = (await quickFixes(document, '318 blankets')).filter(
          ({ command }) => command?.command === 'claimcheck.tieToClaim',
        )
        return found.length > 0 ? found : undefined
      })
      const command = actions[0]?.command
      assert.ok(command)
      const run = () => vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]))
      await withList(run, async (list) => {
        assert.match(list.title ?? '', /318/)
        list.value = 'shelters coast beds'
        await until('the words are searched for', () =>
          list.items.some(({ description }) => description?.includes('halden-beds-2021')) &&
          list.items.every(({ description }) => !description?.includes('halden-boats-2021'))
            ? true
            : undefined,
        )
        list.value = 'reached boats'
        const boats = await until('what fits is found', () =>
          list.items.find(({ description }) => description?.includes('halden-boats-2021')),
        )
        assert.match(boats.label, /318 boats/)
        assert.match(boats.description ?? '', /2021 · Coast Guard of Halden/)
        await acceptList(() => lineOf(document, '318 blankets').includes('halden-boats-2021'))
      })
      await revertAll()
    },
  },
  {
    name: 'the command Tie Figure to a Claim… ties the figure under the cursor',
    run: async () => {
      const editor = await show('articles/quay.md')
      const { start } = rangeOf(editor.document, '9,170')
      editor.selection = new vscode.Selection(start, start)
      await withList(
        () => vscode.commands.executeCommand('claimcheck.tieToClaim'),
        async (list) => {
          await until('the claim that fits is there', () =>
            list.items.some(({ description }) => description?.includes('halden-landings-2020')) ? true : undefined,
          )
          await acceptList(() => lineOf(editor.document, '9,170').includes('halden-landings-2020'))
        },
      )
      assert.match(lineOf(editor.document, '9,170'), /9,170 people<!-- claim: halden-landings-2020 -->/)
      await expectTold(editor.document, [])
      await revertAll()
    },
  },
  {
    name: 'a tie that was found is written down by hand, for one figure or for all of the file',
    run: async () => {
      const { document } = await show('articles/quay.md')
      await replace(document, 'Of boats 318', 'In 2021, 318 boats reached Halden.\n\nOf boats 318')
      const all = 'Tie all 2 figures of this file to the claims that were found'
      const rewrite = await until('it is offered', async () => {
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          rangeOf(document, '9,170'),
          vscode.CodeActionKind.RefactorRewrite.value,
        )
        assert.ok(actions.some(({ title }) => title === 'Tie to claim `halden-landings-2020` by hand'))
        return actions.find(({ title }) => title === all)
      })
      assert.ok(rewrite.edit && (await vscode.workspace.applyEdit(rewrite.edit)))
      assert.match(lineOf(document, '9,170'), /9,170 people<!-- claim: halden-landings-2020 -->/)
      assert.match(lineOf(document, '318 boats'), /318 boats<!-- claim: halden-boats-2021 -->/)
      await expectTold(document, [])
      await revertAll()
    },
  },
]

/** The line that a piece of the text stands in. */
function lineOf(document: vscode.TextDocument, piece: string): string {
  return document.lineAt(rangeOf(document, piece).start.line).text
}
