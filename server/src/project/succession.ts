/** What it means to the articles that use a claim when another takes its place. */
import { compareAmounts } from '../core/matching/agreement/index.js'
import type { Amount } from '../core/types.js'
import type { Use } from './usage.js'

/** How a printed figure stands once its claim is superseded. */
export type Standing =
  /** Its figure agrees with the new value as well: nothing to do. */
  | 'still-right'
  /** Published before the claim was superseded: right then, wrong now. */
  | 'become-wrong'
  /** Published on the day or later, or in disagreement with the old value too: wrong when it appeared. */
  | 'wrong-when-published'
  /** The article does not say when it was published. */
  | 'undated'

/** An article that uses a superseded claim, with its uses in order; its standing is that of the worst. */
export interface Affected {
  readonly path: string
  readonly date: string | null
  readonly standing: Standing
  readonly uses: readonly (Use & { readonly standing: Standing })[]
}

/**
 * Sorts the articles that use a claim by what its succession makes of them, in order of their paths.
 *
 * @param on the day on which the claim was superseded, `YYYY-MM-DD`.
 * @param value the new value; null where it is not known, and no figure can be told to be right still.
 */
export function affectedArticles(uses: readonly Use[], on: string, value: Amount | null): readonly Affected[] {
  const byPath = new Map<string, Use[]>()
  for (const use of uses) {
    const known = byPath.get(use.path)
    if (known) known.push(use)
    else byPath.set(use.path, [use])
  }
  const affected = [...byPath].map(([path, own]): Affected => {
    const standing = own.map((use) => ({ ...use, standing: standingOf(use, on, value) }))
    const worst = worstFirst.find((one) => standing.some((use) => use.standing === one)) ?? 'still-right'
    return { path, date: own[0]?.date ?? null, standing: worst, uses: standing }
  })
  return affected.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

const worstFirst: readonly Standing[] = ['wrong-when-published', 'become-wrong', 'undated']

function standingOf(use: Use, on: string, value: Amount | null): Standing {
  if (use.figure && value && compareAmounts(use.figure, value).type === 'agrees') return 'still-right'
  if (use.status === 'conflicting') return 'wrong-when-published'
  if (use.date === null) return 'undated'
  // A month or a year alone counts from its first day, as the article's figures do.
  return use.date.slice(0, 10) >= on ? 'wrong-when-published' : 'become-wrong'
}
