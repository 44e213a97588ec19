import type { Article, Block } from '../types.js'

/**
 * The block of prose that an offset lies in or right behind, on its line; null in code, in front matter and on lines
 * without prose.
 */
export function proseAt({ text, blocks }: Article, offset: number): Block | null {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const before = text.slice(lineStart, offset)
  const last = lineStart + before.trimEnd().length
  const block = blocks.findLast(({ span, role }) => role !== 'title' && span.start < last && span.end >= last)
  return block && !isInside(block, last - 1) && !isInside(block, offset) ? block : null
}

/** Inside something that is read as one thing: inline code, an address. */
function isInside({ map, text }: Block, offset: number): boolean {
  return map.source.some((start, i) => {
    const end = map.sourceEnd[i] ?? start
    const isWhole = (map.prose[i + 1] ?? text.length) - (map.prose[i] ?? 0) !== end - start
    return isWhole && offset > start && offset < end
  })
}
