/** What the extension does wherever it runs. It knows nothing of figures and claims itself. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { ClaimsView } from './claims/claimsView.js'
import { registerCommands } from './commands.js'
import { createFeatures } from './features.js'
import type { FiguresView } from './figures/figuresView.js'
import { answerFileRequests } from './files.js'
import { serverProcessId } from './languageClient.js'
import type { Preview } from './preview/preview.js'
import { registerRegistry } from './registry/index.js'
import { copySample } from './sample.js'
import { listenToServer } from './serverEvents.js'
import { createStatusBar, type StatusBar } from './statusBar.js'

/** What the extension offers to tests and other extensions. */
export interface ClaimcheckApi {
  /** What the status bar shows; null while it shows nothing. */
  readonly status: StatusBar['shown']
  /** The process of the language server; null while there is none, or where it is a worker. */
  readonly serverProcessId: () => number | null
  /** Whether the language server answers. */
  readonly isRunning: () => boolean
  /** The views, as VS Code asks them. */
  readonly figures: FiguresView
  readonly claims: ClaimsView
  /** Called by VS Code's Markdown extension, which asks for this name. */
  readonly extendMarkdownIt: Preview['extendMarkdownIt']
  /** Copies the sample newsroom to a folder. */
  readonly copySample: (folder: vscode.Uri) => Promise<void>
}

/** What differs between Node and a browser. */
export interface Host {
  readonly createClient: (context: vscode.ExtensionContext, log: vscode.LogOutputChannel) => BaseLanguageClient
  /** What the bytes of a file are sent to the server as. */
  readonly encode: (bytes: Uint8Array) => Uint8Array | string
}

export function activateOn(host: Host, context: vscode.ExtensionContext): ClaimcheckApi {
  const log = vscode.window.createOutputChannel('Claimcheck', { log: true })
  const client = host.createClient(context, log)
  const files = answerFileRequests(client, host.encode)
  const events = listenToServer(client)
  const statusBar = createStatusBar(client, events)
  // It starts the server: all that listens to it is there before.
  const features = createFeatures(context, client, events, log)
  context.subscriptions.push(log, events, statusBar, client, files, features)
  context.subscriptions.push(...registerCommands(context, client, log), ...registerRegistry(client))
  return {
    status: statusBar.shown,
    serverProcessId: () => serverProcessId(client),
    isRunning: () => client.isRunning(),
    figures: features.figures,
    claims: features.claims,
    extendMarkdownIt: features.preview.extendMarkdownIt,
    copySample: (folder) => copySample(context, folder),
  }
}
