import type { Period } from '../../types.js'

/**
 * How long a time is. A `splitYear` is a year that starts in one calendar year and ends in the next ("2022-23"), its first
 * month not known: its period reaches from the first of January of the one to the end of the other, its length is a year.
 */
export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'fiscalYear' | 'splitYear' | 'span'

/** How a time bears on a figure: during it, as it stood when it ended, from it on, up to it, between two, or by then. */
export type PeriodRole = 'in' | 'atEnd' | 'since' | 'until' | 'between' | 'asOf'

/** A time named in prose. */
export interface PeriodMention {
  /** UTF-16 offsets into the text given; a preposition that decides the role is counted ("since 2011"), "in" is not. */
  readonly start: number
  readonly end: number
  /** The whole of the time named: of "the end of 2023" the year, its last day being `endDay`. */
  readonly period: Period
  readonly grain: Grain
  readonly role: PeriodRole
  /** Counted from the article's day or from the period in force. */
  readonly relative: boolean
  readonly text: string
}

export interface PeriodContext {
  /** The article's day in days since 1970-01-01; null where it is not known: what is counted from it is left out then. */
  readonly articleDay: number | null
  /** The period in force before this text: "a year earlier" is counted from it. */
  readonly anchor: Period | null
  /** Whether the period in force was that of a stand at its end, which "a year earlier" then is too. */
  readonly anchorRole?: PeriodRole
  /**
   * The period in force is that of an earlier paragraph: "when the year closed" is counted from the article's day then,
   * "a year earlier" still from the period.
   */
  readonly anchorFar?: boolean
  /** The span named last, as `spanInForce` tells it: "in the same period" is that one, whatever day was named since. */
  readonly anchorSpan?: Period | null
  /** The month a fiscal year starts in, 1 to 12; the year is named for its end. 10, as for the US government, where it is left out. */
  readonly fiscalYearStart?: number
  readonly language?: TimeWords
}

export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year'

/** What a word says about time. */
export type TimeWord =
  | {
      readonly is: 'month'
      readonly month: number
      /** Also another word: needs a number or a preposition beside it. */ readonly unsure: boolean
    }
  | { readonly is: 'weekday'; /** 0 is Sunday. */ readonly day: number }
  | { readonly is: 'season'; /** Its first month; three in all. */ readonly month: number }
  | { readonly is: 'unit'; readonly unit: TimeUnit; readonly times: number; readonly plural: boolean }
  | { readonly is: 'count'; readonly count: number }
  | { readonly is: 'ordinal'; readonly ordinal: number }
  | { readonly is: 'key'; readonly key: TimeKey }

/** Words of grammar around a time. */
export type TimeKey =
  | 'the'
  | 'of'
  | 'in'
  | 'on'
  | 'at'
  | 'for'
  | 'last'
  | 'this'
  | 'past'
  | 'previous'
  | 'next'
  | 'that'
  | 'same'
  | 'whole'
  | 'end'
  | 'start'
  | 'early'
  | 'mid'
  | 'late'
  | 'from'
  | 'to'
  | 'and'
  | 'or'
  | 'between'
  | 'since'
  | 'until'
  | 'by'
  | 'as'
  | 'earlier'
  | 'before'
  | 'later'
  | 'after'
  | 'ago'
  | 'fiscal'
  | 'calendar'
  | 'so'
  | 'far'
  | 'date'
  | 'ended'
  | 'ending'
  | 'period'
  | 'yesterday'
  | 'today'
  | 'tomorrow'
  | 'than'
  | 'during'
  | 'which'
  | 'began'
  | 'over'
  | 'turn'

/** A language's words of time. */
export interface TimeWords {
  /** By lower-case word, as written. */
  readonly words: ReadonlyMap<string, TimeWord>
  /** Behind "a year before", these begin what it is before: it is not counted from the period in force. */
  readonly clauseStarts: ReadonlySet<string>
  /** Pronouns that begin such a clause too, but not before a verb of `states`: "the year before it was 200". */
  readonly subjects: ReadonlySet<string>
  readonly states: ReadonlySet<string>
  /** Nouns behind a four-digit number that make it a count and not a year, beside any plural. */
  readonly counted: ReadonlySet<string>
  /** Words behind a number that make it a quantity and no day of a month: "million", "percent". */
  readonly scales: ReadonlySet<string>
  /** Verbs of saying and publishing: a time behind one is when that was done. */
  readonly reporting: ReadonlySet<string>
  /** Verbs and auxiliaries that follow a year standing as a subject, although they end in -s. */
  readonly notCounted: ReadonlySet<string>
}
