import { languages, type Language } from '../languages/index.js'
import type { Claim } from '../types.js'

/** So many of a language's own words in a statement settle that it is written in it. */
const SETTLES = 2

/**
 * Tells the language of each claim by the little words of its statement: that of the registry, unless another has more
 * of them. A registry may hold claims in several.
 */
export function claimLanguages(main: Language): (claim: Pick<Claim, 'statement'>) => Language {
  const others = [...languages.values()].filter((language) => language !== main)
  if (others.length === 0) return () => main
  return ({ statement }) => {
    let most = markersIn(statement, main)
    if (most >= SETTLES) return main
    let best = main
    for (const language of others) {
      const count = markersIn(statement, language)
      if (count > most) {
        most = count
        best = language
      }
    }
    return best
  }
}

function markersIn(statement: string, { signs: { markers } }: Language): number {
  markers.lastIndex = 0
  let count = 0
  while (count < SETTLES && markers.test(statement)) count++
  markers.lastIndex = 0
  return count
}
