/** What the extension does wherever it runs. It knows nothing of figures and claims itself. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { registerCommands } from './commands.js'
import { answerFileRequests } from './files.js'
import { serverProcessId } from './languageClient.js'
import { createStatusBar } from './statusBar.js'

/** What the extension offers to tests and other extensions. */
export interface ClaimcheckApi {
  /** What the status bar shows; null while it shows nothing. */
  readonly status: () => { readonly text: string; readonly tooltip: string } | null
  /** The process of the language server; null while there is none, or where it is a worker. */
  readonly serverProcessId: () => number | null
  /** Whether the language server answers. */
  readonly isRunning: () => boolean
}

/** What differs between Node and a browser. */
export interface Host {
  readonly createClient: (context: vscode.ExtensionContext, log: vscode.LogOutputChannel) => BaseLanguageClient
  /** What the bytes of a file are sent to the server as. */
  readonly encode: (bytes: Uint8Array) => Uint8Array | string
}

export async function activateOn(host: Host, context: vscode.ExtensionContext): Promise<ClaimcheckApi> {
  const log = vscode.window.createOutputChannel('Claimcheck', { log: true })
  const client = host.createClient(context, log)
  const files = answerFileRequests(client, host.encode)
  const statusBar = createStatusBar(client)
  context.subscriptions.push(log, statusBar, client, files, ...registerCommands(context, client, log))
  void vscode.commands.executeCommand('setContext', 'claimcheck.active', true)
  // A server that cannot start is told in the status bar and the log; the commands to look at it work all the same.
  await client.start().catch((error: unknown) => log.error(String(error)))
  return {
    status: statusBar.shown,
    serverProcessId: () => serverProcessId(client),
    isRunning: () => client.isRunning(),
  }
}
