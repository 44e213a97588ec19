import type { Direction } from '../agreement/size.js'
import { sizeOf } from '../agreement/size.js'
import type { Mention } from './mentions.js'
import type { Operation } from './types.js'
import type { ArithmeticWords } from '../../languages/words/arithmetic.js'

/** What a figure's own words say it was reckoned by. */
export interface Cue {
  readonly operation: Operation
  readonly direction: Direction | null
  /** False for a number that may as well stand alone: "in all", a number in brackets behind a change. */
  readonly close: boolean
  /** Told as a number of its own as well, so that others may be reckoned from it: a sum, a net number. */
  readonly standsAlone?: true
}

/**
 * The operation that the words around a figure name; null for a figure that is told for itself. A number may also take
 * its operation from the mention before it in its sentence: "exceeded the 4,000 by 200", "rose 5 percent (200)".
 */
export const cueOf = (
  mention: Mention,
  words: ArithmeticWords,
  previous: { readonly mention: Mention; readonly cue: Cue | null } | null = null,
): Cue | null => {
  if (previous === null) return ownCue(mention, words)
  return changeAgain(mention, words, previous) ?? ownCue(mention, words) ?? takenOver(mention, words, previous)
}

/** "Rose by 200, or 20 percent, to 1,200": no share, as "or" before a percent says elsewhere. */
const changeAgain = (
  { figure, left, right }: Mention,
  words: ArithmeticWords,
  { mention: before, cue }: { readonly mention: Mention; readonly cue: Cue | null },
): Cue | null => {
  const isChange = cue?.operation === 'difference' && before.figure.kind !== 'percent'
  if (!isChange || figure.points || (figure.kind !== 'percent' && figure.ratio !== 'share')) return null
  const tellsAgain = words.partBefore.test(`${left} `) && !words.shareAfter.test(right)
  return tellsAgain ? { operation: 'change', direction: cue.direction, close: true } : null
}

const takenOver = (
  { figure, left, right }: Mention,
  words: ArithmeticWords,
  { mention: before, cue }: { readonly mention: Mention; readonly cue: Cue | null },
): Cue | null => {
  if (figure.kind === 'ratio' || (figure.kind === 'percent' && !figure.points)) return null
  if (words.passedBy.test(left) && words.passes.test(before.left.slice(-80))) {
    return { operation: 'difference', direction: null, close: true }
  }
  const tellsAgain = cue?.operation === 'change' && words.toldAgain.test(`${left} `) && !words.shareAfter.test(right)
  return tellsAgain ? { operation: 'difference', direction: cue.direction, close: false } : null
}

const ownCue = (mention: Mention, words: ArithmeticWords): Cue | null => {
  const { figure } = mention
  const near = mention.left.slice(-120)
  const isMultiple = figure.ratio === 'multiple' || words.asMany.test(mention.right)
  if (figure.kind === 'ratio' && isMultiple) return multipleCue(mention)
  if (figure.points) return differenceCue(mention, near, words) ?? changeCue(mention, near, words, 'difference')
  if (figure.kind === 'percent' || figure.kind === 'ratio') {
    const changes = changeCue(mention, near, words, 'change')
    // "20 percent of the applicants" is a share, whatever verb stands before it.
    if (words.shareAfter.test(mention.right)) return { operation: 'share', direction: null, close: true }
    if (changes !== null) return changes
    return words.shareBefore.test(near) || isApposed(mention) || words.toldAgain.test(mention.right)
      ? { operation: 'share', direction: null, close: true }
      : null
  }
  if (words.netBefore.test(near)) return { operation: 'difference', direction: null, close: false, standsAlone: true }
  return differenceCue(mention, near, words) ?? sumCue(mention, words)
}

const multipleCue = ({ figure }: Mention): Cue => ({
  operation: 'multiple',
  direction: figure.direction ?? (sizeOf(figure).max < 1 ? 'down' : null),
  close: true,
})

const changeCue = (
  { figure, right }: Mention,
  near: string,
  words: ArithmeticWords,
  operation: 'change' | 'difference',
): Cue | null => {
  const before = words.changeBefore.exec(near)?.[0]
  const after = words.changeAfter.exec(right.slice(0, 60))?.[0]
  const found = before ?? after
  if (found === undefined) return null
  return { operation, direction: figure.direction ?? directionOf(found, words), close: true }
}

const differenceCue = ({ figure, right }: Mention, near: string, words: ArithmeticWords): Cue | null => {
  const after = words.differenceAfter.exec(right.slice(0, 60))?.[0]
  const found = words.differenceBefore.exec(near)?.[0] ?? after
  if (found === undefined) return null
  return { operation: 'difference', direction: figure.direction ?? directionOf(found, words), close: true }
}

const directionOf = (found: string, words: ArithmeticWords): Direction | null => {
  const [up, down] = [words.up.test(found), words.down.test(found)]
  if (up === down) return null
  return up ? 'up' : 'down'
}

/** The sum's word stands before it in its sentence with no other figure between, or right behind it. */
const sumCue = (mention: Mention, words: ArithmeticWords): Cue | null => {
  const around = [mention.left.slice(-90), ...mention.right.slice(0, 45).split(/[.;,:]/, 1)]
  if (around.some((text) => words.together.test(text)))
    return { operation: 'sum', direction: null, close: true, standsAlone: true }
  const isSum = around.some((text) => words.inTotal.test(text)) || words.madeUpOf.test(mention.right)
  return isSum ? { operation: 'sum', direction: null, close: false, standsAlone: true } : null
}

/** "8,020 permits (85 percent)", "8,020 of the 9,400, 85 percent.", "657 of them died: one in 14." */
const isApposed = ({ left, right }: Mention): boolean =>
  (left.endsWith('(') && right.startsWith(')')) || (/[,:–—]$/.test(left) && /^(?:[.,;]|$)/.test(right))
