import { sourceSpan } from '../article/index.js'
import { code } from '../rules/words.js'
import type { Article, Claim, Edit, Figure, Fix } from '../types.js'
import { isQuoted } from './corrections.js'

/**
 * Says a claim's caveat at the end of a figure's sentence, in brackets. Null for a heading, which has no room for it,
 * and where the sentence is somebody else's, or ends in what somebody said.
 */
export function caveatFix(article: Article, figure: Figure, claim: Claim): Fix | null {
  const block = article.blocks[figure.block]
  const sentence = block?.sentences[figure.sentence]
  if (claim.caveat === undefined || !block || !sentence || isQuoted(article, figure)) return null
  if (block.role === 'heading' || block.role === 'alt' || block.role === 'title') return null
  const text = block.text.slice(sentence.start, sentence.end)
  const end = sentence.start + text.trimEnd().length
  const stop = /[.!?…:;]{1,3}["'”’»)\]]{0,3}$/.exec(block.text.slice(sentence.start, end))
  const at = stop ? sentence.start + stop.index : end
  if (at <= figure.at.start || block.quotations.some((run) => at > run.start && at <= run.end)) return null
  const span = stop ? sourceSpan(block, { start: at, end: at + 1 }) : sourceSpan(block, { start: at - 1, end: at })
  const place = stop ? span.start : span.end
  const edit: Edit = { uri: article.uri, span: { start: place, end: place }, text: bracketed(claim.caveat) }
  return { title: `Add the caveat ${code(claim.caveat)} of claim ${code(claim.id)}`, edits: [edit], safe: false }
}

/** As mere text of an article: what Markdown would read is escaped. */
function bracketed(caveat: string): string {
  const plain = caveat
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]{1,3}$/, '')
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
  return /[()]/.test(plain) ? `, ${plain}` : ` (${plain})`
}
