import type { PlaceCue, PlaceWords } from '../../languages/words/places.js'

/** What kind of word names a place. */
export type PlaceKind = 'country' | 'people' | 'adjective' | 'city' | 'region' | 'own'

/**
 * A place named in prose.
 *
 * An id is one of: an ISO 3166-1 alpha-2 code in upper case (`DE`, and `XK` for Kosovo), `EU`, `WORLD`, `region:` with a
 * region's name, `area:` or `city:` with a country's code and a name (`area:ES/canary islands`, `city:DE/berlin`), or
 * `name:` with the folded name of a place of the newsroom's own.
 */
export interface PlaceMention {
  /** UTF-16 offsets into the text given, the possessive not counted. */
  readonly start: number
  readonly end: number
  /** More than one where the words leave it open ("Congo"). Never empty. */
  readonly ids: readonly string[]
  readonly what: PlaceKind
  readonly text: string
}

/** One name of the gazetteer, filed under its first word. */
export interface Entry {
  /** The folded words behind the first. */
  readonly rest: readonly string[]
  /** For each word: whether it must start with a capital (1), be all capitals (2), or may be written as it likes (0). */
  readonly cases: readonly number[]
  /** Empty for a phrase that names no place. */
  readonly ids: readonly string[]
  readonly what: PlaceKind
  /** A place only after a preposition, before a comma and a place, or alone. */
  readonly weak: boolean
  /** Also a person's name: no place beside another capitalised word. */
  readonly person: boolean
  readonly cue: PlaceCue | null
}

/** The names of places, compiled for looking up. Made by `placesOf`. */
export interface Gazetteer {
  readonly words: PlaceWords
  /** The names that begin with a folded word, the longest first. */
  readonly entriesOf: (first: string) => readonly Entry[] | undefined
  /** For names that may start with a small letter: bit n is set at a letter when a first word of length n (31 at most) starts with it. */
  readonly lower: Int32Array
  /** The ids of a folded name in the language, for `resolvePlace`. */
  readonly idsOf: (name: string) => readonly string[] | undefined
  /** Folded names with their ids, in all languages; those of cities and of parts of countries may be left out. */
  readonly countryNames: () => Iterable<readonly [string, readonly string[]]>
  /** As `idsOf` for countries' names in all other languages, made when first asked for. */
  readonly foreign: () => ReadonlyMap<string, readonly string[]>
  readonly countries: ReadonlyMap<string, Country>
  /** Region id to the countries in it; empty for a sea. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>
  /** Own place id to the places its name mentions. */
  readonly own: ReadonlyMap<string, readonly string[]>
}

export interface Country {
  readonly code: string
  readonly alpha3: string
  /** English: common, then official. */
  readonly names: readonly string[]
  readonly demonyms: readonly string[]
  readonly subregion: string
  readonly dependent: boolean
  readonly neighbours: readonly string[]
  /** In other languages and spellings. */
  readonly otherNames: readonly string[]
}
