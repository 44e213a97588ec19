import type { ArticleReading } from '../check.js'
import { dayOf } from '../matching/compile.js'
import { matchFigures, type RegistryView } from '../matching/index.js'
import { sentenceIndexAt } from '../matching/references.js'
import type { Claim, Figure } from '../types.js'
import { proseOffset } from '../article/prose.js'
import { candidatesFor } from './candidates.js'

/** A claim that a reference could name. */
export interface RankedClaim {
  readonly claim: Claim
  /** The words around the figure speak for it. */
  readonly fits: boolean
  /** The figure may be printed for it. */
  readonly agrees: boolean
}

/**
 * The claims for a reference that is to stand at an offset of an article: those that fit the figure which it would
 * belong to, the likeliest first: what the figure may be printed for before what it may not.
 */
export function rankedClaims(
  { article, figures }: ArticleReading,
  offset: number,
  registry: RegistryView,
): readonly RankedClaim[] {
  const figure = figureFor(figures, article, offset)
  if (!figure) return []
  const plain = figures.map((one) => (one === figure ? { ...one, checkable: true } : one))
  const matches = matchFigures({ ...article, references: [] }, plain, registry, dayOf(article.date))
  const match = matches.find((one) => one.figure.span.start === figure.span.start)
  if (!match) return []
  const own =
    match.match.type === 'tied'
      ? [{ claim: match.match.claim, fits: true, agrees: match.match.agreement.type === 'agrees' }]
      : []
  const others = candidatesFor(article, match, registry)
  const all = [...own, ...others.map(({ claim, agrees }) => ({ claim, fits: true, agrees }))]
  return [...all.filter(({ agrees }) => agrees), ...all.filter(({ agrees }) => !agrees)]
}

/** The nearest checkable figure before the offset in its sentence, else the nearest after it. */
function figureFor(figures: readonly Figure[], article: ArticleReading['article'], offset: number): Figure | null {
  const block = article.blocks.findLast(({ span }) => span.start <= offset && span.end >= offset - 1)
  if (!block) return null
  const at = proseOffset(block, offset)
  const sentence = sentenceIndexAt(block, { start: at, end: at })
  const near = figures.filter((one) => one.block === block.index && one.sentence === sentence)
  const behind = near.filter((one) => one.span.end <= offset)
  return behind.filter((one) => one.checkable).at(-1) ?? near.find((one) => one.checkable) ?? near[0] ?? null
}
