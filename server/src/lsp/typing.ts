/**
 * A figure that is being typed is left alone: "2" on the way to "25 thousand" is nobody's finding. A finding that the last
 * keystroke touched stays as it was until a change elsewhere or a pause.
 */
import type { Finding, Span } from '../core/types.js'
import type { Timers } from './timers.js'

/** One change of a document, as offsets into the text before it. */
export interface Change {
  readonly start: number
  readonly removed: number
  readonly inserted: string
}

export interface Typing {
  /** Called with each change, in order; null where the whole text was replaced. */
  changed(path: string, changes: readonly Change[] | null): void
  /** What to show of the findings for the text as it is now. */
  settle(path: string, text: string, findings: readonly Finding[]): readonly Finding[]
  closed(path: string): void
  dispose(): void
}

/** How long a touched finding is left alone, in milliseconds. */
export const typingPause = 2000

/** More than this at once is pasted or a fix, not typed. A closing bracket may come with its opening one. */
const typedAtOnce = 2

interface State {
  /** What was last shown, moved along with the text. */
  shown: readonly Finding[]
  /** Where the last change was, in the text as it is now. */
  touched: readonly Span[]
  stop: () => void
}

/** @param onPause called when what was held back may be shown. */
export function watchTyping(timers: Timers, onPause: (path: string) => void): Typing {
  const states = new Map<string, State>()
  return {
    changed: (path, changes) => {
      const state = states.get(path)
      state?.stop()
      if (changes === null) {
        states.delete(path)
        return
      }
      const shown = changes.reduce(moveFindings, state?.shown ?? [])
      states.set(path, { shown, touched: typedSpans(changes), stop: () => undefined })
    },
    settle: (path, text, findings) => {
      const state = states.get(path) ?? { shown: [], touched: [], stop: () => undefined }
      const touched = (finding: Finding) => touches(finding, text, state.touched)
      const kept = state.shown.filter(touched)
      const fresh = findings.filter((finding) => !touched(finding))
      const held = kept.length > 0 || fresh.length < findings.length
      const shown = held ? [...fresh, ...kept].sort((a, b) => a.span.start - b.span.start) : findings
      state.stop()
      const release = () => {
        const state = states.get(path)
        if (!state) return
        states.set(path, { ...state, touched: [] })
        onPause(path)
      }
      states.set(path, { ...state, shown, stop: held ? timers.after(typingPause, release) : () => undefined })
      return shown
    },
    closed: (path) => {
      states.get(path)?.stop()
      states.delete(path)
    },
    dispose: () => {
      for (const state of states.values()) state.stop()
      states.clear()
    },
  }
}

/** Where something was typed, in the text after all changes: each change is for the text after the one before it. */
function typedSpans(changes: readonly Change[]): readonly Span[] {
  const spans: Span[] = []
  for (const change of changes) {
    const moved = spans.splice(0).map((span) => moveSpan(span, change))
    spans.push(...moved)
    if (change.inserted.length <= typedAtOnce) {
      spans.push({ start: change.start, end: change.start + change.inserted.length })
    }
  }
  return spans
}

function moveFindings(findings: readonly Finding[], change: Change): readonly Finding[] {
  return findings.map((finding) => ({ ...finding, span: moveSpan(finding.span, change) }))
}

/** A span after a change: what lies behind moves, what is touched takes the change in, white space beside it left out. */
function moveSpan(span: Span, change: Change): Span {
  const end = change.start + change.removed
  const shift = change.inserted.length - change.removed
  const before = end < span.start || (end === span.start && /\s$/.test(change.inserted))
  if (before) return { start: span.start + shift, end: span.end + shift }
  if (change.start > span.end || (change.start === span.end && /^\s/.test(change.inserted))) return span
  return {
    start: Math.min(span.start, change.start),
    end: Math.max(span.end, end) + shift,
  }
}

/** The change is in the finding or beside it, or in the word after it: a scale word or noun on its way. */
function touches(finding: Finding, text: string, changes: readonly Span[]): boolean {
  const word = /^[^\S\n]?\S{0,40}/.exec(text.slice(finding.span.end, finding.span.end + 41))
  const end = finding.span.end + (word?.[0].length ?? 0)
  return changes.some((change) => change.start <= end && change.end >= finding.span.start)
}
