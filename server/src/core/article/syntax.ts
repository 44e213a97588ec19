/** Words of lower-case letters and digits joined by hyphens, one letter at least: what a claim's id looks like. */
export function isClaimId(text: string): boolean {
  return /^[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)*$/u.test(text) && /\p{Ll}/u.test(text)
}

/** Whether a key is a claim's id, or one with a slip in its capitals; a user's name such as `@UNHCR` is neither. */
export function mayBeClaim(key: string): boolean {
  return isClaimId(key) || (key.includes('-') && isClaimId(key.toLowerCase()))
}

const CITED_KEY = /(?<![\p{L}\p{N}_.@])@([\p{L}\p{N}_]+(?:[-:.#$%&+?<>~/]+[\p{L}\p{N}_]+)*)/gu

/** The keys of a Pandoc citation, given what stands between its brackets, each with its offset there, the @ not counted. */
export function citedKeys(inside: string): { readonly id: string; readonly at: number }[] {
  const keys = []
  for (const match of inside.matchAll(CITED_KEY)) keys.push({ id: match[1] ?? '', at: match.index + 1 })
  return keys
}

const ATTRIBUTE = /\s*(?:[#.][\p{L}_][^\s{}"'=]*|[\p{L}_][\w:.-]*=(?:"[^"]*"|'[^']*'|[^\s{}"']+)|-(?=\s*\}))/uy
const ATTRIBUTES_START = /\{:?/y
const ATTRIBUTES_END = /\s*\}/y

/** Where Pandoc attributes (`{#id .class key=value}`) or kramdown's (`{: .class}`) end; -1 where none begin. */
export function attributesEnd(text: string, start: number): number {
  let at = matchEnd(ATTRIBUTES_START, text, start)
  const first = at
  for (let end = at; end >= 0; end = matchEnd(ATTRIBUTE, text, at)) at = end
  return at > first ? matchEnd(ATTRIBUTES_END, text, at) : -1
}

const ADDRESS = /[^\s<>"“”«»\uFFFC]+/y
const NOT_AT_END = /[?!.,:;*_~'’)\]}]/

/** Where a bare web address ends: before white space, without the marks that close the sentence around it. */
export function addressEnd(text: string, start: number): number {
  let end = matchEnd(ADDRESS, text, start)
  let open = 0
  for (let at = start; at < end; at++) open += text.charAt(at) === '(' ? 1 : text.charAt(at) === ')' ? -1 : 0
  while (end > start && NOT_AT_END.test(text.charAt(end - 1))) {
    if (text.charAt(end - 1) === ')' && open++ >= 0) break
    end--
  }
  return end
}

function matchEnd(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at
  return sticky.test(text) ? sticky.lastIndex : -1
}
