import type { Citation } from '../types.js'
import type { OpenBlock, Reading } from './reading.js'
import { isClaimId } from './syntax.js'

/**
 * Makes of each footnote call what it stands for: a reference where its label could be a claim's id, and a citation of
 * each address in the footnote. A footnote is read under the headings of its first call and after the block that calls it.
 */
export function readCalls(reading: Reading): void {
  if (reading.calls.length === 0) return
  const bodies = groupBy(reading.blocks, (block) => block.label)
  const cited = groupBy(reading.citations, (citation) => reading.blocks[citation.block]?.label ?? null)
  for (const { label, span, block, at } of reading.calls) {
    const idSpan = { start: span.start + 2, end: Math.max(span.start + 2, span.end - 1) }
    const id = reading.text.slice(idSpan.start, idSpan.end)
    if (isClaimId(id)) reading.references.push({ id, form: 'footnote', span, idSpan, block, at, wraps: false })
    const key = labelKey(label)
    for (const { url } of cited.get(key) ?? []) {
      reading.citations.push({ url, form: 'footnote', span, block, at } satisfies Citation)
    }
    const caller = reading.blocks[block]
    if (caller?.label === null) adopt(caller, bodies.get(key) ?? [])
    bodies.delete(key)
  }
}

function adopt(caller: OpenBlock, bodies: readonly OpenBlock[]): void {
  for (const body of bodies) {
    body.headings = [...caller.headings, ...body.headings]
    body.leadIn ??= caller.index
  }
}

function groupBy<T>(values: readonly T[], labelOf: (value: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const label = labelOf(value)
    if (label === null) continue
    const key = labelKey(label)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

/** Labels that differ in capitals or white space are the same to Markdown. */
function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase()
}
