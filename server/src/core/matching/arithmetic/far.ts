import type { Article } from '../../types.js'
import { comparable } from '../agreement/comparable.js'
import { closed, type Interval, meets } from '../agreement/interval.js'
import { sizeOf } from '../agreement/size.js'
import { spreadOf } from '../agreement/spread.js'
import type { Cue } from './cues.js'
import { how, pointOf } from './how.js'
import type { Mention, Sentence } from './mentions.js'
import { between, operandsOf, type Setting } from './pairs.js'
import { follows, quotientOf, scaled, sumOf } from './reckon.js'
import { derivation as sumDerivation } from './sum.js'
import type { Table } from './table.js'
import type { Derivation } from './types.js'
import type { ArithmeticWords } from './words.js'

/** What the whole article offers to a figure whose operands do not stand beside it. */
export interface Surroundings {
  readonly article: Article
  readonly sentences: readonly Sentence[]
  readonly tables: readonly Table[]
  readonly settingOf: (sentence: Sentence) => Setting
  readonly valuesOf: (mention: Mention) => Interval
}

/** A number of three digits or more is seldom hit by chance; fewer would be by some pair of any longer article. */
const TELLING_DIGITS = 3
/** No reader remembers a number for longer than these many sentences, and a search without end would be slow. */
const FARTHEST = 150
/** How many sentences back a whole may have been told. */
const BACK = 4

/**
 * Operands farther off, where the words name them in another way: two numbers told side by side earlier that differ by
 * just this, places that are named to be added up, the whole that a paragraph began with. Only what holds is told from
 * so far; nothing is called wrong.
 */
export const judgeFar = (stated: Mention, cue: Cue, position: number, all: Surroundings): Derivation | null => {
  switch (cue.operation) {
    case 'difference':
      return farDifference(stated, position, all)
    case 'sum':
      return cue.close ? namedSum(stated, position, all) : null
    case 'share':
      return farWhole(stated, position, all)
    case 'change':
    case 'multiple':
      return null
  }
}

/** "In 2022 the gap between them was 26,358": two cells of one row, or two numbers of one sentence, nearest first. */
const farDifference = (stated: Mention, position: number, all: Surroundings): Derivation | null => {
  const { figure } = stated
  if (digitsOf(stated) < TELLING_DIGITS || figure.hedge !== 'none' || figure.points) return null
  const value = sizeOf(figure).min
  const reach = spreadOf(figure, value).plain
  const meaning = closed(value - reach, value + reach)
  const told = all.sentences.slice(Math.max(0, position - FARTHEST), position).toReversed()
  const rows = [
    ...told.map((sentence) => operandsOf(sentence, all.settingOf(sentence), stated)),
    ...all.tables.flatMap((table) => table.rows),
  ]
  for (const row of rows) {
    const fine = row.filter((mention) => mention.figure.step <= figure.step && comparable(mention.figure, figure))
    for (const [i, a] of fine.entries()) {
      const b = fine[i + 1]
      if (b === undefined) continue
      const [more, less] = sizeOf(a.figure).min > sizeOf(b.figure).min ? [a, b] : [b, a]
      const difference = sizeOf(more.figure).min - sizeOf(less.figure).min
      if (!meets(meaning, closed(difference, difference))) continue
      const formula = how([more.figure, '−', less.figure], closed(difference, difference), figure)
      return { ...shared(stated, [more, less], closed(difference, difference)), operation: 'difference', how: formula }
    }
  }
  return null
}

/** "Italy and Greece together": for each name the number told last beside it. */
const namedSum = (stated: Mention, position: number, all: Surroundings): Derivation | null => {
  const sentence = all.sentences[position]
  if (sentence === undefined) return null
  const text = sentenceText(sentence, all.article)
  const names = namesAdded(text.slice(0, stated.start + 60), all.settingOf(sentence).words)
  if (names.length < 2) return null
  const parts = names.map((name) => lastBeside(name, stated, position, all))
  if (parts.some((part) => part === null)) return null
  const found = parts.filter((part) => part !== null)
  if (new Set(found).size < found.length) return null
  const result = sumOf(found.map(all.valuesOf))
  return follows(stated.figure, result) ? sumDerivation(stated, found, result, true) : null
}

const lastBeside = (name: string, stated: Mention, position: number, all: Surroundings): Mention | null => {
  const wanted = name.toLowerCase()
  for (const sentence of all.sentences.slice(Math.max(0, position - FARTHEST), position + 1).toReversed()) {
    if (!sentence.text.includes(wanted)) continue
    const told = operandsOf(sentence, all.settingOf(sentence), stated).filter(
      (mention) => mention.base === null && comparable(mention.figure, stated.figure) && mention !== stated,
    )
    const nearest = told.toSorted((a, b) => distance(a, sentence, wanted) - distance(b, sentence, wanted))[0]
    if (nearest !== undefined) return nearest
  }
  return null
}

/** "More than half of the displaced, 62.5 million": the one whole that the sentences before tell. */
const farWhole = (stated: Mention, position: number, all: Surroundings): Derivation | null => {
  const sentence = all.sentences[position]
  if (sentence === undefined) return null
  const setting = all.settingOf(sentence)
  const { words } = setting
  if (!words.shareAfter.test(stated.right)) return null
  const part = operandsOf(sentence, setting, stated).find(
    (mention) => mention.start >= stated.end && words.partBehind.test(between(stated, mention, sentence)),
  )
  if (part === undefined) return null
  for (const told of all.sentences.slice(Math.max(0, position - BACK), position).toReversed()) {
    const wholes = operandsOf(told, all.settingOf(told), stated).filter((mention) => mention.base === null)
    const [whole] = wholes
    if (whole === undefined) continue
    const result = scaledShare(stated, all.valuesOf(part), all.valuesOf(whole))
    if (wholes.length > 1 || result === null || !comparable(part.figure, whole.figure)) return null
    if (!follows(stated.figure, result)) return null
    const formula = how(
      [part.figure, '/', whole.figure],
      scaledShare(stated, pointOf(part), pointOf(whole)) ?? result,
      stated.figure,
    )
    return { ...shared(stated, [part, whole], result), operation: 'share', how: formula }
  }
  return null
}

const scaledShare = ({ figure }: Mention, part: Interval, whole: Interval): Interval | null => {
  const quotient = quotientOf(part, whole)
  return quotient === null || figure.kind !== 'percent' ? quotient : scaled(quotient, 100)
}

const shared = (
  stated: Mention,
  operands: readonly Mention[],
  { min, max }: Interval,
): Omit<Derivation, 'operation' | 'how'> => ({
  figure: stated.index,
  operands: operands.map((operand) => operand.index),
  result: { min, max },
  holds: true,
})

const digitsOf = ({ figure }: Mention): number => {
  const written = Math.round(sizeOf(figure).min / (figure.rounded ? figure.step : 1))
  return String(written).length
}

const sentenceText = (sentence: Sentence, article: Article): string => {
  const block = article.blocks[sentence.block]
  return block === undefined ? '' : block.text.slice(sentence.start, sentence.start + sentence.text.length)
}

/** The names before "together": "Italy and Greece", "Spain, Italy and Greece". */
const namesAdded = (text: string, words: ArithmeticWords): readonly string[] =>
  (words.nameList.exec(text)?.[1] ?? '').split(words.nameJoin).filter((name) => name !== '')

const distance = (mention: Mention, sentence: Sentence, name: string): number =>
  Math.abs(mention.start - sentence.text.lastIndexOf(name))
