import type { Language } from '../languages/index.js'
import type { CompiledClaim, RegistryView } from './compile.js'
import { goesOnFromOthers, speaksOfMeasure } from './antecedent.js'
import { addsToNoun, isElsewhere, narrower } from './narrower.js'
import { isNationwide } from './nationwide.js'
import { otherCount } from './otherCount.js'
import { peopleInForce, said } from './placeFit.js'
import type { SceneTerms } from './sceneTerms.js'
import { isOtherSubject } from './subject.js'
import type { Scene } from './topic/scene.js'
import type { PlaceUse } from './topic/sentences.js'
import type { Word, WordReader } from './topic/words.js'
import { uncounted } from './uncounted.js'

/** How well a claim's place and time fit a scene, 0 to 1. */
interface Fitted {
  readonly place: number
  readonly period: number
}

/** A time that fits less than this only does not contradict. */
const TIMED = 0.5

/** And a place that fits less. */
const LOCATED = 0.45
/** A claim about the world that fits less stands beside a place that the text names. */
const WORLDWIDE = 0.66

/**
 * Why the text may not mean the claim: it does not say enough of what the claim counts. Then a value that disagrees
 * proves nothing, unless its very digits tell that it was meant. Null where nothing says so.
 */
export function doubtOfMeaning(
  scene: Scene,
  terms: SceneTerms,
  candidate: CompiledClaim,
  registry: RegistryView,
  { place, period }: Fitted,
): string | null {
  if (
    isPlaceImplied(scene, candidate) &&
    !isNationwide(scene, candidate, registry) &&
    !speaksForHome(scene, terms, candidate, registry)
  )
    return 'it names no place but by a publisher'
  if (farOrigin(scene, terms, candidate)) return 'it does not say where they are from'
  if (namesAnother(scene, candidate, registry)) return 'the text names somebody or something the claim does not'
  if (period < TIMED) return 'the text does not say its time'
  if (place < LOCATED || (candidate.named.has('WORLD') && place < WORLDWIDE)) return 'the text does not say its place'
  if (speaksOfOther(scene, candidate, registry)) return 'its own clause speaks of something else'
  if (speaksOfHalf(scene, terms, candidate, registry)) return 'its own clause speaks of something else'
  if (isOtherSubject(scene, candidate, registry)) return 'its sentence tells of something else'
  if (candidate.origin === null && peopleInForce(scene)) return 'the people named before are meant'
  if (isElsewhere(scene, candidate)) return 'it is told of a place within, or of another country'
  if (addsToNoun(scene, terms, candidate, registry)) return 'its noun narrows what it counts'
  if (standsForOther(scene, terms)) return 'what was named since may be meant'
  if (isOfOtherShare(scene, terms, candidate, registry)) return 'its own sentence does not say what it is a share of'
  const isSpoken = sameSeries(scene, terms, candidate) || speaksOfMeasure(scene, terms, candidate, registry)
  return isSpoken ? goesOnFromOthers(scene, terms, candidate) : 'its own sentence does not speak of the measure'
}

/**
 * Why a figure counts something else than a claim, or what somebody else counted: then a value that disagrees proves
 * nothing, whatever its digits. Null where nothing says so.
 *
 * @param otherSource the text gives the figure to a source that is none of the claim's
 */
export function doubtOfCount(
  scene: Scene,
  terms: SceneTerms,
  candidate: CompiledClaim,
  registry: RegistryView,
  otherSource: boolean,
): string | null {
  if (otherSource) return 'the text gives it to another source'
  if (isPart(scene, registry.words.language)) return 'it is told as a part of what was counted'
  if (isOfAnother(scene, candidate, registry)) return 'it is a share of something else'
  if (isNarrowed(scene, candidate, registry)) return 'the words behind it narrow what it counts'
  if (standsForSeveral(scene) && !isNationwide(scene, candidate, registry)) return 'it counts several places together'
  if (broader(terms, candidate, scene)) return 'what was spoken of before is narrower'
  if (terms.uncounted().outsiders && terms.attribution === null) return 'somebody else counted it'
  if (goesOn(scene, candidate)) return 'it has been counted on since'
  return (
    narrower(scene, candidate, registry) ??
    otherCount(scene, candidate, registry) ??
    uncounted(terms.uncounted(), candidate.claim, candidate.all, registry.languageOf(candidate.claim))
  )
}

/** "22 percent of the population were born abroad", beside a claim of foreign citizens: all that it shares is the whole. */
function isOfOtherShare(
  { figure, layers }: Scene,
  terms: SceneTerms,
  candidate: CompiledClaim,
  { words }: RegistryView,
): boolean {
  if (figure.kind !== 'percent' && figure.kind !== 'ratio') return false
  const told = candidate.measure.filter((term) => !WHOLES.has(term) && words.weight(term) === 1)
  if (told.length === 0 || told.some((term) => terms.near.has(term))) return false
  return layers[0]!.words.some(
    (word) =>
      word.start >= figure.at.end &&
      word.terms.some((term) => words.weight(term) === 1 && !WHOLES.has(term) && !candidate.all.has(term)),
  )
}

