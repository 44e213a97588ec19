import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { claimFormRequest, type ClaimArguments, type ClaimForm } from '../../../server/src/lsp/registryProtocol.js'

/** What is known of a claim that was clicked on, else of what is under the cursor. Null where there is nothing. */
export async function formAt(
  client: BaseLanguageClient,
  target?: ClaimArguments,
): Promise<{ readonly uri: string; readonly form: ClaimForm; readonly position: vscode.Position | null } | null> {
  if (target) {
    const form = await client.sendRequest<ClaimForm | null>(claimFormRequest, target)
    return form && { uri: target.uri, form, position: null }
  }
  const editor = vscode.window.activeTextEditor
  if (!editor || !['yaml', 'markdown'].includes(editor.document.languageId)) return null
  const params = client.code2ProtocolConverter.asTextDocumentPositionParams(editor.document, editor.selection.active)
  const { textDocument, position } = params
  const form = await client.sendRequest<ClaimForm | null>(claimFormRequest, { uri: textDocument.uri, position })
  return form && { uri: textDocument.uri, form, position: editor.selection.active }
}
