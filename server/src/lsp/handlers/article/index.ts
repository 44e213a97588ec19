/** What the server does for an article beside finding, hovering and fixing. */
import type { CompletionItem, ServerCapabilities } from 'vscode-languageserver'
import { isTheme } from '../../fromLsp.js'
import { guarded } from '../../guard.js'
import { perFile } from '../../perFile.js'
import { candidatesRequest, inlayHintsNotification, signerNotification, themeNotification } from '../../protocol.js'
import type { Session } from '../../session.js'
import { registryCompletion } from '../registry/completion.js'
import { candidates } from './candidates.js'
import { createCompletion, resolveClaimItem } from './completion.js'
import { inlayHints } from './inlayHints.js'
import { documentLinks } from './links.js'

export const articleCapabilities: ServerCapabilities = {
  completionProvider: { triggerCharacters: ['@', ':', '^', ' ', '[', '-'], resolveProvider: true },
  documentLinkProvider: {},
  inlayHintProvider: true,
}

/** Answers the requests that are about articles. */
export function answerArticle(session: Session): void {
  const { connection } = session
  const completions = perFile({ article: createCompletion(), registry: registryCompletion })
  connection.onCompletion(guarded(session, 'completion', completions, null))
  connection.onCompletionResolve((item, token) =>
    guarded(
      session,
      'completion/resolve',
      (session, item: CompletionItem) => resolveClaimItem(session, item),
      item,
    )(item, token),
  )
  connection.onDocumentLinks(guarded(session, 'documentLink', perFile({ article: documentLinks }), null))
  connection.languages.inlayHint.on(guarded(session, 'inlayHint', perFile({ article: inlayHints }), null))
  connection.onRequest(candidatesRequest, guarded(session, 'candidates', candidates, null))
  connection.onNotification(themeNotification, (theme: unknown) => {
    session.state.pictures = isTheme(theme) ? theme : null
  })
  connection.onNotification(signerNotification, (name: unknown) => {
    session.state.signer = typeof name === 'string' ? name : ''
  })
  connection.onNotification(inlayHintsNotification, (wanted: unknown) => {
    session.state.inlayHints = wanted === true
    refreshHints(session)
  })
}

/** Lets the client ask for inlay hints anew. */
export function refreshHints({ client, connection }: Session): void {
  if (client.refreshesHints) connection.languages.inlayHint.refresh().catch(() => undefined)
}
