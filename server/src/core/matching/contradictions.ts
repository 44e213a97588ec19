import type { CompiledClaim, RegistryView } from './compile.js'
import { periodFit } from './periodFit.js'
import type { PeriodMention } from './periods.js'
import { explains } from './explains.js'
import type { Scene } from './topic/scene.js'

/** A thing the figure's own words say that the claim does not. */
export interface Contradiction {
  readonly about: 'place' | 'period' | 'population'
  /** As the text has it. */
  readonly said: string
  /** As the registry has it. */
  readonly claimed: string
}

/** Concepts that shut each other out in a count. */
const OPPOSED: readonly (readonly [string, string])[] = [
  ['repeat', 'first-time'],
  ['man', 'woman'],
  ['arrive', 'depart'],
]

/** What the sentence of a figure contradicts in a claim; only what is said plainly, never what is merely missing. */
export function contradictionsOf(scene: Scene, candidate: CompiledClaim, registry: RegistryView): Contradiction[] {
  const found: Contradiction[] = []
  const { claim } = candidate
  const place = placeSaid(scene, candidate, registry)
  if (place)
    found.push({
      about: 'place',
      said: place,
      claimed: [claim.origin, claim.destination, claim.place].filter(Boolean).join(', ') || claim.statement,
    })
  // "A year earlier" is only as sure as the time it is counted from.
  const plain = scene.periods
    .filter((p) => !scene.sentence.clauses.backward.test(p.mention.text))
    .filter((p) => p.strength >= 0.85 || p.where === 'before')
  const own = plain.filter((p) => p.where === 'zone')
  const said = own.length > 0 ? own : plain.slice(0, 1)
  if (
    candidate.period &&
    said.length > 0 &&
    said.every((p) => isOtherTime(candidate, p.mention, scene.sentence.articleDay))
  ) {
    found.push({
      about: 'period',
      said: said[0]!.mention.text,
      claimed: claim.asOfText ?? claim.periodText ?? claim.statement,
    })
  }
  const spoken = scene.layers.filter((l) => l.where === 'zone' || l.where === 'tail').flatMap((l) => l.words)
  const terms = new Set(spoken.flatMap((w) => w.terms))
  const counted = new Set([...candidate.population, ...candidate.measure])
  for (const pair of OPPOSED) {
    for (const [a, b] of [pair, [pair[1], pair[0]]] as const) {
      if (terms.has(a) && !terms.has(b) && counted.has(b) && !candidate.all.has(a)) {
        const word = spoken.find((w) => w.terms.includes(a))
        found.push({
          about: 'population',
          said: word?.text ?? a,
          claimed: claim.population ?? claim.measure ?? claim.statement,
        })
      }
    }
  }
  return found
}

/** Days by which two dates of one thing may differ. */
const NEAR = 3

/** "Since April 2023" says nothing of the end, and "2022-23" may be the year from July to June. */
function isOtherTime(candidate: CompiledClaim, mention: PeriodMention, articleDay: number | null): boolean {
  if (periodFit(candidate, mention, articleDay) > 0) return false
  const { from, to } = candidate.period ?? { from: null, to: null }
  const { period, role, grain } = mention
  if (from === null || to === null || period.from === null) return true
  if (role === 'since') return Math.abs(period.from - from) > NEAR
  return !(
    (grain === 'span' || /^\d{4}\D\d{2}$/.test(mention.text)) &&
    period.to !== null &&
    period.from <= from &&
    to <= period.to
  )
}

function placeSaid(scene: Scene, candidate: CompiledClaim, registry: RegistryView): string | null {
  const layers = scene.layers.filter((l) => l.where === 'zone' || l.where === 'sentence')
  const zone = layers[0]!
  const matched = layers.some((layer) =>
    layer.places.some((use) => use.role !== 'institution' && use.ids.some((id) => candidate.named.has(id))),
  )
  const elsewhere = zone.places.find(
    (use) =>
      use.role !== 'institution' &&
      use.role !== 'dateline' &&
      use.what !== 'city' &&
      !explains(candidate, use, registry.gazetteer),
  )
  if (!elsewhere) return null
  // Another place beside the claim's own is company, not contradiction.
  return matched && elsewhere.role === 'unknown' ? null : elsewhere.text
}
