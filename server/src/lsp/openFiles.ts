/** The documents that the client has open, by path, with what was typed into them. */
import { TextDocuments, type Connection } from 'vscode-languageserver'
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument'
import { fromUri } from './fromLsp.js'
import type { Change } from './typing.js'

export interface OpenFile {
  readonly path: string
  readonly document: TextDocument
  /** The text differs from what was last opened or saved. */
  readonly dirty: boolean
}

export interface OpenFiles {
  get(path: string): OpenFile | null
  all(): readonly OpenFile[]
  dispose(): void
}

export interface OpenFilesEvents {
  /** The changes in order, each for the text after the one before it; null where the whole text was replaced. */
  readonly typed: (path: string, changes: readonly Change[] | null) => void
  readonly opened: (path: string) => void
  /** Opened, or its text is another. */
  readonly changed: (file: OpenFile) => void
  readonly saved: (file: OpenFile) => void
  readonly closed: (path: string) => void
}

export function followOpenFiles(connection: Connection, events: OpenFilesEvents): OpenFiles {
  const savedTexts = new Map<string, string>()
  const paths = new Map<string, string>()
  const documents = new TextDocuments<TextDocument>({
    create: (uri, language, version, text) => TextDocument.create(uri, language, version, text),
    update: (document, changes, version) => {
      const path = fromUri(document.uri)
      const read: Change[] = []
      let whole = false
      let updated = document
      for (const change of changes) {
        if (isPart(change)) read.push(readChange(updated, change))
        else whole = true
        updated = TextDocument.update(updated, [change], version)
      }
      events.typed(path, whole ? null : read)
      return updated
    },
  })
  const open = (document: TextDocument): OpenFile => {
    const path = fromUri(document.uri)
    return { path, document, dirty: savedTexts.get(path) !== document.getText() }
  }
  const listening = [
    documents.listen(connection),
    documents.onDidOpen(({ document }) => {
      savedTexts.set(fromUri(document.uri), document.getText())
      paths.set(fromUri(document.uri), document.uri)
      events.opened(fromUri(document.uri))
    }),
    documents.onDidChangeContent(({ document }) => events.changed(open(document))),
    documents.onDidSave(({ document }) => {
      savedTexts.set(fromUri(document.uri), document.getText())
      events.saved(open(document))
    }),
    documents.onDidClose(({ document }) => {
      const path = fromUri(document.uri)
      savedTexts.delete(path)
      paths.delete(path)
      events.closed(path)
    }),
  ]
  return {
    get: (path) => {
      const uri = paths.get(path)
      const document = uri === undefined ? undefined : documents.get(uri)
      return document ? open(document) : null
    },
    all: () => documents.all().map(open),
    dispose: () => {
      for (const listener of listening) listener.dispose()
    },
  }
}

type PartChange = Extract<TextDocumentContentChangeEvent, { range: unknown }>

function isPart(change: TextDocumentContentChangeEvent): change is PartChange {
  return 'range' in change
}

function readChange(document: TextDocument, change: PartChange): Change {
  const start = document.offsetAt(change.range.start)
  return { start, removed: document.offsetAt(change.range.end) - start, inserted: change.text }
}
