import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver'
import { Overtaken, type Session } from './session.js'

type Handler<P, R> = (session: Session, params: P, token: CancellationToken) => Promise<R>

/**
 * A handler that cannot bring the server down: what goes wrong in it is logged, and the answer is the one for "nothing".
 * A check that was overtaken is told as such, so that the client asks again for the newer text.
 */
export function guarded<P, R>(
  session: Session,
  name: string,
  handler: Handler<P, R>,
  nothing: R,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    try {
      return await handler(session, params, token)
    } catch (error) {
      if (error instanceof Overtaken) throw overtaken(token)
      // An answer of its own: why something cannot be done.
      if (error instanceof ResponseError) throw error
      session.log.error(`${name} failed`, error)
      return nothing
    }
  }
}

function overtaken(token: CancellationToken): ResponseError<unknown> {
  if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'the text has changed', { retriggerRequest: true })
}
