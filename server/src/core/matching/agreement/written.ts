import type { Amount, NumberStyle } from '../../types.js'
import type { ScaleLadder } from '../../languages/words/figures.js'
import { finalZeros, shortDecimal } from './digits.js'

/** A number as it would be printed, with the amount that a reader would take from it. */
export interface Written {
  readonly text: string
  readonly amount: Amount
}

/**
 * `value` in the style of `like`, with no digits below `grain`: its group sign, decimal sign, scale word, currency and
 * percent stay. A scale word that no longer fits gives way to another of its ladder, or to plain digits. Final zeros
 * after a decimal sign are written for a percent only, where they are digits.
 */
export const write = (value: number, grain: number, like: Amount, ladders: readonly ScaleLadder[]): Written => {
  const scaled = rescaled(value, like.style, ladders)
  const decimals = Math.min(6, Math.max(0, Math.ceil(Math.log10(scaled.scaleValue / grain) - 1e-9)))
  const fixed = (value / scaled.scaleValue).toFixed(decimals)
  const digits = like.kind === 'percent' ? fixed : shortDecimal(fixed)
  const [whole = '', fraction = ''] = digits.split('.')
  const style: NumberStyle = { ...scaled, decimals: fraction.length }
  const number = fraction === '' ? grouped(whole, style) : `${grouped(whole, style)}${style.decimal}${fraction}`
  const amount = { ...like, ...readBack(whole, fraction, like, style.scaleValue), style }
  // A line break inside the number does not belong to its style.
  const text = `${style.prefix}${number}${style.scale}${style.suffix}`
  const line = text
    .split('\n')
    .map((part) => part.trim())
    .join(' ')
  return { text: line, amount }
}

const THOUSAND = 1000

/** The unit of the last place that is written, zeros counted: 100,000 for "1.2 million", 1 for "25,000". */
export const writtenUnit = (amount: Amount): number => amount.style.scaleValue / 10 ** amount.style.decimals

/** What the digits say, by the same reading that an article gets. */
const readBack = (
  whole: string,
  fraction: string,
  like: Amount,
  scaleValue: number,
): Pick<Amount, 'quantity' | 'step' | 'rounded'> => {
  const value = times(Number(`${whole}.${fraction}`), scaleValue)
  const isNegative = (like.quantity.max ?? 0) < 0
  const quantity = isNegative ? { min: -value, max: -value } : { min: value, max: value }
  const unit = scaleValue / 10 ** fraction.length
  if (like.kind === 'percent') return { quantity, step: unit, rounded: like.rounded }
  if (scaleValue > 1) return { quantity, step: unit, rounded: true }
  const zeros = fraction === '' ? finalZeros(whole) : 0
  const isRounded = zeros > 0 && value >= 100
  return { quantity, step: isRounded ? 10 ** zeros : unit, rounded: isRounded }
}

/** Thousands times 1.1 without a binary remainder. */
const times = (value: number, scaleValue: number): number => Number((value * scaleValue).toPrecision(15))

const grouped = (whole: string, style: NumberStyle): string => {
  let text = whole
  for (let end = whole.length - 3; end > 0 && style.group !== ''; end -= 3) {
    text = `${text.slice(0, end)}${style.group}${text.slice(end)}`
  }
  return text
}

/** The style with a scale word that fits the value: "120 billion" and not "120,000 million", "900,000" and not "0.9 million". */
const rescaled = (value: number, style: NumberStyle, ladders: readonly ScaleLadder[]): NumberStyle => {
  const steps = Math.floor(Math.log10(value / style.scaleValue) / 3 + 1e-9)
  if (style.scaleValue === 1) return { ...style, form: 'digits', scale: '', group: style.group }
  if (value === 0 || steps === 0) return { ...style, form: 'mixed' }
  const word = style.scale.trimStart()
  const space = style.scale.slice(0, style.scale.length - word.length)
  const ladder = ladders.find((words) => words.includes(word.toLowerCase())) ?? []
  const next = ladder[ladder.indexOf(word.toLowerCase()) + steps]
  const scaleValue = style.scaleValue * 1000 ** steps
  // Who writes millions writes 890,000 below them, not 890 thousand.
  if (next !== undefined && scaleValue > THOUSAND) {
    return { ...style, form: 'mixed', scale: `${space}${next}`, scaleValue }
  }
  return { ...style, form: 'digits', scale: '', scaleValue: 1, group: style.group || plainGroup(style) }
}

/** Where the style shows no group sign: the one that goes with its decimal sign. */
export const plainGroup = (style: NumberStyle): string => (style.decimal === ',' ? '.' : ',')
