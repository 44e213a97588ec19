/** Reads files of virtual workspaces for the server, through whatever file system VS Code has for them. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { listFilesRequest, readFileRequest, statFileRequest, type FileParams } from '../../server/src/lsp/protocol.js'
import type { ClientFault, FileAnswer } from '../../server/src/workspace/client.js'
import type { Entry, EntryType, Stat } from '../../server/src/workspace/workspace.js'

/**
 * Answers the server's requests for files.
 *
 * @param encode what bytes are sent as: themselves to a worker, base64 to another process.
 */
export function answerFileRequests(
  client: BaseLanguageClient,
  encode: (bytes: Uint8Array) => Uint8Array | string,
): vscode.Disposable {
  const files = vscode.workspace.fs
  const listening = [
    client.onRequest(readFileRequest, (params: FileParams) =>
      answer(params, async (uri) => encode(await files.readFile(uri))),
    ),
    client.onRequest(listFilesRequest, (params: FileParams) =>
      answer(params, async (uri) => (await files.readDirectory(uri)).map(toEntry)),
    ),
    client.onRequest(statFileRequest, (params: FileParams) =>
      answer(params, async (uri): Promise<Stat> => {
        const { type, size } = await files.stat(uri)
        return { type: toType(type), size }
      }),
    ),
  ]
  return vscode.Disposable.from(...listening)
}

async function answer<T>({ uri }: FileParams, read: (uri: vscode.Uri) => Promise<T>): Promise<FileAnswer<T>> {
  try {
    return { ok: true, value: await read(vscode.Uri.parse(uri)) }
  } catch (error) {
    return { ok: false, code: faultOf(error), reason: error instanceof Error ? error.message : String(error) }
  }
}

function faultOf(error: unknown): ClientFault {
  switch (error instanceof vscode.FileSystemError ? error.code : '') {
    case 'FileNotFound':
      return 'missing'
    case 'NoPermissions':
      return 'denied'
    case 'FileIsADirectory':
    case 'FileNotADirectory':
      return 'wrong-type'
    default:
      return 'failed'
  }
}

function toEntry([name, type]: [string, vscode.FileType]): Entry {
  return { name, type: toType(type), linked: (type & vscode.FileType.SymbolicLink) !== 0 }
}

function toType(type: vscode.FileType): EntryType {
  if ((type & vscode.FileType.File) !== 0) return 'file'
  return (type & vscode.FileType.Directory) !== 0 ? 'folder' : 'other'
}
