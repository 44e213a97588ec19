import { SEAS } from './regions.js'
import type { Gazetteer } from './types.js'

/** How one place stands to another: "inside" is the first inside the second. */
export type PlaceRelation = 'same' | 'inside' | 'contains' | 'disjoint' | 'unknown'

/**
 * How `a` stands to `b`, both ids as in `PlaceMention`.
 *
 * A place of the newsroom's own is inside the one country its name mentions, and inside the place whose name is a part
 * of its own ("Central Mediterranean" in "Mediterranean"); anything else about it is unknown.
 */
export function relation(a: string, b: string, gazetteer: Gazetteer): PlaceRelation {
  if (a === b) return 'same'
  if (a === 'WORLD') return 'contains'
  if (b === 'WORLD') return 'inside'
  if (within(a, b, gazetteer)) return 'inside'
  if (within(b, a, gazetteer)) return 'contains'
  return apart(a, b, gazetteer) ? 'disjoint' : 'unknown'
}

/** Whether `inner` is `outer` or lies inside it. */
export function containsPlace(outer: string, inner: string, gazetteer: Gazetteer): boolean {
  const how = relation(inner, outer, gazetteer)
  return how === 'same' || how === 'inside'
}

/** The countries that share a land border with a country; empty for anything else. */
export function neighbours(id: string, gazetteer: Gazetteer): readonly string[] {
  return gazetteer.countries.get(id)?.neighbours ?? []
}

function within(inner: string, outer: string, gazetteer: Gazetteer): boolean {
  const sea = SEAS[inner]
  if (typeof sea === 'string') return sea === outer || within(sea, outer, gazetteer)
  const country = countryOf(inner, gazetteer)
  if (country !== null && country !== inner && country === outer) return true
  const outerMembers = gazetteer.members.get(outer)
  if (country !== null && outerMembers?.has(country)) return true
  const innerMembers = gazetteer.members.get(inner)
  if (innerMembers && outerMembers && innerMembers.size > 0)
    return [...innerMembers].every((code) => outerMembers.has(code))
  if (!inner.startsWith('name:')) return false
  if ((gazetteer.own.get(inner) ?? []).length === 1 && gazetteer.own.get(inner)?.[0] === outer) return true
  return outer.startsWith('name:') && hasWords(inner, outer)
}

/** The country a country, city or part of one is or lies in; of an own place, the one its name mentions. */
function countryOf(id: string, gazetteer: Gazetteer): string | null {
  if (gazetteer.countries.has(id)) return id
  if (id.startsWith('city:')) return id.slice(5, 7)
  if (id.startsWith('area:')) return id.slice(5, 7)
  const mentioned = new Set(
    (gazetteer.own.get(id) ?? []).filter((one) => !one.startsWith('name:')).map((one) => countryOf(one, gazetteer)),
  )
  const [only] = mentioned
  return mentioned.size === 1 ? (only ?? null) : null
}

/** All countries a place can lie in; null where that is not known. */
function countriesOf(id: string, gazetteer: Gazetteer): ReadonlySet<string> | null {
  const members = gazetteer.members.get(id)
  if (members) return members.size > 0 ? members : null
  const country = countryOf(id, gazetteer)
  return country === null ? null : new Set([country])
}

function apart(a: string, b: string, gazetteer: Gazetteer): boolean {
  if (a in SEAS && b in SEAS) return true
  const ofA = countriesOf(a, gazetteer)
  const ofB = countriesOf(b, gazetteer)
  if (ofA === null || ofB === null) return false
  if ([...ofA].some((code) => ofB.has(code))) return sameKind(a, b, 'city:') || sameKind(a, b, 'area:')
  return true
}

function sameKind(a: string, b: string, prefix: string): boolean {
  return a.startsWith(prefix) && b.startsWith(prefix)
}

/** Whether the longer name has all words of the shorter one. */
function hasWords(longer: string, shorter: string): boolean {
  const words = new Set(longer.slice(5).split(' '))
  return shorter
    .slice(5)
    .split(' ')
    .every((word) => words.has(word))
}
