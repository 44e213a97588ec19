import type { Figure } from '../../types.js'
import { shortDecimal } from '../agreement/digits.js'
import { valueWords } from '../agreement/explain.js'
import { closed, type Interval } from '../agreement/interval.js'
import { sizeOf } from '../agreement/size.js'
import type { Mention } from './mentions.js'

/** The number in the middle of what a figure says, for a formula that shows one number. */
export const pointOf = ({ figure }: Mention): Interval => {
  const { min, max } = sizeOf(figure)
  return closed((min + max) / 2, (min + max) / 2)
}

/**
 * The formula with the figures as printed, and the one number it gives: "117.3 million − 108.4 million = 8.9 million".
 * The number has one digit more than the stated figure, in its scale.
 */
export const how = (formula: readonly (Figure | string)[], { min: value }: Interval, stated: Figure): string => {
  const written = formula.map((part) => (typeof part === 'string' ? part : part.text.replace(/\s+/g, ' '))).join(' ')
  return `${written} = ${resultWords(value, stated)}`
}

const resultWords = (value: number, stated: Figure): string => {
  const { scale, scaleValue, decimals } = stated.style
  const sign = stated.kind === 'money' ? stated.style.prefix : ''
  if (stated.kind === 'ratio') return valueWords(stated, Number(value.toPrecision(3)))
  if (scaleValue > 1) return `${sign}${trim(value / scaleValue, decimals + 1)}${scale}`
  const digits = stated.kind === 'percent' ? decimals + 1 : decimals
  return valueWords(stated, Number(value.toFixed(Math.min(digits, 6))))
}

const trim = (value: number, decimals: number): string => shortDecimal(value.toFixed(Math.min(decimals, 6)))
