import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { ClaimGroup, ClaimItem, ClaimNode } from '../../../server/src/lsp/viewsProtocol.js'

/** A node of the server's tree with the keys of the groups it lies in. */
export interface PlacedClaim {
  readonly path: readonly string[]
  readonly node: ClaimNode
}

/** How a node looks, and what a screen reader says of it. */
export function claimTreeItem({ node, path }: PlacedClaim, client: BaseLanguageClient): vscode.TreeItem {
  return node.type === 'group' ? groupRow(node, path) : claimRow(node, path, client)
}

function groupRow(group: ClaimGroup, path: readonly string[]): vscode.TreeItem {
  const label = group.label === '' ? nameless(group.of) : group.label
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed)
  item.id = [...path, group.key].join('\n')
  item.description = group.claims.toLocaleString()
  item.iconPath = new vscode.ThemeIcon(groupIcon(group.of))
  item.contextValue = group.uri === null ? 'group' : 'group file'
  item.tooltip = vscode.l10n.t('{0}, {1} claims', label, group.claims)
  item.accessibilityInformation = { label: item.tooltip }
  return item
}

function claimRow(claim: ClaimItem, path: readonly string[], client: BaseLanguageClient): vscode.TreeItem {
  const item = new vscode.TreeItem(claim.id)
  item.id = [...path, claim.id, claim.uri, claim.range.start.line].join('\n')
  item.description = [claim.value, claim.period, usesWords(claim)].filter((part) => part !== '').join(' · ')
  item.iconPath = claimIcon(claim.status)
  item.tooltip = claimTooltip(claim)
  item.contextValue = 'claim'
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Open Claim'),
    arguments: [
      client.protocol2CodeConverter.asUri(claim.uri),
      { selection: client.protocol2CodeConverter.asRange(claim.range) } satisfies vscode.TextDocumentShowOptions,
    ],
  }
  const label = [claim.id, statusName(claim.status), claim.value, claim.period, usesWords(claim), claim.statement]
  item.accessibilityInformation = { label: label.filter((part) => part !== '').join(', ') }
  return item
}

export function claimTooltip(claim: ClaimItem): string {
  const facts = [claim.value, claim.period, claim.publishers].filter((part) => part !== '').join(' · ')
  return [claim.statement, facts, [statusName(claim.status), usesWords(claim)].filter(Boolean).join(', ')].join('\n')
}

/** A shape of its own for each status, so that none is told by colour alone. */
export function claimIcon(status: ClaimItem['status']): vscode.ThemeIcon {
  const icons: Readonly<Record<ClaimItem['status'], readonly [name: string, color: string]>> = {
    verified: ['pass', 'testing.iconPassed'],
    draft: ['edit', 'problemsWarningIcon.foreground'],
    disputed: ['arrow-swap', 'problemsWarningIcon.foreground'],
    superseded: ['history', 'disabledForeground'],
    retracted: ['circle-slash', 'problemsErrorIcon.foreground'],
  }
  const [name, color] = icons[status]
  return new vscode.ThemeIcon(name, new vscode.ThemeColor(color))
}

function statusName(status: ClaimItem['status']): string {
  const names: Readonly<Record<ClaimItem['status'], string>> = {
    verified: vscode.l10n.t('verified'),
    draft: vscode.l10n.t('draft'),
    disputed: vscode.l10n.t('disputed'),
    superseded: vscode.l10n.t('superseded'),
    retracted: vscode.l10n.t('retracted'),
  }
  return names[status]
}

/** Empty where nobody has counted. */
function usesWords({ uses }: ClaimItem): string {
  if (uses === null) return ''
  if (uses.places === 0) return vscode.l10n.t('not used')
  if (uses.places === 1) return vscode.l10n.t('1 use')
  return uses.articles > 1
    ? vscode.l10n.t('{0} uses in {1} articles', uses.places, uses.articles)
    : vscode.l10n.t('{0} uses', uses.places)
}

function nameless(of: ClaimGroup['of']): string {
  switch (of) {
    case 'measure':
      return vscode.l10n.t('no measure named')
    case 'place':
      return vscode.l10n.t('no place named')
    case 'year':
      return vscode.l10n.t('no year named')
    case 'project':
    case 'file':
    case 'page':
      return vscode.l10n.t('no name')
  }
}

function groupIcon(of: ClaimGroup['of']): string {
  const icons: Readonly<Record<ClaimGroup['of'], string>> = {
    project: 'root-folder',
    file: 'file',
    measure: 'graph',
    place: 'globe',
    year: 'calendar',
    page: 'list-unordered',
  }
  return icons[of]
}
