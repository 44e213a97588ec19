import type { PeriodMention } from '../periods.js'
import { overlapping, startingIn } from './ordered.js'
import { isAside, isPublicationTime, topicWords, type PlaceUse, type Sentence } from './sentences.js'
import type { Word } from './words.js'

/** A piece of text that tells what a figure is about, and how much it counts. */
export interface Layer {
  /** Where it stands; null for what no sentence says. */
  readonly sentence: Sentence | null
  readonly where:
    'zone' | 'lead' | 'tail' | 'sentence' | 'before' | 'leadIn' | 'header' | 'heading' | 'passage' | 'title'
  /** 1 for the figure's own words, less the farther away. */
  readonly strength: number
  readonly words: readonly Word[]
  /** The terms of its words, each once, publishers' names left out. */
  readonly terms: readonly string[]
  readonly places: readonly PlaceUse[]
  readonly periods: readonly PeriodMention[]
  /** Whether a time in it may hold for a figure elsewhere: not when something was said, nor what a change is measured against. */
  usable(mention: PeriodMention): boolean
}

/** A sentence or a run of one. What stands in it is read when it is first asked for: most is never asked. */
interface Stretch {
  readonly sentence: Sentence
  words(): readonly Word[]
  terms(): readonly string[]
  places(): readonly PlaceUse[]
  periods(): readonly PeriodMention[]
}

/** The part of a sentence that starts at a prose offset and ends before another. */
export function runOf(sentence: Sentence, start: number, end: number): Stretch {
  return new Run(sentence, start, end)
}

/** A stretch of text as it counts for one figure. */
export function layerOf(stretch: Stretch, where: Layer['where'], strength: number): Layer {
  return new StretchLayer(stretch, where, strength)
}

/** A sentence as it counts for one figure. */
export function wholeLayer(sentence: Sentence, where: Layer['where'], strength: number): Layer {
  return new StretchLayer(new Whole(sentence), where, strength)
}

// Classes, since an article has many thousands of layers, and an object with getters of its own is slow to make.

class StretchLayer implements Layer {
  readonly #stretch: Stretch

  constructor(
    stretch: Stretch,
    readonly where: Layer['where'],
    readonly strength: number,
  ) {
    this.#stretch = stretch
  }

  get sentence(): Sentence {
    return this.#stretch.sentence
  }
  get words(): readonly Word[] {
    return this.#stretch.words()
  }
  get terms(): readonly string[] {
    return this.#stretch.terms()
  }
  get places(): readonly PlaceUse[] {
    return this.#stretch.places()
  }
  get periods(): readonly PeriodMention[] {
    return this.#stretch.periods()
  }

  usable(mention: PeriodMention): boolean {
    return carries(this.#stretch.sentence, mention)
  }
}

class Run implements Stretch {
  #words: readonly Word[] | null = null
  #terms: readonly string[] | null = null
  #places: readonly PlaceUse[] | null = null
  #periods: readonly PeriodMention[] | null = null

  constructor(
    readonly sentence: Sentence,
    private readonly start: number,
    private readonly end: number,
  ) {}

  words(): readonly Word[] {
    return (this.#words ??= startingIn(this.sentence.words(), this.start, this.end))
  }
  terms(): readonly string[] {
    if (this.#terms !== null) return this.#terms
    const publishers = overlapping(this.sentence.publishers(), this.start, this.end)
    this.#terms = [...new Set(topicWords(this.words(), publishers).flatMap((w) => w.terms))]
    return this.#terms
  }
  places(): readonly PlaceUse[] {
    return (this.#places ??= withHomes(
      startingIn(this.sentence.places(), this.start, this.end),
      startingIn(this.sentence.homes(), this.start, this.end),
    ))
  }
  periods(): readonly PeriodMention[] {
    return (this.#periods ??= startingIn(this.sentence.periods, this.start, this.end))
  }
}

class Whole implements Stretch {
  constructor(readonly sentence: Sentence) {}

  words(): readonly Word[] {
    return this.sentence.words()
  }
  terms(): readonly string[] {
    return this.sentence.terms()
  }
  places(): readonly PlaceUse[] {
    return withHomes(this.sentence.places(), this.sentence.homes())
  }
  periods(): readonly PeriodMention[] {
    return this.sentence.periods
  }
}

function withHomes(places: readonly PlaceUse[], homes: readonly PlaceUse[]): readonly PlaceUse[] {
  return homes.length === 0 ? places : [...places, ...homes]
}

function carries({ clauses, figures, block: { text } }: Sentence, m: PeriodMention): boolean {
  return (
    (m.role === 'in' || m.role === 'atEnd' || m.role === 'asOf' || m.role === 'between') &&
    !isPublicationTime(text, m, clauses) &&
    !isAside(text, m, figures, clauses) &&
    !clauses.base.test(text.slice(Math.max(0, m.start - 24), m.start))
  )
}
