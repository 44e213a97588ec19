/**
 * The words of a language by which a text says that a figure was reckoned from others. Patterns that look back end at
 * the number (with its hedge), those that look ahead begin behind it; both see one line of lower-case text in which
 * white space is one space. They must not backtrack beyond a few words.
 */
export interface ArithmeticWords {
  /** Before a percent or a part: "rose by", "an increase of", "down". */
  readonly changeBefore: RegExp
  /** Behind a percent or a part: "more than", "increase on". */
  readonly changeAfter: RegExp
  /** Before a number: "rose by", "a difference of", "the gap was". */
  readonly differenceBefore: RegExp
  /** Behind a number: "more than", "fewer". */
  readonly differenceAfter: RegExp
  /** Somewhere in a change's words, which way it goes. */
  readonly up: RegExp
  readonly down: RegExp
  /** Before a percent, a part or a multiple that is one of a whole: "accounted for", "comes to". */
  readonly shareBefore: RegExp
  /** Ends before a difference by which the number before it is passed: "by". */
  readonly passedBy: RegExp
  /** Before the number that is passed: "exceeded the", "fell short of". */
  readonly passes: RegExp
  /** Between a change and the number that tells it again: ", or ", " (". */
  readonly toldAgain: RegExp
  /** Before a number that is taken away: "minus". */
  readonly minusBefore: RegExp
  /** Before a difference of what came and what went: "a net gain of". */
  readonly netBefore: RegExp
  /** Behind a percent or a part: "of". */
  readonly shareAfter: RegExp
  /** Behind a share of the number right before it: " of whom". */
  readonly ofThoseBefore: RegExp
  /** Ends before a share that tells the number before it again: "or". */
  readonly orBefore: RegExp
  /** Ends before a share of the whole told earlier, the part of which stands before it: ", or". */
  readonly toldBefore: RegExp
  /** The whole is what was named before: " of them", ", of those". */
  readonly ofThem: RegExp
  /** Behind "of": the whole is the next figure, "of the 9,400 permits". */
  readonly ofNext: RegExp
  /** Between a part and its whole, both numbers: " of the ". */
  readonly partOfNumber: RegExp
  /** Between a part and the share that tells it again behind it: " permits, or ". */
  readonly partBefore: RegExp
  /** Ends before a part of the number before it: "of whom". */
  readonly ofWhom: RegExp
  /** Between a share and the part that tells it again behind it: " of them were children: ". */
  readonly partBehind: RegExp
  /** Opens the whole at the head of a sentence or clause: "of the". */
  readonly ofWhole: RegExp
  /** Before a whole that a part is set beside: "set against the". */
  readonly measuredAgainst: RegExp
  /** Before or behind a number that sums up what the text has just listed: "together", "between them". */
  readonly together: RegExp
  /** Before or behind a number that may sum up, and may stand alone as well: "in all", "a total of". */
  readonly inTotal: RegExp
  /** Between a sum and the parts it is made of: "made up of". */
  readonly madeUpOf: RegExp
  /** Before the number that a change starts from, beyond doubt: "from", "than the". */
  readonly baseBefore: RegExp
  /** Before a number that something is compared with: "against", "compared with", "when it was". */
  readonly comparedBefore: RegExp
  /** Behind the earlier of two numbers: "a year earlier". */
  readonly earlierAfter: RegExp
  /** A noun that is a span of time. */
  readonly spanNoun: RegExp
  /** Before the number that a change ends at: "to". */
  readonly targetBefore: RegExp
  /** Between a multiple and its base: "the", "as many as". */
  readonly multipleOf: RegExp
  /** Behind a multiple whose base comes in a clause of its own: "as many as in 2022, when". */
  readonly asManyAs: RegExp
  /** Behind a part that is one of another number, and of no whole: "half as many as". */
  readonly asMany: RegExp
  /** Behind a multiple that some read as so much on top: "more than". */
  readonly timesMore: RegExp
  /** Ends before a change that is another than the one told: "after a fall of". */
  readonly otherEvent: RegExp
  /** Behind a change of a part of what was told: " in 2019 alone". */
  readonly otherPart: RegExp
  /** Behind a change: " more rescues"; the first group is the noun. */
  readonly moreOf: RegExp
  /** Behind a change that is told from a base of its own ("since 2015") or of each of many periods ("a year"). */
  readonly otherBase: RegExp
  /** Before a number that the text has told of an earlier time: "in september there had been". */
  readonly toldOfEarlier: RegExp
  /** Before a number that is told as a difference and not as another count: "that is", "by", a comma. */
  readonly toldAsDifference: RegExp
  /** Behind a difference that names what it is more than: " more people than". */
  readonly thanBehind: RegExp
  /** A list of names that are added up: the first group is the list. */
  readonly nameList: RegExp
  /** Between the names of such a list. */
  readonly nameJoin: RegExp
  /** Opens a sentence that speaks of the one before. */
  readonly refersBack: RegExp
  /** All that its sentence says before a number that is told of the one in the sentence before: "that was almost". */
  readonly summedUpBefore: RegExp
  /** Ends what belongs together within a sentence: "while", a semicolon. */
  readonly clauseBreak: RegExp
  /** A row or column head of a total. */
  readonly total: RegExp
  /** A column head of shares. */
  readonly shareHead: RegExp
  /** A column head of changes. */
  readonly changeHead: RegExp
}
