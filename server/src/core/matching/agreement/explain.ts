import type { Agreement, Amount } from '../../types.js'
import { once } from '../../once.js'
import { comparable, scaleOf } from './comparable.js'
import { compareAmounts, valuesFor } from './compare.js'
import { below, type Interval } from './interval.js'
import { boundOf, meaningOf } from './meaning.js'
import { type Direction, opposed, sizeOf } from './size.js'

/** How a figure and a claim compare, as data and as one plain sentence without a full stop. */
export interface Comparison {
  readonly agreement: Agreement
  /** What the figure may honestly stand for, in its own unit and without sign; null where the kinds cannot be compared. */
  readonly allowed: Interval | null
  /** What the claim says, in the figure's unit. */
  readonly values: Interval | null
  readonly sentence: string
}

/** Compares as `compareAmounts` does, and says why: "3,296,112 is below 3.3 million, which `more than` does not allow". */
export const explainComparison = (
  figure: Amount,
  claim: Amount,
  claimDirection: Direction | null = null,
): Comparison => {
  const agreement = compareAmounts(figure, claim, claimDirection)
  if (!comparable(figure, claim)) {
    const sentence = `a ${kindWords(figure)} cannot be compared with a ${kindWords(claim)}`
    return { agreement, allowed: null, values: null, sentence }
  }
  const [allowed, values] = [meaningOf(figure), valuesFor(figure, claim)]
  const direction = sizeOf(claim).direction ?? claimDirection
  const sentence = opposed(sizeOf(figure).direction, direction)
    ? `the claim goes ${direction ?? ''}, the figure goes the other way`
    : sentenceFor(agreement, figure, allowed, values)
  return { agreement, allowed, values, sentence }
}

/** A value in the figure's unit, for a message: "3,296,112", "63.2%", "$4 million" with the scale spelled out in digits. */
export const valueWords = (figure: Amount, value: number): string => {
  if (!Number.isFinite(value)) return 'any number'
  const isShare = scaleOf(figure) === 'share'
  const shown = Number((isShare ? value * 100 : value).toPrecision(8))
  const digits = numberWords(shown)
  switch (figure.kind) {
    case 'percent':
      return figure.points ? `${digits} points` : `${digits}%`
    case 'ratio':
      return isShare ? `${digits}%` : `${digits} times`
    case 'money':
      return figure.style.prefix === '' ? `${digits} ${figure.currency}`.trim() : `${figure.style.prefix}${digits}`
    case 'count':
    case 'rate':
    case 'duration':
    case 'age':
    case 'measure':
      return digits
  }
}

/** "3,296,112", "3.3 million": a scale word only where it says the same number in fewer digits. */
const numberWords = (value: number): string =>
  (value >= 1e6 && value % 1e4 === 0 ? withScale() : inDigits()).format(value)

// Making a formatter takes far longer than using it, and a run in which nothing is wrong uses none.
const withScale = once(
  () => new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 7 }),
)
const inDigits = once(() => new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 }))

const sentenceFor = (agreement: Agreement, figure: Amount, allowed: Interval, values: Interval): string => {
  const claimed = intervalWords(figure, values)
  const meant = intervalWords(figure, allowed)
  const { min, max } = sizeOf(figure)
  const printed = min === max ? valueWords(figure, min) : intervalWords(figure, { ...allowed, min, max })
  const hedge = figure.hedgeText === '' ? '' : `\`${figure.hedgeText}\` `
  switch (agreement.type) {
    case 'agrees':
      return allowed.min === allowed.max
        ? `${claimed} is the figure`
        : `${claimed} lies within ${meant}, which ${hedge}${printed} stands for`
    case 'hedge':
      return hedgeSentence(figure, claimed, printed, values)
    case 'disagrees':
      return `${claimed} is not ${hedge}${printed}${allowed.min === allowed.max ? '' : `, which stands for ${meant}`}${distance(figure, values)}`
  }
}

const hedgeSentence = (figure: Amount, claimed: string, printed: string, values: Interval): string => {
  const hedge = figure.hedgeText === '' ? figure.hedge : figure.hedgeText
  const { min } = sizeOf(figure)
  const isBeyond =
    (boundOf(figure)?.min === 0 && below(values.max, min)) ||
    (boundOf(figure)?.max === Infinity && below(min, values.max))
  if (isBeyond) {
    const end = boundOf(figure)?.max === Infinity ? 'the double' : 'the half'
    return `${claimed} is at or beyond ${end} of ${printed}, too far for \`${hedge}\``
  }
  const side = below(values.max, min) ? 'below' : below(min, values.min) ? 'above' : 'equal to'
  return `${claimed} is ${side} ${printed}, which \`${hedge}\` does not allow`
}

/** How far the figure is from the claim, in percent of the claim's value. */
const distance = (figure: Amount, values: Interval): string => {
  const { min, max } = sizeOf(figure)
  const value = (values.min + values.max) / 2
  if (min !== max || !Number.isFinite(value) || value === 0) return ''
  if (value > 0 && (min >= 2 * value || value >= 2 * min) && min > 0) {
    const factor = Math.max(min / value, value / min)
    return `, the figure is ${factor.toLocaleString('en-US', { maximumSignificantDigits: 2 })} times too ${min < value ? 'low' : 'high'}`
  }
  const part = ((min - value) / value) * 100
  const size = Math.abs(part) < 0.1 ? 'less than 0.1' : Math.abs(part).toFixed(Math.abs(part) < 10 ? 1 : 0)
  return `, the figure is ${size}% too ${part < 0 ? 'low' : 'high'}`
}

const intervalWords = (figure: Amount, { min, max }: Interval): string => {
  if (min === max) return valueWords(figure, min)
  if (max === Infinity) return `${valueWords(figure, min)} and above`
  return `${valueWords(figure, min)} to ${valueWords(figure, max)}`
}

const kindWords = (amount: Amount): string => {
  if (amount.kind === 'money') return `sum in ${amount.currency || 'money'}`
  if (amount.kind === 'ratio') return amount.ratio === 'multiple' ? 'multiple' : 'share'
  return amount.points ? 'difference in percentage points' : amount.kind
}
