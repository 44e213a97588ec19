import { STARTS } from '../languages/lexicon.js'
import type { Hedge } from '../types.js'
import { phraseBefore, phraseFrom } from './phrases.js'
import { isDigits, lowerAt, markAt, rolesAt, type Tokens } from './tokens.js'

/** The hedge of a number: what it says and where it stands, in tokens (`to` exclusive). */
export interface FoundHedge {
  readonly hedge: Hedge
  readonly from: number
  readonly to: number
  /** The number is compared with another ("more than the 50,546 of the year before") and not hedged. */
  readonly compared: boolean
}

const NONE: FoundHedge = { hedge: 'none', from: -1, to: -1, compared: false }

/** The hedge around the number that fills the tokens from `from` to `to`; its noun ends at `nounTo`, -1 without one. */
export function findHedge(tokens: Tokens, from: number, to: number, nounTo: number): FoundHedge {
  const before = hedgeBefore(tokens, from)
  if (before.hedge !== 'none' || before.compared) return before
  const after = phraseFrom(tokens, to, tokens.language.hedgesBehind)
  if (after === null) return behindNoun(tokens, nounTo)
  // "5 + 3" and "100 plus 20" add; "30-some percent" is about thirty.
  if (isNumberNext(tokens, after.to)) return NONE
  return { hedge: after.value, from: after.from, to: after.to, compared: false }
}

/** "1,250 families, at least", "20 people or more": a bound may stand behind the noun. */
function behindNoun(tokens: Tokens, nounTo: number): FoundHedge {
  if (nounTo < 0) return NONE
  const after = phraseFrom(tokens, nounTo, tokens.language.hedgesBehind)
  if (after === null || after.value === 'over' || isNumberNext(tokens, after.to)) return NONE
  return { hedge: after.value, from: after.from, to: after.to, compared: false }
}

/** "500, at least 20 of them children": the words hedge the number behind them. */
function isNumberNext(tokens: Tokens, at: number): boolean {
  if (isDigits(tokens, at) || (rolesAt(tokens, at) & STARTS) !== 0) return true
  const mark = markAt(tokens, at)
  return mark !== 0 && tokens.language.signs[tokens.text[tokens.start[at]!]!] !== undefined
}

/** The hedge that ends just before a token; a filler ("another", "the") may stand between. */
export function hedgeBefore(tokens: Tokens, at: number): FoundHedge {
  const { sets, hedgesBefore } = tokens.language
  let i = at
  if (markAt(tokens, i - 1) === 40 || markAt(tokens, i - 1) === 0x201c || markAt(tokens, i - 1) === 34) {
    // A bracket or quotation mark before the number does not part it from its hedge.
    if (phraseBefore(tokens, i - 1, hedgesBefore) !== null && markAt(tokens, i - 1) !== 40) i--
  }
  if (sets.hedgeFillers.has(lowerAt(tokens, i - 1))) {
    i--
    if (sets.articles.has(lowerAt(tokens, i - 1))) i--
  }
  const found = phraseBefore(tokens, i, hedgesBefore)
  if (found === null) return comparedBefore(tokens, i) ? { ...NONE, compared: true } : NONE
  if (sets.than.has(lowerAt(tokens, found.to - 1)) && isComparison(tokens, found.from))
    return { ...NONE, compared: true }
  return { hedge: found.value, from: found.from, to: found.to, compared: false }
}

/** "than the", "than its": a number behind a determiner is one that the reader knows. */
function comparedBefore(tokens: Tokens, at: number): boolean {
  const { sets } = tokens.language
  const first = lowerAt(tokens, at - 1)
  if (sets.than.has(first)) return true
  return sets.definite.has(first) && sets.than.has(lowerAt(tokens, at - 2))
}

/** "14 percent more than 50,000": the words before the hedge make it a comparison. */
function isComparison(tokens: Tokens, at: number): boolean {
  return phraseBefore(tokens, at, tokens.language.phrases.compares) !== null
}
