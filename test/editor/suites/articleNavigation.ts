/** Cards, links and ways from the text to the registry and back. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { expectTold, hoverText, rangeOf, revertAll, show } from './editor.js'
import { eventually, until, type Test } from './harness.js'

const landings = 'articles/landings.md'
const registry = 'claims/halden.yaml'
const arrivals = 'halden-landings-2021'

export const navigationTests: readonly Test[] = [
  {
    name: 'the card of a figure tells all that the registry knows, and sets it beside the competing estimate, in words and drawn',
    run: async () => {
      const { document } = await show(landings)
      const card = await until('there is a card', async () => (await hoverText(document, '12,480')) || undefined)
      for (const words of [
        /\*\*Sourced\*\*, claim `halden-landings-2021`, tied by hand/,
        /12,480 people landed at Halden in 2021/,
        /\[Landings of the year 2021\]\(<https:\/\/example\.org\/coast-guard\/2021>\)/,
        /\[archived\]\(<https:\/\/example\.org\/archive\/coast-guard\/2021>\)/,
        /In the year 12,480 people were brought ashore/,
        /by K\\?\. Lund on 2022\\?-01\\?-20/,
        /halden\\?-landings\\?-survey\\?-2021 .*13,900/,
      ])
        assert.match(card, words)
      const drawn = /!\[([^\]]*)\]\(data:image\/svg\+xml;base64,([\w+/=]+)\)/.exec(card)
      assert.ok(drawn, 'there is a picture')
      assert.match(drawn[1] ?? '', /13,900/, 'its words are the picture for who cannot see it')
      const svg = Buffer.from(drawn[2] ?? '', 'base64').toString()
      assert.match(svg, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
      assert.match(svg, />12,480</)
      assert.match(svg, />13,900</)
      assert.doesNotMatch(card, /command:/)
      assert.match(
        await hoverText(document, '2,750 beds<!-- claim: halden-beds-2021 --> in'),
        /Caveat: tents not counted/,
      )
    },
  },
  {
    name: "the picture is drawn in the theme's colours",
    run: async () => {
      const { document } = await show(landings)
      const picture = async () =>
        until('there is a picture', async () => /base64,[\w+/=]+/.exec(await hoverText(document, '12,480'))?.[0])
      const workbench = vscode.workspace.getConfiguration('workbench')
      const { kind } = vscode.window.activeColorTheme
      const before = await picture()
      const other = kind === vscode.ColorThemeKind.Dark ? 'Default Light Modern' : 'Default Dark Modern'
      await workbench.update('colorTheme', other, vscode.ConfigurationTarget.Global)
      await eventually('it is drawn anew', async () => assert.notEqual(await picture(), before))
      await workbench.update('colorTheme', undefined, vscode.ConfigurationTarget.Global)
      await eventually('it is as it was', async () => assert.equal(await picture(), before))
      await revertAll()
    },
  },
  {
    name: 'each reference links to its claim in the registry',
    run: async () => {
      const { document } = await show(landings)
      const links = await until('there are links', async () => {
        const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
          'vscode.executeLinkProvider',
          document.uri,
        )
        const own = found.filter(({ target }) => target?.path.endsWith(registry))
        return own.length >= 5 ? own : undefined
      })
      const { document: claims } = await show(registry)
      const lines = links.map(({ range, target }) => [
        document.getText(range),
        claims.lineAt(Number(/L(\d+)/.exec(target?.fragment ?? '')?.[1]) - 1).text.trim(),
      ])
      const ids = ['landings-2021', 'boats-2021', 'landings-2020', 'beds-2021', 'beds-2021', 'children-2021']
      assert.deepEqual(
        lines,
        ids.map((id) => [`halden-${id}`, `- id: halden-${id}`]),
      )
      await revertAll()
    },
  },
  {
    name: 'the figures and references of one claim are highlighted together',
    run: async () => {
      const { document } = await show(landings)
      const { start } = rangeOf(document, 'had 2,750')
      const highlights = await until('they are highlighted', async () => {
        const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
          'vscode.executeDocumentHighlights',
          document.uri,
          start.translate(0, 5),
        )
        return found.length > 1 ? found : undefined
      })
      const beds = 'halden-beds-2021'
      assert.deepEqual(
        highlights.sort((a, b) => a.range.start.compareTo(b.range.start)).map(({ range }) => document.getText(range)),
        ['2,750', beds, '2,750', beds],
      )
      await revertAll()
    },
  },
  {
    name: 'the outline lists the figures under their headings, each with its status and claim',
    run: async () => {
      const { document } = await show(landings)
      const outline = await until('there are figures', async () => {
        const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
          'vscode.executeDocumentSymbolProvider',
          document.uri,
        )
        // VS Code's own Markdown extension has its headings beside ours.
        return symbols.find((one) => one.name === 'The landings of 2021' && one.children.some(isFigure))
      })
      const rows = (symbol: vscode.DocumentSymbol): string[] =>
        symbol.children.flatMap((one) => (isFigure(one) ? [`${one.name} | ${one.detail}`] : rows(one)))
      assert.deepEqual(rows(outline), [
        '12,480 people | sourced, halden-landings-2021',
        '318 boats | sourced, halden-boats-2021',
        '9,710 people | conflicting, halden-landings-2020',
        '2,750 beds | sourced, halden-beds-2021',
        '2,750 beds | sourced, halden-beds-2021',
        '1,640 children | sourced, halden-children-2021',
        '5,318 blankets | uncited',
      ])
      await revertAll()
    },
  },
  {
    name: 'Peek Definition shows the claim beside the article',
    run: async () => {
      const editor = await show(landings)
      await expectFigures(editor.document)
      const { start } = rangeOf(editor.document, '12,480')
      editor.selection = new vscode.Selection(start, start)
      await vscode.commands.executeCommand('editor.action.peekDefinition')
      await until('the registry is seen', () =>
        vscode.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith(registry)),
      )
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString())
      await revertAll()
    },
  },
  {
    name: 'a reference in an article is renamed everywhere: other articles, closed ones too, and the registry',
    run: async () => {
      const { document } = await show(landings)
      const at = rangeOf(document, '@halden-boats-2021').start.translate(0, 3)
      const prepare = async () =>
        vscode.commands.executeCommand<{ placeholder: string } | undefined>('vscode.prepareRename', document.uri, at)
      const prepared = await until('it can be renamed', prepare)
      assert.equal(prepared.placeholder, 'halden-boats-2021')
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        at,
        'halden-vessels-2021',
      )
      assert.deepEqual(
        edit
          .entries()
          .map(([uri]) => uri.path.split('/').at(-1))
          .sort(),
        ['halden.yaml', 'landings.md', 'quay.md'],
      )
      assert.ok(await vscode.workspace.applyEdit(edit))
      assert.ok(document.getText().includes('[@halden-vessels-2021]'))
      const { document: other } = await show('articles/quay.md')
      assert.ok(other.getText().includes('claim: halden-vessels-2021'))
      await expectTold(other, [])
      await revertAll()
    },
  },
  {
    name: 'an id that is taken is refused and says where, and no other extension renames the reference instead',
    run: async () => {
      const { document } = await show(landings)
      const at = rangeOf(document, '@halden-boats-2021').start.translate(0, 3)
      const { showErrorMessage } = vscode.window
      const told: string[] = []
      vscode.window.showErrorMessage = (message: string) => Promise.resolve(void told.push(message))
      try {
        // The registry may still be the one that the test before has renamed in.
        await eventually('the rename is refused', async () => {
          told.length = 0
          const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
            'vscode.executeDocumentRenameProvider',
            document.uri,
            at,
            arrivals,
          )
          assert.equal(edit.size, 0)
          assert.match(told.join(), /halden-landings-2021.*claims\/halden\.yaml/)
        })
      } finally {
        vscode.window.showErrorMessage = showErrorMessage
      }
      await revertAll()
    },
  },
]

async function expectFigures(document: vscode.TextDocument): Promise<void> {
  await until('the figures are known', async () => (await hoverText(document, '12,480')) || undefined)
}

function isFigure({ kind }: vscode.DocumentSymbol): boolean {
  return kind === vscode.SymbolKind.Number
}
