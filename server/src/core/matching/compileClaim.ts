import type { Language } from '../languages/index.js'
import type { ClaimAt } from '../claims/pack.js'
import type { Claim, Period } from '../types.js'
import { isKnown, namesOf, type ClaimReader } from './claimReader.js'
import type { Filed } from './filing.js'
import { findPeriods } from './periods.js'
import { type PlaceMention } from './places.js'
import { roleOfPlace } from './topic/sentences.js'
import type { WordReader } from './topic/words.js'

/**
 * A claim with its keys made comparable; what a key does not say is read from the statement. Much of it is made when it
 * is first asked for, so it must not be copied by spreading.
 */
export interface CompiledClaim {
  readonly claim: Claim
  readonly index: number
  /** What is measured, by term; from `measure`, else from the statement. */
  readonly measure: readonly string[]
  /** Who is counted, without what the measure already says and without peoples' names. */
  readonly population: readonly string[]
  /** The people's name, where those are counted who leave their own country: they are not all who leave it. */
  readonly natives: readonly string[]
  /** What the statement says, without places, publishers and institutions: a sentence that nearly repeats it means it. */
  readonly stated: readonly string[]
  /** Every term of measure, population, unit, statement and the terms' nouns and verbs. */
  readonly all: ReadonlySet<string>
  /** Place ids, null where the claim names none. `place` may be on either side. */
  readonly origin: readonly string[] | null
  readonly destination: readonly string[] | null
  readonly place: readonly string[] | null
  /** Whether its keys name a place. */
  readonly placed: boolean
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
  /** One and the same object for claims whose places a scene cannot tell apart, so that it weighs them once. */
  readonly where: object
  /** The same for their times. */
  readonly when: object
  /** What it is an estimate of: measure, unit, kind, population, places and period, as the claims format has it. */
  readonly thing: string
}

/** Compiles one claim: all but what it is filed under when a figure first meets it, which few claims ever do. */
export function compileClaim(claimAt: ClaimAt, index: number, filed: Filed, reader: ClaimReader): CompiledClaim {
  return new LazyClaim(claimAt, index, filed, reader)
}

/** Reads what a claim is filed under. */
export function fileClaim(claim: Claim, reader: ClaimReader): Filed {
  const time = claim.asOf || claim.period ? null : statedPeriod(claim.statement, reader.language)
  const { min, max } = claim.value.quantity
  return {
    id: claim.id,
    language: reader.language,
    named: reader.named(claim),
    period: claim.asOf ?? claim.period ?? time?.period ?? null,
    stock: claim.asOf !== undefined || claim.kind === 'stock' || time?.stock === true,
    home: claim.destination ?? claim.place ?? claim.origin ?? null,
    sources: claim.sources,
    kind: claim.value.kind,
    exact: min === max ? min : null,
  }
}

/** A class, since getters that each object has for itself would make up most of the time of compiling. */
class LazyClaim implements CompiledClaim {
  readonly index: number
  readonly named: ReadonlySet<string>
  readonly period: Period | null
  readonly stock: boolean
  readonly placed: boolean
  readonly #claimAt: ClaimAt
  readonly #reader: ClaimReader
  #claim: Claim | null = null
  #subject: Subject | null = null
  #all: ReadonlySet<string> | null = null
  #stated: readonly string[] | null = null
  #publishers: readonly string[] | null = null
  #thing: string | null = null
  #where: object | null = null
  #when: object | null = null

  constructor(claimAt: ClaimAt, index: number, { named, period, stock, home }: Filed, reader: ClaimReader) {
    this.#claimAt = claimAt
    this.index = index
    this.named = named
    this.period = period
    this.stock = stock
    this.placed = home !== null
    this.#reader = reader
  }

