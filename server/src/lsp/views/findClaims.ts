/** Claims by words of what a fact-checker remembers of them: id, statement, measure, places, sources. */
import type { Claim } from '../../core/types.js'
import { placesOf } from './claimTree.js'

/** A claim with all that it is found by, in lower case. */
export interface Searchable {
  readonly claim: Claim
  readonly id: string
  readonly statement: string
  readonly rest: string
}

export function searchableOf(claim: Claim): Searchable {
  const sources = claim.sources.flatMap(({ publisher, title, aliases, name }) => [publisher, title, name, ...aliases])
  const times = [claim.periodText, claim.asOfText]
  const rest = [claim.measure, claim.population, claim.unit, claim.valueText, ...times, ...placesOf(claim)]
  const codes = [claim.origin, claim.destination, claim.place]
  return {
    claim,
    id: fold(claim.id),
    statement: fold(claim.statement),
    rest: fold([...rest, ...codes, ...sources, ...(claim.tags ?? []), claim.valueText.replaceAll(/\D/g, '')].join(' ')),
  }
}

/**
 * Every claim that has all the words of a query, best first: where the id is the query, begins with it or holds its
 * words, before statements and all else. Claims that fit equally keep their order.
 */
export function findClaims(all: readonly Searchable[], query: string): readonly Claim[] {
  const whole = fold(query).trim()
  const words = whole.split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return all.map(({ claim }) => claim)
  const ranked: Claim[][] = [[], [], [], [], []]
  for (const one of all) {
    const rank = rankOf(one, whole, words)
    if (rank !== null) ranked[rank]?.push(one.claim)
  }
  return ranked.flat()
}

function rankOf({ id, statement, rest }: Searchable, whole: string, words: readonly string[]): number | null {
  if (id === whole) return 0
  if (id.startsWith(whole)) return 1
  if (words.every((word) => id.includes(word))) return 2
  if (words.every((word) => statement.includes(word))) return 3
  // "1,234" in a statement is found by 1234 too.
  const has = (word: string) => id.includes(word) || statement.includes(word) || rest.includes(word)
  return words.every((word) => has(word) || (/^[\d,.]+$/.test(word) && has(word.replaceAll(/\D/g, '')))) ? 4 : null
}

/** Letters without case and accents: "cote d'ivoire" finds "Côte d’Ivoire". */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()
}
