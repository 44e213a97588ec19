import { comparable } from '../agreement/comparable.js'
import { closed } from '../agreement/interval.js'
import { sizeOf } from '../agreement/size.js'
import type { Cue } from './cues.js'
import { follows } from './reckon.js'
import type { Mention, Sentence } from './mentions.js'
import type { ArithmeticWords } from '../../languages/words/arithmetic.js'

/** A sentence with its neighbours and the cues of its mentions. */
export interface Setting {
  readonly sentence: Sentence
  readonly before: Sentence | null
  /** The one before that. */
  readonly earlier: Sentence | null
  readonly after: Sentence | null
  readonly cues: ReadonlyMap<number, Cue>
  readonly words: ArithmeticWords
}

/** The mentions of a sentence that can be reckoned with: no result of another reckoning, no small or vague number. */
export const operandsOf = (sentence: Sentence | null, setting: Setting, stated: Mention): readonly Mention[] =>
  (sentence?.mentions ?? []).filter((mention) => {
    if (mention.index === stated.index || !isLike(mention, stated) || isToldExactly(mention, sentence)) return false
    return isPlainOperand(mention, setting.cues) || (stated.figure.points && isShare(mention, setting))
  })

/** "Just over nine million, or 9,048,900", "almost a million (997,815)": one number told twice, of which the exact one is reckoned with. */
const isToldExactly = ({ figure, end }: Mention, sentence: Sentence | null): boolean => {
  const next = sentence?.mentions.find((mention) => mention.start >= end)
  if (sentence === null || next === undefined || !(next.figure.step < figure.step)) return false
  const size = sizeOf(next.figure)
  const gap = sentence.text().slice(end, next.start)
  return (
    gap.length <= APPOSED &&
    /[,(:–—]/.test(gap) &&
    comparable(figure, next.figure) &&
    follows(figure, closed(size.min, size.max))
  )
}

/** How many letters may stand between a number and the exact one. */
const APPOSED = 12

/** Whether a mention tells a number for itself, or one that sums up: no result of another reckoning, no vague number. */
export const isPlainOperand = ({ figure, index }: Mention, cues: ReadonlyMap<number, Cue>): boolean => {
  const cue = cues.get(index)
  return figure.hedge !== 'vague' && figure.checkable && (cue === undefined || cue.standsAlone === true)
}

/** A percent of a whole is what points are reckoned from; a percent by which something rose is not. */
const isShare = ({ figure, index }: Mention, { cues }: Setting): boolean =>
  figure.hedge !== 'vague' && figure.checkable && cues.get(index)?.operation === 'share'

/** Whether two count the same thing as far as their nouns tell. */
export const sameNoun = (a: Mention, b: Mention): boolean => a.head === '' || b.head === '' || a.head === b.head

/** The words between two mentions of one sentence. */
export const between = (a: Mention, b: Mention, sentence: Sentence): string =>
  a.end <= b.start ? sentence.text().slice(a.end, b.start) : sentence.text().slice(b.end, a.start)

/** A change of percent is told of counts, money and rates; a change in points of percents. */
const isLike = ({ figure }: Mention, { figure: stated }: Mention): boolean => {
  if (stated.points) return figure.kind === 'percent' && !figure.points
  if (stated.kind === 'percent' || stated.kind === 'ratio') return figure.kind !== 'percent' && figure.kind !== 'ratio'
  return comparable(figure, stated)
}
