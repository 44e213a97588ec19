/** What this server and the VS Code side say to each other beyond the protocol. Any other client can leave all of it out. */
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver'
import type { PictureTheme } from '../core/picture/index.js'
import type { ClaimStatus } from '../core/types.js'

/** `initializationOptions`. */
export interface InitializationOptions {
  /** The folder, as a URI, that holds a page `RULE.md` for each rule. Without it the server looks beside itself. */
  readonly rulePages?: string
  /**
   * The client shows coverage and views: it wants `claimcheck/coverage` after every check of an open article, and
   * `claimcheck/registry` (viewsProtocol.ts) after every change of a registry.
   */
  readonly coverage?: boolean
  /** The client runs `claimcheck.silence` itself and asks for the reason; else the fix leaves the reason to be filled in. */
  readonly asksReason?: boolean
  /** The client wants `claimcheck/usage` whenever the counts of uses have changed. */
  readonly usage?: boolean
  /** The client runs `claimcheck.showPlaces`; else a lens only says how often a claim is used. */
  readonly showsPlaces?: boolean
  /** The client runs the commands of registryProtocol.ts that write claims. */
  readonly editsClaims?: boolean
  /** Another extension completes and explains the keys of a registry by its schema, where the schema applies. */
  readonly hasYaml?: boolean
  /** Who signs for figures: the name of the user, as far as it is known at the start. */
  readonly signer?: string
  /** The client runs `claimcheck.signOff` itself and asks for a name; else figures are signed with `signer`. */
  readonly asksSigner?: boolean
  /** The client runs `claimcheck.tieToClaim` and shows a list of claims that can be searched (`claimcheck/candidates`). */
  readonly choosesClaims?: boolean
  /** The client renders pictures in a hover, and says in what theme; without it a card has words only. */
  readonly pictures?: PictureTheme
  /** Source and year stand behind sourced figures. Off unless the client turns it on, here or by `claimcheck/inlayHints`. */
  readonly inlayHints?: boolean
  /** The client reads files of virtual workspaces for the server. */
  readonly files?: boolean
}

/**
 * Server to client, answered by a client that said `files`: reads what is on no disk of this machine. Takes `FileParams`,
 * answers a `FileAnswer` of bytes (`Uint8Array`, or base64 where only text can pass), of entries or of a `Stat`.
 */
export const readFileRequest = 'claimcheck/files/read'
export const listFilesRequest = 'claimcheck/files/list'
export const statFileRequest = 'claimcheck/files/stat'

export interface FileParams {
  readonly uri: string
}

/** `experimental.claimcheck` in the server's capabilities. */
export interface ServerTraits {
  readonly processId: number | null
}

/** Server to client: what the status bar says of an open article. */
export const coverageNotification = 'claimcheck/coverage'

export interface CoverageParams {
  readonly uri: string
  /** Checkable figures that are sourced or derived and have no error or warning. */
  readonly sourced: number
  /** Checkable figures. */
  readonly figures: number
  readonly statuses: Readonly<Record<string, number>>
  readonly errors: number
  readonly warnings: number
  /** What keeps the article from being checked, in words; null where nothing does. */
  readonly problem: string | null
  /** False where there is neither configuration nor registry: what is not used needs no warning. */
  readonly isSetUp: boolean
}

/** Server to client, without parameters: how often claims are used has been counted anew. */
export const usageNotification = 'claimcheck/usage'

/** Client to server, through `workspace/executeCommand`: checks every article of every project. Answers `WorkspaceSummary`. */
export const checkWorkspaceCommand = 'claimcheck.checkWorkspace.run'

export interface WorkspaceSummary {
  readonly articles: number
  readonly figures: number
  readonly sourced: number
  readonly errors: number
  readonly warnings: number
  readonly cancelled: boolean
}

/** Run by a client that said `asksReason`: its arguments are one `SilenceArguments`. */
export const silenceCommand = 'claimcheck.silence'

export interface SilenceArguments {
  readonly uri: string
  readonly rule: string
  /** Text to insert, in the order of their places; `reasonMark` in it stands for the reason. */
  readonly edits: readonly { readonly line: number; readonly character: number; readonly text: string }[]
}

/** Stands for the reason in the text of `SilenceArguments`. */
export const reasonMark = '\u0000reason\u0000'

/** Run by a client that said `asksSigner`, with one `SignOffArguments` that it adds a name to. */
export const signOffCommand = 'claimcheck.signOff'

/** Client to server, through `workspace/executeCommand`: signs figures, or takes it back. Answers `SignOffOutcome`. */
export const signOffRunCommand = 'claimcheck.signOff.run'

export interface SignOffArguments {
  readonly uri: string
  /** The figures in `range`, or all sourced ones that nothing is wrong with. */
  readonly scope: 'range' | 'sourced'
  readonly range?: Range
  /** Takes back what `by` has signed there, and nothing of anybody else. */
  readonly withdraw?: boolean
  readonly by?: string
  readonly note?: string
  /** The client asks for the note. */
  readonly asksNote?: boolean
  /** `YYYY-MM-DD`; today where it is left out. */
  readonly on?: string
}

/** Client to server: the name that the user signs with has changed, '' for none. */
export const signerNotification = 'claimcheck/signer'

export interface SignOffOutcome {
  readonly ok: boolean
  readonly figures: number
  /** The files that were changed, which the client saves. */
  readonly files: readonly string[]
  /** Why nothing was done; '' where something was. */
  readonly message: string
}

/** Client to server: the annotated copy of an article. Answers `AnnotatedCopy`, null for what is no checked article. */
export const annotatedCopyRequest = 'claimcheck/annotatedCopy'

export interface AnnotatedCopyParams {
  readonly uri: string
}

export interface AnnotatedCopy {
  readonly title: string
  /** A page that needs nothing else. */
  readonly html: string
}
/** Run by a client that said `choosesClaims`: lets the user choose a claim for a figure. Its arguments are one `TieArguments`. */
export const tieCommand = 'claimcheck.tieToClaim'

export interface TieArguments {
  readonly uri: string
  /** In or right behind the figure. */
  readonly position: Position
}

/** Client to server: the claims that a figure could be tied to. Answers `Candidates`, null where there is no figure. */
export const candidatesRequest = 'claimcheck/candidates'

export interface CandidatesParams {
  readonly textDocument: { readonly uri: string }
  readonly position: Position
  /** Words to search the whole registry by; empty for the claims that fit what the text says. */
  readonly query: string
  /** No more than this are told, the best first. */
  readonly limit: number
}

export interface Candidates {
  /** The figure as it is written, with its hedge. */
  readonly figure: string
  readonly claims: readonly CandidateItem[]
  /** There are more than were told. */
  readonly more: boolean
}

export interface CandidateItem {
  readonly id: string
  readonly statement: string
  readonly value: string
  /** As written, '' where there is none. */
  readonly period: string
  readonly publishers: string
  readonly status: ClaimStatus
  /** Whether the figure may be printed for it. */
  readonly agrees: boolean
  /** Whether the words of the text speak for it. */
  readonly fits: boolean
  /** Ties the figure to it in the article's own form. */
  readonly edit: WorkspaceEdit
}

/** Client to server: the theme has changed, `PictureTheme` or null for no pictures. */
export const themeNotification = 'claimcheck/theme'

/** Client to server: inlay hints are wanted, or wanted no more. */
export const inlayHintsNotification = 'claimcheck/inlayHints'

/** The data of an error that refuses a rename which is this server's to do: no other one shall do it instead. */
export const renameRefused = 'claimcheck/renameRefused'
