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
    const context = finding.context
    const about =
      context === null
        ? finding.message
        : `${words(context.sentence.slice(context.start, context.end))}\n${words(context.sentence)}`
    const key = `${finding.path}\n${finding.rule}\n${about}`
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return createHash('sha256').update(`${key}\n${before}`).digest('hex').slice(0, 32)
  })
}

/** Wrapping a paragraph anew changes no finding. */
function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
