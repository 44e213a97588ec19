/** What happens while an article is written: completion of claim ids, hints, and a figure that is not finished yet. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { expectTold, extensionApi, hoverText, rangeOf, replace, revertAll, show, told } from './editor.js'
import { eventually, until, type Test } from './harness.js'
import { type, typeBelow } from './inputs.js'

const quay = 'articles/quay.md'
const sentence = 'In 2020, 9,170 people landed at Halden'

export const typingTests: readonly Test[] = [
  {
    name: 'completion offers claims after each form of a reference, what fits the sentence first, with value, period and source',
    run: async () => {
      const editor = await show(quay)
      for (const opening of ['[@', '[9,170](claim:', '<!-- claim: ', '[^']) {
        await replace(editor.document, 'Of boats 318', `${sentence} ${opening}\n\nOf boats 318`)
        const at = rangeOf(editor.document, `${sentence} ${opening}`).end
        const first = await until('claims are offered', async () => (await claimsOffered(editor.document, at))[0])
        assert.deepEqual(first.label, {
          label: 'halden-landings-2020',
          description: '9,170 · Coast Guard · 2020',
        })
        assert.equal(first.detail, '9,170 · 2020 · Coast Guard of Halden', opening)
        assert.match(markdownOf(first.documentation), /9,170 people landed at Halden in 2020/)
        await vscode.commands.executeCommand('undo')
      }
      await revertAll()
    },
  },
  ...(
    [
      [' [@', ' [@halden-landings-2020]'],
      ['[^', '[^halden-landings-2020]'],
      ['<!-- claim: ', '<!-- claim: halden-landings-2020 -->'],
    ] as const
  ).map(([opening, reference]): Test => ({
    name: `typing ${opening.trim()} opens the list by itself, and Enter writes the whole reference`,
    run: async () => {
      const editor = await show(quay)
      await typeBelow(editor, `${sentence}${opening}`)
      await acceptSuggestion(editor.document)
      assert.equal(lastLine(editor.document), `${sentence}${reference}`)
      await revertAll()
    },
  })),
  {
    name: 'typing a link to a claim completes it too, by words of its statement',
    run: async () => {
      const editor = await show(quay)
      await typeBelow(editor, 'At Halden [9,170](claim:land')
      await acceptSuggestion(editor.document)
      assert.equal(lastLine(editor.document), 'At Halden [9,170](claim:halden-landings-2020)')
      await revertAll()
    },
  },
  {
    name: 'nothing is offered where no reference can stand',
    run: async () => {
      const editor = await show(quay)
      await replace(editor.document, 'Of boats 318', '```\n9,170 [@\n```\n\nOf boats 318')
      assert.deepEqual(await claimsOffered(editor.document, rangeOf(editor.document, '9,170 [@').end), [])
      await revertAll()
    },
  },
  {
    name: 'a figure that is being typed is left alone until the cursor goes on elsewhere',
    run: async () => {
      const editor = await show(quay)
      await expectTold(editor.document, [])
      await typeBelow(editor, 'The mayor gave ')
      let looked = 0
      for (const digit of '5123187') {
        const typed = Date.now()
        await type(digit)
        // What is asked after the text has changed is answered after its findings were told.
        await hoverText(editor.document, '# At the quay')
        // On a machine that was held up, the pause after which the finding may come is over.
        if (Date.now() - typed > 1500) continue
        assert.deepEqual(told(editor.document), [])
        looked++
      }
      assert.ok(looked > 0, 'it was looked at in time')
      await type(' tents.')
      await eventually('the finding has come', () =>
        assert.deepEqual(told(editor.document), ['uncited-figure: 5123187']),
      )
      await revertAll()
    },
  },
  {
    name: 'hints with source and year are off until the setting turns them on, and go with it',
    run: async () => {
      const { document } = await show(quay)
      const settings = vscode.workspace.getConfiguration('claimcheck')
      await expectTold(document, [])
      assert.deepEqual(await hints(document), [])
      await settings.update('inlayHints', true, vscode.ConfigurationTarget.Global)
      await eventually('they are there', async () =>
        assert.deepEqual(await hints(document), ['9,170 Coast Guard 2020', '318 Coast Guard 2021']),
      )
      await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Global)
      await eventually('they are gone', async () => assert.deepEqual(await hints(document), []))
      await revertAll()
    },
  },
  {
    name: 'the server follows the setting of hints when it is started again',
    run: async () => {
      const api = await extensionApi()
      const settings = vscode.workspace.getConfiguration('claimcheck')
      await settings.update('inlayHints', true, vscode.ConfigurationTarget.Global)
      await vscode.commands.executeCommand('claimcheck.restartServer')
      await until('the server runs', () => api.isRunning() || undefined)
      const { document } = await show(quay)
      await eventually('they are there', async () => assert.equal((await hints(document)).length, 2))
      await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Global)
      await revertAll()
    },
  },
]

/** The claims in the list of suggestions, as it is sorted; the first is looked at, so that its card is there. */
async function claimsOffered(document: vscode.TextDocument, at: vscode.Position): Promise<vscode.CompletionItem[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    at,
    undefined,
    10,
  )
  const labelled = items.filter(({ label }) => (typeof label === 'string' ? label : label.label).startsWith('halden-'))
  return labelled.sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''))
}

/** Presses Enter in the list of suggestions, which must open by itself. */
async function acceptSuggestion(document: vscode.TextDocument): Promise<void> {
  const before = document.getText()
  await until('a suggestion is written', async () => {
    await vscode.commands.executeCommand('acceptSelectedSuggestion')
    return document.getText() !== before || undefined
  })
}

async function hints(document: vscode.TextDocument): Promise<string[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0)
  const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    whole,
  )
  return found.map(({ label, position }) => {
    const number = document.getText(document.getWordRangeAtPosition(position.translate(0, -1), /[\d,]+/))
    return `${number} ${typeof label === 'string' ? label : label.map(({ value }) => value).join('')}`
  })
}

function lastLine(document: vscode.TextDocument): string {
  return document.lineAt(document.lineCount - 1).text
}

function markdownOf(documentation: vscode.CompletionItem['documentation']): string {
  return documentation instanceof vscode.MarkdownString ? documentation.value : (documentation ?? '')
}
