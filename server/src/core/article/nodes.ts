import type { Node, Point } from 'unist'
import type { Span } from '../types.js'

/** Where a node starts in the source, as a UTF-16 offset. */
export function startOf(node: Node): number {
  return node.position?.start.offset ?? 0
}

/** Where a node ends in the source, as a UTF-16 offset. */
export function endOf(node: Node | undefined, otherwise = 0): number {
  return node?.position?.end.offset ?? otherwise
}

/** The node's place in the source. */
export function spanOf(node: Node): Span {
  return { start: startOf(node), end: endOf(node) }
}

/** Whether a node begins on the line behind the one on which another ends, no blank line between them. */
export function isAdjacent(before: Node, after: Node): boolean {
  return (after.position?.start.line ?? 0) - (before.position?.end.line ?? 0) === 1
}

/** By how many lines and UTF-16 units something is moved. */
export interface Shift {
  readonly line: number
  readonly offset: number
}

/** Moves a node and all in it, without recursion. Columns stay as they are. */
export function shiftNode(root: Node, by: Shift): void {
  const open: { position?: unknown; children?: unknown }[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    const { position } = node as Node
    if (position) {
      position.start = shiftPoint(position.start, by)
      position.end = shiftPoint(position.end, by)
    }
    for (const child of Array.isArray(node.children) ? (node.children as Node[]) : []) open.push(child)
  }
}

export function shiftPoint({ line, column, offset = 0 }: Point, by: Shift): Point {
  return { line: line + by.line, column, offset: offset + by.offset }
}
