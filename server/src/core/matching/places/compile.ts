import { enPlaces } from '../../languages/en-places.js'
import type { Term } from '../../types.js'
import { AREAS, CITIES, COUNTRIES } from './data.generated.js'
import { findPlaces } from './find.js'
import { foldName, foldWord, wordsOf } from './fold.js'
import { REGIONS, SEAS } from './regions.js'
import type { Country, Entry, Gazetteer, PlaceCue, PlaceKind, PlaceWords } from './types.js'

/** Names two-letter words are never read as, whatever the data set says. */
const SHORTEST = 3

/**
 * Compiles the gazetteer: the data sets, the language's own names, and on top of them the newsroom's.
 *
 * @param terms the registry's `terms.places`; a term that is another name of a known place only adds to its names
 * @param names places that claims name and no term does; the ones that are known add nothing
 * @param words the language's names of places
 */
export function placesOf(
  terms: readonly Term[] = [],
  names: readonly string[] = [],
  words: PlaceWords = enPlaces,
): Gazetteer {
  const builder = new Builder(words)
  for (const country of builder.countries.values()) addCountry(builder, country)
  addParts(builder, AREAS, 'area')
  addParts(builder, CITIES, 'city')
  addWords(builder)
  const known = builder.build(new Map())
  const own = new Map<string, readonly string[]>()
  for (const term of terms) addOwn(builder, known, own, [term.name, ...term.aliases])
  for (const name of names) addOwn(builder, known, own, [name])
  return builder.build(own)
}

class Builder {
  readonly countries: ReadonlyMap<string, Country>
  readonly entries = new Map<string, Entry[]>()
  readonly names = new Map<string, readonly string[]>()
  readonly members: ReadonlyMap<string, ReadonlySet<string>>

  constructor(readonly words: PlaceWords) {
    this.countries = new Map(
      linesOf(COUNTRIES)
        .map(readCountry)
        .map((one) => [one.code, one]),
    )
    this.members = membersOf(this.countries)
  }

  /** Files a name for prose. A later one of the same words takes the place of an earlier one. */
  add(name: string, ids: readonly string[], what: PlaceKind, weak = false, cue: PlaceCue | null = null): void {
    const written = wordsOf(name)
    const folded = written.map(foldWord)
    const [first, ...rest] = folded
    if (first === undefined || (written.length === 1 && first.length < SHORTEST && !isUpper(written[0] ?? ''))) return
    const list = this.entries.get(first) ?? []
    const entry: Entry = {
      rest,
      cases: written.map((word, at) => caseOf(word, folded[at] ?? '', this.words)),
      ids,
      what,
      weak: weak || (rest.length === 0 && this.words.weak.has(first)),
      person: rest.length === 0 && this.words.persons.has(first),
      cue,
    }
    const same = list.findIndex((one) => one.rest.join(' ') === rest.join(' ') && one.cue === null && cue === null)
    if (same >= 0) list[same] = entry
    else list.push(entry)
    this.entries.set(first, list)
  }

  /** Adds a name for `resolvePlace`; the first to come keeps it. */
  name(name: string, ids: readonly string[]): void {
    const key = foldName(name)
    if (key !== '' && !this.names.has(key)) this.names.set(key, ids)
  }

  build(own: ReadonlyMap<string, readonly string[]>): Gazetteer {
    const lower = new Int32Array(65_536)
    for (const [first, list] of this.entries) {
      list.sort((a, b) => b.rest.length - a.rest.length)
      if (list.some((entry) => entry.cases[0] === 0)) {
        const letter = first.charCodeAt(0)
        lower[letter] = (lower[letter] ?? 0) | (1 << Math.min(first.length, 31))
      }
    }
    const { words, entries, names, countries, members } = this
    return { words, entries, names, countries, members, own, lower }
  }
}

function addCountry(builder: Builder, country: Country): void {
  const ids = [country.code]
  for (const name of country.names) {
    if (name.length > 2) builder.add(name.replace(/^The /, ''), ids, 'country')
    builder.name(name, ids)
  }
  for (const name of country.otherNames) builder.name(name, ids)
  builder.name(country.alpha3, ids)
  for (const demonym of country.demonyms) {
    const shared = sharedDemonym(builder, demonym)
    if (!shared.includes(country.code)) continue
    if (demonym !== country.names[0]) builder.add(demonym, shared, 'adjective')
    const plural = builder.words.plural(demonym)
    if (plural !== null) builder.add(plural, shared, 'people')
  }
}

/** The countries a demonym may mean: "French" is France and not its Southern Lands, "Congolese" is either Congo. */
function sharedDemonym(builder: Builder, demonym: string): string[] {
  const all = [...builder.countries.values()].filter((one) => one.demonyms.includes(demonym))
  const independent = all.filter((one) => !one.dependent)
  return (independent.length > 0 ? independent : all).map((one) => one.code)
}

function addParts(builder: Builder, data: string, kind: 'area' | 'city'): void {
  for (const line of linesOf(data)) {
    const country = line.slice(0, 2)
    for (const written of line.slice(3).split(';')) {
      const weak = written.startsWith('~')
      const name = weak ? written.slice(1) : written
      const id = `${kind}:${country}/${foldName(name)}`
      if (builder.names.has(foldName(name))) {
        if (kind === 'city') continue
        if (builder.countries.has(builder.names.get(foldName(name))?.[0] ?? '')) continue
      }
      builder.add(name, [id], kind === 'city' ? 'city' : 'region', weak)
      builder.name(name, [id])
    }
  }
}

