import type { Figure } from '../types.js'
import type { RegistryView } from './compile.js'
import type { Inference, SearchContext } from './infer.js'
import type { PeriodMention } from './periods.js'
import type { Layer } from './topic/layers.js'
import type { Scene } from './topic/scene.js'
import type { Sentence } from './topic/sentences.js'

/**
 * What the searches for an article's claims came to, so that its next version searches only for the figures whose
 * surroundings changed: who types in one paragraph leaves the rest as it was. It changes nothing but the time. One
 * memory serves the versions of one article that are read by one configuration.
 */
export interface MatchMemory {
  /** Begins a version. What the one before did not ask for again is forgotten. */
  readonly begin: (version: Version) => Recall
}

/** What holds for all figures of a version. */
interface Version {
  readonly registry: RegistryView
  /** Days since 1970-01-01. */
  readonly articleDay: number | null
  /** The figures that may be tied. */
  readonly wanted: ReadonlySet<Figure>
}

/** What is remembered, during one version. */
export interface Recall {
  /**
   * The inference for a scene, searched for only where nothing that the search looks at was the same before.
   *
   * @param among the addresses that narrow the search; null where nothing does
   */
  readonly infer: (
    scene: Scene,
    context: SearchContext,
    among: readonly string[] | null,
    search: () => Inference,
  ) => Inference
}

/** Searches each time. */
export const noRecall: Recall = { infer: (_scene, _context, _among, search) => search() }

/** An empty memory. */
export function createMatchMemory(): MatchMemory {
  let last: Generation = { registry: null, articleDay: null, names: new Map(), inferences: new Map() }
  /** Never the same for two things, even where one of them was forgotten. */
  let count = 0
  return {
    begin: ({ registry, articleDay, wanted }) => {
      const same = last.registry === registry && last.articleDay === articleDay
      const before = same ? last : null
      const now: Generation = { registry, articleDay, names: new Map(), inferences: new Map() }
      last = now
      const numberOf = (name: string): number => {
        const known = now.names.get(name) ?? before?.names.get(name) ?? ++count
        now.names.set(name, known)
        return known
      }
      return recallWith(numberOf, wanted, (key, search) => {
        const known = now.inferences.get(key) ?? before?.inferences.get(key) ?? search()
        now.inferences.set(key, known)
        return known
      })
    },
  }
}

/** What one version asked for. */
interface Generation {
  readonly registry: RegistryView | null
  readonly articleDay: number | null
  readonly names: Map<string, number>
  readonly inferences: Map<string, Inference>
}

function recallWith(
  numberOf: (name: string) => number,
  wanted: ReadonlySet<Figure>,
  remembered: (key: string, search: () => Inference) => Inference,
): Recall {
  const sentences = new Map<Sentence, number>()
  const surroundings = new Map<readonly Layer[], number>()
  const sets = new Map<ReadonlySet<string>, { size: number; number: number }>()

  const sentenceNumber = (sentence: Sentence): number => {
    const known = sentences.get(sentence) ?? numberOf(sentenceName(sentence, numberOf, wanted))
    sentences.set(sentence, known)
    return known
  }
  const aroundNumber = (layers: readonly Layer[]): number => {
    const known = surroundings.get(layers) ?? numberOf(layers.map((layer) => layerName(layer, sentenceNumber)).join())
    surroundings.set(layers, known)
    return known
  }
  /** A passage's set grows as its figures are tied; what is in it was put in in the text's order. */
  const setNumber = (set: ReadonlySet<string>): number => {
    const known = sets.get(set)
    if (known?.size === set.size) return known.number
    const number = numberOf(`set ${[...set].join('\n')}`)
    sets.set(set, { size: set.size, number })
    return number
  }
  return {
    infer: (scene, { sibling, taken }, among, search) => {
      const key = [
        sentenceNumber(scene.sentence),
        scene.zone.figure,
        aroundNumber(scene.around),
        setNumber(taken),
        sibling && `${sibling.claim.index}:${sibling.strength}:${sibling.between}:${sibling.dated}`,
        among?.join('\n'),
      ].join(' ')
      return remembered(key, search)
    },
  }
}

/** All of a sentence that a search may look at, its figures and the times that it inherits included. */
function sentenceName(sentence: Sentence, numberOf: (name: string) => number, wanted: ReadonlySet<Figure>): string {
  const { block, index, span, periods, before, figures } = sentence
  return [
    // Where it ends is no matter of the text alone: a hard line break may end one.
    `sentence ${numberOf(`text ${block.text}`)} ${index} ${span.start} ${span.end} ${block.role} ${block.cell !== null}`,
    before && periodName(before),
    ...periods.map(periodName),
    ...figures.map((figure) => `${figureName(figure)} ${wanted.has(figure)}`),
  ].join('\n')
}

function periodName({ start, end, period, grain, role, relative, text }: PeriodMention): string {
  return `${start} ${end} ${period.from} ${period.to} ${grain} ${role} ${relative} ${text}`
}

/** What of a figure its block's text does not tell: a cell's head may make it a percent. */
function figureName({ at, kind, quantity, hedge }: Figure): string {
  return `${at.start} ${at.end} ${kind} ${quantity.min} ${quantity.max} ${hedge}`
}

function layerName({ sentence, where, strength, places }: Layer, numberOf: (sentence: Sentence) => number): string {
  const what = sentence === null ? places.map(({ ids }) => ids.join('+')).join(' ') : numberOf(sentence)
  return `${where} ${Math.round(strength * 1000)} ${what}`
}
