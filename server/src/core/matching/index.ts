import type { Amount, Article, Block, Citation, Figure, FigureStatus, Match, Reference } from '../types.js'
import { compareAmounts, slip } from './agreement/index.js'
import { deriveFigures, type Derivation } from './arithmetic/index.js'
import { deriveFromSeries } from './arithmetic/series.js'
import { thingOf, type CompiledClaim, type RegistryView } from './compile.js'
import { rememberedExplains } from './explains.js'
import { inferClaim, type Inference, type SearchContext } from './infer.js'
import { noRecall, type MatchMemory, type Recall } from './memory.js'
import { assignReferences, citationsOf } from './references.js'
import type { Sibling } from './sceneTerms.js'
import { buildScenes, type Scene } from './topic/scene.js'
import { readSentences, type Sentence } from './topic/sentences.js'

export { compileRegistry, type CompiledClaim, type CompiledRegistry, type RegistryView } from './compile.js'
export { createMatchMemory, type MatchMemory } from './memory.js'
export type { Filing } from './filing.js'
export { explainMatch, explanationLines, type MatchExplanation } from './explain.js'
export type { Scene, Sentence }

/** A figure with the claim it states, as far as one was found. */
export interface FigureMatch {
  readonly figure: Figure
  readonly match: Match
  readonly status: Exclude<FigureStatus, 'ignored'>
  readonly citations: readonly Citation[]
  /** What was read around it; null where the registry is empty. */
  readonly scene: Scene | null
  /** How the registry was searched; null where a reference made the search needless. */
  readonly inference: Inference | null
  /** The arithmetic by which its text reckons it from other figures; operands are positions in the list of matches. */
  readonly derivation: Derivation | null
}

/**
 * Finds the claim of every checkable figure, in the language of the registry's view. `articleDay` is in days since
 * 1970-01-01, null where it is unknown.
 *
 * @param memory what an earlier version of the article came to, for who checks it at every keystroke
 */
export function matchFigures(
  article: Article,
  figures: readonly Figure[],
  registry: RegistryView,
  articleDay: number | null,
  memory: MatchMemory | null = null,
): FigureMatch[] {
  const references = assignReferences(article, figures, registry)
  const wanted = figures.filter((f) => f.checkable || references.has(f))
  const wantedSet = new Set(wanted)
  const scenes = scenesOf(article, figures, wantedSet, registry, articleDay)
  const recall = memory?.begin({ registry, articleDay, wanted: wantedSet }) ?? noRecall
  const matches: FigureMatch[] = []
  let lastTied: FigureMatch | null = null
  const explains = rememberedExplains(registry.gazetteer)
  /** By passage, what its figures so far agree with. */
  const takenIn = new Map<number, Set<string>>()
  for (const figure of wanted) {
    const task: Task = {
      article,
      figure,
      registry,
      reference: references.get(figure) ?? null,
      scene: scenes.get(figure) ?? null,
      citations: citationsOf(article, figure),
    }
    const passage = article.blocks[figure.block]?.passage ?? -1
    const taken = takenIn.get(passage) ?? new Set()
    takenIn.set(passage, taken)
    const match = matchOne(
      task,
      {
        sibling: siblingOf(
          task,
          lastTied,
          matches.findLast((one) => one.figure.kind === figure.kind),
        ),
        taken,
        articleDay,
        explains,
      },
      recall,
    )
    matches.push(match)
    if (match.match.type !== 'tied') continue
    lastTied = match
    const claim = match.match.agreement.type === 'disagrees' ? null : registry.find(match.match.claim.id)
    if (claim) taken.add(thingOf(claim))
  }
  for (const [at, match] of matches.entries())
    if (isStatedBehind(match, at, matches, registry)) matches[at] = untied(match)
  const derivations = deriveFigures(
    { article, figures: wanted, claimed: matches.map(claimedValue) },
    registry.language.arithmetic,
  )
  for (const derivation of derivations) {
    const match = matches[derivation.figure]
    if (match) matches[derivation.figure] = withDerivation(match, derivation, matches)
  }
  matches.forEach((match, at) => {
    if (match.match.type === 'tied' || match.match.type === 'unresolved' || match.status === 'derived') return
    if (match.derivation !== null && !match.derivation.holds) return
    const derivation = deriveFromSeries(matches, at, registry, articleDay)
    if (derivation !== null) matches[at] = withDerivation(match, derivation, matches)
  })
  return matches
}

