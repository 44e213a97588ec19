import type { Problem, ProseSpan, Span } from './source.js'

export type BlockRole = 'paragraph' | 'heading' | 'item' | 'cell' | 'alt' | 'footnote' | 'title'

/** One run of prose: what a reader sees as one piece of text, with an exact map back to the source. */
export interface Block {
  /** Position in `Article.blocks`. */
  readonly index: number
  readonly role: BlockRole
  /** The prose: markup, references to claims and HTML taken out, entities and escapes decoded, a soft line break one blank, a hard one or one between two digits '\n'. */
  readonly text: string
  readonly map: ProseMap
  readonly span: Span
  /** Blocks with the same number share a passage (the paragraph, list, table or caption of registry.md). */
  readonly passage: number
  /** Indexes of the headings in force, outermost first. */
  readonly headings: readonly number[]
  /** The block that introduces this one: the paragraph before a list, the item above a nested item, the caption or paragraph before a table. */
  readonly leadIn: number | null
  /** For a cell: its place in the table and its header blocks. */
  readonly cell: {
    readonly table: number
    readonly row: number
    readonly column: number
    readonly rowHeader: number | null
    readonly columnHeader: number | null
  } | null
  /** Heading depth 1 to 6, 0 for anything else. */
  readonly depth: number
  /** Inside a block quote. */
  readonly quoted: boolean
  /** For a footnote's body: its label. */
  readonly label: string | null
  /** The sentences, in order, covering all of the text that is not white space. A cell is one sentence. */
  readonly sentences: readonly ProseSpan[]
  /** Runs inside quotation marks, the marks not counted. */
  readonly quotations: readonly ProseSpan[]
  /** Runs of emphasis, link texts and the like that a recognizer may want: link texts only, for now. */
  readonly links: readonly { readonly start: number; readonly end: number; readonly url: string }[]
}

/**
 * Prose to source. `prose[i]` is where segment i starts in the prose, `source[i]` and `sourceEnd[i]` the span it stands
 * for. A segment of equal length maps letter by letter; any other (an entity, an escape, a line break with its `> `)
 * maps whole.
 */
export interface ProseMap {
  readonly prose: readonly number[]
  readonly source: readonly number[]
  readonly sourceEnd: readonly number[]
}

export type ReferenceForm = 'comment' | 'pandoc' | 'link' | 'footnote'

/** A claim named by hand. */
export interface Reference {
  /** The claim id as written. */
  readonly id: string
  readonly form: ReferenceForm
  /** The whole reference in the source: the comment, the `[@...]`, the `[^...]`, or the link with its text. */
  readonly span: Span
  /** The id alone. */
  readonly idSpan: Span
  readonly block: number
  /** Where in the prose it stands: an empty span where it was taken out, the link's text where it wraps. */
  readonly at: ProseSpan
  readonly wraps: boolean
}

/** A link or footnote to an address, which may be a registered source's. */
export interface Citation {
  readonly url: string
  readonly form: 'link' | 'footnote'
  readonly span: Span
  readonly block: number
  readonly at: ProseSpan
}

/** A comment that silences findings. */
export interface Suppression {
  readonly form: 'next-line' | 'range' | 'file'
  /** The rules it names; empty for all. */
  readonly rules: readonly string[]
  /** Rules it leaves alone though it silences all: switched on again by name inside the range. */
  readonly except?: readonly string[]
  readonly reason: string | null
  /** The comment itself. */
  readonly span: Span
  /** What it silences: figures that start inside. */
  readonly covers: Span
}

export interface Article {
  readonly uri: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly references: readonly Reference[]
  readonly citations: readonly Citation[]
  readonly suppressions: readonly Suppression[]
  /** From front matter, as written there, and where (`saidAt`); null where it is absent or unreadable. */
  readonly date: string | null
  readonly lang: string | null
  readonly saidAt: { readonly date: Span | null; readonly lang: Span | null }
  /** Breaches in front matter and comments. */
  readonly problems: readonly Problem[]
}
