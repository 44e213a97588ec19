const MARKS = /\p{M}+/gu
const LETTERS: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', ß: 'ss', đ: 'd', æ: 'ae', œ: 'oe' }
const SPECIAL = /[ıłøßđæœ]/g
const APART = /[^\p{L}\p{N}]+/gu
const PLAIN = /^[a-z]*$/

/** One word without case and accents: "Darién" and "DARIEN" are both `darien`. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  if (PLAIN.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
}

/** A name without case, accents and punctuation, its words separated by one space. */
export function foldName(name: string): string {
  return foldWord(name.replace(APART, ' ').trim())
}

/** The words of a name as they are written. */
export function wordsOf(name: string): string[] {
  return name.split(APART).filter((word) => word !== '')
}
