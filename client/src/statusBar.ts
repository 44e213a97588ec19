import * as vscode from 'vscode'
import { State, type BaseLanguageClient } from 'vscode-languageclient'
import type { CoverageParams } from '../../server/src/lsp/protocol.js'
import { isArticle } from './selector.js'
import type { ServerEvents } from './serverEvents.js'

export interface StatusBar {
  readonly dispose: () => void
  readonly shown: () => Shown | null
}

/** What the item says, and the command that a click runs. */
export interface Shown {
  readonly text: string
  readonly tooltip: string
  readonly command: string
}

interface Status extends Shown {
  readonly isProblem: boolean
}

/** The item that says how much of the article at hand has a source, or what keeps it from being checked. */
export function createStatusBar(client: BaseLanguageClient, events: ServerEvents): StatusBar {
  const item = vscode.window.createStatusBarItem('claimcheck.coverage', vscode.StatusBarAlignment.Right, 100)
  item.name = vscode.l10n.t('Claimcheck: sourced figures')
  const coverages = new Map<string, CoverageParams>()
  let shown: Status | null = null
  // Where there is nothing to check the server never starts, and there is nothing to say.
  let hasBegun = false

  const update = () => {
    const document = vscode.window.activeTextEditor?.document
    const isShown = document && hasBegun && isArticle(document)
    shown = isShown ? statusOf(coverages.get(document.uri.toString()), client.state) : null
    if (!shown) {
      item.hide()
      return
    }
    item.text = shown.text
    item.tooltip = shown.tooltip
    item.command = shown.command
    item.accessibilityInformation = { label: shown.tooltip }
    item.backgroundColor = shown.isProblem ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined
    item.show()
  }
  const listening = [
    events.onCoverage((params) => {
      coverages.set(vscode.Uri.parse(params.uri).toString(), params)
      update()
    }),
    client.onDidChangeState(({ newState }) => {
      hasBegun = true
      if (newState !== State.Running) coverages.clear()
      update()
    }),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidCloseTextDocument((document) => coverages.delete(document.uri.toString())),
  ]
  update()
  return {
    shown: () => shown && { text: shown.text, tooltip: shown.tooltip, command: shown.command },
    dispose: () => {
      for (const listener of listening) listener.dispose()
      item.dispose()
    },
  }
}

function statusOf(coverage: CoverageParams | undefined, state: State): Status {
  if (state === State.Stopped || state === State.StartFailed) {
    return {
      text: `$(error) ${vscode.l10n.t('Claimcheck stopped')}`,
      tooltip: vscode.l10n.t('The language server does not run. Click for its log.'),
      command: 'claimcheck.showLog',
      isProblem: true,
    }
  }
  if (!coverage) {
    return {
      text: `$(sync~spin) ${vscode.l10n.t('Claimcheck')}`,
      tooltip: vscode.l10n.t('Claimcheck is reading the registry and the article'),
      command: 'claimcheck.showLog',
      isProblem: false,
    }
  }
  if (coverage.problem !== null) {
    return {
      text: coverage.isSetUp
        ? `$(warning) ${vscode.l10n.t('Claimcheck: not checked')}`
        : `$(circle-slash) ${vscode.l10n.t('Claimcheck: no registry')}`,
      tooltip: vscode.l10n.t('Not checked: {0}. Click for the guide to registries.', coverage.problem),
      command: 'claimcheck.openGuide',
      isProblem: coverage.isSetUp,
    }
  }
  return {
    text: `$(checklist) ${coverageText(coverage)}`,
    tooltip: [coverageText(coverage), ...countLines(coverage)].join('\n'),
    command: 'claimcheck.showFigures',
    isProblem: false,
  }
}

function coverageText({ sourced, figures }: CoverageParams): string {
  if (figures === 0) return vscode.l10n.t('no figures')
  return vscode.l10n.t('{0} of {1} sourced', sourced, figures)
}

function countLines({ statuses, errors, warnings }: CoverageParams): string[] {
  const names: Readonly<Record<string, string>> = {
    sourced: vscode.l10n.t('tied to a claim that agrees'),
    derived: vscode.l10n.t('derived from other figures'),
    conflicting: vscode.l10n.t('conflicting with the registry'),
    cited: vscode.l10n.t('cited, not in the registry'),
    uncited: vscode.l10n.t('without a source'),
    ignored: vscode.l10n.t('silenced'),
  }
  const counts = Object.entries(names).flatMap(([status, name]) => {
    const count = statuses[status] ?? 0
    return count > 0 ? [`${count} ${name}`] : []
  })
  return [...counts, vscode.l10n.t('Errors: {0}, warnings: {1}', errors, warnings)]
}
