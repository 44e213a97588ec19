import type { CheckedFigure, Claim, Reference, Span } from '../core/types.js'
import type { ArticleCheck } from './session.js'

/** What lies at an offset of an article: a figure, or a reference with the figure it belongs to. */
export interface Place {
  readonly span: Span
  readonly figure: CheckedFigure | null
  readonly reference: Reference | null
  readonly claim: Claim | null
}

/** A reference lies nearer to the cursor than the figure that it wraps or follows. Null where there is neither. */
export function placeAt(check: ArticleCheck, offset: number): Place | null {
  const figure = check.checked.figures.find((one) => contains(one.figure.span, offset)) ?? null
  if (figure) return { span: figure.figure.span, figure, reference: null, claim: claimOf(figure) }
  const reference = check.checked.article.references.find((one) => contains(one.span, offset))
  if (!reference) return null
  const claim = check.project.claims.claims.find((one) => one.id === reference.id) ?? null
  const owner = check.checked.figures.find(
    ({ match }) =>
      (match.type === 'tied' || match.type === 'unresolved') && match.reference?.span.start === reference.span.start,
  )
  // A reference that another one of the sentence outdoes has no figure; its claim is shown all the same.
  return { span: reference.span, figure: owner ?? null, reference, claim }
}

/** The claim that a figure is tied to, null where there is none. */
export function claimOf(figure: CheckedFigure): Claim | null {
  return figure.match.type === 'tied' ? figure.match.claim : null
}

/** The end counts too: a cursor behind a word is on it. */
function contains(span: Span, offset: number): boolean {
  return offset >= span.start && offset <= span.end
}
