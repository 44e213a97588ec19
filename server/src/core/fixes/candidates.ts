import { compareAmounts } from '../matching/agreement/index.js'
import type { CompiledClaim, RegistryView, FigureMatch } from '../matching/index.js'
import type { Article, Claim, Figure } from '../types.js'

/** A claim that a figure could be tied to. */
export interface Candidate {
  readonly claim: Claim
  /** How well it fits what the text says, from 0 to 1, by the search's own scale. */
  readonly fit: number
  /** Whether the figure may be printed for it. */
  readonly agrees: boolean
}

/** Below this a claim shares a country or a year with the text, and no more. */
const FIT = 0.2
/** Words in common from which a claim that the figure may be printed for is worth showing. */
const SHARED = 2
/** Digits other than final zeros from which a number is hardly another claim's by chance. */
const TELLING = 4

/**
 * The claims that a figure could be tied to, the likeliest first: those that the checker could not choose between, then
 * those whose value agrees by how well they fit, then the others that fit. Retracted and superseded claims are never
 * among them, nor is the one it is tied to.
 */
export function candidatesFor(article: Article, match: FigureMatch, registry: RegistryView): readonly Candidate[] {
  const found = new Map<string, Candidate>()
  const own = match.match.type === 'tied' ? match.match.claim.id : null
  const add = (claim: CompiledClaim, fit: number): void => {
    const { id, status } = claim.claim
    if (id === own || status === 'retracted' || status === 'superseded' || found.has(id)) return
    const agrees = compareAmounts(match.figure, claim.claim.value, claim.direction).type === 'agrees'
    found.set(id, { claim: claim.claim, fit, agrees })
  }
  const fits = match.inference?.fits() ?? []
  const fitOf = new Map(fits.map((fit) => [fit.claim.claim.id, fit.score]))
  const chosen = match.match.type === 'candidates' ? match.match.claims : []
  for (const { id } of chosen) {
    const claim = registry.find(id)
    if (claim) add(claim, fitOf.get(id) ?? 0)
  }
  const first = found.size
  for (const fit of fits) if (fit.score >= FIT) add(fit.claim, fit.score)
  for (const [claim, alike] of alikeByWords(article, match, registry)) add(claim, Math.min(FIT, alike / 20))
  const [meant, others] = [[...found.values()].slice(0, first), [...found.values()].slice(first)]
  return [...meant, ...others.sort((a, b) => Number(b.agrees) - Number(a.agrees) || b.fit - a.fit)]
}

/** Claims with the figure's value that share words with its sentence, the most alike first. */
function alikeByWords(
  article: Article,
  { figure }: FigureMatch,
  registry: RegistryView,
): readonly (readonly [CompiledClaim, number])[] {
  const block = article.blocks[figure.block]
  const sentence = block?.sentences[figure.sentence]
  if (!block || !sentence) return []
  const words = new Set(registry.words.terms(block.text.slice(sentence.start, sentence.end)))
  return registry.claims
    .filter(({ claim, direction }) => compareAmounts(figure, claim.value, direction).type === 'agrees')
    .map((claim) => [claim, [...claim.all].filter((word) => words.has(word)).length] as const)
    .filter(([, alike]) => alike >= (isTelling(figure) ? 0 : SHARED))
    .sort((a, b) => b[1] - a[1])
}

function isTelling({ kind, rounded, text }: Figure): boolean {
  return kind === 'count' && !rounded && text.replace(/\D/g, '').replace(/0{1,20}$/, '').length >= TELLING
}