/**
 * "108,000 received support, 36,273 of them in hotels", where the claim of those in hotels is found for both: what a
 * figure behind it in its sentence states is not what this one, with another value, is about.
 */
function isStatedBehind(
  { match, figure, status }: FigureMatch,
  at: number,
  matches: readonly FigureMatch[],
  { find }: RegistryView,
): boolean {
  if (status !== 'conflicting' || match.type !== 'tied' || match.tie !== 'inferred') return false
  if (slip(figure, match.claim.value)?.kind === 'transposed') return false
  const claim = find(match.claim.id)
  for (const other of matches.slice(at + 1)) {
    if (other.figure.block !== figure.block || other.figure.sentence !== figure.sentence) return false
    if (other.match.type !== 'tied') {
      if (isExactly(other.figure, match.claim.value)) return true
      continue
    }
    const stated = other.status === 'sourced' ? find(other.match.claim.id) : null
    if (claim && stated && thingOf(stated) === thingOf(claim)) return true
  }
  return false
}

/** The very number, of so many digits as no chance gives. */
function isExactly({ kind, quantity }: Figure, value: Amount): boolean {
  const { min, max } = quantity
  return (
    kind === value.kind &&
    min !== null &&
    min >= 1000 &&
    min === max &&
    min === value.quantity.min &&
    min === value.quantity.max
  )
}

function untied(match: FigureMatch): FigureMatch {
  return { ...match, match: { type: 'none' }, status: match.citations.length > 0 ? 'cited' : 'uncited' }
}

/**
 * A figure that its text reckons from others is judged by them: what a claim says in other words still backs it, but
 * no claim that was merely found near refutes it.
 */
function withDerivation(match: FigureMatch, derivation: Derivation, matches: readonly FigureMatch[]): FigureMatch {
  const backed = match.match.type === 'tied' && (match.match.tie === 'reference' || match.status === 'sourced')
  if (backed || match.match.type === 'unresolved') return { ...match, derivation }
  const proved =
    derivation.holds && derivation.operands.every((i) => ['sourced', 'derived'].includes(matches[i]?.status ?? ''))
  const otherwise = match.citations.length > 0 ? 'cited' : 'uncited'
  return { ...match, match: { type: 'none' }, status: proved ? 'derived' : otherwise, derivation }
}

function claimedValue({ match }: FigureMatch): Amount | null {
  return match.type === 'tied' ? match.claim.value : null
}

interface Task {
  readonly article: Article
  readonly figure: Figure
  readonly registry: RegistryView
  readonly reference: Reference | null
  readonly scene: Scene | null
  readonly citations: readonly Citation[]
}

function scenesOf(
  article: Article,
  figures: readonly Figure[],
  wanted: ReadonlySet<Figure>,
  registry: RegistryView,
  articleDay: number | null,
): Map<Figure, Scene> {
  if (registry.claims.length === 0 || wanted.size === 0) return new Map()
  const { gazetteer, words, publishers } = registry
  const sentences = readSentences(article, figures, { articleDay, gazetteer, words, publishers, wanted })
  return buildScenes(sentences, (figure) => wanted.has(figure), words)
}

