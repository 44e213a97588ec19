import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { coverageNotification, usageNotification, type CoverageParams } from '../../server/src/lsp/protocol.js'
import { registryNotification } from '../../server/src/lsp/viewsProtocol.js'

/** What the server tells unasked, for any number of listeners: a language client has one handler for each notification. */
export interface ServerEvents {
  readonly onCoverage: vscode.Event<CoverageParams>
  /** The registry or configuration has been read again. */
  readonly onRegistry: vscode.Event<void>
  /** How often claims are used has been counted anew. */
  readonly onUsage: vscode.Event<void>
  readonly dispose: () => void
}

export function listenToServer(client: BaseLanguageClient): ServerEvents {
  const coverage = new vscode.EventEmitter<CoverageParams>()
  const registry = new vscode.EventEmitter<void>()
  const usage = new vscode.EventEmitter<void>()
  const listening = [
    coverage,
    registry,
    usage,
    client.onNotification(coverageNotification, (params: CoverageParams) => coverage.fire(params)),
    client.onNotification(registryNotification, () => registry.fire()),
    client.onNotification(usageNotification, () => usage.fire()),
  ]
  return {
    onCoverage: coverage.event,
    onRegistry: registry.event,
    onUsage: usage.event,
    dispose: () => {
      vscode.Disposable.from(...listening).dispose()
    },
  }
}
