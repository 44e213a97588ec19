import type { BlockRole, Citation, Problem, ProseSpan, Reference, Span } from '../types.js'
import { readComment, type Silence } from './comments.js'
import type { Definitions } from './destinations.js'
import type { InlineContext } from './inline.js'
import type { Abbreviations } from '../languages/words/sentences.js'

/** A block whose place among the others may still change, as when a table's caption follows it. */
export interface OpenBlock {
  readonly index: number
  readonly role: BlockRole
  readonly text: string
  readonly map: { readonly prose: number[]; readonly source: number[]; readonly sourceEnd: number[] }
  readonly span: Span
  passage: number
  headings: readonly number[]
  leadIn: number | null
  readonly cell: OpenCell | null
  readonly depth: number
  readonly quoted: boolean
  readonly label: string | null
  readonly sentences: readonly ProseSpan[]
  readonly quotations: readonly ProseSpan[]
  readonly links: readonly { readonly start: number; readonly end: number; readonly url: string }[]
}

/** A cell's place in its table. */
export interface OpenCell {
  readonly table: number
  readonly row: number
  readonly column: number
  readonly rowHeader: number | null
  readonly columnHeader: number | null
}

/** A footnote called in the text: the label as written, and where. */
export interface Call {
  readonly label: string
  readonly span: Span
  readonly block: number
  readonly at: ProseSpan
}

/** A claim named by a comment that stands in no block: it goes to the next one, or the last. */
export interface Stray {
  readonly id: string
  readonly idSpan: Span
  readonly span: Span
}

/** An article while it is read: all that the parts of its tree add to. */
export interface Reading extends InlineContext {
  readonly text: string
  readonly abbreviations: Abbreviations
  readonly blocks: OpenBlock[]
  readonly references: Reference[]
  readonly citations: Citation[]
  readonly calls: Call[]
  readonly comments: Silence[]
  readonly problems: Problem[]
  strays: Stray[]
  /** The headings in force, outermost first. A new list for each heading, since blocks share it. */
  headings: readonly number[]
  passages: number
  tables: number
}

/** Begins to read an article. */
export function newReading(
  text: string,
  source: string,
  definitions: Definitions,
  abbreviations: Abbreviations,
): Reading {
  const reading: Reading = {
    text,
    source,
    abbreviations,
    definitions,
    blocks: [],
    references: [],
    citations: [],
    calls: [],
    comments: [],
    problems: [],
    strays: [],
    headings: [],
    passages: 0,
    tables: 0,
    onComment: (start, end) => takeComment(reading, start, end),
  }
  return reading
}

function takeComment(reading: Reading, start: number, end: number): readonly { id: string; span: Span }[] {
  const comment = readComment(reading.source, start, end)
  switch (comment?.type) {
    case undefined:
      return []
    case 'claim':
      return comment.ids
    case 'silence':
      reading.comments.push(comment)
      return []
    case 'problem':
      reading.problems.push(comment.problem)
      return []
    default:
      return comment satisfies never
  }
}
