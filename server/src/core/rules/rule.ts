/**
 * What a rule is, and what it sees.
 *
 * To add a rule:
 *  1. write `rules/<rule-id>.ts` that exports one `Rule` (copy the nearest existing one);
 *  2. add one line to `rules/index.ts`; the line's place is its rank among the findings of a figure;
 *  3. write `test/spec/rules/<rule-id>.md`.
 * Its severity setting, its row in the configuration's JSON Schema and its name in every report follow from these.
 *
 * A rule decides and words; it never reads configuration, silences anything or chooses a severity. What it needs to
 * know is in `FigureFacts` and `RuleContext`: extend these, and fill the new part where `checkReading` builds them.
 */
import type {
  Article,
  Block,
  Citation,
  Claim,
  Figure,
  FigureStatus,
  FindingWords,
  Fix,
  Match,
  Related,
  Severity,
  Span,
  Suppression,
} from '../types.js'
import type { Derivation } from '../matching/arithmetic/index.js'
import type { RegistryView, Scene } from '../matching/index.js'
import type { SignOffState } from '../signoff/types.js'
import type { Quoted } from './speaker.js'

/** A checkable figure with what is known of it when the rules run. */
export interface FigureFacts {
  readonly figure: Figure
  readonly block: Block
  /** The text of its sentence, as a reader sees it. */
  readonly sentence: string
  readonly match: Match
  /** The status before anything is silenced. */
  readonly status: Exclude<FigureStatus, 'ignored'>
  /** The links and footnotes to addresses that cover the figure. */
  readonly citations: readonly Citation[]
  /** What was read around the figure; null where there was no registry to read it for. */
  readonly scene: Scene | null
  /** The arithmetic by which the text reckons it from other figures, null for none. */
  readonly derivation: Derivation | null
  /** The figures it is reckoned from. */
  readonly operands: readonly Figure[]
  /** Whose words it stands in; null where the article itself speaks. */
  readonly quoted: Quoted | null
}

/** Looks claims up in the project's registry. */
export interface ClaimLookup {
  /** The claim with this id, null where the registry lacks it. */
  find(id: string): Claim | null
  /** The registered id that is most like this one, null where none is like it. */
  nearest(id: string): string | null
}

/** What all rules may know besides the figure at hand. */
export interface RuleContext {
  readonly article: Article
  /** The checkable figures in order of position. */
  readonly figures: readonly FigureFacts[]
  /** The figures of the title in front matter, read for contradictions only. */
  readonly titleFigures: readonly FigureFacts[]
  readonly claims: ClaimLookup
  readonly registry: RegistryView
  /** Days since 1970-01-01; null where the article has no date. */
  readonly articleDay: number | null
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string
  /** How each of `figures` stands with those who sign for them; null in a project that keeps no sign-offs. */
  readonly signOffs: readonly SignOffState[] | null
}

/** A finding as its rule states it: what it is about and its words, no severity yet. */
export interface RuleFinding {
  /** Where it is shown; the figure's own span when left out. */
  readonly span?: Span
  /** For findings beside the figures' own: the position in `RuleContext.figures` of the figure concerned. */
  readonly figure?: number
  readonly words: FindingWords
  /** The id of the claim concerned. */
  readonly claim?: string
  readonly related?: readonly Related[]
  readonly fixes?: readonly Fix[]
  /** A mild case: never reported above this, whatever the rule's severity. */
  readonly atMost?: Severity
  /** A mild case: stands behind this rule in the order, so that it is told only where nothing graver is. */
  readonly behind?: string
}

/** A comment that silences, and the findings that it silenced. */
export interface SuppressionUse {
  readonly suppression: Suppression
  /** How many findings it silenced. */
  readonly silenced: number
  /** Every rule it names is turned off, so that it could not silence anything. */
  readonly idle: boolean
  /** The names in it that are no rule's, each with the nearest rule. */
  readonly unknown: readonly { readonly name: string; readonly nearest: string | null }[]
}

interface RuleBase {
  /** Public and never renamed: scripts, configurations and comments name it. */
  readonly id: string
  readonly defaultSeverity: Severity
  readonly docs: {
    /** When it fires, one sentence without a full stop. */
    readonly summary: string
    /** What goes wrong in print without it. */
    readonly why: string
    /** A sentence of an article, or lines of a registry, that it fires on. */
    readonly example: string
  }
}

/** Judges one figure. The first rule of the index that fits is the figure's one finding. */
export interface FigureRule extends RuleBase {
  readonly appliesTo: 'figure'
  readonly check: (facts: FigureFacts, context: RuleContext) => RuleFinding | null
  /** Findings of the same rule that belong to no figure. */
  readonly beside?: (context: RuleContext) => readonly RuleFinding[]
}

/** Judges the article as a whole, beside the figures' own findings. */
export interface ArticleRule extends RuleBase {
  readonly appliesTo: 'article'
  readonly check: (context: RuleContext) => readonly RuleFinding[]
}

/** Judges a comment that silences, after all else has been judged. */
export interface SuppressionRule extends RuleBase {
  readonly appliesTo: 'suppression'
  readonly check: (use: SuppressionUse, context: RuleContext) => RuleFinding | null
}

/** A finding made while the registry is loaded; the words are made there, where the reading is. */
export interface RegistryRule extends RuleBase {
  readonly appliesTo: 'registry'
}

export type Rule = FigureRule | ArticleRule | SuppressionRule | RegistryRule
