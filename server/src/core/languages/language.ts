import type { Hedge } from '../types.js'
import { buildLexicon, Role, type Entry, type Lexicon } from './lexicon.js'
import { list } from './lists.js'
import { indexPhrases, type PhraseIndex } from './phrases.js'

/**
 * All that the recognizer knows of a language. A language is one file that fills this in; the grammar that uses it is
 * shared. Words are lower case with straight apostrophes; a list is words between white space; a phrase is words
 * between single spaces, a mark being a word of its own ("approx .").
 */
export interface LanguageWords {
  /** ISO 639-1. */
  readonly code: string
  /** The mark of decimals; the other of "." and "," groups thousands. */
  readonly decimal: '.' | ','

  readonly small: Readonly<Record<string, number>>
  readonly tens: Readonly<Record<string, number>>
  readonly hundred: string
  /** Scale words in every form that may follow a number, plurals too. */
  readonly scales: Readonly<Record<string, number>>
  /** Abbreviated scales, written against digits or a space after them. */
  readonly scaleLetters: Readonly<Record<string, number>>
  readonly dozens: Readonly<Record<string, number>>
  readonly half: string
  /** Fraction words by denominator, singular and plural. */
  readonly fractions: Readonly<Record<string, number>>
  /** Fraction words that are ordinals too: alone they need "of" behind them. */
  readonly ordinalFractions: string
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
  readonly every: string
  readonly per: string
  readonly to: string
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
  /** Words before "from A to B" that make it a range: ranging, anywhere. */
  readonly ranging: string

  readonly percent: readonly string[]
  readonly points: readonly string[]

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
  readonly ordinals: string
  readonly ordinalSuffixes: string
  readonly numberWords: readonly string[]
  /** Number words that only count in capitals: "No 10". */
  readonly looseNumberWords: string
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
  readonly speech: string
  readonly up: string
  readonly down: string
  /** Words of change that count without "by" before a number of things: up, rose; "contracted 30" may be anything. */
  readonly plainChanges: string
  /** Verbs whose "up" is no rise: made up 40%. */
  readonly particleVerbs: string
  /** Words before "a third" that make a share of it: by, to, made up. */
  readonly shareLeads: string
  readonly comparativesUp: string
  readonly comparativesDown: string
  /** Whether a word looks like a plural noun. */
  readonly isPlural: (word: string) => boolean
  /** Whether a capitalised word names a people: Syrians, Congolese. */
  readonly isPeople: (word: string) => boolean
}

/** A language's words with what is compiled from them. */
export interface Language extends LanguageWords {
  readonly lexicon: Lexicon
  /** The lists of single words above, as sets, by their key. */
  readonly sets: Readonly<Record<WordSet, ReadonlySet<string>>>
  readonly phrases: Readonly<Record<PhraseSet, PhraseIndex<string>>>
  readonly hedgesBefore: PhraseIndex<Hedge>
  readonly hedgesBehind: PhraseIndex<Hedge>
}

const SETS = [
  'ordinalFractions',
  'frequencies',
  'looseMultiples',
  'auxiliaries',
  'vagueOf',
  'and',
  'or',
  'of',
  'in',
  'out',
  'every',
  'per',
  'to',
  'from',
  'between',
  'than',
  'by',
  'articles',
  'definite',
  'times',
  'negative',
  'point',
  'ranging',
  'weights',
  'hedgeFillers',
  'eras',
  'timeFillers',
  'ordinalSuffixes',
  'streets',
  'phones',
  'versions',
  'scoreWords',
  'comparativesUp',
  'comparativesDown',
  'fold',
  'multipleLeads',
  'pluralVerbs',
  'rateLeads',
  'joinedPrefixes',
  'lengthWords',
  'attributives',
  'pointedSigns',
  'ageHedges',
  'ageHolders',
  'copulas',
  'looseLabels',
  'labelAbbreviations',
  'looseNumberWords',
  'looseTimes',
  'timeHedges',
  'subunitWords',
  'verbMultiples',
  'plainChanges',
  'particleVerbs',
  'shareLeads',
  'fines',
] as const
export type WordSet = (typeof SETS)[number]

