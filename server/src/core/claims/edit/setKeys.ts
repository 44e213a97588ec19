/** Sets and removes keys of a claim. */
import { isScalar, visit, type Node, type Pair, type YAMLMap } from 'yaml'
import type { Edit, SourceFile } from '../../types.js'
import { findClaim, isBlockScalar, isFlow, openFile, pairOf, type EditResult, type OpenFile } from './open.js'
import {
  behind,
  colonEnd,
  columnOf,
  insertion,
  insertLines,
  lineStart,
  nextLine,
  pairEnd,
  replacement,
} from './places.js'
import {
  blockEntries,
  claimShape,
  flowEntries,
  flowValue,
  inlineValue,
  mannerOf,
  type Entries,
  type Manner,
  type Written,
} from './write.js'

/**
 * Sets keys of a claim, each in its place where it stands already, else behind the keys that the format lists before it.
 * A key given as `undefined` is removed; one given as `null` is written so, which unsets a default.
 */
export function setKeys(file: SourceFile, id: string, entries: Entries): EditResult {
  const open = openFile(file)
  if ('reason' in open) return { ok: false, reason: open.reason }
  const found = findClaim(open, id)
  if ('reason' in found) return { ok: false, reason: found.reason }
  return setIn(open, found.map, entries)
}

/** Removes keys of a claim; those that it does not have are none to remove. */
export function removeKeys(file: SourceFile, id: string, keys: readonly string[]): EditResult {
  return setKeys(file, id, Object.fromEntries(keys.map((key) => [key, undefined])))
}

/** Sets and removes keys of a claim's map. */
export function setIn(open: OpenFile, map: YAMLMap, entries: Entries): EditResult {
  const manner = mannerOf(open)
  const added = new Map<number, Record<string, Written>>()
  const removed = Object.keys(entries).filter((key) => entries[key] === undefined && pairOf(map, key))
  if (removed.length === map.items.length) return { ok: false, reason: 'nothing would be left of the claim' }
  const edits: Edit[] = [...removals(open, map, removed)]
  for (const [key, value] of Object.entries(entries)) {
    const pair = pairOf(map, key)
    const anchor = pair ? sharedAnchor(open, pair.value) : null
    if (anchor !== null) {
      return {
        ok: false,
        reason: `\`${key}\` is shared with other places by the anchor \`&${anchor}\`, edit it by hand`,
      }
    }
    if (value === undefined) continue
    if (!pair) {
      const place = placeOf(map, key, removed)
      added.set(place, { ...added.get(place), [key]: value })
      continue
    }
    edits.push(...change(open, map, pair, key, value, manner))
  }
  for (const [place, values] of added) edits.push(addition(open, map, place, values, manner))
  return { ok: true, edits: edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end) }
}

/** The index of the entry that a new key goes behind: the last that the format lists before it. */
function placeOf(map: YAMLMap, key: string, removed: readonly string[]): number {
  const names = Object.keys(claimShape)
  let place = 0
  map.items.forEach((pair, index) => {
    const name = isScalar(pair.key) ? String(pair.key.value) : ''
    if (!removed.includes(name) && names.indexOf(name) <= names.indexOf(key)) place = index
  })
  return place
}

function addition(open: OpenFile, map: YAMLMap, place: number, values: Entries, manner: Manner): Edit {
  const pair = map.items[place] as Pair<Node, Node | null>
  const end = pairEnd(open.text, pair)
  if (isFlow(map)) return insertion(open, end, `, ${flowEntries(values, claimShape, manner)}`)
  const column = columnOf(open.text, pair.key.range?.[0] ?? 0)
  return insertLines(open, behind(open.text, end, column), blockEntries(values, claimShape, manner, column))
}

