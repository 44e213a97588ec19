import { footnoteLabels } from '../article/footnoteLabels.js'
import { compareAmounts, type Direction } from '../matching/agreement/index.js'
import { code } from '../rules/words.js'
import type { Article, Claim, Figure, Fix, Reference, Span } from '../types.js'

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
 * Names the claim that holds now in place of the one that it replaced, where the figure may be printed for both; a
 * footnote keeps its text. Safe: not a letter changes of what the article says, and the claim is one that somebody has
 * checked.
 */
export function currentIdFix(
  article: Article,
  figure: Figure,
  reference: Reference | null,
  successor: Claim,
  direction: Direction | null,
): Fix | null {
  if (!reference || compareAmounts(figure, successor.value, direction).type !== 'agrees') return null
  const named = reference.form === 'footnote' ? footnoteOf(article, reference.id, successor.id) : null
  if (named === 'taken') return null
  const spans = named ?? [reference.idSpan]
  return {
    title: `Name the current claim ${code(successor.id)}`,
    edits: spans.map((span) => ({ uri: article.uri, span, text: successor.id })),
    // Other calls of the same footnote may be of figures that the successor does not back.
    safe: successor.status === 'verified' && successor.caveat === undefined && (named === null || named.length <= 2),
  }
}

/**
 * Where the name of a footnote stands, in its text and in all its calls: renamed in one of them alone, it would be lost
 * in print. Null where the article has no text for it, 'taken' where it has one under the new name already.
 */
function footnoteOf(article: Article, id: string, renamed: string): readonly Span[] | 'taken' | null {
  const labels = footnoteLabels(article)
  if (labels.some(({ label }) => label.toLowerCase() === renamed)) return 'taken'
  const texts = labels.filter(({ label }) => label.toLowerCase() === id).map(({ span }) => span)
  if (texts.length === 0) return null
  const calls = article.references.filter((one) => one.form === 'footnote' && one.id === id)
  return [...calls.map(({ idSpan }) => idSpan), ...texts].sort((a, b) => a.start - b.start)
}
