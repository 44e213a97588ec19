import { sourceSpan } from '../../core/article/index.js'
import type { Article, Edit, Figure, Reference, ReferenceForm } from '../../core/types.js'

/**
 * Ties a figure to a claim: a reference that is there already gets the new id, else one is written in the configured
 * form, behind the counted noun so that figure and noun stay together. Null where none can stand: in the text of an image.
 */
export function tieEdit(
  article: Article,
  figure: Figure,
  before: Reference | null,
  id: string,
  form: ReferenceForm,
): Edit | null {
  if (before) return { uri: article.uri, span: before.idSpan, text: id }
  const block = article.blocks[figure.block]
  if (!block || block.role === 'alt') return null
  const inLink = block.links.some((link) => figure.at.start >= link.start && figure.at.start < link.end)
  // A link or bracket inside a link's text would break the link.
  if (form === 'link' && !inLink && figure.text === block.text.slice(figure.at.start, figure.at.end)) {
    return { uri: article.uri, span: figure.span, text: `[${figure.text}](claim:${id})` }
  }
  const noun = figure.nounAt && figure.nounAt.start >= figure.at.end ? figure.nounAt.end : figure.at.end
  const end = Math.max(figure.span.end, sourceSpan(block, { start: figure.at.start, end: noun }).end)
  return {
    uri: article.uri,
    span: { start: end, end },
    text: referenceText(inLink || form === 'link' ? 'comment' : form, id),
  }
}

/** A reference to a claim, to stand behind a figure and what it counts. */
export function referenceText(form: Exclude<ReferenceForm, 'link'>, id: string): string {
  switch (form) {
    case 'comment':
      return `<!-- claim: ${id} -->`
    case 'pandoc':
      return ` [@${id}]`
    case 'footnote':
      return `[^${id}]`
  }
}
