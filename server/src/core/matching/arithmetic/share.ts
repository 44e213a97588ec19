import { comparable } from '../agreement/comparable.js'
import type { Interval } from '../agreement/interval.js'
import { sizeOf } from '../agreement/size.js'
import { how, pointOf } from './how.js'
import type { Mention, Sentence } from './mentions.js'
import { between, operandsOf, type Setting } from './operands.js'
import { follows, mayStand, quotientOf, scaled } from './reckon.js'
import type { Derivation } from './types.js'
import { wholeNumberFault } from './wholeNumber.js'

/** Of more numbers some would give any share. */
const MOST_WHOLES = 2

interface PartOfWhole {
  readonly part: Mention
  readonly whole: Mention
  /** The text leaves no doubt that the share is this part of this whole. */
  readonly clear: boolean
}

/**
 * Judges a stated share of a whole: "8,020 of the 9,400 permits, or 85 percent", "two-thirds of them: 328,650". The
 * part must be the same thing told as a number, since a share of something else may stand beside any number; and a
 * whole is easily guessed wrong, so a share is called wrong only where "of the" or "of them" names it.
 */
export const judgeShare = (
  stated: Mention,
  setting: Setting,
  valuesOf: (mention: Mention) => Interval,
): Derivation | null => {
  const pairs = [...partsOfNumbers(stated, setting), ...partsOfWholes(stated, setting)].filter(
    ({ part, whole }) => part !== whole && comparable(part.figure, whole.figure),
  )
  for (const { part, whole } of pairs) {
    const result = shareOf(stated, part, whole, valuesOf)
    if (result !== null && follows(stated.figure, result)) return derivation(stated, part, whole, result, true)
  }
  const clear = pairs.find((pair) => pair.clear)
  if (clear === undefined) return wholeNumberFault(stated, setting)
  const result = shareOf(stated, clear.part, clear.whole, valuesOf)
  if (result === null || mayStand(stated.figure, result)) return null
  return derivation(stated, clear.part, clear.whole, result, false)
}

const shareOf = (
  { figure }: Mention,
  part: Mention,
  whole: Mention,
  valuesOf: (mention: Mention) => Interval,
): Interval | null => {
  const quotient = quotientOf(valuesOf(part), valuesOf(whole))
  if (quotient === null || quotient.min > 1) return null
  return figure.kind === 'percent' ? scaled(quotient, 100) : quotient
}

/** "8,020 of the 9,400 permits, or 85 percent", "85 percent (8,020 of 9,400)" */
const partsOfNumbers = (stated: Mention, setting: Setting): readonly PartOfWhole[] => {
  const { sentence, words } = setting
  const own = operandsOf(sentence, setting, stated)
  return own.flatMap((part, i) => {
    const whole = own[i + 1]
    if (whole === undefined || !words.partOfNumber.test(between(part, whole, sentence))) return []
    if (whole.end > stated.start) {
      const isTold = stated.end <= part.start && words.partBehind.test(between(stated, part, sentence))
      return isTold ? [{ part, whole, clear: true }] : []
    }
    const gap = between(whole, stated, sentence)
    // "... of the 72,953 applications were for infants born there, 21 percent": the share may be of something else.
    const isNear = i + 2 === own.length || (own[i + 2]?.start ?? 0) >= stated.end
    if (!isNear || words.clauseBreak.test(gap)) return []
    return [{ part, whole, clear: words.partBefore.test(gap) }]
  })
}

const partsOfWholes = (stated: Mention, setting: Setting): readonly PartOfWhole[] => {
  const wholes = wholesOf(stated, setting)
  return partsOf(stated, setting).flatMap(({ mention: part, clear }) =>
    wholes.map(({ mention: whole, clear: named }) => ({ part, whole, clear: clear && named })),
  )
}

interface Candidate {
  readonly mention: Mention
  readonly clear: boolean
}

