import type { FigureKind } from '../types.js'
import type { Part } from './parts.js'

/** A figure in the making: what its span says, before hedge, noun and whether it is checked. */
export interface Draft {
  /** Tokens of the span, `to` exclusive. */
  readonly from: number
  readonly to: number
  readonly kind: FigureKind
  readonly min: number
  readonly max: number
  /** Two ends: "6 to 8 percent". */
  readonly range: boolean
  /** "dozens", "several hundred". */
  readonly vague: boolean
  readonly ratio: 'share' | 'oneIn' | 'multiple' | null
  readonly points: boolean
  readonly currency: string
  readonly step: number
  /** The part whose way of writing stands for the whole: the last of a range. */
  readonly part: Part
  /** Where what is counted begins: behind the number, or behind "one in five". */
  readonly nounAt: number
  /** Behind all that the figure uses up, where that is more than its span: the base of a rate. */
  readonly resume?: number
}
