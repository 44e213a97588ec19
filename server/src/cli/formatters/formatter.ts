import type { ArticleReport, FindingReport } from '../report.js'
import type { Coverage } from '../../core/coverage.js'
import type { Summary } from '../summary.js'

/** Prints a check. What it returns is written at once; a format that needs the whole gives it all at the end. */
export interface CheckFormatter {
  readonly article: (article: ArticleReport) => string
  readonly end: (run: CheckRun) => string
}

/** What is known when all articles are checked. */
export interface CheckRun {
  readonly registries: readonly RegistryReport[]
  readonly summary: Summary
  readonly coverage: Coverage
}

export interface RegistryReport {
  readonly path: string
  readonly claims: number
  readonly findings: readonly FindingReport[]
}

/** How a formatter may write to where its output goes. */
export interface FormatOptions {
  readonly color: boolean
  /** Columns to fill. */
  readonly width: number
  /** Lists every figure with its status, not only those with findings. */
  readonly verbose: boolean
}
