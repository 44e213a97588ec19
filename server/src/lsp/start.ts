/** The server on Node: over standard input and output, over the channel to the process that started it, or over streams. */
import {
  createConnection,
  ProposedFeatures,
  type Connection,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node'
import { toolVersion } from '../cli/version.js'
import { userCache } from '../workspace/cacheFolder.js'
import { nodeWorkspace } from '../workspace/node.js'
import { rulePages } from './rulePages.js'
import { serve, type ServerHost } from './server.js'
import { localDay, realTimers } from './timers.js'

export interface StartOptions {
  /** Speaks over standard input and output; else over what the command line says (`--node-ipc`, `--stdio`, `--socket`). */
  readonly stdio?: boolean
  /** Speaks over these, which a test holds in its hand. */
  readonly streams?: { readonly reader: MessageReader; readonly writer: MessageWriter }
  /** The day of the check, `YYYY-MM-DD`; without it the day of this machine. */
  readonly today?: string | undefined
  /** What to stand on in place of this machine. */
  readonly host?: Partial<ServerHost>
}

/** Starts the language server. It ends with its connection. */
export function startServer(options: StartOptions = {}): { readonly dispose: () => void } {
  const connection = connect(options)
  const { today } = options
  const served = serve(connection, {
    version: toolVersion,
    processId: process.pid,
    disk: nodeWorkspace(),
    cache: userCache(process.env, toolVersion, import.meta.url),
    timers: realTimers,
    today: () => today ?? localDay(new Date()),
    pages: (client) => rulePages(client.rulePages, import.meta.url),
    ...options.host,
  })
  connection.listen()
  return {
    dispose: () => {
      served.dispose()
      connection.dispose()
    },
  }
}

function connect({ stdio, streams }: StartOptions): Connection {
  if (streams) return createConnection(ProposedFeatures.all, streams.reader, streams.writer)
  return stdio
    ? createConnection(ProposedFeatures.all, process.stdin, process.stdout)
    : createConnection(ProposedFeatures.all)
}
