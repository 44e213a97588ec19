/**
 * Looks into lists whose items stand one behind the other in a text and do not overlap: words, places, times. A sentence
 * may hold thousands of them, so nothing walks through them all for each figure.
 */
import type { ProseSpan } from '../../types.js'

/** The items that start from one offset on and before another. */
export function startingIn<T extends ProseSpan>(items: readonly T[], from: number, to: number): readonly T[] {
  return items.slice(
    firstIndex(items, (item) => item.start >= from),
    firstIndex(items, (item) => item.start >= to),
  )
}

/** The items that share a letter with a run of text. */
export function overlapping<T extends ProseSpan>(items: readonly T[], from: number, to: number): readonly T[] {
  return items.slice(
    firstIndex(items, (item) => item.end > from),
    firstIndex(items, (item) => item.start >= to),
  )
}

/** The item that an offset lies in, null where there is none. */
export function itemAt<T extends ProseSpan>(items: readonly T[], offset: number): T | null {
  return overlapping(items, offset, offset + 1)[0] ?? null
}

/** The first item from which on `holds` is true; the length where it is true of none. */
function firstIndex<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(items[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
