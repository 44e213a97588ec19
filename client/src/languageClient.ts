import * as vscode from 'vscode'
import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node'
import type { InitializationOptions, ServerTraits } from '../../server/src/lsp/protocol.js'

/** The port that a debugger of the server listens on; .vscode/launch.json attaches to it. */
const debugPort = 6009

/** A client of the bundled server. It starts the server again when it ends unasked, a few times. */
export function createClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath('server/dist/node.cjs')
  const rulePages = vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules').toString()
  const initializationOptions: InitializationOptions = { rulePages, coverage: true, asksReason: true }
  const options: LanguageClientOptions = {
    documentSelector: [
      { language: 'markdown', scheme: 'file' },
      { language: 'markdown', scheme: 'untitled' },
      // A registry may lie anywhere; the server leaves out what belongs to none.
      { language: 'yaml', scheme: 'file' },
      { scheme: 'file', pattern: '**/claims/**/*.{yaml,yml}' },
      { scheme: 'file', pattern: '**/claimcheck.config.{yaml,yml,json}' },
    ],
    initializationOptions,
    outputChannel: log,
    diagnosticPullOptions: { onChange: true, onSave: true },
  }
  const transport = TransportKind.ipc
  const debug = { module, transport, options: { execArgv: ['--nolazy', `--inspect=${debugPort}`] } }
  return new LanguageClient('claimcheck', 'Claimcheck', { run: { module, transport }, debug }, options)
}

/** The server's process, as it tells of itself; null while there is none. */
export function serverProcessId(client: LanguageClient): number | null {
  if (!client.isRunning()) return null
  const experimental = client.initializeResult?.capabilities.experimental as { claimcheck?: ServerTraits } | undefined
  return experimental?.claimcheck?.processId ?? null
}
