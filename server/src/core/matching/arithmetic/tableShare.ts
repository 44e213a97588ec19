import { comparable } from '../agreement/comparable.js'
import type { Interval } from '../agreement/interval.js'
import { sizeOf } from '../agreement/size.js'
import { how, pointOf } from './how.js'
import type { Mention } from './mentions.js'
import { follows, quotientOf, scaled } from './reckon.js'
import type { Cell, Table } from './table.js'
import type { Derivation } from './types.js'
import type { ArithmeticWords } from '../../languages/words/arithmetic.js'

/** So many shares of a column must be those of its total before another is called wrong: it could be of something else. */
const PROOFS = 2

/** A column of shares beside one column of numbers with a row of totals: each share is that row's part of the total. */
export const sharesOf = (
  { cells }: Table,
  words: ArithmeticWords,
  valuesOf: (mention: Mention) => Interval,
): readonly Derivation[] => {
  const shares = cells.filter(
    ({ mention: { figure }, columnHead, rowHead }) =>
      figure.kind === 'percent' && words.shareHead.test(columnHead) && !words.total.test(rowHead),
  )
  const columns = new Set(shares.map((cell) => cell.column))
  const numbers = cells.filter(({ mention }) => mention.figure.kind !== 'percent' && mention.figure.kind !== 'ratio')
  const totals = numbers.filter((cell) => words.total.test(cell.rowHead))
  const [total] = totals
  if (columns.size !== 1 || totals.length !== 1 || total === undefined) return []
  const found = shares.flatMap((share) => {
    const part = numbers.find((cell) => cell.row === share.row && cell.column === total.column)
    return part === undefined || !comparable(part.mention.figure, total.mention.figure)
      ? []
      : (judged(share, part, total, valuesOf) ?? [])
  })
  const proofs = found.filter(({ holds }) => holds).length
  return found.filter(({ holds }) => holds || proofs >= PROOFS)
}

const judged = (share: Cell, part: Cell, total: Cell, valuesOf: (mention: Mention) => Interval): Derivation | null => {
  const result = percentOf(valuesOf(part.mention), valuesOf(total.mention))
  if (result === null || sizeOf(part.mention.figure).min > sizeOf(total.mention.figure).max) return null
  const point = percentOf(pointOf(part.mention), pointOf(total.mention)) ?? result
  return {
    figure: share.mention.index,
    operation: 'share',
    operands: [part.mention.index, total.mention.index],
    result: { min: result.min, max: result.max },
    holds: follows(share.mention.figure, result),
    how: how([part.mention.figure, '/', total.mention.figure], point, share.mention.figure),
  }
}

const percentOf = (part: Interval, whole: Interval): Interval | null => {
  const quotient = quotientOf(part, whole)
  return quotient === null ? null : scaled(quotient, 100)
}
