/** Numbers things from 0 in the order in which they are first met; two with the same key are one. */
export function numbered<T>(keyOf: (thing: T) => unknown = (thing) => thing): {
  readonly items: readonly T[]
  readonly numberOf: (thing: T) => number
} {
  const numbers = new Map<unknown, number>()
  const items: T[] = []
  return {
    items,
    numberOf: (thing) => {
      const key = keyOf(thing)
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, items.length)
      return items.push(thing) - 1
    },
  }
}

/** The thing of a number. Throws a `RangeError` where there is none. */
export function item<T>(items: readonly T[], index: number): T {
  const found = items[index]
  if (found === undefined) throw new RangeError(`no item ${index}`)
  return found
}