function addWords(builder: Builder): void {
  const { words } = builder
  const put = (names: Readonly<Record<string, string>>, what: PlaceKind): void => {
    for (const [name, ids] of Object.entries(names)) {
      const list = what === 'city' || what === 'region' ? [ids] : ids.startsWith('area:') ? [ids] : ids.split(' ')
      builder.add(name, list, what)
      if (what !== 'people' && what !== 'adjective') builder.names.set(foldName(name), list)
    }
  }
  put(words.countries, 'country')
  put(words.adjectives, 'adjective')
  put(words.peoples, 'people')
  put(words.areas, 'region')
  put(words.cities, 'city')
  for (const region of words.regions) {
    for (const name of region.names) {
      builder.add(name, [region.id], 'region')
      builder.names.set(foldName(name), [region.id])
    }
    for (const name of region.adjectives ?? []) builder.add(name, [region.id], 'adjective')
    for (const name of region.peoples ?? []) builder.add(name, [region.id], 'people')
  }
  for (const phrase of words.not) builder.add(phrase, [], 'own')
  for (const cue of words.cues) builder.add(cue.words, [cue.id], 'region', false, cue)
  for (const name of ['world', 'the world', 'worldwide', 'global']) builder.names.set(name, ['WORLD'])
}

/** A place of the newsroom's own: its name, its aliases, and what prose shortens it to. */
function addOwn(
  builder: Builder,
  known: Gazetteer,
  own: Map<string, readonly string[]>,
  names: readonly string[],
): void {
  const [first] = names
  if (first === undefined) return
  const found = names.map((name) => builder.names.get(bare(name, builder.words))).find((ids) => ids !== undefined)
  const ids = found ?? [`name:${bare(first, builder.words)}`]
  for (const name of names) {
    const short = withoutArticle(name, builder.words)
    if (builder.names.has(bare(name, builder.words))) continue
    builder.add(short, ids, 'own')
    builder.names.set(bare(name, builder.words), ids)
  }
  if (found !== undefined) return
  const inside = findPlaces(first, known)
  const [id] = ids
  if (id !== undefined)
    own.set(id, [...new Set(inside.flatMap((mention) => (mention.what === 'people' ? [] : mention.ids)))])
  for (const short of shortNames(first, inside[0] ?? null, builder.words)) {
    const key = bare(short, builder.words)
    if (builder.names.has(key)) continue
    builder.add(short, ids, 'own')
    builder.names.set(key, ids)
  }
}

/** "US southwest border" is printed as "the southwest border", "the Darién Gap" as "the Darién". */
function shortNames(
  name: string,
  place: { readonly start: number; readonly end: number } | null,
  words: PlaceWords,
): string[] {
  const short = withoutArticle(name, words)
  const list: string[] = []
  if (place !== null && place.start === 0) {
    const rest = short
      .slice(place.end)
      .replace(/^['’]s\b/, '')
      .trim()
    if (wordsOf(rest).length > 1) list.push(rest)
  }
  const written = wordsOf(short)
  const [head, tail] = written
  if (written.length === 2 && head !== undefined && tail !== undefined && place === null) {
    if (/^\p{Lu}/u.test(head) && words.generic.has(foldWord(tail)) && !words.generic.has(foldWord(head)))
      list.push(head)
  }
  return list
}

function bare(name: string, words: PlaceWords): string {
  return foldName(withoutArticle(name, words))
}

/** A name without the article before it. */
export function withoutArticle(name: string, words: PlaceWords): string {
  const trimmed = name.trim()
  const space = trimmed.indexOf(' ')
  return space > 0 && words.articles.has(trimmed.slice(0, space).toLowerCase()) ? trimmed.slice(space + 1) : trimmed
}

function caseOf(word: string, folded: string, words: PlaceWords): number {
  if (isUpper(word) && folded.length <= 4) return 2
  if (words.generic.has(folded)) return 0
  return /^\p{Lu}/u.test(word) ? 1 : 0
}

function isUpper(word: string): boolean {
  return /^[A-Z]{2,4}\d{0,2}$/.test(word) || /^[A-Z]$/.test(word)
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

function linesOf(data: string): string[] {
  return data.split('\n').filter((line) => line !== '')
}

function membersOf(countries: ReadonlyMap<string, Country>): Map<string, ReadonlySet<string>> {
  const members = new Map<string, ReadonlySet<string>>()
  const read = (id: string): ReadonlySet<string> => {
    const known = members.get(id)
    if (known) return known
    const set = new Set<string>()
    for (const part of (REGIONS[id] ?? '').split(' ')) {
      if (part.startsWith('-')) set.delete(part.slice(1))
      else if (countries.has(part)) set.add(part)
      else if (part in REGIONS) for (const code of read(part)) set.add(code)
      else for (const one of countries.values()) if (one.subregion === part.replaceAll('_', ' ')) set.add(one.code)
    }
    members.set(id, set)
    return set
  }
  for (const id of Object.keys(REGIONS)) read(id)
  for (const id of Object.keys(SEAS)) members.set(id, new Set())
  return members
}
