import * as vscode from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import { articleOptions } from './articleFeatures.js'
import type { InitializationOptions, ServerTraits } from '../../server/src/lsp/protocol.js'
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
  }
}

/** The server's process, as it tells of itself; null while there is none, or where it is a worker. */
export function serverProcessId(client: BaseLanguageClient): number | null {
  if (!client.isRunning()) return null
  const experimental = client.initializeResult?.capabilities.experimental as { claimcheck?: ServerTraits } | undefined
  return experimental?.claimcheck?.processId ?? null
}
