import type { TimeWords } from '../../languages/words/time.js'
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
  readonly language: TimeWords
}
