/** A run of values. An end is open where the value there is no longer meant; an infinite end is always open. */
export interface Interval {
  readonly min: number
  readonly max: number
  readonly minOpen: boolean
  readonly maxOpen: boolean
}

/** From `min` to `max`, both meant. */
export const closed = (min: number, max: number): Interval => ({ min, max, minOpen: false, maxOpen: false })

/** Between `min` and `max`, neither meant. A single point stays closed, or nothing would be left of it. */
export const open = (min: number, max: number): Interval => {
  const isPoint = same(min, max)
  return { min, max, minOpen: !isPoint, maxOpen: !isPoint }
}

/** The value with `tolerance` to both sides, both ends meant. */
export const around = (value: number, tolerance: number): Interval => closed(value - tolerance, value + tolerance)

/**
 * Equal but for what binary fractions lose: 1.1 million and 1,100,000, 0.3 and 3 x 0.1. The tolerance is relative,
 * far below any digit that is ever printed.
 */
export const same = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))

/** Below, by more than binary fractions lose. */
export const below = (a: number, b: number): boolean => a < b && !same(a, b)

/** Whether some value lies in both. */
export const meets = (a: Interval, b: Interval): boolean => {
  const min = Math.max(a.min, b.min)
  const max = Math.min(a.max, b.max)
  if (below(min, max)) return true
  if (!same(min, max)) return false
  return holds(a, min) && holds(b, min)
}

/** Whether all of `part` lies in `whole`. */
export const covers = (whole: Interval, part: Interval): boolean => {
  const fromStart = below(whole.min, part.min) || (same(whole.min, part.min) && (!whole.minOpen || part.minOpen))
  const toEnd = below(part.max, whole.max) || (same(part.max, whole.max) && (!whole.maxOpen || part.maxOpen))
  return fromStart && toEnd
}

/** Whether the value lies in the interval. */
export const holds = (interval: Interval, value: number): boolean => {
  if (same(value, interval.min)) return !interval.minOpen
  if (same(value, interval.max)) return !interval.maxOpen
  return interval.min < value && value < interval.max
}

/** Both ends through an increasing function. */
export const mapInterval = (interval: Interval, rising: (value: number) => number): Interval => ({
  ...interval,
  min: rising(interval.min),
  max: rising(interval.max),
})
