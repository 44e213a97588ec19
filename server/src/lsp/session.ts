/** All that the server knows between two messages. It hangs off one connection, and goes with it. */
import type { CancellationToken, Connection, Disposable } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { FigureMatch } from '../core/matching/index.js'
import type { PictureTheme } from '../core/picture/index.js'
import type { CheckedArticle } from '../core/types.js'
import type { Workspace } from '../workspace/workspace.js'
import type { ClientTraits } from './fromLsp.js'
import type { OpenFile, OpenFiles } from './openFiles.js'
import type { LoadedProject, Projects } from './projects.js'
import type { Outlines } from './registryFiles.js'
import type { Timers } from './timers.js'
import type { RulePages, Texts } from './toLsp.js'
import type { Typing } from './typing.js'
import type { Usage } from './usage.js'

export interface Session {
  readonly connection: Connection
  readonly client: ClientTraits
  /** The files as the client sees them, unsaved ones too. */
  readonly workspace: Workspace
  readonly open: OpenFiles
  readonly projects: Projects
  readonly checks: Checks
  /** Which articles use which claims. */
  readonly usage: Usage
  readonly outlines: Outlines
  readonly typing: Typing
  readonly texts: Texts
  readonly pages: RulePages
  readonly timers: Timers
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: () => string
  readonly log: Log
  readonly state: SessionState
  /** Waits until the projects hold everything that has been typed into them. */
  readonly settled: () => Promise<void>
  /** Reads the projects again, soon. */
  readonly reloadSoon: () => void
  /** Lets the client ask anew for what it shows, or sends it. */
  readonly refresh: () => void
}

/** What changes in the life of a session. */
export interface SessionState {
  /** The workspace's root folders. */
  roots: readonly string[]
  /** Articles that nobody has opened are reported too. */
  scan: boolean
  /** Files that were reported and are reported no more, until they are opened again. */
  readonly cleared: Set<string>
  /** Open documents whose diagnostics the client has asked for: those it shows. */
  readonly asked: Set<string>
  /** Documents whose own answers have gone over what the last report of the whole workspace said of them. */
  readonly overwritten: Set<string>
  /** Documents that the client has asked for when they were closed, and has not opened since. */
  readonly askedClosed: Set<string>
  /** Called at the next change of anything that a report of the whole workspace holds. */
  readonly waiting: Set<() => void>
  /** A report of the whole workspace has been answered at least once. */
  answered: boolean
  /** The folders that the client watches by now, joined. */
  watched: string
  watching: Disposable | null
  /** The theme that pictures are drawn for; null where the client shows none. */
  pictures: PictureTheme | null
  /** The name that the user signs with, '' while it is not known. */
  signer: string
  /** Source and year are shown behind sourced figures. */
  inlayHints: boolean
}

/** Where the server writes what a user need not see at once. */
export interface Log {
  info(message: string): void
  error(message: string, error: unknown): void
}

/** An article with what was found in it. */
export interface ArticleCheck {
  readonly path: string
  /** The text that was checked; its offsets are those of all spans in `checked`. */
  readonly document: TextDocument
  readonly project: LoadedProject
  readonly checked: CheckedArticle
  /** How each figure was tied and why, by the start of its span. Worked out when it is first asked for. */
  readonly matches: () => ReadonlyMap<number, FigureMatch>
  /** How each figure would be tied if the article named no claim. Worked out when it is first asked for. */
  readonly searched: () => ReadonlyMap<number, FigureMatch>
}

export interface Checks {
  /** Checks an open article. Null for what is no article or has no registry. Throws `Overtaken`. */
  open(file: OpenFile, token: CancellationToken): Promise<ArticleCheck | null>
  /** Checks any article, read from the disk where it is not open. Throws `Overtaken`. */
  any(path: string, token: CancellationToken): Promise<ArticleCheck | null>
  forget(path: string): void
}

/** A newer text or a cancelled request made a check pointless. */
export class Overtaken extends Error {}

/** Answers what waits for a change of what a report of the whole workspace holds. */
export function wake(state: SessionState): void {
  const waiting = [...state.waiting]
  state.waiting.clear()
  for (const go of waiting) go()
}
