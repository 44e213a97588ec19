import { comparable } from '../../agreement/comparable.js'
import { sizeOf } from '../../agreement/size.js'
import { pointOf } from '../how.js'
import type { Mention } from '../mentions.js'
import { isPlainOperand } from '../operands.js'
import { differenceOf, follows, sumOf } from '../reckon.js'
import { derivation as sumDerivation } from '../sum.js'
import type { Derivation } from '../types.js'
import { holding, type Surroundings } from './surroundings.js'

/** How many sentences back the two may have been told. */
const BACK = 6
/** A number of three digits or more is seldom given by chance by two of so few. */
const TELLING_DIGITS = 3

/** "Of 9,400 permits 98 were refused. … That leaves 9,302": any two told just before, which must give the very number. */
export const nearDifference = (stated: Mention, position: number, all: Surroundings): Derivation | null => {
  const found = pairFor(stated, position, all, (a, b) => {
    const [more, less] = sizeOf(a.figure).min > sizeOf(b.figure).min ? [a, b] : [b, a]
    return follows(stated.figure, differenceOf(all.valuesOf(more), all.valuesOf(less)))
  })
  if (found === null) return null
  const [more, less] = found.toSorted((a, b) => sizeOf(b.figure).min - sizeOf(a.figure).min) as [Mention, Mention]
  const result = differenceOf(all.valuesOf(more), all.valuesOf(less))
  const point = differenceOf(pointOf(more), pointOf(less)).min
  return holding(stated, 'difference', [more, less], result, [more.figure, '−', less.figure], point)
}

/** "Add the two together and 1,851 people could stay": the same for a sum. */
export const nearSum = (stated: Mention, position: number, all: Surroundings): Derivation | null => {
  const found = pairFor(stated, position, all, (a, b) => follows(stated.figure, sumOf([a, b].map(all.valuesOf))))
  return found === null ? null : sumDerivation(stated, found, sumOf(found.map(all.valuesOf)), true)
}

/** The pair nearest before the stated number that gives it. */
const pairFor = (
  stated: Mention,
  position: number,
  all: Surroundings,
  gives: (a: Mention, b: Mention) => boolean,
): readonly [Mention, Mention] | null => {
  const { figure } = stated
  if (figure.hedge !== 'none' || figure.points || digitsOf(stated) < TELLING_DIGITS) return null
  const told = all.sentences.slice(Math.max(0, position - BACK), position + 1).flatMap((sentence) => {
    const { cues } = all.settingOf(sentence)
    return sentence.mentions.filter(
      (mention) =>
        mention.index < stated.index &&
        isPlainOperand(mention, cues) &&
        comparable(mention.figure, figure) &&
        mention.figure.step <= figure.step,
    )
  })
  for (let last = told.length - 1; last > 0; last--) {
    for (let first = last - 1; first >= 0; first--) {
      const [a, b] = [told[first], told[last]]
      if (a !== undefined && b !== undefined && gives(a, b)) return [a, b]
    }
  }
  return null
}

const digitsOf = ({ figure }: Mention): number =>
  String(Math.round(sizeOf(figure).min / (figure.rounded ? figure.step : 1))).length
