/** Renames a claim in an article: every reference to it, and the footnotes that bear its name. */
import type { Node, Parent } from 'unist'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Edit, SourceFile, Span } from '../types.js'
import { parseArticle } from './parse.js'

/** The edits that rename a claim in one article, and the references that have to be renamed by hand. */
export interface ReferenceRename {
  /** In order of position; none where the article does not name the claim. */
  readonly edits: readonly Edit[]
  /** References whose id is not written as it is: escaped, or in the address of a link that is encoded. */
  readonly left: readonly Span[]
}

const markdown = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze()

/**
 * Renames a claim in all four forms of reference; a footnote is renamed together with its text. What silences findings
 * names rules and not claims, and code is no reference: both stay.
 */
export function renameReferences(file: SourceFile, from: string, to: string): ReferenceRename {
  // Most articles do not name the claim, and looking for its letters is much quicker than parsing.
  if (!file.text.includes(from)) return { edits: [], left: [] }
  const spans = new Map<number, Span>()
  const left: Span[] = []
  for (const { id, span, idSpan } of parseArticle(file).references) {
    if (id !== from) continue
    // Links that share a definition share the place of its id.
    if (file.text.slice(idSpan.start, idSpan.end) === from) spans.set(idSpan.start, idSpan)
    else left.push(span)
  }
  if (file.text.includes(`[^${from}]:`))
    for (const span of definitionLabels(file.text, from)) spans.set(span.start, span)
  const edits = [...spans.values()]
    .sort((a, b) => a.start - b.start)
    .map((span): Edit => ({ uri: file.uri, span, text: to }))
  return { edits, left }
}

/** Where footnotes are defined under a label. */
function definitionLabels(text: string, label: string): readonly Span[] {
  const found: Span[] = []
  // The parser drops a mark at the beginning, and would count all that follows from behind it.
  const waiting: Node[] = [markdown.parse(text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text)]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('children' in node) waiting.push(...(node as Parent).children)
    if (node.type !== 'footnoteDefinition') continue
    const start = (node.position?.start.offset ?? 0) + '[^'.length
    const span = { start, end: start + label.length }
    if (text.slice(span.start, span.end + 2) === `${label}]:`) found.push(span)
  }
  return found
}
