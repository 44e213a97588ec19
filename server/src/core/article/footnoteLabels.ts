import type { Nodes } from 'mdast'
import type { SourceFile, Span } from '../types.js'
import { parseTree } from './parse.js'

/** The labels of an article's footnotes where these are written (`[^label]: …`), in order. Never throws on user text. */
export function footnoteLabels(file: SourceFile): readonly { readonly label: string; readonly span: Span }[] {
  const found: { label: string; span: Span }[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition') {
      const start = (node.position?.start.offset ?? 0) + '[^'.length
      const label = node.label ?? node.identifier
      found.push({ label, span: { start, end: start + label.length } })
    }
    if ('children' in node) for (const child of node.children) walk(child)
  }
  for (const node of parseTree(file.text).children) walk(node)
  return found
}
