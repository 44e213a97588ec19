/** Adds a claim to a registry file. */
import { isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Edit, SourceFile } from '../../types.js'
import {
  findClaim,
  isFlow,
  isPresent,
  once,
  openFile,
  pairOf,
  valueOf,
  type EditResult,
  type OpenFile,
} from './open.js'
import {
  behind,
  colonEnd,
  columnOf,
  insertion,
  insertLines,
  nextLine,
  nodeEnd,
  pairEnd,
  replacement,
} from './places.js'
import { blockEntries, claimShape, flowEntries, mannerOf, type Entries, type Manner } from './write.js'

/** A claim as it is to be written: at least the keys that the format requires. */
export type NewClaim = Entries & { readonly id: string }

export interface AddOptions {
  /** The claim that the new one goes right behind; the end of the list without it. */
  readonly after?: string
}

/**
 * Adds a claim at the end of the list or behind another. The claim says what it was given and nothing more: a default of
 * the file that it does not share is unset with `null`, one that it shares is not written again.
 */
export function addClaim(file: SourceFile, claim: NewClaim, options: AddOptions = {}): EditResult {
  const open = openFile(file)
  return 'reason' in open ? { ok: false, reason: open.reason } : addTo(open, claim, options)
}

/** The same in a file that is open. */
export function addTo(open: OpenFile, claim: NewClaim, options: AddOptions = {}): EditResult {
  const entries = beyondDefaults(claim, valueOf(open, open.root, 'defaults'))
  return putClaim(open, options.after ?? null, {
    block: (indent, manner) => blockEntries(entries, claimShape, manner, indent),
    flow: (manner) => flowEntries(entries, claimShape, manner),
  })
}

/** A claim's keys in lines, indented by some spaces, and in one line as between brackets. */
export interface ClaimText {
  readonly block: (indent: number, manner: Manner) => string
  readonly flow: (manner: Manner) => string
}

/** Puts the text of a claim into the list. */
export function putClaim(open: OpenFile, after: string | null, claim: ClaimText): EditResult {
  const manner = mannerOf(open)
  const lines = (dash: number, gap = 1): string => asItem(claim.block(dash + 1 + gap, manner), dash)
  if (open.root === null) return done(insertLines(open, open.text.length, `claims:\n${lines(2)}`))
  const pair = pairOf(open.root, 'claims')
  if (!pair) return done(newList(open, open.root, claim, manner, lines))

  const list = valueOf(open, open.root, 'claims')
  if (!isPresent(list)) return done(...filledList(open, pair, claim, manner, lines))
  if (!isSeq(list) || list !== pair.value) return { ok: false, reason: 'its `claims` are no list that can be added to' }
  if (list.items.length === 0) return done(...filledList(open, pair, claim, manner, lines))
  const behindItem = itemBehind(open, list, after)
  if ('reason' in behindItem) return { ok: false, reason: behindItem.reason }
  const { node } = behindItem
  const end = nodeEnd(open.text, node)
  if (isFlow(list)) return done(insertion(open, end, `, {${claim.flow(manner)}}`))
  const { dash, gap } = itemIndent(open, list)
  const text = isFlow(node) ? `${' '.repeat(dash)}- {${claim.flow(manner)}}\n` : lines(dash, gap)
  // A text written with `|+` ends with its blank lines: one more would be part of it.
  const isSpacedHere = once(open, 'spaced', () => isSpaced(open, list)) && open.text[end - 1] !== '\n'
  return done(insertLines(open, behind(open.text, end, dash), isSpacedHere ? `\n${text}` : text))
}

/** The keys that a claim has to write beside its file's defaults. */
function beyondDefaults(claim: NewClaim, defaults: Node | null): Entries {
  if (!isMap(defaults)) return claim
  const given = defaults.toJSON() as Record<string, unknown>
  const entries: Record<string, Entries[string]> = {}
  for (const key in claim) {
    const isShared = Object.hasOwn(given, key) && JSON.stringify(given[key]) === JSON.stringify(claim[key])
    if (!isShared || key === 'sources') entries[key] = claim[key]
  }
  for (const [key, value] of Object.entries(given)) {
    if (value !== null && claim[key] === undefined) entries[key] = null
  }
  return entries
}

/** The item that the new claim goes behind. */
function itemBehind(open: OpenFile, list: YAMLSeq, after: string | null): { node: Node } | { reason: string } {
  if (after === null) return { node: list.items.at(-1) as Node }
  const found = findClaim(open, after)
  return 'reason' in found ? found : { node: found.map }
}

/** A list of claims in a file that has none. */
function newList(
  open: OpenFile,
  root: YAMLMap,
  claim: ClaimText,
  manner: Manner,
  lines: (dash: number) => string,
): Edit {
  if (!isFlow(root)) return insertLines(open, open.text.length, `claims:\n${lines(2)}`)
  const last: unknown = root.items.at(-1)
  const list = `claims: [{${claim.flow(manner)}}]`
  if (!isPair(last)) return insertion(open, (root.range?.[0] ?? 0) + 1, list)
  return insertion(open, pairEnd(open.text, last as Pair<Node, Node | null>), `, ${list}`)
}

/** The first claim of a list that is empty: `claims:`, `claims: null` or `claims: []`. */
function filledList(
  open: OpenFile,
  pair: Pair<Node, Node | null>,
  claim: ClaimText,
  manner: Manner,
  lines: (dash: number) => string,
): readonly Edit[] {
  const colon = colonEnd(pair)
  const end = pairEnd(open.text, pair)
  const edits = end > colon ? [replacement(open, colon, end, '')] : []
  if (isFlow(open.root)) return [replacement(open, colon, end, ` [{${claim.flow(manner)}}]`)]
  const dash = columnOf(open.text, pair.key.range?.[0] ?? 0) + 2
  return [...edits, insertLines(open, nextLine(open.text, end), lines(dash))]
}

/** `- ` before the first of some lines. */
function asItem(lines: string, dash: number): string {
  return `${lines.slice(0, dash)}-${lines.slice(dash + 1)}`
}

/** Where the dashes of a list stand, and how many spaces follow them. */
function itemIndent(open: OpenFile, list: YAMLSeq): { dash: number; gap: number } {
  const dash = columnOf(open.text, list.range?.[0] ?? 0)
  const last: unknown = list.items.at(-1)
  const start = isMap(last) || isScalar(last) ? (last.range?.[0] ?? 0) : 0
  // An item that begins below its dash (`- &anchor`), says nothing about the spaces behind one.
  const gap = columnOf(open.text, start) - dash - 1
  const isBeside = /^- +[^\s&!]/.test(open.text.slice(start - gap - 1, start + 1))
  return { dash, gap: isBeside && !isFlow(last as Node) && gap > 0 ? gap : 1 }
}

/** Whether a blank line parts the claims of a list. */
function isSpaced(open: OpenFile, list: YAMLSeq): boolean {
  const [start = 0, end = 0] = list.range ?? []
  return /\n[^\S\n]*\n(?:[^\S\n]*#[^\n]*\n)*[^\S\n]*-[^\S\n]/.test(open.text.slice(start, end))
}

function done(...edits: readonly Edit[]): EditResult {
  return { ok: true, edits }
}
