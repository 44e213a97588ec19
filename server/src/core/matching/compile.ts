import { distance } from 'fastest-levenshtein'
import type { ClaimAt } from '../claims/pack.js'
import type { Claim, FigureKind, Registry, Source, Term } from '../types.js'
import { indexClaims } from './claimIndex.js'
import { createClaimReader, namesOf } from './claimReader.js'
import { compileClaim, fileClaim, type CompiledClaim } from './compileClaim.js'
import { packFiling, unpackFiling, type Filed, type Filing } from './filing.js'
import { once } from '../once.js'
import { cannotBothHold } from './agreement/index.js'
import { parseDay } from './periods.js'
import { foldName, placesOf, resolvePlace, type Gazetteer } from './places.js'
import { filePublishers, type Publisher, type PublisherNames } from './topic/publishers.js'
import { keyReader, proseReader, type WordReader } from './topic/words.js'
import type { Language } from '../languages/index.js'
import { claimLanguages } from './claimLanguage.js'

export { yearOf } from './claimIndex.js'
export type { CompiledClaim, Placed, Timed } from './compileClaim.js'

/** A registry made ready for matching. Build it once per registry; it holds no reference to any article. */
export interface CompiledRegistry {
  readonly registry: Registry
  readonly claims: readonly CompiledClaim[]
  /** The language that a claim's statement is written in. */
  languageOf(claim: Claim): Language
  /** The registry as an article in this language meets it; made when first asked for, and kept. */
  in(language: Language): RegistryView
  find(id: string): CompiledClaim | null
  nearestId(id: string): string | null
  /** The claims that have a source with this address, compared without scheme, `www.` and a final slash. */
  bySource(url: string): readonly CompiledClaim[]
  /** The claims that one of these places and one of these years do not rule out. */
  candidates(places: ReadonlySet<string>, years: ReadonlySet<number>): readonly CompiledClaim[]
  /** Phrases of the newsroom's own that stand for a measure or a population ("came ashore"), by their first words. */
  readonly cues: CueIndex
  /** Registered publishers by their names and aliases. */
  readonly publishers: PublisherNames
  /** The competing estimates of a claim: the same thing with a value that cannot also hold. */
  rivalsOf(claim: Claim): readonly Claim[]
  /** The country whose name this may be a slip of; null where the place is known, is one of the terms, or is like none. */
  nearCountry(name: string): string | null
  /** The claims whose one value is this number, of this kind. */
  byValue(kind: FigureKind, value: number): readonly CompiledClaim[]
  /** What its claims are filed under, to be kept for another run. */
  filing(): Filing
}

/** A registry with what depends on the language of the article at hand. */
export interface RegistryView extends CompiledRegistry {
  readonly language: Language
  readonly gazetteer: Gazetteer
  readonly words: WordReader
}

/** A registry that an earlier run of this program has compiled. */
export interface KeptRegistry {
  /** What `filing()` gave of the same registry and language. */
  readonly filing: Filing
  /** Gives the claims of the registry one by one; none but those that figures meet is asked for. */
  readonly claimAt: ClaimAt
}

/**
 * Compiles a registry. Time and memory grow linearly with its claims.
 *
 * @param language the one that most claims are written in; a claim whose statement is plainly in another is read in that
 */
export function compileRegistry(
  registry: Registry,
  language: Language,
  kept: KeptRegistry | null = null,
): CompiledRegistry {
  const known = kept === null ? null : unpackFiling(kept.filing, registry.sources)
  const names = known?.places ?? placeNames(registry)
  const gazetteerOf = remembered((spoken: Language) => placesOf(spoken.places, registry.terms.places, names))
  const readerOf = remembered((spoken: Language) =>
    createClaimReader(registry.terms.measures, gazetteerOf(spoken), spoken),
  )
  const languageOf = claimLanguages(language)
  const filed = known?.claims ?? registry.claims.map((claim) => fileClaim(claim, readerOf(languageOf(claim))))
  const claimAt = kept?.claimAt ?? claimsOf(registry)
  const claims = filed.map((own, index) => compileClaim(claimAt, index, own, readerOf(own.language)))
  const words = keyReader(language)
  const byId = new Map(claims.map((c, index) => [filed[index]?.id ?? '', c]))
  const { candidates, beside } = indexClaims(claims)
  const compiled: CompiledRegistry = {
    registry,
    claims,
    languageOf,
    in: remembered((spoken: Language) => ({
      ...compiled,
      language: spoken,
      gazetteer: gazetteerOf(spoken),
      words: proseReader(spoken),
    })),
    cues: fileCues([...registry.terms.measures, ...registry.terms.populations].flatMap((term) => cuesOf(term, words))),
    publishers: filePublishers(publishersOf(filed, gazetteerOf(language)), words),
    rivalsOf: (claim) => {
      const own = byId.get(claim.id)
      if (!own) return []
      return beside(own)
        .filter((c) => c !== own && c.thing === own.thing && rival(own, c))
        .map((c) => c.claim)
    },
    byValue: valueIndex(claims, filed),
    nearCountry: nearCountries(registry, gazetteerOf(language), language),
    find: (id) => byId.get(id) ?? null,
    nearestId: (id) => nearestOf(id, byId.keys()),
    bySource: sourceIndex(claims, filed),
    candidates,
    filing: () => packFiling({ claims: filed, places: names }, registry.sources),
  }
  return compiled
}

