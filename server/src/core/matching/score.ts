import type { Claim, Period } from '../types.js'
import { attributionOf, publishersIn, type Attribution } from './attribution.js'
import type { CompiledClaim, CompiledRegistry } from './compile.js'
import { periodFit } from './periodFit.js'
import { relation, type Gazetteer } from './places.js'
import type { Layer, Scene } from './topic/scene.js'
import type { PlaceUse } from './topic/sentences.js'

/** One reason for or against a claim, for the reader of an explanation. */
export interface Evidence {
  readonly about: 'measure' | 'population' | 'place' | 'period' | 'noun' | 'source'
  /** From 0 to 1; null where it rules the claim out. */
  readonly weight: number | null
  readonly text: string
}

/** How well a claim fits what a figure is about; its value plays no part. */
export interface Fit {
  readonly claim: CompiledClaim
  /** 0 to 1; 0 where a contradiction rules it out. */
  readonly score: number
  readonly measure: number
  readonly place: number
  readonly period: number
  /** Why a value that disagrees would prove nothing: then the figure is left alone. */
  readonly doubt: string | null
  readonly evidence: readonly Evidence[]
}

/** What a figure's scene says, read once for all candidates. */
export interface SceneTerms {
  /** Term to the strength of the nearest layer that has it. */
  readonly strength: ReadonlyMap<string, number>
  /** The same from the figure's sentence and table headers alone. */
  readonly near: ReadonlyMap<string, number>
  /** Terms of the counted noun that narrow it. */
  readonly nounTerms: readonly string[]
  readonly headTerms: readonly string[]
  /** Qualifying concepts in the figure's own zone. */
  readonly qualifiers: readonly string[]
  /** Concepts beside the figure. */
  readonly topics: readonly string[]
  readonly sibling: Sibling | null
  readonly attribution: Attribution | null
}

/** The claim that a figure just before was tied to: what it is about still holds where nothing new is said. */
export interface Sibling {
  readonly claim: CompiledClaim
  /** Less than 1, and less the farther away. */
  readonly strength: number
}

/** How far, in characters, words beside a figure still narrow it. */
const BEFORE = 48
const BEHIND = 64

/** Reads the words of a scene. */
export function termsOfScene(scene: Scene, registry: CompiledRegistry, sibling: Sibling | null): SceneTerms {
  const { words } = registry
  const strength = new Map<string, number>()
  const near = new Map<string, number>()
  const { block, span } = scene.sentence
  // "Home Office" is about no home.
  const publishers = publishersIn(block.text, span.start, span.end, registry)
  for (const layer of scene.layers) {
    const own =
      layer.where === 'zone' || layer.where === 'tail' || layer.where === 'sentence' || layer.where === 'header'
    for (const word of layer.words) {
      if (own && layer.where !== 'header' && publishers.some((p) => word.start >= p.start && word.start < p.end))
        continue
      for (const term of word.terms) {
        if ((strength.get(term) ?? 0) < layer.strength) strength.set(term, layer.strength)
        if (own) near.set(term, 1)
      }
    }
  }
  if (sibling) {
    // A verb of its own ("who were displaced") ends the topic of the figure before.
    const other = scene.layers[0]!.words.some((w) => w.terms.some((t) => words.isTopic(t) && !sibling.claim.all.has(t)))
    const lent = sibling.strength * (other ? 0.5 : 1)
    for (const term of [...sibling.claim.measure, ...sibling.claim.population]) {
      if ((strength.get(term) ?? 0) < lent) strength.set(term, lent)
    }
  }
  const placeAt = (start: number): boolean => scene.sentence.places.some((p) => start >= p.start && start < p.end)
  const noun = scene.noun.filter((w) => !placeAt(w.start))
  const head = noun.at(-1)
  const nounTerms = [...new Set(noun.slice(0, -1).flatMap((w) => w.terms))]
  const headTerms = head && !words.isPerson(head.text) && !words.isNeutral(head.text) ? head.terms : []
  const zone = scene.layers[0]!
  const beside = zone.words.filter(
    (w) =>
      w.start >= scene.figure.at.start - BEFORE &&
      w.end <= scene.figure.at.end + BEHIND &&
      !publishers.some((p) => w.start >= p.start && w.start < p.end),
  )
  const qualifiers = [...new Set(beside.flatMap((w) => w.terms).filter((t) => words.isQualifier(t)))]
  const topics = [...new Set(beside.flatMap((w) => w.terms).filter((t) => words.isTopic(t)))]
  return {
    strength,
    near,
    nounTerms,
    headTerms,
    qualifiers,
    topics,
    sibling,
    attribution: attributionOf(scene, registry),
  }
}

