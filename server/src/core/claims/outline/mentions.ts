import { isMap, isScalar, isSeq, type Node } from 'yaml'
import type { Span } from '../../types.js'
import { scalarText } from '../read.js'
import { nodeSpan } from '../syntax.js'

/** A place in a registry file that names a claim or a source. */
export interface Mention {
  readonly kind: 'claim' | 'source'
  /** `definition` is a claim's `id` or a source's key in `sources`; any other is the key that the name stands in. */
  readonly role: 'definition' | 'supersededBy' | 'derivedFrom' | 'sources'
  readonly name: string
  /** The name alone: without quotes, and in a formula without what stands around it. */
  readonly span: Span
  /** The claim that the place belongs to; null in `sources` and `defaults`, and where the claim has no id. */
  readonly claim: string | null
}

/** The names in the keys of a claim, or of `defaults`. */
export function claimMentions(
  keys: readonly (readonly [string, { readonly node: Node | null }])[],
  claim: string | null,
  text: string,
): readonly Mention[] {
  return keys.flatMap(([key, { node }]): readonly Mention[] => {
    if (!node) return []
    switch (key) {
      case 'id':
        return scalarMention(node, { kind: 'claim', role: 'definition', claim }, text)
      case 'supersededBy':
        return scalarMention(node, { kind: 'claim', role: 'supersededBy', claim }, text)
      case 'derivedFrom':
        return formulaMentions(node, claim, text)
      case 'sources':
        return isSeq(node) ? node.items.flatMap((item) => sourceMention(item, claim, text)) : []
      default:
        return []
    }
  })
}

/** A scalar's own words in the text: between its quotes where quotes change nothing, else all of it. */
export function nameOf(text: string, node: Node): Span {
  const span = nodeSpan(text, node)
  const quoted = /^(["']).*\1$/s.test(text.slice(span.start, span.end)) && span.end - span.start >= 2
  const inner = { start: span.start + 1, end: span.end - 1 }
  return quoted && isScalar(node) && text.slice(inner.start, inner.end) === node.value ? inner : span
}

function sourceMention(item: unknown, claim: string | null, text: string): readonly Mention[] {
  const node = item as Node | null
  return !node || isMap(node) ? [] : scalarMention(node, { kind: 'source', role: 'sources', claim }, text)
}

function scalarMention(node: Node, what: Pick<Mention, 'kind' | 'role' | 'claim'>, text: string): readonly Mention[] {
  if (!isScalar(node) || node.value === null) return []
  const name = scalarText(node, text).trim()
  return name === '' ? [] : [{ ...what, name, span: nameOf(text, node) }]
}

/** The claims of a formula, each at its own words: ids hold no white space, so it may run over several lines. */
function formulaMentions(node: Node, claim: string | null, text: string): readonly Mention[] {
  if (!isScalar(node) || typeof node.value !== 'string') return []
  const span = nameOf(text, node)
  return [...text.slice(span.start, span.end).matchAll(/[^\s()'"]+/g)].flatMap(({ 0: name, index }): Mention[] => {
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) || /^\d+(?:\.\d+)?$/.test(name)) return []
    const start = span.start + index
    return [{ kind: 'claim', role: 'derivedFrom', name, span: { start, end: start + name.length }, claim }]
  })
}
