import type { DoubtWords } from '../../languages/words/doubts.js'
import type { Figure } from '../../types.js'
import { shift, type PeriodMention } from '../periods.js'
import { layerOf, runOf, wholeLayer, type Layer } from './layers.js'
import { isBeside, isComparisonTime, isPublicationTime, OPENING, type Sentence } from './sentences.js'
import { startingIn } from './ordered.js'
import { zonesOf, type Zone } from './zones.js'
import { once } from '../once.js'
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
  readonly periods: readonly {
    readonly mention: PeriodMention
    readonly strength: number
    readonly where: Layer['where']
  }[]
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
      const masked = [sentence.periods, sentence.places]
      const zones = zonesOf(sentence.block.text, sentence.span, figures, masked, reader.language.clauses)
      const outer = outerLayers(sentence, sentences, landmarks)
      const beside = zones.map((zone) => runOf(sentence, zone.start, zone.end))
      for (const zone of zones) {
        const figure = figures[zone.figure]
        if (figure) scenes.set(figure, sceneOf(figure, sentence, zone, zones, beside, outer, reader))
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
  outer: readonly Layer[],
  reader: WordReader,
): Scene {
  const core = coreEnd(sentence, figure, zone)
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
function coreEnd(sentence: Sentence, figure: Figure, zone: Zone): number {
  const from = Math.max(figure.at.end, figure.nounAt?.end ?? 0)
  const comma = /[,;—–](?!\d)/.exec(sentence.block.text.slice(from, zone.end))
  return comma ? from + comma.index : zone.end
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

/** "from 433,501 to 374,427": which end of a change a figure is. */
function fromTo(figure: Figure, sentence: Sentence, zones: readonly Zone[]): 'from' | 'to' | null {
  const { from, to } = sentence.clauses
  const text = sentence.block.text
  const i = sentence.figures.indexOf(figure)
  const before = text.slice(Math.max(sentence.span.start, figure.at.start - 6), figure.at.start)
  const next = sentence.figures[i + 1]
  const last = sentence.figures[i - 1]
  if (next && zones.length > 1 && from.test(before) && to.test(text.slice(figure.at.end, next.at.start))) return 'from'
  if (
    last &&
    to.test(text.slice(last.at.end, figure.at.start)) &&
    from.test(text.slice(Math.max(0, last.at.start - 6), last.at.start))
  )
    return 'to'
  return null
}

/** "Down 16 per cent from 149,200": of some time before, not of the one in force. */
function isChangeStart(figure: Figure, sentence: Sentence): boolean {
  const text = sentence.block.text
  const last = sentence.figures[sentence.figures.indexOf(figure) - 1]
  if (last === undefined || last.direction === null || (last.kind !== 'percent' && last.kind !== 'ratio')) return false
  return sentence.clauses.changeStart.test(text.slice(last.at.end, figure.at.start))
}

/** A time at the head of the sentence holds for both ends of a change ("For the year to June … from 504,000 to 607,000"). */
function headPeriod(sentence: Sentence, figure: Figure): PeriodMention | null {
  const first = sentence.figures[0]
  return (
    sentence.periods.find(
      (m) =>
        m.end <= Math.min(first?.at.start ?? figure.at.start, figure.at.start) && m.start - sentence.span.start < 12,
    ) ?? null
  )
}

function sharedPeriod(layers: readonly Layer[]): Scene['periods'][number] | null {
  for (const layer of layers) {
    const mention = layer.periods.filter((m) => layer.usable(m) && m.grain === 'year').at(-1)
    if (mention) return { mention, strength: Math.max(0.7, layer.strength), where: layer.where }
  }
  return null
}

function yearBefore(mention: PeriodMention): PeriodMention {
  return { ...mention, period: shift(mention.period, 'year', -1) }
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
  }
  const own = all[block.index] ?? []
  // A heading announces what stands under it.
  if (block.role === 'heading')
    for (const s of (all[block.index + 1] ?? []).slice(0, 2)) layers.push(wholeLayer(s, 'leadIn', 0.7))
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
  for (let i = landmarks.before[block.index] ?? -1; i >= 0 && near < REACH; i = landmarks.before[i] ?? -1) {
    if (seen.has(i)) continue
    add(i, 'passage', STRENGTH.passage - 0.05 * near++)
    seen.add(i)
  }
  const { lead, title } = landmarks
  if (lead >= 0 && lead < block.index && !seen.has(lead)) add(lead, 'title', STRENGTH.title)
  if (title >= 0) add(title, 'title', STRENGTH.title)
  layers.push(...landmarks.homes())
  return layers
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

function periodsInForce(
  figure: Figure,
  sentence: Sentence,
  zone: Zone,
  zones: readonly Zone[],
  layers: readonly Layer[],
  doubts: DoubtWords,
): Scene['periods'] {
  const { clauses } = sentence
  const { text } = sentence.block
  const isChange = figure.direction !== null || figure.ratio === 'multiple'
  const usable = (m: PeriodMention): boolean =>
    !isPublicationTime(text, m, clauses) &&
    !isBeside(text, m, [figure], clauses) &&
    !(isChange && clauses.base.test(text.slice(Math.max(0, m.start - 24), m.start)))
  const found: { mention: PeriodMention; strength: number; where: Layer['where'] }[] = []
  const own = startingIn(sentence.periods, zone.start, zone.end).filter(usable)
  const apart = own.filter((m) => !isComparisonTime(text, m, clauses))
  const nearest = [...(apart.length > 0 && !zone.comparison && !figure.compared ? apart : own)].sort(
    (a, b) => gap(a, figure) - gap(b, figure),
  )
  for (const mention of nearest) found.push({ mention, strength: 1, where: 'zone' })
  if (found.length > 0) return found
  // A comparison without a time of its own is about some other time, unless it sets another place or people beside it.
  const sets = layers[0]!.places.some((use) => use.role !== 'institution')
  if (zone.comparison && zone.figure > 0 && !sets) return yearBeforeThat(sentence, zone, zones, usable)
  if (isChangeStart(figure, sentence)) return found
  const change = fromTo(figure, sentence, zones)
  if (change) {
    const head = headPeriod(sentence, figure)
    if (head) return [{ mention: head, strength: 0.9, where: 'sentence' }]
    const shared = sharedPeriod(layers)
    if (shared)
      return [
        {
          mention: change === 'to' ? shared.mention : yearBefore(shared.mention),
          strength: shared.strength,
          where: shared.where,
        },
      ]
    // Of what time a change set out is not told; it is not the time in force.
    if (change === 'from') return found
  }
  const isApart = (m: PeriodMention): boolean => usable(m) && !isComparisonTime(text, m, clauses)
  const told =
    sentence.periods.length === 0
      ? null
      : (periodBehindContrast(sentence, zone, zones, isApart, doubts) ??
        (zone.joined && !zone.comparison && !figure.compared ? periodBeside(sentence, zone, zones, isApart) : null) ??
        periodBeside(sentence, zone, zones, usable))
  if (told) return [told]
  for (const layer of layers) {
    if (layer.where === 'zone' || layer.where === 'lead' || layer.where === 'tail' || layer.where === 'sentence')
      continue
    const mention = layer.periods.filter((m) => layer.where === 'header' || layer.usable(m)).at(-1)
    if (mention) found.push({ mention, strength: layer.strength, where: layer.where })
  }
  // What was last in force anywhere before, where nothing near says.
  if (found.length === 0 && sentence.before) found.push({ mention: sentence.before, strength: 0.5, where: 'title' })
  return found
}

/** Too little for a conflict: "up from $19.5bn" is most often of the year before, which only a value that agrees confirms. */
const SUPPOSED = 0.48

/** "$29.6bn in 2024, up from $19.5bn": the year before the one that is told of. */
function yearBeforeThat(
  sentence: Sentence,
  zone: Zone,
  zones: readonly Zone[],
  usable: (mention: PeriodMention) => boolean,
): Scene['periods'] {
  const told = sentence.periods.length === 0 ? null : periodBeside(sentence, zone, zones, usable)
  if (told?.mention.grain !== 'year') return []
  return [{ mention: yearBefore(told.mention), strength: SUPPOSED, where: 'title' }]
}

/**
 * "244,132 applications, not 217,774, in 2022": the time behind the number that is denied. Without the second comma it
 * may be the time of that number alone.
 */
function periodBehindContrast(
  { block, periods }: Sentence,
  { figure, at }: Zone,
  zones: readonly Zone[],
  usable: (mention: PeriodMention) => boolean,
  { contrasted }: Pick<DoubtWords, 'contrasted'>,
): Scene['periods'][number] | null {
  const denied = zones[figure + 1]
  if (denied === undefined || !contrasted.test(block.text.slice(at.start, denied.at.start))) return null
  const mention = startingIn(periods, denied.at.end, denied.end).find(usable)
  if (mention === undefined) return null
  const isShared = block.text.slice(denied.at.end, mention.start).includes(',')
  return { mention, strength: isShared ? 0.9 : SUPPOSED, where: 'sentence' }
}

/** A time that stands with another figure of the sentence and holds for this one too. */
function periodBeside(
  sentence: Sentence,
  zone: Zone,
  zones: readonly Zone[],
  usable: (mention: PeriodMention) => boolean,
): Scene['periods'][number] | null {
  for (const other of zones.slice(0, zone.figure).reverse()) {
    if (other.comparison && other.figure > 0) continue
    const mention = startingIn(sentence.periods, other.start, other.end).findLast(usable)
    if (mention) return { mention, strength: 0.9, where: 'sentence' }
  }
  const later = zones.slice(zone.figure + 1).find((z) => z.joined && !z.comparison)
  const trailing = later && startingIn(sentence.periods, Math.max(later.start, later.at.end + 1), Infinity).find(usable)
  return trailing ? { mention: trailing, strength: 0.85, where: 'sentence' } : null
}

function gap(mention: PeriodMention, figure: Figure): number {
  if (mention.start >= figure.at.end) return mention.start - figure.at.end
  return (figure.at.start - mention.end) * 1.2 + 2
}
