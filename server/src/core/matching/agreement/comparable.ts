import type { Amount } from '../../types.js'
import { type Interval, mapInterval } from './interval.js'
import { sizeOf } from './size.js'

/** What a number is measured in; only amounts on the same scale, or on two that convert, can be compared. */
export type Scale =
  'count' | 'rate' | 'money' | 'percent' | 'points' | 'share' | 'multiple' | 'duration' | 'age' | 'measure'

/**
 * Whether the two are of kinds that can be compared at all: a count with a count, money of one currency, percents and
 * shares, a multiple and a percent change. Percentage points and percent never are. Says nothing about their values.
 */
export const comparable = (figure: Amount, claim: Amount): boolean =>
  figure.kind === 'money' && claim.kind === 'money'
    ? sameCurrency(figure.currency, claim.currency)
    : converter(claim, figure) !== null

/** The scale an amount is on. */
export const scaleOf = (amount: Amount): Scale => {
  if (amount.kind === 'percent') return amount.points ? 'points' : 'percent'
  if (amount.kind === 'ratio') return amount.ratio === 'multiple' ? 'multiple' : 'share'
  return amount.kind
}

/** Takes values on the scale of `from` to the scale of `to`; null where the two are not comparable. Currencies aside. */
export const converter = (from: Amount, to: Amount): ((values: Interval) => Interval) | null => {
  const [source, target] = [scaleOf(from), scaleOf(to)]
  if (source === target) return (values) => values
  if (source === 'percent' && target === 'share') return (values) => mapInterval(values, (value) => value / 100)
  if (source === 'share' && target === 'percent') return (values) => mapInterval(values, (value) => value * 100)
  if (source === 'percent' && target === 'multiple') return percentToMultiple(from)
  if (source === 'multiple' && target === 'percent' && percentToMultiple(to) !== null) return multipleToPercent(to)
  return null
}

/**
 * Whether two currencies can be the same one. Either may be an ISO code or as written: "$" is any dollar, "pounds"
 * any pound, since an article seldom says which.
 */
export const sameCurrency = (a: string, b: string): boolean => {
  if (a.toLowerCase() === b.toLowerCase() || a === '' || b === '') return true
  return wordsOf(a).some((word) => wordsOf(b).includes(word))
}

/**
 * A rise of 109% is a multiple of 2.09. Without a direction a percent is a share as often as a change, and only above
 * 100 can it be nothing but a multiple.
 */
const percentToMultiple = (amount: Amount): ((values: Interval) => Interval) | null => {
  const size = sizeOf(amount)
  if (size.direction === 'up') return (values) => mapInterval(values, (value) => 1 + value / 100)
  if (size.direction === null && size.min > 100) return (values) => mapInterval(values, (value) => value / 100)
  return null
}

const multipleToPercent = (percent: Amount): ((values: Interval) => Interval) =>
  sizeOf(percent).direction === 'up'
    ? (values) => mapInterval(values, (value) => (value - 1) * 100)
    : (values) => mapInterval(values, (value) => value * 100)

/** The currency as written with its sign and its common noun, an ISO code's as far as the platform's own data knows them. */
const wordsOf = (currency: string): readonly string[] => {
  const written = currency.toLowerCase()
  const bare = [written, nounOf(written), written.slice(-1)]
  if (!/^[A-Z]{3}$/.test(currency)) return bare
  return [written, display(currency, 'narrowSymbol').toLowerCase(), nounOf(display(currency, 'name').toLowerCase())]
}

/** "US dollars" and "dollar" are both "dollar". */
const nounOf = (name: string): string => (name.split(' ').at(-1) ?? '').replace(/s$/, '')

const display = (currency: string, currencyDisplay: 'name' | 'narrowSymbol'): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay })
    .formatToParts(2)
    .find((part) => part.type === 'currency')?.value ?? ''
