/** The fact-checker's half: a registry file in the editor, and what the commands of the registry write. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { expectTold, findings, hoverText, inWorkspace, rangeOf, replace, revertAll, ruleOf, show } from './editor.js'
import { eventually, runTests, until, type Test } from './harness.js'
import { registryFileTests } from './registryFile.js'

const registry = 'claims/desk.yaml'
const passengers = 'desk-ferry-passengers-2019'
const crews = 'desk-ferry-crews-2019'

const tests: readonly Test[] = [
  {
    name: 'lenses say how often each claim of a registry file is used, and offer what can be done',
    run: async () => {
      const { document } = await show(registry)
      await eventually('the uses are counted', async () => {
        const titles = await lensTitles(document)
        assert.ok(
          titles.includes(`${rangeOf(document, passengers).start.line}: used in 2 articles, 4 times`),
          titles.join(' | '),
        )
        assert.ok(titles.some((title) => title.endsWith(': supersede…')))
      })
    },
  },
  {
    name: 'references lead from an id to the registry and to every article, and from a figure too',
    run: async () => {
      const { document } = await show(registry)
      const from = async (uri: vscode.Uri, at: vscode.Position) =>
        (await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', uri, at))
          .map((place) => place.uri.path.split('/').at(-1))
          .sort()
      const places = await from(document.uri, rangeOf(document, crews).start)
      assert.deepEqual(places, ['desk.md', 'desk.yaml', 'marks.md'])
      const { document: article } = await show('articles/desk.md')
      assert.deepEqual(await from(article.uri, rangeOf(article, '1,310').start), places)
    },
  },
  {
    name: 'completion offers measures, sources and ids in a registry that is half typed',
    run: async () => {
      const { document } = await show(registry)
      const end = document.positionAt(document.getText().length)
      const offered = async (typed: string): Promise<string[]> => {
        const edit = new vscode.WorkspaceEdit()
        const lines = document.getText(new vscode.Range(end, document.positionAt(Infinity)))
        edit.replace(document.uri, new vscode.Range(end, end.translate(lines.split('\n').length, 0)), typed)
        assert.ok(await vscode.workspace.applyEdit(edit))
        const at = document.positionAt(document.getText().length)
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          at,
        )
        return list.items.map((item) => (typeof item.label === 'string' ? item.label : item.label.label))
      }
      const half = '  - id: "half\n    '
      assert.ok((await offered(`${half}supersededBy: desk`)).includes(passengers))
      assert.ok((await offered(`${half}sources: [`)).length > 0)
      assert.ok((await offered(`${half}stat`)).includes('statement'))
      await revertAll()
    },
  },
  {
    name: 'rename changes an id in the registry and in every article',
    run: async () => {
      const { document } = await show(registry)
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        rangeOf(document, passengers).start,
        'ferry-passengers',
      )
      assert.ok(await vscode.workspace.applyEdit(edit))
      const { document: article } = await show('articles/desk.md')
      assert.ok(article.getText().includes('claim: ferry-passengers'))
      assert.ok(!article.getText().includes(passengers))
      await revertAll()
    },
  },
  {
    name: 'claims are symbols of the workspace and of their file',
    run: async () => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'desk-ferry',
      )
      assert.ok(found.some((one) => one.name.startsWith(`${crews}: `)))
      const { document } = await show(registry)
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      )
      assert.ok(symbols.find((one) => one.name === 'claims')?.children.some((one) => one.name === crews))
      assert.match(await hoverText(document, crews), /1,310 sailors/)
    },
  },
  {
    name: 'superseding a claim writes its successor, marks it, and lists the articles; one undo takes it back',
    run: async () => {
      const dated = (date: string | null, figure: string) =>
        new TextEncoder().encode(
          `${date === null ? '' : `---\ndate: ${date}\n---\n\n`}Then ${figure}<!-- claim: ${passengers} --> came.\n`,
        )
      const written = { early: dated('2019-04-30', '39,948'), undated: dated(null, '39,948') }
      const all = { ...written, rounded: dated('2019-07-01', 'some 40 thousand') }
      for (const [name, text] of Object.entries(all))
        await vscode.workspace.fs.writeFile(inWorkspace(`articles/${name}.md`), text)
      const { document } = await show(registry)
      await eventually('the new articles are counted', async () => {
        const titles = await lensTitles(document)
        assert.ok(
          titles.some((title) => title.includes('used in 5 articles')),
          titles.join(' | '),
        )
      })
      const before = document.getText()
      const target = { uri: document.uri.toString(), id: passengers }
      const answers = {
        value: '40,020',
        statement: 'In the spring 40,020 people came ashore from the ferries.',
        on: '2019-05-01',
        reason: 'A boat was counted twice.',
        source: { type: 'new', publisher: 'Harbour Office', title: 'Corrected log', url: '', published: '2019-05-01' },
      }
      await vscode.commands.executeCommand('claimcheck.supersedeClaim', target, answers)
      assert.match(document.getText(), /supersededBy: desk-ferry-passengers-2019-v2/)
      assert.match(document.getText(), /value: 40020/)
      const report = await until('the list is shown', () => {
        const active = vscode.window.activeTextEditor?.document
        return active?.uri.scheme === 'claimcheck-report' ? active : undefined
      })
      assert.deepEqual(
        report
          .getText()
          .split('\n')
          .filter((line) => /^## |^- /.test(line)),
        [
          '## Wrong when published: 2',
          '- articles/desk.md, 2019-07-01',
          '- articles/marks.md, 2019-07-01',
          '## Right when published, wrong now: 1',
          '- articles/early.md, 2019-04-30',
          '## No date: 1',
          '- articles/undated.md',
          '## Right all the same: 1',
          '- articles/rounded.md, 2019-07-01',
        ],
      )
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        report.uri,
      )
      const place = links.find((link) => link.target?.fragment.startsWith('L'))
      assert.ok(place?.target?.path.endsWith('articles/desk.md'))
      await vscode.window.showTextDocument(document)
      await vscode.commands.executeCommand('undo')
      assert.equal(document.getText(), before)
      await revertAll()
      for (const name of Object.keys(all)) await vscode.workspace.fs.delete(inWorkspace(`articles/${name}.md`))
    },
  },
  {
    name: 'adding a claim from a figure writes a draft and ties the figure; verifying signs a claim',
    run: async () => {
      const editor = await show('articles/desk.md')
      const at = rangeOf(editor.document, '2,140').start
      editor.selection = new vscode.Selection(at, at)
      const source = { type: 'new', publisher: 'Red Cross', title: 'Camp list', url: '', published: '' }
      await vscode.commands.executeCommand('claimcheck.addClaim', { fields: { id: 'desk-camp' }, source })
      assert.match(editor.document.getText(), /2,140 people<!-- claim: desk-camp -->/)
      const drafts = vscode.window.activeTextEditor?.document
      assert.match(drafts?.getText() ?? '', /id: desk-camp/)
      await eventually('the draft is what is told of the figure', () =>
        assert.ok(findings(editor.document.uri).some((one) => ruleOf(one) === 'unverified-claim')),
      )
      assert.ok(drafts)
      const target = { uri: drafts.uri.toString(), id: 'desk-camp' }
      const answers = { by: 'M. Ode', on: '2022-10-21', reviewBy: '' }
      await vscode.commands.executeCommand('claimcheck.verifyClaim', target, answers)
      assert.match(drafts.getText(), /status: verified\n {4}verifiedBy: M\. Ode\n {4}verifiedOn: 2022-10-21/)
      await revertAll()
      await vscode.workspace.fs.delete(drafts.uri).then(undefined, () => undefined)
    },
  },
  {
    name: 'the light bulb offers to supersede the claim of a figure and of a registry file',
    run: async () => {
      const { document } = await show('articles/desk.md')
      await eventually('it is offered at the figure', async () =>
        assert.ok((await actions(document, '1,310')).some((one) => one.includes(crews))),
      )
      const { document: claims } = await show(registry)
      assert.ok((await actions(claims, crews)).some((one) => one.startsWith('Supersede')))
      await replace(claims, 'value: 39948', 'value: 50112')
      await expectTold(document, [
        'uncited-figure: 2,140',
        'unknown-claim: desk-ferry-crew-2019',
        'uncited-figure: 4,160',
      ])
      await revertAll()
    },
  },
]

async function lensTitles(document: vscode.TextDocument): Promise<string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    100,
  )
  return lenses.map((lens) => `${lens.range.start.line}: ${lens.command?.title ?? ''}`)
}

async function actions(document: vscode.TextDocument, piece: string): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    rangeOf(document, piece),
  )
  return found.map((action) => action.title)
}

export function run(): Promise<void> {
  return runTests([...tests, ...registryFileTests])
}
