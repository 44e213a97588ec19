import { coordinates, identifiers, markers, scores, versions } from './codes.js'
import { phones, web } from './contacts.js'
import { dates } from './dates.js'
import type { Candidate, Filter, FilterName } from './filter.js'
import { addresses, labels, legal, ordinals } from './names.js'
import { times } from './times.js'
import { idioms, pronouns } from './words.js'
import { years } from './years.js'

export { FILTER_NAMES, type Candidate, type Filter, type FilterName } from './filter.js'

/** All filters, in the order in which they are asked. */
export const filters: readonly Filter[] = [
  web,
  idioms,
  pronouns,
  markers,
  coordinates,
  times,
  dates,
  ordinals,
  versions,
  phones,
  legal,
  labels,
  addresses,
  scores,
  years,
  identifiers,
]

/** A filter that stopped a number, and the token behind all that it covers. */
export interface Stopped {
  readonly filter: Filter
  readonly to: number
}

/** Asks every filter that is on; null where the number may be a figure. */
export function stopped(candidate: Candidate, off: ReadonlySet<FilterName>): Stopped | null {
  for (const filter of filters) {
    if (!candidate.bare && filter.all !== true) continue
    if (off.has(filter.name)) continue
    const to = filter.test(candidate)
    if (to >= 0) return { filter, to: Math.max(to, candidate.part.numeral.from + 1) }
  }
  return null
}
