/** A registry file as an editor shows it: what stands where in the text as it is now, also in one that breaks the format. */
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import type { SourceFile, Span } from '../../types.js'
import { TERMS } from '../format.js'
import { keyText, scalarText } from '../read.js'
import { nodeSpan, parseSyntax, type SyntaxTree } from '../syntax.js'
import { claimMentions, nameOf, type Mention } from './mentions.js'

export type { Mention } from './mentions.js'

export interface RegistryOutline {
  /** The parts of the file (`claims`, `sources`, …) in order. */
  readonly parts: readonly Entry[]
  readonly claims: readonly ClaimEntry[]
  readonly sources: readonly Entry[]
  readonly terms: readonly TermEntry[]
  /** Every place that names a claim or a source, in order. */
  readonly mentions: readonly Mention[]
  /** Where the YAML is broken, ascending offsets; what stands near one is not to be trusted. */
  readonly faults: readonly number[]
}

/** Something with a name. */
export interface Entry {
  readonly name: string
  /** The name alone, without quotes around it. */
  readonly nameSpan: Span
  /** All of it, its key included, without the white space behind it. */
  readonly span: Span
}

export interface TermEntry extends Entry {
  readonly kind: keyof typeof TERMS
}

export interface ClaimEntry {
  /** Null where it has none, or none that is text. */
  readonly id: string | null
  /** The id, else the first line of the claim. */
  readonly idSpan: Span
  readonly span: Span
  readonly keys: ReadonlyMap<string, KeyEntry>
}

/** A key of a claim. */
export interface KeyEntry {
  readonly key: Span
  /** Null where nothing is written. */
  readonly value: Span | null
  /** The value as text where it stands in one place, else null. */
  readonly text: string | null
}

/** Reads the outline of a registry file. Never throws; a file that cannot be read at all has nothing in it. */
export function outlineOf(file: SourceFile): RegistryOutline {
  const tree = parseSyntax(file)
  const reading: OutlineReading = { text: file.text, tree, mentions: [] }
  const root = tree.root
  const pairs = isMap(root) ? pairsOf(root, reading) : []
  const part = (name: string): Node | null => pairs.find((pair) => pair.name === name)?.value ?? null
  const [claims, sources, terms] = [part('claims'), part('sources'), part('terms')]
  const defaults = part('defaults')
  if (isMap(defaults)) reading.mentions.push(...claimMentions(keysOf(defaults, reading), null, file.text))
  const outline = {
    parts: pairs.map(entryOf),
    claims: isSeq(claims) ? claims.items.flatMap((item) => claimEntry(item, reading)) : [],
    sources: isMap(sources) ? pairsOf(sources, reading).map((pair) => sourceEntry(pair, reading)) : [],
    terms: isMap(terms) ? pairsOf(terms, reading).flatMap((kind) => termEntries(kind, reading)) : [],
  }
  const mentions = reading.mentions.sort((a, b) => a.span.start - b.span.start)
  return { ...outline, mentions, faults: tree.faults }
}

/** The claim that an offset lies in, null for none. */
export function claimAt(outline: RegistryOutline, offset: number): ClaimEntry | null {
  return outline.claims.find(({ span }) => offset >= span.start && offset <= span.end) ?? null
}

/** The name of a claim or source that an offset is on; the end counts too, as a cursor behind a word is on it. */
export function mentionAt(outline: RegistryOutline, offset: number): Mention | null {
  return outline.mentions.find(({ span }) => offset >= span.start && offset <= span.end) ?? null
}

interface OutlineReading {
  readonly text: string
  readonly tree: SyntaxTree
  readonly mentions: Mention[]
}

interface NamedPair {
  readonly name: string
  readonly nameSpan: Span
  readonly value: Node | null
  readonly span: Span
}

function pairsOf(map: YAMLMap, reading: OutlineReading): readonly NamedPair[] {
  return map.items.flatMap((pair) => namedPair(pair as Pair<Node, Node | null>, reading))
}

function namedPair(pair: Pair<Node, Node | null>, { text, tree }: OutlineReading): NamedPair[] {
  const name = keyText(pair.key)?.trim()
  if (name === undefined || name === '') return []
  const nameSpan = nameOf(text, pair.key)
  const key = nodeSpan(text, pair.key)
  const value = pair.value && tree.resolve(pair.value)
  const end = pair.value ? Math.max(key.end, nodeSpan(text, pair.value).end) : key.end
  return [{ name, nameSpan, value, span: { start: key.start, end } }]
}

function entryOf({ name, nameSpan, span }: NamedPair): Entry {
  return { name, nameSpan, span }
}

function sourceEntry(pair: NamedPair, reading: OutlineReading): Entry {
  const { name, nameSpan } = pair
  reading.mentions.push({ kind: 'source', role: 'definition', name, span: nameSpan, claim: null })
  return entryOf(pair)
}

function termEntries(kind: NamedPair, reading: OutlineReading): readonly TermEntry[] {
  if (!Object.hasOwn(TERMS, kind.name) || !isMap(kind.value)) return []
  const name = kind.name as keyof typeof TERMS
  return pairsOf(kind.value, reading).map((pair) => ({ ...entryOf(pair), kind: name }))
}

function claimEntry(item: unknown, reading: OutlineReading): readonly ClaimEntry[] {
  const { text, tree } = reading
  const node = item ? tree.resolve(item as Node) : null
  if (!isMap(node)) return []
  const span = nodeSpan(text, node)
  const found = keysOf(node, reading)
  const keys = new Map(found.map(([name, key]) => [name, key]))
  const written = keys.get('id')
  const id = written?.text ?? null
  reading.mentions.push(...claimMentions(found, id, text))
  const lineEnd = text.indexOf('\n', span.start)
  const firstLine = { start: span.start, end: Math.min(span.end, lineEnd < 0 ? span.end : lineEnd) }
  return [{ id, idSpan: written?.value ?? firstLine, span, keys }]
}

function keysOf(map: YAMLMap, { text, tree }: OutlineReading): (readonly [string, KeyEntry & { node: Node | null }])[] {
  return map.items.flatMap((pair) => {
    const name = keyText(pair.key as Node | null)
    if (name === null) return []
    const written = pair.value as Node | null
    const node = written && tree.resolve(written)
    const isText = isScalar(node) && node.value !== null
    // What an alias repeats stands elsewhere.
    const value = written && node === written && !(isScalar(node) && node.value === null) ? node : null
    return [
      [
        name,
        {
          key: nodeSpan(text, pair.key as Node),
          value: value && (isScalar(value) ? nameOf(text, value) : nodeSpan(text, value)),
          text: isText ? scalarText(node, text).trim() : null,
          node: value,
        },
      ] as const,
    ]
  })
}
