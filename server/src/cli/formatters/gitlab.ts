import type { Severity } from '../../core/types.js'
import { fingerprints } from '../fingerprint.js'
import type { FindingReport } from '../report.js'
import { toolName } from '../version.js'
import type { CheckFormatter, FormatOptions } from './formatter.js'
import { byPath } from './order.js'
import { fromTop } from './place.js'
import { unchecked } from './unchecked.js'

/** GitLab's Code Quality report: one array. GitLab tells old findings from new by their fingerprints. */
export function gitlabFormatter({ prefix }: FormatOptions): CheckFormatter {
  const found: FindingReport[] = []
  return {
    article: ({ findings }) => {
      found.push(...findings)
      return ''
    },
    end: ({ registries, notices }) => {
      const all = byPath([...unchecked(notices), ...found, ...registries.flatMap((registry) => registry.findings)])
      const prints = fingerprints(all)
      const rows = all.map((finding, index) => row(finding, prints[index] ?? '', prefix))
      return `${JSON.stringify(rows, null, 2)}\n`
    },
  }
}

function row(finding: FindingReport, fingerprint: string, prefix: string): object {
  const { line, column, endLine, endColumn } = finding
  return {
    type: 'issue',
    check_name: finding.rule,
    description: finding.message,
    categories: ['Bug Risk'],
    severity: finding.rule === toolName ? 'blocker' : severities[finding.severity],
    fingerprint,
    location: {
      path: fromTop(prefix, finding.path),
      positions: { begin: { line, column }, end: { line: endLine, column: endColumn } },
    },
  }
}

/** What holds an article back stands out; a warning is one step below. Above both is what could not be checked. */
const severities = { error: 'major', warning: 'minor', information: 'info' } as const satisfies Record<Severity, string>
