import type { Figure, ProseSpan } from '../../types.js'
import { periodsInForce, type PeriodInForce } from './inForce.js'
import { layerOf, runOf, wholeLayer, type Layer } from './layers.js'
import { OPENING, type Sentence } from './sentences.js'
import { zonesOf, type Zone } from './zones.js'
import { once } from '../../once.js'
import type { Word, WordReader } from './words.js'

/** What a figure stands in: the layers around it, nearest first. */
export interface Scene {
  readonly figure: Figure
  readonly sentence: Sentence
  readonly zone: Zone
  readonly layers: readonly Layer[]
  /** Those of them outside its sentence: one and the same list for all figures of the sentence. */
  readonly around: readonly Layer[]
  /** The times in force, strongest first; empty where none is known. */
  readonly periods: readonly PeriodInForce[]
  /** The counted noun's own words. */
  readonly noun: readonly Word[]
  /** "of those", "it", no noun at all: what is counted was said before. */
  readonly refersBack: boolean
}

const STRENGTH = {
  zone: 1,
  tail: 0.8,
  lead: 0.88,
  sentence: 0.85,
  before: 0.75,
  leadIn: 0.8,
  header: 0.95,
  heading: 0.7,
  passage: 0.6,
  title: 0.55,
} as const
/** How many blocks before its own a figure's context reaches. */
const REACH = 3
/** And how many with those that say nothing of place, time or number: "We had no choice," says a mother of three. */
const FARTHEST = 6
/** Too little to call anything in conflict. */
const FAINT = 0.44
/** How many items of its own list. */
const ITEMS = 8
/** How many sentences of one block: more tell nothing new, and each costs every figure after it. */
const SENTENCES = 24

/** Builds the scene of every figure that may be tied, in order. `wanted` says which those are. */
export function buildScenes(
  sentences: readonly (readonly Sentence[])[],
  wanted: (figure: Figure) => boolean,
  reader: WordReader,
): Map<Figure, Scene> {
  const scenes = new Map<Figure, Scene>()
  const landmarks = landmarksOf(sentences)
  for (const block of sentences) {
    for (const sentence of block) {
      if (!sentence.figures.some(wanted)) continue
      const figures = sentence.figures.filter(wanted)
      const asides = asidesIn(sentence)
      const masked = [sentence.periods, sentence.places(), asides]
      const zones = zonesOf(sentence.block.text, sentence.span, figures, masked, reader.language.clauses)
      const outer = outerLayers(sentence, sentences, landmarks)
      const beside = zones.map((zone) => runOf(sentence, zone.start, zone.end))
      for (const zone of zones) {
        const figure = figures[zone.figure]
        if (figure) scenes.set(figure, sceneOf(figure, sentence, zone, zones, beside, asides, outer, reader))
      }
    }
  }
  return scenes
}

function sceneOf(
  figure: Figure,
  sentence: Sentence,
  zone: Zone,
  zones: readonly Zone[],
  beside: readonly ReturnType<typeof runOf>[],
  asides: readonly ProseSpan[],
  outer: readonly Layer[],
  reader: WordReader,
): Scene {
  const core = coreEnd(sentence, figure, zone, asides)
  const from = coreStart(sentence, figure, zone)
  const lead = layerOf(runOf(sentence, zone.start, from), 'lead', STRENGTH.lead)
  const own = layerOf(runOf(sentence, from, core), 'zone', STRENGTH.zone)
  const tail = layerOf(runOf(sentence, core, zone.end), 'tail', STRENGTH.tail)
  const others = zones
    .slice(Math.max(0, zone.figure - FAR), zone.figure + FAR)
    .filter((z) => z !== zone && otherZone(z, zone) > 0)
    .sort((a, b) => distance(a, zone) - distance(b, zone))
    .map((z) => layerOf(beside[z.figure]!, 'sentence', otherZone(z, zone)))
  const layers = [own, ...(from > zone.start ? [lead] : []), ...(core < zone.end ? [tail] : []), ...others, ...outer]
  const noun = figure.nounAt ? reader.read(sentence.block.text, figure.nounAt.start, figure.nounAt.end) : []
  return {
    figure,
    sentence,
    zone,
    layers,
    around: outer,
    periods: periodsInForce(figure, sentence, zone, zones, layers, reader.language.doubts),
    noun,
    refersBack: refersBack(sentence, zone, noun, reader),
  }
}

