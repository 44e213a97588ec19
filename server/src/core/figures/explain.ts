import { sourceSpan } from '../article/prose.js'
import type { Article, Figure, Span } from '../types.js'
import type { FilterName } from './filters/index.js'
import { readFigures } from './findFigures.js'
import type { FigureOptions } from './options.js'

/** What became of one number of an article, and why. */
export interface NumberExplanation {
  /** The number, or all that its filter covers: a whole date. */
  readonly span: Span
  readonly text: string
  readonly outcome: NumberOutcome
  /** The outcome in words. */
  readonly reason: string
}

export type NumberOutcome =
  | { readonly type: 'figure'; readonly figure: Figure }
  | { readonly type: 'filtered'; readonly filter: FilterName; readonly what: string }
  | { readonly type: 'word' }

/** Every number of an article's prose, in order: the figures with their reading, the others with what stopped them. */
export function explainNumbers(article: Article, options: FigureOptions): NumberExplanation[] {
  return article.blocks.flatMap((block) =>
    readFigures(article, block, options).map(({ tokens, reading, figure }) => {
      if (figure !== null) return explanation(figure.span, figure.text, { type: 'figure', figure })
      const [from, to] = reading.type === 'figure' ? [reading.draft.from, reading.draft.to] : [reading.from, reading.to]
      const span = sourceSpan(block, { start: tokens.start[from]!, end: tokens.end[to - 1]! })
      const text = article.text.slice(span.start, span.end)
      if (reading.type !== 'filtered') return explanation(span, text, { type: 'word' })
      return explanation(span, text, { type: 'filtered', filter: reading.filter.name, what: reading.filter.what })
    }),
  )
}

/** An outcome in words: the grammar's parts for a figure, the filter and how to switch it for anything else. */
export function wordOutcome(outcome: NumberOutcome): string {
  switch (outcome.type) {
    case 'figure':
      return wordFigure(outcome.figure)
    case 'filtered':
      return `no figure: ${outcome.what} (filter \`${outcome.filter}\`)`
    case 'word':
      return 'no figure: a number word that states no quantity here'
  }
}

function explanation(span: Span, text: string, outcome: NumberOutcome): NumberExplanation {
  return { span, text, outcome, reason: wordOutcome(outcome) }
}

function wordFigure(figure: Figure): string {
  const { min, max } = figure.quantity
  const parts = [
    `${figure.kind} ${min === max ? min : `${min} to ${max}`}`,
    figure.unit === '' ? '' : `of \`${figure.unit}\``,
    figure.hedge === 'none'
      ? ''
      : `hedge \`${figure.hedge}\`${figure.hedgeText === '' ? '' : ` by "${figure.hedgeText}"`}`,
    figure.compared ? 'compared with another figure' : '',
    figure.direction === null ? '' : `a change ${figure.direction}`,
    figure.style.scale === '' ? '' : `scale "${figure.style.scale.trim()}"`,
    figure.rounded ? `rounded to ${figure.step}` : '',
    figure.checkable ? 'checked' : 'not checked',
  ]
  return parts.filter((part) => part !== '').join(', ')
}
