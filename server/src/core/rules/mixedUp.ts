import type { CompiledClaim, CompiledRegistry } from '../matching/index.js'
import type { Claim, Figure } from '../types.js'
import type { FigureFacts } from './rule.js'
import { code, placeWords, proseOf } from './words.js'

/** A number that many claims share tells nothing: "10,000" is nobody's in particular. */
const DIGITS = 3

/**
 * The claim whose number a figure is instead: the same measure for another time or another place, as where the row
 * above was read off. Null where there is none, or more than one.
 */
export function mixedUpWith(facts: FigureFacts, claim: Claim, registry: CompiledRegistry): string | null {
  const { figure } = facts
  const own = registry.find(claim.id)
  const { min, max } = figure.quantity
  if (own === null || min === null || min !== max || digitsOf(figure) < DIGITS) return null
  const others = registry.byValue(figure.kind, min).filter((other) => other !== own && isNextTo(own, other))
  const [other] = others
  if (other === undefined || others.length > 1) return null
  return `${code(proseOf(facts))} is the number of ${difference(own, other)} (claim ${code(other.claim.id)})`
}

/** How many digits were written down to the last that is not zero. */
function digitsOf(figure: Figure): number {
  const digits = figure.text.replace(/\D/g, '').split('')
  return digits.findLastIndex((digit) => digit !== '0') + 1
}

/** The same measure, unit and population, with either the time or the places changed. */
function isNextTo(own: CompiledClaim, other: CompiledClaim): boolean {
  if (own.measure.join() !== other.measure.join() || own.population.join() !== other.population.join()) return false
  return samePlaces(own, other) || timeKey(own) === timeKey(other)
}

function difference(own: CompiledClaim, other: CompiledClaim): string {
  const { claim } = other
  if (samePlaces(own, other)) return claim.asOfText ?? claim.periodText ?? 'another time'
  for (const key of ['destination', 'origin', 'place'] as const) {
    if (own[key]?.join() !== other[key]?.join() && claim[key] !== undefined) return placeWords(claim[key])
  }
  return 'another place'
}

function samePlaces(a: CompiledClaim, b: CompiledClaim): boolean {
  return (['origin', 'destination', 'place'] as const).every((key) => a[key]?.join() === b[key]?.join())
}

function timeKey({ period }: CompiledClaim): string {
  return `${period?.from ?? ''}/${period?.to ?? ''}`
}
