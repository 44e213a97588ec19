import type { At, FindingWords, Related, Severity, Span } from '../types.js'

/** A fault in a registry, or two claims that contradict each other. Its severity is the configuration's. */
export interface RegistryFinding {
  readonly rule: 'invalid-claim' | 'conflicting-claims' | 'invalid-sign-off'
  readonly uri: string
  readonly span: Span
  /** What was found, what was expected, what to do; values in backticks, no full stop. */
  readonly message: string
  /** The message in its parts. */
  readonly words: FindingWords
  /** The key concerned, as written or, when it is missing, as it should be. */
  readonly key?: string
  readonly related: readonly Related[]
  /** The id of the claim concerned, null outside claims and where the id cannot be read. */
  readonly claim: string | null
  /** A mild case: never reported above this, whatever the rule's severity. */
  readonly atMost?: Severity
  /** What it is about was read, and counts all the same. */
  readonly counts?: true
}

/** Whether something in the registry could not be read on account of it: whoever looks into the registry misses that. */
export function isLoss({ rule, atMost, counts }: RegistryFinding): boolean {
  return rule === 'invalid-claim' && atMost === undefined && counts === undefined
}

/** What may be said of a finding beside its words. */
export interface FindingDetails {
  readonly rule?: RegistryFinding['rule']
  readonly key?: string
  readonly related?: readonly Related[]
  readonly claim?: string | null
  readonly atMost?: Severity
}

/** A finding at a place. The parts go without "found" and "expected", which the message puts before them. */
export function registryFinding(
  at: At,
  [found, expected, advice]: readonly [found: string, expected: string, advice: string],
  details: FindingDetails = {},
): RegistryFinding {
  return {
    rule: details.rule ?? 'invalid-claim',
    uri: at.uri,
    span: at.span,
    message: `found ${found}, expected ${expected}, ${advice}`,
    words: { found, expected, advice },
    ...(details.key === undefined ? {} : { key: details.key }),
    related: details.related ?? [],
    claim: details.claim ?? null,
    ...(details.atMost === undefined ? {} : { atMost: details.atMost }),
  }
}

/** In order of file, position and message, each finding once: a part of a file that an alias repeats is read several times. */
export function sortFindings(findings: readonly RegistryFinding[]): RegistryFinding[] {
  const sorted = [...findings].sort(
    (a, b) =>
      compareText(a.uri, b.uri) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      compareText(a.message, b.message),
  )
  return sorted.filter((finding, index) => {
    const before = sorted[index - 1]
    return before?.uri !== finding.uri || before.span.start !== finding.span.start || before.message !== finding.message
  })
}

/** By UTF-16 code units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A text in a message: in back ticks, on one line, cut when long. */
export function code(text: string): string {
  // Only the beginning is looked at: the text may be a megabyte of anything.
  const line = text.slice(0, 200).replace(/\s+/g, ' ').trim().replaceAll('`', "'")
  return `\`${line.length > 60 ? `${line.slice(0, 57)}...` : line}\``
}

/** "`a`, `b` or `c`" */
export function oneOf(names: readonly string[]): string {
  const codes = names.map(code)
  const last = codes.pop() ?? ''
  return codes.length === 0 ? last : `${codes.join(', ')} or ${last}`
}
