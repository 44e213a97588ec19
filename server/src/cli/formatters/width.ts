import stringWidth from 'fast-string-width'

/** How many columns of a terminal a text takes. Letters and quotes, which most texts are made of, need no table. */
export function displayWidth(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text.replace(NOTHING, ''))
}

/** Characters of one column each: those of English and German prose, in any order. */
const PLAIN = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u017f\u2010\u2011\u2013\u2014\u2018-\u201e\u2026\u202f\u20ac\u2212]*$/

/**
 * What only says how others are set, as where a word may break: of no width, and the library gives it one. What joins
 * emoji it knows.
 */
const NOTHING = /(?!\u200d)\p{Cf}/gu
