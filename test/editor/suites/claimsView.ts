/** The view "Claims" and the search for a claim. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { extensionApi, rangeOf, replace, revertAll, show } from './editor.js'
import { eventually, type Test } from './harness.js'
import { findRow, labelOf, rowsOf } from './trees.js'

const desk = 'articles/desk.md'

export const claimsViewTests: readonly Test[] = [
  {
    name: 'the view Claims shows the registry by file, each claim with value and status, and opens it',
    run: async () => {
      const { claims } = await extensionApi()
      await show(desk)
      await eventually('the files are there', async () => {
        const files = await rowsOf(claims.provider)
        assert.deepEqual(
          files.map(({ item }) => labelOf(item)),
          [
            'claims/desk.yaml',
            'claims/germany.yaml',
            'claims/remittances.yaml',
            'claims/russia.yaml',
            'claims/ukraine.yaml',
          ],
        )
        assert.equal(files[0]?.item.description, '2')
      })
      const { item } = await findRow(claims.provider, 'desk-ferry-crews-2019')
      assert.match(String(item.description), /^1,310 sailors · 2019-03\/2019-05/)
      assert.match(item.accessibilityInformation?.label ?? '', /^desk-ferry-crews-2019, verified, 1,310 sailors/)
      assert.ok(item.command)
      await vscode.commands.executeCommand(item.command.command, ...((item.command.arguments ?? []) as unknown[]))
      await eventually('the claim is shown', () => {
        const editor = vscode.window.activeTextEditor
        assert.equal(editor?.document.getText(editor.selection), 'desk-ferry-crews-2019')
      })
    },
  },
  {
    name: 'the view Claims can be turned to measures and back',
    run: async () => {
      const { claims } = await extensionApi()
      await vscode.commands.executeCommand('claimcheck.groupClaimsByMeasure')
      const labels = async () => (await rowsOf(claims.provider)).map(({ item }) => labelOf(item))
      await eventually('there are measures', async () => {
        const measures = await labels()
        assert.ok(measures.includes('remittances'), measures.join(', '))
        assert.equal(measures.at(-1), 'no measure named', 'claims without a measure come last')
      })
      await vscode.commands.executeCommand('claimcheck.groupClaimsByFile')
      await eventually('there are files', async () => assert.equal((await labels())[0], 'claims/desk.yaml'))
    },
  },
  {
    name: 'the view Claims follows what is typed into the registry',
    run: async () => {
      const { claims } = await extensionApi()
      const { document } = await show('claims/desk.yaml')
      await replace(document, 'desk-ferry-crews-2019', 'desk-ferry-sailors-2019')
      await findRow(claims.provider, 'desk-ferry-sailors-2019')
      await revertAll()
      await findRow(claims.provider, 'desk-ferry-crews-2019')
    },
  },
  {
    name: 'a reference to a claim is copied, and inserted at the cursor of the article',
    run: async () => {
      const { claims } = await extensionApi()
      const { node } = await findRow(claims.provider, 'desk-ferry-crews-2019')
      await vscode.env.clipboard.writeText('')
      await vscode.commands.executeCommand('claimcheck.claim.copyReference', node)
      assert.equal(await vscode.env.clipboard.readText(), '<!-- claim: desk-ferry-crews-2019 -->')
      const editor = await show(desk)
      const { end } = rangeOf(editor.document, '4,160 tents')
      editor.selection = new vscode.Selection(end, end)
      await vscode.commands.executeCommand('claimcheck.claim.insertReference', node)
      assert.match(editor.document.getText(), /4,160 tents<!-- claim: desk-ferry-crews-2019 -->\./)
      await revertAll()
    },
  },
]
