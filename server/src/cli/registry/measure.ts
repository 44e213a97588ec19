import type { RegistryView } from '../../core/matching/index.js'
import type { Figure } from '../../core/types.js'

/**
 * What a figure measures, in the registry's own words: of the measures that the registry has, the one whose terms the
 * sentence speaks of wholly, the most specific, then the most frequent. Null where none fits, or two fit equally.
 */
export function measureOf(statement: string, figure: Figure, { claims, words }: RegistryView): string | null {
  const said = new Set(words.terms(`${statement} ${figure.unit}`))
  const found = new Map<string, { readonly terms: number; readonly claims: number }>()
  for (const { claim } of claims) {
    const { measure } = claim
    if (measure === undefined) continue
    const known = found.get(measure)
    if (known) found.set(measure, { ...known, claims: known.claims + 1 })
    else {
      const terms = words.terms(measure)
      const fits = terms.length > 0 && terms.every((term) => said.has(term))
      found.set(measure, { terms: fits ? terms.length : 0, claims: 1 })
    }
  }
  const best = [...found]
    .filter(([, { terms }]) => terms > 0)
    .sort(([, a], [, b]) => b.terms - a.terms || b.claims - a.claims)
  const [first, second] = best
  if (first === undefined) return null
  return second?.[1].terms === first[1].terms && second[1].claims === first[1].claims ? null : first[0]
}
