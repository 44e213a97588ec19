import type { ProseSpan, Span } from './source.js'

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
