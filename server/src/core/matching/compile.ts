import { distance } from 'fastest-levenshtein'
import type { Claim, FigureKind, Period, Registry, Term } from '../types.js'
import { compileClaim, createClaimReader, namesOf, type CompiledClaim } from './compileClaim.js'
import { cannotBothHold } from './agreement/index.js'
import { parseDay } from './periods.js'
import { placesOf, type Gazetteer } from './places.js'
import { filePublishers, type PublisherNames } from './topic/publishers.js'
import { createWordReader, type WordReader } from './topic/words.js'
import { enTopics } from '../languages/en-topics.js'

export type { CompiledClaim } from './compileClaim.js'

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
  /** Phrases of the newsroom's own that stand for a measure or a population ("came ashore"). */
  readonly cues: readonly TermCue[]
  /** Registered publishers by their names and aliases. */
  readonly publishers: PublisherNames
  /** The competing estimates of a claim: the same thing with a value that cannot also hold. */
  rivalsOf(claim: Claim): readonly Claim[]
  /** The claims whose one value is this number, of this kind. */
  byValue(kind: FigureKind, value: number): readonly CompiledClaim[]
}

const ANY = '*'
/** A claim of many years is filed under all of them up to this many, then under any year. */
const YEARS = 12

/** Compiles a registry. Time and memory grow linearly with its claims. */
export function compileRegistry(registry: Registry): CompiledRegistry {
  const words = createWordReader(enTopics)
  const gazetteer = placesOf(registry.terms.places, placeNames(registry))
  const reader = createClaimReader(registry.terms.measures, gazetteer, words)
  const claims = registry.claims.map((claim, index) => compileClaim(claim, index, reader))
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
    cues: [...registry.terms.measures, ...registry.terms.populations].flatMap((term) => cuesOf(term, words)),
    publishers: filePublishers(publishers.values(), words),
    rivalsOf: (claim) => {
      const own = byId.get(claim.id)
      return own ? (things.get(thingOf(own)) ?? []).filter((c) => c !== own && rival(own, c)).map((c) => c.claim) : []
    },
    byValue: valueIndex(claims),
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

/** Built when it is first asked: only a figure that conflicts ever asks. */
function valueIndex(claims: readonly CompiledClaim[]): CompiledRegistry['byValue'] {
  let filed: Map<string, CompiledClaim[]> | null = null
  return (kind, value) => {
    if (filed === null) {
      filed = new Map()
      for (const c of claims) {
        const { min, max } = c.claim.value.quantity
        if (min !== null && min === max) push(filed, `${c.claim.value.kind}|${min}`, c)
      }
    }
    return filed.get(`${kind}|${value}`) ?? []
  }
}

/** A phrase, as plain words, and the terms it stands for. */
export interface TermCue {
  readonly phrase: readonly string[]
  readonly terms: readonly string[]
}

/** A term's nouns fit many measures ("people"); its aliases and verbs are what it is known by. */
function cuesOf(term: Term, words: WordReader): TermCue[] {
  const terms = words.terms(term.name)
  return [...term.aliases, ...term.verbs]
    .map((said) => ({ phrase: words.read(said).map((w) => w.plain), terms }))
    .filter((cue) => cue.phrase.length > 0)
}

function placeNames(registry: Registry): string[] {
  const names = new Set<string>()
  for (const { origin, destination, place } of registry.claims) {
    for (const name of [origin, destination, place]) if (name !== undefined) names.add(name)
  }
  return [...names]
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
