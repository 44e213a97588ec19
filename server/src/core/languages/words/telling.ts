/** How a language says who says something, and that something is no longer or never was so. */
export interface TellingWords {
  /** Verb forms beside a quotation that name its speaker. */
  readonly says: ReadonlySet<string>
  /** Words between a name and such a verb: "has often said". */
  readonly auxiliaries: ReadonlySet<string>
  /** Words before a speaker's name that bring in who says it: "according to". */
  readonly accordingTo: RegExp
  /** Small words inside a name: Ursula von der Leyen. */
  readonly particles: ReadonlySet<string>
  /** Words that open a speaker without a name: "the mayor". */
  readonly determiners: ReadonlySet<string>
  /** Capitalised at the head of a sentence, and no name. */
  readonly noNames: ReadonlySet<string>
  /** Hands a figure to somebody: "according to", "by the count of". */
  readonly handing: RegExp
  /** Institutions and offices that figures are handed to. */
  readonly institutions: RegExp
  /** Hands a figure to the house whose name follows. */
  readonly handedTo: RegExp
  /** Words that make a name an institution's. */
  readonly houseNouns: RegExp
  /** Institutions that many others are part of. */
  readonly umbrellas: ReadonlySet<string>
  /** A passage tells that a number was revised. */
  readonly revision: RegExp
  /** A passage tells that a number is wrong. */
  readonly refutation: RegExp
  /** Turns what stands beside it into its opposite. */
  readonly negations: RegExp
  /** Words without content of their own. */
  readonly functionWords: ReadonlySet<string>
  /** Ends before a publisher's name that a figure is given to: "according to". */
  readonly givenBefore: RegExp
  /** Behind such a name: "'s register". */
  readonly givenOwn: RegExp
  /** Behind such a name: "counted". */
  readonly givenBehind: RegExp
  /** A title whose full stop ends no sentence. */
  readonly titles: RegExp
  /** Small words inside an institution's name. */
  readonly nameJoints: RegExp
  /** Function words that say that something is left out; in a caveat they count. */
  readonly leavesOut: RegExp
}
