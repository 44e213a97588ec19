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

/**
 * A language ready for use. Its words are made and compiled when first asked for, and kept: a run that meets no article
 * in a language does without it.
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
export function defineLanguage(code: string, signs: LanguageSigns, words: () => LanguageWords): Language {
  return new DefinedLanguage(code, signs, words)
}

type Compiled = Omit<LanguageWords, 'figures'> & Pick<Language, 'figures'>

class DefinedLanguage implements Language {
  readonly #kept = new Map<unknown, unknown>()
  #words: Compiled | null = null

  constructor(
    readonly code: string,
    readonly signs: LanguageSigns,
    private readonly define: () => LanguageWords,
  ) {}

  get sentences(): Compiled['sentences'] {
    return this.#compiled().sentences
  }
  get figures(): Compiled['figures'] {
    return this.#compiled().figures
  }
  get time(): Compiled['time'] {
    return this.#compiled().time
  }
  get places(): Compiled['places'] {
    return this.#compiled().places
  }
  get topics(): Compiled['topics'] {
    return this.#compiled().topics
  }
  get clauses(): Compiled['clauses'] {
    return this.#compiled().clauses
  }
  get units(): Compiled['units'] {
    return this.#compiled().units
  }
  get arithmetic(): Compiled['arithmetic'] {
    return this.#compiled().arithmetic
  }
  get telling(): Compiled['telling'] {
    return this.#compiled().telling
  }
  get doubts(): Compiled['doubts'] {
    return this.#compiled().doubts
  }
  get stem(): Compiled['stem'] {
    return this.#compiled().stem
  }
  get parts(): Compiled['parts'] {
    return this.#compiled().parts
  }

  once<T>(compile: (language: Language) => T): T {
    if (!this.#kept.has(compile)) this.#kept.set(compile, compile(this))
    return this.#kept.get(compile) as T
  }

  #compiled(): Compiled {
    return (this.#words ??= compiled(this.define()))
  }
}

function compiled(words: LanguageWords): Compiled {
  const { figures, arithmetic, clauses, doubts, telling, units } = words
  return {
    ...words,
    figures: compileFigureWords(figures),
    arithmetic: withLatinLetters(arithmetic),
    clauses: withLatinLetters(clauses),
    doubts: withLatinLetters(doubts),
    telling: withLatinLetters(telling),
    units: withLatinLetters(units),
  }
}
