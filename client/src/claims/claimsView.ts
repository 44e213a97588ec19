import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  claimsRequest,
  type ClaimGrouping,
  type ClaimNode,
  type ClaimsParams,
} from '../../../server/src/lsp/viewsProtocol.js'
import type { ServerEvents } from '../serverEvents.js'
import { claimTreeItem, type PlacedClaim } from './claimsTree.js'

export interface ClaimsView {
  readonly dispose: () => void
  readonly provider: vscode.TreeDataProvider<PlacedClaim>
  readonly view: vscode.TreeView<PlacedClaim>
}

/** Where the choice of grouping is kept. */
const groupingKey = 'claimcheck.claimsBy'

/** The claims of the registry, each level asked for when somebody looks at it. */
export function createClaimsView(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  events: ServerEvents,
): ClaimsView {
  const changed = new vscode.EventEmitter<void>()
  let by: ClaimGrouping = context.workspaceState.get<ClaimGrouping>(groupingKey) === 'measure' ? 'measure' : 'file'

  const children = async (placed?: PlacedClaim): Promise<PlacedClaim[]> => {
    if (!client.isRunning()) return []
    const path = placed?.node.type === 'group' ? [...placed.path, placed.node.key] : []
    const params: ClaimsParams = { by, path }
    const nodes = await client.sendRequest<readonly ClaimNode[]>(claimsRequest, params).catch(() => [])
    if (!placed)
      void vscode.commands.executeCommand('setContext', 'claimcheck.claimsState', nodes.length > 0 ? 'some' : 'none')
    return nodes.map((node) => ({ path, node }))
  }
  const provider: vscode.TreeDataProvider<PlacedClaim> = {
    onDidChangeTreeData: changed.event,
    getChildren: children,
    getTreeItem: (placed) => claimTreeItem(placed, client),
  }
  const view = vscode.window.createTreeView('claimcheck.claims', { treeDataProvider: provider, showCollapseAll: true })
  const group = (chosen: ClaimGrouping) => {
    by = chosen
    void context.workspaceState.update(groupingKey, by)
    void vscode.commands.executeCommand('setContext', 'claimcheck.claimsBy', by)
    changed.fire()
  }
  group(by)
  const listening = [
    changed,
    view,
    events.onRegistry(() => changed.fire()),
    events.onUsage(() => changed.fire()),
    client.onDidChangeState(() => changed.fire()),
    vscode.commands.registerCommand('claimcheck.groupClaimsByFile', () => group('file')),
    vscode.commands.registerCommand('claimcheck.groupClaimsByMeasure', () => group('measure')),
  ]
  return { provider, view, dispose: () => void vscode.Disposable.from(...listening).dispose() }
}
