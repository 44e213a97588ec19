/** Which articles use which claims, and where. Pure: what was checked goes in, places come out. */
import { printedText, sourceSpan } from '../core/article/index.js'
import { indexLines, lineColumn } from '../core/lines.js'
import { sentenceIndexAt } from '../core/matching/references.js'
import type { Article, CheckedArticle, Figure, FigureStatus, Reference, Span, Tie } from '../core/types.js'

/** Where in an article a claim is used: what stands further up is read by more people. */
export type Prominence = 'title' | 'lead' | 'heading' | 'body'

/** One place where an article uses a claim: a figure that is tied to it, or a reference that belongs to no figure. */
export interface Use {
  readonly claim: string
  /** The article. */
  readonly path: string
  /** The figure's number; the reference where it belongs to no figure. */
  readonly span: Span
  /** From 1, the column in UTF-16 code units. */
  readonly line: number
  readonly column: number
  /** What stands in the span. */
  readonly text: string
  /** The sentence as a reader sees it. */
  readonly sentence: string
  readonly tie: Tie
  /** Null for a reference that belongs to no figure. */
  readonly status: FigureStatus | null
  readonly figure: Figure | null
  /** The article's day as its front matter gives it. */
  readonly date: string | null
  readonly prominence: Prominence
}

/** A place where an article names a claim by hand, whether there is such a claim or not. */
export interface Naming {
  readonly id: string
  readonly form: Reference['form']
  /** The id alone. */
  readonly idSpan: Span
  readonly line: number
  readonly column: number
}

/** What one article has to do with claims. */
export interface ArticleUses {
  readonly path: string
  readonly date: string | null
  /** In order of position. */
  readonly uses: readonly Use[]
  /** In order of position. */
  readonly namings: readonly Naming[]
}

/**
 * The uses of claims in one article. A claim that merely competes, and one that was only a candidate, is none. Named by
 * hand, an id counts as a use where `isClaim` knows it: the label of a footnote may be any word.
 */
export function articleUses(
  path: string,
  { article, figures }: CheckedArticle,
  isClaim: (id: string) => boolean,
): ArticleUses {
  const lines = indexLines(article.text)
  const lead = leadPassage(article)
  const uses: Use[] = []
  const tied = new Set<Reference>()
  const place = (span: Span): Pick<Use, 'path' | 'span' | 'line' | 'column' | 'text' | 'date'> => ({
    path,
    span,
    ...lineColumn(lines, span.start),
    text: article.text.slice(span.start, span.end),
    date: article.date,
  })
  for (const { figure, match, status } of figures) {
    if (match.type !== 'tied') continue
    if (match.reference) tied.add(match.reference)
    uses.push({
      claim: match.claim.id,
      ...place(figure.span),
      sentence: sentenceOf(article, figure.block, figure.sentence),
      tie: match.tie,
      status,
      figure,
      prominence: prominenceOf(article, figure.block, lead),
    })
  }
  for (const reference of article.references) {
    if (tied.has(reference) || !isClaim(reference.id)) continue
    const block = article.blocks[reference.block]
    uses.push({
      claim: reference.id,
      ...place(reference.span),
      sentence: block ? sentenceOf(article, reference.block, sentenceIndexAt(block, reference.at)) : '',
      tie: 'reference',
      status: null,
      figure: null,
      prominence: prominenceOf(article, reference.block, lead),
    })
  }
  return {
    path,
    date: article.date,
    uses: uses.sort((a, b) => a.span.start - b.span.start),
    namings: namingsOf(article),
  }
}

/** Every place where an article names a claim by hand. It need not have been checked. */
export function namingsOf(article: Article): readonly Naming[] {
  const lines = indexLines(article.text)
  return article.references
    .map(({ id, form, idSpan }) => ({ id, form, idSpan, ...lineColumn(lines, idSpan.start) }))
    .sort((a, b) => a.idSpan.start - b.idSpan.start)
}

/** The uses of each claim over all articles, by id, in order of the articles given. A claim that none uses is not in it. */
export function indexUses(articles: Iterable<ArticleUses>): ReadonlyMap<string, readonly Use[]> {
  const byClaim = new Map<string, Use[]>()
  for (const { uses } of articles) {
    for (const use of uses) {
      const known = byClaim.get(use.claim)
      if (known) known.push(use)
      else byClaim.set(use.claim, [use])
    }
  }
  return byClaim
}

/** The number of articles that some uses stand in. */
export function articlesIn(uses: readonly Use[]): number {
  return new Set(uses.map(({ path }) => path)).size
}

/** The passage that an article begins with under its title; null where it has no paragraph. */
function leadPassage(article: Article): number | null {
  return article.blocks.find(({ role }) => role === 'paragraph')?.passage ?? null
}

function prominenceOf(article: Article, index: number, lead: number | null): Prominence {
  const block = article.blocks[index]
  if (!block) return 'body'
  if (block.role === 'title' || (block.role === 'heading' && block.depth === 1)) return 'title'
  if (block.passage === lead && block.role !== 'heading') return 'lead'
  return block.role === 'heading' ? 'heading' : 'body'
}

function sentenceOf(article: Article, index: number, sentence: number): string {
  const block = article.blocks[index]
  const span = block?.sentences[sentence]
  if (!block || !span) return ''
  // A cell says little without its row, which the source shows as it stands.
  if (block.role !== 'cell') return printedText(article, block, span)
  return rowOf(article, sourceSpan(block, span).start).replace(/\s+/g, ' ').trim()
}

function rowOf({ text }: Article, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  return text.slice(start, end < 0 ? text.length : end)
}
