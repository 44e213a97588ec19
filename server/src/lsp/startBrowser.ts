/** The server in a worker of a browser: no disk, no cache, all files through the client. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser'
import { toolVersion } from '../cli/version.js'
import { ruleIds } from '../core/rules/index.js'
import { failed, type Result, type Workspace } from '../workspace/workspace.js'
import { serve } from './server.js'
import { localDay, realTimers } from './timers.js'
import type { RulePages } from './toLsp.js'

/** A worker's own end of its channel: what is global inside of it. */
export interface WorkerScope {
  /** Ends the worker. */
  readonly close: () => void
}

/** Starts the language server on a worker's own channel. It ends with the worker. */
export function startBrowserServer(scope: WorkerScope): void {
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(scope),
    new BrowserMessageWriter(scope),
  )
  serve(connection, {
    version: toolVersion,
    processId: null,
    disk: noDisk(),
    timers: realTimers,
    today: () => localDay(new Date()),
    pages: (client) => pagesIn(client.rulePages),
  })
  // The client starts another worker when it wants the server again; nobody else would end this one.
  connection.onExit(() => scope.close())
  connection.listen()
}

/** A configuration may name a folder of somebody's disk; in a browser there is none. */
function noDisk(): Workspace {
  const none = <T>(path: string): Promise<Result<T>> =>
    Promise.resolve(failed(path, 'missing', 'is not there, a browser has no disk, give a path inside the workspace'))
  return { readFile: none, stat: none, list: none }
}

/** Every rule has a page, so none needs to be looked for. */
function pagesIn(folder: string | undefined): RulePages {
  return (rule) => (folder !== undefined && ruleIds.includes(rule) ? `${folder}/${rule}.md` : null)
}
