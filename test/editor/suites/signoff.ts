/** A fact-checker signs figures, sees what becomes of that, and reads the annotated copy. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { SignOffOutcome } from '../../../server/src/lsp/protocol.js'
import {
  codeActions,
  extensionApi,
  findings,
  hoverText,
  inWorkspace,
  rangeOf,
  replace,
  revertAll,
  ruleOf,
  show,
  told,
} from './editor.js'
import { eventually, runTests, until, type Test } from './harness.js'
import { findRow } from './trees.js'

const desk = 'articles/desk.md'
const file = 'sign-offs/articles/desk.md/k-lund.yaml'

const tests: readonly Test[] = [
  {
    name: 'the light bulb offers nothing of sign-off where nobody signs',
    run: async () => {
      const { document } = await show(desk)
      await eventually('the bulb is lit', async () =>
        assert.ok((await codeActions(document, '1,310')).some(({ title }) => title.startsWith('Supersede'))),
      )
      assert.deepEqual((await codeActions(document, '1,310')).filter(isAboutSigning), [])
    },
  },
  {
    name: 'a figure is signed from the light bulb with the name of the setting; file, card and view show it',
    run: async () => {
      await signWith('K. Lund')
      const { document } = await show(desk)
      await act(document, '1,310', 'Sign off this figure')
      const text = await signed()
      assert.match(text, /by: K\. Lund/)
      assert.match(text, /figure: 1,310\n {4}sentence: The ferries had 1,310 sailors on board\./)
      assert.match(text, /id: desk-ferry-crews-2019/)
      await eventually('the card says so', async () =>
        assert.match(await signOffOn(document, '1,310'), /Signed off by K\\?\. Lund on \d{4}/),
      )
      const { figures } = await extensionApi()
      await eventually('the view says so', async () => {
        const { item } = await findRow(figures.provider, '1,310 sailors')
        assert.match(String(item.description), /^☑ /)
        assert.match(item.accessibilityInformation?.label ?? '', /signed off by K\. Lund/)
      })
    },
  },
  ...lapses([
    ['its hedge', desk, 'had 1,310', 'had nearly 1,310', /has lapsed: the hedge `nearly` is new/],
    ['its figure', desk, '1,310', '1,311', /has lapsed: the figure changed from `1,310` to `1,311`/],
    [
      "its sentence's period",
      desk,
      'The ferries had',
      'In April 2019 the ferries had',
      /has lapsed: the sentence's period `2019-04` is new/,
    ],
    [
      'the value of its claim',
      'claims/desk.yaml',
      'value: 1310',
      'value: 1313',
      /has lapsed: the claim's value changed from `1,310` to `1,313`/,
    ],
  ]),
  {
    name: 'a sign-off stays when lines are put above it and its sentence goes on',
    run: async () => {
      const { document } = await show(desk)
      await replace(document, '# The spring at the quay', '# The spring at the quay\n\nIt was cold.')
      await replace(document, 'sailors on board.', 'sailors on board, all told.')
      await eventually('the card says so', async () =>
        assert.match(await signOffOn(document, '1,310'), /Signed off by K\\?\. Lund/),
      )
      await revertAll()
    },
  },
  {
    name: 'what somebody else has signed is not taken back; what the user has signed is',
    run: async () => {
      await signWith('M. Ode')
      const editor = await show(desk)
      const { start } = rangeOf(editor.document, '1,310')
      editor.selection = new vscode.Selection(start, start)
      await eventually('a second pair of eyes may sign', async () => {
        const titles = (await codeActions(editor.document, '1,310')).map(({ title }) => title)
        assert.ok(titles.includes('Sign off this figure'), titles.join(' | '))
        assert.ok(!titles.some((title) => title.startsWith('Withdraw')), titles.join(' | '))
      })
      const refused = await vscode.commands.executeCommand<SignOffOutcome>('claimcheck.withdrawSignOff')
      assert.match(refused.message, /^M\. Ode has not signed this figure, K\. Lund can take back/)
      assert.match(await signed(), /figure: 1,310/)
      await signWith('K. Lund')
      await act(editor.document, '1,310', 'Withdraw your sign-off')
      assert.doesNotMatch(await signed(), /1,310/)
      await eventually('the card says so', async () =>
        assert.match(await signOffOn(editor.document, '1,310'), /Not signed off/),
      )
    },
  },
  {
    name: 'where sign-off is required, every figure without one is a finding until somebody signs',
    run: async () => {
      const configuration = inWorkspace('claimcheck.config.yaml')
      await vscode.workspace.fs.writeFile(configuration, new TextEncoder().encode('requireSignOff: true\n'))
      const { document } = await show(desk)
      const unsigned = () => told(document).filter((one) => one.startsWith('unsigned-figure'))
      await eventually('all are told', () => assert.equal(unsigned().length, 5, told(document).join(' | ')))
      await act(document, '1,310', 'Sign off this figure')
      await eventually('one less', () => {
        assert.equal(unsigned().length, 4)
        assert.ok(!unsigned().includes('unsigned-figure: 1,310'))
      })
      await vscode.workspace.fs.delete(configuration)
      await eventually('nothing is asked any more', () => assert.deepEqual(unsigned(), []))
    },
  },
  {
    name: 'a file of sign-offs that breaks the format is a problem at its place, until it is mended',
    run: async () => {
      const uri = inWorkspace('sign-offs/articles/desk.md/m-ode.yaml')
      const broken = 'version: 1\nby: M. Ode\nfigures:\n  - figure: 1,310\n    sentence: The ferries had 1,310.\n'
      await show(desk)
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(broken))
      await eventually('it is told of', () => {
        assert.deepEqual(findings(uri).map(ruleOf), ['invalid-sign-off'])
        assert.equal(findings(uri)[0]?.range.start.line, 3)
      })
      const { document } = await show('sign-offs/articles/desk.md/m-ode.yaml')
      await replace(document, 'The ferries had 1,310.\n', 'The ferries had 1,310.\n    on: 2022-10-20\n')
      await eventually('it is mended', () => assert.deepEqual(findings(uri), []))
      await revertAll()
      await vscode.workspace.fs.delete(uri)
      await eventually('nothing is left of it', () => assert.deepEqual(findings(uri), []))
    },
  },
  {
    name: 'a claim that is renamed has its new id in the sign-offs, and they hold',
    run: async () => {
      const { document } = await show('claims/desk.yaml')
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        rangeOf(document, 'desk-ferry-crews-2019').start,
        'ferry-crews',
      )
      assert.ok(await vscode.workspace.applyEdit(edit))
      const changed = vscode.workspace.textDocuments.find((one) => one.uri.path.endsWith(file))
      assert.match(changed?.getText() ?? '', /id: ferry-crews\n/)
      const { document: article } = await show(desk)
      await eventually('the card says so', async () => {
        const card = await hoverText(article, '1,310')
        assert.match(card, /`ferry-crews`/)
        assert.match(card, /Signed off by K\\?\. Lund/)
      })
      await revertAll()
    },
  },
  {
    name: 'the annotated copy opens beside the article, with what is typed and who has signed',
    run: async () => {
      const { document } = await show(desk)
      await replace(document, 'A camp in the hills', 'A camp on the coast')
      const copy = await vscode.commands.executeCommand<{ html: string } | null>('claimcheck.annotatedCopy')
      assert.match(copy?.html ?? '', /A camp on the coast/)
      assert.match(copy?.html ?? '', /K\. Lund/)
      const tab = await until('its tab is there', () =>
        vscode.window.tabGroups.all
          .flatMap((group) => group.tabs)
          .find((tab) => tab.input instanceof vscode.TabInputWebview && tab.label.startsWith('Annotated copy')),
      )
      assert.equal(tab.group.viewColumn, vscode.ViewColumn.Two)
      await revertAll()
    },
  },
]

/** Each change that ends a sign-off: where it is made, what is typed, and what the card says then. */
function lapses(changes: readonly (readonly [string, string, string, string, RegExp])[]): Test[] {
  return changes.map(([what, path, before, after, why]) => ({
    name: `a sign-off lapses with ${what}, and the card says why`,
    run: async () => {
      const { document } = await show(path)
      await replace(document, before, after)
      const { document: article } = await show(desk)
      const figure = article.getText().includes('1,311') ? '1,311' : '1,310'
      await eventually('it has lapsed', async () => assert.match(await signOffOn(article, figure), why))
      await eventually('the bulb offers to sign again', async () =>
        assert.ok((await codeActions(article, figure)).some(({ title }) => title === 'Sign off this figure again')),
      )
      await revertAll()
    },
  }))
}

async function act(document: vscode.TextDocument, piece: string, title: string): Promise<SignOffOutcome> {
  const action = await until(`${title} is offered`, async () =>
    (await codeActions(document, piece)).find((one) => one.title === title),
  )
  assert.ok(action.command)
  const given = (action.command.arguments ?? []) as unknown[]
  const outcome = await vscode.commands.executeCommand<SignOffOutcome>(action.command.command, ...given)
  assert.ok(outcome.ok, outcome.message)
  return outcome
}

async function signWith(name: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('claimcheck')
  await settings.update('signer', name, vscode.ConfigurationTarget.Global)
}

/** What the card of a figure says of its sign-off. */
async function signOffOn(document: vscode.TextDocument, piece: string): Promise<string> {
  const lines = (await hoverText(document, piece)).split('\n')
  return lines.find((line) => /sign(?:ed|-)/i.test(line)) ?? ''
}

/** The file as it is on disk: signing saves it. */
async function signed(): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(file)))
}

function isAboutSigning({ title }: vscode.CodeAction): boolean {
  return /sign/i.test(title)
}

export function run(): Promise<void> {
  return runTests(tests)
}
