import type { ClauseWords } from '../../languages/words/clauses.js'
import type { DoubtWords } from '../../languages/words/doubts.js'
import type { Figure } from '../../types.js'
import { shift, type PeriodMention } from '../periods.js'
import type { Layer } from './layers.js'
import { startingIn } from './ordered.js'
import { datesEvent, isBeside, isComparisonTime, isPublicationTime, type Sentence } from './sentences.js'
import type { Zone } from './zones.js'

/** A time that a figure may be of. */
export interface PeriodInForce {
  readonly mention: PeriodMention
  /** 0 to 1: how surely it is the figure's. */
  readonly strength: number
  /** The layer that names it. */
  readonly where: Layer['where']
}

/** What a figure's time is told from. */
interface Setting {
  readonly figure: Figure
  readonly sentence: Sentence
  readonly zone: Zone
  readonly zones: readonly Zone[]
  readonly layers: readonly Layer[]
  /** Which end of a change the figure is. */
  readonly change: 'from' | 'to' | null
  /** Whether a time of its sentence may be the figure's at all. */
  readonly usable: Usable
}

/** `beside`: the figure that the time stands with, where that is another. */
type Usable = (mention: PeriodMention, beside?: Figure) => boolean

/**
 * The times in force for a figure, strongest first: those of its own zone, else of a figure beside it, else of the
 * nearest layers around its sentence. Empty where none is known, as at the start of a change ("down from 149,200").
 */
export function periodsInForce(
  figure: Figure,
  sentence: Sentence,
  zone: Zone,
  zones: readonly Zone[],
  layers: readonly Layer[],
  doubts: DoubtWords,
): readonly PeriodInForce[] {
  const { clauses } = sentence
  const { text } = sentence.block
  const isChange = figure.direction !== null || figure.ratio === 'multiple'
  const change = fromTo(figure, sentence, zones)
  const usable: Usable = (m, beside = figure) =>
    !(change !== null && datesEvent(text, m, clauses)) &&
    !isOver(text, m, figure, clauses) &&
    !isPublicationTime(text, m, clauses) &&
    !isBeside(text, m, [beside], clauses) &&
    !(isChange && clauses.base.test(text.slice(Math.max(0, m.start - 24), m.start)))
  const setting: Setting = { figure, sentence, zone, zones, layers, change, usable }
  // The first that knows decides, be it that no time is in force.
  return (
    timeSetOutFrom(setting) ??
    ownTimes(setting) ??
    timeAtThatTime(setting) ??
    timeOfWhen(setting) ??
    timeOfOtherSide(setting) ??
    timeOfChange(setting) ??
    timeBeside(setting, doubts) ??
    timesAround(setting)
  )
}

/** What "in 2024 … fell from" is of is not told, only that it was before; the year before is likeliest. */
function timeSetOutFrom({ figure, sentence, change, usable }: Setting): readonly PeriodInForce[] | null {
  if (change !== 'from' || hasTimeBehind(figure, sentence) || isForWhole(sentence, figure)) return null
  const set = sentence.periods.findLast((m) => m.end <= figure.at.start && usable(m))
  if (set === undefined) return null
  return set.grain === 'year' ? [{ mention: yearBefore(set), strength: SUPPOSED, where: 'title' }] : []
}

function ownTimes({ figure, sentence, zone, usable }: Setting): readonly PeriodInForce[] | null {
  const own = startingIn(sentence.periods, zone.start, zone.end).filter((m) => usable(m))
  const apart = own.filter((m) => !isComparisonTime(sentence.block.text, m, sentence.clauses))
  const nearest = [...(apart.length > 0 && !zone.comparison && !figure.compared ? apart : own)].sort(
    (a, b) => gap(a, figure) - gap(b, figure),
  )
  if (nearest.length === 0) return null
  return atOnce(nearest, figure, sentence).map((mention) => ({ mention, strength: 1, where: 'zone' }))
}

/** "12,310, more than in the year before. Back then it was 10,190": the time named last, though it was only compared with. */
function timeAtThatTime({ sentence, layers }: Setting): readonly PeriodInForce[] | null {
  const { block, span, periods, clauses } = sentence
  if (periods.length > 0 || !clauses.atThatTime.test(block.text.slice(span.start, span.end))) return null
  const before = layers.find((layer) => layer.where === 'before')
  const told = before?.periods.at(-1)
  // "The law was changed in 2024. Back then, …": which time is meant is not told.
  if (told === undefined || !isComparisonTime(before?.sentence?.block.text ?? '', told, clauses)) return []
  return [{ mention: told, strength: 0.9, where: 'sentence' }]
}

function timeOfWhen({ figure, sentence, zone }: Setting): readonly PeriodInForce[] | null {
  const dated = sentence.periods.length === 0 ? null : periodOfWhen(sentence, zone, figure)
  return dated && [{ mention: dated, strength: 0.9, where: 'sentence' }]
}

