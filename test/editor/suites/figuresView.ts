/** The view "Figures", and going from finding to finding. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { extensionApi, rangeOf, replace, revertAll, show } from './editor.js'
import { eventually, until, type Test } from './harness.js'
import { acceptList, withList } from './inputs.js'
import { findRow, rowsOf, treeText } from './trees.js'

const desk = 'articles/desk.md'

export const figuresViewTests: readonly Test[] = [
  {
    name: 'the view Figures groups the figures of the article by status, those that need work first and open',
    run: async () => {
      const { figures } = await extensionApi()
      await show(desk)
      await eventually('the figures are there', async () =>
        assert.deepEqual(await treeText(figures.provider), [
          'Conflicting with the registry | 1',
          '  Some 50 thousand passengers | claim says 39,948 people · Harbour Office of Kalmar · desk-ferry-passengers-2019',
          'Without a source | 3',
          '  2,140 people | no claim, no link',
          '  612 patients | the nearest is desk-ferry-crews-2019',
          '  4,160 tents | no claim, no link',
          'Sourced | 1',
          '  1,310 sailors | Harbour Office of Kalmar · desk-ferry-crews-2019',
        ]),
      )
      const [conflicting, , sourced] = await rowsOf(figures.provider)
      assert.equal(conflicting?.item.collapsibleState, vscode.TreeItemCollapsibleState.Expanded)
      assert.equal(sourced?.item.collapsibleState, vscode.TreeItemCollapsibleState.Collapsed)
    },
  },
  {
    name: 'a row of the view goes to its figure, and says its status to a screen reader',
    run: async () => {
      const { figures } = await extensionApi()
      const { document } = await show(desk)
      const { item } = await findRow(figures.provider, '612 patients')
      assert.ok(item.command)
      await vscode.commands.executeCommand(item.command.command, ...((item.command.arguments ?? []) as unknown[]))
      const editor = vscode.window.activeTextEditor
      assert.deepEqual(editor?.selection.start, rangeOf(document, '612').start)
      assert.match(item.accessibilityInformation?.label ?? '', /^612 patients, Without a source, .*, line 13$/)
    },
  },
  {
    name: 'the view can show the figures in the order of the article, and follows what is typed',
    run: async () => {
      const { figures } = await extensionApi()
      const { document } = await show(desk)
      await vscode.commands.executeCommand('claimcheck.showFiguresInOrder')
      const words = async () => (await rowsOf(figures.provider)).map(({ item }) => item.label)
      await eventually('they are in order', async () =>
        assert.deepEqual(await words(), [
          'Some 50 thousand passengers',
          '1,310 sailors',
          '2,140 people',
          '612 patients',
          '4,160 tents',
        ]),
      )
      await replace(document, 'A camp in the hills holds 2,140 people.', 'Nobody lives in the hills.')
      await eventually('the figure is gone', async () =>
        assert.deepEqual(await words(), [
          'Some 50 thousand passengers',
          '1,310 sailors',
          '612 patients',
          '4,160 tents',
        ]),
      )
      await vscode.commands.executeCommand('claimcheck.groupFiguresByStatus')
      await eventually('they are grouped', async () =>
        assert.equal((await words())[0], 'Conflicting with the registry'),
      )
      await revertAll()
    },
  },
  {
    name: 'the status bar opens the view, and the view follows the cursor',
    run: async () => {
      const api = await extensionApi()
      const editor = await show(desk)
      await eventually('it is checked', () => assert.match(api.status()?.text ?? '', /sourced/))
      assert.equal(api.status()?.command, 'claimcheck.showFigures')
      await vscode.commands.executeCommand('claimcheck.showFigures')
      await eventually('the view is shown', () => assert.ok(api.figures.view.visible))
      await vscode.window.showTextDocument(editor.document)
      await eventually('the figure at the cursor is selected', () => {
        const active = vscode.window.activeTextEditor
        assert.ok(active)
        const { start } = rangeOf(active.document, '4,160')
        active.selection = new vscode.Selection(start.translate(0, 1), start.translate(0, 1))
        const [selected] = api.figures.view.selection
        assert.ok(selected?.type === 'figure' && selected.figure.text === '4,160')
      })
    },
  },
  {
    name: 'the view opens the claim of a figure, and silences a finding with a reason',
    run: async () => {
      const { figures } = await extensionApi()
      const { document } = await show(desk)
      const conflict = await findRow(figures.provider, 'Some 50 thousand passengers')
      await vscode.commands.executeCommand('claimcheck.figure.openClaim', conflict.node)
      await eventually('the claim is shown', () => {
        const editor = vscode.window.activeTextEditor
        assert.match(editor?.document.uri.path ?? '', /claims\/desk\.yaml$/)
        assert.equal(editor?.document.getText(editor.selection), 'desk-ferry-passengers-2019')
      })
      assert.equal(
        figures.article()?.toString(),
        document.uri.toString(),
        'the article stays while the claim is looked at',
      )
      const uncited = await findRow(figures.provider, '4,160 tents')
      assert.match(uncited.item.contextValue ?? '', /\bfinding\b/)
      await vscode.commands.executeCommand('claimcheck.figure.silence', uncited.node, 'the mayor said so on 3 May')
      assert.match(document.getText(), /claimcheck-disable[^>]*the mayor said so on 3 May/)
      await eventually('it is silenced', async () =>
        assert.equal((await treeText(figures.provider)).at(-1), '  4,160 tents | '),
      )
      await revertAll()
    },
  },
  {
    name: 'the row of the figure that the cursor is at is selected, also where it has just left one in a closed group',
    run: async () => {
      const { figures } = await extensionApi()
      const editor = await show(desk)
      await findRow(figures.provider, '4,160 tents')
      await vscode.commands.executeCommand('claimcheck.showFigures')
      await vscode.window.showTextDocument(editor.document)
      const goTo = (piece: string) => {
        const { start } = rangeOf(editor.document, piece)
        const active = vscode.window.activeTextEditor
        assert.ok(active)
        active.selection = new vscode.Selection(start, start)
      }
      const selected = () => {
        const [row] = figures.view.selection
        return row?.type === 'figure' ? row.figure.text : undefined
      }
      goTo('1,310')
      goTo('4,160')
      await eventually('it is the last', () => assert.equal(selected(), '4,160'))
      goTo('1,310')
      await eventually('it is the one in the closed group', () => assert.equal(selected(), '1,310'))
      await revertAll()
    },
  },
  {
    name: 'a row of the view ties its figure to a claim from the list',
    run: async () => {
      const { figures } = await extensionApi()
      const { document } = await show('articles/harbour.md')
      const row = await findRow(figures.provider, '1,310')
      assert.match(row.item.contextValue ?? '', /\bis-uncited\b/)
      await show(desk)
      await withList(
        () => vscode.commands.executeCommand('claimcheck.figure.tie', row.node),
        async (list) => {
          assert.match(list.title ?? '', /1,310/)
          await until('the claim is listed', () =>
            list.items.some(({ description }) => description?.includes('desk-ferry-crews-2019')) ? true : undefined,
          )
          await acceptList(() => document.getText().includes('claim: desk-ferry-crews-2019'))
        },
      )
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString())
      await revertAll()
    },
  },
  {
    name: 'next and previous finding go round through the article, and nowhere without findings',
    run: async () => {
      const editor = await show(desk)
      const { document } = editor
      const places = ['50 thousand', '2,140', 'desk-ferry-crew-2019', '4,160'].map(
        (piece) => rangeOf(document, piece).start,
      )
      await eventually('the findings are there', () =>
        assert.equal(vscode.languages.getDiagnostics(document.uri).length, 4),
      )
      const [first, second, , last] = places
      editor.selection = new vscode.Selection(0, 0, 0, 0)
      const go = async (command: string) => {
        await vscode.commands.executeCommand(command)
        return vscode.window.activeTextEditor?.selection.active
      }
      for (const place of [...places, first]) assert.deepEqual(await go('claimcheck.nextFinding'), place)
      assert.deepEqual(await go('claimcheck.nextFinding'), second)
      assert.deepEqual(await go('claimcheck.previousFinding'), first)
      assert.deepEqual(await go('claimcheck.previousFinding'), last)
    },
  },
]
