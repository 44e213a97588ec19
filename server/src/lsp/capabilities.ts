import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver'
import { fixAllKind } from './fixes/actions.js'
import type { ClientTraits } from './fromLsp.js'
import { articleCapabilities } from './handlers/article/index.js'
import { registryCapabilities } from './handlers/registry/index.js'
import { checkWorkspaceCommand, signOffRunCommand, type ServerTraits } from './protocol.js'

/** What the server can do for this client. Diagnostics are pulled where the client pulls, and pushed only where it cannot. */
export function capabilitiesFor(client: ClientTraits, host: { readonly processId: number | null }): ServerCapabilities {
  const traits: ServerTraits = { processId: host.processId }
  const pulled = {
    diagnosticProvider: { identifier: 'claimcheck', interFileDependencies: true, workspaceDiagnostics: true },
  }
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    ...(client.pulls ? pulled : {}),
    hoverProvider: true,
    definitionProvider: true,
    ...registryCapabilities,
    ...articleCapabilities,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, fixAllKind] },
    executeCommandProvider: { commands: [checkWorkspaceCommand, signOffRunCommand] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    experimental: { claimcheck: traits },
  }
}
