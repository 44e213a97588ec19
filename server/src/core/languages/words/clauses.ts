/** How a language joins what a sentence says: what compares, what places and times hang on. Phrases are in lower case. */
export interface ClauseWords {
  /** Phrases that open a comparison ("up from", "against"): what follows has a time of its own. */
  readonly comparisons: readonly string[]
  readonly conjunctions: readonly string[]
  /** At the start of what follows a space: words that join and part only weakly ("and", "but", "or"). */
  readonly joins: RegExp
  /** Of these, the words behind which the same goes on ("and", "or"). */
  readonly goesOn: RegExp
  /** From a space up to a number: the word by which a change reaches it, with one word between at most ("to"). */
  readonly reaches: RegExp
  /** Phrases that say what is counted was named before ("of those"). */
  readonly refersBack: readonly string[]
  /** Words before a place that make it one people come from, go to, or are in. */
  readonly origins: readonly string[]
  readonly destinations: readonly string[]
  readonly locations: readonly string[]
  /** Ends what stands between such a word and the place: "the", "neighbouring". */
  readonly placeFillers: RegExp
  /** Ends before a place that nothing is told of: "citizens of countries outside the EU and …". */
  readonly excluding: RegExp
  /** Stands behind a figure and before others that have less: "ahead of". */
  readonly outdoes: RegExp
  /** What stands at the head of a sentence before the whole that a part is told of: "Of the". */
  readonly wholeBefore: RegExp
  /** A place within a country that was named before or is known: "the city". */
  readonly smaller: RegExp
  /** The country that was named last: "this country". */
  readonly thatCountry: RegExp
  /** Begins what stands behind a number of some only, up to the noun of the whole: " of the applicants". */
  readonly ofWholeBehind: RegExp
  /** A sentence's head up to the verb that tells how many, its subject in the first group: "aid to Chad was". */
  readonly subject: RegExp
  /** A sentence's head that names those of whom its figures are some: "of those who came,". */
  readonly ofThose: RegExp
  /** Behind a place's name: its possessive. */
  readonly possessive: RegExp
  /** Ends before the time at which something was at its height, which is told as an excursion: "at the peak, in". */
  readonly atPeak: RegExp
  /** Ends before the time of an event after which something changed: "after the fall of Assad in". */
  readonly afterEvent: RegExp
  /** Between a time and a figure: a clause about that time. ", when there were" */
  readonly when: RegExp
  /** Between a time and a figure: the clause of the figure is about the present. "; today" */
  readonly nowadays: RegExp
  /** Behind a time: it was told as an excursion back, after which the text goes on where it was: "it had been". */
  readonly pluperfect: RegExp
  /**
   * Ends before a time that only tells of somebody or something beside: "who had come in", "since the law was changed in".
   * Its group is what stands between the opening word and a time that ends the clause; nothing where more may follow.
   */
  readonly beside: RegExp
  /** Begins a sentence that is told of the time named last, be it only compared with: "damals", "at the time". */
  readonly atThatTime: RegExp
  /** Ends before the time of an aside between two commas, which only dates what stands before: ", set in". */
  readonly dated: RegExp
  /** Held against what stands around a time, `#` in its place: it is part of a name, "the deal of #", "the # deal". */
  readonly named: RegExp
  /** Ends before a place that only tells when something was: "after the invasion of". */
  readonly event: RegExp
  /** Nouns that make the place before them an institution, and not where anybody is. */
  readonly institutions: string
  /** Nouns that an adjective of a country turns into people from it. */
  readonly peopleOf: string
  /** Ends before a time: when something was published or said, not when it was counted. */
  readonly publication: RegExp
  /** Ends before a time: when those were asked whom a share counts, whatever they said. */
  readonly answered: RegExp
  /** The same before a year, which a verb of saying alone does not make a time of publication. */
  readonly yearPublished: RegExp
  /** A time that news names for when something was said: a weekday, yesterday. */
  readonly saidDay: RegExp
  /** Ends before a relative time that belongs to the other side of a comparison; also before an absolute one, with a number in it. */
  readonly comparedTime: RegExp
  /** Ends before an absolute time on the other side of a comparison. */
  readonly otherSide: RegExp
  /** In a relative time: it looks back from the one in force ("a year earlier"). */
  readonly backward: RegExp
  /** Ends before a time that a change is measured against. */
  readonly base: RegExp
  /** Opens a clause of its own within a sentence. Global. */
  readonly clauseStart: RegExp
  /** Between two commas, who says so: ", according to official data,". It parts nothing; with the flag `g`. */
  readonly aside: RegExp
  /** Ends before a number that a change starts from; stands alone between it and the one it ends at. */
  readonly from: RegExp
  /** Stands at the head of a sentence before a time that all of it is about: "For the year to June". */
  readonly forTime: RegExp
  /** All that stands between a number and a time told of it, whatever time comes behind: "21,316 in 2015, …". */
  readonly timeLead: RegExp
  /** The same where the time is part of what the number is: "the 1,942 of 2012". */
  readonly timeOf: RegExp
  readonly to: RegExp
  /** All that stands between a change and the number that it starts from: "from", "from the". */
  readonly changeStart: RegExp
  /** Which way a change goes that a statement tells. */
  readonly rose: RegExp
  readonly fell: RegExp
  /** Says that a count is of several places, or of a whole country, and not of the one named before. */
  readonly altogether: RegExp
  /** What is counted in the whole country that the article is set in: "nationwide". */
  readonly nationwide: RegExp
  /** A population that is everybody. */
  readonly everybody: RegExp
}
