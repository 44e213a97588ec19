/** Texts for a cache that tell when they were cut off or are somebody else's; that none is damaged is for the cache to see. */

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
  return `claimcheck-${kind} ${key} ${body.length}`
}
