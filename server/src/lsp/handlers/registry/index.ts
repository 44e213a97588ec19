/** What the server does for the files of a registry, and across registry and articles. */
import type { ServerCapabilities } from 'vscode-languageserver'
import { guarded } from '../../guard.js'
import { perFile } from '../../perFile.js'
import { claimPlacesRequest } from '../../registryProtocol.js'
import type { Session } from '../../session.js'
import { references, registryReferences } from '../references.js'
import { claimPlaces } from './claimPlaces.js'
import { codeLenses, resolveCodeLens } from './codeLens.js'
import { registryHighlights } from './highlights.js'
import { registryFolding, registrySymbols } from './symbols.js'
import { workspaceSymbols } from './workspaceSymbols.js'

export const registryCapabilities: ServerCapabilities = {
  codeLensProvider: { resolveProvider: true },
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  workspaceSymbolProvider: true,
}

/** Answers the requests that are about registries. */
export function answerRegistry(session: Session): void {
  const { connection } = session
  connection.onCodeLens(guarded(session, 'codeLens', perFile({ registry: codeLenses }), null))
  connection.onCodeLensResolve((lens, token) =>
    guarded(session, 'codeLens/resolve', resolveCodeLens, lens)(lens, token),
  )
  const found = perFile({ article: references, registry: registryReferences })
  connection.onReferences(guarded(session, 'references', found, null))
  connection.onDocumentHighlight(guarded(session, 'documentHighlight', perFile({ registry: registryHighlights }), null))
  connection.onDocumentSymbol(guarded(session, 'documentSymbol', perFile({ registry: registrySymbols }), null))
  connection.onFoldingRanges(guarded(session, 'foldingRange', perFile({ registry: registryFolding }), null))
  connection.onWorkspaceSymbol(guarded(session, 'workspaceSymbol', workspaceSymbols, null))
  connection.onRequest(claimPlacesRequest, guarded(session, 'claimPlaces', claimPlaces, null))
}
