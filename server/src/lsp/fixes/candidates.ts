import { compareAmounts } from '../../core/matching/agreement/index.js'
import type { CompiledClaim, RegistryView } from '../../core/matching/index.js'
import type { Article, CheckedFigure, Claim } from '../../core/types.js'

/** More than this are no help in a menu. */
const offered = 5

/**
 * The claims that a figure could be tied to: those that the checker could not choose between, else those whose value
 * agrees and that share words with the sentence, the most alike first. Retracted claims are never offered.
 */
export function candidatesFor(article: Article, checked: CheckedFigure, registry: RegistryView): readonly Claim[] {
  if (checked.match.type === 'tied') return []
  const live = (claim: Claim) => claim.status !== 'retracted' && claim.status !== 'superseded'
  if (checked.match.type === 'candidates') return checked.match.claims.filter(live).slice(0, offered)
  const { figure } = checked
  const block = article.blocks[figure.block]
  const sentence = block?.sentences[figure.sentence]
  if (!block || !sentence) return []
  const words = new Set(registry.words.terms(block.text.slice(sentence.start, sentence.end)))
  const shared = (claim: CompiledClaim) => [...claim.all].filter((word) => words.has(word)).length
  return registry.claims
    .filter(({ claim }) => live(claim) && compareAmounts(figure, claim.value).type === 'agrees')
    .map((claim) => ({ claim: claim.claim, alike: shared(claim) }))
    .filter(({ alike }) => alike >= 2)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, offered)
    .map(({ claim }) => claim)
}
