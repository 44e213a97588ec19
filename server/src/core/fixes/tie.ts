import { sourceSpan } from '../article/index.js'
import { code } from '../rules/words.js'
import type { Article, Block, Claim, Edit, Figure, Fix, Reference, ReferenceForm, Source } from '../types.js'
import type { ReferenceStyle } from './style.js'

/** A figure in its article, with the others beside it. */
export interface FigurePlace {
  readonly article: Article
  readonly figure: Figure
  /** The figures of the article, this one among them. */
  readonly figures: readonly Figure[]
  /** The reference that the figure has already. */
  readonly reference: Reference | null
}

/** What a figure is tied to: a claim of the registry, or one that is about to be. */
export interface TieTarget {
  readonly id: string
  readonly sources: readonly Pick<Source, 'publisher' | 'url'>[]
}

/** Ties a figure to a claim; null where no reference can stand. Changes nothing that a reader sees. */
export function tieFix(place: FigurePlace, claim: Claim, style: ReferenceStyle, safe = false): Fix | null {
  const edits = tieEdits(place, claim, style)
  if (edits.length === 0) return null
  return { title: `Tie to claim ${code(claim.id)}: ${shorten(claim.statement)}`, edits, safe }
}

/**
 * Ties a figure to a claim: a reference that is there already gets the new id, else one is written in the article's
 * form, behind the counted noun so that figure and noun stay together. None where none can stand: in the text of an image.
 */
export function tieEdits(place: FigurePlace, target: TieTarget, style: ReferenceStyle): readonly Edit[] {
  const { article, figure, reference } = place
  const { uri } = article
  if (reference) return [{ uri, span: reference.idSpan, text: target.id }]
  const block = article.blocks[figure.block]
  if (!block || block.role === 'alt' || block.role === 'title') return []
  const inLink = block.links.some((link) => figure.at.start >= link.start && figure.at.start < link.end)
  // A link or bracket inside a link's text would break the link.
  const form = inLink ? 'comment' : style.form
  const isPlain = figure.text === block.text.slice(figure.at.start, figure.at.end)
  if (form === 'link' && isPlain) {
    return [{ uri, span: figure.span, text: `[${figure.text}](claim:${target.id})` }]
  }
  const at = behindNoun(place, block)
  const edits = [
    { uri, span: { start: at, end: at }, text: referenceText(form === 'link' ? 'comment' : form, target.id) },
  ]
  return form === 'footnote' && style.definesFootnotes ? [...edits, ...definition(article, target)] : edits
}

/** A reference as it stands behind a figure. */
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

/** Behind the noun, unless another figure stands before it, which would get the reference: "612 of the 2,140 people". */
function behindNoun({ figure, figures }: FigurePlace, block: Block): number {
  const noun = figure.nounAt && figure.nounAt.start >= figure.at.end ? figure.nounAt.end : figure.at.end
  const between = figures.some(
    (other) => other.block === figure.block && other.at.start >= figure.at.end && other.at.start < noun,
  )
  if (between || noun === figure.at.end) return figure.span.end
  return Math.max(figure.span.end, sourceSpan(block, { start: figure.at.start, end: noun }).end)
}

/** The body of a new footnote, at the end of the article: who says so, and where. */
function definition({ uri, text, blocks }: Article, { id, sources }: TieTarget): readonly Edit[] {
  const [source] = sources
  if (!source || blocks.some((block) => block.label === id)) return []
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n'
  const address = source.url !== undefined && URL.canParse(source.url) ? `, <${new URL(source.url).href}>` : ''
  const publisher = source.publisher.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>]/g, '\\$&')
  const gap = text.endsWith('\n') ? '' : lineBreak
  const at = text.length
  return [{ uri, span: { start: at, end: at }, text: `${gap}${lineBreak}[^${id}]: ${publisher}${address}${lineBreak}` }]
}

/** A statement in a title: one line of a menu. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 70 ? `${line.slice(0, 69)}…` : line
}
