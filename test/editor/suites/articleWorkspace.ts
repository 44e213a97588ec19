/** What goes beyond the article at hand: the search for a claim, its uses, and a check of everything. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { extensionApi, findings, ruleOf, show, revertAll, expectTold } from './editor.js'
import { eventually, until, type Test } from './harness.js'
import { acceptList, withList } from './inputs.js'
import { findRow } from './trees.js'

const quay = 'articles/quay.md'
const landings = 'articles/landings.md'

interface Summary {
  readonly articles: number
  readonly cancelled: boolean
}

export const workspaceTests: readonly Test[] = [
  {
    name: 'Find a Claim… searches ids, statements and sources while words are typed, and opens the chosen claim',
    run: async () => {
      await extensionApi()
      await show(quay)
      await withList(
        () => vscode.commands.executeCommand('claimcheck.findClaim'),
        async (list) => {
          await eventually('all are listed at first', () => assert.equal(list.items.length, 6))
          list.value = 'survey institute'
          await eventually('one is found', () =>
            assert.deepEqual(
              list.items.map(({ label }) => label),
              ['halden-landings-survey-2021'],
            ),
          )
          assert.equal(list.title, 'Claims: 1')
          assert.match(list.items[0]?.description ?? '', /^13,900 people · 2021$/)
          assert.match(list.items[0]?.detail ?? '', /Halden Institute for Migration/)
          await acceptList(() => textAtCursor() === 'halden-landings-survey-2021' && list.selectedItems.length <= 1)
        },
      )
      await revertAll()
    },
  },
  {
    name: 'rows of the view Claims say how often each claim is used, and follow what is typed',
    run: async () => {
      const { claims } = await extensionApi()
      const editor = await show(quay)
      const beside = async (id: string) => String((await findRow(claims.provider, id)).item.description)
      await eventually('uses are counted', async () => {
        assert.match(await beside('halden-boats-2021'), / · 2 uses in 2 articles$/)
        assert.match(await beside('halden-landings-survey-2021'), / · not used$/)
      })
      await editor.edit((edit) =>
        edit.insert(editor.document.positionAt(Infinity), '\n\nAgain 318 boats<!-- claim: halden-boats-2021 --> came.'),
      )
      await eventually('the new one is counted', async () =>
        assert.match(await beside('halden-boats-2021'), / · 3 uses in 2 articles$/),
      )
      await revertAll()
    },
  },
  {
    name: 'Find All Uses opens the claim and lists every place that uses it',
    run: async () => {
      const { claims } = await extensionApi()
      const { node } = await findRow(claims.provider, 'halden-beds-2021')
      await vscode.commands.executeCommand('claimcheck.claim.findUses', node)
      await eventually('the claim is shown', () => assert.equal(textAtCursor(), 'halden-beds-2021'))
      const places = await until('the places are listed', referencesShown)
      assert.deepEqual(places, ['halden.yaml', 'landings.md', 'landings.md'])
      await revertAll()
    },
  },
  {
    name: 'a check of the workspace tells how far it is, and lists the findings of closed articles',
    run: async () => {
      await extensionApi()
      await revertAll()
      const { summary, reported } = await checkWithProgress()
      assert.equal(summary?.articles, 2)
      assert.equal(summary.cancelled, false)
      assert.deepEqual([...reported], ['looking for articles', 'landings.md', 'quay.md'])
      await eventually('closed articles have their findings', () => assert.equal(findings(uriOf(landings)).length, 5))
    },
  },
  {
    name: 'a check of the workspace that is cancelled ends at once and says so',
    run: async () => {
      await extensionApi()
      const { summary, told } = await checkWithProgress(true)
      assert.ok(summary === null || summary.cancelled)
      assert.match(told.join(), /cancelled/)
    },
  },
  {
    name: 'the setting checkWorkspace checks every article when the server starts; without it only open ones are',
    run: async () => {
      const api = await extensionApi()
      const settings = vscode.workspace.getConfiguration('claimcheck')
      await vscode.commands.executeCommand('claimcheck.restartServer')
      const { document } = await show(quay)
      await expectTold(document, [])
      await revertAll()
      await eventually('nothing is told of closed articles', () => assert.deepEqual(findings(uriOf(landings)), []))
      await settings.update('checkWorkspace', true, vscode.ConfigurationTarget.Global)
      await vscode.commands.executeCommand('claimcheck.restartServer')
      await until('the server runs', () => api.isRunning() || undefined)
      await eventually('a closed article has its findings', () =>
        assert.ok(findings(uriOf(landings)).map(ruleOf).includes('conflicting-figure')),
      )
      await settings.update('checkWorkspace', undefined, vscode.ConfigurationTarget.Global)
    },
  },
]

/** Runs the command; its progress is shown as ever, and what it reports and says at its end is kept. */
async function checkWithProgress(
  isCancelled = false,
): Promise<{ summary: Summary | null; reported: Set<string>; told: string[] }> {
  const { withProgress, showInformationMessage } = vscode.window
  const reported = new Set<string>()
  const told: string[] = []
  vscode.window.withProgress = (options, task) =>
    withProgress(options, (progress, token) => {
      assert.equal(options.cancellable, true)
      const cancel = new vscode.CancellationTokenSource()
      if (isCancelled) cancel.cancel()
      const report = (step: { message?: string; increment?: number }) => {
        if (step.message) reported.add(step.message)
        progress.report(step)
      }
      return task({ report }, isCancelled ? cancel.token : token)
    })
  vscode.window.showInformationMessage = (message: string) => {
    told.push(message)
    return Promise.resolve(undefined)
  }
  try {
    const summary = await vscode.commands.executeCommand<Summary | null>('claimcheck.checkWorkspace')
    return { summary, reported, told }
  } finally {
    vscode.window.withProgress = withProgress
    vscode.window.showInformationMessage = showInformationMessage
  }
}

/** The files of the places that the view References lists, as VS Code's own extension tells them. */
async function referencesShown(): Promise<string[] | undefined> {
  const view = vscode.extensions.getExtension<{
    getInput(): { location: vscode.Location; resolve(): Promise<unknown> } | undefined
  }>('vscode.references-view')
  const input = (await view?.activate())?.getInput()
  if (!input) return undefined
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    input.location.uri,
    input.location.range.start,
  )
  return found.map(({ uri }) => uri.path.split('/').at(-1) ?? '').sort()
}

function textAtCursor(): string {
  const editor = vscode.window.activeTextEditor
  return editor ? editor.document.getText(editor.selection) : ''
}

function uriOf(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]
  assert.ok(folder)
  return vscode.Uri.joinPath(folder.uri, path)
}
