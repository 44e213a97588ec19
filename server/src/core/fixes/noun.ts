import { sourceSpan } from '../article/index.js'
import { code } from '../rules/words.js'
import type { Article, Claim, Figure, Fix } from '../types.js'
import { isQuoted } from './corrections.js'

/** Calls what is counted by the noun that the claim's wording prefers, else by its unit; null where neither is known. */
export function nounFix(article: Article, figure: Figure, claim: Claim): Fix | null {
  const noun = claim.wording?.prefer[0] ?? claim.unit
  const block = article.blocks[figure.block]
  if (noun === undefined || !block || !figure.nounAt || figure.head === '' || isQuoted(article, figure)) return null
  const { start, end } = figure.nounAt
  const written = block.text.slice(end - figure.head.length, end)
  if (end - figure.head.length < start || written.toLowerCase() !== figure.head) return null
  const span = sourceSpan(block, { start: end - figure.head.length, end })
  // A noun with markup inside cannot be replaced without losing it.
  if (article.text.slice(span.start, span.end) !== written) return null
  const text = /^\p{Lu}/u.test(written) ? noun.charAt(0).toUpperCase() + noun.slice(1) : noun
  return {
    title: `Call them ${code(noun)}, as claim ${code(claim.id)} does`,
    edits: [{ uri: article.uri, span, text }],
    safe: false,
  }
}
