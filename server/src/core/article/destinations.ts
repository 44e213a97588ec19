import type { Span } from '../types.js'

/** Where the definitions of reference links point, by identifier. */
export type Definitions = ReadonlyMap<string, Definition>

/** A definition's destination, decoded, and where the definition starts in the source. */
export interface Definition {
  readonly url: string
  readonly start: number
}

/** The scheme of a link that names a claim. */
export const CLAIM_SCHEME = 'claim:'

const NO_SOURCE = /^(?:#|claim:|mailto:|tel:|javascript:|$)/i

/** Whether a destination may be where a figure comes from: no claim, mail address, telephone number or place in the page. */
export function isCitable(url: string): boolean {
  return !NO_SOURCE.test(url)
}

/**
 * Where the id of a `claim:` destination stands, read on from the end of a link's text or from the start of its
 * definition; `fallback` where that cannot be followed.
 */
export function claimIdSpan(source: string, url: string, from: number, fallback: Span): Span {
  const place = /\]?(?:\(|:)?\s*<?/y
  place.lastIndex = from
  const start = from + (place.exec(source)?.[0].length ?? 0)
  if (!source.startsWith(url, start)) return fallback
  return { start: start + CLAIM_SCHEME.length, end: start + url.length }
}

/** Where the label of a definition ends, given where it starts. */
export function labelEnd(source: string, start: number): number {
  let at = start + 1
  while (at < source.length && source.charAt(at) !== ']') at += source.charAt(at) === '\\' ? 2 : 1
  return at
}
