import type { CompiledClaim } from './compile.js'
import type { Scene } from './topic/scene.js'

/**
 * "The Greens came first with 30.2 percent, ahead of the Social Democrats": what is told of the one is no number of the
 * others, who are named only to be left behind. `claim` counts those others.
 */
export function isOutdone(
  { sentence, figure, zone }: Scene,
  { population }: Pick<CompiledClaim, 'population'>,
): boolean {
  if (population.length === 0) return false
  const { block, clauses } = sentence
  const found = clauses.outdoes.exec(block.text.slice(figure.at.end, zone.end))
  if (found === null) return false
  const from = figure.at.end + found.index
  const named = sentence.words().filter((word) => word.terms.some((term) => population.includes(term)))
  return named.length > 0 && named.every((word) => word.start > from && word.start < zone.end)
}
