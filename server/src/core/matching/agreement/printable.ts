import type { ScaleLadder } from '../../languages/words/figures.js'
import type { Amount, Hedge, NumberStyle } from '../../types.js'
import { comparable } from './comparable.js'
import { compareAmounts, valuesFor } from './compare.js'
import type { Interval } from './interval.js'
import { type Direction, sizeOf } from './size.js'
import { plainGroup, write, type Written, writtenUnit } from './written.js'

/** What to print instead of a figure's number, which is its span without the hedge. */
export interface Correction {
  readonly text: string
  /** Printed without the figure's hedge: its number is right, its hedge is not. */
  readonly dropsHedge: boolean
}

/** How many digits finer than the figure a correction may be before it is given up. */
const MOST_DIGITS = 12

/**
 * What the article could print for the claim in its own style and under its own hedge, which is never added to or
 * softened: "30 thousand" for 30,412 in the style of "25 thousand", "more than 3.2 million" for 3,296,112. Null where
 * no such printing agrees with the claim: kinds that cannot be compared, ranges, vague words and words of ratio.
 */
export const printable = (
  claim: Amount,
  style: NumberStyle,
  hedge: Hedge,
  ladders: readonly ScaleLadder[],
): string | null => {
  const like: Amount = { ...claim, style, hedge, step: style.scaleValue / 10 ** style.decimals, rounded: false }
  return underHedge(like, claim, null, ladders)?.text ?? null
}

/**
 * The honest ways to put the claim's value in the figure's place, the nearest to what is written first: under the same
 * hedge, then the number as it stands without its hedge. A bound is set a little below (or above) the value, at the last digit the
 * figure writes. Empty where there is none.
 */
export const corrections = (
  figure: Amount,
  claim: Amount,
  claimDirection: Direction | null,
  ladders: readonly ScaleLadder[],
): readonly Correction[] => {
  const agreement = compareAmounts(figure, claim, claimDirection)
  if (agreement.type === 'agrees') return []
  const kept = underHedge({ ...figure, style: settled(figure) }, claim, claimDirection, ladders)
  const bare: Amount = { ...figure, hedge: 'none', hedgeText: '' }
  const isRightWithoutHedge =
    agreement.type === 'hedge' && compareAmounts(bare, claim, claimDirection).type === 'agrees' && !isSpan(figure)
  const unhedged = isRightWithoutHedge ? write(sizeOf(figure).min, writtenUnit(figure), figure, ladders) : null
  return [
    ...(kept === null ? [] : [{ text: kept.text, dropsHedge: false }]),
    ...(unhedged === null ? [] : [{ text: unhedged.text, dropsHedge: true }]),
  ]
}

/** The first of {@link corrections}, null where there is none. */
export const correction = (
  figure: Amount,
  claim: Amount,
  claimDirection: Direction | null,
  ladders: readonly ScaleLadder[],
): Correction | null => corrections(figure, claim, claimDirection, ladders)[0] ?? null

/** The coarsest number at or below the figure's own step that agrees under its hedge. */
const underHedge = (
  figure: Amount,
  claim: Amount,
  claimDirection: Direction | null,
  ladders: readonly ScaleLadder[],
): Written | null => {
  if (isSpan(figure) || figure.kind === 'ratio' || !comparable(figure, claim)) return null
  const value = valueToPrint(figure, claim)
  if (value === null) return null
  const coarsest = Math.max(grainOf(figure, value), precisionOf(claim, figure))
  for (let digits = 0; digits < MOST_DIGITS; digits++) {
    const grain = coarsest / 10 ** digits
    const written = write(nearestUnder(figure.hedge, value, grain), grain, figure, ladders)
    const isReal = (written.amount.quantity.max ?? 0) !== 0
    if (isReal && compareAmounts(written.amount, claim, claimDirection).type === 'agrees') return written
    if (grain < precisionOf(claim, figure)) return null
  }
  return null
}

/** The figure's own last digit, or a finer one where a smaller number would lose significant digits. */
const grainOf = (figure: Amount, value: number): number => {
  if (!figure.rounded) return writtenUnit(figure)
  const digits = Math.round(sizeOf(figure).max / figure.step)
  const places = String(digits).length - 1
  return Math.min(figure.step, 10 ** (Math.floor(Math.log10(value)) - places))
}

/** A multiple of the grain: the nearest to the value, or the next below or above where the hedge sets a bound. */
const nearestUnder = (hedge: Hedge, value: number, grain: number): number => {
  const count = value / grain
  const isWhole = Math.abs(count - Math.round(count)) < 1e-9 * Math.max(1, count)
  const floor = isWhole ? Math.round(count) : Math.floor(count)
  switch (hedge) {
    case 'over':
      return (isWhole ? floor - 1 : floor) * grain
    case 'atLeast':
      return floor * grain
    case 'under':
    case 'nearly':
      return (floor + 1) * grain
    case 'atMost':
      return (isWhole ? floor : floor + 1) * grain
    case 'none':
    case 'about':
    case 'range':
    case 'vague':
      return Math.round(count) * grain
  }
}

/** The claim's value on the figure's scale; of a range the end that the hedge speaks of, and no single number else. */
const valueToPrint = (figure: Amount, claim: Amount): number | null => {
  const values = valuesFor(figure, claim)
  if (!isSpan(claim)) return middle(values)
  if (!Number.isFinite(values.max) || claim.hedge === 'vague') return null
  switch (figure.hedge) {
    case 'over':
    case 'atLeast':
      return values.min
    case 'under':
    case 'atMost':
      return values.max
    case 'none':
    case 'about':
    case 'nearly':
    case 'range':
    case 'vague':
      return null
  }
}

/** A claim is never printed finer than it is known. */
const precisionOf = (claim: Amount, figure: Amount): number => {
  if (claim.kind !== figure.kind) return writtenUnit(figure)
  if (claim.kind === 'percent') return claim.step
  return claim.rounded ? claim.step : 10 ** -claim.style.decimals
}

const middle = (values: Interval): number => Number(((values.min + values.max) / 2).toPrecision(12))

const isSpan = (amount: Amount): boolean => amount.hedge === 'range' || amount.hedge === 'vague'

/** A number below a thousand shows no group sign; a longer one in its place takes the usual one. */
const settled = (figure: Amount): NumberStyle => {
  const written = sizeOf(figure).max / figure.style.scaleValue
  const hidesGroup = written < 1000 || figure.style.form === 'words'
  const { style } = figure
  return style.group === '' && hidesGroup ? { ...style, group: plainGroup(style) } : style
}
