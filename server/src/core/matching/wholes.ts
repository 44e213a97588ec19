import type { Placed } from './compileClaim.js'
import type { Scene } from './topic/scene.js'
import type { PlaceUse } from './topic/sentences.js'

/**
 * "Of the 78,000 cards issued in 2024, Germany handed out 56,312": the whole that a part is told of behind it. The
 * place of the part is then none of the whole's.
 *
 * @returns why a claim about that place is not what the whole states, null where it may be
 */
export function partOf(scene: Scene, candidate: Pick<Placed, 'named'>): string | null {
  const { sentence, figure } = scene
  const { block, span, clauses, figures } = sentence
  if (!clauses.wholeBefore.test(block.text.slice(span.start, figure.at.start))) return null
  const comma = block.text.indexOf(',', Math.max(figure.at.end, figure.nounAt?.end ?? 0))
  if (comma < 0 || comma >= span.end || !figures.some((other) => other.at.start > comma)) return null
  const places = sentence.places().filter((use) => use.role !== 'institution')
  const isNamed = (use: PlaceUse): boolean => use.ids.some((id) => candidate.named.has(id))
  const part = places.find((use) => use.start > comma)
  if (part === undefined || !isNamed(part) || places.some((use) => use.start < comma && isNamed(use))) return null
  return `${part.text} is told of as a part of it`
}
