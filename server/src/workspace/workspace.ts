/**
 * Access to files, so that the command line, the language server and a browser read the same way. Paths are absolute
 * with forward slashes; an implementation turns them into what its system uses.
 */
export interface Workspace {
  readonly readFile: (path: string) => Promise<Result<Uint8Array>>
  /** The entries of a folder in order of their names. A link is given as what it points to. */
  readonly list: (path: string) => Promise<Result<readonly Entry[]>>
  readonly stat: (path: string) => Promise<Result<Stat>>
}

export interface Entry {
  readonly name: string
  readonly type: EntryType
  /** Reached through a symbolic link: a walk does not follow one into a folder, which may lie above it. */
  readonly linked: boolean
}

export interface Stat {
  readonly type: EntryType
  readonly size: number
}

export type EntryType = 'file' | 'folder' | 'other'

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: FileFault }

/** Why a file or folder could not be used: `path` and the words that go after it. */
export interface FileFault {
  readonly path: string
  readonly code: 'missing' | 'denied' | 'wrong-type' | 'too-large' | 'not-text' | 'failed'
  /** What is wrong and what to do, no full stop. */
  readonly message: string
  /** The line, from 1, at which a file stops being text. */
  readonly line: number | null
}

export function succeeded<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function failed(
  path: string,
  code: FileFault['code'],
  message: string,
  line: number | null = null,
): { readonly ok: false; readonly fault: FileFault } {
  return { ok: false, fault: { path, code, message, line } }
}
