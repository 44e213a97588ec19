import { comparable } from '../agreement/comparable.js'
import type { Interval } from '../agreement/interval.js'
import { sizeOf } from '../agreement/size.js'
import type { Cue } from './cues.js'
import { how, pointOf } from './how.js'
import type { Mention } from './mentions.js'
import { between, operandsOf, sameNoun, type Setting } from './operands.js'
import { follows, isOpen, mayStand, sumOf } from './reckon.js'
import type { Derivation } from './types.js'
import type { ArithmeticWords } from '../../languages/words/arithmetic.js'

/** More than these are a table in prose, and no longer surely the parts of one sum. */
const MOST_PARTS = 12

/**
 * Judges a stated sum by the parts listed beside it, or in the sentence before. "In all" may sum up what stands there
 * or open a new thought, so it is called wrong only behind its parts in one sentence; "together" speaks of them.
 */
export const judgeSum = (
  stated: Mention,
  cue: Cue,
  setting: Setting,
  valuesOf: (mention: Mention) => Interval,
): Derivation | null => {
  const lists = partsFor(stated, cue, setting)
  for (const { parts, clear } of lists) {
    if (!clear && !cue.close && isOpen(stated.figure)) continue
    const result = sumOf(parts.map(valuesOf))
    if (follows(stated.figure, result)) return derivation(stated, parts, result, true)
  }
  const clear = lists.find((list) => list.clear && isNear(stated, list))
  if (clear === undefined) return null
  const result = sumOf(clear.parts.map(valuesOf))
  return mayStand(stated.figure, result) ? null : derivation(stated, clear.parts, result, false)
}

/** A sum of parts as a derivation, for prose and tables alike. */
export const derivation = (
  stated: Mention,
  parts: readonly Mention[],
  result: Interval,
  holds: boolean,
): Derivation => ({
  figure: stated.index,
  operation: 'sum',
  operands: parts.map((part) => part.index),
  result: { min: result.min, max: result.max },
  holds,
  how: how(
    parts.flatMap((part, i) => (i === 0 ? [part.figure] : ['+', part.figure])),
    sumOf(parts.map(pointOf)),
    stated.figure,
  ),
})

interface Parts {
  readonly parts: readonly Mention[]
  readonly clear: boolean
}

const partsFor = (stated: Mention, cue: Cue, setting: Setting): readonly Parts[] => {
  const { sentence, words } = setting
  const isPart = (mention: Mention): boolean => mention.base === null && comparable(mention.figure, stated.figure)
  const own = operandsOf(sentence, setting, stated).filter(isPart)
  const earlier = own.filter((mention) => mention.end <= stated.start)
  const later = own.filter((mention) => mention.start >= stated.end)
  const told = operandsOf(setting.before, setting, stated).filter(isPart)
  const first = later[0]
  const isMadeUp = first !== undefined && words.madeUpOf.test(between(stated, first, sentence))
  const last = earlier.at(-1)
  const isListed = last !== undefined && !words.clauseBreak.test(between(last, stated, sentence))
  return [
    { parts: later, clear: isMadeUp && isParallel(later) },
    { parts: earlier, clear: isListed && isParallel(earlier) && !isOutOf(earlier, words) },
    { parts: told, clear: cue.close && own.length === 0 && isParallel(told) && isAlikeTo(stated, told) },
    { parts: [...told, ...earlier], clear: false },
  ].filter(({ parts }) => parts.length >= 2 && parts.length <= MOST_PARTS)
}

/** Parts of one sum count the same thing, each by one plain number. */
const isParallel = (parts: readonly Mention[]): boolean => {
  const [first] = parts
  if (first === undefined) return false
  return parts.every(
    (part) => sameNoun(part, first) && part.figure.hedge !== 'range' && !part.target && sizeOf(part.figure).min > 0,
  )
}

const isAlikeTo = (stated: Mention, parts: readonly Mention[]): boolean => parts.every((part) => sameNoun(part, stated))

/** "Of 45,000 arrivals 12,000 were Syrians": the first is a whole, not a part. */
const isOutOf = ([first]: readonly Mention[], words: ArithmeticWords): boolean =>
  first !== undefined && (words.ofWhole.test(first.left) || words.measuredAgainst.test(first.left))

/** A wrong sum is near the right one; another number altogether sums up something else. */
const isNear = (stated: Mention, { parts }: Parts): boolean => {
  const { min, max } = sizeOf(stated.figure)
  const total = parts.reduce((sum, part) => sum + sizeOf(part.figure).min, 0)
  return parts.every((part) => sizeOf(part.figure).min < max) && min > total / 2 && max < total * 2
}
