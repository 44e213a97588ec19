import type { Fix, Location, Log, Region as SarifRegion, ReportingDescriptor, Result, Run } from 'sarif'
import { rules } from '../../core/rules/index.js'
import type { Severity } from '../../core/types.js'
import { fingerprints } from '../fingerprint.js'
import type { FindingReport, FixReport, Region } from '../report.js'
import { toolName, toolVersion } from '../version.js'
import { exitCodes } from '../io.js'
import type { CheckFormatter, CheckRun, FormatOptions } from './formatter.js'
import { byPath } from './order.js'
import { fromTop } from './place.js'

/**
 * SARIF 2.1.0, for code scanning services and viewers. Silenced findings are in it, marked as suppressed in the source,
 * and those that are held aside, marked as suppressed from outside.
 */
export function sarifFormatter({ prefix, rulePages }: FormatOptions): CheckFormatter {
  const results: { readonly path: string; readonly results: readonly Result[] }[] = []
  return {
    article: ({ path, findings, silenced, held }) => {
      const all = [...findings, ...silenced, ...held].sort((a, b) => a.start - b.start || a.end - b.end)
      results.push({ path, results: resultsOf(all, prefix, new Set(held)) })
      return ''
    },
    end: (run) => {
      const registries = byPath(run.registries.flatMap((registry) => registry.findings))
      const files = [...new Set(registries.map((finding) => finding.path))]
      for (const path of files) {
        const own = registries.filter((finding) => finding.path === path)
        results.push({ path, results: resultsOf(own, prefix) })
      }
      results.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
      return `${JSON.stringify(
        log(
          results.flatMap((file) => file.results),
          run,
          rulePages,
        ),
        null,
        2,
      )}\n`
    },
  }
}

function log(results: Result[], { exitCode, notices }: CheckRun, pages: string | null): Log {
  const run: Run = {
    tool: { driver: { name: toolName, semanticVersion: toolVersion, version: toolVersion, rules: descriptors(pages) } },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        // Findings are what it is run for: it failed only where it could not run.
        executionSuccessful: exitCode <= exitCodes.findings,
        exitCode,
        toolExecutionNotifications: notices.map(({ severity, text }) => ({
          level: severity,
          message: { text },
        })),
      },
    ],
    results,
  }
  return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
}

function descriptors(pages: string | null): ReportingDescriptor[] {
  return rules.map((rule) => ({
    id: rule.id,
    shortDescription: { text: `${rule.docs.summary}.` },
    fullDescription: { text: `${rule.docs.summary}. ${rule.docs.why}` },
    help: {
      text: `${rule.docs.why}\n\nFires on:\n\n${rule.docs.example}`,
      markdown: `${rule.docs.why}\n\nFires on:\n\n\`\`\`\`text\n${rule.docs.example}\n\`\`\`\``,
    },
    ...(pages === null ? {} : { helpUri: `${pages}/${rule.id}.md` }),
    defaultConfiguration: { level: levels[rule.defaultSeverity] },
  }))
}

const levels = { error: 'error', warning: 'warning', information: 'note' } as const satisfies Record<Severity, string>

function resultsOf(
  findings: readonly FindingReport[],
  prefix: string,
  held: ReadonlySet<FindingReport> = new Set(),
): Result[] {
  const prints = fingerprints(findings)
  return findings.map((finding, index) => ({
    ruleId: finding.rule,
    ruleIndex: rules.findIndex((rule) => rule.id === finding.rule),
    level: levels[finding.severity],
    message: { text: plain(`${finding.message}.`) },
    locations: [location(fromTop(prefix, finding.path), finding)],
    ...(finding.related.length === 0
      ? {}
      : {
          relatedLocations: finding.related.map((related, id) => ({
            id,
            ...location(fromTop(prefix, related.path), related),
            message: { text: plain(related.message) },
          })),
        }),
    partialFingerprints: { 'claimcheck/v1': prints[index] ?? '' },
    ...(finding.silenced === null ? {} : { suppressions: [{ kind: 'inSource', justification: finding.silenced }] }),
    ...(held.has(finding) ? { suppressions: [{ kind: 'external', justification: 'known, and held aside' }] } : {}),
    ...(finding.fixes.length === 0 ? {} : { fixes: finding.fixes.map((fix) => fixOf(fix, prefix)) }),
  }))
}

/** In a message of SARIF, `[…](…)` would be a link. */
function plain(text: string): string {
  return text.includes('](') ? text.replace(/[\\[\]]/g, '\\$&') : text
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

function fixOf(fix: FixReport, prefix: string): Fix {
  const paths = [...new Set(fix.edits.map((edit) => edit.path))]
  return {
    description: { text: fix.title },
    artifactChanges: paths.map((path) => ({
      artifactLocation: { uri: uriOf(fromTop(prefix, path)) },
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
