import { Role } from '../languages/lexicon.js'
import { isDigits, isHyphen, lowerAt, markAt, rolesAt, type Tokens } from './tokens.js'

/** How far before a number its verb of change may stand ("fell in the year to June by 30%"). */
const REACH = 4

/** What tells the direction of a change: "fell by 30%", "up 14 percent", "30% fewer", "an increase of 12 percent". */
export function findDirection(
  tokens: Tokens,
  from: number,
  to: number,
  hedgeFrom: number,
  isShare: boolean,
): 'up' | 'down' | null {
  return (
    directionAfter(tokens, to) ??
    directionBefore(tokens, hedgeFrom >= 0 && hedgeFrom < from ? hedgeFrom : from, isShare)
  )
}

/** "30% fewer", "the 30 percent fall", "16,338 fewer", "14 percent more than". */
function directionAfter(tokens: Tokens, at: number): 'up' | 'down' | null {
  const { sets } = tokens.language
  let i = at
  if (isHyphen(markAt(tokens, i))) i++
  for (let words = 0; words < 3; words++) {
    const word = lowerAt(tokens, i + words)
    if (sets.comparativesUp.has(word)) return 'up'
    if (sets.comparativesDown.has(word)) return 'down'
    if (rolesAt(tokens, i + words) & Role.stop || markAt(tokens, i + words) !== 0) return null
  }
  return null
}

/** "fell by", "rose", "up", "an increase of", "down by some": a verb or noun of change right before the number. */
function directionBefore(tokens: Tokens, at: number, isShare: boolean): 'up' | 'down' | null {
  const { sets } = tokens.language
  let linked = false
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const roles = rolesAt(tokens, i)
    const word = lowerAt(tokens, i)
    if (roles & (Role.up | Role.down)) {
      if (!isShare && !linked && !sets.plainChanges.has(word)) return null
      if (sets.particleVerbs.has(lowerAt(tokens, i - 1))) return null
      return roles & Role.down ? 'down' : 'up'
    }
    if (sets.by.has(word) || (sets.of.has(word) && i === at - 1)) {
      linked = true
      continue
    }
    // Without "by" or "of" the verb must touch the number; with it an adverb may stand between.
    if (!linked || markAt(tokens, i) !== 0 || isDigits(tokens, i)) return null
    if (sets.reaches.has(word) || sets.from.has(word)) return null
  }
  return null
}
