import * as vscode from 'vscode'
import { DefinitionRequest, type BaseLanguageClient, type Location, type LocationLink } from 'vscode-languageclient'

export interface ArticlePlace {
  readonly uri: vscode.Uri
  readonly position: vscode.Position
}

/** Opens the claim of the figure or reference at a place, else under the cursor; asks which where several fit. */
export async function openClaim(client: BaseLanguageClient, at = cursorPlace()): Promise<void> {
  const places = at ? await claimsAt(client, at) : []
  const [first] = places
  if (!first) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no claim under the cursor'))
    return
  }
  const chosen = places.length === 1 ? first : await choose(places)
  if (chosen) await vscode.window.showTextDocument(chosen.uri, { selection: chosen.range })
}

function cursorPlace(): ArticlePlace | undefined {
  const editor = vscode.window.activeTextEditor
  return editor && { uri: editor.document.uri, position: editor.selection.active }
}

async function claimsAt(client: BaseLanguageClient, { uri, position }: ArticlePlace): Promise<vscode.Location[]> {
  const { asUri, asPosition } = client.code2ProtocolConverter
  const params = { textDocument: { uri: asUri(uri) }, position: asPosition(position) }
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
