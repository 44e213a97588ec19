import { linesOf } from './countries.js'
import { AREAS, CITIES } from './data.generated.js'
import { foldWord, isPlainLetter, wordsOf } from './fold.js'

/** A city, or a part of a country with a name of its own. */
export interface Part {
  readonly kind: 'area' | 'city'
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly name: string
  /** Also a word or a person's name, or too small to be known without a preposition before it. */
  readonly weak: boolean
}

/** The parts of countries, then the cities, by the folded first words of their names. */
export function readParts(): Map<string, Part[]> {
  const parts = new Map<string, Part[]>()
  addParts(parts, 'area', AREAS)
  addParts(parts, 'city', CITIES)
  return parts
}

function addParts(parts: Map<string, Part[]>, kind: Part['kind'], data: string): void {
  for (const line of linesOf(data)) {
    const country = line.slice(0, 2)
    for (const written of line.slice(3).split(';')) {
      const weak = written.startsWith('~')
      const name = weak ? written.slice(1) : written
      const first = firstWordOf(name)
      const known = parts.get(first)
      if (known === undefined) parts.set(first, [{ kind, country, name, weak }])
      else known.push({ kind, country, name, weak })
    }
  }
}

/** The first word of a name, folded as the gazetteer files it. */
function firstWordOf(name: string): string {
  let end = 0
  while (isPlainLetter(name.charCodeAt(end))) end++
  const isWord = end > 0 && (end === name.length || ' -'.includes(name.charAt(end)))
  return isWord ? name.slice(0, end).toLowerCase() : foldWord(wordsOf(name)[0] ?? '')
}
