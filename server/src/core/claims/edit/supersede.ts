/** Replaces a claim by a newer one: the old is marked, and the new stands right behind it. */
import { isScalar, visit, type Node, type Pair, type YAMLMap } from 'yaml'
import type { SourceFile } from '../../types.js'
import { putClaim, type ClaimText } from './addClaim.js'
import { findClaim, openFile, pairOf, valueOf, type EditResult, type OpenFile } from './open.js'
import { columnOf, pairEnd } from './places.js'
import { setIn } from './setKeys.js'
import { blockEntries, claimShape, flowEntries, type Entries, type Manner, type Written } from './write.js'

/** What replaces a claim. */
export interface Succession {
  /** The id of the new claim. */
  readonly id: string
  /** The day on which the old one was replaced, `YYYY-MM-DD`. */
  readonly on: string
  readonly reason?: string
  /** Keys of the new claim that differ from the old: at least its value and statement. `undefined` leaves a key out. */
  readonly keys: Entries & { readonly value: Written; readonly statement: string }
}

/** What was said of the old claim alone: its source's words, who checked it, why it was replaced, what it was reckoned from. */
const VERIFYING: readonly string[] = ['verifiedBy', 'verifiedOn', 'reviewBy']
const OF_THE_OLD: readonly string[] = [
  ...['id', 'status', 'quote', 'derivedFrom', 'supersededBy', 'supersededOn', 'reason'],
  ...VERIFYING,
]

/**
 * Marks a claim as superseded and adds its successor: a draft that has every key of the old one, as it is written there,
 * but for the new keys and for what was said of the old value alone.
 */
export function supersede(file: SourceFile, id: string, succession: Succession): EditResult {
  const open = openFile(file)
  return 'reason' in open ? { ok: false, reason: open.reason } : supersedeIn(open, id, succession)
}

/** The same in a file that is open. */
export function supersedeIn(open: OpenFile, id: string, succession: Succession): EditResult {
  const found = findClaim(open, id)
  if ('reason' in found) return { ok: false, reason: found.reason }
  if (valueOf(open, found.map, 'supersededBy') !== null) {
    return { ok: false, reason: `the claim \`${id}\` is superseded already` }
  }
  const { on, reason } = succession
  const marks = { status: 'superseded', supersededBy: succession.id, supersededOn: on, ...(reason ? { reason } : {}) }
  const marked = setIn(open, found.map, marks)
  if (!marked.ok) return marked
  const added = putClaim(open, id, successor(open, found.map, succession))
  return added.ok ? { ok: true, edits: [...marked.edits, ...added.edits] } : added
}

function successor(open: OpenFile, old: YAMLMap, { id, keys }: Succession): ClaimText {
  const given: Entries = { id, status: 'draft', ...keys }
  const defaults = valueOf(open, open.root, 'defaults')
  const isDefault = (key: string): boolean => isMapWith(defaults, key)
  const parts: (Entries | OldEntry)[] = []
  const names = Object.keys(claimShape)
  for (const name of names) {
    const pair = pairOf(old, name)
    if (given[name] !== undefined) parts.push({ [name]: given[name] })
    else if (pair && !OF_THE_OLD.includes(name) && !Object.hasOwn(keys, name)) parts.push({ old: pair })
    // Who checked the claims of a file did not check this one.
    else if (VERIFYING.includes(name) && isDefault(name)) parts.push({ [name]: null })
  }
  return {
    block: (indent, manner) =>
      parts
        .map((part) =>
          isOld(part) ? blockCopy(open, part.old, manner, indent) : blockEntries(part, claimShape, manner, indent),
        )
        .join(''),
    flow: (manner) =>
      parts
        .map((part) => (isOld(part) ? flowCopy(open, part.old, manner) : flowEntries(part, claimShape, manner)))
        .join(', '),
  }
}

/** An entry of the old claim that the new one takes over. */
interface OldEntry {
  readonly old: Pair<Node, Node | null>
}

function isOld(part: Entries | OldEntry): part is OldEntry {
  return typeof part['old'] === 'object'
}

/** An entry as it is written, in lines that end with `\n`; anew where its anchor would stand twice. */
function blockCopy(open: OpenFile, pair: Pair<Node, Node | null>, manner: Manner, indent: number): string {
  const { text } = open
  const start = pair.key.range?.[0] ?? 0
  const end = pairEnd(text, pair)
  const column = columnOf(text, start)
  // A text that keeps its blank lines (`|+`) is written without them.
  const isPlain = !hasAnchor(pair.value) && column === indent && text[end - 1] !== '\n'
  if (!isPlain) return blockEntries(entryOf(open, pair), claimShape, manner, indent)
  return `${' '.repeat(indent)}${text.slice(start, end).replace(/\r\n/g, '\n')}\n`
}

function flowCopy(open: OpenFile, pair: Pair<Node, Node | null>, manner: Manner): string {
  if (hasAnchor(pair.value)) return flowEntries(entryOf(open, pair), claimShape, manner)
  return open.text.slice(pair.key.range?.[0] ?? 0, pairEnd(open.text, pair))
}

/** An entry as data. */
function entryOf(open: OpenFile, pair: Pair<Node, Node | null>): Entries {
  const key = isScalar(pair.key) ? String(pair.key.value) : ''
  const node = open.resolve(pair.value)
  return { [key]: node === null ? null : (node.toJSON() as Written) }
}

function hasAnchor(node: Node | null): boolean {
  let found = false
  if (node === null) return false
  visit(node, {
    Node: (_key, one) => {
      if ('anchor' in one && typeof one.anchor === 'string') found = true
    },
  })
  return found
}

function isMapWith(node: Node | null, key: string): boolean {
  const value = node && 'items' in node ? pairOf(node as YAMLMap, key)?.value : null
  return value !== null && value !== undefined && !(isScalar(value) && value.value === null)
}
