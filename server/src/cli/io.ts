/** Everything the command line takes from the world, so that a test can stand in for it. */
import type { LateCache } from '../workspace/cache.js'
import type { PlacedCache } from './engine/engine.js'
import type { Git } from '../workspace/git.js'
import type { SafeFiles } from '../workspace/safeFiles.js'
import type { MakeFolder } from '../workspace/makeFolder.js'
import type { Workspace } from '../workspace/workspace.js'

export interface Io {
  /** The words after the program's name. */
  readonly argv: readonly string[]
  /** Absolute, with forward slashes. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The day of the check where `--today` does not give it, `YYYY-MM-DD`. */
  readonly today: string
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: Output
  readonly stderr: Output
  readonly files: Workspace
  /** Where large registries are kept from one run to the next; nothing is kept without it. */
  readonly cache?: LateCache | null
  /** Asks git about the past of files; nothing of it is told without it. */
  readonly git?: Git
  /** Opens a cache of articles in a folder, or in this user's where none is named; null where nothing may be kept. */
  readonly articleCache?: (folder: string | null) => PlacedCache | null
  /** How many things this machine does at once; 1 where nobody says. */
  readonly cores?: number
  /** The program of a worker thread; without it everything is done in this one. */
  readonly worker?: URL | null
  /** Writes a whole file or none of it. */
  readonly writeFile: (path: string, text: string) => Promise<void>
  /** Makes a folder and those above it, where they are not there yet; a private one is only this user's to enter. */
  readonly makeFolder: MakeFolder
  /** The user's name, as git knows it; null where it does not. */
  readonly userName?: () => Promise<string | null>
  /** Changes files that others change as well; nothing of the registry can be changed without it. */
  readonly safeFiles?: SafeFiles
  /** Told what a run uses of the program, by names that stay the same: its command, the engine that checks. */
  readonly uses?: (part: string) => void
  /** Told so many articles on, when a run has all that it holds on to: from then on memory need not grow. */
  readonly settled?: { readonly after: number; readonly tell: () => void }
}

export interface Output {
  readonly write: (text: string) => unknown
  readonly isTTY?: boolean
  readonly columns?: number | undefined
  /** Whether what was written waits for its reader, and what tells that it does no more. */
  readonly writableNeedDrain?: boolean
  readonly once?: (event: 'drain', listener: () => void) => unknown
}

/** What `check` and the other commands exit with: the highest that applies. */
export const exitCodes = { clean: 0, findings: 1, couldNotRun: 2, fault: 3 } as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** The command was used wrongly: told with exit code 2 and without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Reads standard input whole. */
export async function readStdin(io: Io): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of io.stdin) chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk)
  return Buffer.concat(chunks)
}
