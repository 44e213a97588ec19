import type { Article } from '../../../types.js'
import { comparable } from '../../agreement/comparable.js'
import type { Mention, Sentence } from '../mentions.js'
import { operandsOf } from '../operands.js'
import { follows, sumOf } from '../reckon.js'
import { derivation as sumDerivation } from '../sum.js'
import type { Derivation } from '../types.js'
import type { ArithmeticWords } from '../../../languages/words/arithmetic.js'
import type { Surroundings } from './surroundings.js'

/** No reader remembers a number for longer than these many sentences, and a search without end would be slow. */
const FARTHEST = 150

/** "Italy and Greece together": for each name the number told last beside it. */
export const namedSum = (stated: Mention, position: number, all: Surroundings): Derivation | null => {
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
  for (let i = position; i >= Math.max(0, position - FARTHEST); i--) {
    const sentence = all.sentences[i]
    if (sentence === undefined || sentence.mentions.length === 0 || !sentence.text().includes(wanted)) continue
    const told = operandsOf(sentence, all.settingOf(sentence), stated).filter(
      (mention) => mention.base === null && comparable(mention.figure, stated.figure) && mention !== stated,
    )
    const nearest = told.toSorted((a, b) => distance(a, sentence, wanted) - distance(b, sentence, wanted))[0]
    if (nearest !== undefined) return nearest
  }
  return null
}

const sentenceText = (sentence: Sentence, article: Article): string => {
  const block = article.blocks[sentence.block]
  return block === undefined ? '' : block.text.slice(sentence.start, sentence.start + sentence.text().length)
}

/** The names before "together": "Italy and Greece", "Spain, Italy and Greece". */
const namesAdded = (text: string, words: ArithmeticWords): readonly string[] =>
  (words.nameList.exec(text)?.[1] ?? '').split(words.nameJoin).filter((name) => name !== '')

const distance = (mention: Mention, sentence: Sentence, name: string): number =>
  Math.abs(mention.start - sentence.text().lastIndexOf(name))
