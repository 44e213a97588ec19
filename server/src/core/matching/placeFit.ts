import type { CompiledClaim, Placed, RegistryView } from './compile.js'
import { relation } from './places.js'
import type { SceneTerms, Sibling, Weighed, Weighing } from './sceneTerms.js'
import type { Evidence } from './evidence.js'
import { nameSupport, peopleNamed } from './placeNames.js'
import { isNationwide } from './nationwide.js'
import { partOf } from './wholes.js'
import type { Layer } from './topic/layers.js'
import type { Scene } from './topic/scene.js'
import type { PlaceUse } from './topic/sentences.js'

/** What a city tells of its country. */
const WITHIN = 0.6

/** What "nationwide" tells of the country that the article is set in. */
const NATIONWIDE = 0.85

/** What a publisher that is quoted for one country alone tells of it. */
const IMPLIED = 0.95

/** What a place that people came to tells of those who leave, where no other is named. */
const LEFT = 0.9

/** Layers of the sentence below this stand behind the figure. */
const LATER = 0.6

/** The fit of places that the text does not name, where that rules nothing out. */
const UNNAMED = 0.1

/** The fit of a claim that names no place. */
export const PLACELESS = 0.8

type Slot = 'origin' | 'destination' | 'place'

/** How a claim's places fit a scene, whatever it measures. */
export interface PlaceWeight {
  /** Why the places rule the claim out; null where they do not. */
  readonly against: string | null
  /** The text only does not name them: it says nothing against them. */
  readonly unnamed: boolean
  readonly fit: number
  /** How many places the claim's keys name. */
  readonly slots: number
  /** Where a claim says nothing of an origin: whether the text means certain people, or may by what was said before. */
  readonly people: 'meant' | 'lent' | null
  readonly evidence: readonly Evidence[]
}

/**
 * How far the text names the claim's places, 0 to 1; the reason where it names others instead, or none of them.
 *
 * @param lenient places that the text only does not name rule nothing out
 */
export function placeOf(
  scene: Scene,
  terms: SceneTerms,
  candidate: CompiledClaim,
  registry: RegistryView,
  evidence: Evidence[],
  lenient: boolean,
): number | string {
  const weight = placeWeightOf(scene, terms, candidate, registry)
  evidence.push(...weight.evidence)
  if (lenient && weight.unnamed && !namesOther(scene, terms, candidate)) return UNNAMED
  if (weight.against !== null) return weight.against
  if (weight.slots === 0) return PLACELESS
  if (
    weight.people === 'meant' ||
    (weight.people === 'lent' && !terms.topics.some((t) => candidate.measure.includes(t)))
  )
    return weight.fit * 0.75
  return weight.fit
}

/** Whether any word around the figure sets another scene than the claim's. */
function namesOther({ layers }: Scene, { weighed }: Weighing, candidate: CompiledClaim): boolean {
  // What a paragraph before or the title names leaves it open where this sentence is.
  return layers.some(
    ({ places, where }) =>
      where !== 'passage' &&
      where !== 'title' &&
      places.some(
        (use) =>
          use.role !== 'institution' &&
          use.role !== 'dateline' &&
          !use.ids.some((id) => candidate.named.has(id)) &&
          !weighed.explains(candidate, use),
      ),
  )
}

/** How a claim's places fit, weighed once for all that share them. */
export function placeWeightOf(
  scene: Scene,
  weighing: Weighing,
  candidate: CompiledClaim,
  registry: RegistryView,
): PlaceWeight {
  const { places } = weighing.weighed
  const known = places.get(candidate.where)
  if (known !== undefined) return known
  const weight = weighPlaces(scene, weighing, candidate, registry)
  places.set(candidate.where, weight)
  return weight
}

