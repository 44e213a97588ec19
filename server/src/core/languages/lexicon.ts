/**
 * A language's words compiled for the scanner: one lookup by a rolling hash tells everything that a word can be, so that
 * prose is read without cutting it into strings.
 */

/** What a word can be; a word may be several things at once ("second": an ordinal and a unit of time). */
export const Role = {
  /** zero to nineteen. */
  small: 1 << 0,
  /** twenty to ninety. */
  tens: 1 << 1,
  hundred: 1 << 2,
  /** thousand, million, lakh, also their plurals. */
  scale: 1 << 3,
  /** k, m, mn, bn: a scale only when written beside digits. */
  scaleLetter: 1 << 4,
  dozen: 1 << 5,
  half: 1 << 6,
  /** third, quarter, fifth and their plurals; `parts` is the denominator. */
  fraction: 1 << 7,
  /** twice, doubled, tenfold; `value` is the factor. */
  multiple: 1 << 8,
  /** dozens, hundreds, thousands; `value` is the magnitude. */
  vague: 1 << 9,
  /** several, few, couple: makes the number behind it vague. */
  vaguer: 1 << 10,
  currency: 1 << 11,
  month: 1 << 12,
  weekday: 1 << 13,
  time: 1 << 14,
  measure: 1 << 15,
  /** A noun that a number names rather than counts: Article 5, page 3. */
  label: 1 << 16,
  /** Cannot stand inside the noun phrase that a number counts. */
  stop: 1 << 17,
  person: 1 << 18,
  /** A person who speaks or decides: counts under ten of them are no news. */
  official: 1 << 19,
  /** What happens to people, as a noun (deaths) or as a participle (killed). */
  affected: 1 << 20,
  /** A plural that does not look like one, or an invariant noun. */
  plural: 1 << 21,
  ordinal: 1 << 22,
  up: 1 << 23,
  down: 1 << 24,
  /** In, since, by: a four-digit number behind it is a year. */
  yearCue: 1 << 25,
  /** more, fewer, higher: compares. */
  comparative: 1 << 26,
  /** Says that somebody speaks: said, told. */
  speech: 1 << 27,
  article: 1 << 28,
  /** Ends like a plural and is none, or is a singular that ends a noun phrase. */
  singular: 1 << 29,
  /** An ordinal that makes a share behind "every": "jeder fünfte"; `parts` is the denominator. */
  nth: 1 << 30,
} as const

/** Roles with which a figure can begin. */
export const STARTS =
  Role.small |
  Role.tens |
  Role.hundred |
  Role.scale |
  Role.dozen |
  Role.half |
  Role.fraction |
  Role.multiple |
  Role.vague |
  Role.nth

/** One word of the lexicon. */
export interface Word {
  readonly text: string
  /** Bits of `Role`. */
  readonly roles: number
  /** Its number: of small, tens, scale, multiple and vague words. */
  readonly value: number
  /** Its factor as a scale letter. */
  readonly factor: number
  /** The denominator of a fraction word. */
  readonly parts: number
  /** ISO code, of a currency word. */
  readonly currency: string
}

export interface Lexicon {
  /** Open addressing over the hash of the lower-case word; -1 is free. */
  readonly slots: Int32Array
  readonly hashes: Int32Array
  readonly words: readonly Word[]
}

/** What a list of words says of each of them. */
export interface Entry {
  readonly text: string
  readonly role: number
  readonly value?: number
  readonly factor?: number
  readonly parts?: number
  readonly currency?: string
}

/** The lower-case code of a UTF-16 unit, one to one, for the scripts whose case is a fixed step. */
export function lowerCode(code: number): number {
  if (code < 0x80) return code >= 65 && code <= 90 ? code | 32 : code
  if (code === 0x2019) return 39
  if (code >= 0xc0 && code <= 0xde) return code === 0xd7 ? code : code + 32
  if (code >= 0x410 && code <= 0x42f) return code + 32
  if (code >= 0x391 && code <= 0x3a9) return code + 32
  if (code >= 0x400 && code <= 0x40f) return code + 80
  if (code >= 0x100 && code <= 0x17f)
    return (code >= 0x139 && code <= 0x148) || code >= 0x179 ? code + (code & 1) : code | 1
  return code
}

/** One step of the hash that `buildLexicon` and the tokenizer share. */
export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0
}

/** Compiles word lists; roles of one word are joined, its first number of a sort wins. */
export function buildLexicon(entries: readonly Entry[]): Lexicon {
  const merged = new Map<string, Word>()
  for (const entry of entries) {
    const known = merged.get(entry.text)
    merged.set(entry.text, {
      text: entry.text,
      roles: (known?.roles ?? 0) | entry.role,
      value: first(known?.value, entry.value, 0),
      factor: first(known?.factor, entry.factor, 0),
      parts: first(known?.parts, entry.parts, 0),
      currency: first(known?.currency, entry.currency, ''),
    })
  }
  const words = [...merged.values()]
  let size = 1024
  while (size < words.length * 4) size *= 2
  const slots = new Int32Array(size).fill(-1)
  const hashes = new Int32Array(size)
  words.forEach((word, index) => {
    let hash = 0
    for (let i = 0; i < word.text.length; i++) hash = hashStep(hash, word.text.charCodeAt(i))
    let slot = spread(hash) & (size - 1)
    while (slots[slot] !== -1) slot = (slot + 1) & (size - 1)
    slots[slot] = index
    hashes[slot] = hash
  })
  return { slots, hashes, words }
}

/** What was said first, where that was anything. */
function first<T>(known: T | undefined, next: T | undefined, none: T): T {
  return known === undefined || known === none ? (next ?? none) : known
}

/** The word whose letters in `text` have this hash, or null. */
export function findWord(lexicon: Lexicon, hash: number, text: string, start: number, end: number): Word | null {
  const { slots, hashes, words } = lexicon
  const mask = slots.length - 1
  let slot = spread(hash) & mask
  for (;;) {
    const index = slots[slot]!
    if (index === -1) return null
    if (hashes[slot] === hash) {
      const word = words[index]!
      if (isSame(word.text, text, start, end)) return word
    }
    slot = (slot + 1) & mask
  }
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15)
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== lowerCode(text.charCodeAt(start + i))) return false
  return true
}
