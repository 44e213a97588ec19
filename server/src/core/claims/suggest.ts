import { nearest } from '../nearest.js'

/** Near names are looked for only so often: a registry in which every name is wrong shall not take minutes. */
const MOST_SUGGESTIONS = 50

/** Offers the nearest of some names, each wrong name looked up once and no more than a few in all. */
export function suggestions(names: readonly string[]): (name: string) => string | null {
  const known = new Map<string, string | null>()
  return (name) => {
    const before = known.get(name)
    if (before !== undefined || known.size >= MOST_SUGGESTIONS) return before ?? null
    const near = nearest(name.slice(0, 100), names)
    known.set(name, near)
    return near
  }
}
