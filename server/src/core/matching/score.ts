import type { CompiledClaim, RegistryView } from './compile.js'
import type { Evidence } from './evidence.js'
import type { Language } from '../languages/index.js'
import { isNationwide } from './nationwide.js'
import { countsMore, otherCount } from './otherCount.js'
import { uncounted } from './uncounted.js'
import { placeOf, placeWeightOf, PLACELESS, said } from './placeFit.js'
import type { SceneTerms, Weighing } from './sceneTerms.js'
import { timeText, timeWeightOf } from './timeFit.js'
import type { Scene } from './topic/scene.js'
import type { Word, WordReader } from './topic/words.js'

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
  /** Why a value that disagrees would prove nothing: then the figure is left alone. */
  readonly doubt: string | null
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

/** Weighs one claim against a scene. */
export function fitOf(
  scene: Scene,
  terms: SceneTerms,
  candidate: CompiledClaim,
  registry: RegistryView,
  evidence: Evidence[] = [],
): Fit {
  const against = (about: Evidence['about'], text: string): Fit => {
    evidence.push({ about, weight: null, text })
    return {
      claim: candidate,
      score: 0,
      ownPeople: false,
      measure: 0,
      place: 0,
      period: 0,
      doubt: null,
      wider: false,
      evidence,
    }
  }
  const { fit: period, evidence: timed } = timeWeightOf(scene, terms, candidate)
  evidence.push(...timed)
  if (period === null) return against('period', `its time is ${timeText(candidate)}`)
  const place = placeOf(scene, terms, candidate, registry, evidence)
  if (typeof place === 'string') return against('place', place)
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
  const score = Math.min(1, topicOf(measure, place, period) * noun * people * source * unit)
  const doubt = doubtOf(scene, terms, candidate, registry, otherSource, { place, period })
  const ownPeople = namesOwnPeople(candidate, scene)
  const wider = countsMore(terms, candidate, registry)
  return { claim: candidate, score, ownPeople, measure, place, period, doubt, wider, evidence }
}

/** "Conflict and violence accounted for …": those displaced by them, and not all of the displaced told of before. */
function namesOwnPeople({ population }: CompiledClaim, { layers }: Scene): boolean {
  return population.length > 0 && population.every((term) => layers[0]!.terms.includes(term))
}

/** A time that fits less than this only does not contradict. */
const TIMED = 0.5

/** And a place that fits less. */
const LOCATED = 0.45
/** A claim about the world that fits less stands beside a place that the text names. */
const WORLDWIDE = 0.66

/** A measure covered this well needs no look at the statement. */
const WELL = 0.8

/** The share of a claim's measure that the sentence of a figure with a noun of its own must speak of. */
const SPOKEN = 0.2

function doubtOf(
  scene: Scene,
  terms: SceneTerms,
  candidate: CompiledClaim,
  registry: RegistryView,
  otherSource: boolean,
  { place, period }: Pick<Fit, 'place' | 'period'>,
): string | null {
  if (otherSource) return 'the text gives it to another source'
  const nationwide = isNationwide(scene, candidate, registry)
  if (!nationwide && isPlaceImplied(scene, candidate)) return 'it names no place but by a publisher'
  if (farOrigin(scene, terms, candidate)) return 'it does not say where they are from'
  if (namesAnother(scene, candidate, registry)) return 'the text names somebody or something the claim does not'
  if (period < TIMED) return 'the text does not say its time'
  if (place < LOCATED || (candidate.named.has('WORLD') && place < WORLDWIDE)) return 'the text does not say its place'
  if (isPart(scene, registry.words.language)) return 'it is told as a part of what was counted'
  if (!nationwide && standsForSeveral(scene)) return 'it counts several places together'
  if (speaksOfOther(scene, candidate, registry)) return 'its own clause speaks of something else'
  if (standsForOther(scene, terms)) return 'what was named since may be meant'
  if (broader(terms, candidate, scene)) return 'what was spoken of before is narrower'
  if (
    (!scene.refersBack || scene.figure.kind !== 'count') &&
    !sameSeries(terms, candidate) &&
    Math.max(coverage(candidate.measure, terms.near, registry), coverage(candidate.stated, terms.near, registry)) <
      SPOKEN
  )
    return 'its own sentence does not speak of the measure'
  if (terms.uncounted().outsiders && terms.attribution === null) return 'somebody else counted it'
  return (
    otherCount(scene, candidate, registry) ??
    uncounted(terms.uncounted(), candidate.claim, candidate.all, registry.languageOf(candidate.claim))
  )
}

/** "The Home Office issued 182,553 visas": whoever is quoted for one country alone may have spoken of another. */
function isPlaceImplied({ layers }: Scene, candidate: CompiledClaim): boolean {
  let implied = false
  for (const { places } of layers) {
    for (const use of places) {
      if (!use.ids.some((id) => candidate.named.has(id))) continue
      if (!use.implied) return false
      implied = true
    }
  }
  return implied
}