/** Weighs one claim against a scene. */
export function fitOf(scene: Scene, terms: SceneTerms, candidate: CompiledClaim, registry: CompiledRegistry): Fit {
  const evidence: Evidence[] = []
  const against = (about: Evidence['about'], text: string): Fit => {
    evidence.push({ about, weight: null, text })
    return { claim: candidate, score: 0, measure: 0, place: 0, period: 0, doubt: null, evidence }
  }
  const period = periodOf(scene, candidate, evidence)
  if (period === null) return against('period', `its time is ${timeText(candidate)}`)
  const place = placeOf(scene, terms, candidate, registry, evidence)
  if (typeof place === 'string') return against('place', place)
  const noun = nounOf(scene, terms, candidate, registry)
  if (noun === null) return against('noun', `it counts no ${scene.figure.head}`)
  const spoken = terms.topics.some((t) => candidate.all.has(t))
  const measure = coverage(candidate.measure, spoken ? nearQualifiers(terms, registry) : terms.strength, registry)
  const population =
    candidate.population.length > 0
      ? coverage(
          candidate.population.filter((t) => registry.words.weight(t) === 1),
          terms.strength,
          registry,
        )
      : 1
  evidence.push({ about: 'measure', weight: measure, text: candidate.claim.measure ?? candidate.claim.statement })
  if (population < 1) evidence.push({ about: 'population', weight: population, text: candidate.claim.population ?? '' })
  if (noun < 1) evidence.push({ about: 'noun', weight: noun, text: 'the text narrows the count further' })
  const { attribution } = terms
  const ownSource = attribution !== null && attribution.names.some((name) => candidate.publishers.includes(name))
  const otherSource = attribution !== null && !ownSource
  if (attribution) evidence.push({ about: 'source', weight: ownSource ? 1 : 0, text: attribution.text })
  const unit = unitFit(scene, candidate, registry)
  const source = ownSource ? 1.12 : otherSource ? 0.85 : 1
  const topic = Math.pow(measure, 0.7) * Math.pow(place, 0.7) * Math.pow(period, 0.7)
  const score = Math.min(1, topic * noun * (0.6 + 0.4 * population) * source * unit)
  const doubt = doubtOf(scene, terms, candidate, registry, otherSource)
  return { claim: candidate, score, measure, place, period, doubt, evidence }
}

/** The share of a claim's measure that the sentence of a figure with a noun of its own must speak of. */
const SPOKEN = 0.2

function doubtOf(
  scene: Scene,
  terms: SceneTerms,
  candidate: CompiledClaim,
  registry: CompiledRegistry,
  otherSource: boolean,
): string | null {
  if (otherSource) return 'the text gives it to another source'
  if (broader(terms, candidate, scene)) return 'what was spoken of before is narrower'
  if (!scene.refersBack && coverage(candidate.measure, terms.near, registry) < SPOKEN)
    return 'its own sentence does not speak of the measure'
  return null
}

/** "In 2021 it was 146,925", after a figure of children alone: the claim about everybody is not what is meant. */
function broader(terms: SceneTerms, candidate: CompiledClaim, scene: Scene): boolean {
  const last = terms.sibling?.claim
  if (!last || !scene.refersBack || scene.sentence.block.cell) return false
  if (last.origin && !candidate.origin && !said(scene, 'origin')) return true
  return (
    last.population.length > 0 &&
    last.population.some((term) => !candidate.all.has(term)) &&
    candidate.population.length === 0
  )
}

/** Where the figure has a verb or noun of the trade of its own, what narrows a claim must stand near too. */
function nearQualifiers(terms: SceneTerms, registry: CompiledRegistry): ReadonlyMap<string, number> {
  const strength = new Map(terms.strength)
  const lent = new Set(terms.sibling ? [...terms.sibling.claim.measure, ...terms.sibling.claim.population] : [])
  for (const [term, s] of strength)
    if (registry.words.isQualifier(term) && !terms.near.has(term) && !lent.has(term)) strength.set(term, s / 2)
  return strength
}

