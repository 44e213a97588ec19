import type { Claim, Period, Source, Term } from '../types.js'
import { findPeriods } from './periods.js'
import { findPlaces, resolvePlace, type Gazetteer, type PlaceMention } from './places.js'
import { plainName } from './topic/publishers.js'
import { roleOfPlace } from './topic/sentences.js'
import type { WordReader } from './topic/words.js'

/** A claim with its keys made comparable; what a key does not say is read from the statement. */
export interface CompiledClaim {
  readonly claim: Claim
  readonly index: number
  /** What is measured, by term; from `measure`, else from the statement. */
  readonly measure: readonly string[]
  /** Who is counted, without what the measure already says and without peoples' names. */
  readonly population: readonly string[]
  /** What the statement says, without places, publishers and institutions: a sentence that nearly repeats it means it. */
  readonly stated: readonly string[]
  /** Every term of measure, population, unit, statement and the terms' nouns and verbs. */
  readonly all: ReadonlySet<string>
  /** Place ids, null where the claim names none. `place` may be on either side. */
  readonly origin: readonly string[] | null
  readonly destination: readonly string[] | null
  readonly place: readonly string[] | null
  /** Every place the claim names anywhere, its statement included. */
  readonly named: ReadonlySet<string>
  /** "from Iran and Pakistan": places that all belong to the claim; a text that names one of them means another. */
  readonly together: readonly (readonly string[])[]
  readonly period: Period | null
  /** Counted as of a day: the last day of `period` decides. */
  readonly stock: boolean
  /** The measure or the statement is about how much something changed, or what part of it something is. */
  readonly change: boolean
  /** Which way a change goes that `value` gives without a sign: "fell by 50.3%". */
  readonly direction: 'up' | 'down' | null
  readonly publishers: readonly string[]
}

/** Compiles one claim. */
export function compileClaim(claim: Claim, index: number, memo: ClaimReader): CompiledClaim {
  const { gazetteer, words } = memo
  const mentions = findPlaces(claim.statement, gazetteer)
  const named = new Set(mentions.flatMap((m) => m.ids))
  const written = (name: string | undefined): readonly string[] | null => (name === undefined ? null : memo.place(name))
  let origin = written(claim.origin)
  let destination = written(claim.destination)
  let place = written(claim.place)
  if (!origin && claim.population) {
    // "refugees, with Palestine refugees": what stands behind a comma only adds to the population.
    const first = memo.places(claim.population.split(',')[0] ?? '')[0]
    if (first) origin = first.ids
  }
  const together: (readonly string[])[] = []
  if (!origin && !destination && !place) {
    for (const mention of mentions) {
      const role = roleOfPlace(claim.statement, mention, words)
      if (role === 'institution') continue
      if (role === 'origin') origin ??= mention.ids
      else if (role === 'destination') destination ??= mention.ids
      else place ??= mention.ids
    }
  }
  const keyed = new Set([
    ...(written(claim.origin) ?? []),
    ...(written(claim.destination) ?? []),
    ...(written(claim.place) ?? []),
  ])
  for (const mention of mentions) {
    if (joinsLast(claim.statement, mentions, mention) && !mention.ids.some((id) => keyed.has(id)))
      together.push(mention.ids)
  }
  for (const ids of [origin, destination, place]) for (const id of ids ?? []) named.add(id)
  const placeWords = new Set(
    [
      ...mentions.filter(isKnown).map((m) => m.text),
      ...memo
        .places(claim.measure ?? '')
        .filter(isKnown)
        .map((m) => m.text),
      claim.origin,
      claim.destination,
      claim.place,
    ].flatMap((t) => (t ? memo.terms(t) : [])),
  )
  const measure = memo.terms(claim.measure ?? claim.statement).filter((t) => !placeWords.has(t))
  const population = memo.narrowing(claim.population ?? '').filter((t) => !placeWords.has(t) && !measure.includes(t))
  let all: ReadonlySet<string> | null = null
  let stated: readonly string[] | null = null
  const time = claim.asOf || claim.period ? null : statedPeriod(claim.statement)
  const period = claim.asOf ?? claim.period ?? time?.period ?? null
  return {
    claim,
    index,
    measure,
    population,
    get stated() {
      return (stated ??= statedTerms(claim, placeWords, words))
    },
    // Made on demand: most claims of a large registry never meet a figure.
    get all() {
      return (all ??= new Set([
        ...measure,
        ...population,
        ...memo.terms(claim.unit ?? ''),
        ...words.terms(claim.statement),
        ...memo.measureWords(claim.measure),
      ]))
    },
    origin,
    destination,
    place,
    named,
    together,
    period,
    stock: claim.asOf !== undefined || claim.kind === 'stock' || time?.stock === true,
    change: claim.value.kind === 'percent' && measure.includes('change'),
    direction: directionOf(claim),
    publishers: [...new Set(claim.sources.flatMap(namesOf).map(memo.name))],
  }
}

