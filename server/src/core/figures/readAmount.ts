import type { Language } from '../languages/language.js'
import type { Amount } from '../types.js'
import { amountOf, hedgeOf } from './figure.js'
import { FILTER_NAMES } from './filters/index.js'
import { readNumbers } from './reader.js'
import { isWord, tokenize } from './tokens.js'

/** Nothing that a claim's value says is a date or a name. */
const NO_FILTERS: ReadonlySet<(typeof FILTER_NAMES)[number]> = new Set(FILTER_NAMES)

/** What the words of a claim's value come to. */
export interface ReadValue {
  readonly amount: Amount
  /** Words that the language knows nothing of, wherever they stand beside the number. */
  readonly unknown: number
  /** The unknown word right behind a bare number, where its scale or unit would stand; null without one. */
  readonly behind: string | null
}

/**
 * Reads the words of a claim's value: "about 25 thousand", "12.5%", "200,000 to 500,000", "1 in 69". Null where there is
 * no number in them, or more than one.
 */
export function readAmount(text: string, language: Language): Amount | null {
  return readValue(text, language)?.amount ?? null
}

/** Reads the words of a claim's value, and says what it could make nothing of. */
export function readValue(text: string, language: Language): ReadValue | null {
  const tokens = tokenize(text, language.figures)
  const drafts = readNumbers(tokens, NO_FILTERS).flatMap((reading) =>
    reading.type === 'figure' ? [reading.draft] : [],
  )
  const draft = drafts[0]
  if (draft === undefined || drafts.length > 1) return null
  const hedge = hedgeOf(tokens, draft, -1)
  const isUnknown = (at: number): boolean => {
    const isRead = (at >= draft.from && at < draft.to) || (at >= hedge.from && at < hedge.to)
    return isWord(tokens, at) && !isRead && tokens.word[at] === null
  }
  let unknown = 0
  for (let at = 0; at < tokens.count; at++) if (isUnknown(at)) unknown++
  const isBare = draft.kind === 'count' && isUnknown(draft.to)
  const behind = isBare ? text.slice(tokens.start[draft.to], tokens.end[draft.to]) : null
  return { amount: amountOf(tokens, draft, hedge), unknown, behind }
}