function coverage(
  wanted: readonly string[],
  strength: ReadonlyMap<string, number>,
  registry: CompiledRegistry,
): number {
  let total = 0
  let found = 0
  for (const term of wanted) {
    const weight = registry.words.weight(term)
    total += weight
    found += weight * (strength.get(term) ?? 0)
  }
  return total === 0 ? 1 : found / total
}

/** People and events are counted apart; called by the other's name a claim may still be meant, but less likely. */
function unitFit(scene: Scene, candidate: CompiledClaim, registry: CompiledRegistry): number {
  const { head } = scene.figure
  const { unit } = candidate.claim
  if (head === '' || unit === undefined || scene.figure.kind !== 'count') return 1
  return registry.words.isPerson(head) && !registry.words.isPerson(unit) ? 0.88 : 1
}

/** The counted noun must be something the claim counts, and what narrows it must narrow the claim. Null rules out. */
function nounOf(scene: Scene, terms: SceneTerms, candidate: CompiledClaim, registry: CompiledRegistry): number | null {
  let fit = 1
  if (
    scene.figure.kind === 'count' &&
    terms.headTerms.length > 0 &&
    !terms.headTerms.some((t) => candidate.all.has(t))
  ) {
    // "asylum applications" for pending asylum-seekers: another unit of the same thing, which `wrong-unit` tells.
    if (terms.nounTerms.some((t) => registry.words.weight(t) === 1 && candidate.measure.includes(t))) return 0.7
    return null
  }
  for (const term of terms.nounTerms) {
    if (candidate.all.has(term)) continue
    fit *= registry.words.isQualifier(term) ? 0.35 : registry.words.weight(term) === 1 ? 0.75 : 1
  }
  if (terms.topics.length > 0 && !terms.topics.some((t) => candidate.all.has(t))) fit *= 0.65
  for (const term of terms.qualifiers) if (!candidate.all.has(term) && !terms.nounTerms.includes(term)) fit *= 0.8
  return fit
}

function periodOf(scene: Scene, candidate: CompiledClaim, evidence: Evidence[]): number | null {
  if (!candidate.period)
    return scene.periods.length > 0 && scene.periods[0]!.strength >= 0.9 && scene.periods[0]!.mention.grain !== 'span'
      ? 0.7
      : 0.8
  const own = scene.periods.filter((p) => p.where === 'zone')
  const considered = own.length > 0 ? own : scene.periods.slice(0, 1)
  let best = 0
  for (const { mention, strength } of considered) {
    const fit = periodFit(candidate, mention)
    if (fit * strength > best) {
      best = fit * strength
      evidence.push({ about: 'period', weight: best, text: mention.text })
    }
  }
  if (best > 0) return best
  // A time that stands a paragraph away does not rule a claim out; it only leaves it unsupported.
  if (considered.some((p) => p.strength >= PLAIN)) return null
  if (considered.length === 0) return 0.4
  return considered.some((p) => overlaps(p.mention.period, candidate.period!)) ? 0.45 : 0.2
}

/** Layers of the sentence below this stand behind the figure. */
const LATER = 0.6

function overlaps(a: Period, b: Period): boolean {
  return (a.from ?? -Infinity) < (b.to ?? Infinity) && (b.from ?? -Infinity) < (a.to ?? Infinity)
}

/** A time at least this near the figure holds for it. */
const PLAIN = 0.62

type Slot = 'origin' | 'destination' | 'place'

