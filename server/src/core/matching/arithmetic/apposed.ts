import { comparable } from '../agreement/comparable.js'
import { closed, type Interval } from '../agreement/interval.js'
import type { Direction } from '../agreement/size.js'
import type { Cue } from './cues.js'
import { how, pointOf } from './how.js'
import type { Mention } from './mentions.js'
import { between, operandsOf, sameNoun, type Setting } from './operands.js'
import { follows, isOpen, mayStand, quotientOf, scaled } from './reckon.js'
import type { Derivation } from './types.js'

interface Told {
  /** The number that tells the change again. */
  readonly difference: Mention
  /** What it led to, or what it started from. */
  readonly end: Mention
  readonly isBase: boolean
  readonly clear: boolean
}

/** "Rose by 200, or 20 percent, to 1,200": a change told twice, in percent and as a number, and one end of it. */
export const judgeApposed = (
  stated: Mention,
  cue: Cue,
  setting: Setting,
  valuesOf: (mention: Mention) => Interval,
): Derivation | null => {
  const { figure } = stated
  if (cue.operation !== 'change' || isOpen(figure)) return null
  const difference = toldAgain(stated, setting)
  if (difference === null) return null
  const told = endOf(stated, difference, setting)
  if (told === null || !comparable(difference.figure, told.end.figure)) return null
  const direction = cue.direction ?? setting.cues.get(difference.index)?.direction ?? null
  if (direction === null) return null
  const result = changeFrom(told, direction, stated, valuesOf)
  if (result === null) return null
  const holds = follows(figure, result)
  if (!holds && (!told.clear || mayStand(figure, result))) return null
  const point = changeFrom(told, direction, stated, pointOf) ?? result
  return {
    figure: stated.index,
    operation: 'change',
    operands: [difference.index, told.end.index],
    result: { min: result.min, max: result.max },
    holds,
    how: how(formulaOf(told, direction), point, figure),
  }
}

/** The number beside the percent, with nothing but "or" or a bracket between. */
const toldAgain = (stated: Mention, { sentence, words, cues }: Setting): Mention | null => {
  const at = sentence.mentions.findIndex((mention) => mention.index === stated.index)
  const [before, after] = [sentence.mentions[at - 1], sentence.mentions[at + 1]]
  if (before !== undefined && isNumber(before) && words.partBefore.test(between(before, stated, sentence))) {
    const isChange = cues.get(before.index)?.operation === 'difference'
    if (isChange || words.toldAgain.test(between(before, stated, sentence))) return before
  }
  if (after === undefined || !isNumber(after) || words.shareAfter.test(after.right)) return null
  return words.toldAgain.test(between(stated, after, sentence)) ? after : null
}

const isNumber = ({ figure }: Mention): boolean => figure.kind !== 'percent' && figure.kind !== 'ratio'

/** What the change led to or started from; with both told there is no need of the difference. */
const endOf = (stated: Mention, difference: Mention, setting: Setting): Told | null => {
  const { sentence, words } = setting
  const own = operandsOf(sentence, setting, stated).filter((mention) => mention.index !== difference.index)
  const last = stated.end > difference.end ? stated : difference
  const [next] = own.filter((mention) => mention.start >= last.end)
  if (own.some((mention) => mention.base !== null) && own.some((mention) => mention.target)) return null
  if (next !== undefined && (next.target || next.base === 'sure')) {
    const isBroken = words.clauseBreak.test(between(last, next, sentence))
    const clear = !isBroken && next.start - last.end <= 40 && sameNoun(next, difference)
    return { difference, end: next, isBase: !next.target, clear }
  }
  const fresh = own.filter((mention) => mention.end <= Math.min(stated.start, difference.start))
  const told = fresh.length > 0 || !sentence.refersBack() ? fresh : operandsOf(setting.before, setting, stated)
  const [end] = told
  if (told.length !== 1 || end === undefined) return null
  return { difference, end, isBase: end.base !== null, clear: false }
}

const changeFrom = (
  { difference, end, isBase }: Told,
  direction: Direction,
  { figure }: Mention,
  valuesOf: (mention: Mention) => Interval,
): Interval | null => {
  const [step, told] = [valuesOf(difference), valuesOf(end)]
  const up = closed(told.min - step.max, told.max - step.min)
  const down = closed(told.min + step.min, told.max + step.max)
  const base = isBase ? told : direction === 'up' ? up : down
  const quotient = quotientOf(step, base)
  return quotient === null || figure.kind !== 'percent' ? quotient : scaled(quotient, 100)
}

const formulaOf = ({ difference, end, isBase }: Told, direction: Direction): Parameters<typeof how>[0] => {
  if (isBase) return [difference.figure, '/', end.figure]
  const [step, told] = [difference, end].map(({ figure }) => figure.text.replace(/\s+/g, ' '))
  return [difference.figure, `/ (${told ?? ''} ${direction === 'up' ? '−' : '+'} ${step ?? ''})`]
}
