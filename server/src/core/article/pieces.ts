import type { Definition, Root, RootContent } from 'mdast'
import { shiftNode, startOf } from './nodes.js'

/** Longer texts are parsed piece by piece: the parser keeps thousands of bytes for each line until it is done. */
const PIECE = 1 << 16
/** A block that is longer than this is cut, code and HTML excepted. */
const LONGEST = 1 << 18
/** Room for an image written into its address. */
const LONGEST_LINE = 1 << 22

/**
 * Parses a text and gives its top-level nodes, all at once or in several runs, with offsets into the whole text. A run
 * ends before a block that begins anew, so that the runs together are what one parse would give. Only what is longer
 * than any article is cut: a list between two items, another block of a quarter of a megabyte at the end of a line.
 *
 * @param onDefinition Takes the definitions of links in a text that is parsed in several runs, before the first of them.
 */
export function* parsePieces(
  text: string,
  parse: (text: string) => Root,
  onDefinition: (node: Definition, start: number) => void,
): Generator<RootContent[]> {
  if (text.length <= PIECE) {
    yield parse(text).children
    return
  }
  const lines = definitionLines(text)
  for (const { line, start } of lines) {
    const node = parse(line).children[0]
    if (node?.type === 'definition') onDefinition(node, start + startOf(node))
  }
  const definitions = lines.length === 0 ? '' : `\n\n${lines.map(({ line }) => line).join('\n')}\n`
  let from = 0
  let size = PIECE
  while (from < text.length) {
    const end = pieceEnd(text, from + size)
    const nodes = parse(text.slice(from, end) + definitions).children.filter((node) => startOf(node) < end - from)
    const next = end === text.length ? null : cutLast(nodes)
    if (end < text.length && !next && mayGrow(nodes[0], size)) {
      size *= 4
      continue
    }
    const start = from
    from = next ? from + lineOf(next) : end
    if (start > 0) for (const node of nodes) shiftNode(node, { line: 0, offset: start })
    yield nodes
    size = PIECE
  }
}

/**
 * Takes from the nodes of a piece what the end of the piece may have cut: all from the last node on that surely begins
 * anew, or the last item of a list. Gives the first that was taken, null where nothing can be left.
 */
function cutLast(nodes: RootContent[]): RootContent | null {
  for (let i = nodes.length - 1; i > Math.max(0, nodes.length - 50); i--) {
    if (beginsAnew(nodes[i - 1], nodes[i])) return nodes.splice(i)[0] ?? null
  }
  const last = nodes.at(-1)
  if (last?.type === 'list' && last.children.length > 1) return last.children.pop() ?? null
  return nodes.length > 1 ? (nodes.pop() ?? null) : null
}

/** Where the line begins in which a node does. */
function lineOf(node: RootContent): number {
  return startOf(node) - ((node.position?.start.column ?? 1) - 1)
}

function beginsAnew(before: RootContent | undefined, node: RootContent | undefined): boolean {
  if (!before || !node) return false
  const isApart = (node.position?.start.line ?? 0) - (before.position?.end.line ?? 0) > 1
  return isApart && before.type === 'paragraph' && (node.type === 'paragraph' || node.type === 'heading')
}

/** Whether a piece that holds nothing but the beginning of one block is parsed again with more of it. */
function mayGrow(node: RootContent | undefined, size: number): boolean {
  switch (node?.type) {
    case 'code':
    case 'html':
      return true
    case 'paragraph':
    case 'heading':
      return false
    default:
      return size < LONGEST
  }
}

/** The end of the line at an offset, or of the text. A line of many megabytes is cut at a space, but no word is. */
function pieceEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const newline = text.indexOf('\n', at - 1)
  const end = newline < 0 ? text.length : newline + 1
  if (end - at < LONGEST_LINE) return end
  const space = text.indexOf(' ', at + LONGEST_LINE)
  return space < 0 || space > end ? end : space + 1
}

/** The definitions of reference links, so far as each is on one line: every piece needs them. */
function definitionLines(text: string): { line: string; start: number }[] {
  const lines = []
  let length = 0
  for (const { 0: line, index } of text.matchAll(/^ {0,3}\[(?!\^)[^\]\r\n]{1,200}\]:.*$/gm)) {
    length += line.length
    if (length > PIECE / 8) break
    lines.push({ line, start: index })
  }
  return lines
}
