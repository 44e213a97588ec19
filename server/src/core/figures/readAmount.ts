import type { Language } from '../languages/language.js'
import type { Amount } from '../types.js'
import { amountOf, hedgeOf } from './figure.js'
import { FILTER_NAMES } from './filters/index.js'
import { readNumbers } from './reader.js'
import { tokenize } from './tokens.js'

/** Nothing that a claim's value says is a date or a name. */
const NO_FILTERS: ReadonlySet<(typeof FILTER_NAMES)[number]> = new Set(FILTER_NAMES)

/**
 * Reads the words of a claim's value: "about 25 thousand", "12.5%", "200,000 to 500,000", "1 in 69". Null where there is
 * no number in them, or more than one.
 */
export function readAmount(text: string, language: Language): Amount | null {
  const tokens = tokenize(text, language.figures)
  const drafts = readNumbers(tokens, NO_FILTERS).flatMap((reading) =>
    reading.type === 'figure' ? [reading.draft] : [],
  )
  const draft = drafts[0]
  if (draft === undefined || drafts.length > 1) return null
  return amountOf(tokens, draft, hedgeOf(tokens, draft, -1))
}
