import type { ArticleReport, FindingReport } from './report.js'

/** The counts of a whole run. Errors and warnings count those in registry files too. */
export interface Summary {
  readonly articles: number
  readonly figures: number
  readonly sourced: number
  readonly conflicting: number
  readonly derived: number
  readonly cited: number
  readonly uncited: number
  readonly ignored: number
  readonly errors: number
  readonly warnings: number
}

export const emptySummary: Summary = {
  articles: 0,
  figures: 0,
  sourced: 0,
  conflicting: 0,
  derived: 0,
  cited: 0,
  uncited: 0,
  ignored: 0,
  errors: 0,
  warnings: 0,
}

export function addArticle(summary: Summary, article: ArticleReport): Summary {
  const counts = { ...addFindings(summary, article.findings) }
  counts.articles += 1
  counts.figures += article.figures.length
  for (const figure of article.figures) counts[figure.status] += 1
  return counts
}

export function addFindings(summary: Summary, findings: readonly FindingReport[]): Mutable<Summary> {
  const counts = { ...summary }
  for (const finding of findings) {
    if (finding.severity === 'error') counts.errors += 1
    if (finding.severity === 'warning') counts.warnings += 1
  }
  return counts
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }
