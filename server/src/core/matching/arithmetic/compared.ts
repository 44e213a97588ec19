import type { Figure } from '../../types.js'
import type { Interval } from '../agreement/interval.js'
import { sizeOf } from '../agreement/size.js'
import type { Cue } from './cues.js'
import { how, pointOf } from './how.js'
import type { Mention } from './mentions.js'
import type { Setting } from './operands.js'
import { type Pair, pairsFor } from './pairs.js'
import { changeOf, differenceOf, follows, isOpen, mayStand, quotientOf, scaled, sizeAlong } from './reckon.js'
import type { Derivation } from './types.js'

/** Judges a stated change, difference or multiple by the pairs that its text relates it to. */
export const judgeCompared = (
  stated: Mention,
  cue: Cue,
  setting: Setting,
  valuesOf: (mention: Mention) => Interval,
): Derivation | null => {
  const numbers = pairsFor(stated, setting)
  const isOfPercents = numbers.length === 0 && isRelative(stated, cue)
  const pairs = isOfPercents ? pairsFor(inPoints(stated), setting) : numbers
  const tried = pairs.flatMap((pair) => [pair, ...(pair.turnable ? [turned(pair)] : [])])
  for (const pair of tried) {
    if (!pair.clear && isOpen(stated.figure)) continue
    const result = resultOf(stated, cue, pair, valuesOf, setting)
    if (result !== null && follows(stated.figure, result)) return derivation(stated, cue, pair, result, true, setting)
  }
  if (isOfOther(stated, setting)) return null
  const found = pairs.find((pair) => pair.clear && isOfSameNoun(stated, pair, setting))
  const clear = found === undefined ? undefined : inOrder(found, cue)
  if (clear === undefined || !cue.close || !isAppositive(stated, cue, clear, setting)) return null
  const result = resultOf(stated, cue, clear, valuesOf, setting)
  if (result === null || mayStand(stated.figure, result)) return null
  if (isOfPercents && !isPointsMeant(stated, cue, clear, valuesOf)) return null
  return derivation(stated, cue, clear, result, false, setting)
}

/** "After a fall of 30 percent in 2019 alone": another change than the one from number to number. */
const isOfOther = ({ left, right }: Mention, { words }: Setting): boolean =>
  words.otherEvent.test(left) || words.otherPart.test(right)

/** "20 percent more rescues" says nothing of the deaths told before. */
const isOfSameNoun = ({ right }: Mention, { fresh, base }: Pair, { words }: Setting): boolean => {
  const noun = words.moreOf.exec(right)?.[1]
  return noun === undefined || noun === fresh.head || noun === base.head
}

const isRelative = ({ figure }: Mention, { operation }: Cue): boolean =>
  operation === 'change' && figure.kind === 'percent' && !figure.points

/** As if it were told in points, so that percents are what it is reckoned from. */
const inPoints = (stated: Mention): Mention => ({ ...stated, figure: { ...stated.figure, points: true } })

/** From 27 percent to 18 is a third less, or 9 points: only the slip of calling them percent is sure to be one. */
const isPointsMeant = (
  { figure }: Mention,
  { direction }: Cue,
  { fresh, base }: Pair,
  valuesOf: (mention: Mention) => Interval,
): boolean => follows(figure, sizeAlong(differenceOf(valuesOf(fresh), valuesOf(base)), direction))

/** What the pair gives, in the stated figure's unit. */
const resultOf = (
  { figure, right }: Mention,
  cue: Cue,
  pair: Pair,
  valuesOf: (mention: Mention) => Interval,
  { words }: Setting,
): Interval | null => {
  const [fresh, base] = [valuesOf(pair.fresh), valuesOf(pair.base)]
  if (cue.operation === 'difference') return sizeAlong(differenceOf(fresh, base), cue.direction)
  if (cue.operation === 'multiple') return multipleOf(figure, right, fresh, base, words.timesMore)
  const change = changeOf(fresh, base)
  if (change === null) return null
  const size = sizeAlong(change, cue.direction)
  return figure.kind === 'percent' ? scaled(size, 100) : size
}

/** "Three times more than" is read by some as three times, by others as four times: either will do. */
const multipleOf = (
  figure: Figure,
  right: string,
  fresh: Interval,
  base: Interval,
  timesMore: RegExp,
): Interval | null => {
  const quotient = quotientOf(fresh, base)
  if (quotient === null || !timesMore.test(right)) return quotient
  const onTop = { ...quotient, min: quotient.min - 1, max: quotient.max - 1 }
  return follows(figure, onTop) ? onTop : quotient
}

/**
 * "4,000 more people were waiting" counts others, it does not say what the two before differ by. A difference is
 * judged wrong only where it is told as one.
 */
const isAppositive = ({ left, right }: Mention, cue: Cue, pair: Pair, { words }: Setting): boolean => {
  if (cue.operation !== 'difference') return true
  if (pair.base.base === 'sure' && words.thanBehind.test(right)) return true
  return words.toldAsDifference.test(left)
}

/** Two numbers that nothing marks stand in the order that the change is said to go. */
const inOrder = (pair: Pair, { direction }: Cue): Pair => {
  if (pair.base.base !== null || pair.fresh.target || direction === null) return pair
  const rises = sizeOf(pair.fresh.figure).min > sizeOf(pair.base.figure).min
  return rises === (direction === 'up') ? pair : turned(pair)
}

const turned = (pair: Pair): Pair => ({ ...pair, fresh: pair.base, base: pair.fresh, clear: false })

const derivation = (
  stated: Mention,
  cue: Cue,
  pair: Pair,
  result: Interval,
  holds: boolean,
  setting: Setting,
): Derivation => {
  const point = resultOf(stated, cue, pair, pointOf, setting) ?? result
  return {
    figure: stated.index,
    operation: cue.operation,
    operands: [pair.fresh.index, pair.base.index],
    result: { min: result.min, max: result.max },
    holds,
    how: how(formulaOf(cue, pair), point, stated.figure),
  }
}

const formulaOf = (cue: Cue, pair: Pair): readonly (Figure | string)[] => {
  const [fresh, base] = [pair.fresh.figure, pair.base.figure]
  const isLess = cue.direction === null && sizeOf(fresh).min < sizeOf(base).min
  const isFall = cue.direction === 'down' || (cue.operation === 'difference' && isLess)
  switch (cue.operation) {
    case 'difference':
      return isFall ? [base, '−', fresh] : [fresh, '−', base]
    case 'change':
      return isFall ? ['1 −', fresh, '/', base] : [fresh, '/', base, '− 1']
    case 'multiple':
    case 'share':
    case 'sum':
      return [fresh, '/', base]
  }
}
