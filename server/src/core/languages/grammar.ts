import type { Hedge } from '../types.js'
import { buildLexicon, Role, type Entry, type Lexicon } from './lexicon.js'
import { list } from './lists.js'
import { indexPhrases, type PhraseIndex } from './phrases.js'
import type { FigureWords } from './words/figures.js'

/** A language's words with what is compiled from them. */
export interface FigureLanguage extends FigureWords {
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
  'everybody',
  'pointedSigns',
  'ageHedges',
  'ageHolders',
  'copulas',
  'ageSubjects',
  'ageAdverbs',
  'looseLabels',
  'settings',
  'settingLeads',
  'mergedArticles',
  'pointers',
  'countVerbs',
  'labelAbbreviations',
  'looseNumberWords',
  'numberingWords',
  'barePoints',
  'indexWords',
  'looseTimes',
  'timeHedges',
  'subunitWords',
  'verbMultiples',
  'plainChanges',
  'particleVerbs',
  'shareLeads',
  'putOff',
  'fines',
  'pointedScales',
  'plainFractions',
  'invariantFractions',
  'definiteFractions',
  'outOf',
  'reaches',
  'ordinalLeads',
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
export function compileFigureWords(words: FigureWords): FigureLanguage {
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

function indexHedges(hedges: FigureWords['hedges']): PhraseIndex<Hedge> {
  const pairs = Object.entries(hedges) as [Hedge, readonly string[]][]
  return indexPhrases(pairs.flatMap(([hedge, phrases]) => phrases.map((phrase) => [phrase, hedge] as const)))
}

function entriesOf(words: FigureWords): Entry[] {
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
    ...Object.entries(words.nths).map(([text, parts]) => ({ text, role: Role.nth, parts })),
  ]
}
