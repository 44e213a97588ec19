import type { FindingReport } from '../report.js'
import type { CheckFormatter } from './formatter.js'

/**
 * Workflow commands of GitHub Actions, which become annotations. GitHub shows ten of each level in a step and drops
 * the rest, so the gravest ten come first, then all others by path and position.
 */
export function githubFormatter(): CheckFormatter {
  const findings: FindingReport[] = []
  return {
    article: (article) => {
      findings.push(...article.findings)
      return ''
    },
    end: ({ registries, summary, coverage }) => {
      const all = [...registries.flatMap((registry) => registry.findings), ...findings]
      const gravest = [...all].sort((a, b) => gravity[a.severity] - gravity[b.severity]).slice(0, 10)
      const rest = all.filter((finding) => !gravest.includes(finding))
      const lines = [...gravest, ...rest].map(command)
      lines.push(
        `claimcheck: ${coverage.sourced} of ${coverage.figures} figures sourced, ${summary.errors} errors, ${summary.warnings} warnings`,
      )
      return `${lines.join('\n')}\n`
    },
  }
}

const gravity = { error: 0, warning: 1, information: 2 } as const
const commands = { error: 'error', warning: 'warning', information: 'notice' } as const

function command(finding: FindingReport): string {
  const properties = [
    ['file', finding.path],
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

/** As `@actions/core` escapes a message. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
