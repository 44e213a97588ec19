import type { Image as ImageNode, ImageReference, Link, LinkReference, PhrasingContent } from 'mdast'
import type { Span } from '../types.js'
import { appendText } from './align.js'
import { CLAIM_SCHEME, claimIdSpan, labelEnd, type Definitions } from './destinations.js'
import { appendLetters, appendWhole, OBJECT, type Draft, type Mark } from './draft.js'
import { endOf, startOf, spanOf } from './nodes.js'

/** What reading a block's inline content needs to know of its article. */
export interface InlineContext {
  /** What the tree was parsed from: the article's text, of the same length, with what is not read as markup made plain. */
  readonly source: string
  readonly definitions: Definitions
  /** Takes an HTML comment; returns the claims it names. */
  readonly onComment: (start: number, end: number) => readonly { readonly id: string; readonly span: Span }[]
}

const BREAKING_TAG = /^<\/?(?:br|p|div|li|td|th|tr)\b/i
const UNREAD_TAG = /^<(code|kbd|samp|pre|script|style|textarea)\b/i

/** Appends the prose of inline nodes to a draft, with marks for what stands beside it. */
export function appendInline(draft: Draft, nodes: readonly PhrasingContent[], context: InlineContext): void {
  const { source } = context
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]
    if (!node) break
    switch (node.type) {
      case 'text':
        appendText(draft, node.value, source, startOf(node), endOf(node))
        break
      case 'emphasis':
      case 'strong':
        appendInline(draft, node.children, context)
        break
      case 'link':
      case 'linkReference':
        appendLink(draft, node, context)
        break
      case 'break': {
        const next = nodes[i + 1]
        draft.breaks.push(draft.text.length)
        appendWhole(draft, '\n', startOf(node), next ? startOf(next) : endOf(node))
        break
      }
      case 'html': {
        const unread = UNREAD_TAG.exec(node.value)?.[1]
        if (unread === undefined) {
          appendTag(draft, node.value, startOf(node), endOf(node), context)
          break
        }
        const last = closingTag(nodes, i, unread)
        appendWhole(draft, OBJECT, startOf(node), endOf(nodes[last] ?? node))
        i = last
        break
      }
      case 'image':
      case 'imageReference':
        appendImage(draft, node)
        break
      case 'footnoteReference':
        pushMark(draft, { type: 'call', label: node.label ?? node.identifier, ...here(draft), span: spanOf(node) })
        break
      // Code is no prose, and what is struck out is no longer said.
      case 'inlineCode':
      case 'delete':
        appendWhole(draft, OBJECT, startOf(node), endOf(node))
        break
      default:
        node satisfies never
        break
    }
  }
}

/** Takes an HTML comment out of the prose, leaving the claims it names at their place. */
export function appendComment(draft: Draft, start: number, end: number, context: InlineContext): void {
  const span = { start, end }
  const claims = context.onComment(start, end)
  if (claims.length === 0) pushMark(draft, { type: 'nothing', ...here(draft), span })
  for (const { id, span: idSpan } of claims) {
    pushMark(draft, { type: 'reference', form: 'comment', id, idSpan, ...here(draft), span })
  }
}

function appendTag(draft: Draft, value: string, start: number, end: number, context: InlineContext): void {
  if (value.startsWith('<!--')) appendComment(draft, start, end, context)
  else if (BREAKING_TAG.test(value)) {
    draft.breaks.push(draft.text.length)
    appendWhole(draft, '\n', start, end)
  }
}

function appendLink(draft: Draft, node: Link | LinkReference, context: InlineContext): void {
  const { source, definitions } = context
  const start = startOf(node)
  const span = spanOf(node)
  // Between brackets with an @ it is a citation of claims, whatever it is a link to.
  if (node.type === 'linkReference' && node.identifier.startsWith('@')) {
    appendLetters(draft, start, endOf(node))
    return
  }
  const definition = node.type === 'linkReference' ? definitions.get(node.identifier) : undefined
  const url = node.type === 'link' ? node.url : (definition?.url ?? '')
  const isAddress = source.charAt(start) !== '['
  const at = draft.text.length
  if (!isAddress) appendInline(draft, node.children, context)
  const textEnd = endOf(node.children.at(-1), start + 1)

  if (url.startsWith(CLAIM_SCHEME)) {
    const id = url.slice(CLAIM_SCHEME.length)
    const from = definition ? labelEnd(source, definition.start) : isAddress ? start : textEnd
    const idSpan = claimIdSpan(source, url, from, span)
    pushMark(draft, { type: 'reference', form: 'link', id, idSpan, start: at, end: draft.text.length, span })
  } else if (isAddress) {
    appendWhole(draft, OBJECT, start, endOf(node))
  }
  if (draft.text.length > at) pushMark(draft, { type: 'link', url, start: at, end: draft.text.length, span })
}

function appendImage(draft: Draft, node: ImageNode | ImageReference): void {
  appendWhole(draft, OBJECT, startOf(node), endOf(node))
  if (node.alt) draft.images.push({ alt: node.alt, span: spanOf(node) })
}

/** The index of the node that closes a tag, or the last one: nothing behind an open tag is read. */
function closingTag(nodes: readonly PhrasingContent[], from: number, name: string): number {
  const closing = new RegExp(`^</${name}\\b`, 'i')
  for (let i = from + 1; i < nodes.length; i++) {
    const node = nodes[i]
    if (node?.type === 'html' && closing.test(node.value)) return i
  }
  return nodes.length - 1
}

function pushMark(draft: Draft, mark: Mark): void {
  draft.marks.push(mark)
}

function here(draft: Draft): { start: number; end: number } {
  return { start: draft.text.length, end: draft.text.length }
}
