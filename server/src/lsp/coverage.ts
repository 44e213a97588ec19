import { coverageOf } from '../core/coverage.js'
import type { CheckedArticle } from '../core/types.js'
import type { CoverageParams } from './protocol.js'

/** What the status bar says of a checked article. */
export function coverageParams(uri: string, checked: CheckedArticle): CoverageParams {
  const statuses: Record<string, number> = {}
  for (const { status } of checked.figures) statuses[status] = (statuses[status] ?? 0) + 1
  const count = (severity: string) => checked.findings.filter((finding) => finding.severity === severity).length
  const { sourced, figures } = coverageOf(checked)
  const [errors, warnings] = [count('error'), count('warning')]
  return { uri, sourced, figures, statuses, errors, warnings, problem: null, isSetUp: true }
}

/** The same for an article that cannot be checked. */
export function problemParams(uri: string, problem: string, isSetUp: boolean): CoverageParams {
  return { uri, sourced: 0, figures: 0, statuses: {}, errors: 0, warnings: 0, problem, isSetUp }
}
