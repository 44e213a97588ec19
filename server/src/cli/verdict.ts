import type { Config } from '../core/config.js'
import { addCoverage, coveragePercent, type Coverage } from '../core/coverage.js'
import type { Severity } from '../core/types.js'
import type { Complaints } from './complaints.js'
import { exitCodes, type ExitCode } from './io.js'
import type { FindingReport } from './report.js'

/** What a project's findings are held against. */
export type Limits = Pick<Config, 'failOn' | 'maxWarnings' | 'minCoverage'>

/** What a project's limits are held against. */
export interface Tally {
  readonly errors: number
  readonly warnings: number
  readonly information: number
  readonly coverage: Coverage
}

export const emptyTally: Tally = { errors: 0, warnings: 0, information: 0, coverage: { sourced: 0, figures: 0 } }

export function addTally(tally: Tally, findings: readonly FindingReport[], coverage: Coverage): Tally {
  const of = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length
  return {
    errors: tally.errors + of('error'),
    warnings: tally.warnings + of('warning'),
    information: tally.information + of('information'),
    coverage: addCoverage(tally.coverage, coverage),
  }
}

/** What a project's findings and coverage call for, by its limits; a limit that is broken is told. */
export function judge(config: Limits, tally: Tally, complaints: Complaints): ExitCode {
  const percent = coveragePercent(tally.coverage)
  const { maxWarnings, minCoverage } = config
  const tooMany = maxWarnings !== null && tally.warnings > maxWarnings
  const tooFew = minCoverage !== null && percent < minCoverage
  if (tooMany) complaints.note(`warnings: ${tally.warnings}, at most ${maxWarnings} allowed`)
  if (tooFew)
    complaints.note(`coverage: ${(Math.floor(percent * 10) / 10).toFixed(1)}%, at least ${minCoverage}% asked for`)
  return tooMany || tooFew || failing(config, tally) > 0 ? exitCodes.findings : exitCodes.clean
}

function failing(config: Limits, tally: Tally): number {
  switch (config.failOn) {
    case 'never':
      return 0
    case 'error':
      return tally.errors
    case 'warning':
      return tally.errors + tally.warnings
    case 'information':
      return tally.errors + tally.warnings + tally.information
  }
}

/** The highest exit code that applies. */
export function gravest(codes: readonly ExitCode[]): ExitCode {
  return codes.reduce((a, b) => (b > a ? b : a), exitCodes.clean)
}
