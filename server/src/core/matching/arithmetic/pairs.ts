import { comparable } from '../agreement/comparable.js'
import { sizeOf } from '../agreement/size.js'
import type { Mention } from './mentions.js'
import { between, operandsOf, sameNoun, type Setting } from './operands.js'

/** The two numbers that a change, a difference or a multiple may speak of. */
export interface Pair {
  readonly fresh: Mention
  readonly base: Mention
  /** The text leaves no doubt that these two are meant. */
  readonly clear: boolean
  /** Which is the base is not certain: both ways are tried before the text is called wrong. */
  readonly turnable: boolean
}

/** A relation is told within this many letters of its number. */
const REACH = 110

/** The pairs a stated change, difference or multiple may rest on, the likeliest first. */
export const pairsFor = (stated: Mention, setting: Setting): readonly Pair[] => {
  const found = [
    ...behind(stated, setting),
    ahead(stated, setting),
    towards(stated, setting),
    takenAway(stated, setting),
    sideBySide(stated, setting),
    sentenceBefore(stated, setting),
    withSentenceBefore(stated, setting),
    withSentenceAfter(stated, setting),
    twoSentencesBefore(stated, setting),
    cameAndWent(stated, setting),
    fromFirstToLast(stated, setting),
  ]
  return found.filter((pair) => pair !== null).filter((pair) => comparable(pair.fresh.figure, pair.base.figure))
}

/**
 * "12 percent more than the 61.1 of 2022", "up 14 percent to 31,887 from 27,889", "doubled from 60 to 137"; both where
 * the base may be that of a number of its own sentence or of the one before.
 */
const behind = (stated: Mention, setting: Setting): readonly Pair[] => {
  const { sentence, words } = setting
  const own = operandsOf(sentence, setting, stated)
  const near = own
    .filter((mention) => mention.start >= stated.end && mention.start - stated.end <= REACH)
    .filter((mention) => !words.clauseBreak.test(between(stated, mention, sentence)))
    .slice(0, 3)
  const base =
    near.find((mention) => isBaseOf(mention, stated, setting)) ??
    near.find((mention) => words.toldOfEarlier.test(mention.left.slice(-60)))
  if (base === undefined) return []
  const target = beside(near, base).find((mention) => mention.target)
  const fresh = target ?? lastFresh(stated, setting)
  if (fresh !== undefined) return [pair(fresh, base, isOwnBase(base, stated, setting))]
  const told = operandsOf(setting.before, setting, stated).filter((mention) => mention.base === null)
  const [other] = beside(near, base)
  const last = told.at(-1)
  // "That was 66 percent more than the 60,014 of 2023, and nine times the 11,411 of 2021": both are bases of what "that" is.
  const isSummedUp =
    told.length === 1 && isSummingUp(setting) && own.every((mention) => mention === base || isBase(mention, setting))
  if (sentence.refersBack() && last !== undefined && isSummedUp) return [pair(last, base, true)]
  if (other !== undefined) {
    if (!sentence.refersBack() || last === undefined)
      return [pair(other, base, base.base !== null && !isMultiple(stated, setting))]
    return [pair(other, base, false), pair(last, base, false)]
  }
  if (sentence.refersBack() && last !== undefined) return [pair(last, base, false)]
  // "They sent $12.6 billion; that was 16 percent more, since the year before it had been $10.9 billion."
  const [first, ...others] = own.filter((mention) => mention.end <= stated.start)
  if (first !== undefined && others.length === 0) return [pair(first, base, false)]
  return last === undefined ? [] : [pair(last, base, false)]
}

/** "That was almost …" sums up the sentence before; "that year …" and "that was in 2024, when …" go on. */
const isSummingUp = ({ sentence, words }: Setting): boolean =>
  words.summedUpBefore.test(sentence.mentions[0]?.left.trim() ?? '')

/** Whether a number is what any change or multiple of its sentence starts from. */
const isBase = (mention: Mention, setting: Setting): boolean => {
  const stated = setting.sentence.mentions.findLast((other) => other.end <= mention.start)
  return stated !== undefined && setting.cues.has(stated.index) && isBaseOf(mention, stated, setting)
}

