/**
 * How a language says that a number is not what was counted. Each pattern is held against the part of a sentence that
 * speaks of one figure; none may backtrack beyond a few words.
 */
export interface DoubtWords {
  /** Parts what is said of a figure from what was said before it: ", which", "but". Global. */
  readonly apart: RegExp
  /** Set, promised, foreseen or imagined: "a target of", "would", "room for". */
  readonly unreal: RegExp
  /** Told to be refuted, or as hearsay: "the rumour that", "said to have". */
  readonly denied: RegExp
  /** Ends before a number that is denied, or was not come to: "not", "did not reach". */
  readonly deniedBefore: RegExp
  /** Ends before a number that stands against the true one just named: ", not". */
  readonly contrasted: RegExp
  /** Begins what stands behind a number that tells by how much something differs: "more". */
  readonly difference: RegExp
  /** Begins what stands behind a number of some of those counted: "of those who". */
  readonly part: RegExp
  /** Stands between a share and the number it comes to: "half of the arrivals, 60,000". */
  readonly shareOf: RegExp
  /** Leads, behind a share, to what it is a share of: "of the". */
  readonly wholeBehind: RegExp
  /** Leads, behind a noun, to what makes those it counts fewer: "with a". */
  readonly narrowedBehind: RegExp
  /**
   * Ends with a word that has a capital and yet names nobody and nothing that is counted: a person's name behind "Mrs",
   * a common noun of a language that gives all nouns a capital.
   */
  readonly nameless: RegExp
  /** Words that make people fewer than all of their kind: "international" students. Parted by spaces. */
  readonly comers: string
  /** Begins the sentence behind one that is denied: "That is wrong". */
  readonly deniedBehind: RegExp
  /** What stands behind a number that its own sentence sets right: "…; in fact it was 2,948". */
  readonly setRight: RegExp
  /** Before such a number somebody tells it: "said that some …". */
  readonly saidBefore: RegExp
  /** Ends a text whose last words are a hedge that tells a level and no difference: "rose above". */
  readonly level: RegExp
  /** What stands right behind a number that was foreseen: "were expected". */
  readonly foreseenBehind: RegExp
  /** Ends a text behind which a verb tells what those counted have done: "who had …". */
  readonly whoDid: RegExp
  /** Held once, and no longer: "the first estimate". */
  readonly outdated: RegExp
  /** Somebody who counts beside the offices does the telling: "the charity counted". */
  readonly outsiders: RegExp
  /** A part of what a count without the word counts: "forcibly", "withdrew". */
  readonly narrowed: RegExp
  /** Before a number of all, after some of them were told of: "altogether". */
  readonly inAll: RegExp
  /** More than a count without the word counts: "including dependants". */
  readonly widened: RegExp
  /** Counted per month or day, or an average of several: "a month". */
  readonly spread: RegExp
  /** Of those counted some are told to lack or not to do what others do: "had no permit". */
  readonly negated: RegExp
  /** Where, behind a figure, what it tells of ends: ", the Home Office did not say why", "and nobody could stop them". */
  readonly toldOf: RegExp
  /** One word, of those who count nothing for their country: its "employers". */
  readonly actors: RegExp
  /** In a part of a country that has no name of its own: "eastern Chad", "in the south". Told by capitals. */
  readonly region: RegExp
  /** Came another way than over the sea: "in lorries". */
  readonly overland: RegExp
  /** Behind a name at the head of a sentence that is a part of what was named before: "alone". */
  readonly alone: RegExp
  /** Begins what stands behind the one who had so many, at the head of a sentence: "registered". */
  readonly counts: RegExp
  /** Names one of several, right before its figure or with a few words between: "the camps alone". */
  readonly aloneBeside: RegExp
  /** What is counted stands beside what was named: "in other accommodation". */
  readonly others: RegExp
  /** Courts are told of, which hear appeals: fewer and others than were lodged with an office. */
  readonly courts: RegExp
  /** Who or what carried a part of some money: "banks handled". */
  readonly channel: RegExp
  /** What some of the dead died of: "heat killed", "died of". Held only where `dead` holds too. */
  readonly cause: RegExp
  /** What drove people from their homes that is no war: "floods". Held only against claims of the displaced. */
  readonly nature: RegExp
  /** What people who were asked believe, which is another answer than what they want: "believe". Of shares only. */
  readonly belief: RegExp
  readonly dead: RegExp
  readonly missing: RegExp
  /** Died in water. Of those who died at a border or on the way to one only some did. */
  readonly drowned: RegExp
}
