import type { Article, Figure, FigureStatus, Match, Reference, Citation } from '../types.js'
import { compareAmounts } from './agreement/index.js'
import type { CompiledClaim, CompiledRegistry } from './compile.js'
import { inferClaim, type Inference } from './infer.js'
import { assignReferences, citationsOf } from './references.js'
import { buildScenes, type Scene } from './topic/scene.js'
import { readSentences, type Sentence } from './topic/sentences.js'

export { compileRegistry, type CompiledClaim, type CompiledRegistry } from './compile.js'

/** A figure with the claim it states, as far as one was found. */
export interface FigureMatch {
  readonly figure: Figure
  readonly match: Match
  readonly status: Exclude<FigureStatus, 'ignored'>
  readonly citations: readonly Citation[]
  readonly scene: Scene | null
  readonly inference: Inference | null
}

/** Finds the claim of every checkable figure. `articleDay` is in days since 1970-01-01, null where it is unknown. */
export function matchFigures(
  article: Article,
  figures: readonly Figure[],
  registry: CompiledRegistry,
  articleDay: number | null,
): FigureMatch[] {
  const references = assignReferences(article, figures, registry)
  const wanted = figures.filter((f) => f.checkable || references.has(f))
  if (registry.claims.length === 0)
    return wanted.map((figure) => unmatched(article, figure, references.get(figure) ?? null, registry))
  const sentences = readSentences(article, figures, {
    articleDay,
    gazetteer: registry.gazetteer,
    words: registry.words,
  })
  const scenes = buildScenes(sentences, (f) => f.checkable || references.has(f), registry.words)
  return wanted.map((figure) =>
    matchOne(article, figure, references.get(figure) ?? null, scenes.get(figure) ?? null, registry),
  )
}

export type { Scene, Sentence }

function unmatched(
  article: Article,
  figure: Figure,
  reference: Reference | null,
  registry: CompiledRegistry,
): FigureMatch {
  const citations = citationsOf(article, figure)
  const match: Match = reference
    ? { type: 'unresolved', reference, nearest: registry.nearestId(reference.id) }
    : { type: 'none' }
  return {
    figure,
    match,
    status: citations.length > 0 && !reference ? 'cited' : 'uncited',
    citations,
    scene: null,
    inference: null,
  }
}

function matchOne(
  article: Article,
  figure: Figure,
  reference: Reference | null,
  scene: Scene | null,
  registry: CompiledRegistry,
): FigureMatch {
  if (reference) {
    const claim = registry.find(reference.id)
    if (!claim) return unmatched(article, figure, reference, registry)
    return tied(figure, claim, 'reference', reference, citationsOf(article, figure), scene, null)
  }
  const citations = citationsOf(article, figure)
  const others = citations.filter((c) => registry.bySource(c.url).length === 0)
  if (!scene)
    return {
      figure,
      match: { type: 'none' },
      status: citations.length > 0 ? 'cited' : 'uncited',
      citations,
      scene,
      inference: null,
    }
  const named = [...new Set(citations.flatMap((c) => registry.bySource(c.url)))]
  if (named.length > 0) {
    const inference = inferClaim(scene, registry, named)
    if (inference.type === 'tied') return tied(figure, inference.claim, 'source', null, citations, scene, inference)
  }
  const inference = inferClaim(scene, registry, null)
  if (inference.type === 'tied') return tied(figure, inference.claim, 'inferred', null, citations, scene, inference)
  const cited = others.length > 0 || named.length > 0
  const match: Match =
    inference.type === 'ambiguous'
      ? { type: 'candidates', claims: inference.claims.map((c) => c.claim) }
      : { type: 'none' }
  return { figure, match, status: cited ? 'cited' : 'uncited', citations, scene, inference }
}

function tied(
  figure: Figure,
  claim: CompiledClaim,
  tie: 'reference' | 'source' | 'inferred',
  reference: Reference | null,
  citations: readonly Citation[],
  scene: Scene | null,
  inference: Inference | null,
): FigureMatch {
  const agreement = compareAmounts(figure, claim.claim.value)
  const match: Match = { type: 'tied', claim: claim.claim, tie, agreement, reference }
  return {
    figure,
    match,
    status: agreement.type === 'disagrees' ? 'conflicting' : 'sourced',
    citations,
    scene,
    inference,
  }
}
