/** A reference to a claim that is being typed. */
import type { ReferenceForm, Span } from '../types.js'

/** Where in the source the id of a reference goes, and what is already there. */
export interface TypedReference {
  readonly form: ReferenceForm
  /** What of the id stands before the cursor. */
  readonly typed: string
  /** The id, before and behind the cursor: what a completion replaces. */
  readonly idSpan: Span
  /** What has to come behind the id, '' where it is there. */
  readonly closing: string
  /** The whole reference as far as it is there: without it the article is what it was before. */
  readonly span: Span
}

interface Opening {
  readonly form: ReferenceForm
  /** Ends at the cursor; its group is what of the id is typed. */
  readonly before: RegExp
  /** What ends it, behind the cursor. */
  readonly after: RegExp
  readonly closing: string
  /** Half of what ends it, where an editor has closed the bracket that was typed, and what is lacking before it. */
  readonly half?: { readonly after: RegExp; readonly closing: string }
}

const openings: readonly Opening[] = [
  { form: 'pandoc', before: /\[(?:[^[\]\n]{0,200};[ \t]?)?@([a-z0-9-]*)$/i, after: /^[ \t]?[\];,]/, closing: ']' },
  { form: 'link', before: /\]\(claim:([a-z0-9-]*)$/i, after: /^[ \t]?\)/, closing: ')' },
  {
    form: 'comment',
    before: /<!--[ \t]?claims?:[ \t]?(?:[a-z0-9-]{1,200}[,;]?[ \t])*([a-z0-9-]*)$/i,
    after: /^[ \t]*(?:-->|[,;])/,
    closing: ' -->',
    half: { after: /^>/, closing: ' --' },
  },
  { form: 'footnote', before: /\[\^([a-z0-9-]*)$/i, after: /^\]/, closing: ']' },
]

/** More than this of a line is not looked at. */
const LONGEST = 600

/**
 * The reference that is being typed at an offset; null where none is. It looks at the line only, since what is typed is
 * not yet what it will be: whether the place is prose, the caller asks of the article without it.
 */
export function typedReference(text: string, offset: number): TypedReference | null {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - LONGEST)
  const before = text.slice(lineStart, offset)
  for (const { form, before: opening, after, closing, half } of openings) {
    const match = opening.exec(before)
    if (!match) continue
    const typed = match[1] ?? ''
    const rest = text.slice(offset, offset + LONGEST).split(/[\r\n]/, 1)[0] ?? ''
    const tail = /^[a-z0-9-]*/i.exec(rest)?.[0] ?? ''
    // In a comment the two hyphens that end it are no part of the id.
    const id = form === 'comment' ? (tail.split('--', 1)[0] ?? '') : tail
    const behind = rest.slice(id.length)
    const halfClosed = half?.after.exec(behind)?.[0] ?? ''
    const closed = after.exec(behind)?.[0] ?? halfClosed
    const end = offset + id.length + (/[,;]$/.test(closed) ? 0 : closed.length)
    // A link's text stays where the link is taken away.
    const start = lineStart + match.index + (form === 'link' ? 1 : 0)
    return {
      form,
      typed,
      idSpan: { start: offset - typed.length, end: offset + id.length },
      closing: half && halfClosed !== '' ? half.closing : closed === '' ? closing : '',
      span: { start, end },
    }
  }
  return null
}
