import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { ArticleFigures, FigureItem, FindingItem } from '../../../server/src/lsp/viewsProtocol.js'
import {
  figureIcon,
  plainWords,
  settled,
  severityIcon,
  severityName,
  statuses,
  statusIcon,
  statusName,
} from './statusLooks.js'
import type { Status } from './statusLooks.js'

export type FigureGrouping = 'status' | 'order'

export type FigureNode =
  | { readonly type: 'group'; readonly status: Status; readonly children: readonly FigureNode[] }
  | { readonly type: 'others'; readonly children: readonly FigureNode[] }
  | {
      readonly type: 'figure'
      readonly uri: vscode.Uri
      readonly figure: FigureItem
      readonly index: number
      readonly children: readonly FigureNode[]
    }
  | { readonly type: 'finding'; readonly uri: vscode.Uri; readonly finding: FindingItem; readonly id: string }
  | { readonly type: 'problem'; readonly problem: string }

/** What the view shows of an article, from the top. */
export function figureNodes(told: ArticleFigures, uri: vscode.Uri, by: FigureGrouping): readonly FigureNode[] {
  if (told.problem !== null) return [{ type: 'problem', problem: told.problem }]
  const figures = told.figures.map((figure, index): FigureNode & { type: 'figure' } => {
    // One finding is told beside its figure, more of them below.
    const findings = figure.findings.length > 1 ? figure.findings : []
    const children = findings.map((finding, at) => ({ type: 'finding' as const, uri, finding, id: `${index}.${at}` }))
    return { type: 'figure', uri, figure, index, children }
  })
  const others = told.others.map((finding, at) => ({ type: 'finding' as const, uri, finding, id: `other.${at}` }))
  const rest: readonly FigureNode[] = others.length > 0 ? [{ type: 'others', children: others }] : []
  if (by === 'order') return [...figures, ...rest]
  const groups = statuses.flatMap((status): FigureNode[] => {
    const children = figures.filter(({ figure }) => figure.status === status)
    return children.length > 0 ? [{ type: 'group', status, children }] : []
  })
  return [...groups, ...rest]
}

export function childrenOf(node: FigureNode): readonly FigureNode[] {
  return 'children' in node ? node.children : []
}

/** How a node looks, and what a screen reader says of it. */
export function figureTreeItem(node: FigureNode, client: BaseLanguageClient): vscode.TreeItem {
  switch (node.type) {
    case 'group': {
      const open = settled.has(node.status) ? 'Collapsed' : 'Expanded'
      const item = new vscode.TreeItem(statusName(node.status), vscode.TreeItemCollapsibleState[open])
      item.id = `group.${node.status}`
      item.iconPath = statusIcon(node.status)
      return counted(item, node.children.length)
    }
    case 'others': {
      const item = new vscode.TreeItem(vscode.l10n.t('Other findings'), vscode.TreeItemCollapsibleState.Expanded)
      item.id = 'others'
      return counted(item, node.children.length)
    }
    case 'figure':
      return figureRow(node, client)
    case 'finding': {
      const { finding, uri } = node
      const item = new vscode.TreeItem(plainWords(finding.message))
      item.id = `finding.${node.id}`
      item.description = finding.rule
      item.iconPath = severityIcon(finding.severity)
      item.tooltip = plainWords(finding.message)
      item.command = goTo(uri, client.protocol2CodeConverter.asRange(finding.range))
      item.accessibilityInformation = { label: `${severityName(finding.severity)}, ${plainWords(finding.message)}` }
      return item
    }
    case 'problem': {
      const item = new vscode.TreeItem(vscode.l10n.t('Not checked'))
      item.id = 'problem'
      item.description = plainWords(node.problem)
      item.tooltip = plainWords(node.problem)
      item.iconPath = severityIcon('warning')
      item.command = { command: 'claimcheck.openGuide', title: vscode.l10n.t('Open the Guide to Registries') }
      item.accessibilityInformation = { label: vscode.l10n.t('Not checked: {0}', plainWords(node.problem)) }
      return item
    }
  }
}

function figureRow(node: FigureNode & { type: 'figure' }, client: BaseLanguageClient): vscode.TreeItem {
  const { figure, uri, children } = node
  const { Collapsed, None } = vscode.TreeItemCollapsibleState
  const item = new vscode.TreeItem(figure.words, children.length > 0 ? Collapsed : None)
  const range = client.protocol2CodeConverter.asRange(figure.range)
  const line = vscode.l10n.t('line {0}', range.start.line + 1)
  item.id = `figure.${node.index}`
  item.iconPath = figureIcon(figure)
  item.description = [signOffMark(figure), besideFigure(figure)].filter((part) => part !== '').join(' ')
  const told = [...claimLines(figure), ...figure.findings.map(findingLine)]
  item.tooltip = [statusName(figure.status), ...told, plainWords(figure.signOff?.words ?? ''), line]
    .filter((part) => part !== '')
    .join('\n')
  item.command = goTo(uri, range)
  item.contextValue = [
    'figure',
    figure.claim || figure.candidates > 0 ? 'claim' : '',
    figure.findings.length > 0 ? 'finding' : '',
    `is-${figure.status}`,
  ]
    .filter((part) => part !== '')
    .join(' ')
  const label = [
    figure.words,
    statusName(figure.status),
    besideFigure(figure),
    plainWords(figure.signOff?.words ?? ''),
    line,
  ]
  item.accessibilityInformation = { label: label.filter((part) => part !== '').join(', ') }
  return item
}

/** A tick where somebody has signed for it, a cross where that has lapsed; nothing where nobody has. */
function signOffMark({ signOff }: FigureItem): string {
  switch (signOff?.state) {
    case 'signed':
      return '☑'
    case 'lapsed':
      return '☒'
    case 'unsigned':
    case undefined:
      return ''
  }
}

/** What is wrong, else the claim that the figure states. */
function besideFigure({ words, findings, claim, candidates }: FigureItem): string {
  const [finding] = findings
  // What it lacks is what its group is called; the rule's own words say it at length.
  if (finding?.rule === 'uncited-figure') return vscode.l10n.t('no claim, no link')
  // The row is narrow: what the figure should be comes before what says so.
  if (finding?.rule === 'conflicting-figure' && claim) {
    return [vscode.l10n.t('claim says {0}', claim.value), claim.publishers, claim.id]
      .filter((part) => part !== '')
      .join(' · ')
  }
  if (finding) return plainWords(finding.brief)
  const value = claim && claim.value.toLowerCase() !== words.toLowerCase() ? claim.value : ''
  if (claim) return [value, claim.publishers, claim.id].filter((part) => part !== '').join(' · ')
  return candidates > 0 ? vscode.l10n.t('{0} claims fit', candidates) : ''
}

function claimLines({ claim }: FigureItem): readonly string[] {
  return claim
    ? [`${claim.id}: ${claim.statement}`, [claim.value, claim.period, claim.publishers].filter(Boolean).join(' · ')]
    : []
}

function findingLine({ severity, message }: FindingItem): string {
  return `${severityName(severity)}: ${plainWords(message)}`
}

function counted(item: vscode.TreeItem, count: number): vscode.TreeItem {
  item.description = String(count)
  const label = typeof item.label === 'string' ? item.label : ''
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} entries', label, count) }
  return item
}

function goTo(uri: vscode.Uri, range: vscode.Range): vscode.Command {
  const options: vscode.TextDocumentShowOptions = { selection: range }
  return { command: 'vscode.open', title: vscode.l10n.t('Show in the Article'), arguments: [uri, options] }
}
