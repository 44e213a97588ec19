/** Where things stand in the text of a YAML file: ends of nodes and lines, and where something new may be put. */
import { isMap, isPair, isSeq, type Node, type Pair } from 'yaml'
import type { Edit } from '../../types.js'
import { isBlockScalar, isFlow, type OpenFile } from './open.js'

/** The offset right behind the last letter of a node; comments and blank lines behind it do not count. */
export function nodeEnd(text: string, node: Node): number {
  if ((isMap(node) || isSeq(node)) && !isFlow(node)) {
    const last: unknown = node.items.at(-1)
    if (isPair(last)) return pairEnd(text, last as Pair<Node, Node | null>)
    if (last !== null && last !== undefined) return nodeEnd(text, last as Node)
  }
  const [start, end] = node.range ?? [0, 0]
  // The blank lines behind a text that is written with `|+` are part of it.
  const keepsBlank = isBlockScalar(node) && /^[|>][-+\d]*\+/.test(text.slice(start, start + 4))
  return keepsBlank ? end : trimmedEnd(text, start, end)
}

/** The offset right behind an entry of a map: its value, or its colon where it has none. */
export function pairEnd(text: string, pair: Pair<Node, Node | null>): number {
  const colon = colonEnd(pair)
  // A value that is not written stands anywhere behind its colon.
  const isWritten = pair.value?.range && pair.value.range[1] > pair.value.range[0]
  return pair.value && isWritten ? Math.max(colon, nodeEnd(text, pair.value)) : colon
}

/** The offset right behind the colon of an entry. */
export function colonEnd(pair: Pair<Node, Node | null>): number {
  const token = pair.srcToken?.sep?.find(({ type }) => type === 'map-value-ind')
  return token ? token.offset + token.source.length : (pair.key.range?.[1] ?? 0)
}

/** The offset of the first letter of a line. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** The offset behind the line break that ends a line; the end of the text for the last. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}

/** The column of an offset, from 0. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset)
}

/**
 * The start of the line behind an entry that ends at `end`; comment lines below that are indented further than `column`
 * belong to it.
 */
export function behind(text: string, end: number, column: number): number {
  // What ends with its own line break (a text written with `|+`) ends there.
  let at = end > 0 && text[end - 1] === '\n' ? end : nextLine(text, end)
  while (at < text.length) {
    const comment = /^( *)#/.exec(text.slice(at, at + 200))
    if (!comment || (comment[1] ?? '').length <= column) break
    at = nextLine(text, at)
  }
  return at
}

/** Puts whole lines in at the start of a line. A file that does not end its last line does not come to end it. */
export function insertLines(open: OpenFile, at: number, lines: string): Edit {
  const { text, lineBreak } = open
  const added = lines.replace(/\n/g, lineBreak)
  const isBehindText = at > 0 && text[at - 1] !== '\n'
  const written = isBehindText ? lineBreak + added.slice(0, added.length - lineBreak.length) : added
  return insertion(open, at, written)
}

export function insertion(open: OpenFile, at: number, text: string): Edit {
  return replacement(open, at, at, text)
}

export function replacement(open: OpenFile, start: number, end: number, text: string): Edit {
  return { uri: open.file.uri, span: { start, end }, text }
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = Math.min(end, text.length)
  while (last > start && ' \t\r\n'.includes(text[last - 1] ?? '')) last--
  return last
}
