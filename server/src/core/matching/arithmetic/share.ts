import { comparable } from '../agreement/comparable.js'
import { closed, type Interval } from '../agreement/interval.js'
import { meaningOf } from '../agreement/meaning.js'
import { sizeOf } from '../agreement/size.js'
import { how } from './how.js'
import type { Mention, Sentence } from './mentions.js'
import { between, operandsOf, sameNoun, type Setting } from './pairs.js'
import { follows, quotientOf, scaled } from './reckon.js'
import type { Derivation } from './types.js'

interface Whole {
  readonly mention: Mention
  /** The share's own words say that it is one of this. */
  readonly clear: boolean
}

/**
 * Judges a stated share of a whole: "8,020 of the permits, 85 percent of the 9,400", "two-thirds of them: 328,650". The
 * part must be the same thing told as a number, since a share of something else may stand beside any number; the whole
 * is wrong to guess at, so a share that does not follow is reported only where "of the" or "of them" names it.
 */
export const judgeShare = (
  stated: Mention,
  setting: Setting,
  valuesOf: (mention: Mention) => Interval,
): Derivation | null => {
  const wholes = wholesOf(stated, setting)
  const parts = partsOf(stated, setting)
  for (const part of parts) {
    for (const whole of wholes) {
      const result = shareOf(stated, part, whole.mention, valuesOf)
      if (result !== null && follows(stated.figure, result))
        return derivation(stated, part, whole.mention, result, true)
    }
  }
  const [part] = parts
  const clear = wholes.find((whole) => whole.clear)
  if (clear === undefined) return null
  if (part === undefined) return wholeNumberFault(stated, clear.mention, setting)
  if (parts.length > 1 || !isApposed(part, stated, setting)) return null
  const result = shareOf(stated, part, clear.mention, valuesOf)
  return result === null ? null : derivation(stated, part, clear.mention, result, false)
}

const shareOf = (
  { figure }: Mention,
  part: Mention,
  whole: Mention,
  valuesOf: (mention: Mention) => Interval,
): Interval | null => {
  if (part === whole || !comparable(part.figure, whole.figure)) return null
  const quotient = quotientOf(valuesOf(part), valuesOf(whole))
  if (quotient === null || quotient.min > 1) return null
  return figure.kind === 'percent' ? scaled(quotient, 100) : quotient
}

/** The numbers that tell the share another way: beside it, or before it where the share is what they "come to". */
const partsOf = (stated: Mention, setting: Setting): readonly Mention[] => {
  const { sentence, words } = setting
  const own = operandsOf(sentence, setting, stated)
  const apposed = own.filter((mention) => isApposed(mention, stated, setting))
  if (apposed.length > 0) return apposed
  if (!words.shareBefore.test(stated.left.slice(-60))) return []
  const earlier = own.filter((mention) => mention.end <= stated.start && !isWholeByWords(mention, setting))
  return earlier.length > 0 ? earlier.slice(-1) : operandsOf(setting.before, setting, stated)
}

/** "More than half of the displaced, 62.5 million", "two-thirds of them were Venezuelans: 328,650", "8,020 (85 percent)" */
const isApposed = (mention: Mention, stated: Mention, { sentence, words }: Setting): boolean => {
  if (!sentence.mentions.includes(mention)) return false
  const isBefore = mention.end <= stated.start
  const words_between = between(mention, stated, sentence)
  if (words.clauseBreak.test(words_between)) return false
  if (isBefore)
    return /^(?: [a-z'-]+){0,4}(?:,? or|,| \()(?: (?:about|some|nearly|almost|just))?\s*$/.test(words_between)
  return (
    /^ of [a-z' -]{1,60}(?:,|:| \(| –| —)\s*$/.test(words_between) || words.apposition.test(words_between.trimEnd())
  )
}

/** The whole: named behind "of the", set beside with "set against the", what "of them" points at, or told just before. */
const wholesOf = (stated: Mention, setting: Setting): readonly Whole[] => {
  const { sentence, words } = setting
  const own = operandsOf(sentence, setting, stated)
  const next = own.find((mention) => mention.start >= stated.end)
  if (next !== undefined && words.ofNext.test(between(stated, next, sentence))) return [{ mention: next, clear: true }]
  const leading = own.find((mention) => isWholeByWords(mention, setting))
  if (leading !== undefined) return [{ mention: leading, clear: false }]
  const told = [...tellings(setting.before, setting, stated), ...tellings(sentence, setting, stated, stated.start)]
  const isOfThem = words.ofThem.test(stated.right)
  const largest = told.toSorted((a, b) => sizeOf(b.figure).max - sizeOf(a.figure).max)[0]
  if (largest === undefined) return []
  return [{ mention: largest, clear: isOfThem && told.length === 1 }]
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
  return words.measuredAgainst.test(left) || /(?:^|[,;] )(?:out )?of (?:the|its|their|all)(?: [a-z]+)?$/.test(left)
}

/** No whole number of 132 is 30.5%: 40 is 30.3%, 41 is 31.1%. Told only of an exact, small whole of countable things. */
const wholeNumberFault = (stated: Mention, whole: Mention, setting: Setting): Derivation | null => {
  const { figure } = stated
  const base = sizeOf(whole.figure).min
  if (figure.kind !== 'percent' || figure.hedge !== 'none' || whole.figure.kind !== 'count') return null
  if (whole.figure.hedge !== 'none' || whole.figure.rounded || base > 1000 || !sameNoun(stated, whole)) return null
  if (setting.words.ofThem.test(stated.right) || !Number.isInteger(base)) return null
  const { min, max } = meaningOf(figure)
  const [low, high] = [Math.floor((min / 100) * base), Math.ceil((max / 100) * base)]
  for (let part = low; part <= high; part++) {
    const share = (part / base) * 100
    if (share >= min - 1e-9 && share <= max + 1e-9) return null
  }
  const nearest = Math.round((sizeOf(figure).min / 100) * base)
  const result = closed((nearest / base) * 100, (nearest / base) * 100)
  return {
    figure: stated.index,
    operation: 'share',
    operands: [whole.index],
    result: { min: result.min, max: result.max },
    holds: false,
    how: how([String(nearest), '/', whole.figure], result, figure),
  }
}

const derivation = (stated: Mention, part: Mention, whole: Mention, result: Interval, holds: boolean): Derivation => ({
  figure: stated.index,
  operation: 'share',
  operands: [part.index, whole.index],
  result: { min: result.min, max: result.max },
  holds,
  how: how([part.figure, '/', whole.figure], result, stated.figure),
})
