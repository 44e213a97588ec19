/** What of `[@claim]` is left out of a copy: the ids that the notes say. Pages and other keys stay, they are said nowhere else. */
import type { CheckedFigure, Span } from '../core/types.js'

/** A span of the source to leave out. */
export interface CitationCut extends Span {
  /** The whole bracket goes, and the space before it. */
  readonly isWhole: boolean
}

/** Cuts in order; of `[see @b; @a, p. 3]`, whose `@a` ties a figure, `@a, ` goes. */
export function citationCuts(source: string, figures: readonly CheckedFigure[]): readonly CitationCut[] {
  const brackets = new Map<number, { readonly span: Span; readonly told: Map<number, number> }>()
  for (const { match } of figures) {
    const reference = match.type === 'tied' || match.type === 'unresolved' ? match.reference : null
    if (reference?.form !== 'pandoc') continue
    const { span, idSpan } = reference
    const bracket = brackets.get(span.start) ?? { span, told: new Map<number, number>() }
    bracket.told.set(idSpan.start, idSpan.end)
    brackets.set(span.start, bracket)
  }
  return [...brackets.values()]
    .flatMap(({ span, told }) => cutsOf(source, span, told))
    .sort((a, b) => a.start - b.start)
}

function cutsOf(source: string, span: Span, told: ReadonlyMap<number, number>): readonly CitationCut[] {
  const parts = partsOf(source, span)
  const left = parts.map((part) => leftOf(source, part, told))
  if (left.every((part) => part === null)) return [{ ...span, isWhole: true }]
  return parts.flatMap(({ start, end }, index): readonly CitationCut[] => {
    const kept = left[index] ?? null
    const isFirst = left.slice(0, index).every((one) => one === null)
    const cut =
      kept !== null
        ? { start: afterBlank(source, start), end: kept }
        : isFirst
          ? { start, end: afterBlank(source, end + 1) }
          : { start: start - 1, end }
    return cut.end > cut.start ? [{ ...cut, isWhole: false }] : []
  })
}

/** The parts between semicolons, as they stand in the source. The semicolon of `&nbsp;` parts nothing. */
function partsOf(source: string, { start, end }: Span): readonly Span[] {
  const inside = source.slice(start + 1, end - 1).replace(/&#?\w+;/g, (entity) => '_'.repeat(entity.length))
  const parts: Span[] = []
  let from = start + 1
  for (const part of inside.split(';')) {
    parts.push({ start: from, end: from + part.length })
    from += part.length + 1
  }
  return parts
}

/** Where what stays of a part begins, as pages behind an id; null where nothing does. Any other words stay with their id. */
function leftOf(source: string, { start, end }: Span, told: ReadonlyMap<number, number>): number | null {
  const at = start + source.slice(start, end).indexOf('@') + 1
  const idEnd = told.get(at)
  if (idEnd === undefined || !/^\s*-?@$/.test(source.slice(start, at))) return start
  const behind = source.slice(idEnd, end)
  // A full stop behind an id is no part of it, and says nothing without it.
  const gap = /^\.?(?:\s*,\s*|\s+(?=\p{L}{0,10}\.?\s?\d)|\s*$)/u.exec(behind)
  if (gap === null) return start
  return gap[0].length === behind.length ? null : idEnd + gap[0].length
}

function afterBlank(source: string, at: number): number {
  let after = at
  while (/\s/.test(source.charAt(after))) after++
  return after
}
