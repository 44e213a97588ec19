import type { Article, Figure } from '../../types.js'
import { comparable } from '../agreement/comparable.js'
import type { Interval } from '../agreement/interval.js'
import { sizeOf } from '../agreement/size.js'
import { how, pointOf } from './how.js'
import type { Mention } from './mentions.js'
import { changeOf, differenceOf, follows, mayStand, scaled, sizeAlong, sumOf } from './reckon.js'
import { derivation as sumDerivation } from './sum.js'
import { sharesOf } from './tableShare.js'
import type { Derivation } from './types.js'
import type { ArithmeticWords } from '../../languages/words/arithmetic.js'

/** The figures of one table, row by row, with what its heads say. */
export interface Table {
  readonly rows: readonly (readonly Mention[])[]
  readonly cells: readonly Cell[]
}

/** A figure with the heads of its row and column, lower case. */
export interface Cell {
  readonly mention: Mention
  readonly row: number
  readonly column: number
  readonly rowHead: string
  readonly columnHead: string
}

/** A total may hold more than its table lists; it is called wrong when its parts exceed it, or fall short by this little. */
const SLIP = 0.05

/** The tables of an article that hold figures. */
export const readTables = (article: Article, figures: readonly Figure[]): readonly Table[] => {
  const tables = new Map<number, Cell[]>()
  figures.forEach((figure, index) => {
    const block = article.blocks[figure.block]
    const place = block?.cell ?? null
    if (place === null || place.row === 0) return
    const { table, row, column, rowHeader, columnHeader } = place
    const headText = (head: number | null): string =>
      head === null ? '' : (article.blocks[head]?.text ?? '').toLowerCase()
    const cell = {
      mention: cellMention(figure, index),
      row,
      column,
      rowHead: headText(rowHeader),
      columnHead: headText(columnHeader),
    }
    tables.set(table, [...(tables.get(table) ?? []), cell])
  })
  return [...tables.values()].map((cells) => ({ cells, rows: groupRows(cells) }))
}

/** Totals of rows and columns, changes from one row or column to the next, and shares of a total. */
export const judgeTable = (
  table: Table,
  words: ArithmeticWords,
  valuesOf: (mention: Mention) => Interval,
): readonly Derivation[] => [
  ...table.cells.flatMap(
    (cell) => totalOf(cell, table, words, valuesOf) ?? changeIn(cell, table, words, valuesOf) ?? [],
  ),
  ...sharesOf(table, words, valuesOf),
]

const totalOf = (
  cell: Cell,
  { cells }: Table,
  words: ArithmeticWords,
  valuesOf: (mention: Mention) => Interval,
): Derivation | null => {
  const isTotalRow = words.total.test(cell.rowHead)
  if (!isTotalRow && !words.total.test(cell.columnHead)) return null
  const line = cells.filter(
    (other) => other !== cell && (isTotalRow ? other.column === cell.column : other.row === cell.row),
  )
  const parts = line.filter((other) => !words.total.test(isTotalRow ? other.rowHead : other.columnHead))
  const isOneKind = parts.every(
    (other) => other.mention.figure.kind !== 'percent' && comparable(other.mention.figure, cell.mention.figure),
  )
  if (parts.length < 2 || parts.length < line.length || !isOneKind) return null
  const mentions = parts.map((part) => part.mention)
  const result = sumOf(mentions.map(valuesOf))
  if (follows(cell.mention.figure, result)) return sumDerivation(cell.mention, mentions, result, true)
  const stated = sizeOf(cell.mention.figure)
  const isSlip = isTotalRow && (result.min > stated.max || result.max >= stated.min * (1 - SLIP))
  return isSlip ? sumDerivation(cell.mention, mentions, result, false) : null
}

