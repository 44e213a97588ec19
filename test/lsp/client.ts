/** A plain language client, as little as one can be: what any editor would send, and nothing of VS Code. */
import { PassThrough } from 'node:stream'
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node'
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  Hover,
  InitializeResult,
  LocationLink,
  Position,
  PublishDiagnosticsParams,
  Range,
  TextDocumentContentChangeEvent,
  WorkspaceEdit,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { URI } from 'vscode-uri'
import { startServer, type StartOptions } from '../../server/src/lsp/start.js'

export interface ClientOptions {
  readonly folders: readonly string[]
  /** False for a client that cannot ask for diagnostics, and is sent them. */
  readonly pulls?: boolean
  readonly initializationOptions?: unknown
  readonly capabilities?: ClientCapabilities
  /** What it answers to requests of this server's own. */
  readonly answers?: Readonly<Record<string, (params: never) => unknown>>
}

export interface Client {
  readonly connection: MessageConnection
  readonly initialized: InitializeResult
  /** How often the server asked to pull anew. */
  readonly refreshes: () => number
  /** What was pushed, newest last. */
  readonly published: readonly PublishDiagnosticsParams[]
  readonly logged: readonly string[]
  readonly notified: readonly { readonly method: string; readonly params: unknown }[]
  open(path: string, text: string, language?: string): void
  /** Replaces the first occurrence of a piece of an open document, as typing would. */
  type(path: string, before: string, after: string): void
  change(path: string, changes: TextDocumentContentChangeEvent[]): void
  save(path: string): void
  close(path: string): void
  text(path: string): string
  /** Tells that files changed on disk. */
  watched(...paths: string[]): void
  diagnostics(path: string, previousResultId?: string): Promise<Diagnostic[]>
  hover(path: string, at: string): Promise<Hover | null>
  definition(path: string, at: string): Promise<LocationLink[] | null>
  codeActions(path: string, at: string): Promise<CodeAction[]>
  /** Applies an edit to the open documents; returns the files that it made or changed without their being open. */
  apply(edit: WorkspaceEdit): Map<string, string>
  /** The range of a piece of an open document. */
  range(path: string, piece: string): Range
  end(): Promise<void>
}

/** Starts a server over in-memory streams and speaks to it. */
export async function startClient(options: ClientOptions, server: Omit<StartOptions, 'streams'> = {}): Promise<Client> {
  const up = new PassThrough()
  const down = new PassThrough()
  const streams = { reader: new StreamMessageReader(up), writer: new StreamMessageWriter(down) }
  const running = startServer({ today: '2022-10-21', ...server, streams })
  const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up))
  const client = await speak(connection, options)
  const end = client.end
  return {
    ...client,
    end: async () => {
      await end()
      running.dispose()
    },
  }
}

/** Initializes a server behind a connection. */
export async function speak(connection: MessageConnection, options: ClientOptions): Promise<Client> {
  const documents = new Map<string, TextDocument>()
  const published: PublishDiagnosticsParams[] = []
  const logged: string[] = []
  const notified: { method: string; params: unknown }[] = []
  let refreshes = 0
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params)
  })
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void logged.push(message))
  connection.onNotification((method, params) => void notified.push({ method, params }))
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++
    return null
  })
  connection.onRequest('client/registerCapability', () => null)
  connection.onRequest('client/unregisterCapability', () => null)
  for (const [method, answer] of Object.entries(options.answers ?? {})) connection.onRequest(method, answer)
  connection.listen()
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? capabilities(options.pulls ?? true),
    workspaceFolders: options.folders.map((folder) => ({ uri: uriOf(folder), name: folder })),
    initializationOptions: options.initializationOptions,
  })
  await connection.sendNotification('initialized', {})

  const document = (path: string): TextDocument => {
    const found = documents.get(path)
    if (!found) throw new Error(`${path} is not open`)
    return found
  }
  const range = (path: string, piece: string): Range => {
    const text = document(path).getText()
    const start = text.indexOf(piece)
    if (start < 0 || text.includes(piece, start + 1)) throw new Error(`\`${piece}\` is not there exactly once`)
    return { start: document(path).positionAt(start), end: document(path).positionAt(start + piece.length) }
  }
  const at = (path: string, piece: string): { textDocument: { uri: string }; position: Position } => ({
    textDocument: { uri: uriOf(path) },
    position: range(path, piece).start,
  })
  const change = (path: string, changes: TextDocumentContentChangeEvent[]): void => {
    const version = document(path).version + 1
    documents.set(path, TextDocument.update(document(path), changes, version))
    void connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: uriOf(path), version },
      contentChanges: changes,
    })
  }
  return {
    connection,
    initialized,
    refreshes: () => refreshes,
    published,
    logged,
    notified,
    range,
    change,
    open: (path, text, language = path.endsWith('.md') ? 'markdown' : 'yaml') => {
      documents.set(path, TextDocument.create(uriOf(path), language, 1, text))
      void connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uriOf(path), languageId: language, version: 1, text },
      })
    },
    type: (path, before, after) => change(path, [{ range: range(path, before), text: after }]),
    save: (path) => void connection.sendNotification('textDocument/didSave', { textDocument: { uri: uriOf(path) } }),
    close: (path) => {
      documents.delete(path)
      void connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(path) } })
    },
    text: (path) => document(path).getText(),
    watched: (...paths) =>
      void connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: paths.map((path) => ({ uri: uriOf(path), type: 2 })),
      }),
    diagnostics: async (path, previousResultId) => {
      const params = { textDocument: { uri: uriOf(path) }, previousResultId }
      const report = await connection.sendRequest<{ items?: Diagnostic[] }>('textDocument/diagnostic', params)
      return report.items ?? []
    },
    hover: (path, piece) => connection.sendRequest('textDocument/hover', at(path, piece)),
    definition: (path, piece) => connection.sendRequest('textDocument/definition', at(path, piece)),
    codeActions: async (path, piece) =>
      (await connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
        textDocument: { uri: uriOf(path) },
        range: range(path, piece),
        context: { diagnostics: [] },
      })) ?? [],
    apply: (edit) => {
      const files = new Map<string, string>()
      for (const part of edit.documentChanges ?? []) {
        if ('kind' in part) continue
        const { textDocument, edits } = part
        const path = URI.parse(textDocument.uri).fsPath
        const open = documents.get(path)
        const base = open ?? TextDocument.create(textDocument.uri, 'yaml', 0, '')
        const plain = edits.map((one) => {
          if (!('newText' in one)) throw new Error('a snippet was not asked for')
          return { range: one.range, newText: one.newText }
        })
        const text = TextDocument.applyEdits(base, plain)
        if (open) change(path, [{ text }])
        else files.set(path, text)
      }
      return files
    },
    end: async () => {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      connection.dispose()
    },
  }
}

export function uriOf(path: string): string {
  return path.includes('://') ? path : URI.file(path).toString()
}

function capabilities(pulls: boolean): ClientCapabilities {
  return {
    textDocument: {
      ...(pulls ? { diagnostic: {} } : { publishDiagnostics: { relatedInformation: true } }),
      hover: { contentFormat: ['markdown'] },
      definition: { linkSupport: true },
    },
    workspace: {
      diagnostics: { refreshSupport: true },
      didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
      workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
      workspaceFolders: true,
    },
  }
}
