import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { figuresRequest, type ArticleFigures } from '../../../server/src/lsp/viewsProtocol.js'
import type { ServerEvents } from '../serverEvents.js'

/** The figures of articles as the server last told them, for everything that shows figures. */
export interface FiguresStore {
  readonly dispose: () => void
  /** What is known of an article now; undefined while nothing is, null for what is no article. */
  readonly of: (uri: vscode.Uri) => ArticleFigures | null | undefined
  /** Asks the server, unless it is being asked already. Answers what is known then. */
  readonly ask: (uri: vscode.Uri) => Promise<ArticleFigures | null | undefined>
  /** Tells of each article whose figures may be others now. */
  readonly onDidChange: vscode.Event<vscode.Uri>
}

export function createFiguresStore(client: BaseLanguageClient, events: ServerEvents): FiguresStore {
  const told = new Map<string, ArticleFigures | null>()
  const asking = new Map<string, Promise<void>>()
  const again = new Set<string>()
  const changed = new vscode.EventEmitter<vscode.Uri>()

  const ask = async (uri: vscode.Uri): Promise<ArticleFigures | null | undefined> => {
    const key = uri.toString()
    const before = asking.get(key)
    if (before) again.add(key)
    const turn = before ?? askUntilQuiet(uri).finally(() => asking.delete(key))
    asking.set(key, turn)
    await turn
    return told.get(key)
  }
  /** Asked again while it was being asked: once more then, since the answer may be of an older text. */
  const askUntilQuiet = async (uri: vscode.Uri): Promise<void> => {
    await fetch(uri)
    if (again.delete(uri.toString())) await askUntilQuiet(uri)
  }
  const fetch = async (uri: vscode.Uri): Promise<void> => {
    if (!client.isRunning()) return
    const params = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } }
    // A text that was overtaken is told of again once the newer one has been checked.
    const answer = await client.sendRequest<ArticleFigures | null>(figuresRequest, params).catch(() => undefined)
    if (answer === undefined) return
    const key = uri.toString()
    const isNew = contentOf(told.get(key)) !== contentOf(answer)
    told.set(key, answer)
    if (isNew) changed.fire(uri)
  }

  const listening = [
    changed,
    events.onCoverage(({ uri }) => void ask(vscode.Uri.parse(uri))),
    events.onRegistry(() => {
      for (const key of told.keys()) void ask(vscode.Uri.parse(key))
    }),
    client.onDidChangeState(() => {
      if (client.isRunning()) return
      const gone = [...told.keys()]
      told.clear()
      for (const key of gone) changed.fire(vscode.Uri.parse(key))
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => told.delete(uri.toString())),
  ]
  return {
    of: (uri) => told.get(uri.toString()),
    ask,
    onDidChange: changed.event,
    dispose: () => {
      vscode.Disposable.from(...listening).dispose()
    },
  }
}

/** Whether two answers tell the same, whatever the version of the text. */
function contentOf(answer: ArticleFigures | null | undefined): string {
  return answer === undefined ? '' : JSON.stringify(answer && { ...answer, version: 0 })
}
