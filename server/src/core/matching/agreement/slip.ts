import type { Amount } from '../../types.js'
import { comparable } from './comparable.js'
import { compareAmounts, valuesFor } from './compare.js'
import { withoutFinalZeros } from './digits.js'
import { below } from './interval.js'
import { sizeOf } from './size.js'
import { writtenUnit } from './written.js'

export type SlipKind =
  | 'thousand'
  | 'million'
  | 'billion'
  | 'decimal'
  | 'transposed'
  | 'dropped-digit'
  | 'added-digit'
  | 'doubled-digit'
  | 'digit'

/** How a wrong figure may have come about, with words for a message. */
export interface Slip {
  readonly kind: SlipKind
  readonly words: string
}

/** Words that a message can carry after a comma. */
const WORDS: Readonly<Record<SlipKind, string>> = {
  thousand: 'off by a factor of a thousand',
  million: 'off by a factor of a million',
  billion: 'off by a factor of a billion',
  decimal: 'decimal sign misplaced',
  transposed: 'digits transposed',
  'dropped-digit': 'a digit dropped',
  'added-digit': 'a digit too many',
  'doubled-digit': 'a digit doubled',
  digit: 'one digit differs',
}
const POWERS: readonly (readonly [SlipKind, number])[] = [
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['decimal', 1],
  ['decimal', 2],
]

/**
 * The slip of the pen that would turn the claim's value into the figure: a scale, a decimal sign, two digits changed
 * about, one dropped, added, doubled or misread. Null where the figure agrees or nothing so simple explains it. Digits
 * are compared at the figure's own precision, and only where there are enough of them to mean something.
 */
export const slip = (figure: Amount, claim: Amount): Slip | null => {
  if (figure.hedge === 'range' || figure.hedge === 'vague' || figure.kind === 'ratio') return null
  if (!comparable(figure, claim) || compareAmounts(figure, claim).type !== 'disagrees') return null
  const kind = powerSlip(figure, claim) ?? digitSlip(figure, claim)
  return kind === null ? null : { kind, words: WORDS[kind] }
}

const powerSlip = (figure: Amount, claim: Amount): SlipKind | null => {
  const found = POWERS.find(([kind, power]) => {
    if (kind === 'decimal' && !hasDecimals(figure, claim)) return false
    return [power, -power].some((by) => isRight(shifted(figure, by), claim))
  })
  return found?.[0] ?? null
}

/** With its hedge or without it; a bound that merely holds is true of too many numbers. */
const isRight = (figure: Amount, claim: Amount): boolean =>
  [figure, { ...figure, hedge: 'none' as const }].some((either) => compareAmounts(either, claim).type === 'agrees')

/** Only a number that has a decimal sign, or lost one, can have it in the wrong place. */
const hasDecimals = (figure: Amount, claim: Amount): boolean =>
  [figure, claim].some((amount) => amount.style.decimals > 0 || amount.style.scale !== '')

const shifted = (figure: Amount, power: number): Amount => {
  const by = (value: number | null): number | null =>
    value === null ? null : Number((value * 10 ** power).toPrecision(15))
  return {
    ...figure,
    quantity: { min: by(figure.quantity.min), max: by(figure.quantity.max) },
    step: figure.step * 10 ** power,
    style: figure.kind === 'percent' ? { ...figure.style, decimals: figure.style.decimals - power } : figure.style,
  }
}

const digitSlip = (figure: Amount, claim: Amount): SlipKind | null => {
  const unit = writtenUnit(figure)
  const values = valuesFor(figure, claim)
  const written = digitsOf(sizeOf(figure).min, unit)
  const right = digitsOf((values.min + values.max) / 2, unit)
  if (isTransposed(written, right)) return 'transposed'
  if (Math.max(significant(written), significant(right)) < 3) return null
  if (lacksOne(written, right)) return 'dropped-digit'
  if (lacksOne(right, written)) return isDoubled(written, right) ? 'doubled-digit' : 'added-digit'
  return differsByOne(written, right) ? 'digit' : null
}

const digitsOf = (value: number, unit: number): string => {
  const count = Math.round(value / unit)
  return Number.isSafeInteger(count) && !below(count, 0) ? String(count) : ''
}

const significant = (digits: string): number => withoutFinalZeros(digits).length

/** Two digits have changed places. */
const isTransposed = (a: string, b: string): boolean => {
  const places = differences(a, b)
  const [first, second] = places
  if (places.length !== 2 || first === undefined || second === undefined) return false
  return a[first] === b[second] && a[second] === b[first]
}

const differsByOne = (a: string, b: string): boolean => differences(a, b).length === 1

/** The places where two numbers of equal length differ; of unequal length there are none. */
const differences = (a: string, b: string): readonly number[] =>
  a.length === b.length ? placesOf(a).filter((place) => a[place] !== b[place]) : []

/** Whether `short` is `long` with one digit taken out. */
const lacksOne = (short: string, long: string): boolean =>
  short.length + 1 === long.length && placesOf(long).some((place) => without(long, place) === short)

/** Whether the digit that `long` has too many repeats the one beside it. */
const isDoubled = (long: string, short: string): boolean =>
  placesOf(long).some((place) => long[place] === long[place - 1] && without(long, place) === short)

const without = (digits: string, place: number): string => digits.slice(0, place) + digits.slice(place + 1)

const placesOf = (digits: string): readonly number[] => Array.from(digits, (_, place) => place)
