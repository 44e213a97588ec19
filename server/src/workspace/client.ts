/**
 * The files that only the client can reach: of a virtual workspace, or in a browser. Each request goes to whoever holds
 * the other end, so that nothing here knows of a protocol.
 */
import { failed, succeeded, type Entry, type FileFault, type Result, type Stat, type Workspace } from './workspace.js'

/** What the client answers: the value, or which of the usual faults kept it from giving one. */
export type FileAnswer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: ClientFault; readonly reason: string }

export type ClientFault = Exclude<FileFault['code'], 'too-large' | 'not-text'>

/** Asks the client. Rejects where the client is gone, or does not know the request. */
export interface FileRequests {
  /** The bytes, as base64 where what lies between carries text only. */
  readonly read: (path: string) => Promise<FileAnswer<Uint8Array | string>>
  readonly list: (path: string) => Promise<FileAnswer<readonly Entry[]>>
  readonly stat: (path: string) => Promise<FileAnswer<Stat>>
}

/** Files through the client. Never rejects: a client that does not answer is a fault of the file. */
export function clientWorkspace(ask: FileRequests): Workspace {
  return {
    readFile: (path) => answered(path, () => ask.read(path), toBytes),
    stat: (path) => answered(path, () => ask.stat(path), same),
    list: (path) =>
      answered(
        path,
        () => ask.list(path),
        (entries) => [...entries].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
      ),
  }
}

/** Sends each path to the workspace that `isLocal` says it belongs to. */
export function eitherWorkspace(isLocal: (path: string) => boolean, local: Workspace, other: Workspace): Workspace {
  const of = (path: string): Workspace => (isLocal(path) ? local : other)
  return {
    readFile: (path) => of(path).readFile(path),
    stat: (path) => of(path).stat(path),
    list: (path) => of(path).list(path),
  }
}

async function answered<A, T>(
  path: string,
  ask: () => Promise<FileAnswer<A>>,
  read: (value: A) => T,
): Promise<Result<T>> {
  try {
    const answer = await ask()
    return answer.ok ? succeeded(read(answer.value)) : failed(path, answer.code, wordsOf(answer.code, answer.reason))
  } catch (error) {
    return failed(path, 'failed', wordsOf('failed', error instanceof Error ? error.message : String(error)))
  }
}

function wordsOf(code: ClientFault, reason: string): string {
  switch (code) {
    case 'missing':
      return 'is not there, check the name'
    case 'denied':
      return 'may not be read, give this user leave to read it'
    case 'wrong-type':
      return 'is a folder where a file was expected, or the other way round'
    case 'failed':
      return `could not be read, ${reason}`
  }
}

function toBytes(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)) : content
}

function same<T>(value: T): T {
  return value
}
