import type { CompiledClaim, RegistryView } from './compile.js'
import type { DoubtWords } from '../languages/words/doubts.js'
import { relation } from './places.js'
import type { SceneTerms } from './sceneTerms.js'
import type { Scene } from './topic/scene.js'
import type { PlaceUse } from './topic/sentences.js'
import { unitClass } from './units.js'

/** Concepts that make those counted a part of a count without them: some of the people, or those in one kind of place. */
export const PARTS: ReadonlySet<string> = new Set([
  'child',
  'woman',
  'man',
  'unaccompanied',
  'house',
  'encamp',
  'non-eu',
])

/** Men and women, adults and children: several together are everybody. */
const PEOPLE: readonly string[] = ['woman', 'man']

const BESIDE: ReadonlySet<string> = new Set(['zone', 'lead', 'tail', 'header'])

/** Concepts that a claim is not met by words without: all applicants are more than the first-time ones, and all who come than the net. */
const NARROWING: readonly string[] = ['first-time', 'repeat', 'unaccompanied', 'resettle', 'net']
/** And those that its own sentence must name: of women told before, the next number may be of everybody again. */
const NAMED_NEAR: readonly string[] = ['child', 'woman', 'man']

/**
 * Why a figure may count fewer, more or others than a claim, by the people and places that its own clause names: then a
 * value that disagrees proves nothing. Null where nothing says so.
 */
export function otherCount(scene: Scene, candidate: CompiledClaim, registry: RegistryView): string | null {
  if (countsOthers(scene, candidate)) return 'it does not count the same people'
  if (countsGroups(scene, candidate, registry)) return 'each one that it counts is several people'
  return placedOtherwise(scene, candidate, registry)
}

/** Concepts of which one shuts out the others in a count. */
const OPPOSED: readonly (readonly string[])[] = [
  ['woman', 'man', 'child'],
  ['first-time', 'repeat'],
]

/** "The share of men has grown" beside a claim of women: the figure's own words name those whom it does not count. */
export function shutsOut({ layers }: Scene, { measure, population, all }: CompiledClaim): boolean {
  const own = layers[0]!.terms
  return OPPOSED.some((group) => {
    const counted = group.filter((term) => population.includes(term) || measure.includes(term))
    if (counted.length === 0) return false
    return group.some((term) => own.includes(term) && !all.has(term)) && !counted.some((term) => own.includes(term))
  })
}

/** "30,000 men applied", "22,000 people in hotels": some of those that the claim counts; or both sexes for one. */
function countsOthers(scene: Scene, candidate: CompiledClaim): boolean {
  const own = clauseOf(scene).flatMap((layer) => layer.words.flatMap((word) => word.terms))
  const said = scene.layers.filter((l) => BESIDE.has(l.where)).flatMap((l) => l.words.flatMap((word) => word.terms))
  // "60,000 were men; women made up the rest" tells of the men alone.
  const isOfOne = PEOPLE.filter((term) => own.includes(term)).length === 1
  if (!isOfOne && PEOPLE.every((term) => said.includes(term)))
    return PEOPLE.filter((term) => candidate.population.includes(term)).length === 1
  return own.some((term) => PARTS.has(term) && !candidate.all.has(term))
}

/** "149,000 families crossed", "149,000 Rohingya families": a count of people is several times that. */
function countsGroups({ figure, sentence }: Scene, { claim }: CompiledClaim, registry: RegistryView): boolean {
  const { nounAt } = figure
  if (figure.kind !== 'count' || nounAt === null) return false
  const { language } = registry.words
  const next = sentence.words().find((word) => word.start === nounAt.end + 1)?.text ?? ''
  const isGroup = (noun: string): boolean => unitClass(noun, language) === 'groups'
  if (!isGroup(figure.head) && !isGroup(next)) return false
  const spoken = registry.languageOf(claim)
  const counted = claim.unit === undefined ? claim.statement.split(/[^\p{L}-]+/u) : [claim.unit]
  return !counted.some((noun) => isGroup(noun) || unitClass(noun, spoken) === 'groups')
}

/** "351,915 asylum applications" against the first-time ones: nobody has said that it speaks of those alone. */
export function countsMore(
  scene: Scene,
  { strength, near, sibling }: SceneTerms,
  candidate: CompiledClaim,
  { words }: RegistryView,
): boolean {
  // "When it was 5,770", right behind the unaccompanied minors of another month.
  if (scene.refersBack && sibling?.next === true && isOfSame(sibling.claim, candidate)) return false
  const counted = new Set([...candidate.measure, ...candidate.population])
  // "Altogether 351,915 applications", after the first-time ones.
  const said = isOfAll(scene, words.language.doubts) ? near : strength
  if (NARROWING.some((term) => counted.has(term) && !said.has(term))) return true
  if (NAMED_NEAR.some((term) => counted.has(term) && !near.has(term))) return true
  const people = candidate.population.filter((term) => words.weight(term) === 1)
  if (people.length > 0 && !people.some((term) => strength.has(term))) return true
  // Foreign and international students are the same ones; all students are more.
  const comers = counted.has('study') ? words.terms(words.language.doubts.comers) : []
  return comers.some((term) => counted.has(term)) && !comers.some((term) => strength.has(term))
}

