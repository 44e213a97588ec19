import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  candidatesRequest,
  type CandidateItem,
  type Candidates,
  type CandidatesParams,
  type TieArguments,
} from '../../server/src/lsp/protocol.js'

/** As many as anybody scrolls through; words find the others. */
const shown = 100

interface Choice extends vscode.QuickPickItem {
  readonly candidate?: CandidateItem
}

/**
 * Lets the user choose a claim for a figure, among those that fit and by words among all, and ties it. Without a place
 * it is the figure under the cursor. True where it was tied.
 */
export async function tieToClaim(client: BaseLanguageClient, place?: TieArguments): Promise<boolean> {
  const target = place ?? placeOfCursor(client)
  if (!target) return tell(vscode.l10n.t('There is no figure under the cursor'))
  const first = await ask(client, target, '')
  if (!first) return tell(vscode.l10n.t('There is no figure under the cursor'))
  const chosen = await choose(client, target, first)
  if (!chosen) return false
  return vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(chosen.edit))
}

function placeOfCursor(client: BaseLanguageClient): TieArguments | null {
  const editor = vscode.window.activeTextEditor
  if (!editor) return null
  const { textDocument, position } = client.code2ProtocolConverter.asTextDocumentPositionParams(
    editor.document,
    editor.selection.active,
  )
  return { uri: textDocument.uri, position }
}

function ask(client: BaseLanguageClient, { uri, position }: TieArguments, query: string): Promise<Candidates | null> {
  const params: CandidatesParams = { textDocument: { uri }, position, query, limit: shown }
  return client.sendRequest<Candidates | null>(candidatesRequest, params)
}

/** Each word asks the server anew; an answer that a later word has overtaken is dropped. */
function choose(client: BaseLanguageClient, target: TieArguments, first: Candidates): Promise<CandidateItem | null> {
  const list = vscode.window.createQuickPick<Choice>()
  list.title = vscode.l10n.t('Tie {0} to a claim', first.figure)
  list.placeholder = vscode.l10n.t('Words of the claim: its id, statement, measure, place or source')
  // Words were matched by the server, in the id too, where VS Code would look for them in this order only.
  list.matchOnDescription = true
  list.matchOnDetail = true
  list.items = choices(first, '')
  let latest = 0
  const search = async (query: string) => {
    const turn = ++latest
    list.busy = true
    const found = await ask(client, target, query).catch(() => null)
    if (turn !== latest) return
    list.busy = false
    list.items = found ? choices(found, query) : []
  }
  return new Promise((resolve) => {
    list.onDidChangeValue((query) => void search(query))
    list.onDidAccept(() => {
      const [item] = list.selectedItems
      if (!item?.candidate) return
      resolve(item.candidate)
      list.hide()
    })
    list.onDidHide(() => {
      latest++
      list.dispose()
      resolve(null)
    })
    list.show()
  })
}

function choices({ claims, more }: Candidates, query: string): Choice[] {
  const [fitting, others] = [claims.filter((one) => one.fits), claims.filter((one) => !one.fits)]
  const parts = [
    ...group(vscode.l10n.t('fits the sentence'), fitting),
    ...group(vscode.l10n.t('has these words'), others),
  ]
  if (more) parts.push(note(vscode.l10n.t('There are more: add a word')))
  if (claims.length === 0) {
    parts.push(
      note(
        query === ''
          ? vscode.l10n.t('No claim fits the sentence: type words to search the registry')
          : vscode.l10n.t('No claim has all of these words'),
      ),
    )
  }
  return parts
}

function group(label: string, claims: readonly CandidateItem[]): Choice[] {
  if (claims.length === 0) return []
  return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...claims.map(choice)]
}

function choice(candidate: CandidateItem): Choice {
  const { id, value, period, publishers, statement, agrees, status } = candidate
  const icon = agrees ? '$(check)' : '$(warning)'
  const standing = agrees ? '' : vscode.l10n.t('another value')
  const checked = status === 'verified' ? '' : status
  return {
    label: `${icon} ${value}`,
    description: [standing, checked, period, publishers, id].filter(Boolean).join(' · '),
    detail: statement.replace(/\s+/g, ' '),
    alwaysShow: true,
    candidate,
  }
}

/** Says something in the list; choosing it does nothing. */
function note(label: string): Choice {
  return { label, alwaysShow: true }
}

function tell(message: string): boolean {
  void vscode.window.showInformationMessage(message)
  return false
}
