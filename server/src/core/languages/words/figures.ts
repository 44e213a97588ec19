import type { Hedge } from '../../types.js'

/**
 * All that the recognizer knows of a language. A language is one file that fills this in; the grammar that uses it is
 * shared. Words are lower case with straight apostrophes; a list is words between white space; a phrase is words
 * between single spaces, a mark being a word of its own ("approx .").
 */
export interface FigureWords {
  /** The mark of decimals; the other of "." and "," groups thousands. */
  readonly decimal: '.' | ','

  readonly small: Readonly<Record<string, number>>
  readonly tens: Readonly<Record<string, number>>
  readonly hundred: string
  /** The number that a language writes as one word ("zweihundertfünfzig"), in lower case; null where words stand apart. */
  readonly compound: ((word: string) => number | null) | null
  /** Scale words in every form that may follow a number, plurals too. */
  readonly scales: Readonly<Record<string, number>>
  /** Abbreviated scales, written against digits or a space after them. */
  readonly scaleLetters: Readonly<Record<string, number>>
  /** Of these, the ones written with a point: "1,1 Mio. Menschen". */
  readonly pointedScales: string
  /** Scale words and their short forms as a house prints them, each a thousand times the one before. */
  readonly ladders: readonly ScaleLadder[]
  readonly dozens: Readonly<Record<string, number>>
  readonly half: string
  /** Fraction words by denominator, singular and plural. */
  readonly fractions: Readonly<Record<string, number>>
  /** Fraction words that are ordinals too: alone they need "of" behind them. */
  readonly ordinalFractions: string
  /** Fraction words that are nothing else: they need no "of" behind them ("ein Drittel"). */
  readonly plainFractions: string
  /** Fraction words without a plural of their own: "zwei Drittel". */
  readonly invariantFractions: string
  /** Fraction words that stand behind "the": "die Hälfte". */
  readonly definiteFractions: string
  /** Ordinals that make a share of "every", by their number: "jeder fünfte". */
  readonly nths: Readonly<Record<string, number>>
  /** Words that are a multiple by themselves; below one for what shrinks. */
  readonly multiples: Readonly<Record<string, number>>
  /** Multiples that also say how often ("twice"): they need a comparison behind them. */
  readonly frequencies: string
  /** Multiples that are plain adjectives or verbs too ("double"): they need a comparison or an auxiliary. */
  readonly looseMultiples: string
  /** Loose multiples in a verb's form: a multiple where no noun follows ("the number doubles"). */
  readonly verbMultiples: string
  /** Auxiliaries before a loose multiple that make it a verb. */
  readonly auxiliaries: string
  /** Plural magnitudes that stand for an unknown number. */
  readonly vague: Readonly<Record<string, number>>
  /** Vague words that need "of" behind them ("scores", "tens"). */
  readonly vagueOf: string
  /** Makes the magnitude behind it vague: several, a few. */
  readonly vaguers: string

  /** The words of the grammar. */
  readonly and: string
  readonly or: string
  readonly of: string
  readonly in: string
  readonly out: string
  /** A single word between the numbers of a share: "vier von zehn". */
  readonly outOf: string
  readonly every: string
  readonly per: string
  readonly to: string
  /** The word by which a change reaches a number: to. */
  readonly reaches: string
  /** "From A to B" is always a range, since a change is told in another word than `to`. */
  readonly fromToRange: boolean
  readonly from: string
  readonly between: string
  readonly than: string
  readonly by: string
  readonly articles: string
  readonly definite: string
  readonly times: string
  readonly negative: string
  /** Decimal point in words ("two point five"). */
  readonly point: string
  /** A suffix that makes a multiple of a number before it: "10-fold". */
  readonly fold: string
  /** Words that, right behind "times" or "twice", make it a multiple: as, what. */
  readonly multipleLeads: string
  /** Verb forms that follow a plural: "a third are". */
  readonly pluralVerbs: string
  /** The word of "for every 1,000". */
  readonly rateLeads: string
  /** Words that join to a number with a hyphen without making a name of it: "under-18s", "mid-2022". */
  readonly joinedPrefixes: string
  /** Behind "50m" they make metres of it: high, wide. */
  readonly lengthWords: string
  /** Plural nouns that describe the noun behind them: women workers, arms dealers. */
  readonly attributives: string
  /** Nouns that, all of them named, are everybody: "men, women and children". */
  readonly everybody: string
  /** The noun that means the same. */
  readonly everybodyHead: string
  /** Words before "from A to B" that make it a range: ranging, anywhere. */
  readonly ranging: string

  readonly percent: readonly string[]
  readonly points: readonly string[]
  /** Points that are percentage points where percents were told before them: "a fall of five points". */
  readonly barePoints: string
  /** What is told in points of its own. */
  readonly indexWords: string

