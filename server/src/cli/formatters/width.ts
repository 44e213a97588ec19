import stringWidth from 'string-width'

/** How many columns of a terminal a text takes. Letters and quotes, which most texts are made of, need no table. */
export function displayWidth(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text)
}

/** Characters of one column each: those of English and German prose, in any order. */
const PLAIN = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201e\u2026\u20ac]*$/
