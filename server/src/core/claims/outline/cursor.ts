/** Where in a registry file a cursor stands, told from the indentation of the lines around it: a text that is being typed is often no YAML. */
import type { Span } from '../../types.js'
import { flowAt } from './flow.js'
import { linesOf, type Line } from './lines.js'

/** A step into a file: the key of a map, or null for an item of a list. */
export type Step = string | null

export interface Cursor {
  /** From the whole file to where the cursor stands. */
  readonly path: readonly Step[]
  /**
   * `key`: a key of the map at `path`; `value`: the value at `path`; `start`: at the beginning of a line or an item,
   * where either may come.
   */
  readonly slot: 'key' | 'value' | 'start'
  /** What stands there already, in one line: white space around it does not count. */
  readonly typed: Span
  /** Keys that the map has beside the one at the cursor. */
  readonly siblings: readonly string[]
  /** Between brackets, where nothing can take a line of its own. */
  readonly inFlow: boolean
  /** The column that keys of the map begin at. */
  readonly column: number
  /** A colon stands behind the key already. */
  readonly hasColon: boolean
  /** The value stands right behind its colon, where YAML wants a space. */
  readonly needsSpace: boolean
}

/** Where an offset stands; null within a comment, a text of several lines and wherever nothing can be told. */
export function cursorAt(text: string, offset: number): Cursor | null {
  const lines = linesOf(text)
  const index = lineIndexAt(lines, offset)
  const line = lines[index]
  if (!line) return null
  const column = offset - line.start
  const { key } = line
  if (column > line.end && line.text.slice(line.end, column).trim() !== '') return null
  if (key && column > key.colon) return valueCursor(text, lines, index, line, offset)
  if (key) return column < key.from || column > key.to ? null : keyCursor(lines, index, line)
  return startCursor(text, lines, index, line, offset)
}

function keyCursor(lines: readonly Line[], index: number, line: Line): Cursor {
  const { from = 0, to = 0 } = line.key ?? {}
  const { path, siblings } = surroundings(lines, index, line, from)
  const typed = { start: line.start + from, end: line.start + to }
  return { path, slot: 'key', typed, siblings, inFlow: false, column: from, hasColon: true, needsSpace: false }
}

function valueCursor(text: string, lines: readonly Line[], index: number, line: Line, offset: number): Cursor | null {
  const { key } = line
  if (!key) return null
  const path = [...surroundings(lines, index, line, key.from).path, key.name]
  const start = line.start + Math.min(key.value, offset - line.start)
  const first = text[line.start + key.value] ?? ''
  if (offset > line.start + key.value) {
    if (first === '[' || first === '{') return flowAt(text, line.start + key.value, offset, path)
    if (first === '|' || first === '>') return null
  }
  return {
    ...{ path, slot: 'value', siblings: [], inFlow: false, column: key.from, hasColon: false },
    typed: { start, end: Math.max(offset, line.start + line.end) },
    needsSpace: start === line.start + key.colon + 1,
  }
}

function startCursor(text: string, lines: readonly Line[], index: number, line: Line, offset: number): Cursor | null {
  const isEmpty = line.text.trim() === ''
  const column = isEmpty ? offset - line.start : line.content
  if (offset < line.start + column) return null
  const { path, siblings, parent } = surroundings(lines, index, line, column)
  if (parent?.key && parent.key.value < parent.end) {
    const from = parent.start + parent.key.value
    // Only brackets go on in the next line; text that does holds no keys.
    return '[{'.includes(text[from] ?? '') ? flowAt(text, from, offset, path) : null
  }
  const start = line.start + column
  const first = text[start] ?? ''
  if (offset > start && (first === '[' || first === '{')) return flowAt(text, start, offset, path)
  const typed = { start, end: Math.max(offset, line.start + line.end) }
  return { path, slot: 'start', typed, siblings, inFlow: false, column, hasColon: false, needsSpace: false }
}

interface Surroundings {
  readonly path: readonly Step[]
  readonly siblings: readonly string[]
  /** The line of the entry that the content belongs to, where it is no item of a list on its own line. */
  readonly parent: Line | null
}

/** The path to content that begins at a column, and the keys that begin there too. */
function surroundings(lines: readonly Line[], index: number, line: Line, column: number): Surroundings {
  const siblings: string[] = []
  let inner = outOfItems({ path: [], want: column, isItem: false }, line)
  let parent: Line | null = null
  for (let above = index - 1; above >= 0 && (inner.want > 0 || inner.isItem); above--) {
    const one = lines[above]
    if (!one || one.isBlank) continue
    const { key } = one
    const { path, want, isItem } = inner
    if (key?.from === want && !isItem && path.length === 0) siblings.push(key.name)
    // A list may begin in the column of its key.
    if (key && (isItem ? key.from <= want : key.from < want)) {
      if (path.every((step) => step === null)) parent ??= one
      inner = { path: [key.name, ...path], want: key.from, isItem: false }
    }
    inner = outOfItems(inner, one)
  }
  return { path: inner.path, siblings: [...siblings, ...siblingsBelow(lines, index, column)], parent }
}

/** How far the way out has come: what begins at the column `want` is looked for a parent of. */
interface Way {
  readonly path: readonly Step[]
  readonly want: number
  /** It is an item of a list, whose hyphen is at the column. */
  readonly isItem: boolean
}

function outOfItems(way: Way, line: Line): Way {
  return line.dashes
    .toReversed()
    .reduce(
      (inner, dash) => (dash < inner.want ? { path: [null, ...inner.path], want: dash, isItem: true } : inner),
      way,
    )
}

function siblingsBelow(lines: readonly Line[], index: number, column: number): readonly string[] {
  const siblings: string[] = []
  for (const one of lines.slice(index + 1)) {
    if (one.isBlank) continue
    if ((one.dashes[0] ?? one.content) < column) break
    if (one.key?.from === column) siblings.push(one.key.name)
  }
  return siblings
}

function lineIndexAt(lines: readonly Line[], offset: number): number {
  let from = 0
  let to = lines.length - 1
  while (from < to) {
    const middle = (from + to + 1) >> 1
    if ((lines[middle]?.start ?? 0) <= offset) from = middle
    else to = middle - 1
  }
  return from
}
