import type { Placed } from './compile.js'
import { relation, type Gazetteer } from './places.js'
import type { PlaceUse } from './topic/sentences.js'

/** True for a place in the text that the claim itself is about, or that says nothing against it. */
export type Explains = (candidate: Pick<Placed, 'named'>, use: PlaceUse) => boolean

/** As `Explains` has it. */
export function explains(candidate: Pick<Placed, 'named'>, use: PlaceUse, gazetteer: Gazetteer): boolean {
  if (use.ids.includes('WORLD')) return true
  // Most places that a claim is met by are its own, which needs no look at how they lie.
  for (const id of use.ids) if (candidate.named.has(id)) return true
  const named = [...candidate.named]
  return use.ids.some((id) =>
    named.some((n) => {
      const r = relation(id, n, gazetteer)
      return (
        r === 'same' ||
        r === 'unknown' ||
        (r === 'inside' && /^(?:area|city):/.test(id)) ||
        (r === 'contains' && use.role !== 'origin')
      )
    }),
  )
}

/**
 * Remembers the answers for one article, whose figures meet the same places and claims again and again. Claims that name
 * the same places share one set of them, so that is what is remembered by.
 */
export function rememberedExplains(gazetteer: Gazetteer): Explains {
  const known = new Map<PlaceUse, Map<ReadonlySet<string>, boolean>>()
  const alike = new Map<string, Map<ReadonlySet<string>, boolean>>()
  const answersFor = (use: PlaceUse): Map<ReadonlySet<string>, boolean> => {
    // All of a use that is looked at.
    const key = `${use.role === 'origin'}\n${use.ids.join('\n')}`
    const answers = alike.get(key) ?? new Map<ReadonlySet<string>, boolean>()
    alike.set(key, answers)
    known.set(use, answers)
    return answers
  }
  return (candidate, use) => {
    const answers = known.get(use) ?? answersFor(use)
    const seen = answers.get(candidate.named)
    if (seen !== undefined) return seen
    const answer = explains(candidate, use, gazetteer)
    answers.set(candidate.named, answer)
    return answer
  }
}
