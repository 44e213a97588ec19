/** What a language knows of full stops that end no sentence. Words are in lower case, without their last stop. */
export interface Abbreviations {
  /** Something always follows: titles, "e.g". */
  readonly inner: ReadonlySet<string>
  /** Short before a number, a word of its own otherwise: "no". */
  readonly beforeNumber: ReadonlySet<string>
  /** May end a sentence too: "u.s", "a.m", "jan". One does when a word from `starters` follows. */
  readonly either: ReadonlySet<string>
  /** Words that begin a sentence far more often than they follow an abbreviation or an initial. */
  readonly starters: ReadonlySet<string>
  /** A full stop makes a number an ordinal, as in German ("am 24. Februar"). */
  readonly hasOrdinalStop: boolean
}
