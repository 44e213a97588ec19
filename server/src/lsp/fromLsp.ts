/** The only way from the protocol's data to the core's. */
import type { InitializeParams, Position, Range } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { URI } from 'vscode-uri'
import { pictureThemes, type PictureTheme } from '../core/picture/index.js'
import type { SourceFile, Span } from '../core/types.js'
import type { InitializationOptions } from './protocol.js'

/**
 * A file's path with forward slashes, by which the project knows it. One that is not on this machine's disk keeps its
 * scheme and authority in front (`vscode-vfs://github/desk/a.md`), with the rest as people write it; what is no file
 * (an unsaved document, one version of a file) is called by its URI.
 */
export function fromUri(uri: string): string {
  const { scheme, authority, path, query, fsPath } = URI.parse(uri)
  if (scheme === 'file') return fsPath.replaceAll('\\', '/')
  return path.startsWith('/') && query === '' ? `${scheme}://${encodeURIComponent(authority)}${path}` : uri
}

export function fromPosition(document: TextDocument, position: Position): number {
  return document.offsetAt(position)
}

export function fromRange(document: TextDocument, range: Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }
}

export function fromDocument(document: TextDocument): SourceFile {
  return { uri: fromUri(document.uri), text: document.getText() }
}

/** What of the client the server goes by. */
export interface ClientTraits {
  /** Asks for diagnostics itself; none are sent to it then. */
  readonly pulls: boolean
  readonly refreshesDiagnostics: boolean
  readonly watchesFiles: boolean
  readonly watchesRelative: boolean
  readonly showsMarkdown: boolean
  readonly followsLinks: boolean
  readonly createsFiles: boolean
  readonly showsProgress: boolean
  readonly changesFolders: boolean
  /** Asks for inlay hints anew when it is told to. */
  readonly refreshesHints: boolean
  /** Asks for code lenses anew when it is told to. */
  readonly refreshesLenses: boolean
  /** Completes with places to fill in. */
  readonly insertsSnippets: boolean
  readonly options: InitializationOptions
  /** The paths of the workspace's root folders. */
  readonly folders: readonly string[]
}

export function fromInitialize(params: InitializeParams): ClientTraits {
  const { textDocument, workspace, window } = params.capabilities
  // Clients that know of no workspace folders tell of their one root in the old way.
  const { rootUri } = params as { readonly rootUri?: string | null }
  const folders = params.workspaceFolders?.map((folder) => folder.uri) ?? (rootUri ? [rootUri] : [])
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesRelative: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    showsMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    followsLinks: textDocument?.definition?.linkSupport === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    showsProgress: window?.workDoneProgress === true,
    changesFolders: workspace?.workspaceFolders === true,
    insertsSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    options: readOptions(params.initializationOptions),
    folders: folders.map(fromUri),
  }
}

/** Whatever a client sends as options, only what is understood is taken. */
function readOptions(options: unknown): InitializationOptions {
  if (typeof options !== 'object' || options === null) return {}
  const { rulePages, signer, pictures, ...switches } = options as Record<keyof InitializationOptions, unknown>
  return {
    ...(typeof rulePages === 'string' ? { rulePages } : {}),
    ...(typeof signer === 'string' && signer.trim() !== '' ? { signer } : {}),
    ...(isTheme(pictures) ? { pictures } : {}),
    ...Object.fromEntries(
      optionNames.flatMap((name) => (typeof switches[name] === 'boolean' ? [[name, switches[name]]] : [])),
    ),
  }
}

const optionNames = [
  'coverage',
  'asksReason',
  'asksSigner',
  'usage',
  'showsPlaces',
  'editsClaims',
  'hasYaml',
  'files',
  'choosesClaims',
  'inlayHints',
] as const

export function isTheme(value: unknown): value is PictureTheme {
  return (pictureThemes as readonly unknown[]).includes(value)
}
