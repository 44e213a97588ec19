import type { CompiledClaim, RegistryView } from './compile.js'
import type { SceneTerms } from './sceneTerms.js'
import type { Scene } from './topic/scene.js'
import type { PlaceUse, Sentence } from './topic/sentences.js'

/**
 * Why a figure counts some of those only whom a claim counts, by what leads to it: then a value that disagrees proves
 * nothing. Null where nothing says so.
 */
export function narrower(scene: Scene, candidate: CompiledClaim, registry: RegistryView): string | null {
  if (isOfThose(scene, candidate) || isOfWhole(scene, candidate) || isOfThem(scene, candidate))
    return 'it counts some of those told of before'
  if (isAlone(scene, candidate, registry)) return 'it is told of one alone'
  return leavesOwn(scene, candidate) ? 'it counts those who left their own country' : null
}

/**
 * "918,116 permanent residents", beside a claim of foreign ones: what its noun adds makes those it counts fewer, or
 * others.
 */
export function addsToNoun(
  { noun }: Scene,
  { nounTerms }: SceneTerms,
  candidate: CompiledClaim,
  { words }: RegistryView,
): boolean {
  const head = noun.at(-1)
  // "1,086 twelve months earlier" has a time for a noun, and "desperate people" are people as they come.
  if (head === undefined || head.terms.length === 0 || words.isNeutral(head.text)) return false
  return nounTerms.some((term) => !candidate.all.has(term) && words.weight(term) === 1 && !words.isTopic(term))
}

/** "The city counted 49,000", "in this country", where another one was named last: not the claim's own country. */
export function isElsewhere({ figure, sentence, zone, layers }: Scene, candidate: CompiledClaim): boolean {
  const { claim, named } = candidate
  const places = [candidate.origin, candidate.destination, candidate.place].flatMap((ids) => ids ?? [])
  // A claim of a city or an island may be told of by that word.
  if (places.length === 0 || !places.every((id) => /^[A-Z]{2}$/.test(id))) return false
  const { smaller, thatCountry } = sentence.clauses
  const own = sentence.block.text.slice(zone.start, zone.end)
  // Behind it, "most of them on the island" tells where some of them came.
  const ahead = sentence.block.text.slice(zone.start, figure.at.start)
  if (smaller.test(ahead) && !smaller.test(claim.statement)) return true
  if (!thatCountry.test(own)) return false
  const told = layers.find((layer) => layer.places.some(isCountry))
  return (
    told !== undefined &&
    !told.places
      .filter(isCountry)
      .at(-1)!
      .ids.some((id) => named.has(id))
  )
}

function isCountry({ what, role }: PlaceUse): boolean {
  return what === 'country' && role !== 'institution'
}

/** "Of those who came, 31,500 were Irish", unless the claim itself is of the Irish. */
function isOfThose(scene: Scene, candidate: CompiledClaim): boolean {
  const { figure, sentence } = scene
  if (figure.kind !== 'count') return false
  const opened = openingOf(sentence)
  if (opened === null || figure.at.start < opened) return false
  return !isToldOf(scene, candidate, opened, [...candidate.population, ...candidate.measure])
}

/** "14,000 of the Syrians naturalised were born there", unless the claim itself is of those born there. */
function isOfWhole(scene: Scene, candidate: CompiledClaim): boolean {
  const { figure, sentence } = scene
  const { clauses, block, span } = sentence
  if (figure.kind !== 'count' || clauses.ofWholeBehind.test(candidate.claim.statement.replace(/^\D*\d[\d.,]*/, '')))
    return false
  const opened = clauses.ofWholeBehind.exec(block.text.slice(figure.at.end, Math.min(span.end, figure.at.end + WHOLE)))
  if (opened === null) return false
  const end = figure.at.end + opened[0].length
  // "The 12,400 of the same period" are of another time, and no part.
  if (sentence.periods.some((time) => time.start < end && figure.at.end < time.end)) return false
  return !isToldOf(scene, candidate, end, candidate.population)
}