const PHRASES = [
  'percent',
  'points',
  'compares',
  'timesOfDay',
  'ageBefore',
  'ageAfter',
  'measurePhrases',
  'measureBefore',
  'legalAfter',
  'reportersAfter',
  'numberWords',
  'yearBefore',
  'idioms',
] as const
export type PhraseSet = (typeof PHRASES)[number]

/** Compiles a language; done once, where the language's file is loaded. */
export function defineLanguage(words: LanguageWords): Language {
  const sets = Object.fromEntries(SETS.map((key) => [key, new Set(list(words[key]))])) as Record<WordSet, Set<string>>
  const phrases = Object.fromEntries(
    PHRASES.map((key) => [key, indexPhrases(words[key].map((phrase) => [phrase, phrase] as const))]),
  ) as Record<PhraseSet, PhraseIndex<string>>
  return {
    ...words,
    signs: bare(words.signs),
    dollars: bare(words.dollars),
    lexicon: buildLexicon(entriesOf(words)),
    sets,
    phrases,
    hedgesBefore: indexHedges(words.hedges),
    hedgesBehind: indexHedges(words.hedgesAfter),
  }
}

/** A table that holds its own words alone: "constructor" in a text is none of them. */
function bare(table: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.assign(Object.create(null) as Record<string, string>, table)
}

function indexHedges(hedges: LanguageWords['hedges']): PhraseIndex<Hedge> {
  const pairs = Object.entries(hedges) as [Hedge, readonly string[]][]
  return indexPhrases(pairs.flatMap(([hedge, phrases]) => phrases.map((phrase) => [phrase, hedge] as const)))
}

function entriesOf(words: LanguageWords): Entry[] {
  const plain = (text: string, role: number): Entry[] => list(text).map((word) => ({ text: word, role }))
  const valued = (record: Readonly<Record<string, number>>, role: number): Entry[] =>
    Object.entries(record).map(([text, value]) => ({ text, role, value }))
  return [
    ...valued(words.small, Role.small),
    ...valued(words.tens, Role.tens),
    ...plain(words.hundred, Role.hundred),
    ...valued(words.scales, Role.scale),
    ...Object.entries(words.scaleLetters).map(([text, factor]) => ({ text, role: Role.scaleLetter, factor })),
    ...valued(words.dozens, Role.dozen),
    ...plain(words.half, Role.half),
    ...Object.entries(words.fractions).map(([text, parts]) => ({ text, role: Role.fraction, parts })),
    ...valued(words.multiples, Role.multiple),
    ...valued(words.vague, Role.vague),
    ...plain(words.vaguers, Role.vaguer),
    ...Object.entries(words.currencies).flatMap(([currency, text]) =>
      list(text).map((word) => ({ text: word, role: Role.currency, currency })),
    ),
    ...plain(words.months, Role.month),
    ...plain(words.weekdays, Role.weekday),
    ...plain(words.time, Role.time),
    ...plain(words.measures, Role.measure),
    ...plain(words.labels, Role.label),
    ...plain(words.ordinals, Role.ordinal),
    ...plain(words.yearCues, Role.yearCue),
    ...plain(words.stops, Role.stop),
    ...plain(words.persons, Role.person),
    ...plain(words.officials, Role.official),
    ...plain(words.affected, Role.affected),
    ...plain(words.plurals, Role.plural),
    ...plain(words.singulars, Role.singular),
    ...plain(words.speech, Role.speech),
    ...plain(words.up, Role.up),
    ...plain(words.down, Role.down),
    ...plain(words.comparativesUp, Role.comparative),
    ...plain(words.comparativesDown, Role.comparative),
    ...plain(words.articles, Role.article),
  ]
}