function weighPlaces(scene: Scene, weighing: Weighing, candidate: Placed, registry: RegistryView): PlaceWeight {
  const { sibling, weighed } = weighing
  const evidence: Evidence[] = []
  const against = (reason: string, unnamed = false): PlaceWeight => {
    return { against: reason, unnamed, fit: 0, slots: 0, people: null, evidence }
  }
  const zone = scene.layers[0]!
  const own = ownPlaces(scene)
  const others = own.filter(
    (use) =>
      use.role !== 'institution' && use.role !== 'dateline' && use.what !== 'city' && !weighed.explains(candidate, use),
  )
  // "Afghans and Syrians, with 6.4 million each": one of several named is company; another one alone rules out.
  const single = others.find(
    (use) =>
      !own.some(
        (other) =>
          other !== use &&
          (other.role === 'origin') === (use.role === 'origin') &&
          other.ids.some((id) => candidate.named.has(id)),
      ),
  )
  if (single) return against(`the text says ${single.text}`)
  const part = partOf(scene, candidate)
  if (part !== null) return against(part)
  let fit = others.length > 0 ? 0.6 : 1
  let slots = 0
  for (const slot of ['origin', 'destination', 'place'] as const) {
    const ids = candidate[slot]
    if (!ids || ids.every((id) => ANYWHERE.has(id))) continue
    slots++
    const found = slotSupport(scene, weighed, ids, slot, candidate, registry)
    // Each row of a table is of others: "Total" under "Vietnam".
    const isLent = sibling !== null && !(slot === 'origin' && sibling.otherRow)
    const inherited = isLent && sibling.claim[slot]?.join() === ids.join() && !said(scene, slot) ? sibling.strength : 0
    const byWords = /^(?:name|region|area):/.test(ids[0] ?? '')
      ? (namesAnother(scene, slot, candidate) ? 0.6 : 0.9) *
        nameSupport(scene, [`name:${written(candidate.claim, slot).toLowerCase()}`], registry)
      : 0
    if (typeof found === 'string' && inherited === 0 && byWords < 0.5) return against(found, true)
    const support = Math.max(inherited, byWords, typeof found === 'string' ? 0 : found)
    evidence.push({ about: 'place', weight: support, text: `${slot}: ${written(candidate.claim, slot)}` })
    fit = Math.min(fit, support)
  }
  // "1,787,460 from Iran" is not the sum from Iran and Pakistan.
  const here = candidate.together.length > 0 && zone.places.some((use) => use.ids.some((id) => candidate.named.has(id)))
  const lone =
    here && candidate.together.some((ids) => !zone.places.some((use) => use.ids.some((id) => ids.includes(id))))
  if (lone) fit *= 0.5
  return {
    against: null,
    unnamed: false,
    fit,
    slots,
    people: candidate.origin ? null : peopleOf(scene, sibling),
    evidence,
  }
}

/** The places of the figure's own words; in a table its headers are its words. */
function ownPlaces(scene: Scene): readonly PlaceUse[] {
  if (!scene.sentence.block.cell) return scene.layers[0]!.places
  return scene.layers.filter((l) => l.where === 'zone' || l.where === 'header').flatMap((l) => l.places)
}

/** The figure's own words name a place on this side. */
export function said(scene: Scene, slot: Slot): boolean {
  return ownPlaces(scene).some((use) => sameSide(use, slot) && !use.ids.includes('WORLD'))
}

/** "Kenya shelters 843,165", after a paragraph on one of its camps: the place in the figure's own words is the nearer one. */
function namesAnother(scene: Scene, slot: Slot, candidate: Placed): boolean {
  const own = scene.layers[0]!.places.filter((use) => sameSide(use, slot) && use.what !== 'city')
  return own.length > 0 && !own.some((use) => use.ids.some((id) => candidate.named.has(id)))
}

function peopleOf(scene: Scene, sibling: Sibling | null): PlaceWeight['people'] {
  if (peopleInForce(scene)) return 'meant'
  return sibling?.claim.origin && !said(scene, 'origin') ? 'lent' : null
}