/** A comparison without a time of its own is about some other time, unless it sets another place or people beside it. */
function timeOfOtherSide({ sentence, zone, zones, layers, usable }: Setting): readonly PeriodInForce[] | null {
  const sets = layers[0]!.places.some((use) => use.role !== 'institution')
  return zone.comparison && zone.figure > 0 && !sets ? yearBeforeThat(sentence, zone, zones, usable) : null
}

/** The time of a change that is told in another sentence or at the head of this one. */
function timeOfChange({ figure, sentence, layers, change }: Setting): readonly PeriodInForce[] | null {
  if (isChangeStart(figure, sentence)) return []
  if (startsBehind(figure, sentence)) {
    const said = sharedPeriod(layers)
    return said ? [{ mention: yearBefore(said.mention), strength: SUPPOSED, where: 'title' }] : []
  }
  if (change === null) return null
  const head = headPeriod(sentence, figure)
  if (head) return [{ mention: head, strength: 0.9, where: 'sentence' }]
  const said = sharedPeriod(layers)
  if (said) return [{ ...said, mention: change === 'to' ? said.mention : yearBefore(said.mention) }]
  // Of what time a change set out is not told; it is not the time in force.
  return change === 'from' ? [] : null
}

function timeBeside(
  { figure, sentence, zone, zones, usable }: Setting,
  doubts: DoubtWords,
): readonly PeriodInForce[] | null {
  if (sentence.periods.length === 0) return null
  const isApart: Usable = (m, beside) =>
    usable(m, beside) && !isComparisonTime(sentence.block.text, m, sentence.clauses)
  const told =
    periodBehindContrast(sentence, zone, zones, isApart, doubts) ??
    (zone.joined && !zone.comparison && !figure.compared ? periodBeside(sentence, zone, zones, isApart) : null) ??
    periodBeside(sentence, zone, zones, usable)
  return told && [told]
}

