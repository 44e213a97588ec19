import type { Article, Block } from '../../../server/src/core/types.js'

/** An article of plain text, one paragraph, without Markdown: for tests of the grammar alone. */
export function plainArticle(text: string): Article {
  const block: Block = {
    index: 0,
    role: 'paragraph',
    text,
    map: { prose: [0], source: [0], sourceEnd: [text.length] },
    span: { start: 0, end: text.length },
    passage: 0,
    headings: [],
    leadIn: null,
    cell: null,
    depth: 0,
    quoted: false,
    label: null,
    sentences: [{ start: 0, end: text.length }],
    quotations: [],
    links: [],
  }
  return {
    uri: 'plain.md',
    text,
    blocks: [block],
    references: [],
    citations: [],
    suppressions: [],
    date: null,
    saidAt: { date: null, lang: null },
    lang: null,
    problems: [],
  }
}
