/** What a file of the registry shows as it is read and typed: lenses, faults, names, hovers, renames, folding. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { codeActions, findings, hoverText, inWorkspace, rangeOf, replace, revertAll, ruleOf, show } from './editor.js'
import { eventually, until, type Test } from './harness.js'

const desk = 'claims/desk.yaml'
const crews = 'desk-ferry-crews-2019'

const more = `claims:
  - id: desk-old
    statement: 900 boats sailed to Kalmar in 2018.
    value: 900
    sources: [desk-harbour-log]
    supersededBy: desk-new
    supersededOn: 2019-02-01
  - id: desk-new
    statement: 911 boats sailed to Kalmar in 2018.
    value: 911
    sources: [desk-harbour-log]
    status: draft
  - id: desk-due
    statement: 12 piers were in use in Kalmar in 2018.
    value: 12
    sources: [desk-harbour-log]
    reviewBy: 2020-01-31
`

export const registryFileTests: readonly Test[] = [
  {
    name: 'lenses name the successor and open it, and say what is a draft and what was due',
    run: async () => {
      await vscode.workspace.fs.writeFile(inWorkspace('claims/more.yaml'), new TextEncoder().encode(more))
      const { document } = await show('claims/more.yaml')
      const titles = ['superseded by desk-new', 'draft: verify…', 'review was due 2020-01-31', 'not used']
      await eventually('all are there', async () => {
        const shown = (await lenses(document)).map(({ command }) => command?.title ?? '')
        for (const title of titles) assert.ok(shown.includes(title), shown.join(' | '))
      })
      const successor = (await lenses(document)).find(({ command }) => command?.title === 'superseded by desk-new')
      assert.ok(successor?.command)
      await vscode.commands.executeCommand(
        successor.command.command,
        ...((successor.command.arguments ?? []) as unknown[]),
      )
      const { active } = vscode.window.activeTextEditor?.selection ?? {}
      assert.equal(active?.line, rangeOf(document, 'id: desk-new').start.line)
      await revertAll()
      await vscode.workspace.fs.delete(inWorkspace('claims/more.yaml'))
    },
  },
  {
    name: 'the lens of a claim leads to each place that uses it',
    run: async () => {
      const { document } = await show(desk)
      const lens = await until('it is counted', async () =>
        (await lenses(document)).find(({ command }) => command?.title === 'used in 2 articles'),
      )
      const [target] = (lens.command?.arguments ?? []) as unknown[]
      assert.deepEqual(target, { uri: document.uri.toString(), id: crews })
      await vscode.commands.executeCommand(lens.command?.command ?? '', target)
      await revertAll()
    },
  },
  {
    name: 'faults are told as they are typed, each at its place, and go when they are mended',
    run: async () => {
      const { document } = await show(desk)
      const faults = () => findings(document.uri).map((one) => `${ruleOf(one)} at ${document.getText(one.range)}`)
      await replace(document, 'unit: sailors', 'unti: sailors')
      await eventually('the key is unknown', () => assert.deepEqual(faults(), ['invalid-claim at unti']))
      assert.match(findings(document.uri)[0]?.message ?? '', /`unit`/)
      await replace(document, 'unti: sailors', 'unit: sailors')
      await eventually('it is mended', () => assert.deepEqual(faults(), []))
      await replace(document, 'value: 1310', 'value: lots')
      await eventually('the value is no figure', () => assert.deepEqual(faults(), ['invalid-claim at lots']))
      await revertAll()
      await eventually('nothing is left', () => assert.deepEqual(findings(document.uri), []))
    },
  },
  {
    name: 'completion knows keys, measures, terms, countries, sources and ids where each belongs',
    run: async () => {
      const { document } = await show(desk)
      const head = '  - id: typed\n    '
      const expectOffer = async (typed: string, label: string) => {
        const labels = await offered(document, head + typed)
        assert.ok(
          labels.some((one) => one.includes(label)),
          `${label} for ${typed} among ${labels.slice(0, 20).join(' | ')}`,
        )
      }
      await expectOffer('per', 'period')
      await expectOffer('measure: border', 'border crossings')
      await expectOffer('population: first', 'first-time applicants')
      await expectOffer('place: Upper', 'Upper Lars')
      await expectOffer('origin: Geor', 'GE')
      await expectOffer('sources: [desk', 'desk-harbour-log')
      await expectOffer('derivedFrom: desk-f', crews)
      await expectOffer('verifiedBy: K', 'K. Lund')
      await revertAll()
    },
  },
  {
    name: 'a hover shows the claim of an id and the source of a name; definition leads to the source',
    run: async () => {
      const { document } = await show(desk)
      const name = 'sources: [desk-harbour-log]\n    quote'
      const at = rangeOf(document, name).start.translate(0, 'sources: ['.length + 2)
      const shown = await hoverAt(document, at)
      assert.match(shown, /\[Log of the spring sailings\]\(<https:\/\/example\.org\/harbour\/log>\)/)
      assert.match(shown, /2 claims rest on it/)
      assert.match(await hoverText(document, crews), /1,310 sailors/)
      const [place] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at,
      )
      assert.equal(place?.targetSelectionRange?.start.line, rangeOf(document, 'desk-harbour-log:').start.line)
      await revertAll()
    },
  },
  {
    name: 'rename changes the name of a source and every claim that names it',
    run: async () => {
      const { document } = await show(desk)
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        rangeOf(document, 'desk-harbour-log:').start,
        'harbour-2019',
      )
      assert.ok(await vscode.workspace.applyEdit(edit))
      assert.equal(document.getText().split('harbour-2019').length - 1, 3)
      assert.ok(!document.getText().includes('desk-harbour-log'))
      await eventually('it is whole', () => assert.deepEqual(findings(document.uri), []))
      await revertAll()
    },
  },
  {
    name: 'each claim and source folds; the outline names them; formatting is left to others',
    run: async () => {
      const { document } = await show(desk)
      const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      )
      const lines = folds.map(({ start, end }) => `${start}-${end}`)
      const line = (piece: string) => rangeOf(document, piece).start.line
      const wanted = `${line(`id: ${crews}`)}-${line('unit: sailors') + 3}`
      assert.ok(lines.includes(wanted), `${wanted} among ${lines.join(' ')}`)
      assert.ok(lines.includes(`${line('desk-harbour-log:')}-${line('url:') + 1}`), lines.join(' '))
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      )
      const [source] = symbols.find(({ name }) => name === 'sources')?.children ?? []
      assert.equal(source?.name, 'desk-harbour-log')
      const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
        'vscode.executeFormatDocumentProvider',
        document.uri,
        { tabSize: 2, insertSpaces: true },
      )
      assert.deepEqual(edits ?? [], [])
      await revertAll()
    },
  },
  {
    name: 'the light bulb on a draft of the registry offers to verify it',
    run: async () => {
      const { document } = await show(desk)
      await replace(document, '    verifiedOn: 2019-06-11\n  - id', '    status: draft\n  - id')
      await eventually('it is offered', async () => {
        const titles = (await codeActions(document, 'id: desk-ferry-passengers-2019')).map(({ title }) => title)
        assert.ok(
          titles.some((title) => title.startsWith('Verify')),
          titles.join(' | '),
        )
      })
      await revertAll()
    },
  },
]

/** What is offered at the end of a piece that is typed at the end of a document; the piece before it is taken back. */
async function offered(document: vscode.TextDocument, typed: string): Promise<string[]> {
  const before = document.getText()
  const start = before.indexOf('  - id: typed')
  const base = start < 0 ? before : before.slice(0, start)
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, new vscode.Range(document.positionAt(base.length), document.positionAt(Infinity)), typed)
  assert.ok(await vscode.workspace.applyEdit(edit))
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(Infinity),
  )
  return list.items.map((item) => (typeof item.label === 'string' ? item.label : item.label.label))
}

function lenses(document: vscode.TextDocument): Thenable<vscode.CodeLens[]> {
  return vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri, 100)
}

async function hoverAt(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at)
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n')
}
