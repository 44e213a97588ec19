/** What the server does for the files of a registry, and across registry and articles. */
import type { ServerCapabilities } from 'vscode-languageserver'
import { guarded } from '../../guard.js'
import { perFile } from '../../perFile.js'
import {
  addClaimRequest,
  checkFieldRequest,
  claimFormRequest,
  claimPlacesRequest,
  supersedeRequest,
  verifyRequest,
} from '../../registryProtocol.js'
import type { Session } from '../../session.js'
import { articleHighlights } from '../article/highlights.js'
import { articleSymbols } from '../article/symbols.js'
import { prepareRegistryRename, prepareRename, registryRename, rename } from '../rename.js'
import { references, registryReferences } from '../references.js'
import { checkField, fine } from './checkField.js'
import { addClaimEdit, supersedeEdit, verifyEdit } from './claimEdits.js'
import { claimForm } from './claimForm.js'
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
  renameProvider: { prepareProvider: true },
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
  const highlights = perFile({ article: articleHighlights, registry: registryHighlights })
  const symbols = perFile({ article: articleSymbols, registry: registrySymbols })
  connection.onDocumentHighlight(guarded(session, 'documentHighlight', highlights, null))
  connection.onDocumentSymbol(guarded(session, 'documentSymbol', symbols, null))
  connection.onFoldingRanges(guarded(session, 'foldingRange', perFile({ registry: registryFolding }), null))
  connection.onWorkspaceSymbol(guarded(session, 'workspaceSymbol', workspaceSymbols, null))
  const preparing = perFile({ article: prepareRename, registry: prepareRegistryRename })
  connection.onPrepareRename(guarded(session, 'prepareRename', preparing, null))
  connection.onRenameRequest(guarded(session, 'rename', perFile({ article: rename, registry: registryRename }), null))
  const failed = { fault: 'the server failed, see its log', edit: null, id: '', file: '', affected: null }
  connection.onRequest(claimFormRequest, guarded(session, 'claimForm', claimForm, null))
  connection.onRequest(checkFieldRequest, guarded(session, 'checkField', checkField, fine))
  connection.onRequest(addClaimRequest, guarded(session, 'addClaim', addClaimEdit, failed))
  connection.onRequest(supersedeRequest, guarded(session, 'supersede', supersedeEdit, failed))
  connection.onRequest(verifyRequest, guarded(session, 'verify', verifyEdit, failed))
  connection.onRequest(claimPlacesRequest, guarded(session, 'claimPlaces', claimPlaces, null))
}
