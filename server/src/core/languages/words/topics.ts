import type { Concept } from '../concepts.js'

/**
 * A phrase of plain words that carries concepts where one of `behind` stands a few words before it, or `ahead` fits what
 * follows. One without concepts stands for nothing that its words mean alone.
 */
export interface CompanyPhrase {
  readonly words: string
  readonly concepts: readonly Concept[]
  readonly behind: readonly Concept[]
  readonly ahead: RegExp | null
  /** What follows it where it means something else after all ("since 2015"). */
  readonly unless: RegExp
}

/** A language's words about migration, for telling what a figure or a claim is about. Lists are space-separated. */
export interface TopicWords {
  /** Concept to the word forms that express it. */
  readonly concepts: Readonly<Partial<Record<Concept, string>>>
  /** Words that carry further concepts beside their own. */
  readonly alsoMean: Readonly<Record<string, readonly Concept[]>>
  /** Pairs of words that mean something only together. */
  readonly phrases: Readonly<Record<string, readonly Concept[]>>
  /** Phrases that mean something only in certain company: "applied … for the first time", but not "fell for the first time". */
  readonly inCompany: readonly CompanyPhrase[]
  /** Words that say little about what is measured. */
  readonly light: string
  /** Nouns for people of some kind; events are often printed as people. */
  readonly somebody: string
  /** Nouns for anybody at all: they fit every count of people. */
  readonly persons: string
  /** Nouns that stand for the figure itself and name nothing that is counted. */
  readonly neutral: string
  readonly stop: string
}

/** "Men, women and children", in any order: people, be they of what sex and age they may. */
export function everybody(a: string, b: string, c: string, and: string): CompanyPhrase[] {
  const orders = [
    [a, b, c],
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ]
  return orders.map(([first, second, third]) => ({
    words: `${first} ${second} ${and} ${third}`,
    concepts: [],
    behind: [],
    ahead: /^/,
    unless: /^-/,
  }))
}
