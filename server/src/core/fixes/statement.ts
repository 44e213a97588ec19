import { printedText } from '../article/index.js'
import type { Scene } from '../matching/index.js'
import type { Article, Block, Figure } from '../types.js'

/** What an article says of a figure in so many words. */
export interface Stated {
  /** One line. */
  readonly text: string
  /** The layers of the figure's scene whose words it has. */
  readonly layers: ReadonlySet<Scene['layers'][number]['where']>
}

const OWN = ['zone', 'lead', 'tail', 'sentence'] as const

/**
 * The sentence that a figure stands in, as a claim's statement. A cell of a table says nothing by itself, so that it is
 * told with what announces the table and the headers of its row and column: "Asylum applications, Germany, 2022: 217,735".
 */
export function statementOf(article: Article, figure: Figure): Stated {
  const block = article.blocks[figure.block]
  const sentence = block?.sentences[figure.sentence]
  const own = block && sentence ? printedText(article, block, sentence) : oneLine(figure.text)
  if (!block?.cell) return { text: own, layers: new Set(OWN) }
  const textOf = (index: number | null): string => {
    const header = index === null || index === block.index ? undefined : article.blocks[index]
    return header ? printedText(article, header, { start: 0, end: header.text.length }) : ''
  }
  const headers = [textOf(block.cell.rowHeader), textOf(block.cell.columnHeader)].filter((text) => text !== '')
  if (headers.length === 0) return { text: own, layers: new Set(OWN) }
  const title = announcement(article, block)
  return {
    text: `${[...(title === null ? [] : [title]), ...headers].join(', ')}: ${own}`,
    layers: new Set([...OWN, 'header', ...(title === null ? [] : ['leadIn' as const])]),
  }
}

/**
 * The line before a table that announces it, without its colon; null where it is longer, or gives a number, which would
 * be none of the cell's.
 */
function announcement(article: Article, { leadIn }: Block): string | null {
  const block = leadIn === null ? undefined : article.blocks[leadIn]
  if (block?.sentences.length !== 1) return null
  const text = printedText(article, block, { start: 0, end: block.text.length })
  if (!text.endsWith(':') || /\d/.test(text.replace(/\b(?:19|20)\d\d\b/g, ''))) return null
  return text.slice(0, -1).trimEnd()
}

/** Text without line breaks, for a key of a claim. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
