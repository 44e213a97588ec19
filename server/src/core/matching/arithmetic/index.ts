/**
 * Arithmetic between the figures of an article. Begin with `cues.ts`: a figure counts as reckoned only where its own
 * words say so, since among the figures of an article some pair gives any number.
 */
import type { Interval } from '../agreement/interval.js'
import { type Cue, cueOf } from './cues.js'
import { judgeApposed } from './apposed.js'
import { judgeCompared } from './compared.js'
import { judgeFar, surroundingsOf } from './far/index.js'
import { type Mention, readSentences, type Sentence } from './mentions.js'
import type { Setting } from './operands.js'
import { operandValues } from './reckon.js'
import { judgeShare } from './share.js'
import { judgeSum } from './sum.js'
import { judgeTable, readTables } from './table.js'
import type { ArithmeticInput, Derivation } from './types.js'
import type { ArithmeticWords } from '../../languages/words/arithmetic.js'

export type { ArithmeticInput, Derivation, Operation } from './types.js'

/**
 * The figures that the text says were reckoned from others, in order, each with whether it follows from them as they
 * are printed. A figure whose operands the text leaves open has none. Whether the operands are sourced is the
 * caller's to ask.
 */
export const deriveFigures = (input: ArithmeticInput, words: ArithmeticWords): readonly Derivation[] => {
  const sentences = readSentences(input.article, input.figures, words)
  const cues = new Map<number, Cue>()
  for (const sentence of sentences) {
    let previous: Parameters<typeof cueOf>[2] = null
    for (const mention of sentence.mentions) {
      const cue = cueOf(mention, words, previous)
      if (cue !== null) cues.set(mention.index, cue)
      previous = { mention, cue }
    }
  }
  const valuesOf = (mention: Mention): Interval => operandValues(mention.figure, input.claimed?.[mention.index] ?? null)
  const tables = readTables(input.article, input.figures)
  const inTables = tables.flatMap((table) => judgeTable(table, words, valuesOf))
  if (cues.size === 0) return inTables.toSorted((a, b) => a.figure - b.figure)
  const settingOf = (sentence: Sentence): Setting => ({
    sentence,
    before: at(sentences, sentence.before),
    earlier: at(sentences, at(sentences, sentence.before)?.before ?? null),
    after: at(sentences, sentence.after),
    cues,
    words,
  })
  const all = surroundingsOf({ article: input.article, sentences, tables, settingOf, valuesOf }, cues)
  const inProse = sentences.flatMap((sentence, position) =>
    sentence.mentions.map((mention) => {
      const cue = cues.get(mention.index)
      if (cue === undefined || mention.figure.hedge === 'vague') return null
      return judge(mention, cue, settingOf(sentence), valuesOf) ?? judgeFar(mention, cue, position, all)
    }),
  )
  return [...inProse, ...inTables].filter((derivation) => derivation !== null).sort((a, b) => a.figure - b.figure)
}

const judge = (
  mention: Mention,
  cue: Cue,
  setting: Setting,
  valuesOf: (mention: Mention) => Interval,
): Derivation | null => {
  switch (cue.operation) {
    case 'change':
    case 'difference':
    case 'multiple':
      return judgeApposed(mention, cue, setting, valuesOf) ?? judgeCompared(mention, cue, setting, valuesOf)
    case 'share':
      return judgeShare(mention, setting, valuesOf)
    case 'sum':
      return judgeSum(mention, cue, setting, valuesOf)
  }
}

const at = (sentences: readonly Sentence[], index: number | null): Sentence | null =>
  index === null ? null : (sentences[index] ?? null)