/** Puts a value in the place of another; a comment behind it or between it and its key stays. */
function change(
  open: OpenFile,
  map: YAMLMap,
  pair: Pair<Node, Node | null>,
  key: string,
  value: Written,
  manner: Manner,
): readonly Edit[] {
  const { text } = open
  const colon = colonEnd(pair)
  const end = pairEnd(text, pair)
  if (isFlow(map)) return [replacement(open, colon, end, ` ${flowValue(key, value, claimShape, manner)}`)]
  const own = ownManner(pair, key, manner)
  const start = pair.value?.range?.[0] ?? colon
  // A value on the lines below its key, behind a comment or not, leaves with its lines.
  const isBelow = end > colon && lineStart(text, start) > colon
  const column = columnOf(text, pair.key.range?.[0] ?? 0)
  const written = inlineValue(key, value, claimShape, own)
  const lines = written === null ? linesOf(key, value, own, column).replace(/\n/g, open.lineBreak) : ` ${written}`
  const lastBreak = isBlockScalar(pair.value) && text.slice(0, end).endsWith('\n') ? open.lineBreak : ''
  if (!isBelow) return [replacement(open, colon, end, lines + lastBreak)]
  const from = lineStart(text, start)
  const breakBefore = text.slice(0, from).endsWith('\r\n') ? 2 : 1
  const gone = replacement(open, from - breakBefore, end, lastBreak)
  if (written !== null) return [insertion(open, colon, lines), gone]
  return [replacement(open, from - breakBefore, end, lines + lastBreak)]
}

/** What stands behind `key:` of a value that takes several lines, its first line break included. */
function linesOf(key: string, value: Written, manner: Manner, column: number): string {
  const written = blockEntries({ [key]: value }, claimShape, manner, column).trimEnd()
  return written.slice(written.indexOf(':') + 1)
}

/** The quotes that the value has now are kept. */
function ownManner(pair: Pair<Node, Node | null>, key: string, manner: Manner): Manner {
  const quotes = new Map(manner.quotes)
  quotes.delete(key)
  const type = isScalar(pair.value) ? pair.value.type : undefined
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') quotes.set(key, type)
  return { ...manner, quotes }
}

/** Takes entries out with their lines; comments on lines of their own stay. */
function removals(open: OpenFile, map: YAMLMap, removed: readonly string[]): readonly Edit[] {
  const { text } = open
  const items = map.items as Pair<Node, Node | null>[]
  const isRemoved = (pair: Pair<Node, Node | null>): boolean =>
    isScalar(pair.key) && removed.includes(String(pair.key.value))
  const kept = items.findIndex((pair) => !isRemoved(pair))
  const startOf = (pair: Pair<Node, Node | null> | undefined): number => pair?.key.range?.[0] ?? 0
  if (isFlow(map)) {
    return items.flatMap((pair, index) => {
      if (!isRemoved(pair)) return []
      if (index < kept) return [replacement(open, startOf(pair), startOf(items[index + 1]), '')]
      const before = items[index - 1]
      return [replacement(open, before ? pairEnd(text, before) : startOf(pair), pairEnd(text, pair), '')]
    })
  }
  const [first] = items
  const leading = text.slice(startOf(first), startOf(items[kept]))
  // The first key stands behind the dash: the next comes up to it, unless a comment stands between the two.
  if (kept > 0 && !/(?:^|\s)#/.test(leading)) {
    const rest = items.slice(kept).filter(isRemoved)
    return [replacement(open, startOf(first), startOf(items[kept]), ''), ...rest.map((pair) => lineOf(open, pair))]
  }
  return items.filter(isRemoved).map((pair) => lineOf(open, pair))
}

/** An entry's lines taken out; of one behind a dash the dash stays. */
function lineOf(open: OpenFile, pair: Pair<Node, Node | null>): Edit {
  const { text } = open
  const start = pair.key.range?.[0] ?? 0
  const end = pairEnd(text, pair)
  const line = lineStart(text, start)
  if (text.slice(line, start).trim() !== '') return replacement(open, start, end, '')
  return replacement(open, line, nextLine(text, end - 1), '')
}

/** The anchor of a value, or within it, that an alias elsewhere refers to. */
function sharedAnchor(open: OpenFile, value: Node | null): string | null {
  if (value === null || open.root === null) return null
  const anchors = new Set<string>()
  visit(value, {
    Node: (_key, node) => {
      if ('anchor' in node && typeof node.anchor === 'string') anchors.add(node.anchor)
    },
  })
  if (anchors.size === 0) return null
  let shared: string | null = null
  visit(open.root, {
    Alias: (_key, alias) => {
      if (!anchors.has(alias.source)) return undefined
      shared = alias.source
      return visit.BREAK
    },
  })
  return shared
}
