import type { Amount } from '../../types.js'

export type Direction = 'up' | 'down'

/** An amount's number without its sign, and which way it points. Ends are never null: an open end is infinite. */
export interface Size {
  readonly min: number
  readonly max: number
  readonly direction: Direction | null
}

/**
 * A change is told by its size and its direction: "fell by 30%" and -30.2 are both a size with the direction down. A
 * minus or plus sign is a direction; a range that crosses zero keeps its signs.
 */
export const sizeOf = (amount: Amount): Size => {
  const min = amount.quantity.min ?? -Infinity
  const max = amount.quantity.max ?? Infinity
  if (max <= 0 && min < 0) return { min: Math.abs(max), max: Math.abs(min), direction: 'down' }
  const isSignedUp = amount.style.prefix.includes('+')
  return {
    min: Math.max(min, min === -Infinity ? 0 : min),
    max,
    direction: amount.direction ?? (isSignedUp ? 'up' : null),
  }
}

/** Whether both say which way they point and do not point the same way. */
export const opposed = (a: Direction | null, b: Direction | null): boolean => a !== null && b !== null && a !== b