/** That it is a share, and of those who live somewhere. */
const WHOLES: ReadonlySet<string> = new Set(['share', 'live'])

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

/**
 * "Home Office figures show that 27 children entered detention": its own office tells it, and no other country is named
 * anywhere; or the figure goes on from one that the same place was told of rightly.
 */
function speaksForHome(
  { sentence, layers }: Scene,
  { attribution, sibling }: SceneTerms,
  candidate: CompiledClaim,
  registry: RegistryView,
): boolean {
  const isOther = (use: PlaceUse): boolean =>
    use.what === 'country' && use.role !== 'origin' && !use.implied && !use.ids.some((id) => candidate.named.has(id))
  const isOtherPeople = (use: PlaceUse): boolean =>
    use.what === 'people' && !use.ids.some((id) => candidate.named.has(id))
  if (layers.some(({ places }) => places.some(isOther)) || layers[0]!.places.some(isOtherPeople)) return false
  if (sibling !== null && sibling.strength >= TAKEN_UP && sibling.claim.where === candidate.where) return true
  const names = attribution?.names ?? []
  const isOffice = (name: string): boolean => registry.words.isInstitution(name.split(' ').at(-1) ?? '')
  return (
    sentence.homes().length > 0 && names.some((name) => candidate.publishers.includes(name)) && names.some(isOffice)
  )
}

/** A figure of the same passage. */
const TAKEN_UP = 0.7

