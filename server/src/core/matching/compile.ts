import { distance } from 'fastest-levenshtein'
import type { Claim, Period, Registry, Source } from '../types.js'
import { cannotBothHold } from './agreement/index.js'
import { findPeriods, parseDay } from './periods.js'
import { findPlaces, placesOf, resolvePlace, type Gazetteer } from './places.js'
import { roleOfPlace } from './topic/sentences.js'
import { filePublishers, plainName, type PublisherNames } from './topic/publishers.js'
import { createWordReader, type WordReader } from './topic/words.js'
import { enTopics } from '../languages/en-topics.js'

/** A claim with its keys made comparable; what a key does not say is read from the statement. */
export interface CompiledClaim {
  readonly claim: Claim
  readonly index: number
  /** What is measured, by term; from `measure`, else from the statement. */
  readonly measure: readonly string[]
  /** Who is counted, without what the measure already says and without peoples' names. */
  readonly population: readonly string[]
  /** Every term of measure, population, unit, statement and the terms' nouns and verbs. */
  readonly all: ReadonlySet<string>
  /** Place ids, null where the claim names none. `place` may be on either side. */
  readonly origin: readonly string[] | null
  readonly destination: readonly string[] | null
  readonly place: readonly string[] | null
  /** Every place the claim names anywhere, its statement included. */
  readonly named: ReadonlySet<string>
  readonly period: Period | null
  /** Counted as of a day: the last day of `period` decides. */
  readonly stock: boolean
  /** The measure or the statement is about how much something changed, or what part of it something is. */
  readonly change: boolean
  /** Which way a change goes that `value` gives without a sign: "fell by 50.3%". */
  readonly direction: 'up' | 'down' | null
  readonly publishers: readonly string[]
}

/** A registry made ready for matching. Build it once per registry; it holds no reference to any article. */
export interface CompiledRegistry {
  readonly registry: Registry
  readonly claims: readonly CompiledClaim[]
  readonly gazetteer: Gazetteer
  readonly words: WordReader
  find(id: string): CompiledClaim | null
  nearestId(id: string): string | null
  /** The claims that have a source with this address, compared without scheme, `www.` and a final slash. */
  bySource(url: string): readonly CompiledClaim[]
  /** The claims that one of these places and one of these years do not rule out. */
  candidates(places: ReadonlySet<string>, years: ReadonlySet<number>): readonly CompiledClaim[]
  /** Registered publishers by their names and aliases. */
  readonly publishers: PublisherNames
  /** The competing estimates of a claim: the same thing with a value that cannot also hold. */
  rivalsOf(claim: Claim): readonly Claim[]
}

const ANY = '*'
/** A claim of many years is filed under all of them up to this many, then under any year. */
const YEARS = 12

/** Compiles a registry. Time and memory grow linearly with its claims. */
export function compileRegistry(registry: Registry): CompiledRegistry {
  const words = createWordReader(enTopics)
  const gazetteer = placesOf(registry.terms.places, placeNames(registry))
  const claims = registry.claims.map((claim, index) => compileClaim(claim, index, registry, gazetteer, words))
  const byId = new Map(claims.map((c) => [c.claim.id, c]))
  const byUrl = new Map<string, CompiledClaim[]>()
  const filed = new Map<string, CompiledClaim[]>()
  const things = new Map<string, CompiledClaim[]>()
  const publishers = new Map<string, readonly string[]>()
  for (const c of claims) {
    for (const source of c.claim.sources) {
      publishers.set(source.publisher, [...new Set([...(publishers.get(source.publisher) ?? []), ...namesOf(source)])])
      for (const url of [source.url, source.archivedUrl]) if (url) push(byUrl, addressOf(url), c)
    }
    for (const key of keysOf(c)) push(filed, key, c)
    push(things, thingOf(c), c)
  }
  return {
    registry,
    claims,
    gazetteer,
    words,
    publishers: filePublishers(publishers.values(), words),
    rivalsOf: (claim) => {
      const own = byId.get(claim.id)
      return own ? (things.get(thingOf(own)) ?? []).filter((c) => c !== own && rival(own, c)).map((c) => c.claim) : []
    },
    find: (id) => byId.get(id) ?? null,
    nearestId: (id) => nearestOf(id, byId.keys()),
    bySource: (url) => byUrl.get(addressOf(url)) ?? [],
    candidates: (places, years) => {
      const found = new Set<CompiledClaim>()
      for (const place of [...places, ANY])
        for (const year of [...years, ANY]) for (const c of filed.get(`${place}|${year}`) ?? []) found.add(c)
      return [...found]
    },
  }
}

function placeNames(registry: Registry): string[] {
  const names = new Set<string>()
  for (const { origin, destination, place } of registry.claims) {
    for (const name of [origin, destination, place]) if (name !== undefined) names.add(name)
  }
  return [...names]
}

