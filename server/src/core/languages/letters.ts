/** Small letters of the Latin script, with accents and without; from U+0100 on capitals stand between them. */
const SMALL = 'a-z\u00aa\u00b5\u00ba\u00df-\u00f6\u00f8-\u02bf\u1e00-\u1eff\u2c60-\u2c7f\ufb00-\ufb06'
const CAPITAL = 'A-Z\u00c0-\u00d6\u00d8-\u00de'
const DIGITS = '0-9\u00b2\u00b3\u00b9\u00bc-\u00be\u2070\u2074-\u2079\u2080-\u2089\u2150-\u2189'

/**
 * A language's words with patterns in which `\p{L}` and `\p{N}` stand for Latin letters and digits, and which therefore
 * do without the flag `u`. V8 takes half a millisecond to compile each `\p{L}` of a pattern that takes capitals and small
 * letters for the same, and does so twice; a language has hundreds of them.
 */
export function withLatinLetters<Words extends object>(words: Words): Words {
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, latinIn(value)])) as Words
}

function latinIn(value: unknown): unknown {
  if (value instanceof RegExp) return latin(value)
  return Array.isArray(value) ? value.map(latinIn) : value
}

/** What a pattern is made of, as far as it matters here: a letter, a digit, another escape, the ends of a class. */
const PARTS = /(\\p\{[LN]\}|\\.|\[|\])/

function latin({ source, flags }: RegExp): RegExp {
  const letters = flags.includes('i') ? SMALL : CAPITAL + SMALL
  let isClass = false
  const written = source.split(PARTS).map((part) => {
    if (part === '[' || part === ']') isClass = part === '['
    const named = part === '\\p{L}' ? letters : part === '\\p{N}' ? DIGITS : null
    return named === null ? part : isClass ? named : `[${named}]`
  })
  const pattern = written.join('')
  return new RegExp(pattern, /\\[pPu]\{/.test(pattern) ? flags : flags.replace('u', ''))
}
