import { compileFigureWords, type FigureLanguage } from './grammar.js'
import { withLatinLetters } from './letters.js'
import type { ArithmeticWords } from './words/arithmetic.js'
import type { ClauseWords } from './words/clauses.js'
import type { DoubtWords } from './words/doubts.js'
import type { FigureWords } from './words/figures.js'
import type { Abbreviations } from './words/sentences.js'
import type { PlaceWords } from './words/places.js'
import type { TellingWords } from './words/telling.js'
import type { TimeWords } from './words/time.js'
import type { TopicWords } from './words/topics.js'
import type { UnitWords } from './words/units.js'

/**
 * A language as its folder writes it: words, and patterns for what words alone do not say. The grammar that uses them is
 * shared. To add one, see "Add a language" in CONTRIBUTING.md.
 */
export interface LanguageWords {
  /** ISO 639-1. */
  readonly code: string
  /** Full stops that end no sentence. */
  readonly sentences: Abbreviations
  /** Numbers, hedges, units, and what is no figure. */
  readonly figures: FigureWords
  /** Months, units of time, and the words they are counted with. */
  readonly time: TimeWords
  /** Names of places that the data set lacks, and the words before them. */
  readonly places: PlaceWords
  /** What its words about migration mean. */
  readonly topics: TopicWords
  /** How it joins what a sentence says. */
  readonly clauses: ClauseWords
  /** What one of a counted noun is. */
  readonly units: UnitWords
  /** How it says that a figure was reckoned from others. */
  readonly arithmetic: ArithmeticWords
  /** How it says who says something, and that something is no longer so. */
  readonly telling: TellingWords
  /** How it says that a number is not what was counted. */
  readonly doubts: DoubtWords
  /** Stems a word that stands for no known idea, so that its forms meet. */
  readonly stem: (word: string) => string
  /** The parts of a compound, each a word of its own ("Asylanträge": asyl, anträge); empty where it is none. */
  readonly parts: (word: string, isKnown: (part: string) => boolean) => readonly string[]
}

/** A language ready for use: its words, and what is compiled from them once, when first asked for. */
export interface Language extends Omit<LanguageWords, 'figures'> {
  readonly figures: FigureLanguage
  /** What a room of the engine compiles from this language's words; the same room gets the same thing again. */
  once<T>(compile: (language: Language) => T): T
}

/** Compiles a language; done once, where the language's folder is loaded. */
export function defineLanguage(words: LanguageWords): Language {
  const kept = new Map<unknown, unknown>()
  const { arithmetic, clauses, doubts, telling, units } = words
  const language: Language = {
    ...words,
    arithmetic: withLatinLetters(arithmetic),
    clauses: withLatinLetters(clauses),
    doubts: withLatinLetters(doubts),
    telling: withLatinLetters(telling),
    units: withLatinLetters(units),
    figures: compileFigureWords(words.figures),
    once: <T>(compile: (language: Language) => T): T => {
      if (!kept.has(compile)) kept.set(compile, compile(language))
      return kept.get(compile) as T
    },
  }
  return language
}
