import type { Interval } from '../matching/agreement/interval.js'

/** Where values stand on a line, and the values that are written under it. */
export interface Axis {
  /** From 0 at the left end to 1 at the right one; values outside are taken to the ends. */
  readonly at: (value: number) => number
  /** Whether a value is between its ends. */
  readonly shows: (value: number) => boolean
  readonly ticks: readonly number[]
  /** Equal lengths are equal factors, not equal differences. */
  readonly logarithmic: boolean
}

/** From this factor between the largest and the smallest on, small values would all stand in one place. */
const APART = 25
/** Free space beside the outermost values, as a part of what is shown. */
const MARGIN = 0.08

/** An axis on which all of these show. Infinite ends are not shown; at least one end must be finite. */
export function axisFor(reaches: readonly Interval[], mostTicks: number): Axis {
  const ends = reaches.flatMap(({ min, max }) => [min, max]).filter((end) => Number.isFinite(end))
  const [low, high] = ends.length === 0 ? [0, 1] : [Math.min(...ends), Math.max(...ends)]
  const smallest = Math.min(...ends.filter((end) => end > 0))
  const logarithmic = low >= 0 && Number.isFinite(smallest) && high / smallest > APART
  return logarithmic ? logAxis(smallest, high, mostTicks) : linearAxis(low, high, mostTicks)
}

function linearAxis(low: number, high: number, mostTicks: number): Axis {
  // One value alone stands in the middle.
  const size = high - low || Math.abs(high) * 0.2 || 1
  const from = low - size * MARGIN < 0 && low >= 0 ? Math.min(low, 0) : low - size * MARGIN
  const to = high + size * MARGIN
  const step = roundStep((to - from) / mostTicks)
  const first = Math.ceil(from / step)
  const count = Math.floor(to / step) - first + 1
  return {
    at: (value) => within((value - from) / (to - from)),
    shows: (value) => value >= from && value <= to,
    ticks: Array.from({ length: Math.max(0, count) }, (_, i) => exact((first + i) * step)),
    logarithmic: false,
  }
}

function logAxis(low: number, high: number, mostTicks: number): Axis {
  const margin = (Math.log10(high) - Math.log10(low)) * MARGIN
  const [from, to] = [Math.log10(low) - margin, Math.log10(high) + margin]
  const powers = Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, i) => Math.ceil(from) + i)
  const every = Math.ceil(powers.length / mostTicks)
  return {
    at: (value) => within(value <= 0 ? 0 : (Math.log10(value) - from) / (to - from)),
    shows: (value) => value > 0 && Math.log10(value) >= from && Math.log10(value) <= to,
    ticks: powers.filter((_, i) => i % every === 0).map((power) => exact(10 ** power)),
    logarithmic: true,
  }
}

/** The next of 1, 2, 5, 10, 20, … at or above a length. */
function roundStep(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length))
  const factor = [1, 2, 5, 10].find((one) => one * power >= length * 0.999) ?? 10
  return factor * power
}

/** Without what binary fractions leave behind. */
function exact(value: number): number {
  return Number(value.toPrecision(12))
}

function within(part: number): number {
  return Math.min(1, Math.max(0, part))
}
