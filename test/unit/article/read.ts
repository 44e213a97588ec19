import { parseArticle, sourceSpan } from '../../../server/src/core/article/index.js'
import type { Article, Block, ProseSpan } from '../../../server/src/core/types.js'

/** Reads a text as an article. */
export function read(text: string): Article {
  return parseArticle({ uri: 'article.md', text })
}

/** The prose of all blocks, in order. */
export function prose(text: string): string[] {
  return read(text).blocks.map((block) => block.text)
}

/** The block whose prose holds some words; fails where none does. */
export function blockWith(article: Article, words: string): Block {
  const block = article.blocks.find((candidate) => candidate.text.includes(words))
  if (!block) throw new Error(`no block holds ${JSON.stringify(words)}`)
  return block
}

/** What stands in the source for some words of a block's prose. */
export function sourceOf(article: Article, words: string): string {
  const block = blockWith(article, words)
  const start = block.text.indexOf(words)
  const span = sourceSpan(block, { start, end: start + words.length })
  return article.text.slice(span.start, span.end)
}

/** The prose inside spans. */
export function slices(block: Block, spans: readonly ProseSpan[]): string[] {
  return spans.map(({ start, end }) => block.text.slice(start, end))
}
