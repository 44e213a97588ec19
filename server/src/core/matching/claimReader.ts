import type { Language } from '../languages/index.js'
import type { Claim, Source, Term } from '../types.js'
import { findPlaces, resolvePlace, type Gazetteer, type PlaceMention } from './places.js'
import { plainName } from './topic/publishers.js'
import { keyReader, proseReader, type WordReader } from './topic/words.js'

/** Reads what claims say in the same words again and again: measures, places, publishers. */
export interface ClaimReader {
  readonly gazetteer: Gazetteer
  readonly language: Language
  /** Reads statements. */
  readonly words: WordReader
  /** Of a key, read by all languages. */
  terms(text: string): readonly string[]
  narrowing(population: string): readonly string[]
  places(text: string): readonly PlaceMention[]
  place(name: string): readonly string[]
  name(publisher: string): string
  /** Lower case, without accents, possessives and surplus white space: for comparing names. */
  folded(name: string): string
  measureWords(measure: string | undefined): readonly string[]
  /** The places that the keys name. */
  keyPlaces(claim: Claim): KeyPlaces
  /** One and the same object for each key: what is weighed for one claim holds for all that share it. */
  token(key: string): object
  /** Every place the claim names anywhere; one and the same set for all claims that name the same. */
  named(claim: Claim): ReadonlySet<string>
  /** The places that a claim's statement names. What `named` read of it is given once and then forgotten. */
  statedPlaces(claim: Claim): readonly PlaceMention[]
}

/** Place ids, null where a key is not there. */
export interface KeyPlaces {
  readonly origin: readonly string[] | null
  readonly destination: readonly string[] | null
  readonly place: readonly string[] | null
}

/** A reader that remembers what it has read. */
export function createClaimReader(measures: readonly Term[], gazetteer: Gazetteer, language: Language): ClaimReader {
  const words = keyReader(language)
  const own = new Map<string, readonly string[]>()
  for (const term of measures) {
    const said = words.terms([...term.aliases, ...term.nouns, ...term.verbs].join(' ; '))
    for (const name of [term.name, ...term.aliases]) own.set(plainName(name, words), said)
  }
  const name = remember((text) => plainName(text, words))
  const places = remember((text) => findPlaces(text, gazetteer))
  const place = remember((text) => resolvePlace(text, gazetteer).ids)
  const keyPlaces = ({ origin, destination, place: at, population }: Claim): KeyPlaces => ({
    // "refugees, with Palestine refugees": what stands behind a comma only adds to the population.
    origin: origin === undefined ? (places(population?.split(',')[0] ?? '')[0]?.ids ?? null) : place(origin),
    destination: destination === undefined ? null : place(destination),
    place: at === undefined ? null : place(at),
  })
  const sets = new Map<string, ReadonlySet<string>>()
  // Every claim is read so twice where a registry is loaded: when it is filed, and when it is held against the others.
  const read = new Map<string, readonly PlaceMention[]>()
  return {
    gazetteer,
    language,
    words: proseReader(language),
    terms: remember((text) => words.terms(text)),
    narrowing: remember((text) => narrowing(text, words)),
    places,
    place,
    name,
    folded: remember(fold),
    token: remember((): object => ({})),
    keyPlaces,
    measureWords: (measure) => (measure === undefined ? [] : (own.get(name(measure)) ?? [])),
    named: (claim) => {
      const keys = keyPlaces(claim)
      const mentions = findPlaces(claim.statement, gazetteer)
      read.set(claim.statement, mentions)
      const ids = mentions.flatMap((mention) => mention.ids)
      for (const more of [keys.origin, keys.destination, keys.place]) if (more !== null) ids.push(...more)
      // "The Atlantic route to the Canary Islands": prose names it by either. A whole country would be met far too often.
      ids.push(...ids.flatMap((id) => gazetteer.own.get(id) ?? []).filter((id) => id.includes(':')))
      const together = ids.join('\n')
      const known = sets.get(together)
      if (known !== undefined) return known
      const set = new Set(ids)
      sets.set(together, set)
      return set
    },
    statedPlaces: ({ statement }) => {
      const mentions = read.get(statement) ?? findPlaces(statement, gazetteer)
      read.delete(statement)
      return mentions
    },
  }
}

/** Names of a source's publisher, as written. */
export function namesOf(source: Source): string[] {
  return [source.publisher, ...source.aliases]
}

/** Places that a data set or the newsroom's terms know, not those made of a claim's own words. */
export function isKnown(mention: PlaceMention): boolean {
  return !mention.ids[0]?.startsWith('name:')
}

/** "all nationalities" and "passengers" narrow nothing; "first-time applicants" does. */
function narrowing(population: string, words: WordReader): string[] {
  if (words.language.clauses.everybody.test(population)) return []
  return [
    ...new Set(
      words
        .read(population)
        .filter((w) => !words.isPerson(w.text))
        .flatMap((w) => w.terms),
    ),
  ]
}

/** Lower case, without accents, possessives and surplus white space: for comparing names. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s?\b/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const seen = known.get(text)
    if (seen !== undefined) return seen
    const value = read(text)
    known.set(text, value)
    return value
  }
}
