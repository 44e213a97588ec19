import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  findClaimsRequest,
  type ClaimItem,
  type FindClaimsParams,
  type FoundClaims,
} from '../../../server/src/lsp/viewsProtocol.js'
import { claimIcon } from './claimsTree.js'
import { copyReference, insertReference, openClaimItem } from './claimCommands.js'

/** More than this nobody looks through; the title says how many there are. */
const shown = 100

interface ClaimPick extends vscode.QuickPickItem {
  readonly claim: ClaimItem
}

/** Asks for words and shows the claims that have them, while they are typed. Accepting one opens it. */
export function findClaim(client: BaseLanguageClient): Promise<void> {
  const pick = vscode.window.createQuickPick<ClaimPick>()
  const insert = { iconPath: new vscode.ThemeIcon('insert'), tooltip: vscode.l10n.t('Insert Reference at the Cursor') }
  const copy = { iconPath: new vscode.ThemeIcon('copy'), tooltip: vscode.l10n.t('Copy Reference') }
  // A list takes the focus from the editor: what is inserted goes where the cursor was.
  const isArticle = vscode.window.activeTextEditor?.document.languageId === 'markdown'
  const buttons = isArticle ? [insert, copy] : [copy]
  let asked = 0

  const search = async (query: string): Promise<void> => {
    const turn = ++asked
    pick.busy = true
    const params: FindClaimsParams = { query, limit: shown }
    const none: FoundClaims = { claims: [], total: 0 }
    const found = await client.sendRequest<FoundClaims>(findClaimsRequest, params).catch(() => none)
    if (turn !== asked) return
    pick.busy = false
    pick.items = found.claims.map((claim) => ({
      claim,
      label: claim.id,
      description: [claim.value, claim.period].filter((part) => part !== '').join(' · '),
      detail: [claim.statement, claim.publishers].filter((part) => part !== '').join(' – '),
      iconPath: claimIcon(claim.status),
      buttons,
      // The server has searched already, in more than is shown.
      alwaysShow: true,
    }))
    pick.title =
      found.total > found.claims.length
        ? vscode.l10n.t('Claims: the first {0} of {1}', found.claims.length, found.total)
        : vscode.l10n.t('Claims: {0}', found.total)
  }
  pick.placeholder = vscode.l10n.t('Words of an id, statement, measure, place or source')
  pick.matchOnDescription = true
  pick.matchOnDetail = true
  pick.show()
  void search('')
  return new Promise((resolve) => {
    pick.onDidChangeValue((value) => void search(value))
    pick.onDidTriggerItemButton(({ item, button }) => {
      void (button === insert ? insertReference(item.claim) : copyReference(item.claim))
      pick.hide()
    })
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems
      if (chosen) void openClaimItem(client, chosen.claim)
      pick.hide()
    })
    pick.onDidHide(() => {
      asked++
      pick.dispose()
      resolve()
    })
  })
}
