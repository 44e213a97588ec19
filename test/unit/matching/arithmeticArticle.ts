import type { Amount, Article, Block, Figure, ProseSpan } from '../../../server/src/core/types.js'
import { amount } from './agreementAmounts.js'

const HEDGE = /^(?:about|nearly|just under|more than|just over|less than|at least|up to) /
const MULTIPLES: Readonly<Record<string, number>> = {
  double: 2,
  doubled: 2,
  twice: 2,
  'ten times': 10,
  'three times': 3,
  halved: 0.5,
}

/**
 * An article whose figures are marked by hand, so that arithmetic is tried apart from the recognizer: `{8,020|permits}`
 * is a figure with the head noun that it counts. Each text is a passage of its own; a list of texts is one passage.
 */
export const markedArticle = (
  passages: readonly (string | readonly string[])[],
): { readonly article: Article; readonly figures: readonly Figure[] } => {
  const blocks: Block[] = []
  const figures: Figure[] = []
  passages.forEach((passage, number) => {
    for (const marked of typeof passage === 'string' ? [passage] : passage) {
      const { text, found } = unmark(marked)
      const sentences = sentencesOf(text)
      const index = blocks.length
      blocks.push(block(index, text, number, sentences))
      for (const { at, written, head } of found) {
        const sentence = sentences.findIndex((span) => at.start >= span.start && at.start < span.end)
        figures.push(figure(written, at, head, index, sentence))
      }
    }
  })
  return { article: { ...EMPTY, blocks }, figures }
}

interface Found {
  readonly at: ProseSpan
  readonly written: string
  readonly head: string
}

const unmark = (marked: string): { readonly text: string; readonly found: readonly Found[] } => {
  let text = ''
  const found: Found[] = []
  for (const part of marked.split(/(\{[^{}]{0,60}\})/)) {
    if (!part.startsWith('{')) {
      text += part
      continue
    }
    const [written = '', head = ''] = part.slice(1, -1).split('|')
    found.push({ at: { start: text.length, end: text.length + written.length }, written, head })
    text += written
  }
  return { text, found }
}

const figure = (written: string, at: ProseSpan, head: string, index: number, sentence: number): Figure => {
  const hedge = HEDGE.exec(written)?.[0] ?? ''
  const number = written.slice(hedge.length)
  const multiple = MULTIPLES[number]
  const read: Amount =
    multiple === undefined
      ? amount(written.replace(' percent', '%'))
      : { ...amount(`${hedge}doubled`), quantity: { min: multiple, max: multiple } }
  const start = at.start + hedge.length
  return {
    ...read,
    span: { start, end: at.end },
    text: number,
    checkable: true,
    block: index,
    at: { start, end: at.end },
    hedgeAt: hedge === '' ? null : { start: at.start, end: start },
    sentence,
    unit: head,
    nounAt: null,
    head,
    compared: false,
  }
}

const sentencesOf = (text: string): readonly ProseSpan[] => {
  let start = 0
  return text.split(/(?<=[.?!]) (?=[A-Z])/).map((sentence) => {
    const span = { start, end: start + sentence.length }
    start = span.end + 1
    return span
  })
}

const block = (index: number, text: string, passage: number, sentences: readonly ProseSpan[]): Block => ({
  index,
  role: 'paragraph',
  text,
  map: { prose: [0], source: [0], sourceEnd: [text.length] },
  span: { start: 0, end: text.length },
  passage,
  headings: [],
  leadIn: null,
  cell: null,
  depth: 0,
  quoted: false,
  label: null,
  sentences,
  quotations: [],
  links: [],
})

const EMPTY: Article = {
  uri: 'article.md',
  text: '',
  blocks: [],
  references: [],
  citations: [],
  suppressions: [],
  date: null,
  saidAt: { date: null, lang: null },
  lang: null,
  problems: [],
}
