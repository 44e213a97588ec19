import { comparable } from '../../agreement/comparable.js'
import type { Interval } from '../../agreement/interval.js'
import { sizeOf } from '../../agreement/size.js'
import type { Cue } from '../cues.js'
import { pointOf } from '../how.js'
import type { Mention, Sentence } from '../mentions.js'
import { operandsOf } from '../operands.js'
import { differenceOf, follows, isOpen, quotientOf } from '../reckon.js'
import { type Cell, yearOf } from '../table.js'
import type { Derivation } from '../types.js'
import { holding, shareAs, type Surroundings } from './surroundings.js'

/** Of a longer table a sentence names rows by chance. */
const MOST_CELLS = 200

/** "In 2024 a quarter of all who applied in the EU did so in Germany": the two rows of a table that a sentence names. */
export const namedCells = (stated: Mention, cue: Cue, position: number, all: Surroundings): Derivation | null => {
  const sentence = all.sentences[position]
  if (sentence === undefined || isOpen(stated.figure) || stated.figure.points) return null
  if (operandsOf(sentence, all.settingOf(sentence), stated).length > 0) return null
  for (const table of all.tables) {
    if (table.cells.length > MOST_CELLS) continue
    const pair = namedPair(sentence, table.cells)
    if (pair === null) continue
    const [more, less] = sizeOf(pair[0].figure).min > sizeOf(pair[1].figure).min ? pair : [pair[1], pair[0]]
    const found = reckoned(stated, cue, more, less, all.valuesOf)
    if (found !== null && follows(stated.figure, found)) {
      const point = (reckoned(stated, cue, more, less, pointOf) ?? found).min
      const [a, sign, b] = formulaOf(cue, more, less)
      return holding(stated, cue.operation, [a, b], found, [a.figure, sign, b.figure], point)
    }
  }
  return null
}

/** The cells of exactly two named rows, in the column of the year that is told or in the only one. */
const namedPair = (sentence: Sentence, cells: readonly Cell[]): readonly [Mention, Mention] | null => {
  const numbers = cells.filter((cell) => cell.mention.figure.kind !== 'percent')
  const columns = new Set(numbers.map((cell) => cell.column))
  const named = numbers.filter(
    (cell) => names(sentence.text(), cell.rowHead) && (columns.size === 1 || isOfYear(sentence.text(), cell)),
  )
  const [first, second] = named
  if (named.length !== 2 || first === undefined || second === undefined) return null
  const isPair = first.column === second.column && first.row !== second.row
  return isPair && comparable(first.mention.figure, second.mention.figure) ? [first.mention, second.mention] : null
}

const isOfYear = (text: string, cell: Cell): boolean => {
  const year = yearOf(cell.columnHead)
  return year !== null && text.includes(String(year))
}

/** Whether the text has the head as words of its own. */
const names = (text: string, head: string): boolean => {
  const at = head.length < 2 ? -1 : text.indexOf(head)
  return at >= 0 && !/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + head.length))
}

const reckoned = (
  stated: Mention,
  cue: Cue,
  more: Mention,
  less: Mention,
  valuesOf: (mention: Mention) => Interval,
): Interval | null => {
  switch (cue.operation) {
    case 'share':
      return shareAs(stated, valuesOf(less), valuesOf(more))
    case 'multiple':
      return quotientOf(valuesOf(more), valuesOf(less))
    case 'difference':
      return differenceOf(valuesOf(more), valuesOf(less))
    case 'sum':
    case 'change':
      return null
  }
}

const formulaOf = (cue: Cue, more: Mention, less: Mention): readonly [Mention, string, Mention] => {
  if (cue.operation === 'share') return [less, '/', more]
  return [more, cue.operation === 'difference' ? '−' : '/', less]
}
