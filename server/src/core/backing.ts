/** What a checked figure stands on besides its claim, so that a report or a sign-off can tell of it. */
import type { Operation } from './matching/arithmetic/types.js'
import type { SignOff, SignOffState } from './signoff/types.js'
import type { Citation, Figure, Period } from './types.js'

/** How the article itself reckons a figure from others. */
export interface Calculation {
  readonly operation: Operation
  /** The figures it is reckoned from, in the order of the formula. */
  readonly operands: readonly Figure[]
  /** The sum in one line: "117.3 million − 108.4 million = 8.9 million". */
  readonly how: string
  /** Whether the stated result follows. */
  readonly holds: boolean
}

export interface Backing {
  /** The links and footnotes to addresses that cover the figure. */
  readonly citations: readonly Citation[]
  /** Null where the text reckons it from no other figures. */
  readonly calculation: Calculation | null
  /** The time in force where it stands; null where none is known. */
  readonly time: Period | null
  /** Whether somebody has signed for it; null in a project that keeps no sign-offs. */
  readonly signOff: SignOffState | null
}

export interface SignedArticle {
  /** Sign-offs of figures that the article no longer has. */
  readonly orphans: readonly SignOff[]
}
