import type { Amount, Article, Figure } from '../../types.js'

export type Operation = 'sum' | 'difference' | 'share' | 'change' | 'multiple'

/** What arithmetic reads: an article's figures in order of position, and what is known of each from the registry. */
export interface ArithmeticInput {
  readonly article: Article
  readonly figures: readonly Figure[]
  /**
   * The value of the claim each figure is tied to, null for none. Only the rounding of its source is taken from it: what
   * a passage states must follow from the figures as they are printed.
   */
  readonly claimed?: readonly (Amount | null)[]
}

/** A figure that its text says was reckoned from others. */
export interface Derivation {
  /** Index of the stated result in the input's figures. */
  readonly figure: number
  readonly operation: Operation
  /** Indexes of the figures it is reckoned from, in the order of the formula. */
  readonly operands: readonly number[]
  /** What the operands give, in the stated figure's unit, as wide as their rounding makes it. */
  readonly result: { readonly min: number; readonly max: number }
  /** Whether the stated result follows. False only where the text leaves no doubt which figures are meant. */
  readonly holds: boolean
  /** The sum in one line: "117.3 million − 108.4 million = 8.9 million". */
  readonly how: string
}
