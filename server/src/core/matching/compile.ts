import { distance } from 'fastest-levenshtein'
import type { Claim, FigureKind, Registry, Source, Term } from '../types.js'
import { indexClaims } from './claimIndex.js'
import { createClaimReader, namesOf } from './claimReader.js'
import { compileClaim, type CompiledClaim } from './compileClaim.js'
import { once } from './once.js'
import { cannotBothHold } from './agreement/index.js'
import { parseDay } from './periods.js'
import { placesOf, type Gazetteer } from './places.js'
import { filePublishers, type PublisherNames } from './topic/publishers.js'
import { createWordReader, type WordReader } from './topic/words.js'
import { enTopics } from '../languages/en-topics.js'

export { yearOf } from './claimIndex.js'
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

/** Compiles a registry. Time and memory grow linearly with its claims. */
export function compileRegistry(registry: Registry): CompiledRegistry {
  const words = createWordReader(enTopics)
  const gazetteer = placesOf(registry.terms.places, placeNames(registry))
  const reader = createClaimReader(registry.terms.measures, gazetteer, words)
  const claims = registry.claims.map((claim, index) => compileClaim(claim, index, reader))
  const byId = new Map(claims.map((c) => [c.claim.id, c]))
  const { candidates, beside } = indexClaims(claims)
  return {
    registry,
    claims,
    gazetteer,
    words,
    cues: [...registry.terms.measures, ...registry.terms.populations].flatMap((term) => cuesOf(term, words)),
    publishers: filePublishers(publishersOf(claims), words),
    rivalsOf: (claim) => {
      const own = byId.get(claim.id)
      if (!own) return []
      return beside(own)
        .filter((c) => c !== own && c.thing === own.thing && rival(own, c))
        .map((c) => c.claim)
    },
    byValue: valueIndex(claims),
    find: (id) => byId.get(id) ?? null,
    nearestId: (id) => nearestOf(id, byId.keys()),
    bySource: sourceIndex(claims),
    candidates,
  }
}

/** The names of each publisher that a claim rests on. */
function publishersOf(claims: readonly CompiledClaim[]): Iterable<readonly string[]> {
  const publishers = new Map<string, Set<string>>()
  for (const source of new Set(claims.flatMap((c) => c.claim.sources))) {
    const names = publishers.get(source.publisher) ?? new Set()
    publishers.set(source.publisher, names)
    for (const name of namesOf(source)) names.add(name)
  }
  return [...publishers.values()].map((names) => [...names])
}

/** Built when it is first asked: only an article that links somewhere asks. */
function sourceIndex(claims: readonly CompiledClaim[]): CompiledRegistry['bySource'] {
  const filed = once(() => {
    const addresses = new Map<Source, readonly string[]>()
    const byUrl = new Map<string, CompiledClaim[]>()
    for (const c of claims) {
      for (const source of c.claim.sources) {
        const known =
          addresses.get(source) ?? [source.url, source.archivedUrl].flatMap((url) => (url ? [addressOf(url)] : []))
        addresses.set(source, known)
        for (const address of known) push(byUrl, address, c)
      }
    }
    return byUrl
  })
  return (url) => filed().get(addressOf(url)) ?? []
}

/** Built when it is first asked: only a figure that conflicts ever asks. */
function valueIndex(claims: readonly CompiledClaim[]): CompiledRegistry['byValue'] {
  const filed = once(() => {
    const byValue = new Map<string, CompiledClaim[]>()
    for (const c of claims) {
      const { min, max } = c.claim.value.quantity
      if (min !== null && min === max) push(byValue, `${c.claim.value.kind}|${min}`, c)
    }
    return byValue
  })
  return (kind, value) => filed().get(`${kind}|${value}`) ?? []
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

/** The day number of an ISO date, null for anything else. */
export function dayOf(date: string | null | undefined): number | null {
  return date ? parseDay(date) : null
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

/** What a claim is an estimate of: the same for claims that compete. */
export function thingOf(c: CompiledClaim): string {
  return c.thing
}

function rival(a: CompiledClaim, b: CompiledClaim): boolean {
  const gone = (c: CompiledClaim): boolean => c.claim.status === 'superseded' || c.claim.status === 'retracted'
  return !gone(a) && !gone(b) && cannotBothHold(a.claim.value, b.claim.value)
}
