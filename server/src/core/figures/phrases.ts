import type { PhraseIndex } from '../languages/phrases.js'
import { isHyphen, lowerAt, markAt, type Tokens } from './tokens.js'

/** A phrase found in the tokens: where it begins and ends (exclusive), and what it stands for. */
export interface FoundPhrase<T> {
  readonly from: number
  readonly to: number
  readonly value: T
}

/** The longest phrase that begins at a token; a hyphen between its words counts as a space. */
export function phraseFrom<T>(tokens: Tokens, at: number, index: PhraseIndex<T>): FoundPhrase<T> | null {
  const phrases = index.byFirst.get(lowerAt(tokens, at))
  if (phrases === undefined) return null
  for (const phrase of phrases) {
    let next = at + 1
    let i = 1
    for (; i < phrase.words.length; i++) {
      if (isHyphen(markAt(tokens, next)) && phrase.words[i] !== '-') next++
      if (lowerAt(tokens, next) !== phrase.words[i]) break
      next++
    }
    if (i === phrase.words.length) return { from: at, to: next, value: phrase.value }
  }
  return null
}

/** The longest phrase that ends just before a token. */
export function phraseBefore<T>(tokens: Tokens, at: number, index: PhraseIndex<T>): FoundPhrase<T> | null {
  const phrases = index.byLast.get(lowerAt(tokens, at - 1))
  if (phrases === undefined) return null
  for (const phrase of phrases) {
    let next = at - 2
    let i = phrase.words.length - 2
    for (; i >= 0; i--) {
      if (isHyphen(markAt(tokens, next)) && phrase.words[i] !== '-') next--
      if (lowerAt(tokens, next) !== phrase.words[i]) break
      next--
    }
    if (i < 0) return { from: next + 1, to: at, value: phrase.value }
  }
  return null
}
