import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { ClaimEdit } from '../../../server/src/lsp/registryProtocol.js'

/**
 * Makes an edit of the registry, as one step that can be undone, and shows the claim that it wrote. Nothing is saved: the
 * one who asked for it looks at it first. False where nothing was written, which is said.
 */
export async function applyClaimEdit(client: BaseLanguageClient, result: ClaimEdit | null): Promise<boolean> {
  if (!result?.edit) {
    if (result?.fault) void vscode.window.showErrorMessage(vscode.l10n.t('Nothing was written: {0}', result.fault))
    return false
  }
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(result.edit)
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showErrorMessage(vscode.l10n.t('Nothing was written: a file has changed meanwhile, try again'))
    return false
  }
  const document = await vscode.workspace.openTextDocument(client.protocol2CodeConverter.asUri(result.file))
  const at = idAt(document, result.id)
  await vscode.window.showTextDocument(document, {
    preview: false,
    ...(at ? { selection: new vscode.Range(at, at) } : {}),
  })
  return true
}

/** Where a claim begins in the file that it has just been written to. */
function idAt(document: vscode.TextDocument, id: string): vscode.Position | null {
  for (let line = document.lineCount - 1; line >= 0; line--) {
    const { text } = document.lineAt(line)
    const key = text.indexOf('id:')
    if (key < 0) continue
    const written = text
      .slice(key + 3)
      .replace(/\s#.*$/, '')
      .trim()
      .replace(/^["']|["']$/g, '')
    if (written === id) return new vscode.Position(line, text.indexOf(id, key))
  }
  return null
}
