/** A word of a text, with where it stands. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The word before, on the same line of thought: only white space between. */
export function wordBefore(text: string, start: number): Word | null {
  let end = start
  while (end > 0 && (isSpace(text.charCodeAt(end - 1)) || (end === start && '-‑'.includes(text[end - 1] ?? ' ')))) end--
  let from = end
  while (from > 0 && isLetter(text.charCodeAt(from - 1))) from--
  return from === end || end === start ? null : { start: from, end, text: text.slice(from, end) }
}

/** The word behind, if only one white space is between. */
export function wordAfter(text: string, end: number): Word | null {
  if (!isSpace(text.charCodeAt(end)) || !isLetter(text.charCodeAt(end + 1))) return null
  const stop = endOfWord(text, end + 1)
  return { start: end + 1, end: stop, text: text.slice(end + 1, stop) }
}

/** Where the word that starts here ends. */
export function endOfWord(text: string, start: number): number {
  let end = start + 1
  while (end < text.length && isWordPart(text.charCodeAt(end))) end++
  return end
}

/** Capitals of any script. */
export function isUpperCase(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  if (!isLetter(code)) return false
  const letter = String.fromCharCode(code)
  return letter !== letter.toLowerCase()
}

function isWordPart(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57)
}

/** Letters of any script; combining marks belong to the letter before. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return (
    code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x2000 && code <= 0x2bff) &&
    code < 0xfe00 &&
    !(code >= 0x3000 && code <= 0x303f)
  )
}

/** White space within a block of prose. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 0xa0 || code === 0x202f || code === 9
}