  /** Currency words by ISO code; words that need nothing else to be money. */
  readonly currencies: Readonly<Record<string, string>>
  /** Currency signs and abbreviations in front of a number. */
  readonly signs: Readonly<Record<string, string>>
  /** Country letters before a dollar sign. */
  readonly dollars: Readonly<Record<string, string>>
  /** Currency words that are weights too when "of" and a substance follow. */
  readonly weights: string
  /** Abbreviated currencies that are written with a point: "Rs. 500". */
  readonly pointedSigns: string
  /** Currency words that are a hundredth of it: cents. */
  readonly subunitWords: string
  /** What is paid, not weighed: "a 500-pound fine". */
  readonly fines: string

  readonly hedges: Readonly<Partial<Record<Hedge, readonly string[]>>>
  readonly hedgesAfter: Readonly<Partial<Record<Hedge, readonly string[]>>>
  /** May stand between a hedge and its number: another, a further. */
  readonly hedgeFillers: string
  /** After these "more than N" compares, it does not hedge: nouns and adverbs of comparison. */
  readonly compares: readonly string[]

  readonly months: string
  readonly weekdays: string
  readonly timesOfDay: readonly string[]
  /** Times of day that are other words too: only against the digits or in capitals. */
  readonly looseTimes: string
  /** Hedges that stand before a year as well: "about 1950". */
  readonly timeHedges: string
  readonly eras: string
  readonly time: string
  /** Words between a number and its unit of time: consecutive, more, straight. */
  readonly timeFillers: string
  readonly ageBefore: readonly string[]
  readonly ageAfter: readonly string[]
  /** Hedges that bound an age, and who may have one: "those over 65". */
  readonly ageHedges: string
  readonly ageHolders: string
  readonly copulas: string
  /** Who is of an age before a copula ("she was 17"), or with one in them ("he's"). */
  readonly ageSubjects: string
  /** What may stand between the two: "she was only 17". */
  readonly ageAdverbs: string
  readonly measures: string
  /** Measure units that are words or letters of other meaning: only right behind the number. */
  readonly measurePhrases: readonly string[]
  readonly measureBefore: readonly string[]

  readonly labels: string
  /** Legal abbreviations that follow a number: C.F.R. */
  readonly legalAfter: readonly string[]
  /** Reports of cases that stand between two numbers: 410 U.S. 113. */
  readonly reportersAfter: readonly string[]
  /** Labels that are written with a point: "p. 33", "Vol. 12". */
  readonly labelAbbreviations: string
  /** Labels that are plain words in lower case. */
  readonly looseLabels: string
  /** Labels that also say where or when something is counted: "in the camp 120 tents", "last year 345 people". */
  readonly settings: string
  /** Prepositions that place a setting, before its article: "in the", "aboard the". */
  readonly settingLeads: string
  /** A preposition and an article in one word: "im", "vom". */
  readonly mergedArticles: string
  /** Determiners that pick one out, so that no number names it; ordinals do so too. */
  readonly pointers: string
  /** Verbs behind a number whose noun goes without saying: "every week 200 leave". */
  readonly countVerbs: string
  readonly ordinals: string
  readonly ordinalSuffixes: string
  /** Words behind which a number of two digits with a point is an ordinal: "zum 3. Mal". */
  readonly ordinalLeads: string
  readonly numberWords: readonly string[]
  /** Number words that only count in capitals: "No 10". */
  readonly looseNumberWords: string
  /** Words behind which "number" is a verb: "they number 350". */
  readonly numberingWords: string
  readonly yearCues: string
  readonly yearBefore: readonly string[]
  readonly streets: string
  readonly phones: string
  readonly versions: string
  readonly scoreWords: string
  /** Fixed phrases whose number states nothing. */
  readonly idioms: readonly string[]

  readonly stops: string
  readonly persons: string
  readonly officials: string
  readonly affected: string
  readonly plurals: string
  readonly singulars: string
  /** Every noun is written with a capital: the first one behind a number is what it counts. */
  readonly capitalNouns: boolean
  readonly speech: string
  readonly up: string
  readonly down: string
  /** Words of change that count without "by" before a number of things: up, rose; "contracted 30" may be anything. */
  readonly plainChanges: string
  /** Verbs whose "up" is no rise: made up 40%. */
  readonly particleVerbs: string
  /** Words before "a third" that make a share of it: by, to, made up. */
  readonly shareLeads: string
  /** Verbs behind which "by a quarter" is a time: delayed, postponed. */
  readonly putOff: string
  readonly comparativesUp: string
  readonly comparativesDown: string
  /** Whether a word looks like a plural noun. */
  readonly isPlural: (word: string) => boolean
  /** Whether a capitalised word names a people: Syrians, Congolese. */
  readonly isPeople: (word: string) => boolean
}

/** Words of scale, each a thousand times the one before, as a house writes them without the space: million, billion. */
export type ScaleLadder = readonly string[]
