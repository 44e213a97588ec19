import type { Amount } from '../../types.js'

/** How far a number reaches to both sides of what is written, in the amount's own unit. */
export interface Spread {
  /** By its rounding alone. */
  readonly plain: number
  /** With "about" before it. */
  readonly about: number
}

/** Rounded numbers reach no further than this part of themselves, with "about" no further than the second. */
const ROUNDED_CAP = 0.05
const ABOUT_CAP = 0.1
/** Shares in words, in parts of one. */
const SHARE = { plain: 0.02, about: 0.05 }
/** Multiples: the value, rounded to one decimal, within 0.1 of the number, or within 0.25 with "about". */
const MULTIPLE = { plain: 0.15, about: 0.25 }
/** "About" before a percent is one whole point. */
const ABOUT_POINT = 1

/**
 * The spread of an amount whose number is `value` (its size, without a sign). "Rounds to" reads a half both ways, since
 * newsrooms do; cutting digits off is no rounding, so a rounded number is never more than half a step away.
 */
export const spreadOf = (amount: Amount, value: number): Spread => {
  switch (amount.kind) {
    case 'percent':
      return percentSpread(amount)
    case 'ratio':
      return amount.ratio === 'multiple' ? MULTIPLE : SHARE
    case 'rate':
    case 'duration':
    case 'age':
    case 'measure':
      return continuousSpread(amount, value)
    case 'count':
    case 'money':
      return numberSpread(amount, value)
  }
}

/** N of "one in N" where N is above ten, so that it is read as a number and not as a share; null for any other amount. */
export const oneInMany = (amount: Amount): number | null => {
  if (amount.kind !== 'ratio' || amount.ratio !== 'oneIn') return null
  const share = amount.quantity.min
  if (share === null || share <= 0) return null
  const whole = Math.round(1 / share)
  return whole > 10 ? whole : null
}

const numberSpread = (amount: Amount, value: number): Spread => {
  const isExact = !amount.rounded && amount.style.decimals === 0
  if (isExact) return { plain: 0, about: 0 }
  if (!amount.rounded) return { plain: amount.step / 2, about: amount.step / 2 }
  return {
    plain: Math.min(amount.step / 2, value * ROUNDED_CAP),
    about: Math.min(amount.step, value * ABOUT_CAP),
  }
}

/** A rate is a quotient, so even its small numbers are rounded: "5 per 1,000" stands for 5.2. */
const continuousSpread = (amount: Amount, value: number): Spread =>
  amount.rounded ? numberSpread(amount, value) : { plain: amount.step / 2, about: amount.step }

/** In a percent a final zero is a digit, so the step comes from the decimals and not from trailing zeros. */
const percentSpread = (amount: Amount): Spread => {
  const step = amount.style.scaleValue > 1 ? amount.step : 10 ** -amount.style.decimals
  return { plain: step / 2, about: Math.max(ABOUT_POINT, step / 2) }
}
