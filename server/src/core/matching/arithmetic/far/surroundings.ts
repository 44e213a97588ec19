import type { Article } from '../../../types.js'
import type { Interval } from '../../agreement/interval.js'
import { sizeOf } from '../../agreement/size.js'
import type { Cue } from '../cues.js'
import { how } from '../how.js'
import { closed } from '../../agreement/interval.js'
import type { Mention, Sentence } from '../mentions.js'
import { isPlainOperand, type Setting } from '../operands.js'
import { once } from '../../../once.js'
import { quotientOf, scaled } from '../reckon.js'
import type { Table } from '../table.js'
import type { Derivation, Operation } from '../types.js'

/** What the whole article offers to a figure whose operands do not stand beside it. */
export interface Surroundings {
  readonly article: Article
  readonly sentences: readonly Sentence[]
  readonly tables: readonly Table[]
  readonly settingOf: (sentence: Sentence) => Setting
  readonly valuesOf: (mention: Mention) => Interval
  /** The steps from number to number in each sentence, by its position; read when first asked for. */
  readonly stepsTold: () => readonly (readonly Step[])[]
  /** The steps from cell to cell in the rows of all tables. */
  readonly stepsInTables: () => readonly Step[]
}

/** Two numbers of one kind that stand next to each other. */
export interface Step {
  readonly more: Mention
  readonly less: Mention
  readonly difference: number
}

export const surroundingsOf = (
  all: Omit<Surroundings, 'stepsTold' | 'stepsInTables'>,
  cues: ReadonlyMap<number, Cue>,
): Surroundings => ({
  ...all,
  stepsTold: once(() =>
    all.sentences.map((sentence) => steps(sentence.mentions.filter((mention) => isPlainOperand(mention, cues)))),
  ),
  stepsInTables: once(() => all.tables.flatMap((table) => table.rows.flatMap(steps))),
})

const steps = (row: readonly Mention[]): readonly Step[] => {
  const last = new Map<string, Mention>()
  return row.flatMap((mention) => {
    const { kind } = mention.figure
    const before = last.get(kind)
    last.set(kind, mention)
    if (before === undefined) return []
    const [a, b] = [sizeOf(before.figure).min, sizeOf(mention.figure).min]
    return [{ more: a > b ? before : mention, less: a > b ? mention : before, difference: Math.abs(a - b) }]
  })
}

/** A share in the unit of the figure that states it: percents are hundredfold. */
export const shareAs = ({ figure }: Mention, part: Interval, whole: Interval): Interval | null => {
  const quotient = quotientOf(part, whole)
  return quotient === null || figure.kind !== 'percent' ? quotient : scaled(quotient, 100)
}

/** A derivation that holds, by one formula. */
export const holding = (
  stated: Mention,
  operation: Operation,
  operands: readonly Mention[],
  result: Interval,
  formula: Parameters<typeof how>[0],
  point: number,
): Derivation => ({
  figure: stated.index,
  operation,
  operands: operands.map((operand) => operand.index),
  result: { min: result.min, max: result.max },
  holds: true,
  how: how(formula, closed(point, point), stated.figure),
})
