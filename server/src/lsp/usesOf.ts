import type { Range } from 'vscode-languageserver'
import type { FigureStatus, Span, Tie } from '../core/types.js'
import type { ArticleCheck } from './session.js'
import { toRange } from './toLsp.js'
import type { UsesInArticle } from './usage.js'

/** A place of an article that uses a claim. */
export interface ArticleUse {
  /** The claim's id. */
  readonly claim: string
  /** The figure; the reference where it belongs to no figure. */
  readonly range: Range
  /** Whether a writer or the checker tied them. */
  readonly tie: Tie
  /** Null for a reference without a figure. */
  readonly status: FigureStatus | null
}

/** The uses of claims in a checked article, in order: its ties, and references that no figure has. */
export function usesOf({ path, document, project, checked }: ArticleCheck): UsesInArticle {
  const uses: {
    readonly span: Span
    readonly claim: string
    readonly tie: Tie
    readonly status: FigureStatus | null
  }[] = []
  const owned = new Set<number>()
  for (const { figure, match, status } of checked.figures) {
    if (match.type !== 'tied') continue
    if (match.reference) owned.add(match.reference.span.start)
    uses.push({ span: figure.span, claim: match.claim.id, tie: match.tie, status })
  }
  for (const { id, span } of checked.article.references) {
    if (owned.has(span.start) || project.registry.find(id) === null) continue
    uses.push({ span, claim: id, tie: 'reference', status: null })
  }
  uses.sort((a, b) => a.span.start - b.span.start)
  return {
    path,
    project: project.folder,
    uses: uses.map(({ span, ...use }) => ({ ...use, range: toRange(document, span) })),
  }
}