function isOfSame(one: CompiledClaim, other: CompiledClaim): boolean {
  return one.measure.join() === other.measure.join() && one.population.join() === other.population.join()
}

function isOfAll({ sentence, zone, figure }: Scene, { inAll }: Pick<DoubtWords, 'inAll'>): boolean {
  return inAll.test(sentence.block.text.slice(zone.start, figure.at.start))
}

/** A figure's own clause; for a cell of a table its headers as well. */
function clauseOf({ layers, sentence }: Scene): Scene['layers'] {
  return layers.filter((layer) => layer.where === 'zone' || (sentence.block.cell !== null && layer.where === 'header'))
}

/** Its own clause names a place beside the claim's, or a wider one instead of it. */
function placedOtherwise(scene: Scene, candidate: CompiledClaim, { gazetteer }: RegistryView): string | null {
  const all = clauseOf(scene).flatMap((layer) => layer.places)
  const own = all.filter((use) => tellsWhere(scene, use))
  const isPart = (use: PlaceUse): boolean =>
    use.ids.some((id) => [...candidate.named].some((named) => relation(id, named, gazetteer) === 'inside'))
  // "Germany ordered 58,000 to leave and returned 20,084", beside a claim of the Union.
  const subject = own.length > 0 ? undefined : beforeIt(scene).find((use) => tellsWhere(scene, use))
  if (subject !== undefined && isPart(subject) && !subject.ids.some((id) => candidate.named.has(id)))
    return `it is told of ${subject.text}, which is a part`
  const ofWorld = all.find((use) => use.ids.includes('WORLD'))
  if (ofWorld !== undefined && own.length === 0 && candidate.placed && !candidate.named.has('WORLD'))
    return `it is told of ${ofWorld.text}, which is wider`
  if (own.length === 0 || candidate.named.size === 0) return null
  const isNamed = (use: PlaceUse): boolean => use.ids.some((id) => candidate.named.has(id))
  const isWider = (use: PlaceUse): boolean =>
    use.ids.some((id) => [...candidate.named].some((named) => relation(id, named, gazetteer) === 'contains'))
  const other = own.find((use) => !isNamed(use) && !isWider(use) && (isPart(use) || !isWay(use, candidate)))
  if (other) return `it is told of ${other.text}, which the claim does not name`
  const joined = own.find((use, i) => isJoined(scene, use, own[i + 1]) && !(isNamed(use) && isNamed(own[i + 1]!)))
  if (joined) return 'it counts several places together'
  const wider = own.find((use) => !isNamed(use) && use.role !== 'origin' && isWider(use))
  return wider && !namesHere(scene, candidate) ? `it is told of ${wider.text}, which is wider` : null
}

function tellsWhere({ sentence }: Scene, use: PlaceUse): boolean {
  if (use.role === 'institution' || use.role === 'dateline' || use.implied || use.ids.includes('WORLD')) return false
  return !sentence.publishers().some((one) => use.start < one.end && one.start < use.end)
}

/**
 * "Crossed the Channel to the United Kingdom": the sea is the way, where the claim counts arrivals over one; and "to
 * Europe" is only where a way leads, where it counts those who died on it.
 */
function isWay(use: PlaceUse, { destination, all }: CompiledClaim): boolean {
  if (use.what === 'country' || use.what === 'city') return false
  return destination === null ? use.role === 'destination' : all.has('sea') || all.has('boat')
}

/** "Mexico and the rest of Latin America": what stands between the two is no more than "and". */
function isJoined({ sentence }: Scene, use: PlaceUse, next: PlaceUse | undefined): boolean {
  if (next === undefined) return false
  const between = sentence.block.text.slice(use.end, next.start).trim()
  return between.length < JOINED && sentence.clauses.goesOn.test(between)
}

/** Longer than "and the rest of", in characters, is more than a join. */
const JOINED = 20

/** The sentence itself names where the claim's people are, or where they went, and not for a later figure. */
function namesHere({ layers, sentence, figure, zone }: Scene, candidate: CompiledClaim): boolean {
  // "912,000 in the Union, most of them in Germany": there are some of them only.
  const behind = sentence.block.text.slice(figure.at.end, zone.end).toLowerCase()
  const isOfThem = sentence.clauses.refersBack.some((phrase) => behind.includes(` ${phrase} `))
  const here = new Set([...(candidate.destination ?? []), ...(candidate.place ?? [])])
  return layers.some(
    (layer) =>
      layer.sentence === sentence &&
      !(isOfThem && layer.where === 'tail') &&
      (layer.where !== 'sentence' || layer.strength >= LATER) &&
      layer.places.some((use) => use.ids.some((id) => here.has(id))),
  )
}

/** The places that its sentence names for figures before it, the nearest first. */
function beforeIt({ layers }: Scene): PlaceUse[] {
  return layers.filter((layer) => layer.where === 'sentence' && layer.strength >= LATER).flatMap(({ places }) => places)
}

/** Layers of the sentence below this stand behind the figure. */
const LATER = 0.6
