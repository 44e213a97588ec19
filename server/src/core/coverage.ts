import type { FigureStatus, Severity } from './types.js'

/** `sourced` of `figures` have a source and neither error nor warning. */
export interface Coverage {
  readonly sourced: number
  readonly figures: number
}

/** What of a checked figure coverage looks at. */
export interface CoveredFigure {
  readonly status: FigureStatus
  readonly findings: readonly { readonly severity: Severity }[]
}

/** Counts an article's figures. Silenced ones count neither as sourced nor as lacking: somebody has answered for them. */
export function coverageOf({ figures }: { readonly figures: readonly CoveredFigure[] }): Coverage {
  const asked = figures.filter((figure) => figure.status !== 'ignored')
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

/** Coverage as people are told it: rounded to a whole percent, but 100 only where nothing is lacking. */
export function shownPercent(coverage: Coverage): number {
  const percent = Math.round(coveragePercent(coverage))
  return coverage.sourced < coverage.figures ? Math.min(percent, 99) : percent
}
