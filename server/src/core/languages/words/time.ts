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
  /** A unit so many before or after the one in force, in one word: "Vorjahr". */
  | { readonly is: 'relative'; readonly unit: TimeUnit; readonly by: number }
  /** The period in force, a year before, in one word: "Vorjahreszeitraum". */
  | { readonly is: 'yearBefore' }
  /** The end of a year in one word: "Jahresende". */
  | { readonly is: 'yearEnd' }

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
  /** What `shapesOf` makes of them. */
  readonly shapes: TimeShapes
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
  /** Words for any span of time, behind "the same". */
  readonly spans: ReadonlySet<string>
  /** Of the words that mean "until", those that mean "by" before the end of a time: "bis Ende 2023". */
  readonly byLeads: ReadonlySet<string>
  /** Of the words that mean "before", those that may stand before a time: "before 2015". */
  readonly untilLeads: ReadonlySet<string>
  /** Words before a length of time that count it back from the article's day: "vor einem Jahr". */
  readonly agoLeads: ReadonlySet<string>
  /** A full stop makes a day of a number: "24. Februar". */
  readonly hasOrdinalStop: boolean
  /** "Ende 2023", where English says "the end of 2023". */
  readonly hasBareEdges: boolean
  readonly nounsAreCapital: boolean
}

/**
 * By the first letter's lower-case code, if it is below 128, the lengths of the words without which no time is named, as
 * bits. Most words of a text are told from them without being looked up.
 */
export type TimeShapes = Readonly<Int32Array>

export function shapesOf(words: ReadonlyMap<string, TimeWord>): TimeShapes {
  const shapes = new Int32Array(128)
  for (const [word, meaning] of words) {
    const first = word.charCodeAt(0)
    if (first < shapes.length && namesTime(meaning))
      shapes[first] = (shapes[first] ?? 0) | (1 << Math.min(word.length, 31))
  }
  return shapes
}

/** Whether no time is named without such a word: every other only stands around one. */
export function namesTime(meaning: TimeWord): boolean {
  if (meaning.is === 'key') return NAMING.has(meaning.key)
  return meaning.is !== 'count' && meaning.is !== 'ordinal'
}

const NAMING: ReadonlySet<TimeKey> = new Set<TimeKey>(['yesterday', 'today', 'next', 'same'])