function directionOf(claim: Claim): 'up' | 'down' | null {
  if (claim.value.kind !== 'percent' || claim.value.direction !== null) return claim.value.direction
  if (/\b(?:f[ae]ll|drop(?:ped)?|declined?|decreased?|down|shrank|fewer)\b/i.test(claim.statement)) return 'down'
  return /\b(?:rose|rise|increased?|grew|growth|up|jumped|surged|more)\b/i.test(claim.statement) ? 'up' : null
}

/** "Iran and Pakistan": a place joined to the one before it. */
function joinsLast(statement: string, mentions: readonly PlaceMention[], mention: PlaceMention): boolean {
  const last = mentions[mentions.indexOf(mention) - 1]
  return last !== undefined && /^(?:,|\s|and|or)+$/.test(statement.slice(last.end, mention.start))
}

function statedTerms(claim: Claim, placeWords: ReadonlySet<string>, words: WordReader): string[] {
  const publishers = new Set(claim.sources.flatMap((s) => words.terms(namesOf(s).join(' ; '))))
  const said = words.read(claim.statement).filter((w) => !words.isInstitution(w.plain) && !words.isPerson(w.plain))
  return [...new Set(said.flatMap((w) => w.terms))].filter((t) => !placeWords.has(t) && !publishers.has(t))
}

/** The time a statement names, and whether it is one at whose end something stood. */
function statedPeriod(statement: string): { readonly period: Period; readonly stock: boolean } | null {
  const mentions = findPeriods(statement, { articleDay: null, anchor: null })
  const longest = mentions.filter((m) => !m.relative).sort((a, b) => b.end - b.start - (a.end - a.start))[0]
  return longest ? { period: longest.period, stock: longest.role === 'atEnd' || longest.role === 'asOf' } : null
}

/** "all nationalities" and "passengers" narrow nothing; "first-time applicants" does. */
function narrowing(population: string, words: WordReader): string[] {
  if (/^all\b/i.test(population)) return []
  return [
    ...new Set(
      words
        .read(population)
        .filter((w) => !words.isPerson(w.text))
        .flatMap((w) => w.terms),
    ),
  ]
}

/** Reads what claims say in the same words again and again: measures, places, publishers. */
export interface ClaimReader {
  readonly gazetteer: Gazetteer
  readonly words: WordReader
  terms(text: string): readonly string[]
  narrowing(population: string): readonly string[]
  places(text: string): readonly PlaceMention[]
  place(name: string): readonly string[]
  name(publisher: string): string
  measureWords(measure: string | undefined): readonly string[]
}

/** A reader that remembers what it has read. */
export function createClaimReader(measures: readonly Term[], gazetteer: Gazetteer, words: WordReader): ClaimReader {
  const own = new Map<string, readonly string[]>()
  for (const term of measures) {
    const said = words.terms([...term.aliases, ...term.nouns, ...term.verbs].join(' ; '))
    for (const name of [term.name, ...term.aliases]) own.set(plainName(name, words), said)
  }
  const name = remember((text) => plainName(text, words))
  return {
    gazetteer,
    words,
    terms: remember((text) => words.terms(text)),
    narrowing: remember((text) => narrowing(text, words)),
    places: remember((text) => findPlaces(text, gazetteer)),
    place: remember((text) => resolvePlace(text, gazetteer).ids),
    name,
    measureWords: (measure) => (measure === undefined ? [] : (own.get(name(measure)) ?? [])),
  }
}

/** Names of a source's publisher, as written. */
export function namesOf(source: Source): string[] {
  return [source.publisher, ...source.aliases]
}

/** Places that a data set or the newsroom's terms know, not those made of a claim's own words. */
function isKnown(mention: PlaceMention): boolean {
  return !mention.ids[0]?.startsWith('name:')
}

function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const seen = known.get(text)
    if (seen !== undefined) return seen
    const value = read(text)
    known.set(text, value)
    return value
  }
}
