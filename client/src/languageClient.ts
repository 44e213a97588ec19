import * as vscode from 'vscode'
import { ResponseError, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient'
import { articleOptions } from './articleFeatures.js'
import { renameRefused, type InitializationOptions, type ServerTraits } from '../../server/src/lsp/protocol.js'
import { documentSelector } from './selector.js'
import { signerOptions } from './signOff.js'

/** What the client asks of the server, wherever the server runs. */
export function clientOptions(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): LanguageClientOptions {
  const rulePages = vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules').toString()
  const initializationOptions: InitializationOptions = {
    rulePages,
    coverage: true,
    asksReason: true,
    usage: true,
    ...signerOptions(),
    files: true,
    showsPlaces: true,
    editsClaims: true,
    // What completes and explains keys by a schema leaves that to one of the two.
    hasYaml: vscode.extensions.getExtension('redhat.vscode-yaml') !== undefined,
    ...articleOptions(),
  }
  return {
    documentSelector: documentSelector(),
    initializationOptions,
    outputChannel: log,
    diagnosticPullOptions: { onChange: true, onSave: true },
    middleware: {
      // VS Code asks the next extension where one refuses, and the one for Markdown takes a citation for a link of its own.
      provideRenameEdits: async (document, position, name, token, next) => {
        try {
          return await next(document, position, name, token)
        } catch (error) {
          if (!(error instanceof ResponseError) || error.data !== renameRefused) throw error
          void vscode.window.showErrorMessage(error.message)
          return new vscode.WorkspaceEdit()
        }
      },
    },
  }
}

/** The server's process, as it tells of itself; null while there is none, or where it is a worker. */
export function serverProcessId(client: BaseLanguageClient): number | null {
  if (!client.isRunning()) return null
  const experimental = client.initializeResult?.capabilities.experimental as { claimcheck?: ServerTraits } | undefined
  return experimental?.claimcheck?.processId ?? null
}