/** "In 2015 there were 476,649; a year later it had risen by 56 percent to 745,545." */
const towards = (stated: Mention, setting: Setting): Pair | null => {
  const own = operandsOf(setting.sentence, setting, stated)
  const fresh = own.find((mention) => mention.start >= stated.end && mention.target)
  const base =
    own.filter((mention) => mention.end <= stated.start).at(-1) ??
    operandsOf(setting.before, setting, stated).findLast((mention) => mention.base === null)
  if (fresh === undefined || base === undefined) return null
  return { fresh, base, clear: false, turnable: false }
}

/** "Net migration was 315,000: immigration of 448,000 minus emigration of 133,000." */
const takenAway = (stated: Mention, setting: Setting): Pair | null => {
  if (setting.cues.get(stated.index)?.operation !== 'difference') return null
  const own = operandsOf(setting.sentence, setting, stated)
  const at = own.findIndex((mention) => setting.words.minusBefore.test(mention.left.slice(-60)))
  const [fresh, base] = [own[at - 1], own[at]]
  return fresh === undefined || base === undefined ? null : { fresh, base, clear: false, turnable: false }
}

/** "Net migration was 685,000, down from 764,000. Some 1,218,000 came and 532,000 left." */
const cameAndWent = (stated: Mention, setting: Setting): Pair | null => {
  const { sentence, before, after, words } = setting
  if (!words.netBefore.test(stated.left.slice(-80))) return null
  for (const told of [sentence, after, before]) {
    const own = operandsOf(told, setting, stated).filter((mention) => mention.base === null)
    const [fresh, base] = own
    if (own.length === 2 && fresh !== undefined && base !== undefined) {
      return { fresh, base, clear: false, turnable: true }
    }
  }
  return null
}

/** "The 118,842 arrivals of 2022 became 163,220 a year later, 37 percent more." */
const sideBySide = (stated: Mention, setting: Setting): Pair | null => {
  const own = operandsOf(setting.sentence, setting, stated).filter((mention) => mention.end <= stated.start)
  const [base, fresh] = own
  if (own.length !== 2 || base === undefined || fresh === undefined) return null
  // "448,000 came and 133,000 left, a net gain of 315,000": the two are told of different people.
  const isAlike = isSameWords(base, fresh) || setting.words.netBefore.test(stated.left.slice(-80))
  return isAlike ? { fresh, base, clear: false, turnable: true } : null
}

/** "31,887, compared with 27,889 in September, an increase of 14 percent", "from 60 to 137, more than double" */
const ahead = (stated: Mention, setting: Setting): Pair | null => {
  const earlier = operandsOf(setting.sentence, setting, stated).filter((mention) => mention.end <= stated.start)
  const found = marked(earlier)
  if (found === null) return null
  const last = Math.max(found.fresh.end, found.base.end)
  const isBroken = setting.words.clauseBreak.test(setting.sentence.text().slice(last, stated.start))
  const isFarther = earlier.filter((mention) => mention.start >= last).length > 0
  return { ...found, clear: found.clear && !isBroken && !isFarther && !hasOtherBase(stated, setting) }
}

/** "Poland had 955,891, against 958,147 a year earlier. That is 2,256 fewer." */
const sentenceBefore = (stated: Mention, setting: Setting): Pair | null => {
  const { sentence } = setting
  const own = operandsOf(sentence, setting, stated).filter((mention) => comparable(mention.figure, stated.figure))
  if (operandsOf(sentence, setting, stated).length > 0 && own.length > 0) return null
  const told = operandsOf(setting.before, setting, stated)
  const found = marked(told)
  const isMeant = sentence.refersBack() && !hasOtherBase(stated, setting)
  if (found !== null) return { ...found, clear: found.clear && isMeant && told.length === 2 }
  const [first, second] = told
  if (told.length !== 2 || first === undefined || second === undefined) return null
  return { fresh: second, base: first, clear: isMeant && isSameWords(first, second), turnable: true }
}

/** "Italy had 157,651. That is 50 percent more than in 2022" with the base in the sentence before, or the other way. */
const withSentenceBefore = (stated: Mention, setting: Setting): Pair | null => {
  const own = operandsOf(setting.sentence, setting, stated)
  // "The office said so on Thursday" may stand between the two.
  const last = setting.before?.mentions.length === 0 ? setting.earlier : setting.before
  const told = operandsOf(last, setting, stated)
  const [here, there] = [own.at(-1), told.at(-1)]
  if (own.length !== 1 || here === undefined || there === undefined || !isSameWords(here, there)) return null
  return { fresh: here, base: there, clear: false, turnable: true }
}

