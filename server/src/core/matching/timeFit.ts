import type { Period } from '../types.js'
import type { CompiledClaim, Timed } from './compile.js'
import type { Evidence } from './evidence.js'
import { periodFit } from './periodFit.js'
import type { Sibling, Weighing } from './sceneTerms.js'
import type { PeriodMention } from './periods.js'
import type { Scene } from './topic/scene.js'

/** How a claim's time fits a scene; null where it rules the claim out. */
export interface TimeWeight {
  readonly fit: number | null
  readonly evidence: readonly Evidence[]
}

/** How a claim's time fits, weighed once for all that share it. */
export function timeWeightOf(scene: Scene, { sibling, weighed }: Weighing, candidate: CompiledClaim): TimeWeight {
  const { times } = weighed
  const known = times.get(candidate.when)
  if (known !== undefined) return known
  const evidence: Evidence[] = []
  const own = weighTime(scene, candidate, evidence)
  const lent = own === null ? 0 : lentTime(scene, sibling, candidate)
  const weight = { fit: own === null ? null : Math.max(own, lent), evidence }
  times.set(candidate.when, weight)
  return weight
}

/** "… 13,272 Bangladeshis. Eritreans (6,018) and Egyptians (5,102) follow": the time of the claim just stated still holds. */
function lentTime(scene: Scene, sibling: Sibling | null, candidate: CompiledClaim): number {
  if (sibling?.claim.when !== candidate.when || !sibling.dated) return 0
  const { block, clauses } = scene.sentence
  // "Rose from 64% to 79%": what it rose from is of another time.
  if (clauses.from.test(block.text.slice(Math.max(0, scene.figure.at.start - 6), scene.figure.at.start))) return 0
  const said = scene.periods.some((p) => p.where === 'zone' || p.where === 'sentence' || p.where === 'header')
  return said || scene.zone.comparison ? 0 : LENT * sibling.strength
}

/** A time that was only stated beside counts this much. */
const LENT = 0.8

function weighTime(scene: Scene, candidate: Timed, evidence: Evidence[]): number | null {
  if (!candidate.period)
    return scene.periods.length > 0 && scene.periods[0]!.strength >= 0.9 && scene.periods[0]!.mention.grain !== 'span'
      ? 0.7
      : 0.8
  const own = scene.periods.filter((p) => p.where === 'zone')
  const considered = own.length > 0 ? (candidate.stock ? own : withoutWhole(own, scene)) : scene.periods.slice(0, 1)
  let best = 0
  for (const { mention, strength } of considered) {
    const fit = periodFit(candidate, mention, scene.sentence.articleDay)
    if (fit * strength > best) {
      best = fit * strength
      evidence.push({ about: 'period', weight: best, text: mention.text })
    }
  }
  if (best > 0) return best
  // A time that stands a paragraph away does not rule a claim out; it only leaves it unsupported.
  const plain = considered.filter((p) => p.strength >= PLAIN)
  if (plain.some((p) => p.where === 'zone' || p.where === 'sentence' || p.where === 'header')) return null
  if (plain.length > 0 && !candidate.stock && !plain.some((p) => overlaps(p.mention.period, candidate.period!)))
    return null
  if (considered.length === 0) return 0.4
  return considered.some((p) => overlaps(p.mention.period, candidate.period!)) ? 0.45 : 0.2
}

/** "Through November … in 2024": the year that is told of up to a month is not told whole. */
function withoutWhole(own: Scene['periods'], { sentence, figure }: Scene): Scene['periods'] {
  if (own.length < 2) return own
  const { text } = sentence.block
  // "…, and by November it was clear": behind a comma another clause has begun; before the figure a comma parts none.
  const isApart = ({ start, end }: PeriodMention): boolean =>
    start < figure.at.start
      ? text.slice(end, figure.at.start).search(sentence.clauses.clauseStart) >= 0
      : /[,;:–—]/.test(text.slice(figure.at.end, start))
  const ends = own.flatMap(({ mention }) => {
    const { role, grain, period } = mention
    return UP_TO.has(role) && grain !== 'year' && period.to !== null && !isApart(mention) ? [period.to] : []
  })
  const isWhole = ({ grain, period: { from, to } }: PeriodMention): boolean =>
    grain === 'year' && ends.some((end) => from !== null && to !== null && end > from && end < to)
  return own.filter(({ mention }) => !isWhole(mention))
}

const UP_TO: ReadonlySet<string> = new Set(['until', 'asOf', 'atEnd'])

function overlaps(a: Period, b: Period): boolean {
  return (a.from ?? -Infinity) < (b.to ?? Infinity) && (b.from ?? -Infinity) < (a.to ?? Infinity)
}

/** A time at least this near the figure holds for it. */
const PLAIN = 0.62

/** A claim's time as its file writes it. */
export function timeText(candidate: CompiledClaim): string {
  return candidate.claim.periodText ?? candidate.claim.asOfText ?? 'another'
}