/** How far the text names the claim's places, 0 to 1; the reason where it names others instead. */
function placeOf(
  scene: Scene,
  terms: SceneTerms,
  candidate: CompiledClaim,
  registry: CompiledRegistry,
  evidence: Evidence[],
): number | string {
  const zone = scene.layers[0]!
  const others = zone.places.filter(
    (use) =>
      use.role !== 'institution' &&
      use.role !== 'dateline' &&
      use.what !== 'city' &&
      !explains(candidate, use, registry.gazetteer),
  )
  // "Afghans and Syrians, with 6.4 million each": one of several named is company; another one alone rules out.
  const alone = others.find(
    (use) =>
      !zone.places.some(
        (other) =>
          other !== use &&
          (other.role === 'origin') === (use.role === 'origin') &&
          other.ids.some((id) => candidate.named.has(id)),
      ),
  )
  if (alone) return `the text says ${alone.text}`
  let fit = others.length > 0 ? 0.6 : 1
  let slots = 0
  for (const slot of ['origin', 'destination', 'place'] as const) {
    const ids = candidate[slot]
    if (!ids || ids.every((id) => ANYWHERE.has(id))) continue
    slots++
    const found = slotSupport(scene, ids, slot, candidate, registry)
    const inherited =
      terms.sibling && terms.sibling.claim[slot]?.join() === ids.join() && !said(scene, slot)
        ? terms.sibling.strength
        : 0
    const byWords = /^(?:name|region|area):/.test(ids[0] ?? '')
      ? 0.9 * nameSupport(scene, [`name:${written(candidate.claim, slot).toLowerCase()}`], registry)
      : 0
    if (typeof found === 'string' && inherited === 0 && byWords < 0.5) return found
    const support = Math.max(inherited, byWords, typeof found === 'string' ? 0 : found)
    evidence.push({ about: 'place', weight: support, text: `${slot}: ${written(candidate.claim, slot)}` })
    fit = Math.min(fit, support)
  }
  if (slots === 0) return 0.8
  if (!candidate.origin && (peopleInForce(scene) || (terms.sibling?.claim.origin && !said(scene, 'origin'))))
    fit *= 0.75
  return fit
}

/** The figure's own words name a place on this side. */
function said(scene: Scene, slot: Slot): boolean {
  return scene.layers[0]!.places.some((use) => sameSide(use, slot) && !use.ids.includes('WORLD'))
}

/** "They lodged 102,930": the people named just before are meant, so a claim about everybody is not. */
function peopleInForce(scene: Scene): boolean {
  const [zone, ...outer] = scene.layers
  if (zone!.places.some((use) => use.role === 'origin')) return false
  const text = zone!.words.map((w) => w.text.toLowerCase())
  if (!text.some((w) => PRONOUNS.has(w))) return false
  return outer.some(
    (layer) =>
      (layer.where === 'sentence' || layer.where === 'before') &&
      layer.strength >= 0.7 &&
      layer.places.some((use) => use.what === 'people'),
  )
}

/** Registered "places" that are anywhere else. */
const ANYWHERE = new Set([
  'name:abroad',
  'name:elsewhere',
  'name:overseas',
  'name:host countries',
  'name:other countries',
])

const PRONOUNS = new Set(['they', 'them', 'their', 'those', 'these'])

function written(claim: Claim, slot: Slot): string {
  return claim[slot] ?? claim.statement
}

/** True for a place in the text that the claim itself is about, or that says nothing against it. */
export function explains(candidate: CompiledClaim, use: PlaceUse, gazetteer: Gazetteer): boolean {
  if (use.ids.includes('WORLD')) return true
  const named = [...candidate.named]
  return use.ids.some((id) =>
    named.some((n) => {
      const r = relation(id, n, gazetteer)
      return (
        r === 'same' ||
        r === 'unknown' ||
        (r === 'inside' && /^(?:area|city):/.test(id)) ||
        (r === 'contains' && use.role !== 'origin')
      )
    }),
  )
}

function slotSupport(
  scene: Scene,
  ids: readonly string[],
  slot: Slot,
  candidate: CompiledClaim,
  registry: CompiledRegistry,
): number | string {
  const own = ids.filter((id) => id.startsWith('name:'))
  if (own.length === ids.length) return Math.max(0.15, nameSupport(scene, own, registry))
  if (ids.includes('WORLD')) return worldSupport(scene, candidate)
  let factor = 1
  let best = 0
  const worldwide = slot !== 'origin' && scene.layers[0]!.places.some((use) => use.ids.includes('WORLD'))
  for (const layer of scene.layers) {
    if (worldwide && layer.where !== 'zone') factor = Math.min(factor, 0.3)
    const match = bestMatch(layer, ids, slot, registry)
    best = Math.max(
      best,
      layer.strength * (layer.where === 'zone' || match === 0 ? match : Math.max(0.7, match)) * factor,
    )
    // What a later part of the sentence names belongs to the figures there.
    if (layer.where === 'title' || layer.where === 'tail' || (layer.where === 'sentence' && layer.strength < LATER))
      continue
    const other = layer.places.some(
      (use) => sameSide(use, slot) && use.what !== 'city' && !explains(candidate, use, registry.gazetteer),
    )
    if (other) factor *= layer.where === 'zone' ? 0.2 : layer.where === 'sentence' ? 0.6 : 0.75
  }
  if (best > 0) return best
  // "the Channel" stands for the United Kingdom where the claim's own statement names it.
  const told = scene.layers.find((layer) =>
    layer.places.some(
      (use) =>
        use.role !== 'institution' &&
        /^(?:region|area|name|city):/.test(use.ids[0] ?? '') &&
        use.ids.some((id) => candidate.named.has(id)),
    ),
  )
  if (told) return 0.8 * told.strength * factor
  return `it is about ${written(candidate.claim, slot)}, which the text does not name`
}

