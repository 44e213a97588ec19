/** Adds a named source to a registry file. */
import { isMap, isPair, isScalar, type Node, type Pair } from 'yaml'
import type { Edit, SourceFile } from '../../types.js'
import { isFlow, isPresent, openFile, pairOf, type EditResult, type OpenFile } from './open.js'
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
import { blockEntries, flowEntries, PLAIN, scalarText, sourceShape, type Entries } from './write.js'

/** Adds a source under its name, behind the others; the part `sources` goes before `claims` where there is none yet. */
export function addSource(file: SourceFile, name: string, source: Entries): EditResult {
  const open = openFile(file)
  if ('reason' in open) return { ok: false, reason: open.reason }
  const inFlow = `${scalarText(name)}: {${flowEntries(source, sourceShape, PLAIN)}}`
  const lines = (indent: number): string =>
    `${' '.repeat(indent)}${scalarText(name)}:\n${blockEntries(source, sourceShape, PLAIN, indent + 2)}`
  if (open.root === null) return done(insertLines(open, open.text.length, `sources:\n${lines(2)}`))

  const pair = pairOf(open.root, 'sources')
  if (!pair) return done(newPart(open, inFlow, `sources:\n${lines(2)}`))
  const map = pair.value
  const last: unknown = isMap(map) ? map.items.at(-1) : undefined
  if (isMap(map) && isPair(last)) {
    const entry = last as Pair<Node, Node | null>
    const end = pairEnd(open.text, entry)
    if (isFlow(map)) return done(insertion(open, end, `, ${inFlow}`))
    const column = columnOf(open.text, entry.key.range?.[0] ?? 0)
    const text = isFlow(entry.value) ? `${' '.repeat(column)}${inFlow}\n` : lines(column)
    return done(insertLines(open, behind(open.text, end, column), text))
  }
  if (isPresent(map) && !isMap(map)) return { ok: false, reason: 'its `sources` are no map that can be added to' }
  const colon = colonEnd(pair)
  const end = pairEnd(open.text, pair)
  if (isFlow(open.root)) return done(replacement(open, colon, end, ` {${inFlow}}`))
  const emptied = end > colon ? [replacement(open, colon, end, '')] : []
  return done(...emptied, insertLines(open, nextLine(open.text, end), lines(2)))
}

/** The part `sources` in a file that has none. */
function newPart(open: OpenFile, inFlow: string, block: string): Edit {
  const { root, text } = open
  const claims = pairOf(root, 'claims')
  if (isFlow(root)) {
    const last: unknown = root?.items.at(-1)
    if (!isPair(last)) return insertion(open, (root?.range?.[0] ?? 0) + 1, `sources: {${inFlow}}`)
    return insertion(open, pairEnd(text, last as Pair<Node, Node | null>), `, sources: {${inFlow}}`)
  }
  if (!claims || !isScalar(claims.key)) return insertLines(open, text.length, block)
  return insertLines(open, aboveComments(text, lineStart(text, claims.key.range?.[0] ?? 0)), `${block}\n`)
}

/** Above the comment that belongs to a line; the comment that a file begins with belongs to the file. */
function aboveComments(text: string, line: number): number {
  let at = line
  while (at > 0) {
    const before = lineStart(text, at - 1)
    if (!/^\s*#/.test(text.slice(before, at))) return at
    at = before
  }
  return line
}

function done(...edits: readonly Edit[]): EditResult {
  return { ok: true, edits }
}
