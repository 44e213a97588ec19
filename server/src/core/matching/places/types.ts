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

/** A region of several countries, or a sea, which has none. */
export interface RegionNames {
  readonly id: string
  readonly names: readonly string[]
  readonly adjectives?: readonly string[]
  readonly peoples?: readonly string[]
}

/**
 * How a language names places, where the data set of countries does not say it. Ids in one string are separated by
 * spaces; words are written as in a sentence, their capitals telling which letters must be capitals.
 */
export interface PlaceWords {
  readonly countries: Readonly<Record<string, string>>
  readonly adjectives: Readonly<Record<string, string>>
  readonly peoples: Readonly<Record<string, string>>
  /** The plural that names a people, of a demonym as the data set has it ("Syrian": "Syrians"); null where there is none. */
  readonly plural: (demonym: string) => string | null
  readonly regions: readonly RegionNames[]
  /** Parts of countries that the data set lacks or calls otherwise. */
  readonly areas: Readonly<Record<string, string>>
  readonly cities: Readonly<Record<string, string>>
  /** Phrases that hold a place's name and name no place. */
  readonly not: readonly string[]
  /** Words for the whole world or the EU that need a word before them or must not have one behind them. */
  readonly cues: readonly PlaceCue[]
  /** Words that may be lower case in a name: directions, and nouns such as "sea" and "border". */
  readonly generic: ReadonlySet<string>
  /** Nouns that prose leaves out of a name of two words: "the Darién" for the Darién Gap. */
  readonly tails: ReadonlySet<string>
  /** What a registry calls the whole world, folded. */
  readonly world: readonly string[]
  /** Words after which a name that is also a person's or a common word is a place. */
  readonly prepositions: ReadonlySet<string>
  /** "The town of": behind these words with `of` comes a place. */
  readonly settlements: ReadonlySet<string>
  readonly of: ReadonlySet<string>
  /** Beside these an adjective is a language: "speaks Turkish", "Russian-speaking". */
  readonly tongues: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> }
  /** Countries whose name is also that of a part of another, by code: the part's id. */
  readonly twins: Readonly<Record<string, string>>
  /** Countries whose name is also a person's first or last name. */
  readonly persons: ReadonlySet<string>
  /** Behind one of these such a name is a person's: "Mr Holland". */
  readonly titles: ReadonlySet<string>
  /** Names of countries and cities that are places only after a preposition. */
  readonly weak: ReadonlySet<string>
  /** "neighbouring", "adjacent": the country named next borders on the one in force. */
  readonly neighbour: ReadonlySet<string>
  /** Articles before a name, left out of it. */
  readonly articles: ReadonlySet<string>
}

export interface PlaceCue {
  readonly words: string
  readonly id: string
  /** Words of which one must stand before it; none are needed where it is left out. */
  readonly before?: readonly string[]
  /** What may not follow directly. Sticky. */
  readonly notBefore?: RegExp
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
  /** By folded first word, the longest first. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>
  /** For names that may start with a small letter: bit n is set at a letter when a first word of length n (31 at most) starts with it. */
  readonly lower: Int32Array
  /** Folded name in the language to ids, for `resolvePlace`. */
  readonly names: ReadonlyMap<string, readonly string[]>
  /** The same for countries' names in all other languages, made when first asked for. */
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
