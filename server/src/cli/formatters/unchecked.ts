import type { FindingReport } from '../report.js'
import { toolName } from '../version.js'
import type { Notice } from './formatter.js'

/**
 * The files that could not be checked, as findings of the program itself rather than of a rule: for formats that know
 * nothing else, where a file without findings is a good one.
 */
export function unchecked(notices: readonly Notice[]): readonly FindingReport[] {
  return notices.flatMap(({ severity, text, at }) => {
    if (severity !== 'error' || at === undefined) return []
    const { path, line } = at
    const place = { start: 0, end: 0, line, column: 1, endLine: line, endColumn: 1, byteColumn: 1, endByteColumn: 1 }
    const nothing = { words: null, claim: null, related: [], fixes: [], context: null, key: null }
    return [{ ...place, ...nothing, path, rule: toolName, severity, message: text, silenced: null, silencedAt: null }]
  })
}
