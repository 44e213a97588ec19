import * as vscode from 'vscode'
import type { FigureItem } from '../../../server/src/lsp/viewsProtocol.js'
import type { FiguresStore } from '../figures/figuresStore.js'
import { plainWords, statusName } from '../figures/statusLooks.js'
import type { MarkdownIt } from './markdownIt.js'
import { markFigures } from './plugin.js'

export interface Preview {
  readonly dispose: () => void
  /** Called by VS Code's Markdown extension when it makes its renderer. */
  readonly extendMarkdownIt: <T extends MarkdownIt>(md: T) => T
}

/** Changes closer together than this, in milliseconds, are rendered once. */
const quiet = 150

/** Marks figures in VS Code's own Markdown preview, and renders it again when what is known of them has changed. */
export function createPreview(store: FiguresStore, log: vscode.LogOutputChannel): Preview {
  const previewed = new Set<string>()
  let waiting: ReturnType<typeof setTimeout> | undefined
  const renderSoon = (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      if (isPreviewOpen()) void vscode.commands.executeCommand('markdown.preview.refresh')
    }, quiet)
  }
  const figures = (env: unknown) => {
    const uri = documentOf(env)
    if (!uri || !isOn(uri)) return null
    previewed.add(uri.toString())
    const told = store.of(uri)
    // The preview does not wait: it is rendered again once they are known.
    if (told === undefined) void store.ask(uri)
    return told ?? null
  }
  const listening = [
    store.onDidChange((uri) => {
      if (previewed.has(uri.toString())) renderSoon()
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('claimcheck.preview')) renderSoon()
    }),
  ]
  return {
    extendMarkdownIt: (md) => {
      const failed = (error: unknown) => log.error(`marking figures in the preview failed: ${String(error)}`)
      try {
        return markFigures(md, { figures, title: titleOf, failed })
      } catch (error) {
        failed(error)
        return md
      }
    },
    dispose: () => {
      clearTimeout(waiting)
      vscode.Disposable.from(...listening).dispose()
    },
  }
}

/** The article that is rendered, as VS Code tells its renderer; undefined for a text that is no document. */
function documentOf(env: unknown): vscode.Uri | undefined {
  const current: unknown =
    typeof env === 'object' && env !== null && 'currentDocument' in env ? env.currentDocument : null
  return current instanceof vscode.Uri ? current : undefined
}

function isOn(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('claimcheck', uri).get<boolean>('preview', true)
}

function isPreviewOpen(): boolean {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => {
      const isOurs = input instanceof vscode.TabInputWebview || input instanceof vscode.TabInputCustom
      return isOurs && input.viewType.includes('markdown.preview')
    })
}

/** Plain text: VS Code writes it into an attribute, escaped. */
function titleOf({ status, claim, candidates, findings }: FigureItem): string {
  const facts = claim && [claim.value, claim.period, claim.publishers].filter((part) => part !== '').join(' · ')
  return [
    statusName(status),
    ...(claim ? [`${claim.id}: ${claim.statement}`, facts ?? ''] : []),
    ...(candidates > 0 ? [vscode.l10n.t('{0} claims fit', candidates)] : []),
    ...findings.map(({ message }) => plainWords(message)),
  ]
    .filter((line) => line !== '')
    .join('\n')
}
