/** The extension on Node: the server is a process of its own. */
import type * as vscode from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { activateOn, type ClaimcheckApi } from './activate.js'
import { clientOptions } from './languageClient.js'

export type { ClaimcheckApi }

/** The port that a debugger of the server listens on; .vscode/launch.json attaches to it. */
const debugPort = 6009

export function activate(context: vscode.ExtensionContext): ClaimcheckApi {
  return activateOn({ createClient, encode: (bytes) => Buffer.from(bytes).toString('base64') }, context)
}

/** A client of the bundled server. It starts the server again when it ends unasked, a few times. */
function createClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath('server/dist/node.cjs')
  const transport = TransportKind.ipc
  const debug = { module, transport, options: { execArgv: ['--nolazy', `--inspect=${debugPort}`] } }
  return new LanguageClient(
    'claimcheck',
    'Claimcheck',
    { run: { module, transport }, debug },
    clientOptions(context, log),
  )
}
