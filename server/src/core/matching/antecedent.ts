import type { Block } from '../types.js'
import type { CompiledClaim, RegistryView } from './compile.js'
import { coverage } from './coverage.js'
import { PARTS } from './otherCount.js'
import { cuesIn, type SceneTerms } from './sceneTerms.js'
import type { Layer } from './topic/layers.js'
import type { Scene } from './topic/scene.js'

/** The share of a claim's measure that is spoken of where it is meant. */
const SPOKEN = 0.2
/** Of its whole statement, which names places too, by which a figure without a noun is not told from its neighbours. */
const STATED = 0.35

/**
 * Whether the text speaks of what a claim measures: in the figure's own sentence where it has a noun, else as well in
 * what the figure goes on from, which is the last sentence with a number. "A year earlier it was 3.72 million" is about
 * whatever was counted just before, not about refugees three paragraphs up.
 */
export function speaksOfMeasure(
  scene: Scene,
  terms: SceneTerms,
  { measure, stated }: CompiledClaim,
  registry: RegistryView,
): boolean {
  const goesOn = scene.refersBack && (scene.figure.kind === 'count' || scene.figure.kind === 'money')
  const said = goesOn ? termsGoneOn(scene, terms, registry) : terms.near
  return coverage(measure, said, registry) >= SPOKEN || coverage(stated, said, registry) >= (goesOn ? STATED : SPOKEN)
}

/**
 * Why the count that a figure without a noun is set beside or goes on from is of others than the claim's: of children, of
 * Syrians. Null where nothing says so.
 */
export function goesOnFromOthers(scene: Scene, terms: SceneTerms, candidate: CompiledClaim): string | null {
  if (!scene.refersBack || scene.figure.kind !== 'count' || scene.sentence.block.cell !== null) return null
  const last = lastCounted(scene)
  if (last === null) return null
  const own = scene.layers[0]!
  // Where it has a verb or people of its own, it counts those.
  const isOwn = own.terms.some((term) => PARTS.has(term)) || own.places.some((use) => use.role === 'origin')
  if (isOwn || terms.topics.some((term) => candidate.measure.includes(term))) return null
  if (terms.sibling?.claim === candidate) return null
  const narrowed = last.terms.some((term) => PARTS.has(term) && term !== 'non-eu' && !candidate.all.has(term))
  if (narrowed) return 'what it goes on from counts some of those only'
  const people = last.places.filter((use) => use.what === 'people')
  const isTheirs = people.some((use) => use.ids.some((id) => candidate.named.has(id)))
  return people.length > 0 && !isTheirs && candidate.origin === null ? 'what it goes on from counts a people' : null
}

/** The part of a sentence that tells of the number before: in its own sentence, else in the one before it. */
function lastCounted({ layers, zone, sentence }: Scene): Layer | null {
  if (zone.figure > 0) return layers.find((layer) => layer.where === 'sentence') ?? null
  const last = layers.find((layer) => layer.where === 'before') ?? null
  return last?.sentence?.block === sentence.block && last.sentence.figures.length === 1 ? last : null
}

function termsGoneOn(scene: Scene, { near }: SceneTerms, { cues }: RegistryView): ReadonlyMap<string, number> {
  if (scene.zone.figure > 0 && scene.sentence.block.role === 'paragraph' && scene.sentence.block.cell === null)
    return near
  const said = new Map(near)
  /** The paragraph before that tells of a number: all of it is gone on from. */
  let told: Block | null = null
  for (const layer of scene.layers) {
    if (layer.sentence === scene.sentence || layer.where === 'title') continue
    if (told !== null && layer.sentence?.block !== told) break
    for (const term of layer.terms) said.set(term, 1)
    for (const cue of cuesIn(layer.words, cues)) for (const term of cue.terms) said.set(term, 1)
    if (!isCount(layer)) continue
    if (layer.where === 'before') break
    told = layer.sentence?.block ?? null
  }
  return said
}

/** What a number goes on from: a sentence with a number, or the lead-in of a list. */
function isCount({ where, sentence }: Layer): boolean {
  return (where === 'before' || where === 'passage') && (sentence?.figures.length ?? 0) > 0
}
