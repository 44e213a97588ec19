import { attributionOf, type Attribution } from './attribution.js'
import { IMPLIED as GOES_WITHOUT_SAYING } from '../languages/concepts.js'
import type { CompiledClaim, CueIndex, RegistryView, TermCue } from './compile.js'
import type { Figure } from '../types.js'
import type { Explains } from './explains.js'
import type { PlaceWeight } from './placeFit.js'
import type { TimeWeight } from './timeFit.js'
import { once } from '../once.js'
import { readUncounted, type Uncounted } from './uncounted.js'
import { itemAt, overlapping } from './topic/ordered.js'
import type { Layer } from './topic/layers.js'
import type { Scene } from './topic/scene.js'
import { topicWords } from './topic/sentences.js'
import type { Word, WordReader } from './topic/words.js'

/** What is weighed beside the words of a scene. */
export interface Weighing {
  readonly sibling: Sibling | null
  readonly weighed: Weighed
}

/** How strongly the words of a scene speak. */
interface Strengths {
  /** Term to the strength of the nearest layer that has it. */
  readonly strength: ReadonlyMap<string, number>
  /** The same from the figure's sentence and table headers alone. */
  readonly near: ReadonlyMap<string, number>
}

/** What a figure's scene says, read once for all candidates. */
export interface SceneTerms extends Weighing, Strengths {
  /** Terms of the counted noun that narrow it. */
  readonly nounTerms: readonly string[]
  readonly headTerms: readonly string[]
  /** Qualifying concepts in the figure's own zone. */
  readonly qualifiers: readonly string[]
  /** Concepts beside the figure. */
  readonly topics: readonly string[]
  readonly attribution: Attribution | null
  /** `strength`, where the figure has a verb or noun of the trade of its own: what narrows a claim must stand near too. */
  nearby(): ReadonlyMap<string, number>
  /** Whether its own words make the figure a target, a forecast, a falsehood. */
  uncounted(): Uncounted
}

/** What has been weighed of a scene: claims that differ in nothing it looks at are weighed once. */
export interface Weighed {
  readonly explains: Explains
  /** By the claims' `where`. */
  readonly places: Map<object, PlaceWeight>
  /** By their `when`. */
  readonly times: Map<object, TimeWeight>
}

/** The claim that a figure just before was tied to: what it is about still holds where nothing new is said. */
export interface Sibling {
  readonly claim: CompiledClaim
  /** Less than 1, and less the farther away. */
  readonly strength: number
  /** How many sentences of its block stand between the two figures. */
  readonly between: number
  /** It stands in the same sentence. */
  readonly beside: boolean
  /** No other figure of its kind that is looked at stands between the two. */
  readonly next: boolean
  /** Both are cells of one table, in different rows. */
  readonly otherRow: boolean
  /** The time of that figure goes on: it was neither what something is compared with nor where a change set out. */
  readonly dated: boolean
}

/** How far, in characters, words beside a figure still narrow it. */
const BEFORE = 48
const BEHIND = 64
/** And how far a verb or noun of the trade is the figure's own. */
const NEXT = 36

/** The layers that belong to the figure itself. */
const OWN: ReadonlySet<Layer['where']> = new Set(['zone', 'lead', 'tail', 'sentence', 'header'])

/** Begins to weigh claims against a scene. */
export function startWeighing(sibling: Sibling | null, explains: Explains): Weighing {
  return { sibling, weighed: { explains, places: new Map(), times: new Map() } }
}

