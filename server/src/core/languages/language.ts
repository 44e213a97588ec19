import { once } from '../once.js'
import { compileFigureWords, type FigureLanguage } from './grammar.js'
import { withLatinLetters } from './letters.js'
import type { ArithmeticWords } from './words/arithmetic.js'
import type { ClauseWords } from './words/clauses.js'
import type { DoubtWords } from './words/doubts.js'
import type { FigureWords } from './words/figures.js'
import type { Abbreviations } from './words/sentences.js'
import type { LanguageSigns } from './words/signs.js'
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

/** A language's folder: each section is made when it is first asked for. */
export type LanguageSections = {
  readonly [Section in Exclude<keyof LanguageWords, 'stem' | 'parts'>]: () => LanguageWords[Section]
} & Pick<LanguageWords, 'stem' | 'parts'>

/**
 * A language ready for use. A section of its words is made and compiled when something first asks for it, and kept: what
 * only articles in the language need is made for none of another.
 */
export interface Language extends Omit<LanguageWords, 'figures'> {
  /** ISO 639-1. */
  readonly code: string
  readonly signs: LanguageSigns
  readonly figures: FigureLanguage
  /** What a room of the engine compiles from this language's words; the same room gets the same thing again. */
  once<T>(compile: (language: Language) => T): T
}

/** Defines a language; once, where the language's folder is loaded. */
export function defineLanguage(code: string, signs: LanguageSigns, sections: LanguageSections): Language {
  return new DefinedLanguage(code, signs, sections)
}

class DefinedLanguage implements Language {
  readonly #kept = new Map<unknown, unknown>()
  readonly #sentences: () => Language['sentences']
  readonly #figures: () => Language['figures']
  readonly #time: () => Language['time']
  readonly #places: () => Language['places']
  readonly #topics: () => Language['topics']
  readonly #clauses: () => Language['clauses']
  readonly #units: () => Language['units']
  readonly #arithmetic: () => Language['arithmetic']
  readonly #telling: () => Language['telling']
  readonly #doubts: () => Language['doubts']
  readonly stem: Language['stem']
  readonly parts: Language['parts']

  constructor(
    readonly code: string,
    readonly signs: LanguageSigns,
    sections: LanguageSections,
  ) {
    this.#sentences = once(sections.sentences)
    this.#figures = once(() => compileFigureWords(sections.figures()))
    this.#time = once(sections.time)
    this.#places = once(sections.places)
    this.#topics = once(sections.topics)
    this.#clauses = once(() => withLatinLetters(sections.clauses()))
    this.#units = once(() => withLatinLetters(sections.units()))
    this.#arithmetic = once(() => withLatinLetters(sections.arithmetic()))
    this.#telling = once(() => withLatinLetters(sections.telling()))
    this.#doubts = once(() => withLatinLetters(sections.doubts()))
    this.stem = sections.stem
    this.parts = sections.parts
  }

  get sentences(): Language['sentences'] {
    return this.#sentences()
  }
  get figures(): Language['figures'] {
    return this.#figures()
  }
  get time(): Language['time'] {
    return this.#time()
  }
  get places(): Language['places'] {
    return this.#places()
  }
  get topics(): Language['topics'] {
    return this.#topics()
  }
  get clauses(): Language['clauses'] {
    return this.#clauses()
  }
  get units(): Language['units'] {
    return this.#units()
  }
  get arithmetic(): Language['arithmetic'] {
    return this.#arithmetic()
  }
  get telling(): Language['telling'] {
    return this.#telling()
  }
  get doubts(): Language['doubts'] {
    return this.#doubts()
  }

  once<T>(compile: (language: Language) => T): T {
    if (!this.#kept.has(compile)) this.#kept.set(compile, compile(this))
    return this.#kept.get(compile) as T
  }
}
