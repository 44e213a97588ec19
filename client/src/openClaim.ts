import * as vscode from 'vscode'
import { DefinitionRequest, type BaseLanguageClient, type Location, type LocationLink } from 'vscode-languageclient'

/** Opens the claim of the figure or reference under the cursor; asks which where several fit. */
export async function openClaim(client: BaseLanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor
  const places = editor ? await claimsAt(client, editor) : []
  const [first] = places
  if (!first) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no claim under the cursor'))
    return
  }
  const chosen = places.length === 1 ? first : await choose(places)
  if (chosen) await vscode.window.showTextDocument(chosen.uri, { selection: chosen.range })
}

async function claimsAt(client: BaseLanguageClient, editor: vscode.TextEditor): Promise<vscode.Location[]> {
  const { document, selection } = editor
  const params = client.code2ProtocolConverter.asTextDocumentPositionParams(document, selection.active)
  const found = await client.sendRequest(DefinitionRequest.type, params)
  return (Array.isArray(found) ? found : found ? [found] : []).map((place) => toLocation(client, place))
}

function toLocation(client: BaseLanguageClient, place: Location | LocationLink): vscode.Location {
  const { asUri, asRange } = client.protocol2CodeConverter
  if ('targetUri' in place) return new vscode.Location(asUri(place.targetUri), asRange(place.targetSelectionRange))
  return new vscode.Location(asUri(place.uri), asRange(place.range))
}

async function choose(places: readonly vscode.Location[]): Promise<vscode.Location | undefined> {
  const items = await Promise.all(
    places.map(async (place) => {
      const document = await vscode.workspace.openTextDocument(place.uri)
      return { label: document.getText(place.range), description: vscode.workspace.asRelativePath(place.uri), place }
    }),
  )
  const title = vscode.l10n.t('Which claim?')
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.place
}
