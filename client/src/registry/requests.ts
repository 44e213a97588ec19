import type { BaseLanguageClient } from 'vscode-languageclient'
import { checkFieldRequest, type CheckFieldParams, type FieldCheck } from '../../../server/src/lsp/registryProtocol.js'

/** Asks the server whether what is typed could be written. */
export type CheckText = (field: CheckFieldParams['field']) => (text: string) => Promise<FieldCheck>

export function checkWith(client: BaseLanguageClient, uri: string, id?: string): CheckText {
  return (field) => (text) =>
    client.sendRequest<FieldCheck>(checkFieldRequest, { uri, field, text, ...(id === undefined ? {} : { id }) })
}
