import type { Amount, Figure } from '../../types.js'
import { compareAmounts, valuesFor } from '../agreement/compare.js'
import { closed, type Interval, meets } from '../agreement/interval.js'
import { boundOf, meaningOf } from '../agreement/meaning.js'
import { sizeOf } from '../agreement/size.js'
import type { Direction } from '../agreement/size.js'

/** How far a bound ("more than", "nearly") is taken to be from the truth when it is reckoned with. */
const NEAR_BOUND = 0.1

/**
 * The values an operand may stand for. Tied to a claim that it agrees with, it is the number as printed or the claim's,
 * with the rounding of the claim's source, or anything between: writers reckon with either. Else it is as wide as its
 * own rounding makes it; a bound is taken to be near, or everything would follow from "more than".
 */
export const operandValues = (figure: Figure, claimed: Amount | null): Interval => {
  if (claimed !== null && claimed.hedge !== 'range' && compareAmounts(figure, claimed).type === 'agrees') {
    const { min, max } = sizeOf(figure)
    const values = valuesFor(figure, claimed)
    return closed(Math.min(min, values.min), Math.max(max, values.max))
  }
  const { min, max } = nearBound(figure, meaningOf({ ...figure, hedge: plainHedge(figure) }))
  return closed(min, max)
}

/** Whether the stated figure says what the operands give. */
export const follows = (stated: Amount, result: Interval): boolean => meets(meaningOf(stated), result)

/**
 * Whether it at least is not wrong: a bound holds whatever its distance, so "more than double" says nothing false of
 * five times, though it hardly comes from there.
 */
export const mayStand = (stated: Amount, result: Interval): boolean =>
  meets(boundOf(stated) ?? meaningOf(stated), result)

/** Whether an amount is so open that numbers not meant would give it too. */
export const isOpen = (stated: Amount): boolean => stated.hedge !== 'none' && stated.hedge !== 'about'

export const sumOf = (parts: readonly Interval[]): Interval =>
  closed(
    parts.reduce((total, part) => total + part.min, 0),
    parts.reduce((total, part) => total + part.max, 0),
  )

/** How far it is from the base to the fresh value, upward. */
export const differenceOf = (fresh: Interval, base: Interval): Interval =>
  closed(fresh.min - base.max, fresh.max - base.min)

/** Null where the divisor may be zero. */
export const quotientOf = (part: Interval, whole: Interval): Interval | null =>
  whole.min <= 0 ? null : closed(part.min / whole.max, part.max / whole.min)

/** Upward change as a part of the base. */
export const changeOf = (fresh: Interval, base: Interval): Interval | null => {
  const quotient = quotientOf(fresh, base)
  return quotient === null ? null : closed(quotient.min - 1, quotient.max - 1)
}

/** The size of a change that is said to go one way; with no way said, its size whichever way it goes. */
export const sizeAlong = (change: Interval, direction: Direction | null): Interval => {
  if (direction === 'up') return change
  const turned = closed(-change.max, -change.min)
  if (direction === 'down') return turned
  if (change.min >= 0) return change
  return change.max <= 0 ? turned : closed(0, Math.max(change.max, turned.max))
}

export const scaled = (interval: Interval, by: number): Interval => closed(interval.min * by, interval.max * by)

const plainHedge = (figure: Figure): Amount['hedge'] =>
  figure.hedge === 'range' || figure.hedge === 'about' || figure.hedge === 'vague' ? figure.hedge : 'none'

const nearBound = (figure: Figure, meaning: Interval): { readonly min: number; readonly max: number } => {
  const { min, max } = sizeOf(figure)
  switch (figure.hedge) {
    case 'over':
    case 'atLeast':
      return { min, max: max * (1 + NEAR_BOUND) }
    case 'under':
    case 'atMost':
    case 'nearly':
      return { min: min * (1 - NEAR_BOUND), max }
    case 'none':
    case 'about':
    case 'range':
    case 'vague':
      return meaning
  }
}