/** Where the figure's own clause ends: what follows a comma behind it ("followed by Mexico") stands only beside it. */
function coreEnd(sentence: Sentence, figure: Figure, zone: Zone, asides: readonly ProseSpan[]): number {
  const from = Math.max(figure.at.end, figure.nounAt?.end ?? 0)
  for (const { index } of sentence.block.text.slice(from, zone.end).matchAll(/[,;—–](?!\d)/g)) {
    const at = from + index
    if (!asides.some(({ start, end }) => at >= start && at < end)) return at
  }
  return zone.end
}

/** Who says so, between two commas and with both of them: what goes on behind it is the same clause. */
function asidesIn({ block, span, clauses }: Sentence): ProseSpan[] {
  const text = block.text.slice(span.start, span.end)
  return [...text.matchAll(clauses.aside)].map(({ 0: said, index }) => {
    const start = span.start + index
    return { start, end: start + said.length + 1 }
  })
}

/** Where the figure's own clause begins: after "…, which explains why" what stood before is only beside it. */
function coreStart(sentence: Sentence, figure: Figure, zone: Zone): number {
  const before = sentence.block.text.slice(zone.start, figure.at.start)
  const opened = [...before.matchAll(sentence.clauses.clauseStart)].at(-1)
  return opened && before.length - opened.index > CLAUSE ? zone.start + opened.index + 1 : zone.start
}

/** A clause shorter than this before its figure is none of its own. */
const CLAUSE = 12

/** So many figures away nothing is left of a zone's strength, see `otherZone`. */
const FAR = 18

function distance(a: Zone, b: Zone): number {
  return Math.abs(a.figure - b.figure) + (a.figure > b.figure ? 0.5 : 0)
}

function otherZone(other: Zone, own: Zone): number {
  const cut = other.figure < own.figure ? own.boundary : other.boundary
  const later = other.figure > own.figure ? 0.45 : 0
  return STRENGTH.sentence - (cut >= 3 ? 0.1 : 0) - later - 0.05 * (Math.abs(other.figure - own.figure) - 1)
}

function outerLayers(sentence: Sentence, all: readonly (readonly Sentence[])[], landmarks: Landmarks): Layer[] {
  const { block } = sentence
  const layers: Layer[] = []
  const add = (index: number | null, where: Layer['where'], strength: number): void => {
    if (index === null) return
    for (const s of (all[index] ?? []).slice(-SENTENCES).reverse()) layers.push(wholeLayer(s, where, strength))
  }
  if (block.cell) {
    add(block.cell.columnHeader, 'header', STRENGTH.header)
    add(block.cell.rowHeader === block.index ? null : block.cell.rowHeader, 'header', STRENGTH.header)
    for (const index of rowLabels(block, all)) add(index, 'header', STRENGTH.header)
  }
  const own = all[block.index] ?? []
  // A heading announces what stands under it.
  if (block.role === 'heading')
    for (const s of (all[block.index + 1] ?? []).slice(0, 2)) layers.push(wholeLayer(s, 'leadIn', 0.7))
  const next = own[sentence.index + 1]
  if (next && isNumberAlone(sentence)) layers.push(wholeLayer(next, 'leadIn', STRENGTH.lead))
  for (let i = sentence.index - 1, far = 0; i >= 0 && far < SENTENCES; i--, far++)
    layers.push(wholeLayer(own[i]!, 'before', Math.max(0.62, STRENGTH.before - 0.05 * far)))
  add(block.leadIn, 'leadIn', STRENGTH.leadIn)
  for (const [depth, heading] of [...block.headings].reverse().entries())
    add(heading, 'heading', STRENGTH.heading - 0.05 * depth)
  if (block.role === 'item') {
    for (let i = block.index - 1, far = 0; i >= 0 && far < ITEMS; i--, far++) {
      if (all[i]?.[0]?.block.passage !== block.passage) break
      if (i !== block.leadIn) add(i, 'before', 0.7 - 0.01 * far)
    }
  }
  const seen = new Set<number>([block.index, ...block.headings, ...(block.leadIn === null ? [] : [block.leadIn])])
  let near = 0
  let far = 0
  for (
    let i = landmarks.before[block.index] ?? -1;
    i >= 0 && near < REACH && far < FARTHEST;
    i = landmarks.before[i] ?? -1
  ) {
    if (seen.has(i)) continue
    add(i, 'passage', far < REACH ? STRENGTH.passage - 0.05 * near : FAINT)
    if (setsScene(all[i])) near++
    far++
    seen.add(i)
  }
  const { lead, title } = landmarks
  if (lead >= 0 && lead < block.index && !seen.has(lead)) add(lead, 'title', STRENGTH.title)
  if (title >= 0) add(title, 'title', STRENGTH.title)
  layers.push(...landmarks.homes())
  return layers
}

