import { readFileSync } from 'node:fs'

/** One figure as the tables of expected.md give it: `text | status | claim | findings`. */
export type Row = string

/** The tables of expected.md, by article. */
export function expectedRows(isRule: (id: string) => boolean): ReadonlyMap<string, readonly Row[]> {
  const sections = readFileSync(new URL('expected.md', import.meta.url), 'utf8')
    .split(/^## /m)
    .slice(1)
  return new Map(
    sections.map((section) => {
      const [name = '', ...lines] = section.split('\n')
      const rows = lines.filter((line) => line.startsWith('|')).slice(2)
      return [name.trim(), rows.map((line) => expectedRow(line, isRule))]
    }),
  )
}

/** A figure of the JSON report, in the same words. */
export function foundRow(figure: {
  readonly text: string
  readonly status: string
  readonly claim: string | null
  readonly findings: readonly { readonly rule: string }[]
}): Row {
  return row(figure.text.replace(/\s+/g, ' '), figure.status, figure.claim ?? '', findings(figure))
}

function findings(figure: { readonly findings: readonly { readonly rule: string }[] }): readonly string[] {
  return figure.findings.map((finding) => finding.rule)
}

function expectedRow(line: string, isRule: (id: string) => boolean): Row {
  const [text = '', status = '', claim = '', rules = ''] = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
  return row(
    text,
    status,
    claim,
    rules.split(/,\s*/).filter((rule) => rule !== '' && isRule(rule)),
  )
}

function row(text: string, status: string, claim: string, rules: readonly string[]): Row {
  return [text, status, claim, [...rules].sort().join(', ')].join(' | ')
}
