/** Renames a claim or a source within one file; the caller goes through the files of the registry, and the articles. */
import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml'
import type { Edit, SourceFile, Span } from '../../types.js'
import { claimNodes, isBlockScalar, openFile, pairOf, textOf, valueOf, type EditResult, type OpenFile } from './open.js'
import { replacement } from './places.js'
import { scalarText } from './write.js'

/** A place where a registry file names a claim. */
export interface IdPlace {
  readonly id: string
  /** `id` is where the claim itself stands; the others refer to it. */
  readonly key: 'id' | 'supersededBy' | 'derivedFrom'
  /** The id alone, without quotes. */
  readonly span: Span
}

/** Every place of a file that names a claim. A file that cannot be edited has none. */
export function idPlaces(file: SourceFile): readonly IdPlace[] {
  const open = openFile(file)
  if ('reason' in open) return []
  return namings(open).map(({ id, key, span }) => ({ id, key, span }))
}

/** Renames a claim: its own id, `supersededBy` and the formulas of `derivedFrom`. No edits where the file does not name it. */
export function renameClaimId(file: SourceFile, from: string, to: string): EditResult {
  const open = openFile(file)
  if ('reason' in open) return { ok: false, reason: open.reason }
  const edits: Edit[] = []
  const whole = new Set<Node>()
  for (const naming of namings(open)) {
    if (naming.id !== from || whole.has(naming.node)) continue
    if (naming.isVerbatim) edits.push(renamed(open, naming, to))
    else {
      whole.add(naming.node)
      edits.push(rewritten(open, naming.node, from, to))
    }
  }
  return { ok: true, edits: inOrder(edits) }
}

/** Renames a source: its name in `sources`, and where claims and defaults name it. */
export function renameSource(file: SourceFile, from: string, to: string): EditResult {
  const open = openFile(file)
  if ('reason' in open) return { ok: false, reason: open.reason }
  const maps = [valueOf(open, open.root, 'defaults'), ...claimNodes(open).map(({ map }) => map)]
  const names: Node[] = []
  const own = valueOf(open, open.root, 'sources')
  const key = isMap(own) ? pairOf(own, from)?.key : undefined
  if (key) names.push(key)
  for (const map of maps) {
    const list = isMap(map) ? pairOf(map, 'sources')?.value : null
    if (isSeq(list)) names.push(...(list.items as Node[]).filter((item) => textOf(open.resolve(item)) === from))
  }
  const edits = distinct(open, names).map((node) => {
    const [start, end] = node.range ?? [0, 0]
    return replacement(open, start, end, quotedLike(node, to))
  })
  return { ok: true, edits: inOrder(edits) }
}

interface Naming extends IdPlace {
  /** The scalar, or the alias of one that is named nowhere else. */
  readonly node: Node
  /** The id stands in the text as it is. */
  readonly isVerbatim: boolean
}

function namings(open: OpenFile): readonly Naming[] {
  const maps = [valueOf(open, open.root, 'defaults'), ...claimNodes(open).map(({ map }) => map)].filter(isMap)
  const found = maps.flatMap((map) =>
    (['id', 'supersededBy', 'derivedFrom'] as const).flatMap((key) => {
      const node = pairOf(map, key)?.value ?? null
      return node === null ? [] : [{ key, node }]
    }),
  )
  const kept = new Set(
    distinct(
      open,
      found.map(({ node }) => node),
    ),
  )
  return found.flatMap(({ key, node }) => {
    if (!kept.has(node)) return []
    const scalar = open.resolve(node)
    const text = textOf(scalar)
    if (!isScalar(scalar) || text === null) return []
    if (isAlias(node))
      return idsOf(text, key).map(({ id }) => ({ id, key, node, span: spanOf(node), isVerbatim: false }))
    return written(open, scalar, key, text)
  })
}

/** The ids of a scalar, each where it stands. */
function written(open: OpenFile, scalar: Scalar, key: IdPlace['key'], text: string): readonly Naming[] {
  const span = spanOf(scalar)
  const source = open.text.slice(span.start, span.end)
  // The first line of a text in lines is its header.
  const from = isBlockScalar(scalar)
    ? source.indexOf('\n') + 1
    : source.startsWith('"') || source.startsWith("'")
      ? 1
      : 0
  const ids = idsOf(source.slice(from, from === 1 ? -1 : undefined), key)
  const wanted = idsOf(text, key)
  const isSame = ids.length === wanted.length && ids.every(({ id }, i) => id === wanted[i]?.id)
  if (!isSame) return wanted.map(({ id }) => ({ id, key, node: scalar, span, isVerbatim: false }))
  return ids.map(({ id, at }) => {
    const start = span.start + from + at
    return { id, key, node: scalar, span: { start, end: start + id.length }, isVerbatim: true }
  })
}

/** The ids of a formula, or the one of any other key. */
function idsOf(text: string, key: IdPlace['key']): readonly { id: string; at: number }[] {
  if (key === 'derivedFrom') return [...text.matchAll(/[^\s()]+/g)].map((match) => ({ id: match[0], at: match.index }))
  const id = text.trim()
  return id === '' ? [] : [{ id, at: text.indexOf(id) }]
}

/** An alias whose text stands in another of the places is none of its own: it follows. */
function distinct(open: OpenFile, nodes: readonly Node[]): readonly Node[] {
  const scalars = new Set(nodes.filter((node) => !isAlias(node)))
  return nodes.filter((node) => {
    const target = open.resolve(node)
    return !isAlias(node) || target === null || !scalars.has(target)
  })
}

/** An id that YAML would read as a number or a word of its own (`true`) is put in quotes where it has none. */
function renamed(open: OpenFile, naming: Naming, to: string): Edit {
  const { start, end } = naming.span
  const isWhole = isScalar(naming.node) && naming.node.type === 'PLAIN' && naming.key !== 'derivedFrom'
  return replacement(open, start, end, isWhole ? scalarText(to) : to)
}

function rewritten(open: OpenFile, node: Node, from: string, to: string): Edit {
  const text = textOf(open.resolve(node)) ?? ''
  const { start, end } = spanOf(node)
  return replacement(open, start, end, scalarText(text.replace(/[^\s()]+/g, (token) => (token === from ? to : token))))
}

function quotedLike(node: Node, name: string): string {
  const plain = scalarText(name)
  if (!isScalar(node) || !/^[\w .-]+$/.test(name)) return plain
  if (node.type === 'QUOTE_DOUBLE') return `"${name}"`
  return node.type === 'QUOTE_SINGLE' ? `'${name}'` : plain
}

function spanOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 0]
  return { start, end }
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start)
}
