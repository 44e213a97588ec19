import { foldName, foldWord, wordsOf } from './fold.js'
import type { PlaceCue, PlaceWords } from '../../languages/words/places.js'
import type { Part } from './parts.js'
import type { Country, Entry, Gazetteer, PlaceKind } from './types.js'

/** A gazetteer in the making. */
export interface Draft {
  readonly words: PlaceWords
  readonly countries: ReadonlyMap<string, Country>
  readonly members: ReadonlyMap<string, ReadonlySet<string>>
  readonly entries: Map<string, Entry[]>
  /** Parts of countries and cities that are filed when something first has the first word of their names. */
  readonly waiting: Map<string, Part[]>
  readonly names: Map<string, readonly string[]>
  readonly foreign: () => ReadonlyMap<string, readonly string[]>
}

/** Single words shorter than this are names only in capitals: "UK", not "Of". */
const SHORTEST = 3

/** Files a name for prose. A later one of the same words takes the place of an earlier one. */
export function file(
  draft: Draft,
  name: string,
  ids: readonly string[],
  what: PlaceKind,
  weak = false,
  cue: PlaceCue | null = null,
): void {
  const written = wordsOf(name)
  const folded = written.map(foldWord)
  const [first, ...rest] = folded
  if (first === undefined || (rest.length === 0 && first.length < SHORTEST && !isUpper(written[0] ?? ''))) return
  const single = rest.length === 0
  const entry: Entry = {
    rest,
    cases: written.map((word, at) => caseOf(word, folded[at] ?? '', draft.words)),
    ids,
    what,
    weak: weak || (single && draft.words.weak.has(first)),
    person: single && draft.words.persons.has(first),
    cue,
  }
  const list = entriesOf(draft, first)
  if (list === undefined) {
    draft.entries.set(first, [entry])
    return
  }
  const same = list.findIndex((one) => one.cue === null && cue === null && sameWords(one.rest, rest))
  if (same >= 0) list[same] = entry
  else list.push(entry)
}

/** A town or part of a country that a claim names is a place in whatever words stand around it. */
export function strengthen(draft: Draft, name: string): void {
  const [first, ...rest] = wordsOf(withoutArticle(name, draft.words)).map(foldWord)
  const list = first === undefined || draft.words.weak.has(first) ? undefined : entriesOf(draft, first)
  const at = list?.findIndex((entry) => entry.weak && entry.cue === null && sameWords(entry.rest, rest)) ?? -1
  const entry = list?.[at]
  if (list !== undefined && entry !== undefined) list[at] = { ...entry, weak: false }
}

/** What a name stands for so far, in any language; null where it is new. */
export function known(draft: Draft, name: string): readonly string[] | null {
  const key = bareName(name, draft.words)
  return idsOf(draft, key) ?? draft.foreign().get(key) ?? null
}

/** The entries that begin with a folded word. */
export function entriesOf(draft: Draft, first: string): Entry[] | undefined {
  filePartsOf(draft, first)
  return draft.entries.get(first)
}

/** What a folded name stands for. */
export function idsOf(draft: Draft, name: string): readonly string[] | undefined {
  const space = name.indexOf(' ')
  filePartsOf(draft, space < 0 ? name : name.slice(0, space))
  return draft.names.get(name)
}

/** There are thousands, of which an archive names a few. */
function filePartsOf(draft: Draft, first: string): void {
  const parts = draft.waiting.get(first)
  if (parts === undefined) return
  draft.waiting.delete(first)
  for (const { kind, country, name, weak } of parts) {
    const key = foldName(name)
    if (draft.names.has(key)) continue
    const ids = [`${kind}:${country}/${key}`]
    file(draft, name, ids, kind === 'city' ? 'city' : 'region', weak)
    draft.names.set(key, ids)
  }
  sort(draft.entries.get(first) ?? [])
}

/** Longer names go first. */
function sort(entries: Entry[]): void {
  if (entries.length > 1) entries.sort((a, b) => b.rest.length - a.rest.length)
}

/** The gazetteer as it stands. */
export function finish(draft: Draft, own: ReadonlyMap<string, readonly string[]>): Gazetteer {
  const lower = new Int32Array(65_536)
  const mayBeLower = (first: string): void => {
    const letter = first.charCodeAt(0)
    lower[letter] = (lower[letter] ?? 0) | (1 << Math.min(first.length, 31))
  }
  for (const [first, list] of draft.entries) {
    sort(list)
    if (list.some((entry) => entry.cases[0] === 0)) mayBeLower(first)
  }
  // All parts and cities have names with a capital, but for the words that any name may have in small letters.
  for (const first of draft.words.generic) if (draft.waiting.has(first)) mayBeLower(first)
  const { words, countries, members, names, foreign } = draft
  return {
    ...{ words, countries, members, foreign, own, lower },
    entriesOf: (first) => entriesOf(draft, first),
    idsOf: (name) => idsOf(draft, name),
    countryNames: () => [...names.entries(), ...foreign()],
  }
}

/** A name folded, without the article before it. */
export function bareName(name: string, words: PlaceWords): string {
  return foldName(withoutArticle(name, words))
}

/** A name without the article before it. */
export function withoutArticle(name: string, words: PlaceWords): string {
  const trimmed = name.trim()
  const space = trimmed.indexOf(' ')
  return space > 0 && words.articles.has(trimmed.slice(0, space).toLowerCase()) ? trimmed.slice(space + 1) : trimmed
}

/** Names in other languages and spellings are folded only when a registry asks for one that English lacks. */
export function foreignNames(countries: ReadonlyMap<string, Country>): () => ReadonlyMap<string, readonly string[]> {
  let names: Map<string, readonly string[]> | null = null
  return () => {
    if (names !== null) return names
    names = new Map()
    for (const country of countries.values()) {
      for (const name of [...country.otherNames, country.alpha3]) {
        const key = foldName(name)
        if (key !== '' && !names.has(key)) names.set(key, [country.code])
      }
    }
    return names
  }
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at])
}

function caseOf(word: string, folded: string, words: PlaceWords): number {
  if (isUpper(word) && folded.length <= 4) return 2
  if (words.generic.has(folded)) return 0
  const [letter = ''] = word
  return letter !== letter.toLowerCase() ? 1 : 0
}

function isUpper(word: string): boolean {
  return /^(?:[A-Z]|[A-Z]{2,4}\d{0,2})$/.test(word)
}
