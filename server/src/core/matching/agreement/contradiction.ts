import type { Amount } from '../../types.js'
import { comparable, converter } from './comparable.js'
import { type Interval, meets } from './interval.js'
import { boundOf, meaningOf } from './meaning.js'
import { opposed, sizeOf } from './size.js'

/**
 * Whether two figures for one and the same thing cannot both hold: no value could honestly be printed as either. A
 * later mention that is more precise meets the earlier one, so it is no conflict; "more than" and its like count by
 * their bound alone, since between two figures nothing is known of how far the truth is from it. Figures of kinds that
 * cannot be compared do not contradict each other.
 */
export const cannotBothHold = (a: Amount, b: Amount): boolean => {
  const toA = converter(b, a)
  if (toA === null || !comparable(a, b)) return false
  if (opposed(sizeOf(a).direction, sizeOf(b).direction)) return true
  return !meets(reach(a), toA(reach(b)))
}

const reach = (amount: Amount): Interval => boundOf(amount) ?? meaningOf(amount)
