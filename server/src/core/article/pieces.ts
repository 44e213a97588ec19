import type { Root, RootContent } from 'mdast'

/** Longer texts are parsed piece by piece: the parser keeps thousands of bytes for each line until it is done. */
const PIECE = 1 << 16
/** A block that is longer than this is cut, code and HTML excepted. */
const LONGEST = 1 << 18

/**
 * Parses a text and gives its top-level nodes, all at once or in several runs, with offsets into the whole text. A run
 * ends before a block that begins anew, so that the runs together are what one parse would give. Only what is longer
 * than any article is cut: a list between two items, another block of a quarter of a megabyte at the end of a line.
 */
export function* parsePieces(text: string, parse: (text: string) => Root): Generator<RootContent[]> {
  if (text.length <= PIECE) {
    yield parse(text).children
    return
  }
  const definitions = linkDefinitions(text)
  let from = 0
  let size = PIECE
  while (from < text.length) {
    const end = pieceEnd(text, from + size)
    const nodes = parse(text.slice(from, end) + definitions).children.filter((node) => offsetOf(node) < end - from)
    const next = end === text.length ? null : cutLast(nodes)
    if (end < text.length && !next && mayGrow(nodes[0], size)) {
      size *= 4
      continue
    }
    const start = from
    from = next ? from + lineOf(next) : end
    if (start > 0) for (const node of nodes) shift(node, start)
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
  return offsetOf(node) - ((node.position?.start.column ?? 1) - 1)
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

/** The end of the line at an offset, or of the text; a line of many megabytes is cut at a space. */
function pieceEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const newline = text.indexOf('\n', at - 1)
  if (newline >= 0 && newline < at + LONGEST) return newline + 1
  if (newline < 0 && text.length < at + LONGEST) return text.length
  const space = text.lastIndexOf(' ', at)
  return space > at - PIECE / 2 ? space + 1 : at
}

/** The definitions of reference links, which every piece needs, as lines to put behind it. */
function linkDefinitions(text: string): string {
  const lines: string[] = []
  let length = 0
  for (const [line] of text.matchAll(/^ {0,3}\[(?!\^)[^\]\r\n]{1,200}\]:.*$/gm)) {
    length += line.length
    if (length > PIECE / 8) break
    lines.push(line)
  }
  return lines.length === 0 ? '' : `\n\n${lines.join('\n')}\n`
}

function offsetOf(node: RootContent): number {
  return node.position?.start.offset ?? 0
}

/** Moves a node and all in it, without recursion. */
function shift(root: RootContent, by: number): void {
  const open: { position?: unknown; children?: unknown }[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    const { position } = node as RootContent
    if (position) {
      position.start.offset = (position.start.offset ?? 0) + by
      position.end.offset = (position.end.offset ?? 0) + by
    }
    for (const child of Array.isArray(node.children) ? (node.children as RootContent[]) : []) open.push(child)
  }
}
