/** The VS Code side: starts the server and shows what it says. It knows nothing of figures and claims itself. */
import * as vscode from 'vscode'
import { registerCommands } from './commands.js'
import { createClient, serverProcessId } from './languageClient.js'
import { createStatusBar } from './statusBar.js'

/** What the extension offers to tests and other extensions. */
export interface ClaimcheckApi {
  /** What the status bar shows; null while it shows nothing. */
  readonly status: () => { readonly text: string; readonly tooltip: string } | null
  /** The process of the language server; null while there is none. */
  readonly serverProcessId: () => number | null
}

export async function activate(context: vscode.ExtensionContext): Promise<ClaimcheckApi> {
  const log = vscode.window.createOutputChannel('Claimcheck', { log: true })
  const client = createClient(context, log)
  const statusBar = createStatusBar(client)
  context.subscriptions.push(log, statusBar, client, ...registerCommands(context, client, log))
  void vscode.commands.executeCommand('setContext', 'claimcheck.active', true)
  // A server that cannot start is told in the status bar and the log; the commands to look at it work all the same.
  await client.start().catch((error: unknown) => log.error(String(error)))
  return { status: statusBar.shown, serverProcessId: () => serverProcessId(client) }
}
