/**
 * A short name for a value's content (FNV-1a, twice 32 bits, over its JSON): equal values have equal names in every
 * session, so that a client may go on with what another server told it.
 */
export function fingerprint(value: unknown): string {
  const text = JSON.stringify(value)
  let low = 0x811c9dc5
  let high = 0xc9dc5118
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ (code + at), 0x01000193)
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
