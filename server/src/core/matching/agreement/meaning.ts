import type { Amount } from '../../types.js'
import { around, closed, type Interval, open } from './interval.js'
import { sizeOf } from './size.js'
import { oneInMany, spreadOf } from './spread.js'

/** A number word of millions or more has no upper end. */
const OPEN_ENDED_FROM = 1_000_000

/**
 * The values a figure may honestly stand for: its number, widened by how it was rounded, turned by its hedge. In the
 * figure's own unit, without sign. This is the left column of the table "When a value agrees" of the claims format.
 */
export const meaningOf = (figure: Amount): Interval => {
  const { min, max } = sizeOf(figure)
  switch (figure.hedge) {
    case 'range':
      return closed(min, max)
    case 'vague':
      return closed(min, min >= OPEN_ENDED_FROM ? Infinity : max)
    case 'none':
      return widened(figure, 'plain')
    case 'about':
      return widened(figure, 'about')
    case 'nearly':
      return closed(0.9 * max, max)
    case 'over':
      return open(min, 2 * min)
    case 'under':
      return open(max / 2, max)
    case 'atLeast':
      return { ...closed(min, 2 * min), maxOpen: true }
    case 'atMost':
      return { ...closed(max / 2, max), minOpen: true }
  }
}

/**
 * The bound that an open hedge sets, without the double or half that keeps it honest: of "more than X" everything
 * above X. Null for a hedge that sets none.
 */
export const boundOf = (figure: Amount): Interval | null => {
  const { min, max } = sizeOf(figure)
  switch (figure.hedge) {
    case 'over':
      return open(min, Infinity)
    case 'atLeast':
      return closed(min, Infinity)
    case 'under':
      return open(0, max)
    case 'atMost':
      return closed(0, max)
    case 'none':
    case 'about':
    case 'nearly':
    case 'range':
    case 'vague':
      return null
  }
}

/**
 * The values a claim stands for. Its hedge never widens its number, but words are rounded as words are, so "about
 * 380,000" is everything that rounds to 380,000; the ends of that are shared with the next number and not meant. A
 * number is exact. A range counts whole. In the claim's own unit, without sign.
 */
export const valuesOf = (claim: Amount, figure: Amount): Interval => {
  const { min, max } = sizeOf(claim)
  if (claim.hedge === 'vague') return closed(min, min >= OPEN_ENDED_FROM ? Infinity : max)
  if (min !== max || isExact(claim, figure)) return closed(min, max)
  const { min: low, max: high } = widened({ ...claim, hedge: 'none' }, 'plain')
  return open(low, high)
}

/**
 * A number of the registry is exact: it carries no rounding, and of a percent it carries no sign or word. A share or
 * multiple in words is a point beside another of its kind, or the two points of both would add up.
 */
const isExact = (claim: Amount, figure: Amount): boolean => {
  if (claim.kind === 'percent') return claim.style.suffix === '' && claim.style.form === 'digits'
  if (claim.kind === 'ratio') return figure.kind === 'ratio' && oneInMany(claim) === null
  return false
}

const widened = (amount: Amount, by: 'plain' | 'about'): Interval => {
  const { min, max } = sizeOf(amount)
  const many = oneInMany(amount)
  if (many !== null) return oneIn(many, by === 'about' ? 1 : 0.5)
  return closed(around(min, spreadOf(amount, min)[by]).min, around(max, spreadOf(amount, max)[by]).max)
}

/** 1/v rounds to N. */
const oneIn = (many: number, reach: number): Interval => closed(1 / (many + reach), 1 / (many - reach))
