import { Role } from '../../languages/lexicon.js'
import { findNoun } from '../nouns.js'
import { lowerAt, markAt, rolesAt, isHyphen, touches, type Tokens } from '../tokens.js'
import type { Filter } from './filter.js'

/** "One of the", "no one", "one thing is clear", "zero tolerance": words that are numbers only in form. */
export const pronouns: Filter = {
  name: 'pronouns',
  what: 'a word that counts nothing',
  test: ({ tokens, part }) => {
    const { numeral } = part
    if (numeral.form !== 'words' || numeral.to !== numeral.from + 1 || numeral.value > 1 || numeral.value % 1 !== 0)
      return -1
    return isCount(tokens, numeral.from, numeral.to) ? -1 : numeral.to
  },
}

/** Phrases whose number states nothing: "a million reasons", "24/7", "fifty-fifty". */
export const idioms: Filter = {
  name: 'idioms',
  what: 'part of a fixed phrase',
  all: true,
  test: ({ tokens, from, to }) => idiomEnd(tokens, from, to),
}

/** The end of a fixed phrase that has this number in it, or -1. */
export function idiomEnd(tokens: Tokens, from: number, to: number): number {
  const { byFirst } = tokens.language.phrases.idioms
  for (let start = from; start >= 0 && start >= from - 3; start--) {
    const phrases = byFirst.get(lowerAt(tokens, start))
    if (phrases === undefined) continue
    for (const phrase of phrases) {
      const end = matchEnd(tokens, start, phrase.words)
      if (end >= to) return end
    }
  }
  return -1
}

function matchEnd(tokens: Tokens, start: number, words: readonly string[]): number {
  let at = start + 1
  for (let i = 1; i < words.length; i++) {
    if (isHyphen(markAt(tokens, at)) && touches(tokens, at)) at++
    if (lowerAt(tokens, at) !== words[i]) return -1
    at++
  }
  return at
}

/** "One woman was wounded", "killing one person", "one dead", "one month", "zero crossings" count. */
function isCount(tokens: Tokens, from: number, to: number): boolean {
  const hyphen = isHyphen(markAt(tokens, to)) && touches(tokens, to) ? to + 1 : to
  if (rolesAt(tokens, hyphen) & (Role.time | Role.measure)) return tokens.word[from]!.value === 1
  if (hyphen > to) return false
  const noun = findNoun(tokens, to)
  const zero = tokens.word[from]!.value === 0
  if (noun === null) return false
  const roles = rolesAt(tokens, noun.head)
  if (zero) return (roles & (Role.person | Role.affected)) !== 0
  if (
    rolesAt(tokens, from - 1) & (Role.article | Role.ordinal) ||
    tokens.language.sets.definite.has(lowerAt(tokens, from - 1))
  )
    return false
  if (roles & Role.affected && !(roles & Role.person) && noun.from === noun.head) return true
  return (roles & Role.person) !== 0 && isHappening(tokens, from, noun.to)
}

/** A word of what happens to people within a few words of the number: was wounded, died, killing. */
function isHappening(tokens: Tokens, from: number, to: number): boolean {
  for (let i = to; i < to + 5; i++) {
    if (markAt(tokens, i) === 46) break
    if (rolesAt(tokens, i) & Role.affected) return true
  }
  for (let i = from - 1; i > from - 4; i--) if (rolesAt(tokens, i) & Role.affected) return true
  return false
}
