import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { isArticle } from '../selector.js'
import { childrenOf, figureNodes, figureTreeItem, type FigureGrouping, type FigureNode } from './figuresTree.js'
import type { FiguresStore } from './figuresStore.js'

export interface FiguresView {
  readonly dispose: () => void
  readonly provider: vscode.TreeDataProvider<FigureNode>
  readonly view: vscode.TreeView<FigureNode>
  /** The article that the view shows; null while there is none. */
  readonly article: () => vscode.Uri | null
}

/** Where the choice of grouping is kept. */
const groupingKey = 'claimcheck.figuresBy'

/** The figures of the article at hand. It stays when somebody looks into the registry, until another article is shown. */
export function createFiguresView(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  store: FiguresStore,
): FiguresView {
  const changed = new vscode.EventEmitter<void>()
  let article: vscode.Uri | null = null
  let by: FigureGrouping = context.workspaceState.get<FigureGrouping>(groupingKey) === 'order' ? 'order' : 'status'
  let roots: readonly FigureNode[] = []
  let parents = new Map<FigureNode, FigureNode>()
  let wanted: FigureNode | undefined
  let isRevealing = false

  const provider: vscode.TreeDataProvider<FigureNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => [...(node ? childrenOf(node) : roots)],
    getParent: (node) => parents.get(node),
    getTreeItem: (node) => figureTreeItem(node, client),
  }
  const view = vscode.window.createTreeView('claimcheck.figures', { treeDataProvider: provider, showCollapseAll: true })

  const update = () => {
    const told = article ? store.of(article) : null
    roots = article && told ? figureNodes(told, article, by) : []
    parents = parentsOf(roots)
    const state = !article || told === null ? 'noArticle' : told === undefined ? 'reading' : 'read'
    void vscode.commands.executeCommand('setContext', 'claimcheck.figuresState', state)
    void vscode.commands.executeCommand('setContext', 'claimcheck.figuresBy', by)
    view.description = article && told ? nameOf(article) : ''
    view.badge = badgeOf(told?.figures.filter(({ status }) => status === 'conflicting').length ?? 0)
    changed.fire()
  }
  const turnTo = (editor: vscode.TextEditor | undefined) => {
    const document = editor?.document
    if (!document || !isArticle(document)) return
    if (article?.toString() !== document.uri.toString()) {
      article = document.uri
      update()
    }
    void store.ask(document.uri)
  }
  /** Selects the row of the figure under the cursor. */
  const follow = (editor: vscode.TextEditor | undefined) => {
    if (!view.visible || !editor || editor.document.uri.toString() !== article?.toString()) return
    wanted = figureAt(roots, editor.selection.active, client)
    void revealWanted()
  }
  /** One row after the other: of two at once the one in a closed group would come last, whichever was wanted last. */
  const revealWanted = async (): Promise<void> => {
    if (isRevealing) return
    isRevealing = true
    try {
      let shown: FigureNode | undefined
      // To reveal a row would open a view that somebody has just closed.
      while (wanted && wanted !== shown && view.visible) {
        shown = wanted
        if (view.selection[0] !== shown) await view.reveal(shown, { select: true, focus: false })
      }
    } catch {
      // The row has gone meanwhile.
    } finally {
      isRevealing = false
    }
  }
  const group = (chosen: FigureGrouping) => {
    by = chosen
    void context.workspaceState.update(groupingKey, by)
    update()
  }
  const listening = [
    changed,
    view,
    store.onDidChange((uri) => {
      if (uri.toString() === article?.toString()) update()
    }),
    vscode.window.onDidChangeActiveTextEditor(turnTo),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
    view.onDidChangeVisibility(() => follow(vscode.window.activeTextEditor)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.toString() !== article?.toString()) return
      article = null
      update()
    }),
    vscode.commands.registerCommand('claimcheck.groupFiguresByStatus', () => group('status')),
    vscode.commands.registerCommand('claimcheck.showFiguresInOrder', () => group('order')),
  ]
  update()
  turnTo(vscode.window.activeTextEditor)
  return {
    provider,
    view,
    article: () => article,
    dispose: () => {
      vscode.Disposable.from(...listening).dispose()
    },
  }
}

function parentsOf(roots: readonly FigureNode[]): Map<FigureNode, FigureNode> {
  const parents = new Map<FigureNode, FigureNode>()
  const walk = (node: FigureNode) => {
    for (const child of childrenOf(node)) {
      parents.set(child, node)
      walk(child)
    }
  }
  roots.forEach(walk)
  return parents
}

/** The figure under a cursor, whose end counts too. */
function figureAt(
  nodes: readonly FigureNode[],
  position: vscode.Position,
  client: BaseLanguageClient,
): FigureNode | undefined {
  for (const node of nodes) {
    if (node.type === 'figure') {
      if (client.protocol2CodeConverter.asRange(node.figure.range).contains(position)) return node
      continue
    }
    const found = figureAt(childrenOf(node), position, client)
    if (found) return found
  }
  return undefined
}

function badgeOf(conflicts: number): vscode.ViewBadge | undefined {
  if (conflicts === 0) return undefined
  return { value: conflicts, tooltip: vscode.l10n.t('Figures that conflict with the registry: {0}', conflicts) }
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1)
}
