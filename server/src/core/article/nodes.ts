import type { Node } from 'unist'
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
