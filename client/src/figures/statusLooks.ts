import * as vscode from 'vscode'
import type { FigureItem, FindingItem } from '../../../server/src/lsp/viewsProtocol.js'

export type Status = FigureItem['status']

/** In the order in which somebody on deadline wants them: what needs work first. */
export const statuses: readonly Status[] = ['conflicting', 'uncited', 'cited', 'sourced', 'derived', 'ignored']

/** The statuses of which nothing is left to do. */
export const settled: ReadonlySet<Status> = new Set<Status>(['sourced', 'derived', 'ignored'])

export function statusName(status: Status): string {
  const names: Readonly<Record<Status, string>> = {
    conflicting: vscode.l10n.t('Conflicting with the registry'),
    uncited: vscode.l10n.t('Without a source'),
    cited: vscode.l10n.t('Cited, not in the registry'),
    sourced: vscode.l10n.t('Sourced'),
    derived: vscode.l10n.t('Derived from other figures'),
    ignored: vscode.l10n.t('Silenced'),
  }
  return names[status]
}

/** An icon with a shape of its own for each status, so that none is told by colour alone. */
export function statusIcon(status: Status): vscode.ThemeIcon {
  const icons: Readonly<Record<Status, readonly [name: string, color: string]>> = {
    conflicting: ['error', 'problemsErrorIcon.foreground'],
    uncited: ['question', 'problemsWarningIcon.foreground'],
    cited: ['link', 'problemsInfoIcon.foreground'],
    sourced: ['pass', 'testing.iconPassed'],
    derived: ['symbol-operator', 'testing.iconPassed'],
    ignored: ['circle-slash', 'disabledForeground'],
  }
  const [name, color] = icons[status]
  return new vscode.ThemeIcon(name, new vscode.ThemeColor(color))
}

export function severityIcon(severity: FindingItem['severity']): vscode.ThemeIcon {
  switch (severity) {
    case 'error':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground'))
    case 'warning':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'))
    case 'information':
      return new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground'))
  }
}

export function severityName(severity: FindingItem['severity']): string {
  switch (severity) {
    case 'error':
      return vscode.l10n.t('error')
    case 'warning':
      return vscode.l10n.t('warning')
    case 'information':
      return vscode.l10n.t('information')
  }
}

/** A figure's own icon: its status, unless a finding says that a sourced one needs a look all the same. */
export function figureIcon(figure: FigureItem): vscode.ThemeIcon {
  const worst = figure.findings.find(({ severity }) => severity !== 'information')
  return settled.has(figure.status) && worst ? severityIcon(worst.severity) : statusIcon(figure.status)
}

/** Words of a message without the marks around its values: a tree shows plain text. */
export function plainWords(message: string): string {
  return message.replaceAll('`', '')
}
