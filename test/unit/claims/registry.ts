/** Loading registries in tests: the real recognizer, and texts in which guillemets mark a span. */
import { loadRegistry, type LoadedRegistry, type RegistryFinding } from '../../../server/src/core/claims/index.js'
import { languageOf } from '../../../server/src/core/languages/index.js'
import type { Claim, SourceFile } from '../../../server/src/core/types.js'

export const english = languageOf('en')

/** Loads one file, `claims/a.yaml`, or several by name. */
export function load(files: string | Readonly<Record<string, string>>): LoadedRegistry {
  return loadRegistry(filesOf(files), english)
}

export function filesOf(files: string | Readonly<Record<string, string>>): readonly SourceFile[] {
  const named = typeof files === 'string' ? { 'claims/a.yaml': files } : files
  return Object.entries(named).map(([uri, text]) => ({ uri, text }))
}

/** The text without its guillemets, and the spans that they marked, in order of their ends. */
export function unmark(marked: string): {
  readonly text: string
  readonly spans: readonly { start: number; end: number }[]
} {
  const open: number[] = []
  const spans: { start: number; end: number }[] = []
  let text = ''
  for (const letter of marked) {
    if (letter === '«') open.push(text.length)
    else if (letter === '»') spans.push({ start: open.pop()!, end: text.length })
    else text += letter
  }
  return { text, spans }
}

/** What a finding points at, and what it says. */
export function said(finding: RegistryFinding, text: string): string {
  return `[${text.slice(finding.span.start, finding.span.end)}] ${finding.message}`
}

/** A claim that is sound, with lines of its own added. */
export function claimText(id: string, ...lines: readonly string[]): string {
  const own = lines.map((line) => `    ${line}\n`).join('')
  const has = (key: string): boolean => lines.some((line) => line.startsWith(`${key}:`))
  return [
    `  - id: ${id}\n`,
    has('statement') ? '' : '    statement: One sentence.\n',
    has('value') ? '' : '    value: 132\n',
    own,
    has('sources') ? '' : '    sources: [{publisher: UNHCR, title: Totals}]\n',
  ].join('')
}

/** The only claim of a registry without findings. */
export function theClaim(text: string): Claim {
  const { registry, findings } = load(text)
  if (findings.length > 0) throw new Error(findings.map((finding) => said(finding, text)).join('\n'))
  return registry.claims[0]!
}
