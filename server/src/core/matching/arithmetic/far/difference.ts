import { comparable } from '../../agreement/comparable.js'
import { closed, meets } from '../../agreement/interval.js'
import { sizeOf } from '../../agreement/size.js'
import { spreadOf } from '../../agreement/spread.js'
import type { Mention } from '../mentions.js'
import type { Derivation } from '../types.js'
import { holding, type Step, type Surroundings } from './surroundings.js'

/** A number of three digits or more is seldom hit by chance; fewer would be by some pair of any longer article. */
const TELLING_DIGITS = 3
/** No reader remembers a number for longer than these many sentences, and a search without end would be slow. */
const FARTHEST = 150

/** "In 2022 the gap between them was 26,358": two cells of one row, or two numbers of one sentence, nearest first. */
export const farDifference = (stated: Mention, position: number, all: Surroundings): Derivation | null => {
  const { figure } = stated
  if (digitsOf(stated) < TELLING_DIGITS || figure.hedge !== 'none' || figure.points) return null
  const value = sizeOf(figure).min
  const reach = spreadOf(figure, value).plain
  const meaning = closed(value - reach, value + reach)
  const fits = ({ more, less, difference }: Step): boolean =>
    meets(meaning, closed(difference, difference)) &&
    [more, less].every((mention) => mention.figure.step <= figure.step && comparable(mention.figure, figure))
  const told = all.stepsTold()
  let found: Step | undefined
  for (let i = position - 1; found === undefined && i >= Math.max(0, position - FARTHEST); i--) {
    found = told[i]?.find(fits)
  }
  found ??= all.stepsInTables().find(fits)
  if (found === undefined) return null
  const { more, less, difference } = found
  const result = closed(difference, difference)
  return holding(stated, 'difference', [more, less], result, [more.figure, '−', less.figure], difference)
}

const digitsOf = ({ figure }: Mention): number => {
  const written = Math.round(sizeOf(figure).min / (figure.rounded ? figure.step : 1))
  return String(written).length
}
