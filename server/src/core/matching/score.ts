import type { CompiledClaim, RegistryView } from './compile.js'
import type { Evidence } from './evidence.js'
import { coverage } from './coverage.js'
import { doubtOfCount, doubtOfMeaning } from './doubts.js'
import { once } from '../once.js'
import { countsMore, shutsOut } from './otherCount.js'
import { placeOf, placeWeightOf, PLACELESS } from './placeFit.js'
import type { SceneTerms, Weighing } from './sceneTerms.js'
import { timeText, timeWeightOf } from './timeFit.js'
import type { Scene } from './topic/scene.js'
import { isImagined } from './uncounted.js'

/** How well a claim fits what a figure is about; its value plays no part. */
export interface Fit {
  readonly claim: CompiledClaim
  /** 0 to 1; 0 where a contradiction rules it out. */
  readonly score: number
  /** The figure's own words name those whom it counts: it goes before another that agrees as well. */
  readonly ownPeople: boolean
  readonly measure: number
  readonly place: number
  readonly period: number
  /** Why the text may not mean the claim, so that a value that disagrees proves little; null where it does. */
  unmeant(): string | null
  /** Why the figure counts something else, so that it proves nothing; null where nothing says so. */
  miscounted(): string | null
  /** The figure is told as set or foreseen, which the claim is not: a round one that agrees is a chance. */
  imagined(): boolean
  /** Its hedge tells how far it has come, and not by how much: "rose above". */
  tellsLevel(): boolean
  /** The text does not say what narrows the claim, so that another value may count more. */
  readonly wider: boolean
  readonly evidence: readonly Evidence[]
}

/**
 * The score that no words of the scene can raise a claim above, which its time and places tell alone; 0 where they
 * contradict it.
 */
export function reachOf(scene: Scene, weighing: Weighing, candidate: CompiledClaim, registry: RegistryView): number {
  const { fit: period } = timeWeightOf(scene, weighing, candidate)
  if (period === null) return 0
  const { against, slots, fit } = placeWeightOf(scene, weighing, candidate, registry)
  if (against !== null) return 0
  return Math.min(1, topicOf(1, slots === 0 ? PLACELESS : fit, period) * OWN_SOURCE)
}

function topicOf(measure: number, place: number, period: number): number {
  return Math.pow(measure, 0.7) * Math.pow(place, 0.7) * Math.pow(period, 0.7)
}

/** What it is worth that the text gives the figure to a source of the claim. */
const OWN_SOURCE = 1.12

/**
 * Weighs one claim against a scene.
 *
 * @param lenient places that the text only does not name rule nothing out
 */
export function fitOf(
  scene: Scene,
  terms: SceneTerms,
  candidate: CompiledClaim,
  registry: RegistryView,
  lenient = false,
): Fit {
  const evidence: Evidence[] = []
  const against = (about: Evidence['about'], text: string): Fit => {
    evidence.push({ about, weight: null, text })
    return {
      claim: candidate,
      score: 0,
      ownPeople: false,
      measure: 0,
      place: 0,
      period: 0,
      unmeant: () => null,
      miscounted: () => null,
      imagined: () => false,
      tellsLevel: () => false,
      wider: false,
      evidence,
    }
  }
  const { fit: period, evidence: timed } = timeWeightOf(scene, terms, candidate)
  evidence.push(...timed)
  if (period === null) return against('period', `its time is ${timeText(candidate)}`)
  const place = placeOf(scene, terms, candidate, registry, evidence, lenient)
  if (typeof place === 'string') return against('place', place)
  if (shutsOut(scene, candidate)) return against('population', `it counts ${candidate.claim.population ?? 'others'}`)
  const noun = nounOf(scene, terms, candidate, registry)
  if (noun === null) return against('noun', `it counts no ${scene.figure.head}`)
  const spoken = terms.topics.some((t) => candidate.all.has(t))
  const strength = spoken ? terms.nearby() : terms.strength
  const measured = coverage(candidate.measure, strength, registry)
  const measure =
    measured >= WELL ? measured : Math.max(measured, 0.95 * coverage(candidate.stated, strength, registry))
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
  const ownSource = attribution?.names.some((name) => candidate.publishers.includes(name)) === true
  const otherSource = attribution !== null && !ownSource
  if (attribution) evidence.push({ about: 'source', weight: ownSource ? 1 : 0, text: attribution.text })
  const unit = unitFit(scene, candidate, registry)
  const source = ownSource ? OWN_SOURCE : otherSource ? 0.85 : 1
  const people = 0.6 + 0.4 * population
  const series = isOtherSeries(scene, terms, candidate) ? OTHER_SERIES : 1
  const score = Math.min(1, topicOf(measure, place, period) * noun * people * source * unit * series)
  // Few claims that fit are ever asked for these: only one that disagrees is.
  const unmeant = once(() => doubtOfMeaning(scene, terms, candidate, registry, { place, period }))
  const miscounted = once(() => doubtOfCount(scene, terms, candidate, registry, otherSource))
  const imagined = (): boolean => isImagined(terms.uncounted(), candidate.claim, registry.languageOf(candidate.claim))
  const tellsLevel = (): boolean => terms.uncounted().level
  const ownPeople = namesOwnPeople(candidate, scene)
  const wider = countsMore(scene, terms, candidate, registry)
  return {
    claim: candidate,
    score,
    ownPeople,
    measure,
    place,
    period,
    unmeant,
    miscounted,
    imagined,
    tellsLevel,
    wider,
    evidence,
  }
}