/** "More than half (63,600) came from elsewhere", "half of those who came, 63,600": not the whole that the claim counts. */
function isPart({ sentence, figure }: Scene, { doubts }: Pick<Language, 'doubts'>): boolean {
  const last = sentence.figures[sentence.figures.indexOf(figure) - 1]
  if (!last || (figure.kind !== 'count' && figure.kind !== 'money') || last.direction !== null || last.points)
    return false
  if (last.kind !== 'percent' && (last.kind !== 'ratio' || last.ratio === 'multiple')) return false
  const between = sentence.block.text.slice(last.at.end, figure.at.start)
  return /^\s*\($/.test(between) || doubts.shareOf.test(between)
}

/** "Four percent of the population", beside a claim that speaks of no population. */
function isOfAnother(scene: Scene, candidate: CompiledClaim, registry: RegistryView): boolean {
  const { kind, ratio, direction, points, at } = scene.figure
  if ((kind !== 'percent' && (kind !== 'ratio' || ratio === 'multiple')) || direction !== null || points) return false
  return isUnknownBehind(scene, at.end, registry.words.language.doubts.wholeBehind, candidate, registry)
}

/** "2.9 million refugees with a residence permit" are fewer than all refugees. */
function isNarrowed(scene: Scene, candidate: CompiledClaim, registry: RegistryView): boolean {
  const { kind, nounAt } = scene.figure
  if (kind !== 'count' || nounAt === null) return false
  return isUnknownBehind(scene, nounAt.end, registry.words.language.doubts.narrowedBehind, candidate, registry)
}

/** The word or two behind "of the" or "with a" that tell of what stand no more than so many letters on. */
const TOLD_WITHIN = 40

/** "Of the population": a whole, though to live somewhere goes without saying. */
const POPULATION = 'live'

/** What `opening` leads to from an offset of its block is nothing that the claim speaks of. */
function isUnknownBehind(
  { sentence }: Scene,
  from: number,
  opening: RegExp,
  candidate: CompiledClaim,
  { words }: RegistryView,
): boolean {
  const end = Math.min(sentence.span.end, from + TOLD_WITHIN)
  const opened = opening.exec(sentence.block.text.slice(from, end))
  if (opened === null) return false
  const start = from + opened[0].length
  const [first, second] = sentence
    .words()
    .filter((word) => word.start >= start && word.end <= end && word.terms.length > 0)
  if (first === undefined) return false
  const told = second?.start === first.end + 1 ? [first, second] : [first]
  const named = [...sentence.places(), ...sentence.periods, ...sentence.publishers()]
  const isNamed = (word: Word): boolean => named.some((one) => word.start < one.end && one.start < word.end)
  const terms = told.flatMap((word) => word.terms)
  return (
    terms.some((term) => words.weight(term) === 1 || term === POPULATION) &&
    !terms.some((term) => candidate.all.has(term)) &&
    !told.some(isNamed)
  )
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
  if (figure.kind === 'money' || figure.direction !== null || sentence.block.cell) return false
  const own = scene.layers[0]!
  if (own.places.some((use) => use.role !== 'institution' && use.ids.some((id) => candidate.named.has(id))))
    return false
  if (own.terms.some((t) => candidate.measure.includes(t) && registry.words.weight(t) === 1)) return false
  return foreignWords(scene, candidate, registry) >= FOREIGN
}

/** "2,853 people in detention went on hunger strike", beside a claim of entries to it: half the measure, and something else. */
function speaksOfHalf(scene: Scene, { near }: SceneTerms, candidate: CompiledClaim, registry: RegistryView): boolean {
  const { figure, sentence } = scene
  if (figure.kind !== 'count' || figure.direction !== null || sentence.block.role !== 'paragraph') return false
  // A number near the claim's is a slip sooner than another count.
  const [value, size] = [candidate.claim.value.quantity.max, figure.quantity.max]
  if (value === null || size === null || candidate.claim.value.kind !== figure.kind) return false
  if (value <= 2 * size && size <= 2 * value) return false
  const told = candidate.measure.filter((t) => registry.words.weight(t) === 1)
  const said = told.filter((t) => near.has(t))
  return told.length > 1 && said.length * 2 <= told.length && foreignWords(scene, candidate, registry) >= FOREIGN
}

/** How many words of the figure's own clause the claim knows nothing of. */
function foreignWords({ sentence, layers }: Scene, candidate: CompiledClaim, registry: RegistryView): number {
  const own = layers[0]!
  const known = [...own.places, ...own.periods, ...sentence.publishers()]
  return own.words.filter(
    (word) =>
      word.terms.length > 0 &&
      word.terms.every((t) => registry.words.weight(t) === 1 && !candidate.all.has(t)) &&
      !known.some((k) => word.start < k.end && k.start < word.end),
  ).length
}

/** "900,000 refugees in Poland", in an article that spoke of Ukrainians a paragraph before: perhaps not of them alone. */
function farOrigin(scene: Scene, terms: SceneTerms, candidate: CompiledClaim): boolean {
  const { origin } = candidate
  if (!origin) return false
  if (isComparedWithOthers(scene, terms, origin)) return true
  if (scene.refersBack || terms.sibling?.claim.origin?.join() === origin.join()) return false
  return !scene.layers.some(
    (layer) => !FAR.has(layer.where) && layer.places.some((use) => use.ids.some((id) => origin.includes(id))),
  )
}

/** "In Berlin 39,034 new citizens, against 21,802", after a sentence on Turks: what is set beside them is of all as well. */
function isComparedWithOthers(
  { zone, layers, sentence }: Scene,
  { sibling }: SceneTerms,
  origin: readonly string[],
): boolean {
  if (!zone.comparison || zone.figure === 0) return false
  if (sibling?.beside === true && sibling.claim.origin?.join() === origin.join()) return false
  return !layers.some(
    (layer) => layer.sentence === sentence && layer.places.some((use) => use.ids.some((id) => origin.includes(id))),
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
  const { alone, counts, nameless } = doubts
  const { text } = sentence.block
  // Its currency stands right behind an amount.
  const { start, end } = figure.at
  const amount = { start, end: figure.kind === 'money' ? end + 2 : end }
  const known = [amount, ...sentence.places(), ...sentence.periods, ...sentence.publishers()]
  // At the head of a sentence a capital tells nothing, but "Sicily registered 50,000" does.
  const isSubject = (word: Word): boolean => {
    const behind = text.slice(word.end, word.end + SUBJECT)
    return alone.test(behind) || (counts.test(behind) && !registry.words.isInstitution(word.text))
  }
  return scene.layers[0]!.words.some((word) => {
    if (!/^\p{Lu}\p{Ll}/u.test(word.text) || word.terms.length === 0) return false
    if (figures.capitalNouns && isCommon(word, registry.words)) return false
    if (word === first && !/['’]s$/.test(word.text) && !isSubject(word)) return false
    if (known.some((k) => word.start < k.end && k.start < word.end)) return false
    if (word.terms.some((t) => candidate.all.has(t))) return false
    if (/^[.!?]/.test(text.slice(Math.max(0, word.start - 2), Math.max(0, word.start - 1)))) return false
    return !nameless.test(text.slice(Math.max(sentence.span.start, word.start - NAMELESS), word.end))
  })
}

/** How many letters behind the first word of a sentence tell whether it is the one who counts. */
const SUBJECT = 48
/** So many letters before a word tell that it names nobody whom anything counts. */
const NAMELESS = 24

/** A noun of the trade, which German writes with a capital as it does a name: "Menschen", "Asylanträge". */
function isCommon({ text, terms }: Word, words: WordReader): boolean {
  return (
    words.isSomebody(text) ||
    words.isNeutral(text) ||
    words.isInstitution(text) ||
    terms.every((term) => words.isTopic(term) || words.weight(term) < 1)
  )
}

function sameSeries(scene: Scene, terms: SceneTerms, candidate: CompiledClaim): boolean {
  const last =
    terms.sibling?.next === true || scene.sentence.block.role !== 'paragraph' ? terms.sibling?.claim : undefined
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

/** "Since January 2024, 3,400": more than was counted until the claim's own time was over, two months and more ago. */
function goesOn({ figure, periods, sentence }: Scene, { claim, period, stock }: CompiledClaim): boolean {
  const { articleDay } = sentence
  const end = period?.to ?? null
  if (stock || articleDay === null || end === null || articleDay - end < RECENT) return false
  const isOpen = periods[0]?.where === 'zone' && periods[0].mention.period.to === null
  return isOpen && (figure.quantity.max ?? figure.quantity.min ?? 0) > (claim.value.quantity.min ?? Infinity)
}

/** Days: a count that ended so lately is the newest there is. */
const RECENT = 60
