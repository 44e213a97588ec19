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
  /** The data set's names of countries and peoples, which are English, are this language's own. */
  readonly usesDataNames: boolean
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
  /** Ends what stands before a people, where their name is also the country's: "12.000 Polen"; null where none is. */
  readonly counted: RegExp | null
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
  /** What may not end right before it. */
  readonly notBehind?: RegExp
}