/** A cell under "change": from the row of the year before, or from the column of it. */
const changeIn = (
  cell: Cell,
  { cells }: Table,
  words: ArithmeticWords,
  valuesOf: (mention: Mention) => Interval,
): Derivation | null => {
  const { figure } = cell.mention
  if (!isChangeHead(cell.columnHead, words) || (figure.kind !== 'percent' && figure.kind !== 'count')) return null
  const numbers = cells.filter(
    (other) =>
      other.mention.figure.kind !== 'percent' &&
      !isChangeHead(other.columnHead, words) &&
      !words.total.test(other.rowHead),
  )
  const inRow = numbers.filter((other) => other.row === cell.row)
  const found = acrossColumns(inRow) ?? acrossRows(cell, inRow, numbers)
  if (found === null || !comparable(found.fresh.mention.figure, found.base.mention.figure)) return null
  const [fresh, base] = [valuesOf(found.fresh.mention), valuesOf(found.base.mention)]
  const change = figure.kind === 'percent' ? changeOf(fresh, base) : differenceOf(fresh, base)
  if (change === null) return null
  const direction = sizeOf(figure).direction ?? (sizeAlong(change, null).min === 0 ? null : 'up')
  const result = figure.kind === 'percent' ? scaled(sizeAlong(change, direction), 100) : sizeAlong(change, direction)
  const holds = follows(figure, result)
  if (!holds && mayStand(figure, result)) return null
  const formula =
    figure.kind === 'percent'
      ? [found.fresh.mention.figure, '/', found.base.mention.figure, '− 1']
      : [found.fresh.mention.figure, '−', found.base.mention.figure]
  const [freshPoint, basePoint] = [pointOf(found.fresh.mention), pointOf(found.base.mention)]
  const told =
    figure.kind === 'percent'
      ? scaled(changeOf(freshPoint, basePoint) ?? change, 100)
      : differenceOf(freshPoint, basePoint)
  return {
    figure: cell.mention.index,
    operation: figure.kind === 'percent' ? 'change' : 'difference',
    operands: [found.fresh.mention.index, found.base.mention.index],
    result: { min: result.min, max: result.max },
    holds,
    how: how(formula, told, figure),
  }
}

interface Step {
  readonly fresh: Cell
  readonly base: Cell
}

/** Two columns, each headed by a year. */
const acrossColumns = (inRow: readonly Cell[]): Step | null => {
  const dated = inRow.filter((cell) => yearOf(cell.columnHead) !== null)
  const [first, second] = dated.toSorted((a, b) => (yearOf(a.columnHead) ?? 0) - (yearOf(b.columnHead) ?? 0))
  if (dated.length !== 2 || inRow.length !== 2 || first === undefined || second === undefined) return null
  return { fresh: second, base: first }
}

/** One column that the head names, or the only one, and the row of the year before. */
const acrossRows = (cell: Cell, inRow: readonly Cell[], numbers: readonly Cell[]): Step | null => {
  const named = inRow.filter(
    (other) =>
      other.columnHead !== '' && wordsOf(other.columnHead).some((word) => wordsOf(cell.columnHead).includes(word)),
  )
  const candidates = inRow.length === 1 ? inRow : named
  const [fresh] = candidates
  const year = fresh === undefined ? null : yearOf(fresh.rowHead)
  if (candidates.length !== 1 || fresh === undefined || year === null) return null
  const base = numbers.find((other) => other.column === fresh.column && yearOf(other.rowHead) === year - 1)
  return base === undefined ? null : { fresh, base }
}

const isChangeHead = (head: string, words: ArithmeticWords): boolean => words.changeHead.test(head)

/** The year that a head names. */
export const yearOf = (head: string): number | null => {
  const found = /\b(?:19|20)\d\d\b/.exec(head)
  return found === null ? null : Number(found[0])
}

const wordsOf = (head: string): readonly string[] => head.split(/[^\p{L}\p{N}-]+/u).filter((word) => word.length > 3)

const groupRows = (cells: readonly Cell[]): readonly (readonly Mention[])[] => {
  const rows = new Map<number, Mention[]>()
  for (const { mention, row } of cells) rows.set(row, [...(rows.get(row) ?? []), mention])
  return [...rows.values()]
}

const cellMention = (figure: Figure, index: number): Mention => ({
  index,
  figure,
  head: '',
  left: '',
  right: '',
  start: figure.at.start,
  end: figure.at.end,
  base: null,
  target: false,
})
