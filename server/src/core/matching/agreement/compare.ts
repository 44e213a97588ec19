import type { Agreement, Amount } from '../../types.js'
import { comparable, converter } from './comparable.js'
import { covers, type Interval, meets } from './interval.js'
import { boundOf, meaningOf, valuesOf } from './meaning.js'
import { type Direction, opposed, sizeOf } from './size.js'

/**
 * How a figure's amount stands to a claim's: whether the claim's value could honestly be printed as the figure.
 * Amounts of kinds that cannot be compared disagree. A change is compared by its size, and by its direction where both
 * have one; `claimDirection` says the claim's where its amount does not ("fell" in its measure, with a value of 50.3).
 */
export const compareAmounts = (figure: Amount, claim: Amount, claimDirection: Direction | null = null): Agreement => {
  if (!comparable(figure, claim)) return { type: 'disagrees' }
  if (opposed(sizeOf(figure).direction, sizeOf(claim).direction ?? claimDirection)) return { type: 'disagrees' }
  if (sameWords(figure, claim)) return { type: 'agrees' }
  const values = valuesFor(figure, claim)
  if (isMeant(figure, claim, values)) return { type: 'agrees' }
  return isHedgeAlone(figure, claim, values) ? { type: 'hedge' } : { type: 'disagrees' }
}

/** A claim's values on the figure's own scale. */
export const valuesFor = (figure: Amount, claim: Amount): Interval => {
  const values = valuesOf(claim, figure)
  return converter(claim, figure)?.(values) ?? values
}

/** A range must hold every value of the claim's own range; anything else agrees when it does with some value of it. */
const isMeant = (figure: Amount, claim: Amount, values: Interval): boolean => {
  const meaning = meaningOf(figure)
  if (figure.hedge === 'range' && isSpan(claim)) return covers(meaning, values)
  return meets(meaning, boundedBy(figure, claim, values))
}

/** A range by its own words, not a number widened by its source's rounding. */
const isSpan = (claim: Amount): boolean => claim.hedge === 'range' || claim.hedge === 'vague'

/** "Up to" speaks of a range's top. */
const boundedBy = (figure: Amount, claim: Amount, values: Interval): Interval =>
  figure.hedge === 'atMost' && isSpan(claim) ? { ...values, min: values.max } : values

/** Without its hedge the figure would agree, or its bound holds and only its size misleads. */
const isHedgeAlone = (figure: Amount, claim: Amount, values: Interval): boolean => {
  if (figure.hedge === 'none' || figure.hedge === 'about') return false
  if (figure.hedge === 'range' || figure.hedge === 'vague') return false
  const bound = boundOf(figure)
  if (bound !== null && meets(bound, boundedBy(figure, claim, values))) return true
  return meets(meaningOf({ ...figure, hedge: 'none' }), values)
}

/** The same number with the same hedge is the claim's own wording. */
const sameWords = (figure: Amount, claim: Amount): boolean => {
  const [a, b] = [sizeOf(figure), sizeOf(claim)]
  return figure.kind === claim.kind && figure.hedge === claim.hedge && a.min === b.min && a.max === b.max
}
