import { Role } from '../languages/lexicon.js'
import { readNumeral } from './numerals.js'
import type { Part } from './parts.js'
import { isHyphen, isWord, lowerAt, markAt, rolesAt, touches, type Tokens } from './tokens.js'

/** How many words may stand between a number and its "per". */
const REACH = 4

/**
 * The token behind the base of a rate, or -1 where the number is none: "5 per 1,000 inhabitants", "12 deaths per
 * 100,000". A quantity per year, month or day is a count, and one per head only a rate when it has decimals ("2.1
 * children per woman").
 */
export function rateEnd(tokens: Tokens, part: Part): number {
  const { sets } = tokens.language
  for (let i = part.to, words = 0; words < REACH; i++) {
    // "7.2 first-time applicants per 1,000": a hyphen parts no words.
    if (isHyphen(markAt(tokens, i)) && touches(tokens, i) && touches(tokens, i + 1)) continue
    words++
    const word = lowerAt(tokens, i)
    const isPer = sets.per.has(word)
    const isForEvery = sets.rateLeads.has(word) && sets.every.has(lowerAt(tokens, i + 1))
    if (isPer || isForEvery) {
      const base = i + (isPer ? 1 : 2)
      const numeral = readNumeral(tokens, base)
      if (numeral !== null && numeral.from === base) return rolesAt(tokens, numeral.to) & Role.time ? -1 : numeral.to
      if (rolesAt(tokens, base) & Role.time || !isWord(tokens, base)) return -1
      return part.numeral.decimals > 0 && part.numeral.scale === '' ? base + 1 : -1
    }
    if (markAt(tokens, i) !== 0 || rolesAt(tokens, i) & Role.stop) return -1
  }
  return -1
}