function compileClaim(
  claim: Claim,
  index: number,
  registry: Registry,
  gazetteer: Gazetteer,
  words: WordReader,
): CompiledClaim {
  const mentions = findPlaces(claim.statement, gazetteer)
  const named = new Set(mentions.flatMap((m) => m.ids))
  const written = (name: string | undefined): readonly string[] | null =>
    name === undefined ? null : resolvePlace(name, gazetteer).ids
  let origin = written(claim.origin)
  let destination = written(claim.destination)
  let place = written(claim.place)
  if (!origin && claim.population) {
    // "refugees, with Palestine refugees": what stands behind a comma only adds to the population.
    const first = findPlaces(claim.population.split(',')[0] ?? '', gazetteer)[0]
    if (first) origin = first.ids
  }
  if (!origin && !destination && !place) {
    for (const mention of mentions) {
      const role = roleOfPlace(claim.statement, mention, words)
      if (role === 'institution') continue
      if (role === 'origin') origin ??= mention.ids
      else if (role === 'destination') destination ??= mention.ids
      else place ??= mention.ids
    }
  }
  for (const ids of [origin, destination, place]) for (const id of ids ?? []) named.add(id)
  const placeWords = new Set(
    [
      ...mentions.filter((m) => !m.ids[0]?.startsWith('name:')).map((m) => m.text),
      ...findPlaces(claim.measure ?? '', gazetteer)
        .filter((m) => !m.ids[0]?.startsWith('name:'))
        .map((m) => m.text),
      claim.origin,
      claim.destination,
      claim.place,
    ].flatMap((t) => (t ? words.terms(t) : [])),
  )
  const term = registry.terms.measures.find(
    (t) => same(t.name, claim.measure) || t.aliases.some((a) => same(a, claim.measure)),
  )
  const termWords = term ? words.terms([...term.aliases, ...term.nouns, ...term.verbs].join(' ; ')) : []
  const statement = words.terms(claim.statement)
  const measure = (claim.measure ? words.terms(claim.measure) : statement).filter((t) => !placeWords.has(t))
  const population = (claim.population ? narrowing(claim.population, words) : []).filter(
    (t) => !placeWords.has(t) && !measure.includes(t),
  )
  const unit = claim.unit ? words.terms(claim.unit) : []
  const period = claim.asOf ?? claim.period ?? statedPeriod(claim.statement)
  return {
    claim,
    index,
    measure,
    population,
    all: new Set([...measure, ...population, ...unit, ...statement, ...termWords]),
    origin,
    destination,
    place,
    named,
    period,
    stock: claim.asOf !== undefined || claim.kind === 'stock',
    change: claim.value.kind === 'percent' && measure.includes('change'),
    direction: directionOf(claim),
    publishers: [...new Set(claim.sources.flatMap(namesOf).map((name) => plainName(name, words)))],
  }
}

function directionOf(claim: Claim): 'up' | 'down' | null {
  if (claim.value.kind !== 'percent' || claim.value.direction !== null) return claim.value.direction
  if (/\b(?:f[ae]ll|drop(?:ped)?|declined?|decreased?|down|shrank|fewer)\b/i.test(claim.statement)) return 'down'
  return /\b(?:rose|rise|increased?|grew|growth|up|jumped|surged|more)\b/i.test(claim.statement) ? 'up' : null
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

function statedPeriod(statement: string): Period | null {
  const mentions = findPeriods(statement, { articleDay: null, anchor: null })
  const longest = mentions.filter((m) => !m.relative).sort((a, b) => b.end - b.start - (a.end - a.start))[0]
  return longest?.period ?? null
}

function keysOf(c: CompiledClaim): string[] {
  const places = [...c.named]
  const keys: string[] = []
  for (const place of places.length > 0 ? places : [ANY])
    for (const year of yearsOf(c.period)) keys.push(`${place}|${year}`)
  return keys
}

function yearsOf(period: Period | null): (number | typeof ANY)[] {
  if (period === null) return [ANY]
  if (period.from === null || period.to === null) return [ANY]
  const first = yearOf(period.from)
  const last = yearOf(period.to - 1)
  if (last - first >= YEARS) return [ANY]
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/** The calendar year of a day number. */
export function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear()
}

/** The day number of an ISO date, null for anything else. */
export function dayOf(date: string | null | undefined): number | null {
  return date ? parseDay(date) : null
}

function namesOf(source: Source): string[] {
  return [source.publisher, ...source.aliases]
}

/** Lower case, without accents, possessives and surplus white space: for comparing names. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s?\b/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

function same(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && fold(a) === fold(b)
}

function addressOf(url: string): string {
  return url
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .split('#', 1)
    .join('')
    .replace(/\/$/, '')
    .toLowerCase()
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function nearestOf(id: string, ids: Iterable<string>): string | null {
  let best: string | null = null
  let least = Math.max(2, Math.floor(id.length / 3)) + 1
  for (const known of ids) {
    if (Math.abs(known.length - id.length) >= least) continue
    const d = distance(id, known)
    if (d < least) {
      least = d
      best = known
    }
  }
  return best
}

/** What a claim is an estimate of: measure, unit, kind, population, places and period, as the claims format has it. */
export function thingOf(c: CompiledClaim): string {
  const { claim } = c
  const places = [c.origin, c.destination, c.place].map((ids) => (ids ?? []).join('+'))
  return [
    c.measure.join(' '),
    fold(claim.unit ?? ''),
    claim.kind ?? '',
    c.population.join(' '),
    ...places,
    c.period?.from ?? '',
    c.period?.to ?? '',
  ].join('|')
}

function rival(a: CompiledClaim, b: CompiledClaim): boolean {
  const gone = (c: CompiledClaim): boolean => c.claim.status === 'superseded' || c.claim.status === 'retracted'
  return !gone(a) && !gone(b) && cannotBothHold(a.claim.value, b.claim.value)
}
