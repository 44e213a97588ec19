import { Role } from '../languages/lexicon.js'
import type { Draft } from './draft.js'
import type { NounPhrase } from './nouns.js'
import { isCapital, lowerAt, markAt, rolesAt, type Tokens } from './tokens.js'

/** Counts under this are news only when they are of people to whom something happened. */
const SMALL = 10

/**
 * Whether a fact-checker would ask where a figure comes from: every share, sum and rate, every count of ten or more, and
 * a smaller count of people, families, deaths, applications; never a vague quantity.
 */
export function isNews(tokens: Tokens, draft: Draft, noun: NounPhrase | null): boolean {
  if (draft.vague) return false
  if (draft.kind !== 'count' || Math.abs(draft.max) >= SMALL) return true
  if (draft.part.numeral.decimals > 0) return true
  if (noun === null) return isHappening(tokens, draft)
  // "Three of the migrants were recovered": a part of a group is news when something happened to it.
  if (noun.from > draft.to && tokens.language.sets.of.has(lowerAt(tokens, draft.to)))
    return isHappening(tokens, draft, 10)
  const roles = rolesAt(tokens, noun.head)
  if (roles & Role.official && !(roles & Role.affected)) return false
  for (let i = noun.from; i < noun.head; i++) if (rolesAt(tokens, i) & Role.official) return false
  if (roles & Role.affected) return true
  const isPeople =
    (roles & Role.person) !== 0 ||
    (isCapital(tokens, noun.head) &&
      tokens.language.isPeople(tokens.text.slice(tokens.start[noun.head], tokens.end[noun.head]).toLowerCase()))
  return isPeople && !speaks(tokens, noun.to)
}

/** "Two were killed", "killing three", "nine dead", "two survived": no noun, but what happened to them. */
function isHappening(tokens: Tokens, draft: Draft, reach = 4): boolean {
  if (markAt(tokens, draft.to) === 0 && tokens.language.sets.countVerbs.has(lowerAt(tokens, draft.to))) return true
  for (let i = draft.to; i < draft.to + reach; i++) {
    if (markAt(tokens, i) !== 0) break
    if (rolesAt(tokens, i) & Role.affected) return true
  }
  return (rolesAt(tokens, draft.from - 1) & Role.affected) !== 0
}

/** "Two men told the court": speakers are no news. */
function speaks(tokens: Tokens, at: number): boolean {
  for (let i = at; i < at + 3; i++) if (rolesAt(tokens, i) & Role.speech) return true
  return false
}
