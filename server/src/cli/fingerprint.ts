import { createHash } from 'node:crypto'
import type { FindingReport } from './report.js'

/**
 * What a finding is known by when lines move: its file, its rule, the words it is about and the sentence they stand
 * in, and which of several like it in its file it is.
 *
 * @param findings those of a file in order of position, all of them.
 */
export function fingerprints(findings: readonly FindingReport[]): readonly string[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const key = `${finding.path}\n${finding.rule}\n${contentOf(finding)}`
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return createHash('sha256').update(`${key}\n${before}`).digest('hex').slice(0, 32)
  })
}

/** The words that a finding is about and the sentence they stand in; what it says where there are none. */
export function contentOf({ context, message }: FindingReport): string {
  if (context === null) return message
  return `${words(context.sentence.slice(context.start, context.end))}\n${words(context.sentence)}`
}

/** Wrapping a paragraph anew changes no finding. */
function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