function bestMatch(layer: Layer, ids: readonly string[], slot: Slot, registry: CompiledRegistry): number {
  let best = 0
  for (const use of layer.places) {
    if (!use.ids.some((id) => ids.some((want) => relation(id, want, registry.gazetteer) === 'same'))) continue
    best = Math.max(best, roleFit(use, slot))
  }
  return best
}

function roleFit(use: PlaceUse, slot: Slot): number {
  if (use.role === 'dateline') return 0.9
  if (use.role === 'institution') return 0.7
  if (slot === 'origin') return use.role === 'destination' ? 0.4 : use.role === 'location' ? 0.6 : 1
  if (slot === 'destination') return use.what === 'people' ? 0.2 : use.role === 'origin' ? 0.4 : 1
  return use.role === 'origin' ? 0.8 : 1
}

function sameSide(use: PlaceUse, slot: Slot): boolean {
  if (use.role === 'institution' || use.role === 'dateline') return false
  if (slot === 'origin') return use.role === 'origin'
  return use.role !== 'origin'
}

function worldSupport(scene: Scene, candidate: CompiledClaim): number {
  let support = 0.75
  for (const layer of scene.layers) {
    if (layer.places.some((use) => use.ids.includes('WORLD'))) return Math.max(support * layer.strength, layer.strength)
    const located = layer.places.some(
      (use) =>
        use.role !== 'origin' &&
        use.role !== 'institution' &&
        use.role !== 'dateline' &&
        !use.ids.some((id) => candidate.named.has(id) || id.startsWith('name:')),
    )
    if (!located) continue
    if (layer.where === 'zone') support = Math.min(support, 0.25)
    else if (layer.where === 'sentence') support = Math.min(support, 0.45)
    else if (layer.where === 'before') support = Math.min(support, 0.55)
  }
  return support
}

/** A newsroom's own place is found by its words: "the southwest border" for "US southwest border". */
function nameSupport(scene: Scene, ids: readonly string[], registry: CompiledRegistry): number {
  let best = 0
  for (const id of ids) {
    const exact = scene.layers.find((layer) => layer.places.some((use) => use.ids.includes(id)))
    if (exact) best = Math.max(best, exact.strength)
    const wanted = registry.words.read(id.slice('name:'.length)).map((w) => plain(w.text))
    let total = 0
    let found = 0
    for (const word of wanted) {
      const layer = scene.layers.find((l) =>
        l.words.some((w) => plain(w.text) === word || plain(w.text) === `${word}s`),
      )
      total += geography(word)
      found += geography(word) * (layer?.strength ?? 0)
    }
    best = Math.max(best, found / Math.max(0.1, total))
  }
  return best
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’]s$/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
}

/** Words that many places share say little of which is meant. */
function geography(word: string): number {
  return GENERIC_PLACES.has(word) ? 0.4 : 1
}

const GENERIC_PLACES = new Set(
  'us uk eu gap border route sea islands island river region coast and the of low middle income countries country north south east west northern southern eastern western area zone'.split(
    ' ',
  ),
)

function timeText(candidate: CompiledClaim): string {
  return candidate.claim.periodText ?? candidate.claim.asOfText ?? 'another'
}

/** True where two spans of days are one for the trade: they begin and end within three days of each other. */
export function samePeriod(a: Period, b: Period): boolean {
  const near = (x: number | null, y: number | null): boolean =>
    x === y || (x !== null && y !== null && Math.abs(x - y) <= 3)
  return near(a.from, b.from) && near(a.to, b.to)
}
