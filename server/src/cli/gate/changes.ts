/**
 * What a change did to the figures of an article. Figures are paired by what stays: first those of sentences that are
 * the same but for their numbers, then those tied to the same claim, then those of the sentences most alike.
 */
import type { FigureReport } from '../report.js'

export type ChangeType = 'added' | 'removed' | 'value' | 'hedge' | 'citation lost'

/** One thing that a change did to one figure. */
export interface FigureChange {
  readonly type: ChangeType
  /** Where the figure stands now; where it stood, for one that is removed. */
  readonly path: string
  readonly line: number
  readonly column: number
  /** What was printed before, '' for one that is added. */
  readonly before: string
  /** What is printed now, '' for one that is removed. */
  readonly after: string
}

/** The changes from one reading of an article to another, in order of position. */
export function figureChanges(
  before: { readonly path: string; readonly figures: readonly FigureReport[] } | null,
  after: { readonly path: string; readonly figures: readonly FigureReport[] } | null,
): readonly FigureChange[] {
  const old = before?.figures ?? []
  const now = after?.figures ?? []
  const pairs = paired(old, now)
  const pairedOld = new Set(pairs.values())
  const changes: FigureChange[] = []
  for (const figure of now) {
    const at = { path: after?.path ?? '', line: figure.line, column: figure.column, after: printed(figure) }
    const was = pairs.get(figure)
    if (was === undefined) {
      changes.push({ ...at, type: 'added', before: '' })
      continue
    }
    const kinds: readonly (readonly [ChangeType, boolean])[] = [
      ['value', was.min !== figure.min || was.max !== figure.max || was.kind !== figure.kind],
      ['hedge', was.hedge !== figure.hedge],
      ['citation lost', lostCitation(was, figure)],
    ]
    for (const [type, isSo] of kinds) if (isSo) changes.push({ ...at, type, before: printed(was) })
  }
  for (const figure of old) {
    if (pairedOld.has(figure)) continue
    const at = { path: before?.path ?? '', line: figure.line, column: figure.column }
    changes.push({ ...at, type: 'removed', before: printed(figure), after: '' })
  }
  return changes.sort((a, b) => a.line - b.line || a.column - b.column)
}

/** The old figure of each new one that has one. */
function paired(old: readonly FigureReport[], now: readonly FigureReport[]): ReadonlyMap<FigureReport, FigureReport> {
  const pairs = new Map<FigureReport, FigureReport>()
  const free = new Set(old)
  const match = (figure: FigureReport, was: FigureReport | undefined): void => {
    if (was === undefined) return
    pairs.set(figure, was)
    free.delete(was)
  }
  const firstFree = (fits: (was: FigureReport) => boolean): FigureReport | undefined => [...free].find(fits)
  const steps: readonly ((figure: FigureReport) => FigureReport | undefined)[] = [
    (figure) => firstFree((was) => was.sentence === figure.sentence && printed(was) === printed(figure)),
    (figure) => firstFree((was) => frame(was) === frame(figure)),
    (figure) => (figure.claim === null ? undefined : firstFree((was) => was.claim === figure.claim)),
    (figure) => mostAlike(figure, free),
  ]
  for (const step of steps) for (const figure of now) if (!pairs.has(figure)) match(figure, step(figure))
  return pairs
}

/** A sentence without its numbers, and which words follow the figure: what stays when a number is corrected. */
function frame({ sentence, unit }: FigureReport): string {
  return `${sentence.replace(/[\d.,]+/g, '#').replace(/\s+/g, ' ')}\n${unit}`
}

/** Sentences of which less than this share of the words agree are not the same one reworded. */
const alike = 0.6

function mostAlike(figure: FigureReport, free: ReadonlySet<FigureReport>): FigureReport | undefined {
  const words = wordsOf(figure)
  let best: { readonly was: FigureReport; readonly share: number } | null = null
  for (const was of free) {
    if (was.unit !== figure.unit && was.text !== figure.text) continue
    const others = wordsOf(was)
    const shared = [...words].filter((word) => others.has(word)).length
    const share = (2 * shared) / (words.size + others.size)
    if (share >= alike && (best === null || share > best.share)) best = { was, share }
  }
  return best?.was
}

function wordsOf({ sentence }: FigureReport): ReadonlySet<string> {
  return new Set(sentence.toLowerCase().match(/\p{L}+/gu) ?? [])
}

/** It had a claim or a source to its name, by hand or found, and has none now; or what named it by hand is gone. */
function lostCitation(was: FigureReport, now: FigureReport): boolean {
  const byHand = ({ tie, status }: FigureReport): boolean =>
    tie === 'reference' || tie === 'source' || status === 'cited'
  const has = ({ status }: FigureReport): boolean => status !== 'uncited' && status !== 'ignored'
  return (byHand(was) && !byHand(now)) || (has(was) && now.status === 'uncited')
}

/** A figure with its hedge and noun, on one line. */
function printed({ hedge, hedgeText, text, unit, kind }: FigureReport): string {
  const words = [hedge === 'range' ? '' : hedgeText, text, kind === 'money' ? '' : unit]
  return words
    .filter((word) => word !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
}
