import type { CancellationToken, TextDocumentIdentifier } from 'vscode-languageserver'
import { registryFileOf, type RegistryFile } from './registryFiles.js'
import type { Session } from './session.js'

/** What asks about a document. */
interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier
}

interface Handlers<P, R> {
  /** Answers for articles; whatever is no registry file comes here too. */
  readonly article?: (session: Session, params: P, token: CancellationToken) => Promise<R | null>
  /** Answers for the files of a registry. */
  readonly registry?: (file: RegistryFile, session: Session, params: P, token: CancellationToken) => Promise<R | null>
}

/** One handler out of one for each kind of file, as the protocol knows one for all. */
export function perFile<P extends DocumentParams, R>(
  handlers: Handlers<P, R>,
): (session: Session, params: P, token: CancellationToken) => Promise<R | null> {
  return async (session, params, token) => {
    const file = await registryFileOf(session, params.textDocument)
    if (file) return (await handlers.registry?.(file, session, params, token)) ?? null
    return (await handlers.article?.(session, params, token)) ?? null
  }
}

/** The answers of several handlers as one list. */
export function allOf<P, R>(
  ...handlers: readonly ((session: Session, params: P, token: CancellationToken) => Promise<R[] | null>)[]
): (session: Session, params: P, token: CancellationToken) => Promise<R[] | null> {
  return async (session, params, token) => {
    const lists: R[] = []
    let isAnswered = false
    for (const handler of handlers) {
      const list = await handler(session, params, token)
      if (list) lists.push(...list)
      isAnswered ||= list !== null
    }
    return isAnswered ? lists : null
  }
}