/** "They lodged 102,930": the people named just before are meant, so a claim about everybody is not. */
export function peopleInForce(scene: Scene): boolean {
  const [zone, ...outer] = scene.layers
  if (zone!.places.some((use) => use.role === 'origin')) return false
  const text = zone!.words.map((w) => w.plain)
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

function written(claim: Placed['claim'], slot: Slot): string {
  return claim[slot] ?? claim.statement
}

function slotSupport(
  scene: Scene,
  { explains }: Weighed,
  ids: readonly string[],
  slot: Slot,
  candidate: Placed,
  registry: RegistryView,
): number | string {
  const own = ids.filter((id) => id.startsWith('name:'))
  if (own.length === ids.length)
    return Math.max(0.15, (namesAnother(scene, slot, candidate) ? 0.6 : 1) * nameSupport(scene, own, registry))
  if (ids.includes('WORLD')) return worldSupport(scene, candidate)
  if (slot !== 'origin' && isNationwide(scene, candidate, registry)) return NATIONWIDE
  // "898,000 came to Britain and 693,000 left": they left where the others came.
  const leaves = slot === 'origin' && scene.layers[0]!.terms.includes('depart')
  let factor = 1
  let best = 0
  let implied = 0
  const worldwide = slot !== 'origin' && scene.layers[0]!.places.some((use) => use.ids.includes('WORLD'))
  for (const layer of scene.layers) {
    if (worldwide && layer.where !== 'zone') factor = Math.min(factor, 0.3)
    const match = bestMatch(layer, ids, slot, registry, leaves && layer.where !== 'zone')
    best = Math.max(
      best,
      layer.strength * (layer.where === 'zone' || match === 0 ? match : Math.max(0.7, match)) * factor,
    )
    if (layer.places.some((use) => use.implied && use.ids.some((id) => ids.includes(id))))
      implied = Math.max(implied, IMPLIED * layer.strength * factor)
    // What a later part of the sentence names belongs to the figures there.
    if (
      layer.where === 'title' ||
      layer.where === 'lead' ||
      layer.where === 'tail' ||
      (layer.where === 'sentence' && layer.strength < LATER)
    )
      continue
    const other = layer.places.some((use) => sameSide(use, slot) && use.what !== 'city' && !explains(candidate, use))
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
  if (told) return Math.max(implied, 0.8 * told.strength * factor)
  if (slot === 'origin') {
    const people = peopleNamed(scene, candidate, registry)
    if (people > 0) return 0.9 * people * factor
  }
  if (implied > 0) return implied
  return `it is about ${written(candidate.claim, slot)}, which the text does not name`
}

function bestMatch(layer: Layer, ids: readonly string[], slot: Slot, registry: RegistryView, leaves: boolean): number {
  let best = 0
  for (const use of layer.places) {
    if (use.implied) continue
    const same = use.ids.some((id) => ids.includes(id))
    // "The government in Cairo" speaks of Egypt.
    const within =
      !same &&
      use.what === 'city' &&
      use.ids.some((id) => ids.some((want) => relation(id, want, registry.gazetteer) === 'inside'))
    if (!same && !within) continue
    const role = leaves && use.role === 'destination' ? LEFT : roleFit(use, slot)
    best = Math.max(best, role * (within ? WITHIN : 1))
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

function worldSupport(scene: Scene, candidate: Placed): number {
  let support = 0.75
  let isElsewhere = false
  for (const layer of scene.layers) {
    // Where the figure's own words name a place, a word of the world farther off says nothing of it.
    if (layer.places.some((use) => use.ids.includes('WORLD')))
      return isElsewhere ? Math.min(support, layer.strength) : Math.max(support * layer.strength, layer.strength)
    const located = layer.places.some(
      (use) =>
        use.role !== 'origin' &&
        use.role !== 'institution' &&
        use.role !== 'dateline' &&
        !use.ids.some((id) => candidate.named.has(id) || id.startsWith('name:')),
    )
    if (!located) continue
    if (layer.where === 'zone') isElsewhere = true
    if (layer.where === 'zone') support = Math.min(support, 0.25)
    else if (layer.where === 'sentence') support = Math.min(support, 0.45)
    else if (layer.where === 'before') support = Math.min(support, 0.55)
    else if (layer.where === 'heading' || layer.where === 'title') support = Math.min(support, 0.6)
  }
  return support
}
