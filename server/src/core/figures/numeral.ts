/**
 * A number as the grammar reads it, before it is an amount of anything: digits, words or both, with its scale.
 * `from` and `to` are tokens (`to` exclusive).
 */
export interface Numeral {
  readonly from: number
  readonly to: number
  readonly value: number
  /** The number without its scale: 1.2 of "1.2 million". */
  readonly mantissa: number
  /** The value of the last digit written. */
  readonly step: number
  readonly rounded: boolean
  readonly form: 'digits' | 'words' | 'mixed'
  readonly group: string
  readonly decimal: '.' | ','
  readonly decimals: number
  /** The scale as written with what separates it from the number. */
  readonly scale: string
  readonly scaleValue: number
  /** A bare run of digits: no grouping, no decimals, no scale. */
  readonly plain: boolean
  /** How many digits a bare run has. */
  readonly length: number
  /** Vague magnitudes ("several hundred"): the upper end; null for a number that says one thing. */
  readonly top: number | null
}

/** The value of the last digit other than a trailing zero of a whole number: 1000 for 25000, 1 for 24867 and, since nothing below 100 is rounded, for 40. */
export function lastDigitStep(value: number): number {
  if (value < 100 || !Number.isFinite(value)) return 1
  let step = 1
  while (value % (step * 10) === 0 && step < 1e15) step *= 10
  return step
}
