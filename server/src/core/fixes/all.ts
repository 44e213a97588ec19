/** Many fixes at once: none that gets in another's way. */
import type { CheckedArticle, Edit, Finding, Fix } from '../types.js'
import { offersFor, type FixContext, type Offer } from './offers.js'

/** The safe fixes of an article: what may be done on saving. */
export function safeFixes({ findings }: CheckedArticle): readonly Fix[] {
  return apart(findings.flatMap(({ fixes }) => fixes.filter((fix) => fix.safe).slice(0, 1)))
}

/** Sorts of fix that can be done for all findings of a rule: which claim a figure is tied to is a choice of its own. */
const MANY: readonly Offer['sort'][] = ['finding', 'caveat', 'noun', 'current']

/** For each finding of a rule in the article the first thing that can be done about it. */
export function fixesOfRule(rule: string, context: FixContext): readonly Fix[] {
  const first = (finding: Finding): readonly Offer[] =>
    offersFor(finding, context)
      .filter((offer) => MANY.includes(offer.sort))
      .slice(0, 1)
  return apart(context.checked.findings.filter((finding) => finding.rule === rule).flatMap(first))
}

/** Fixes one by one, those left out that touch what an earlier one changes: they are offered again afterwards. */
export function apart<T extends Fix>(fixes: readonly T[]): readonly T[] {
  const taken: Edit[] = []
  return fixes.filter(({ edits }) => {
    if (edits.some((edit) => taken.some((other) => meets(edit, other)))) return false
    taken.push(...edits)
    return true
  })
}

/** Two insertions at one place meet too, since their order would be left to chance. */
function meets(a: Edit, b: Edit): boolean {
  if (a.uri !== b.uri) return false
  const isPoint = a.span.start === b.span.start && a.span.end === b.span.end
  return isPoint || (a.span.start < b.span.end && b.span.start < a.span.end)
}
