import { corrections } from '../../core/matching/agreement/index.js'
import type { Article, CheckedFigure, Fix } from '../../core/types.js'
import { sourceSpan } from '../../core/article/index.js'

/**
 * The ways to make a figure say what its claim says, in the article's own style, the nearest to what is written first.
 * A hedge is kept or taken away, never added. None is safe: each changes what the article says.
 */
export function correctFixes(article: Article, { figure, match }: CheckedFigure): readonly Fix[] {
  if (match.type !== 'tied' || match.agreement.type === 'agrees') return []
  const { claim } = match
  return corrections(figure, claim.value).flatMap((correction): Fix[] => {
    const span = correction.dropsHedge ? withHedge(article, figure) : figure.span
    if (!span) return []
    const written = article.text.slice(span.start, span.end)
    if (written === correction.text) return []
    const title = `Correct \`${oneLine(written)}\` to \`${correction.text}\`, as claim \`${claim.id}\` says`
    return [{ title, edits: [{ uri: article.uri, span, text: correction.text }], safe: false }]
  })
}

/** The number with the hedge before it and what lies between; null where the hedge follows or something stands between. */
function withHedge(article: Article, figure: CheckedFigure['figure']) {
  const block = article.blocks[figure.block]
  if (!block || !figure.hedgeAt || figure.hedgeAt.end > figure.at.start) return null
  if (block.text.slice(figure.hedgeAt.end, figure.at.start).trim() !== '') return null
  return { start: sourceSpan(block, figure.hedgeAt).start, end: figure.span.end }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
