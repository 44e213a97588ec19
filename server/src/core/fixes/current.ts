import { compareAmounts, type Direction } from '../matching/agreement/index.js'
import { code } from '../rules/words.js'
import type { Article, Claim, Figure, Fix, Reference } from '../types.js'

/** Finds the claim with an id, null where the registry lacks it. */
export type FindClaim = (id: string) => Claim | null

/** The claim that holds now: the last of a chain of revisions. A circle, which the registry reports, ends it. */
export function successorOf(claim: Claim, find: FindClaim): Claim | null {
  const seen = new Set([claim.id])
  let last: Claim | null = null
  for (let id = claim.supersededBy; id !== undefined && !seen.has(id);) {
    seen.add(id)
    const next = find(id)
    if (next === null) break
    last = next
    id = next.status === 'superseded' ? next.supersededBy : undefined
  }
  return last
}

/**
 * Names the claim that holds now in place of the one that it replaced, where the figure may be printed for both. Safe:
 * not a letter changes of what the article says, and the claim is one that somebody has checked.
 */
export function currentIdFix(
  article: Article,
  figure: Figure,
  reference: Reference | null,
  successor: Claim,
  direction: Direction | null,
): Fix | null {
  if (!reference || compareAmounts(figure, successor.value, direction).type !== 'agrees') return null
  const edit = { uri: article.uri, span: reference.idSpan, text: successor.id }
  return {
    title: `Name the current claim ${code(successor.id)}`,
    edits: [edit],
    safe: successor.status === 'verified' && successor.caveat === undefined,
  }
}
