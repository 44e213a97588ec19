/** Views as a test reads them: their rows, from what VS Code itself asks for. */
import assert from 'node:assert/strict'
import type * as vscode from 'vscode'
import { until } from './harness.js'

export interface Row<T> {
  readonly node: T
  readonly item: vscode.TreeItem
}

export async function rowsOf<T>(provider: vscode.TreeDataProvider<T>, parent?: T): Promise<Row<T>[]> {
  const nodes = (await provider.getChildren(parent)) ?? []
  return Promise.all(nodes.map(async (node) => ({ node, item: await provider.getTreeItem(node) })))
}

/** The whole tree as indented lines, each the label and what stands beside it. */
export async function treeText<T>(provider: vscode.TreeDataProvider<T>, parent?: T, indent = ''): Promise<string[]> {
  const lines: string[] = []
  for (const { node, item } of await rowsOf(provider, parent)) {
    lines.push(`${indent}${labelOf(item)} | ${String(item.description ?? '')}`)
    if (item.collapsibleState) lines.push(...(await treeText(provider, node, `${indent}  `)))
  }
  return lines
}

/** Waits for a row by its label, wherever it is in the tree. */
export function findRow<T>(provider: vscode.TreeDataProvider<T>, label: string): Promise<Row<T>> {
  const search = async (parent?: T): Promise<Row<T> | undefined> => {
    for (const row of await rowsOf(provider, parent)) {
      if (labelOf(row.item) === label) return row
      const below = row.item.collapsibleState ? await search(row.node) : undefined
      if (below) return below
    }
    return undefined
  }
  return until(`there is a row ${label}`, () => search())
}

export function labelOf(item: vscode.TreeItem): string {
  assert.ok(typeof item.label === 'string')
  return item.label
}
