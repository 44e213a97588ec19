import { createHash } from 'node:crypto'
import { contentOf } from '../fingerprint.js'
import type { FindingReport } from '../report.js'

/** Findings of one file that are known and held aside: those of one rule about the same words. */
export interface KnownFindings {
  /** As reports name it. */
  readonly path: string
  readonly rule: string
  /** The words that it is about and the sentence they stand in, as a hash; no line, so that text may move. */
  readonly key: string
  readonly count: number
  /** The words, and the beginning of their sentence, for people. */
  readonly words: string
  readonly sentence: string
}

/** What a single finding is known by. */
export function knownOf(finding: FindingReport): KnownFindings {
  const { context, message, path, rule } = finding
  return {
    ...{ path, rule, count: 1 },
    key: createHash('sha256')
      .update(`${rule}\n${contentOf(finding)}`)
      .digest('hex')
      .slice(0, 16),
    words: context === null ? message : shortened(context.sentence.slice(context.start, context.end), 40),
    sentence: context === null ? '' : shortened(context.sentence, 80),
  }
}

/** Known findings with those of the same file, rule and words made one; in order of path, rule and key. */
export function gathered(known: readonly KnownFindings[]): readonly KnownFindings[] {
  const byId = new Map<string, KnownFindings>()
  for (const one of known) {
    const id = `${one.path}\n${one.rule}\n${one.key}`
    const before = byId.get(id)
    byId.set(id, before === undefined ? one : { ...before, count: before.count + one.count })
  }
  return [...byId.values()].sort((a, b) => compare(a.path, b.path) || compare(a.rule, b.rule) || compare(a.key, b.key))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function shortened(text: string, length: number): string {
  const letters = Array.from(text.replace(/\s+/g, ' ').trim())
  return letters.length <= length
    ? letters.join('')
    : `${letters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
}
