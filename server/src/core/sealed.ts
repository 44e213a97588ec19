/** Texts for a cache that tell when they were damaged, cut off or are somebody else's. */

/**
 * Seals a text.
 *
 * @param kind what it is, and in which version: what is read as another kind is foreign.
 * @param key what it was made from. Neither may hold white space.
 */
export function seal(kind: string, key: string, body: string): string {
  return `${header(kind, key, body)}\n${body}`
}

/** What was sealed as this kind and under this key; null for anything else. */
export function unseal(kind: string, key: string, data: string): string | null {
  const lineEnd = data.indexOf('\n')
  if (lineEnd < 0) return null
  const body = data.slice(lineEnd + 1)
  return data.slice(0, lineEnd) === header(kind, key, body) ? body : null
}

function header(kind: string, key: string, body: string): string {
  return `claimcheck-${kind} ${key} ${body.length} ${checksum(body)}`
}

/** FNV-1a over the UTF-16 units, in two halves of 32 bits: against accidents, not against forgers. */
function checksum(text: string): string {
  let even = 0x811c9dc5
  let odd = 0x811c9dc5
  for (let i = 0; i < text.length; i += 2) {
    even = Math.imul(even ^ text.charCodeAt(i), 0x01000193)
    odd = Math.imul(odd ^ text.charCodeAt(i + 1), 0x01000193)
  }
  return `${(even >>> 0).toString(16)}${(odd >>> 0).toString(16)}`
}