function matchOne(task: Task, context: SearchContext, recall: Recall): FigureMatch {
  const { reference, registry, scene, citations, figure } = task
  if (reference) {
    const claim = registry.find(reference.id)
    if (claim) return tied(task, claim, 'reference', null)
    const match: Match = { type: 'unresolved', reference, nearest: registry.nearestId(reference.id) }
    return { figure, match, status: 'uncited', citations, scene, inference: null, derivation: null }
  }
  if (!scene) return loose(task, { type: 'none' }, null)
  const addresses = citations.map(({ url }) => url)
  const cited = [...new Set(addresses.flatMap(registry.bySource))]
  if (cited.length > 0) {
    const inference = recall.infer(scene, context, addresses, () => inferClaim(scene, context, registry, cited))
    if (inference.type === 'tied') return tied(task, inference.claim, 'source', inference)
  }
  const inference = recall.infer(scene, context, null, () => inferClaim(scene, context, registry, null))
  if (inference.type === 'tied') return tied(task, inference.claim, 'inferred', inference)
  if (inference.type === 'none') return loose(task, { type: 'none' }, inference)
  return loose(task, { type: 'candidates', claims: inference.claims.map((c) => c.claim) }, inference)
}

function loose(task: Task, match: Match, inference: Inference | null): FigureMatch {
  const { figure, citations, scene } = task
  return {
    figure,
    match,
    status: citations.length > 0 ? 'cited' : 'uncited',
    citations,
    scene,
    inference,
    derivation: null,
  }
}

function tied(
  task: Task,
  claim: CompiledClaim,
  tie: 'reference' | 'source' | 'inferred',
  inference: Inference | null,
): FigureMatch {
  const { figure, citations, scene, reference } = task
  const agreement = compareAmounts(figure, claim.claim.value, claim.direction)
  const match: Match = { type: 'tied', claim: claim.claim, tie, agreement, reference }
  return {
    figure,
    match,
    status: agreement.type === 'disagrees' ? 'conflicting' : 'sourced',
    citations,
    scene,
    inference,
    derivation: null,
  }
}

/** How many blocks back a topic is still taken up ("Peru 1.45 million" a paragraph after Colombia's). */
const TAKEN_UP_WITHIN = 2

/** The claim that the last tied figure stated, where this one adds no noun of its own and so goes on about the same. */
function siblingOf(task: Task, last: FigureMatch | null, before: FigureMatch | undefined): Sibling | null {
  const { scene, figure, article, registry } = task
  if (!scene) return null
  if (last?.match.type !== 'tied') return null
  if (!scene.refersBack && last.figure.head !== figure.head) return null
  const strength = nearness(last.figure, figure, article.blocks)
  const claim = registry.find(last.match.claim.id)
  const between = last.figure.block === figure.block ? Math.max(0, figure.sentence - last.figure.sentence - 1) : 0
  if (!claim || strength === 0) return null
  return {
    claim,
    strength,
    between,
    beside: last.figure.block === figure.block && last.figure.sentence === figure.sentence,
    next: before === last,
    otherRow: isOtherRow(article.blocks[last.figure.block], article.blocks[figure.block]),
    dated: leavesTime(last),
  }
}

function isOtherRow(last: Block | undefined, own: Block | undefined): boolean {
  const [a, b] = [last?.cell ?? null, own?.cell ?? null]
  return a !== null && b !== null && a.table === b.table && a.row !== b.row
}

/** "From 5,486 to 1,204", "up from 5,486": the time of the one that is left behind does not go on. */
function leavesTime({ figure, scene }: FigureMatch): boolean {
  if (scene === null) return false
  const { block, clauses } = scene.sentence
  return (
    !scene.zone.comparison && !clauses.from.test(block.text.slice(Math.max(0, figure.at.start - 6), figure.at.start))
  )
}

function nearness(last: Figure, figure: Figure, blocks: readonly Block[]): number {
  const [a, b] = [blocks[last.block], blocks[figure.block]]
  if (!a || !b || a.role === 'title' || a.headings.join() !== b.headings.join()) return 0
  if (a === b)
    return figure.sentence === last.sentence ? 0.9 : Math.max(0.7, 0.88 - 0.05 * (figure.sentence - last.sentence))
  if (a.passage === b.passage) return 0.8
  return b.index - a.index <= TAKEN_UP_WITHIN ? 0.65 : 0
}
