import type { Term } from '../../types.js'
import { membersOf, readCountries } from './countries.js'
import { bareName, file, finish, foreignNames, idsOf, known, strengthen, withoutArticle, type Draft } from './draft.js'
import { findPlaces } from './find.js'
import { once } from '../../once.js'
import { foldName, foldWord, wordsOf } from './fold.js'
import { readParts } from './parts.js'
import type { PlaceWords } from '../../languages/words/places.js'
import type { Country, Gazetteer, PlaceKind, PlaceMention } from './types.js'

/**
 * Compiles the gazetteer: the data sets, the language's own names, and on top of them the newsroom's.
 *
 * @param words the language's names of places
 * @param terms the registry's `terms.places`; a term whose name is that of a known place only adds to its names
 * @param names places that claims name; those that are known, or are terms, add nothing
 */
export function placesOf(words: PlaceWords, terms: readonly Term[] = [], names: readonly string[] = []): Gazetteer {
  const countries = readCountries()
  const bare: Draft = {
    words,
    countries,
    members: membersOf(countries),
    entries: new Map(),
    waiting: new Map(),
    names: new Map(),
    foreign: foreignNames(countries),
  }
  addCountries(bare)
  const draft = { ...bare, waiting: readParts() }
  addWords(draft)
  // What stands in a newsroom's own names; a registry whose places are all known has no use for it.
  const without = once(() => finish(draft, new Map()))
  const own = new Map<string, readonly string[]>()
  for (const term of terms) addOwn(draft, without(), own, [term.name, ...term.aliases])
  for (const name of names) {
    if (known(draft, name) === null) addOwn(draft, without(), own, [name])
    else strengthen(draft, name)
  }
  return finish(draft, own)
}

function addCountries(draft: Draft): void {
  const peoples = new Map<string, Country[]>()
  for (const country of draft.countries.values()) {
    const ids = [country.code]
    for (const name of country.names) {
      if (draft.words.usesDataNames) file(draft, withoutArticle(name, draft.words), ids, 'country')
      draft.names.set(foldName(name), ids)
    }
    if (draft.words.usesDataNames)
      for (const demonym of country.demonyms) peoples.set(demonym, [...(peoples.get(demonym) ?? []), country])
  }
  for (const [demonym, all] of peoples) {
    // "French" is France and not its Southern Lands, "Congolese" is either Congo.
    const independent = all.filter((one) => !one.dependent)
    const ids = (independent.length > 0 ? independent : all).map((one) => one.code)
    if (!draft.names.has(foldName(demonym))) file(draft, demonym, ids, 'adjective')
    const plural = draft.words.plural(demonym)
    if (plural !== null) file(draft, plural, ids, 'people')
  }
}

function addWords(draft: Draft): void {
  const { words } = draft
  const put = (names: Readonly<Record<string, string>>, what: PlaceKind): void => {
    for (const [name, written] of Object.entries(names)) {
      const ids = written.includes(':') ? [written] : written.split(' ')
      // "Polen" are the people where they are counted, and the country everywhere else.
      const isTwin = what === 'country' && words.counted !== null && Object.hasOwn(words.peoples, name)
      const cue = isTwin ? { words: name, id: written, notBehind: words.counted } : null
      file(draft, name, ids, what, false, cue)
      if (what !== 'people' && what !== 'adjective') draft.names.set(foldName(name), ids)
    }
  }
  put(words.countries, 'country')
  put(words.adjectives, 'adjective')
  put(words.peoples, 'people')
  put(words.areas, 'region')
  put(words.cities, 'city')
  for (const region of words.regions) {
    put(Object.fromEntries(region.names.map((name) => [name, region.id])), 'region')
    put(Object.fromEntries((region.adjectives ?? []).map((name) => [name, region.id])), 'adjective')
    put(Object.fromEntries((region.peoples ?? []).map((name) => [name, region.id])), 'people')
  }
  for (const phrase of words.not) file(draft, phrase, [], 'own')
  for (const cue of words.cues) file(draft, cue.words, [cue.id], 'region', false, cue)
  for (const name of words.world) draft.names.set(name, ['WORLD'])
}

/** A place of the newsroom's own: its name, its aliases, and what prose shortens them to. */
function addOwn(draft: Draft, without: Gazetteer, own: Map<string, readonly string[]>, names: readonly string[]): void {
  const { words } = draft
  const [first] = names
  if (first === undefined) return
  const taken = known(draft, first)
  const ids = taken ?? [`name:${bareName(first, words)}`]
  for (const name of names) {
    file(draft, withoutArticle(name, words), ids, taken === null ? 'own' : 'region')
    draft.names.set(bareName(name, words), ids)
  }
  if (taken !== null) return
  const inside = findPlaces(first, without).filter((mention) => mention.what !== 'people')
  for (const id of ids) own.set(id, [...new Set(inside.flatMap((mention) => mention.ids))])
  const short = shortName(withoutArticle(first, words), inside[0] ?? null, words)
  if (short === null) return
  const other = idsOf(draft, bareName(short, words))?.[0] ?? ''
  if (other !== '' && !other.startsWith('area:') && !other.startsWith('city:')) return
  file(draft, short, ids, 'own')
  draft.names.set(bareName(short, words), ids)
}

/** What prose shortens a name to: "US southwest border" to "the southwest border", "Darién Gap" to "the Darién". */
function shortName(name: string, place: PlaceMention | null, words: PlaceWords): string | null {
  if (place !== null && place.start === 0 && (place.what === 'country' || place.what === 'adjective')) {
    const rest = name
      .slice(place.end)
      .replace(/^['’]s\b/, '')
      .trim()
    return wordsOf(rest).length > 1 ? rest : null
  }
  const [head, tail, more] = wordsOf(name)
  if (head === undefined || tail === undefined || more !== undefined) return null
  const proper = head !== head.toLowerCase() && !words.generic.has(foldWord(head))
  return proper && words.tails.has(foldWord(tail)) ? head : null
}