/** Makes something of a key, as a language, when it is first asked for, and keeps it. */
function remembered<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const fresh = make(key)
    made.set(key, fresh)
    return fresh
  }
}

function claimsOf({ claims }: Registry): ClaimAt {
  return (index) => {
    const claim = claims[index]
    if (claim === undefined) throw new RangeError(`no claim ${index}`)
    return claim
  }
}

/** Each publisher that a claim rests on. */
function publishersOf(claims: readonly Filed[], gazetteer: Gazetteer): Iterable<Publisher> {
  const publishers = new Map<string, Set<string>>()
  for (const source of new Set(claims.flatMap(({ sources }) => sources))) {
    const names = publishers.get(source.publisher) ?? new Set()
    publishers.set(source.publisher, names)
    for (const name of namesOf(source)) names.add(name)
  }
  const homes = once(() => homesOf(claims, gazetteer))
  return [...publishers].map(([publisher, names]) => ({
    names: [...names],
    home: () => homes().get(publisher) ?? [],
  }))
}

/** The country that all claims of a publisher are about, built when an article first names one. */
function homesOf(claims: readonly Filed[], gazetteer: Gazetteer): ReadonlyMap<string, readonly string[]> {
  const countryOf = remembered((name: string) => homeIn(resolvePlace(name, gazetteer).ids))
  const countries = new Map<string, Set<string>>()
  for (const { home, sources } of claims) {
    if (home === null) continue
    const country = countryOf(home)
    if (country === null) continue
    for (const { publisher } of sources) {
      const known = countries.get(publisher)
      if (known) known.add(country)
      else countries.set(publisher, new Set([country]))
    }
  }
  const single = [...countries].filter(([, found]) => found.size === 1 && !found.has(NO_COUNTRY))
  return new Map(single.map(([name, found]) => [name, [...found]]))
}

/** Stands for the world and its regions: who counts there counts not for one country alone. */
const NO_COUNTRY = ''

/** The country that place ids stand for; `NO_COUNTRY` for more than one; null where a name of a newsroom's own does not tell. */
function homeIn(ids: readonly string[]): string | null {
  const isWide = ids.some((id) => id === 'WORLD' || id.startsWith('region:'))
  return isWide ? NO_COUNTRY : countryIn(ids)
}

/** The one country, or the Union, of place ids; null for a part of none, a region, or several. */
function countryIn(ids: readonly string[]): string | null {
  const [id, another] = ids
  if (id === undefined || another !== undefined) return null
  return /^(?:area:|city:)?([A-Z]{2})(?:$|\/)/.exec(id)?.[1] ?? null
}

/** Built when it is first asked: only an article that links somewhere asks. */
function sourceIndex(claims: readonly CompiledClaim[], filed: readonly Filed[]): CompiledRegistry['bySource'] {
  const index = once(() => {
    const addresses = new Map<Source, readonly string[]>()
    const byUrl = new Map<string, CompiledClaim[]>()
    for (const [number, c] of claims.entries()) {
      for (const source of filed[number]?.sources ?? []) {
        const known =
          addresses.get(source) ?? [source.url, source.archivedUrl].flatMap((url) => (url ? [addressOf(url)] : []))
        addresses.set(source, known)
        for (const address of known) push(byUrl, address, c)
      }
    }
    return byUrl
  })
  return (url) => index().get(addressOf(url)) ?? []
}

/** Built when it is first asked: most articles never ask. */
function valueIndex(claims: readonly CompiledClaim[], filed: readonly Filed[]): CompiledRegistry['byValue'] {
  const index = once(() => {
    const byValue = new Map<string, CompiledClaim[]>()
    for (const [number, c] of claims.entries()) {
      const own = filed[number]
      if (own !== undefined && own.exact !== null) push(byValue, `${own.kind}|${own.exact}`, c)
    }
    return byValue
  })
  return (kind, value) => index().get(`${kind}|${value}`) ?? []
}

/** Every name is looked at once; one that is known costs a look-up. */
function nearCountries(registry: Registry, gazetteer: Gazetteer, language: Language): (name: string) => string | null {
  const own = new Set(registry.terms.places.flatMap((term) => [term.name, ...term.aliases]).map(foldName))
  const told = new Map<string, string | null>()
  return (name) => {
    const known = told.get(name)
    if (known !== undefined) return known
    const isOwn = resolvePlace(name, gazetteer).ids[0]?.startsWith('name:') === true && !own.has(foldName(name))
    const near = isOwn ? resolvePlace(name, language.once(plainGazetteer)).nearMiss : null
    told.set(name, near)
    return near
  }
}

/** The places of a language without any newsroom's own. */
function plainGazetteer({ places }: Language): Gazetteer {
  return placesOf(places)
}

/** A phrase, as plain words, and the terms it stands for. */
export interface TermCue {
  readonly phrase: readonly string[]
  readonly terms: readonly string[]
}

/** Cues by their first words: a text is looked through once, however many there are. */
export type CueIndex = ReadonlyMap<string, readonly TermCue[]>

function fileCues(cues: readonly TermCue[]): CueIndex {
  const filed = new Map<string, TermCue[]>()
  for (const cue of cues) push(filed, cue.phrase[0] ?? '', cue)
  return filed
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
