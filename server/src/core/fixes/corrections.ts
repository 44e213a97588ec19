import { sourceSpan } from '../article/index.js'
import type { Language } from '../languages/index.js'
import { corrections, type Direction } from '../matching/agreement/index.js'
import type { Article, Claim, Figure, Fix, Span } from '../types.js'

/**
 * The ways to make a figure say what its claim says, in the article's own style, the nearest to what is written first.
 * A hedge is kept or taken away, never added or softened. None is safe: each changes what the article says. There are
 * none for words that are somebody else's, in a quotation or a block quote.
 */
export function correctionFixes(
  article: Article,
  figure: Figure,
  claim: Claim,
  claimDirection: Direction | null,
  language: Language,
): readonly Fix[] {
  if (isQuoted(article, figure)) return []
  return corrections(figure, claim.value, claimDirection, language.figures.ladders).flatMap((correction): Fix[] => {
    const span = correction.dropsHedge ? withHedge(article, figure) : figure.span
    if (!span) return []
    const written = article.text.slice(span.start, span.end)
    if (written === correction.text) return []
    const title = `Correct \`${oneLine(written)}\` to \`${correction.text}\`, as claim \`${claim.id}\` says`
    return [{ title, edits: [{ uri: article.uri, span, text: correction.text }], safe: false }]
  })
}

/** Whether a figure stands in somebody's own words, which are never corrected. */
export function isQuoted(article: Article, { block, at }: Figure): boolean {
  const prose = article.blocks[block]
  if (prose === undefined) return false
  return prose.quoted || prose.quotations.some((run) => at.start >= run.start && at.end <= run.end)
}

/** The number with the hedge before it and what lies between; null where the hedge follows or something stands between. */
function withHedge(article: Article, figure: Figure): Span | null {
  const block = article.blocks[figure.block]
  if (!block || !figure.hedgeAt || figure.hedgeAt.end > figure.at.start) return null
  if (block.text.slice(figure.hedgeAt.end, figure.at.start).trim() !== '') return null
  return { start: sourceSpan(block, figure.hedgeAt).start, end: figure.span.end }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
