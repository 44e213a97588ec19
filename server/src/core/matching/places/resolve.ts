import { distance } from 'fastest-levenshtein'
import { withoutArticle } from './draft.js'
import { foldName } from './fold.js'
import type { Gazetteer } from './types.js'

/** Below this length every word is a near miss of some country. */
const SHORTEST = 4

/** What a place in a registry stands for. */
export interface ResolvedPlace {
  /** Ids as in `PlaceMention`; a place that nothing knows is its own, `name:` and its folded name. */
  readonly ids: readonly string[]
  /** The country whose name this may be a slip of; null where the place is known or like none. */
  readonly nearMiss: string | null
}

/**
 * Reads a place as a registry writes it: an ISO 3166-1 code, `EU`, `World`, a country's name in any language of the
 * data set, a region, a city, or a place of the newsroom's own.
 */
export function resolvePlace(written: string, gazetteer: Gazetteer): ResolvedPlace {
  const trimmed = written.trim()
  if (/^[A-Z]{2,3}$/.test(trimmed)) {
    const code = trimmed === 'UK' ? 'GB' : trimmed
    if (gazetteer.countries.has(code) || code === 'EU') return { ids: [code], nearMiss: null }
  }
  const key = foldName(withoutArticle(trimmed, gazetteer.words))
  const ids = gazetteer.idsOf(key) ?? gazetteer.idsOf(foldName(trimmed)) ?? gazetteer.foreign().get(key)
  if (ids !== undefined) return { ids, nearMiss: null }
  return { ids: [`name:${key}`], nearMiss: nearestCountry(key, gazetteer) }
}

function nearestCountry(key: string, gazetteer: Gazetteer): string | null {
  if (key.length < SHORTEST) return null
  const allowed = key.length < 6 ? 1 : 2
  let best: string | null = null
  let least = allowed + 1
  for (const [name, ids] of gazetteer.countryNames()) {
    const [code] = ids
    if (code === undefined || ids.length > 1 || Math.abs(name.length - key.length) > allowed || name.length < SHORTEST)
      continue
    const country = gazetteer.countries.get(code)
    if (country === undefined || !name.startsWith(key.charAt(0))) continue
    const far = isTransposed(name, key) ? 1 : distance(name, key)
    if (far < least) {
      least = far
      best = country.names[0] ?? null
    }
  }
  return best
}

/** "Itlay": two letters that changed places are one slip. */
function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const at = a.split('').findIndex((letter, i) => letter !== b[i])
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
