import type { Problem, Suppression } from '../types.js'
import type { Silence } from './comments.js'

/** A range that is open: what it silences from an offset on. */
interface OpenRange {
  readonly comment: Silence
  /** The rules still silenced; empty for all. */
  readonly rules: readonly string[]
  /** Switched on again by name inside a range for all. */
  readonly except: readonly string[]
  readonly start: number
}

/** Works out what each comment silences. The comments are in the order of the source. */
export function readSuppressions(
  comments: readonly Silence[],
  text: string,
): { readonly suppressions: readonly Suppression[]; readonly problems: readonly Problem[] } {
  const suppressions: Suppression[] = []
  const problems: Problem[] = []
  let open: OpenRange[] = []
  for (const comment of comments) {
    switch (comment.word) {
      case 'claimcheck-disable-file':
        suppressions.push({ ...common(comment), form: 'file', covers: { start: 0, end: text.length } })
        break
      case 'claimcheck-disable-next-line':
        suppressions.push({ ...common(comment), form: 'next-line', covers: nextLine(text, comment.span.end) })
        break
      case 'claimcheck-disable':
        open.push({ comment, rules: comment.rules, except: [], start: comment.span.end })
        break
      case 'claimcheck-enable': {
        const still = open.flatMap((range) => reopen(range, comment))
        const ended = open.filter((range) => !still.includes(range))
        if (ended.length === 0) problems.push({ span: comment.span, message: nothingToEnd(comment) })
        suppressions.push(...ended.map((range) => close(range, comment.span.start)))
        open = still
        break
      }
      default:
        comment.word satisfies never
    }
  }
  suppressions.push(...open.map((range) => close(range, text.length)))
  suppressions.sort((a, b) => a.span.start - b.span.start || a.covers.start - b.covers.start)
  return { suppressions, problems }
}

/** What is left of a range behind a `claimcheck-enable`: nothing, the rules it does not name, or the range itself. */
function reopen(range: OpenRange, enable: Silence): OpenRange[] {
  const { rules } = enable
  if (rules.length === 0) return []
  const start = enable.span.end
  if (range.rules.length === 0) {
    const except = [...new Set([...range.except, ...rules])]
    return except.length === range.except.length ? [range] : [{ ...range, except, start }]
  }
  const left = range.rules.filter((rule) => !rules.includes(rule))
  if (left.length === range.rules.length) return [range]
  return left.length === 0 ? [] : [{ ...range, rules: left, start }]
}

function close(range: OpenRange, end: number): Suppression {
  const { comment, rules, except, start } = range
  const covers = { start, end: Math.max(start, end) }
  return { ...common(comment), form: 'range', rules, covers, ...(except.length > 0 ? { except } : {}) }
}

function common(comment: Silence): Pick<Suppression, 'rules' | 'reason' | 'span'> {
  return { rules: comment.rules, reason: comment.reason, span: comment.span }
}

function nothingToEnd(comment: Silence): string {
  const named = comment.rules.length === 0 ? '' : ` for \`${comment.rules.join(', ')}\``
  return `\`claimcheck-enable\` ends nothing, expected a \`claimcheck-disable\`${named} before it, remove the comment`
}

/** The line of the source behind the one that an offset stands in, its line end not counted. */
function nextLine(text: string, from: number): { readonly start: number; readonly end: number } {
  const start = behindLineEnd(text, from)
  return { start, end: start >= text.length ? text.length : lineEnd(text, start) }
}

function behindLineEnd(text: string, from: number): number {
  const end = lineEnd(text, from)
  return end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0)
}

function lineEnd(text: string, from: number): number {
  const newline = /[\r\n]/g
  newline.lastIndex = from
  return newline.exec(text)?.index ?? text.length
}
