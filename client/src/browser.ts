/** The extension in a browser: the server is a worker, and all files are read through VS Code. */
import * as vscode from 'vscode'
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser'
import { activateOn, type ClaimcheckApi } from './activate.js'
import { clientOptions } from './languageClient.js'

export function activate(context: vscode.ExtensionContext): ClaimcheckApi {
  // Bytes reach a worker as they are.
  return activateOn({ createClient, encode: (bytes) => bytes }, context)
}

function createClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): LanguageClient {
  const script = vscode.Uri.joinPath(context.extensionUri, 'server', 'dist', 'browser.js').toString(true)
  // Made when it is needed, so that "Restart Server" has a new one. It is not handed over as a worker: VS Code makes its
  // workers by a class of its own, which the client would not know for one.
  const start = (): Promise<MessageTransports> => {
    const worker = new Worker(script)
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) })
  }
  return new LanguageClient('claimcheck', 'Claimcheck', start, clientOptions(context, log))
}
