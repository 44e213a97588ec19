import type { Amount } from '../../types.js'
import { closed, type Interval } from '../agreement/interval.js'
import { sizeOf } from '../agreement/size.js'
import { follows, operandValues, quotientOf, scaled, sizeAlong, changeOf, differenceOf } from './reckon.js'
import type { Derivation } from './types.js'
import { how } from './how.js'
import { yearOf } from '../claimIndex.js'
import type { CompiledClaim, RegistryView } from '../compile.js'
import type { FigureMatch } from '../index.js'
import { periodFit } from '../periodFit.js'
import type { PeriodMention } from '../periods.js'
import type { Scene } from '../topic/scene.js'

/** How far behind a figure, in characters, the time may stand that it is measured against. */
const NEAR = 60
/** A claim of the series whose time fits less is not the one that the text compares with. */
const THAT_TIME = 0.75

/**
 * "407,206 visas, 4% more than in 2024" with no number of 2024 in the text: the registry's own claim of that year, of
 * the very series that the number before it states. Only what holds is told; nothing is called wrong.
 *
 * @param at the stated change's position in `matches`
 */
export function deriveFromSeries(
  matches: readonly FigureMatch[],
  at: number,
  registry: RegistryView,
  articleDay: number | null,
): Derivation | null {
  const match = matches[at]
  if (!match?.scene || (match.figure.direction === null && match.figure.ratio !== 'multiple')) return null
  if (match.figure.hedge !== 'none' && match.figure.hedge !== 'about') return null
  const time = comparedTime(match.scene)
  const fresh = time === null ? null : freshBefore(matches, at, match.scene)
  const told = matches[fresh ?? -1]
  if (time === null || fresh === null || told?.match.type !== 'tied') return null
  const claim = registry.find(told.match.claim.id)
  if (claim !== null && told.figure.sentence !== match.figure.sentence && !goesOn(match.scene, claim, registry))
    return null
  const base = claim === null ? null : ofThatTime(claim, time, registry, articleDay)
  if (base === null) return null
  const result = resultOf(match, operandValues(told.figure, told.match.claim.value), valueOf(base.claim.value))
  if (result === null || !follows(match.figure, result)) return null
  const point = resultOf(match, valueOf(told.match.claim.value), valueOf(base.claim.value)) ?? result
  const formula = [told.figure, match.figure.kind === 'count' ? '−' : '/', `\`${base.claim.id}\``]
  return {
    figure: at,
    operation: match.figure.kind === 'count' || match.figure.points ? 'difference' : 'change',
    operands: [fresh],
    result: { min: result.min, max: result.max },
    holds: true,
    how: how(formula, point, match.figure),
  }
}

/** The time that a change is measured against: right behind it, or told before it in its sentence. */
function comparedTime({ sentence, figure }: Scene): PeriodMention | null {
  const { text } = sentence.block
  const bases = sentence.periods.filter((m) =>
    sentence.clauses.base.test(text.slice(Math.max(0, m.start - 40), m.start)),
  )
  return (
    bases.find((m) => m.start >= figure.at.end && m.start - figure.at.end <= NEAR) ??
    bases.findLast((m) => m.end <= figure.at.start) ??
    null
  )
}

/** The number told last, in this sentence or the one before, that the registry backs. */
function freshBefore(matches: readonly FigureMatch[], at: number, { figure }: Scene): number | null {
  for (let i = at - 1; i >= 0; i--) {
    const before = matches[i]
    if (before?.figure.block !== figure.block || figure.sentence - before.figure.sentence > 1) return null
    if (before.status !== 'sourced' || before.figure.direction !== null) continue
    if (figure.points ? before.figure.kind !== 'percent' : before.figure.kind === 'percent') continue
    if (figure.kind === 'count' && before.figure.kind !== 'count') continue
    return before.match.type === 'tied' ? i : null
  }
  return null
}

/** "That was 4% more than in 2024", "applications rose 4%": a sentence of its own that still speaks of the claim. */
function goesOn({ sentence, figure }: Scene, { measure }: CompiledClaim, registry: RegistryView): boolean {
  const { summedUpBefore } = registry.language.arithmetic
  const before = sentence.block.text.slice(sentence.span.start, figure.at.start)
  if (summedUpBefore.test(before.trim().toLowerCase())) return true
  const named = new Set(sentence.words().flatMap((word) => word.terms))
  const telling = measure.filter((term) => registry.words.weight(term) === 1)
  return telling.length > 0 && telling.every((term) => named.has(term))
}

/** The claim of the same series for another time; null where more than one would do. */
function ofThatTime(
  claim: CompiledClaim,
  time: PeriodMention,
  registry: RegistryView,
  articleDay: number | null,
): CompiledClaim | null {
  const { from, to } = time.period
  if (from === null || to === null) return null
  const years = new Set([yearOf(from), yearOf(to - 1)])
  const found = registry
    .candidates(new Set(claim.named), years)
    .filter((c) => c !== claim && !GONE.has(c.claim.status) && seriesOf(c) === seriesOf(claim))
    .filter((c) => periodFit(c, time, articleDay) >= THAT_TIME)
  return found.length === 1 ? (found[0] ?? null) : null
}

const GONE: ReadonlySet<string> = new Set(['superseded', 'retracted'])

/** What a claim is an estimate of, whatever its time. */
function seriesOf({ thing }: CompiledClaim): string {
  return thing.split('|').slice(0, -2).join('|')
}

function valueOf(value: Amount): Interval {
  const { min, max } = sizeOf(value)
  return closed(min, max)
}

function resultOf({ figure }: FigureMatch, fresh: Interval, base: Interval): Interval | null {
  if (figure.ratio === 'multiple') return quotientOf(fresh, base)
  if (figure.points || figure.kind === 'count' || figure.kind === 'money')
    return sizeAlong(differenceOf(fresh, base), figure.direction)
  const change = changeOf(fresh, base)
  if (change === null) return null
  const size = sizeAlong(change, figure.direction)
  return figure.kind === 'percent' ? scaled(size, 100) : size
}
