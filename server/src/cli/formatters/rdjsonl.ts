import type { Severity } from '../../core/types.js'
import type { ByteColumns, FindingReport, FixReport, Region } from '../report.js'
import { toolName } from '../version.js'
import type { CheckFormatter, FormatOptions } from './formatter.js'
import { unchecked } from './unchecked.js'

/**
 * The Reviewdog Diagnostic Format, a finding a line, each fix that is one edit as a suggestion. What could not be checked
 * is a diagnostic without a rule at the end, since a file of which nothing is said is a good one.
 */
export function rdjsonlFormatter({ rulePages }: FormatOptions): CheckFormatter {
  const lines = (findings: readonly FindingReport[]): string =>
    findings.map((finding) => `${JSON.stringify(row(finding, rulePages))}\n`).join('')
  return {
    article: ({ findings }) => lines(findings),
    end: ({ registries, notices }) =>
      lines([...registries.flatMap((registry) => registry.findings), ...unchecked(notices)]),
  }
}

function row(finding: FindingReport, pages: string | null): object {
  const suggestions = finding.fixes.flatMap((fix) => suggestion(fix, finding.path))
  return {
    message: finding.message,
    location: { path: finding.path, range: range(finding) },
    severity: severities[finding.severity],
    source: { name: toolName },
    ...(finding.rule === toolName ? {} : { code: code(finding.rule, pages) }),
    ...(suggestions.length === 0 ? {} : { suggestions }),
  }
}

function code(rule: string, pages: string | null): object {
  return { value: rule, ...(pages === null ? {} : { url: `${pages}/${rule}.md` }) }
}

/** A suggestion is one edit of the file it is about: what needs more than one cannot be said here. */
function suggestion({ edits }: FixReport, path: string): readonly object[] {
  const [edit] = edits
  if (edit === undefined || edits.length > 1 || edit.path !== path) return []
  return [{ range: range(edit), text: edit.text }]
}

/** The format counts columns in bytes of UTF-8. */
function range(at: Region & ByteColumns): object {
  return { start: { line: at.line, column: at.byteColumn }, end: { line: at.endLine, column: at.endByteColumn } }
}

const severities = { error: 'ERROR', warning: 'WARNING', information: 'INFO' } as const satisfies Record<
  Severity,
  string
>
