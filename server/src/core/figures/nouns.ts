import { Role } from '../languages/lexicon.js'
import { isApostrophe, isCapital, isHyphen, isWord, lowerAt, markAt, rolesAt, touches, type Tokens } from './tokens.js'

/** The noun phrase that a number counts: tokens of the phrase (`to` exclusive) and of its head. */
export interface NounPhrase {
  readonly from: number
  readonly to: number
  readonly head: number
}

const COMMA = 44
/** A noun phrase has no more words than this. */
const LONGEST = 8

/**
 * The noun phrase that begins at a token: adjectives, then the first plural noun, which is the head ("irregular
 * crossings" of "irregular crossings of the EU's external borders"); with a hyphen before it ("a 40-member team") the
 * word behind the hyphen. Null where a verb, a preposition or a mark comes first.
 */
export function findNoun(tokens: Tokens, at: number): NounPhrase | null {
  if (isHyphen(markAt(tokens, at)) && touches(tokens, at) && touches(tokens, at + 1) && isWord(tokens, at + 1)) {
    return { from: at + 1, to: at + 2, head: at + 1 }
  }
  const from = startOf(tokens, at)
  let head = -1
  let to = from
  for (let i = from, words = 0; words < LONGEST; i++, words++) {
    if (isHyphen(markAt(tokens, i)) && touches(tokens, i) && touches(tokens, i + 1)) continue
    if (!isWord(tokens, i) || isNounEnd(tokens, i, from)) break
    to = i + 1
    if (isPlural(tokens, i) && !isPossessive(tokens, i)) {
      head = i
      // "migrant workers" ends at its plural, "asylum seekers" too, but "sports clubs" and "women workers" go on.
      if (!continues(tokens, i)) break
    }
  }
  if (head >= 0) return { from, to: everybodyEnd(tokens, head) ?? head + 1, head }
  if (to === from) return null
  return isParticipleAlone(tokens, from) ? { from, to: from + 1, head: from } : singularPhrase(tokens, from, to)
}

/** Where "men, women and children" ends that begins at a token; null where another noun does, or not all are named. */
function everybodyEnd(tokens: Tokens, at: number): number | null {
  const { everybody, and } = tokens.language.sets
  const named = new Set<string>()
  for (let i = at; named.size < everybody.size; i++) {
    const word = lowerAt(tokens, i)
    if (everybody.has(word)) named.add(word)
    else if (i === at || !(and.has(word) || markAt(tokens, i) === COMMA)) return null
    if (named.size === everybody.size) return i + 1
  }
  return null
}

/** "of all displaced people", "of the world's refugees": what a share is taken of. */
export function findWhole(tokens: Tokens, at: number): NounPhrase | null {
  const { sets } = tokens.language
  if (!sets.of.has(lowerAt(tokens, at))) return null
  let i = at + 1
  while (
    sets.definite.has(lowerAt(tokens, i)) ||
    sets.articles.has(lowerAt(tokens, i)) ||
    sets.every.has(lowerAt(tokens, i))
  )
    i++
  return findNoun(tokens, i)
}

/** Whether a word is a plural noun, by the lists and the form. */
export function isPlural(tokens: Tokens, at: number): boolean {
  const roles = rolesAt(tokens, at)
  if (roles & Role.plural) return true
  if (roles & Role.singular) return false
  if (tokens.language.capitalNouns) return isCapital(tokens, at)
  const word = lowerAt(tokens, at)
  if (tokens.language.isPlural(word)) return true
  return isCapital(tokens, at) && word.length > 4 && tokens.language.isPeople(word) && !isWord(tokens, at + 1)
}

function startOf(tokens: Tokens, at: number): number {
  const mark = markAt(tokens, at)
  return mark === 0x201c || mark === 34 ? at + 1 : at
}

function isNounEnd(tokens: Tokens, at: number, from: number): boolean {
  const roles = rolesAt(tokens, at)
  if (roles & Role.plural) return false
  if (roles & Role.stop) return !isJoined(tokens, at) && !isCoordinated(tokens, at, from)
  // A capital behind a lower-case noun begins a name: "people Frontex counted".
  return at > from + 1 && isCapital(tokens, at) && !isCapital(tokens, at - 1) && isPlural(tokens, at - 1)
}

/** Part of a compound: "border-crossing incidents", "low-income countries". */
function isJoined(tokens: Tokens, at: number): boolean {
  const before = isHyphen(markAt(tokens, at - 1)) && touches(tokens, at) && touches(tokens, at - 1)
  return before || (isHyphen(markAt(tokens, at + 1)) && touches(tokens, at + 1) && touches(tokens, at + 2))
}

/** "surface and air searches": "and" between two describing words, no noun yet. */
function isCoordinated(tokens: Tokens, at: number, from: number): boolean {
  const { sets } = tokens.language
  if (at === from || !(sets.and.has(lowerAt(tokens, at)) || sets.or.has(lowerAt(tokens, at)))) return false
  if (rolesAt(tokens, at - 1) & Role.affected || !isWord(tokens, at + 1) || rolesAt(tokens, at + 1) & Role.stop)
    return false
  return isPlural(tokens, at + 1) ? false : isWord(tokens, at + 2) && isPlural(tokens, at + 2)
}

function isPossessive(tokens: Tokens, at: number): boolean {
  const end = tokens.end[at]!
  const code = tokens.text.charCodeAt(end - 2)
  return isApostrophe(code) || isApostrophe(tokens.text.charCodeAt(end))
}

/** A plural noun right behind a plural noun: the first one describes. */
function continues(tokens: Tokens, at: number): boolean {
  const next = at + 1
  if (!isWord(tokens, next) || rolesAt(tokens, next) & Role.stop) return false
  if (!tokens.language.sets.attributives.has(lowerAt(tokens, at))) return false
  return isPlural(tokens, next) && !isPossessive(tokens, next) && (rolesAt(tokens, next) & Role.affected) === 0
}

function isParticipleAlone(tokens: Tokens, at: number): boolean {
  return (rolesAt(tokens, at) & Role.affected) !== 0
}

/** A phrase without a plural: only a person or a thing counted by one, or the word behind a number that has no plural. */
function singularPhrase(tokens: Tokens, from: number, to: number): NounPhrase | null {
  for (let i = from; i < to; i++) {
    if (rolesAt(tokens, i) & (Role.person | Role.official)) return { from, to: i + 1, head: i }
    if (isCapital(tokens, i) && tokens.language.isPeople(lowerAt(tokens, i))) return { from, to: i + 1, head: i }
  }
  return null
}