/** "25,400, 27 percent more than a month earlier. In May there had been 20,000." */
const withSentenceAfter = (stated: Mention, setting: Setting): Pair | null => {
  const fresh = operandsOf(setting.sentence, setting, stated)
    .filter((mention) => mention.end <= stated.start)
    .at(-1)
  const [base] = operandsOf(setting.after, setting, stated)
  if (fresh === undefined || base === undefined) return null
  return { fresh, base, clear: false, turnable: false }
}

/** "From 162,877 in 2015 to 28,939 a year later and 9,645 in 2024, down 94 percent" */
const fromFirstToLast = (stated: Mention, setting: Setting): Pair | null => {
  const own = operandsOf(setting.sentence, setting, stated).filter((mention) => mention.end <= stated.start)
  const [base, fresh] = [own[0], own.at(-1)]
  if (own.length < 3 || base === undefined || fresh === undefined) return null
  return { fresh, base, clear: false, turnable: false }
}

/** "The limit is 7,500. Last year it was 125,000. It is 94 percent lower." */
const twoSentencesBefore = (stated: Mention, setting: Setting): Pair | null => {
  if (operandsOf(setting.sentence, setting, stated).length > 0) return null
  const [base, ...others] = operandsOf(setting.before, setting, stated)
  const [fresh, ...more] = operandsOf(setting.earlier, setting, stated)
  if (base === undefined || fresh === undefined || others.length > 0 || more.length > 0) return null
  return isSameWords(fresh, base) ? { fresh, base, clear: false, turnable: true } : null
}

/** "Down 76 percent since 2015": the base is none of the numbers told. */
const hasOtherBase = (stated: Mention, { words }: Setting): boolean => words.otherBase.test(stated.right.slice(0, 80))

/** The last two of the mentions that stand as fresh and base by the words before them. */
const marked = (mentions: readonly Mention[]): Pair | null => {
  const at = mentions.findLastIndex((mention) => mention.base !== null)
  const base = mentions[at]
  if (base === undefined) return null
  const next = mentions[at + 1]
  const fresh = next?.target === true || at === 0 ? next : mentions[at - 1]
  return fresh?.base === null ? pair(fresh, base, true) : null
}

const lastFresh = (stated: Mention, setting: Setting): Mention | undefined =>
  operandsOf(setting.sentence, setting, stated)
    .filter((mention) => mention.end <= stated.start && mention.base === null)
    .filter((mention) => !setting.words.clauseBreak.test(between(mention, stated, setting.sentence)))
    .at(-1)

/** A multiple stands right before its base: "more than double the 248,284", "as many as in 2022, when it was 15,682". */
const isBaseOf = (mention: Mention, stated: Mention, setting: Setting): boolean =>
  mention.base !== null ||
  (isMultiple(stated, setting) && setting.words.multipleOf.test(between(stated, mention, setting.sentence)))

/** Those right behind and right before one of a list. */
const beside = (list: readonly Mention[], one: Mention): readonly Mention[] => {
  const at = list.indexOf(one)
  return [list[at + 1], list[at - 1]].filter((mention) => mention !== undefined)
}

/** "Three times what it was built for in 2012, when 9,000 came": the number behind is no base of the multiple. */
const isOwnBase = (base: Mention, stated: Mention, setting: Setting): boolean => {
  const { sentence, words } = setting
  if (!isMultiple(stated, setting) || base.base === 'sure') return true
  const gap = between(stated, base, sentence)
  return words.multipleOf.test(gap) || words.asManyAs.test(gap)
}

const isMultiple = (stated: Mention, { cues }: Setting): boolean => cues.get(stated.index)?.operation === 'multiple'

const pair = (fresh: Mention, base: Mention, clear: boolean): Pair => ({
  fresh,
  base,
  clear: clear && sameNoun(fresh, base) && isPlain(fresh) && isPlain(base),
  turnable: base.base !== 'sure',
})

const isSameWords = (a: Mention, b: Mention): boolean => sameNoun(a, b) && isPlain(a) && isPlain(b)

/** A range or an open number leaves too much room to call a result wrong. */
const isPlain = ({ figure }: Mention): boolean => figure.hedge !== 'range' && sizeOf(figure).min > 0