/** What is left of a claim of another series than the one that a figure is compared with. */
const OTHER_SERIES = 0.6

/** "2.3 million workers, up from 2.05 million": the two ends of a change are counts of one thing. */
function isOtherSeries(scene: Scene, { sibling, topics }: SceneTerms, { measure }: CompiledClaim): boolean {
  if (!scene.zone.comparison || scene.zone.figure === 0 || sibling?.beside !== true || !scene.refersBack) return false
  if (scene.figure.kind !== 'count' && scene.figure.kind !== 'money') return false
  return topics.every((term) => sibling.claim.all.has(term)) && measure.join() !== sibling.claim.measure.join()
}

/** "Conflict and violence accounted for …": those displaced by them, and not all of the displaced told of before. */
function namesOwnPeople({ population }: CompiledClaim, { layers }: Scene): boolean {
  return population.length > 0 && population.every((term) => layers[0]!.terms.includes(term))
}

/** A measure covered this well needs no look at the statement. */
const WELL = 0.8

/** People and events are counted apart; called by the other's name a claim may still be meant, but less likely. */
function unitFit(scene: Scene, candidate: CompiledClaim, registry: RegistryView): number {
  const { head } = scene.figure
  const { unit } = candidate.claim
  if (head === '' || unit === undefined || scene.figure.kind !== 'count') return 1
  return registry.words.isPerson(head) && !registry.words.isPerson(unit) ? 0.88 : 1
}

/** Too little for any claim to fit by its words alone. */
const OTHERS = 0.25

/** The counted noun must be something the claim counts, and what narrows it must narrow the claim. Null rules out. */
function nounOf(scene: Scene, terms: SceneTerms, candidate: CompiledClaim, registry: RegistryView): number | null {
  let fit = 1
  if (
    scene.figure.kind === 'count' &&
    terms.headTerms.length > 0 &&
    !terms.headTerms.some((t) => candidate.all.has(t))
  ) {
    // "asylum applications" for pending asylum-seekers: another unit of the same thing, which `wrong-unit` tells.
    if (terms.nounTerms.some((t) => registry.words.weight(t) === 1 && candidate.measure.includes(t))) return 0.7
    if (
      registry.words.isSomebody(scene.figure.head) &&
      candidate.claim.unit !== undefined &&
      !registry.words.isPerson(candidate.claim.unit)
    )
      return 0.7
    // "Refugees" for people: perhaps others, so that only the claim's very number tells that they are meant.
    return registry.words.isSomebody(scene.figure.head) && registry.words.isPerson(candidate.claim.unit ?? '')
      ? OTHERS
      : null
  }
  for (const term of terms.nounTerms) {
    if (candidate.all.has(term)) continue
    fit *= registry.words.isQualifier(term) ? 0.35 : registry.words.weight(term) === 1 ? 0.75 : 1
  }
  if (terms.topics.length > 0 && !terms.topics.some((t) => candidate.all.has(t))) fit *= 0.65
  for (const term of terms.qualifiers) if (!candidate.all.has(term) && !terms.nounTerms.includes(term)) fit *= 0.8
  return fit
}