function timesAround({ sentence, layers }: Setting): readonly PeriodInForce[] {
  const found: PeriodInForce[] = []
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

/**
 * Without the times that one right behind the number shuts out: those farther on ("21,316 in 2015, fell in 2024"), and
 * all others where it says which number is meant ("in 2024 … the lowest since the 1,942 of 2012").
 */
function atOnce(nearest: readonly PeriodMention[], figure: Figure, sentence: Sentence): readonly PeriodMention[] {
  const [first] = nearest
  const end = endOf(figure)
  if (first === undefined || first.start < end) return nearest
  const between = sentence.block.text.slice(end, first.start)
  if (sentence.clauses.timeOf.test(between)) return [first]
  if (!sentence.clauses.timeLead.test(between))
    return nearest.filter((mention) => !isOfNextClause(first, mention, sentence))
  return nearest.filter((mention) => mention === first || mention.end <= figure.at.start)
}

/** "66,617 arrived in 2024, and the figure for last year is much the same": the second time is the next clause's. */
function isOfNextClause(first: PeriodMention, mention: PeriodMention, { block, clauses }: Sentence): boolean {
  const comma = mention.start > first.end ? block.text.indexOf(', ', first.end) : -1
  return comma >= first.end && comma < mention.start && clauses.joins.test(block.text.slice(comma + 2, mention.start))
}

/** "It opened in 1958 for a few families; today 271,806 live there": what was then is over. */
function isOver(text: string, mention: PeriodMention, { at }: Figure, { nowadays }: ClauseWords): boolean {
  return mention.end <= at.start && nowadays.test(text.slice(mention.end, at.start))
}

/** "Six percent more than a year before, when there were 5,000": the time that the clause is about. */
function periodOfWhen({ block, periods, clauses }: Sentence, zone: Zone, figure: Figure): PeriodMention | null {
  const last = periods.findLast((mention) => mention.end <= figure.at.start)
  if (last === undefined || zone.start - last.end > WHEN) return null
  return clauses.when.test(block.text.slice(last.end, figure.at.start)) ? last : null
}

/** A comma and a blank may stand between a time and the clause about it. */
const WHEN = 2

/** "from 433,501 to 374,427": which end of a change a figure is. */
function fromTo(figure: Figure, sentence: Sentence, zones: readonly Zone[]): 'from' | 'to' | null {
  const { from, to } = sentence.clauses
  const text = sentence.block.text
  const i = sentence.figures.indexOf(figure)
  const isFrom = (one: Figure): boolean => {
    const start = startOf(one)
    return from.test(text.slice(Math.max(sentence.span.start, start - 6), start))
  }
  const next = sentence.figures[i + 1]
  const last = sentence.figures[i - 1]
  const leads = (one: Figure, other: Figure): boolean => endsWith(to, text.slice(endOf(one), startOf(other)))
  if (next && zones.length > 1 && isFrom(figure) && leads(figure, next)) return 'from'
  return last && isFrom(last) && leads(last, figure) ? 'to' : null
}

/** "From 12,000 at the height of summer to": a few words may stand before what a pattern finds at the end of a run. */
function endsWith(pattern: RegExp, run: string): boolean {
  if (run.length > FEW || /[,;:.()]/.test(run)) return pattern.test(run)
  return [...run.matchAll(/\s/g)].some(({ index }) => pattern.test(run.slice(index)))
}

const FEW = 48

/** Of a figure with its hedge. */
function startOf({ at, hedgeAt }: Figure): number {
  return Math.min(at.start, hedgeAt?.start ?? at.start)
}

/** Of a figure with its noun. */
function endOf({ at, nounAt }: Figure): number {
  return Math.max(at.end, nounAt?.end ?? at.end)
}

/** "From 12,000 in 2022 to 9,000". */
function hasTimeBehind(figure: Figure, sentence: Sentence): boolean {
  const next = sentence.figures[sentence.figures.indexOf(figure) + 1]
  return next !== undefined && sentence.periods.some((m) => m.start >= figure.at.end && m.end <= next.at.start)
}

/** "For the year to June … from 504,000 to 607,000": an estimate has changed, not what was estimated. */
function isForWhole(sentence: Sentence, figure: Figure): boolean {
  const head = headPeriod(sentence, figure)
  return head !== null && sentence.clauses.forTime.test(sentence.block.text.slice(sentence.span.start, head.start))
}

/** "Down 16 per cent from 149,200": of some time before, not of the one in force. */
function isChangeStart(figure: Figure, sentence: Sentence): boolean {
  const text = sentence.block.text
  const last = sentence.figures[sentence.figures.indexOf(figure) - 1]
  if (last === undefined || last.direction === null || (last.kind !== 'percent' && last.kind !== 'ratio')) return false
  return sentence.clauses.changeStart.test(text.slice(last.at.end, figure.at.start))
}

/** "Fell to 10.1 million from 13.5 million": what it set out from is told last. */
function startsBehind(figure: Figure, sentence: Sentence): boolean {
  const last = sentence.figures[sentence.figures.indexOf(figure) - 1]
  const { text } = sentence.block
  const { changeStart, reaches } = sentence.clauses
  if (last === undefined || !changeStart.test(text.slice(last.at.end, figure.at.start))) return false
  const words = text.slice(Math.max(sentence.span.start, last.at.start - REACHED), last.at.start).split(/\s+/)
  return [2, 3].some((count) => reaches.test(words.slice(-count).join(' ')))
}

/** So many letters hold "to" and the one word that may stand between it and its figure. */
const REACHED = 24

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

function sharedPeriod(layers: readonly Layer[]): PeriodInForce | null {
  for (const layer of layers) {
    const mention = layer.periods.filter((m) => layer.usable(m) && m.grain === 'year').at(-1)
    if (mention) return { mention, strength: Math.max(0.7, layer.strength), where: layer.where }
  }
  return null
}

function yearBefore(mention: PeriodMention): PeriodMention {
  return { ...mention, period: shift(mention.period, 'year', -1) }
}

/** Too little for a conflict: "up from $19.5bn" is most often of the year before, which only a value that agrees confirms. */
const SUPPOSED = 0.48

/** "$29.6bn in 2024, up from $19.5bn": the year before the one that is told of. */
function yearBeforeThat(
  sentence: Sentence,
  zone: Zone,
  zones: readonly Zone[],
  usable: (mention: PeriodMention) => boolean,
): readonly PeriodInForce[] {
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
): PeriodInForce | null {
  const denied = zones[figure + 1]
  if (denied === undefined || !contrasted.test(block.text.slice(at.start, denied.at.start))) return null
  const mention = startingIn(periods, denied.at.end, denied.end).find((m) => usable(m))
  if (mention === undefined) return null
  const isShared = block.text.slice(denied.at.end, mention.start).includes(',')
  return { mention, strength: isShared ? 0.9 : SUPPOSED, where: 'sentence' }
}

/** A time that stands with another figure of the sentence and holds for this one too. */
function periodBeside(sentence: Sentence, zone: Zone, zones: readonly Zone[], usable: Usable): PeriodInForce | null {
  for (const other of zones.slice(0, zone.figure).reverse()) {
    if (other.comparison && other.figure > 0) continue
    const told = sentence.figures.find(({ at }) => at === other.at)
    const mention = startingIn(sentence.periods, other.start, other.end).findLast((m) => usable(m, told))
    if (mention) return { mention, strength: 0.9, where: 'sentence' }
  }
  const later = zones.slice(zone.figure + 1).find((z) => z.joined && !z.comparison)
  const trailing =
    later && startingIn(sentence.periods, Math.max(later.start, later.at.end + 1), Infinity).find((m) => usable(m))
  return trailing ? { mention: trailing, strength: 0.85, where: 'sentence' } : null
}

function gap(mention: PeriodMention, figure: Figure): number {
  if (mention.start >= figure.at.end) return mention.start - figure.at.end
  return (figure.at.start - mention.end) * 1.2 + 2
}
