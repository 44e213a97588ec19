import { COUNTRIES } from './data.generated.js'
import { REGIONS, SEAS } from './regions.js'
import type { Country } from './types.js'

/** The countries of the data set by their alpha-2 code. */
export function readCountries(): ReadonlyMap<string, Country> {
  return new Map(linesOf(COUNTRIES).map((line) => [line.slice(0, 2), readCountry(line)]))
}

/** Region id to the codes of its countries; a sea has none. */
export function membersOf(countries: ReadonlyMap<string, Country>): ReadonlyMap<string, ReadonlySet<string>> {
  const members = new Map<string, ReadonlySet<string>>()
  const bySubregion = new Map<string, string[]>()
  for (const { subregion, code } of countries.values()) {
    const key = subregion.replaceAll(' ', '_')
    const codes = bySubregion.get(key)
    if (codes === undefined) bySubregion.set(key, [code])
    else codes.push(code)
  }
  const read = (id: string): ReadonlySet<string> => {
    const known = members.get(id)
    if (known) return known
    const set = new Set<string>()
    for (const part of (REGIONS[id] ?? '').split(' ')) {
      if (part.startsWith('-')) set.delete(part.slice(1))
      else if (countries.has(part)) set.add(part)
      else if (part in REGIONS) for (const code of read(part)) set.add(code)
      else for (const code of bySubregion.get(part) ?? []) set.add(code)
    }
    members.set(id, set)
    return set
  }
  for (const id of Object.keys(REGIONS)) read(id)
  for (const id of Object.keys(SEAS)) members.set(id, new Set())
  return members
}

function readCountry(line: string): Country {
  const [
    code = '',
    alpha3 = '',
    names = '',
    demonyms = '',
    subregion = '',
    dependent = '',
    neighbours = '',
    others = '',
  ] = line.split('|')
  return {
    code,
    alpha3,
    names: names.split(';'),
    demonyms: split(demonyms, ';'),
    subregion,
    dependent: dependent !== '',
    neighbours: split(neighbours, ','),
    otherNames: split(others, ';'),
  }
}

function split(text: string, by: string): string[] {
  return text === '' ? [] : text.split(by)
}

/** The lines of a data set. */
export function linesOf(data: string): string[] {
  return data.split('\n').filter((line) => line !== '')
}
