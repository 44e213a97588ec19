const MARKS = /\p{M}+/gu
const LETTERS: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', ß: 'ss', đ: 'd', æ: 'ae', œ: 'oe' }
const SPECIAL = /[ıłøßđæœ]/g
const APART = /[^\p{L}\p{N}]+/gu

/** One word without case and accents: "Darién" and "DARIEN" are both `darien`. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  for (let at = 0; at < lower.length; at++) {
    if (lower.charCodeAt(at) > 127) return foldLetters(lower)
  }
  return lower
}

function foldLetters(lower: string): string {
  return lower
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
}

/** A name without case, accents and punctuation, its words separated by one space. */
export function foldName(name: string): string {
  if (isPlainWord(name)) return name.toLowerCase()
  return foldWord(name.replace(APART, ' ').trim())
}

/** The words of a name as they are written. */
export function wordsOf(name: string): string[] {
  if (isPlainWord(name)) return [name]
  return name.split(APART).filter((word) => word !== '')
}

/** One word of unaccented letters, as most names are. */
function isPlainWord(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    if (!isPlainLetter(name.charCodeAt(at))) return false
  }
  return name !== ''
}

/** A letter of the alphabet without an accent. */
export function isPlainLetter(code: number): boolean {
  const letter = code | 32
  return letter >= 97 && letter <= 122
}
