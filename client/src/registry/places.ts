import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { claimPlacesRequest, type ClaimArguments, type ClaimPlaces } from '../../../server/src/lsp/registryProtocol.js'

/** Shows where a claim is used, in VS Code's own view of references, at the claim. */
export async function showPlaces(client: BaseLanguageClient, target: ClaimArguments): Promise<void> {
  const found = await client.sendRequest<ClaimPlaces | null>(claimPlacesRequest, { ...target, uses: true })
  if (!found) return
  const { asUri, asPosition, asLocation } = client.protocol2CodeConverter
  const uses = found.uses.map((use) => asLocation(use))
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    asUri(found.uri),
    asPosition(found.position),
    uses,
  )
}

/** Opens the registry at a claim. */
export async function showClaim(client: BaseLanguageClient, target: ClaimArguments): Promise<void> {
  const found = await client.sendRequest<ClaimPlaces | null>(claimPlacesRequest, { ...target, uses: false })
  if (!found) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The registry has no claim {0}', target.id))
    return
  }
  const at = client.protocol2CodeConverter.asPosition(found.position)
  const uri = client.protocol2CodeConverter.asUri(found.uri)
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at) })
}