  get claim(): Claim {
    return (this.#claim ??= this.#claimAt(this.index))
  }
  get measure(): readonly string[] {
    return this.#about.measure
  }
  get population(): readonly string[] {
    return this.#about.population
  }
  get natives(): readonly string[] {
    return this.#about.natives
  }
  get origin(): readonly string[] | null {
    return this.#about.origin
  }
  get destination(): readonly string[] | null {
    return this.#about.destination
  }
  get place(): readonly string[] | null {
    return this.#about.place
  }
  get together(): readonly (readonly string[])[] {
    return this.#about.together
  }
  get stated(): readonly string[] {
    return (this.#stated ??= statedTerms(this.claim, this.#about, this.#reader.words))
  }
  get all(): ReadonlySet<string> {
    return (this.#all ??= new Set([
      ...this.measure,
      ...this.population,
      ...this.#reader.terms(this.claim.unit ?? ''),
      ...this.#reader.words.terms(this.claim.statement),
      ...this.#reader.measureWords(this.claim.measure),
    ]))
  }
  get change(): boolean {
    if (this.claim.value.kind !== 'percent') return false
    const [share, change] = [this.measure.indexOf('share'), this.measure.indexOf('change')]
    // "The share who want immigration decreased" is no change, "the change in the share of women" is.
    return change >= 0 && (share < 0 || change < share)
  }
  get direction(): 'up' | 'down' | null {
    return directionOf(this.claim, this.#reader.language)
  }
  get publishers(): readonly string[] {
    return (this.#publishers ??= [...new Set(this.claim.sources.flatMap(namesOf).map(this.#reader.name))])
  }
  get thing(): string {
    return (this.#thing ??= thingOf(this, this.#reader.folded(this.claim.unit ?? '')))
  }
  get where(): object {
    return (this.#where ??= this.#reader.token(whereOf(this)))
  }
  get when(): object {
    return (this.#when ??= this.#reader.token(whenOf(this)))
  }

  get #about(): Subject {
    return (this.#subject ??= subjectOf(this.claim, this.#reader))
  }
}

/** What a claim says of whom it counts, and where. */
interface Subject extends Pick<
  CompiledClaim,
  'measure' | 'population' | 'natives' | 'origin' | 'destination' | 'place' | 'together'
> {
  /** The terms of the places' names, which are no part of the measure. */
  readonly placeWords: ReadonlySet<string>
}

function subjectOf(claim: Claim, memo: ClaimReader): Subject {
  const { words } = memo
  const mentions = memo.statedPlaces(claim)
  let { origin, destination, place } = memo.keyPlaces(claim)
  if (!origin && !destination && !place) {
    for (const mention of mentions) {
      const role = roleOfPlace(claim.statement, mention, words)
      if (role === 'institution') continue
      if (role === 'origin') origin ??= mention.ids
      else if (role === 'destination') destination ??= mention.ids
      else place ??= mention.ids
    }
  }
  const keyed = new Set(
    [claim.origin, claim.destination, claim.place].flatMap((name) => (name ? memo.place(name) : [])),
  )
  const together = mentions
    .filter((one, i) => joinsLast(claim.statement, mentions[i - 1], one) && !one.ids.some((id) => keyed.has(id)))
    .map((one) => one.ids)
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
  const narrowing = memo.narrowing(claim.population ?? '')
  const population = narrowing.filter((t) => !placeWords.has(t) && !measure.includes(t))
  const leave = claim.origin !== undefined && measure.includes('depart')
  const natives = leave ? narrowing.filter((t) => placeWords.has(t)) : []
  return { measure, population, natives, origin, destination, place, together, placeWords }
}

function thingOf(c: CompiledClaim, unit: string): string {
  const { claim } = c
  const places = [c.origin, c.destination, c.place].map((ids) => (ids ?? []).join('+'))
  return [
    c.measure.join(' '),
    unit,
    claim.kind ?? '',
    [...c.population, ...c.natives].join(' '),
    ...places,
    c.period?.from ?? '',
    c.period?.to ?? '',
  ].join('|')
}

/** All of a claim that the weighing of its places looks at; `where` stands for it, so both change together. */
export interface Placed extends Pick<CompiledClaim, 'named' | 'origin' | 'destination' | 'place' | 'together'> {
  readonly claim: Pick<Claim, 'origin' | 'destination' | 'place' | 'population' | 'statement'>
}

/** The same of its time, for `when`. */
export type Timed = Pick<CompiledClaim, 'period' | 'stock'>

function whereOf(c: Placed): string {
  const { origin, destination, place, population, statement } = c.claim
  const isWritten = (['origin', 'destination', 'place'] as const).every(
    (slot) => !c[slot] || c.claim[slot] !== undefined,
  )
  return JSON.stringify([
    'where',
    [...c.named],
    [c.origin, c.destination, c.place, c.together],
    [origin ?? null, destination ?? null, place ?? null, population ?? null],
    isWritten ? null : statement,
  ])
}

function whenOf({ period, stock }: Timed): string {
  return JSON.stringify(['when', period && [period.from, period.to], stock])
}

function directionOf(claim: Claim, { clauses }: Language): 'up' | 'down' | null {
  if (claim.value.kind !== 'percent' || claim.value.direction !== null) return claim.value.direction
  if (clauses.fell.test(claim.statement)) return 'down'
  return clauses.rose.test(claim.statement) ? 'up' : null
}

/** "Iran and Pakistan": a place joined to the one before it. */
function joinsLast(statement: string, last: PlaceMention | undefined, mention: PlaceMention): boolean {
  return last !== undefined && /^(?:,|\s|and|or)+$/.test(statement.slice(last.end, mention.start))
}

function statedTerms(claim: Claim, { measure, placeWords }: Subject, words: WordReader): string[] {
  // "Internal Displacement Monitoring Centre": what is measured counts, though its publisher be called after it.
  const publishers = new Set(
    claim.sources
      .flatMap((s) => words.terms(namesOf(s).join(' ; ')))
      .filter((t) => !measure.includes(t) || !words.isTopic(t)),
  )
  const said = words.read(claim.statement).filter((w) => !words.isInstitution(w.plain) && !words.isPerson(w.plain))
  return [...new Set(said.flatMap((w) => w.terms))].filter((t) => !placeWords.has(t) && !publishers.has(t))
}

/** The time a statement names, and whether it is one at whose end something stood. */
function statedPeriod(
  statement: string,
  { time }: Language,
): { readonly period: Period; readonly stock: boolean } | null {
  const mentions = findPeriods(statement, { language: time, articleDay: null, anchor: null })
  const longest = mentions.filter((m) => !m.relative).sort((a, b) => b.end - b.start - (a.end - a.start))[0]
  return longest ? { period: longest.period, stock: longest.role === 'atEnd' || longest.role === 'asOf' } : null
}
