import type { Severity } from '../../core/types.js'
import type { FindingReport } from '../report.js'
import { toolName } from '../version.js'
import type { CheckFormatter, FormatOptions } from './formatter.js'
import { byPath, gravestFirst } from './order.js'
import { counted } from './prose.js'
import { fromTop } from './place.js'

/**
 * Workflow commands of GitHub Actions, which become annotations. GitHub shows ten of each level in a step and drops
 * the rest, so the gravest ten of each level come first, then all others by path and position. Before all of them comes
 * what could not be checked: standard error is only in the log.
 */
export function githubFormatter({ prefix }: FormatOptions): CheckFormatter {
  const findings: FindingReport[] = []
  return {
    article: (article) => {
      findings.push(...article.findings)
      return ''
    },
    end: ({ registries, summary, coverage, notices }) => {
      const all = byPath([...findings, ...registries.flatMap((registry) => registry.findings)])
      const held = notices.filter(({ severity }) => severity === 'error').map(({ text }) => told(text))
      const shown = new Set(shownFirst(all, held.length))
      const found = [...shown, ...all.filter((finding) => !shown.has(finding))].map((one) => command(one, prefix))
      const lines = [...held, ...found]
      lines.push(
        `claimcheck: ${coverage.sourced} of ${coverage.figures} figures sourced, ${counted(summary.errors, 'error')}, ${counted(summary.warnings, 'warning')}`,
      )
      return `${lines.join('\n')}\n`
    },
  }
}

/** How many annotations of one level GitHub takes from a step. */
const limit = 10

/** @param errors how many of that level stand before them. */
function shownFirst(findings: readonly FindingReport[], errors: number): readonly FindingReport[] {
  const taken: Record<Severity, number> = { error: errors, warning: 0, information: 0 }
  return gravestFirst(findings).filter(({ severity }) => ++taken[severity] <= limit)
}

const commands = { error: 'error', warning: 'warning', information: 'notice' } as const satisfies Record<
  Severity,
  string
>

function command(finding: FindingReport, prefix: string): string {
  const properties = [
    ['file', fromTop(prefix, finding.path)],
    ['line', String(finding.line)],
    ['endLine', String(finding.endLine)],
    // GitHub takes columns only where a finding is on one line.
    ...(finding.line === finding.endLine
      ? [
          ['col', String(finding.column)],
          ['endColumn', String(finding.endColumn)],
        ]
      : []),
    ['title', finding.rule],
  ]
  const written = properties.map(([name, value]) => `${name ?? ''}=${escapeProperty(value ?? '')}`).join(',')
  return `::${commands[finding.severity]} ${written}::${escapeData(finding.message)}`
}

function told(text: string): string {
  return `::error title=${toolName}::${escapeData(text)}`
}

/** As `@actions/core` escapes a message. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
