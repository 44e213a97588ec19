import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { ClaimItem } from '../../../server/src/lsp/viewsProtocol.js'
import type { PlacedClaim } from './claimsTree.js'

/** What can be done with a claim of the view; each command is that of its row. */
export function registerClaimCommands(client: BaseLanguageClient): vscode.Disposable[] {
  const row = (run: (claim: ClaimItem) => unknown) => (placed?: PlacedClaim) =>
    placed?.node.type === 'claim' ? run(placed.node) : undefined
  return [
    vscode.commands.registerCommand('claimcheck.claim.copyReference', row(copyReference)),
    vscode.commands.registerCommand('claimcheck.claim.insertReference', row(insertReference)),
    vscode.commands.registerCommand(
      'claimcheck.claim.findUses',
      row((claim) => findUses(client, claim)),
    ),
    vscode.commands.registerCommand('claimcheck.claim.openFile', (placed?: PlacedClaim) => {
      if (placed?.node.type !== 'group' || placed.node.uri === null) return
      void vscode.commands.executeCommand('vscode.open', client.protocol2CodeConverter.asUri(placed.node.uri))
    }),
  ]
}

export async function openClaimItem(client: BaseLanguageClient, claim: ClaimItem): Promise<vscode.TextEditor> {
  const { asUri, asRange } = client.protocol2CodeConverter
  return vscode.window.showTextDocument(asUri(claim.uri), { selection: asRange(claim.range) })
}

export async function copyReference(claim: ClaimItem): Promise<void> {
  await vscode.env.clipboard.writeText(claim.reference.trim())
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied: {0}', claim.reference.trim()), 4000)
}

/** Writes a reference where the cursor of the article is, in the form that the configuration says. */
export async function insertReference(claim: ClaimItem): Promise<void> {
  const editor = vscode.window.activeTextEditor
  if (editor?.document.languageId !== 'markdown') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Put the cursor in an article, behind the figure, to insert a reference there'),
    )
    return
  }
  await editor.edit((edit) => edit.insert(editor.selection.end, claim.reference))
  await vscode.window.showTextDocument(editor.document, editor.viewColumn)
}

/** Opens the claim, and the list of all places that use it. */
async function findUses(client: BaseLanguageClient, claim: ClaimItem): Promise<void> {
  await openClaimItem(client, claim)
  await vscode.commands.executeCommand('references-view.findReferences')
}
