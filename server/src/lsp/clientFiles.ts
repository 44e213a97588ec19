import type { Connection } from 'vscode-languageserver'
import { clientWorkspace, eitherWorkspace, type FileAnswer, type FileRequests } from '../workspace/client.js'
import { rootOf } from '../workspace/paths.js'
import type { Entry, Stat, Workspace } from '../workspace/workspace.js'
import { listFilesRequest, readFileRequest, statFileRequest, type FileParams } from './protocol.js'
import { toUri } from './toLsp.js'

/** The files of the disk and, where the client reads them for the server, those of virtual workspaces. */
export function filesThroughClient(connection: Connection, disk: Workspace): Workspace {
  const ask = <T>(method: string, path: string): Promise<FileAnswer<T>> => {
    const params: FileParams = { uri: toUri(path) }
    return connection.sendRequest<FileAnswer<T>>(method, params)
  }
  const requests: FileRequests = {
    read: (path) => ask<Uint8Array | string>(readFileRequest, path),
    list: (path) => ask<readonly Entry[]>(listFilesRequest, path),
    stat: (path) => ask<Stat>(statFileRequest, path),
  }
  return eitherWorkspace((path) => !rootOf(path).includes('://'), disk, clientWorkspace(requests))
}
