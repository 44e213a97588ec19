import type { ReferenceForm, Span } from '../types.js'
import { sourceSpan } from './prose.js'

/** Stands in the prose for what a reader sees and a program must not read: code, an image, a bare address. */
export const OBJECT = '\uFFFC'

/** What was found in a block beside its prose, at its prose offsets; `start` equals `end` where it was taken out. */
export type Mark = { start: number; end: number; readonly span: Span } & (
  | { readonly type: 'reference'; readonly form: ReferenceForm; readonly id: string; readonly idSpan: Span }
  | { readonly type: 'link'; readonly url: string }
  | { readonly type: 'call'; readonly label: string }
  /** Anything else that was taken out, such as a comment. */
  | { readonly type: 'nothing' }
)

/** An image's alternative text, decoded, and the image in the source. */
export interface Image {
  readonly alt: string
  readonly span: Span
}

/** A block's prose while it is put together: see `ProseMap` for the three lists of numbers. */
export interface Draft {
  /** The article's text, which letters are taken from. */
  readonly letters: string
  text: string
  readonly prose: number[]
  readonly source: number[]
  readonly sourceEnd: number[]
  readonly marks: Mark[]
  /** Prose offsets of hard line breaks. */
  readonly breaks: number[]
  /** Their alternative texts become blocks of their own. */
  readonly images: Image[]
}

/** An empty draft of prose from an article's text. */
export function newDraft(letters: string): Draft {
  return { letters, text: '', prose: [], source: [], sourceEnd: [], marks: [], breaks: [], images: [] }
}

/** Appends the article's text between two offsets letter by letter. */
export function appendLetters(draft: Draft, start: number, end: number): void {
  if (end <= start) return
  const last = draft.prose.length - 1
  const continues =
    last >= 0 &&
    draft.sourceEnd[last] === start &&
    draft.text.length - (draft.prose[last] ?? 0) === start - (draft.source[last] ?? 0)
  if (continues) draft.sourceEnd[last] = end
  else pushSegment(draft, start, end)
  draft.text += draft.letters.slice(start, end)
}

/** Appends prose that stands for a stretch of the source as a whole. */
export function appendWhole(draft: Draft, prose: string, start: number, end: number): void {
  pushSegment(draft, start, end)
  draft.text += prose
}

function pushSegment(draft: Draft, start: number, end: number): void {
  draft.prose.push(draft.text.length)
  draft.source.push(start)
  draft.sourceEnd.push(end)
}

/** A stretch of a draft's prose that goes; `isObject` leaves an object mark in its place. */
export interface Cut {
  readonly start: number
  readonly end: number
  readonly isObject: boolean
}

/** Where stretches of a draft's prose stand in the source. */
export function draftSpan(draft: Draft, start: number, end: number): Span {
  return sourceSpan({ text: draft.text, map: draft, span: { start: 0, end: 0 } }, { start, end })
}

/** The draft without the given stretches, which are in order and do not overlap. Marks and breaks move along. */
export function withoutCuts(draft: Draft, cuts: readonly Cut[]): Draft {
  const kept = newDraft(draft.letters)
  /** For each cut, what it and those before it take away. */
  const removed: number[] = []
  let at = 0
  let segment = 0
  const keepTo = (end: number): void => {
    while (at < end) {
      while ((draft.prose[segment + 1] ?? Infinity) <= at) segment++
      const to = Math.min(end, draft.prose[segment + 1] ?? draft.text.length)
      const span = segmentSpan(draft, segment, at, to)
      pushSegment(kept, span.start, span.end)
      kept.text += draft.text.slice(at, to)
      at = to
    }
  }
  for (const cut of cuts) {
    keepTo(cut.start)
    if (cut.isObject) {
      const span = draftSpan(draft, cut.start, cut.end)
      appendWhole(kept, OBJECT, span.start, span.end)
    }
    at = cut.end
    removed.push(cut.end - kept.text.length)
  }
  keepTo(draft.text.length)

  for (const mark of draft.marks) {
    mark.start = moved(mark.start, cuts, removed)
    mark.end = Math.max(mark.start, moved(mark.end, cuts, removed))
    kept.marks.push(mark)
  }
  for (const offset of draft.breaks) kept.breaks.push(moved(offset, cuts, removed))
  kept.images.push(...draft.images)
  return kept
}

function segmentSpan(draft: Draft, segment: number, from: number, to: number): Span {
  const first = draft.prose[segment] ?? 0
  const letters = (draft.prose[segment + 1] ?? draft.text.length) - first
  const start = draft.source[segment] ?? 0
  const end = draft.sourceEnd[segment] ?? 0
  return letters === end - start ? { start: start + from - first, end: start + to - first } : { start, end }
}

/** Where an offset has come to stand; one inside a cut stands where the cut was. */
function moved(offset: number, cuts: readonly Cut[], removed: readonly number[]): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cuts[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const next = cuts[low]
  const inside = next !== undefined && offset > next.start ? offset - next.start : 0
  return offset - inside - (removed[low - 1] ?? 0)
}
