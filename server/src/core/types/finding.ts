import type { Backing, SignedArticle } from '../backing.js'
import type { Article } from './article.js'
import type { Figure } from './figure.js'
import type { FigureStatus, Match } from './match.js'
import type { Span } from './source.js'

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
