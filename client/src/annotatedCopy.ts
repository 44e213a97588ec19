import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { annotatedCopyRequest, type AnnotatedCopy } from '../../server/src/lsp/protocol.js'

/** Shows the annotated copy of an article beside it, in a view that runs nothing, and offers to keep it as a file. */
export async function annotatedCopy(client: BaseLanguageClient, uri?: vscode.Uri): Promise<AnnotatedCopy | null> {
  const article = uri ?? vscode.window.activeTextEditor?.document.uri
  const copy = article && (await request(client, article))
  if (!article || !copy) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no article here that is checked'))
    return null
  }
  const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }
  const options = { enableScripts: false, enableForms: false, localResourceRoots: [] }
  const title = vscode.l10n.t('Annotated copy: {0}', copy.title)
  const panel = vscode.window.createWebviewPanel('claimcheck.annotatedCopy', title, column, options)
  panel.webview.html = copy.html
  const save = vscode.l10n.t('Save as HTML…')
  void vscode.window
    .showInformationMessage(vscode.l10n.t('To print the copy or send it, save it and open it in a browser'), save)
    .then((chosen) => (chosen === save ? saveCopy(article, copy) : undefined))
  return copy
}

async function request(client: BaseLanguageClient, article: vscode.Uri): Promise<AnnotatedCopy | null> {
  const params = { uri: client.code2ProtocolConverter.asUri(article) }
  return client.sendRequest<AnnotatedCopy | null>(annotatedCopyRequest, params)
}

async function saveCopy(article: vscode.Uri, copy: AnnotatedCopy): Promise<void> {
  const name = article.path.replace(/\.(?:md|markdown)$/i, '')
  const defaultUri = article.with({
    scheme: article.scheme === 'untitled' ? 'file' : article.scheme,
    path: `${name}.html`,
  })
  const target = await vscode.window.showSaveDialog({ defaultUri, filters: { HTML: ['html'] } })
  if (!target) return
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(copy.html))
  await vscode.env.openExternal(target)
}
