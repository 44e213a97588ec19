import { ruleIds } from '../../core/rules/index.js'
import type { Severity } from '../../core/types.js'
import type { FindingReport } from '../report.js'

const severities: readonly Severity[] = ['error', 'warning', 'information']

/** Findings with the gravest first: by severity, then by the order of the rules; equals stay as they are. */
export function gravestFirst(findings: readonly FindingReport[]): readonly FindingReport[] {
  const rank = ({ severity, rule }: FindingReport): number =>
    severities.indexOf(severity) * ruleIds.length + ruleIds.indexOf(rule)
  return [...findings].sort((a, b) => rank(a) - rank(b))
}

/** Findings by path; those of one file stay as they are, which is by position. */
export function byPath(findings: readonly FindingReport[]): readonly FindingReport[] {
  return [...findings].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}