/** Reads the words of a scene: needed only where its places and times leave a claim. */
export function termsOfScene(scene: Scene, registry: RegistryView, weighing: Weighing): SceneTerms {
  const { words } = registry
  const { sibling, weighed } = weighing
  const strengths = once(() => strengthsOf(scene, registry, sibling))
  const placeAt = (start: number): boolean => itemAt(scene.sentence.places(), start) !== null
  const noun = scene.noun.filter((w) => !placeAt(w.start))
  const head = noun.at(-1)
  const nounTerms = [...new Set(noun.slice(0, -1).flatMap((w) => w.terms))]
  const headTerms = head && !words.isPerson(head.text) && !words.isNeutral(head.text) ? head.terms : []
  const zone = scene.layers[0]!
  const { start, end } = scene.figure.at
  const close = zone.words.filter((w) => w.start >= start - BEFORE && w.end <= end + BEHIND)
  const publishers = overlapping(scene.sentence.publishers(), start - BEFORE, end + BEHIND)
  const beside = topicWords(close, publishers)
  const qualifiers = [...new Set(beside.flatMap((w) => w.terms).filter((t) => words.isQualifier(t)))]
  const next = beside.filter(
    (w) => w.start >= start - NEXT && w.start <= Math.max(end, scene.figure.nounAt?.end ?? 0) + NEXT,
  )
  // A cell says nothing of its own: its column's head is its noun.
  const said = scene.sentence.block.cell
    ? scene.layers.filter((l) => l.where === 'header').flatMap((l) => l.terms)
    : next.flatMap((w) => w.terms)
  const topics = [...new Set(said.filter((t) => words.isTopic(t)))]
  return {
    get strength() {
      return strengths().strength
    },
    get near() {
      return strengths().near
    },
    nounTerms,
    headTerms,
    qualifiers,
    topics,
    sibling,
    attribution: attributionOf(scene, words.language.telling),
    nearby: once(() => nearQualifiers(strengths(), sibling, registry)),
    uncounted: once(() => readUncounted(scene, words.language.doubts)),
    weighed,
  }
}

/** Reads all the words around a figure; many a claim is ruled out before by the noun alone. */
function strengthsOf(scene: Scene, registry: RegistryView, sibling: Sibling | null): Strengths {
  const { words } = registry
  const strength = new Map<string, number>()
  const near = new Map<string, number>()
  for (const layer of scene.layers) {
    const own = OWN.has(layer.where)
    for (const term of layer.terms) {
      if ((strength.get(term) ?? 0) < layer.strength) strength.set(term, layer.strength)
      if (own) near.set(term, 1)
    }
    for (const cue of cuesIn(layer.words, registry.cues)) {
      for (const term of cue.terms) {
        strength.set(term, Math.max(strength.get(term) ?? 0, layer.strength))
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
  // "56 percent are Somalis": no word needs to say that it is a share.
  if (isShare(scene.figure)) {
    strength.set('share', 1)
    near.set('share', 1)
  }
  // "1.1 million Ukrainians": what they are in law, and that they live there, goes without saying.
  if (countsPeople(scene, words))
    for (const term of GOES_WITHOUT_SAYING) strength.set(term, Math.max(strength.get(term) ?? 0, IMPLIED))
  return { strength, near }
}

function nearQualifiers(
  { strength: all, near }: Strengths,
  sibling: Sibling | null,
  registry: RegistryView,
): ReadonlyMap<string, number> {
  const strength = new Map(all)
  const lent = new Set(sibling ? [...sibling.claim.measure, ...sibling.claim.population] : [])
  for (const [term, s] of all)
    if (registry.words.isQualifier(term) && !near.has(term) && !lent.has(term)) strength.set(term, s / 2)
  return strength
}

function isShare({ kind, ratio, direction, points }: Figure): boolean {
  if (direction !== null || points) return false
  return kind === 'percent' || (kind === 'ratio' && ratio !== 'multiple')
}

/** What a people's name alone implies counts this much. */
const IMPLIED = 0.6

/** "Ukrainians", "Ukrainian nationals", "people from Ukraine": a people and no more is said of those counted. */
function countsPeople({ figure, sentence, noun }: Scene, words: WordReader): boolean {
  const { nounAt } = figure
  if (nounAt === null) return false
  const use = itemAt(sentence.places(), nounAt.end - 1)
  if (use?.what === 'people') return use.end === nounAt.end
  const head = noun.at(-1)
  if (head === undefined || !words.isPerson(head.text) || head.terms.some((term) => words.isTopic(term))) return false
  if (itemAt(sentence.places(), head.start - 2)?.what === 'adjective') return true
  const behind = sentence.places().find((place) => place.start > nounAt.end)
  return noun.length === 1 && behind?.role === 'origin' && behind.start - nounAt.end <= FROM
}

/** " from the " and no more may stand between people and where they are from. */
const FROM = 10

export function cuesIn(words: readonly Word[], filed: CueIndex): TermCue[] {
  const found: TermCue[] = []
  if (filed.size === 0) return found
  for (const [i, word] of words.entries())
    for (const cue of filed.get(word.plain) ?? [])
      if (cue.phrase.every((p, k) => words[i + k]?.plain === p)) found.push(cue)
  return found
}
