import type { Figure } from '../../types.js'
import { valueWords } from '../agreement/explain.js'
import type { Interval } from '../agreement/interval.js'
import { sizeOf } from '../agreement/size.js'

/** The formula with the figures as printed and what it gives: "117.3 million − 108.4 million = 8.9 million". */
export const how = (formula: readonly (Figure | string)[], result: Interval, stated: Figure): string => {
  const written = formula.map((part) => (typeof part === 'string' ? part : part.text.replace(/\s+/g, ' '))).join(' ')
  return `${written} = ${resultWords(result, stated)}`
}

/** The result with one digit more than the stated figure has, in its scale. */
const resultWords = (result: Interval, stated: Figure): string => {
  const middle = (result.min + result.max) / 2
  const { scale, scaleValue, decimals } = stated.style
  if (stated.kind === 'ratio') return valueWords(stated, Number(middle.toPrecision(3)))
  const isExact = result.min === result.max
  if (scaleValue > 1) return `${trim(middle / scaleValue, decimals + 1)}${scale}`
  const digits = stated.kind === 'percent' ? decimals + 1 : decimals
  const rounded = isExact || stated.kind === 'percent' ? middle : roundTo(middle, sizeOf(stated).min)
  return valueWords(stated, Number(rounded.toFixed(Math.min(digits, 6))))
}

const trim = (value: number, decimals: number): string => {
  const text = value.toFixed(Math.min(decimals, 6))
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text
}

/** Four digits are enough where the operands were rounded. */
const roundTo = (value: number, like: number): number =>
  Number.isInteger(like) ? Number(value.toPrecision(Math.max(4, String(like).replace(/0+$/, '').length + 1))) : value