/** "**7,500.** So many refugees the country will take": a figure that is a sentence by itself is told of in the next. */
function isNumberAlone({ block, span, figures }: Sentence): boolean {
  const [only] = figures
  if (only === undefined || figures.length > 1) return false
  const around = block.text.slice(span.start, only.at.start) + block.text.slice(only.at.end, span.end)
  return around.length < ALONE && !/[\p{L}\p{N}]/u.test(around)
}

/** More than a stop and some marks. */
const ALONE = 8

/** "| Pakistan | July 2024 to June 2025 | $38.3bn |": cells of a row without a figure say more of those that have one. */
function rowLabels({ index, cell }: Sentence['block'], all: readonly (readonly Sentence[])[]): number[] {
  const labels: number[] = []
  if (cell === null) return labels
  const isInRow = (at: number): boolean => {
    const other = all[at]?.[0]?.block.cell
    return other?.table === cell.table && other.row === cell.row
  }
  const look = (at: number): void => {
    if (at !== cell.rowHeader && all[at]?.every(({ figures }) => figures.length === 0)) labels.push(at)
  }
  for (let at = index - 1; isInRow(at); at--) look(at)
  for (let at = index + 1; isInRow(at); at++) look(at)
  return labels
}

function setsScene(block: readonly Sentence[] | undefined): boolean {
  // Places go last: they are looked for when they are first asked for.
  return block?.some((s) => s.figures.length > 0 || s.periods.length > 0 || s.places().length > 0) ?? false
}

/** What every figure of an article may be read with. Positions of blocks, -1 where there is none. */
interface Landmarks {
  readonly lead: number
  readonly title: number
  /** The last paragraph or list item before each block. */
  readonly before: readonly number[]
  /** What its first paragraphs imply of where it is set, as a layer; none where they imply nothing. */
  homes(): readonly Layer[]
}

function landmarksOf(all: readonly (readonly Sentence[])[]): Landmarks {
  const roles = all.map((sentences) => sentences[0]?.block.role)
  let last = -1
  const before = roles.map((role, i) => {
    const found = last
    if (role === 'paragraph' || role === 'item') last = i
    return found
  })
  const homes = once(() => {
    const opening = all.filter((_, i) => roles[i] === 'paragraph').slice(0, OPENING)
    const places = opening.flat().flatMap((sentence) => sentence.homes())
    if (places.length === 0) return []
    const layer: Layer = {
      sentence: null,
      where: 'title',
      strength: STRENGTH.title,
      words: [],
      terms: [],
      places,
      periods: [],
      usable: () => false,
    }
    return [layer]
  })
  return { lead: roles.indexOf('paragraph'), title: roles.indexOf('title'), before, homes }
}

function refersBack(sentence: Sentence, zone: Zone, noun: readonly Word[], reader: WordReader): boolean {
  if (noun.length === 0 || noun.every((w) => reader.isNeutral(w.text) || w.terms.length === 0)) return true
  const text = sentence.block.text.slice(zone.start, zone.end).toLowerCase()
  return reader.language.clauses.refersBack.some((phrase) => text.includes(` ${phrase}`))
}
