import type { Fix, Location, Log, Region as SarifRegion, ReportingDescriptor, Result, Run } from 'sarif'
import { rules } from '../../core/rules/index.js'
import type { Severity } from '../../core/types.js'
import { fingerprints } from '../fingerprint.js'
import type { FindingReport, FixReport, Region } from '../report.js'
import { toolName, toolVersion } from '../version.js'
import type { CheckFormatter } from './formatter.js'

/** SARIF 2.1.0, for code scanning services and viewers. Silenced findings are in it, marked as suppressed. */
export function sarifFormatter(): CheckFormatter {
  const results: Result[] = []
  return {
    article: (article) => {
      results.push(...resultsOf([...article.findings, ...article.silenced].sort((a, b) => a.start - b.start)))
      return ''
    },
    end: ({ registries }) => {
      const all = [...registries.flatMap((registry) => resultsOf(registry.findings)), ...results]
      return `${JSON.stringify(log(all), null, 2)}\n`
    },
  }
}

function log(results: Result[]): Log {
  const run: Run = {
    tool: { driver: { name: toolName, semanticVersion: toolVersion, version: toolVersion, rules: descriptors() } },
    columnKind: 'utf16CodeUnits',
    results,
  }
  return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
}

function descriptors(): ReportingDescriptor[] {
  return rules.map((rule) => ({
    id: rule.id,
    shortDescription: { text: `${rule.docs.summary}.` },
    fullDescription: { text: `${rule.docs.summary}. ${rule.docs.why}` },
    help: { text: `${rule.docs.why}\n\nFires on:\n\n${rule.docs.example}` },
    defaultConfiguration: { level: levels[rule.defaultSeverity] },
  }))
}

const levels = { error: 'error', warning: 'warning', information: 'note' } as const satisfies Record<Severity, string>

function resultsOf(findings: readonly FindingReport[]): Result[] {
  const prints = fingerprints(findings)
  return findings.map((finding, index) => ({
    ruleId: finding.rule,
    ruleIndex: rules.findIndex((rule) => rule.id === finding.rule),
    level: levels[finding.severity],
    message: { text: `${finding.message}.` },
    locations: [location(finding.path, finding)],
    ...(finding.related.length === 0
      ? {}
      : {
          relatedLocations: finding.related.map((related, id) => ({
            id,
            ...location(related.path, related),
            message: { text: related.message },
          })),
        }),
    partialFingerprints: { 'claimcheck/v1': prints[index] ?? '' },
    ...(finding.silenced === null ? {} : { suppressions: [{ kind: 'inSource', justification: finding.silenced }] }),
    ...(finding.fixes.length === 0 ? {} : { fixes: finding.fixes.map(fixOf) }),
  }))
}

function location(path: string, region: Region): Location {
  return { physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: regionOf(region) } }
}

function regionOf(region: Region): SarifRegion {
  const { line, column, endLine, endColumn, start, end } = region
  return {
    ...{ startLine: line, startColumn: column, endLine, endColumn },
    ...{ charOffset: start, charLength: end - start },
  }
}

function fixOf(fix: FixReport): Fix {
  const paths = [...new Set(fix.edits.map((edit) => edit.path))]
  return {
    description: { text: fix.title },
    artifactChanges: paths.map((path) => ({
      artifactLocation: { uri: uriOf(path) },
      replacements: fix.edits
        .filter((edit) => edit.path === path)
        .map((edit) => ({ deletedRegion: regionOf(edit), insertedContent: { text: edit.text } })),
    })),
  }
}

/** A relative path as a URI reference; an absolute one as a file URI. */
function uriOf(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  if (path.startsWith('/')) return `file://${encoded}`
  return /^[a-z]:\//i.test(path) ? `file:///${encoded.replace('%3A', ':')}` : encoded
}