/** The numbers that tell the share another way: beside it, or before it where the share is what they "come to". */
const partsOf = (stated: Mention, setting: Setting): readonly Candidate[] => {
  const { sentence, words } = setting
  const own = operandsOf(sentence, setting, stated)
  const apposed = own.filter((mention) => isApposed(mention, stated, setting) && !isWholeByWords(mention, setting))
  if (apposed.length > 0) return apposed.map((mention) => ({ mention, clear: apposed.length === 1 }))
  // "143,990 of those went to care workers, 41 percent of the total": the comma alone does not tie the two.
  const isBehindComma = /[,:–—]$/.test(stated.left)
  if (!isBehindComma && !words.shareBefore.test(stated.left.slice(-60))) return []
  const earlier = own.filter((mention) => mention.end <= stated.start && !isWholeByWords(mention, setting))
  const [told] =
    earlier.length > 0 || isBehindComma ? earlier.slice(-1) : operandsOf(setting.before, setting, stated).slice(0, 1)
  return told === undefined ? [] : [{ mention: told, clear: false }]
}

/** "More than half of the displaced, 62.5 million", "two-thirds of them: 328,650", "8,020 (85 percent)" */
const isApposed = (mention: Mention, stated: Mention, { sentence, words }: Setting): boolean => {
  const gap = between(mention, stated, sentence)
  // "374,000, a third of whom worked": the number before is the whole.
  const isWhole = words.ofThoseBefore.test(stated.right) && !words.orBefore.test(stated.left)
  if (mention.end <= stated.start) return !isWhole && words.partBefore.test(gap)
  const whole = sentence.mentions.find((other) => other.start >= stated.end && other.end <= mention.start)
  if (whole === undefined) return words.partBehind.test(gap)
  // "A quarter of the 9,400 permits, 2,350, ...": the whole stands between the two.
  return words.ofNext.test(between(stated, whole, sentence)) && words.partBehind.test(between(whole, mention, sentence))
}

/** The whole: named behind "of the", opening the sentence, what "of them" points at, or told just before. */
const wholesOf = (stated: Mention, setting: Setting): readonly Candidate[] => {
  const { sentence, words } = setting
  const own = operandsOf(sentence, setting, stated)
  const next = own.find((mention) => mention.start >= stated.end)
  if (next !== undefined && words.ofNext.test(between(stated, next, sentence))) return [{ mention: next, clear: true }]
  const leading = own.find((mention) => isWholeByWords(mention, setting))
  if (leading !== undefined) return [{ mention: leading, clear: words.ofWhole.test(leading.left) }]
  const part = own.findLast((mention) => mention.end <= stated.start && isApposed(mention, stated, setting))
  const earlier = tellings(sentence, setting, stated, stated.start).filter((mention) => mention !== part)
  const last = earlier.at(-1)
  // "330,000 came, of whom 40,000 (12 percent) were children."
  if (part !== undefined && last !== undefined && words.ofWhom.test(part.left)) return [{ mention: last, clear: true }]
  const told = [...tellings(setting.before, setting, stated), ...earlier]
  const largest = told.toSorted((a, b) => sizeOf(b.figure).max - sizeOf(a.figure).max)
  const isOfThem =
    words.ofThem.test(stated.right) || (part !== undefined && words.ofThem.test(between(part, stated, sentence)))
  return largest.slice(0, MOST_WHOLES).map((mention) => ({ mention, clear: isOfThem && told.length === 1 }))
}

const tellings = (
  from: Sentence | null,
  setting: Setting,
  stated: Mention,
  until = Number.POSITIVE_INFINITY,
): readonly Mention[] =>
  operandsOf(from, setting, stated).filter((mention) => mention.base === null && mention.end <= until)

/** "Of the 261,601 decisions ...", "set against the 6.4 million refugees" */
const isWholeByWords = (mention: Mention, { words }: Setting): boolean => {
  const left = mention.left.slice(-60)
  return words.measuredAgainst.test(left) || words.ofWhole.test(left)
}

const derivation = (stated: Mention, part: Mention, whole: Mention, result: Interval, holds: boolean): Derivation => ({
  figure: stated.index,
  operation: 'share',
  operands: [part.index, whole.index],
  result: { min: result.min, max: result.max },
  holds,
  how: how([part.figure, '/', whole.figure], shareOf(stated, part, whole, pointOf) ?? result, stated.figure),
})