/** "24,867 were naturalised, 10,300 of them abroad": some of those that the number before counts. */
function isOfThem(scene: Scene, candidate: CompiledClaim): boolean {
  const { figure, sentence, zone } = scene
  if (figure.kind !== 'count' || zone.figure === 0) return false
  const behind = sentence.block.text
    .slice(figure.at.end, Math.min(sentence.span.end, figure.at.end + WHOLE))
    .toLowerCase()
  const phrase = sentence.clauses.refersBack.find((one) => behind.startsWith(` ${one}`))
  if (phrase === undefined) return false
  const from = figure.at.end + phrase.length
  // "5.9 million of them in Europe", beside a claim of those in Europe.
  const isPlaced = scene.layers[0]!.places.some(
    (use) => use.start >= from && use.ids.some((id) => candidate.named.has(id)),
  )
  return !isPlaced && !isToldOf(scene, candidate, from, [...candidate.population, ...candidate.measure])
}

/** So many letters hold " of the 15,300 asylum-seekers". */
const WHOLE = 48

/** From an offset on its own words speak of what the claim counts, or of where those are from. */
function isToldOf({ layers }: Scene, candidate: CompiledClaim, from: number, counted: readonly string[]): boolean {
  const own = layers[0]!.words.filter((word) => word.start >= from).flatMap((word) => word.terms)
  return (
    counted.some((term) => own.includes(term)) ||
    layers[0]!.places.some((use) => use.start >= from && isFrom(use, candidate))
  )
}

/** Where "of those who came," at the head of a sentence ends; null where it has no such head. */
function openingOf({ block, span, clauses }: Sentence): number | null {
  const opened = clauses.ofThose.exec(block.text.slice(span.start, Math.min(span.end, span.start + HEAD)))
  return opened === null ? null : span.start + opened[0].length
}

/** So many letters hold "of the 157,651 people who had reached Italy by sea in 2023,". */
const HEAD = 200

/** The claim is of people from there, who are not those of the place it is told of. */
function isFrom({ ids }: PlaceUse, { origin, destination, place }: CompiledClaim): boolean {
  const isIn = (known: readonly string[] | null): boolean => ids.some((id) => known?.includes(id))
  return isIn(origin) && !isIn(destination) && !isIn(place)
}

/** "Low-income countries alone hosted 23 percent": one of several, unless it is the place or the time of the claim. */
function isAlone(
  { sentence, zone, figure, layers }: Scene,
  candidate: CompiledClaim,
  { words }: RegistryView,
): boolean {
  const { text } = sentence.block
  const { aloneBeside } = words.language.doubts
  const from = Math.max(zone.start, figure.at.start - REACH)
  const found = aloneBeside.exec(text.slice(from, figure.at.start))
  if (found === null) return false
  const start = from + found.index
  const end = start + found[0].length
  const named = layers[0]!.places.some(
    (use) => use.start < end && start < use.end && use.ids.some((id) => candidate.named.has(id)),
  )
  return !named && !sentence.periods.some((time) => time.start < end && start < time.end)
}

/** How far before its figure, in characters, "alone" still speaks of it. */
const REACH = 64

/** "34,900 Irish citizens left Ireland": not all who left it. */
function leavesOwn({ figure, layers }: Scene, { origin, claim }: CompiledClaim): boolean {
  const { nounAt } = figure
  if (nounAt === null || origin === null || claim.population !== undefined) return false
  const own = layers[0]!.places.filter((use) => use.ids.some((id) => origin.includes(id)))
  const isNoun = (use: PlaceUse): boolean => use.start >= figure.at.end && use.start < nounAt.end
  return (
    own.some((use) => isNoun(use) && use.what !== 'country') &&
    own.some((use) => !isNoun(use) && use.what === 'country')
  )
}
