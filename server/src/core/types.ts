/**
 * The data that flows through the pipeline. Everything here is plain, immutable and JSON-serialisable, so that it can
 * be cached, sent to a worker or printed as it is.
 *
 * A span is a half-open pair of UTF-16 offsets into the source text, a byte order mark not counted. Lines and columns
 * do not exist here. "Prose offsets" are UTF-16 offsets into a block's `text`; `article/prose.ts` maps them to the source.
 */
import type { Backing, SignedArticle } from './backing.js'

/** Half-open UTF-16 offsets into the source text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Half-open UTF-16 offsets into a block's prose text. */
export type ProseSpan = Span

export interface SourceFile {
  /** What the file is called: a path or a URI, opaque to the core. */
  readonly uri: string
  /** The text without its byte order mark, line ends as they are. */
  readonly text: string
}

/** A fault that does not stop the reading: what is wrong, where, and what to do. */
export interface Problem {
  readonly span: Span
  readonly message: string
}

// --- Article -------------------------------------------------------------------------------------------------------

export type BlockRole = 'paragraph' | 'heading' | 'item' | 'cell' | 'alt' | 'footnote' | 'title'

/** One run of prose: what a reader sees as one piece of text, with an exact map back to the source. */
export interface Block {
  /** Position in `Article.blocks`. */
  readonly index: number
  readonly role: BlockRole
  /** The prose: markup, references to claims and HTML taken out, entities and escapes decoded, a soft line break one '\n'. */
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

// --- Figures -------------------------------------------------------------------------------------------------------

export type FigureKind = 'count' | 'percent' | 'ratio' | 'money' | 'rate' | 'duration' | 'age' | 'measure'
export type Hedge = 'none' | 'about' | 'over' | 'under' | 'atLeast' | 'atMost' | 'nearly' | 'range' | 'vague'

/** What the number words say before any hedge; null is an open end. */
export interface Quantity {
  readonly min: number | null
  readonly max: number | null
}

/** A number as it was written, whoever wrote it: an article or a claim's `value`. The agreement table reads this and nothing else. */
export interface Amount {
  readonly kind: FigureKind
  readonly quantity: Quantity
  readonly hedge: Hedge
  /** The hedge words as written, '' where there are none. */
  readonly hedgeText: string
  /** The value of the last digit written: 1 for 24,867 and 25; 1000 for 25,000 and 25 thousand and 200 thousand; 0.1 for 12.5%; 100000 for 1.2 million. For 200,000 it is 100000. */
  readonly step: number
  /** Rounded by trailing zeros or a scale word. Any number below 100 without a scale word is not. */
  readonly rounded: boolean
  /** How it was written, so that a correction keeps the style. */
  readonly style: NumberStyle
  /** ISO 4217 where it is plain, else as written; '' for no money. */
  readonly currency: string
  /** Percentage points, not percent. */
  readonly points: boolean
  /** For a ratio: a share of a whole, one in N, or a multiple. */
  readonly ratio: 'share' | 'oneIn' | 'multiple' | null
  /** "fell by 30%" is down, "+51.1%" and "rose by" are up, null where nothing says. */
  readonly direction: 'up' | 'down' | null
}

export interface NumberStyle {
  readonly form: 'digits' | 'words' | 'mixed'
  /** As written: ',', '.', ' ', a no-break or thin space, or '' for none. */
  readonly group: string
  readonly decimal: '.' | ','
  /** The scale word or letter as written with what separates it from the number (" thousand", "m", " crore"), '' for none. */
  readonly scale: string
  readonly scaleValue: number
  readonly decimals: number
  /** Sign or currency in front, percent or currency behind, as written. */
  readonly prefix: string
  readonly suffix: string
}

/** A numeric claim found in an article. */
export interface Figure extends Amount {
  /** The number, without hedge and noun. */
  readonly span: Span
  /** Exactly the source's text in that span. */
  readonly text: string
  /** Whether `check` asks for a source. */
  readonly checkable: boolean
  readonly block: number
  /** The number in the block's prose. */
  readonly at: ProseSpan
  /** The hedge in the block's prose. */
  readonly hedgeAt: ProseSpan | null
  /** Index into the block's sentences. */
  readonly sentence: number
  /** The counted noun or unit as written ("people", "Russian citizens", "per 1,000 inhabitants"), '' where there is none. */
  readonly unit: string
  /** The noun phrase that is counted, with its adjectives, in the block's prose; null where there is none. */
  readonly nounAt: ProseSpan | null
  /** Its last noun, lower case, as written ("citizens"); '' where there is none. */
  readonly head: string
  /** "more than the 50,546 of the year before": the number is compared with, not hedged. */
  readonly compared: boolean
}

// --- Registry ------------------------------------------------------------------------------------------------------

/** A place in a registry file. */
export interface At {
  readonly uri: string
  readonly span: Span
}

/** Days since 1970-01-01, half-open; null is an open end. */
export interface Period {
  readonly from: number | null
  readonly to: number | null
}

export type ClaimStatus = 'draft' | 'verified' | 'disputed' | 'superseded' | 'retracted'

export interface Source {
  /** Its name in `sources`, null when written in place. */
  readonly name: string | null
  readonly publisher: string
  readonly aliases: readonly string[]
  readonly title?: string
  readonly url?: string
  readonly archivedUrl?: string
  readonly published?: string
  readonly accessed?: string
  readonly page?: string
  readonly author?: string
  readonly csl?: unknown
  readonly at: At
}

export interface Claim {
  readonly id: string
  readonly statement: string
  /** `value` as an amount; its `quantity` already widened by `rounding`. */
  readonly value: Amount
  /** `value` as written, for messages. */
  readonly valueText: string
  readonly unit?: string
  readonly measure?: string
  readonly kind?: 'stock' | 'flow'
  readonly population?: string
  /** As written in the registry; places become ids in `matching/`. */
  readonly origin?: string
  readonly destination?: string
  readonly place?: string
  readonly period?: Period
  readonly periodText?: string
  readonly asOf?: Period
  readonly asOfText?: string
  readonly method?: 'register' | 'estimate' | 'survey' | 'model'
  readonly rounding?: number
  readonly derivedFrom?: string
  readonly sources: readonly Source[]
  readonly quote?: string
  readonly status: ClaimStatus
  /** The status in its file, where it counts as another: of a claim whose source is yet to be named. */
  readonly writtenStatus?: ClaimStatus
  readonly supersededBy?: string
  readonly supersededOn?: string
  readonly reason?: string
  readonly verifiedBy?: string
  readonly verifiedOn?: string
  readonly reviewBy?: string
  readonly caveat?: string
  readonly caveatAlso?: readonly string[]
  readonly wording?: { readonly prefer: readonly string[]; readonly avoid: readonly string[] }
  readonly note?: string
  readonly tags?: readonly string[]
  /** The whole claim, and the span of each key's value by key; of a key filled in from `defaults` the span is there, outside the claim. */
  readonly at: At
  readonly keys: Readonly<Record<string, Span>>
}

/** A newsroom's own word for a measure, place or population. */
export interface Term {
  readonly name: string
  readonly aliases: readonly string[]
  readonly nouns: readonly string[]
  readonly verbs: readonly string[]
  readonly at: At
}

export interface Registry {
  readonly claims: readonly Claim[]
  readonly sources: readonly Source[]
  readonly terms: {
    readonly measures: readonly Term[]
    readonly places: readonly Term[]
    readonly populations: readonly Term[]
  }
  /** Claims that stand in the files and break the format, so far as their ids can be read: not in `claims`, and not unknown either. */
  readonly broken?: readonly { readonly id: string; readonly at: At }[]
}

// --- Matching ------------------------------------------------------------------------------------------------------

export type Tie = 'reference' | 'source' | 'inferred'

/** How a figure's amount stands to a claim's, by the table "When a value agrees" of the claims format. */
export type Agreement =
  | { readonly type: 'agrees' }
  /** Disagrees with its hedge and agrees without it, or beyond the double or half of its bound. */
  | { readonly type: 'hedge' }
  | { readonly type: 'disagrees' }

export type Match =
  | {
      readonly type: 'tied'
      readonly claim: Claim
      readonly tie: Tie
      readonly agreement: Agreement
      readonly reference: Reference | null
    }
  | { readonly type: 'candidates'; readonly claims: readonly Claim[] }
  | { readonly type: 'unresolved'; readonly reference: Reference; readonly nearest: string | null }
  | { readonly type: 'none' }

export type FigureStatus = 'sourced' | 'conflicting' | 'derived' | 'cited' | 'uncited' | 'ignored'

// --- Findings ------------------------------------------------------------------------------------------------------

export type Severity = 'error' | 'warning' | 'information'

export interface Related {
  readonly uri: string
  readonly span: Span
  readonly message: string
}

export interface Edit {
  readonly uri: string
  readonly span: Span
  readonly text: string
}

export interface Fix {
  readonly title: string
  readonly edits: readonly Edit[]
  /** May be applied without the user's say: it cannot change what an article says. */
  readonly safe: boolean
}

/** The three parts of a finding's message, so that a terminal can set them apart. */
export interface FindingWords {
  readonly found: string
  readonly expected: string
  readonly advice: string
}

export interface Finding {
  readonly rule: string
  readonly uri: string
  readonly span: Span
  readonly severity: Severity
  /** What was found, what was expected, what to do; values in backticks, no full stop. */
  readonly message: string
  /** The message in its parts; absent where it was made in one piece. */
  readonly words?: FindingWords
  /** The claim concerned. */
  readonly claim: string | null
  readonly related: readonly Related[]
  readonly fixes: readonly Fix[]
  /** Why and by whom it is silenced; null where it is not. */
  readonly suppressed: { readonly reason: string | null; readonly span: Span } | null
}

/** A figure with all that was found out about it. */
export interface CheckedFigure extends Backing {
  readonly figure: Figure
  readonly status: FigureStatus
  readonly match: Match
  /** The figure's own findings, silenced ones left out. */
  readonly findings: readonly Finding[]
}

export interface CheckedArticle extends SignedArticle {
  readonly article: Article
  /** What its figures were read in, ISO 639-1. */
  readonly language: string
  /** The checkable figures and the silenced ones, in order. */
  readonly figures: readonly CheckedFigure[]
  /** Every finding of the article, those of figures too, silenced ones left out, in order of position. */
  readonly findings: readonly Finding[]
  /** The silenced findings. */
  readonly silenced: readonly Finding[]
}
