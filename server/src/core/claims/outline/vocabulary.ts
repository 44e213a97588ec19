/** The words that a registry uses already, so that what is added to it says the same thing in the same words. */
import type { Claim, Registry } from '../../types.js'
import type { TERMS } from '../format.js'

/** A word of a registry. */
export interface Word {
  readonly text: string
  /** How many claims use it. */
  readonly claims: number
  /** It is a term of the newsroom's own. */
  readonly isTerm: boolean
}

/** Keys whose values are words that come again. */
export type WordKey = 'measure' | 'population' | 'unit' | 'place' | 'verifiedBy' | 'caveat' | 'tags' | 'publisher'

/** The words that stand for a key, the most used first; places are those of all three keys. */
export function wordsOf(registry: Registry, key: WordKey): readonly Word[] {
  const counts = new Map<string, number>()
  for (const term of termsOf(registry, key)) counts.set(term, 0)
  for (const claim of registry.claims) {
    for (const word of valuesOf(claim, key)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const terms = new Set(termsOf(registry, key))
  return [...counts]
    .map(([text, claims]): Word => ({ text, claims, isTerm: terms.has(text) }))
    .sort((a, b) => b.claims - a.claims || (a.text < b.text ? -1 : 1))
}

/** Measures, places or populations that claims use and no term explains; countries are known without one. */
export function wordsWithoutTerm(registry: Registry, kind: keyof typeof TERMS): readonly Word[] {
  const key = ({ measures: 'measure', places: 'place', populations: 'population' } as const)[kind]
  return wordsOf(registry, key).filter(({ text, isTerm }) => !isTerm && !/^[A-Z]{2}$/.test(text))
}

function termsOf({ terms }: Registry, key: WordKey): readonly string[] {
  switch (key) {
    case 'measure':
      return terms.measures.map(({ name }) => name)
    case 'population':
      return terms.populations.map(({ name }) => name)
    case 'place':
      return terms.places.map(({ name }) => name)
    default:
      return []
  }
}

function valuesOf(claim: Claim, key: WordKey): readonly string[] {
  switch (key) {
    case 'place':
      return [claim.origin, claim.destination, claim.place].filter((name) => name !== undefined)
    case 'tags':
      return claim.tags ?? []
    case 'publisher':
      return [...new Set(claim.sources.map(({ publisher }) => publisher))]
    default:
      return claim[key] === undefined ? [] : [claim[key]]
  }
}
