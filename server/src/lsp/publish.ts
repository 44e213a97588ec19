/** Diagnostics for a client that does not ask for them: sent after every change, a moment after the last one. */
import { CancellationTokenSource } from 'vscode-languageserver'
import { closedFiles, diagnosticsOf } from './handlers/diagnostics.js'
import { fingerprint } from './fingerprint.js'
import { Overtaken, type Session } from './session.js'

export interface Publisher {
  /** Sends the diagnostics of a document soon. */
  soon(path: string): void
  /** Sends the diagnostics of all open documents, and of files that are not open, where they have changed. */
  all(): void
  /** Sends the diagnostics of files that are not open, where they have changed. */
  closed(): void
  /** Takes back what was sent for a document that nobody shows any more. */
  clear(path: string): void
  dispose(): void
}

/** Keystrokes closer together than this, in milliseconds, are answered once. */
const quiet = 150

export function createPublisher(session: () => Session): Publisher {
  const waiting = new Map<string, () => void>()
  const sent = new Map<string, string>()
  const cancelling = new CancellationTokenSource()

  const send = async (path: string, items: Awaited<ReturnType<typeof diagnosticsOf>>): Promise<void> => {
    const name = fingerprint(items)
    const file = session().open.get(path)
    // A file that was never told of has nothing to take back.
    if (!file && (sent.get(path) ?? fingerprint([])) === name) return
    sent.set(path, name)
    const version = file ? { version: file.document.version } : {}
    await session().connection.sendDiagnostics({ uri: session().texts.uri(path), diagnostics: items, ...version })
  }
  const guardedRun = (what: string, run: () => Promise<void>): void => {
    run().catch((error: unknown) => {
      if (error instanceof Overtaken) return
      session().log.error(`${what} failed`, error)
    })
  }
  const publish = (path: string): void =>
    guardedRun('sending diagnostics', async () => {
      const items = await diagnosticsOf(session(), path, cancelling.token)
      if (session().open.get(path)) await send(path, items)
    })
  const publishClosed = (): void =>
    guardedRun('sending diagnostics', async () => {
      const files = await closedFiles(session(), cancelling.token)
      for (const path of sent.keys()) if (!files.has(path) && !session().open.get(path)) files.set(path, [])
      for (const [path, items] of files) await send(path, items)
    })
  return {
    soon: (path) => {
      waiting.get(path)?.()
      const run = () => {
        waiting.delete(path)
        publish(path)
      }
      waiting.set(path, session().timers.after(quiet, run))
    },
    all: () => {
      for (const { path } of session().open.all()) publish(path)
      publishClosed()
    },
    closed: publishClosed,
    clear: (path) => {
      waiting.get(path)?.()
      waiting.delete(path)
      publishClosed()
    },
    dispose: () => {
      for (const stop of waiting.values()) stop()
      cancelling.cancel()
    },
  }
}