/** "More than half (63,600) came from elsewhere", "half of those who came, 63,600": not the whole that the claim counts. */
function isPart({ sentence, figure }: Scene, { doubts }: Pick<Language, 'doubts'>): boolean {
  const last = sentence.figures[sentence.figures.indexOf(figure) - 1]
  if (!last || (figure.kind !== 'count' && figure.kind !== 'money') || last.direction !== null || last.points)
    return false
  if (last.kind !== 'percent' && (last.kind !== 'ratio' || last.ratio === 'multiple')) return false
  const between = sentence.block.text.slice(last.at.end, figure.at.start)
  return /^\s*\($/.test(between) || doubts.shareOf.test(between)
}

/** "Taken together, the four countries received …", "nationally, …": not the count of the one place named before. */
function standsForSeveral({ sentence, figure, layers }: Scene): boolean {
  if (layers[0]!.places.some((use) => use.role !== 'institution')) return false
  return sentence.clauses.altogether.test(sentence.block.text.slice(sentence.span.start, figure.at.start))
}

/** So many words that the claim knows nothing of. */
const FOREIGN = 2

/** "…, whose reception centre, built for 640, held 1,750 people": what was spoken of before is over. */
function speaksOfOther(scene: Scene, candidate: CompiledClaim, registry: RegistryView): boolean {
  const { sentence, figure } = scene
  if (figure.kind !== 'count' || sentence.block.cell) return false
  const own = scene.layers[0]!
  if (own.places.some((use) => use.role !== 'institution' && use.ids.some((id) => candidate.named.has(id))))
    return false
  if (own.terms.some((t) => candidate.measure.includes(t) && registry.words.weight(t) === 1)) return false
  const known = [...own.places, ...own.periods, ...sentence.publishers()]
  const foreign = own.words.filter(
    (word) =>
      word.terms.length > 0 &&
      word.terms.every((t) => registry.words.weight(t) === 1 && !candidate.all.has(t)) &&
      !known.some((k) => word.start < k.end && k.start < word.end),
  )
  return foreign.length >= FOREIGN
}

/** "900,000 refugees in Poland", in an article that spoke of Ukrainians a paragraph before: perhaps not of them alone. */
function farOrigin(scene: Scene, terms: SceneTerms, candidate: CompiledClaim): boolean {
  const { origin } = candidate
  if (!origin || scene.refersBack || terms.sibling?.claim.origin?.join() === origin.join()) return false
  return !scene.layers.some(
    (layer) => !FAR.has(layer.where) && layer.places.some((use) => use.ids.some((id) => origin.includes(id))),
  )
}

const FAR: ReadonlySet<string> = new Set(['passage', 'title'])

/**
 * "Kerala's part was 19.7 per cent": a name in the figure's own clause that is no known place, publisher or word of the
 * claim. What it stands for is not known, so a value that disagrees proves nothing.
 */
function namesAnother(scene: Scene, candidate: CompiledClaim, registry: RegistryView): boolean {
  const { sentence, figure } = scene
  const first = sentence.words()[0]
  const { doubts, figures } = registry.words.language
  const { alone } = doubts
  // Its currency stands right behind an amount.
  const { start, end } = figure.at
  const amount = { start, end: figure.kind === 'money' ? end + 2 : end }
  const known = [amount, ...sentence.places, ...sentence.periods, ...sentence.publishers()]
  return scene.layers[0]!.words.some((word) => {
    if (!/^\p{Lu}\p{Ll}/u.test(word.text) || word.terms.length === 0) return false
    if (figures.capitalNouns && isCommon(word, registry.words)) return false
    if (word === first && !/['’]s$/.test(word.text) && !alone.test(sentence.block.text.slice(word.end))) return false
    if (known.some((k) => word.start < k.end && k.start < word.end)) return false
    return (
      !word.terms.some((t) => candidate.all.has(t)) &&
      !/^[.!?]/.test(sentence.block.text.slice(Math.max(0, word.start - 2), Math.max(0, word.start - 1)))
    )
  })
}

/** A noun of the trade, which German writes with a capital as it does a name: "Menschen", "Asylanträge". */
function isCommon({ text, terms }: Word, words: WordReader): boolean {
  return (
    words.isSomebody(text) ||
    words.isNeutral(text) ||
    words.isInstitution(text) ||
    terms.every((term) => words.isTopic(term) || words.weight(term) < 1)
  )
}

function sameSeries(terms: SceneTerms, candidate: CompiledClaim): boolean {
  const last = terms.sibling?.claim
  return last !== undefined && candidate.measure.length > 0 && candidate.measure.every((t) => last.all.has(t))
}

/** "The boats are fuller. Only 695 of them sailed": a sentence between the two figures may have named what is counted. */
function standsForOther({ figure, sentence, layers }: Scene, terms: SceneTerms): boolean {
  if ((terms.sibling?.between ?? 0) === 0 || layers[0]!.places.some((use) => use.role !== 'institution')) return false
  const behind = sentence.block.text.slice(figure.at.end, sentence.span.end).trimStart().toLowerCase()
  return sentence.clauses.refersBack.some((phrase) => behind.startsWith(phrase))
}

/** "In 2021 it was 146,925", after a figure of children alone: the claim about everybody is not what is meant. */
function broader(terms: SceneTerms, candidate: CompiledClaim, scene: Scene): boolean {
  const last = terms.sibling?.claim
  // A verb of its own ("received … in transfers") begins anew.
  if (
    !last ||
    !scene.refersBack ||
    terms.topics.some((t) => candidate.measure.includes(t)) ||
    scene.layers[0]!.terms.some((t) => candidate.measure.includes(t) && !last.all.has(t)) ||
    scene.sentence.block.cell
  )
    return false
  if (last.origin && !candidate.origin && !said(scene, 'origin')) return true
  return (
    last.population.length > 0 &&
    last.population.some((term) => !candidate.all.has(term)) &&
    candidate.population.length === 0
  )
}

function coverage(wanted: readonly string[], strength: ReadonlyMap<string, number>, registry: RegistryView): number {
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
