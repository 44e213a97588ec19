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

/** `sourced` of `figures` have a source and neither error nor warning. */
export interface Coverage {
  readonly sourced: number
  readonly figures: number
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

/** Silenced figures count neither as sourced nor as lacking: somebody has answered for them. */
export function coverageOf(article: Pick<ArticleReport, 'figures'>): Coverage {
  const asked = article.figures.filter((figure) => figure.status !== 'ignored')
  const sourced = asked.filter(
    (figure) =>
      (figure.status === 'sourced' || figure.status === 'derived') &&
      figure.findings.every((finding) => finding.severity === 'information'),
  )
  return { sourced: sourced.length, figures: asked.length }
}

export function addCoverage(a: Coverage, b: Coverage): Coverage {
  return { sourced: a.sourced + b.sourced, figures: a.figures + b.figures }
}

/** Percent, 0 to 100; an article without figures lacks nothing. */
export function coveragePercent(coverage: Coverage): number {
  return coverage.figures === 0 ? 100 : (100 * coverage.sourced) / coverage.figures
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }
