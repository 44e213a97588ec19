import type { Part } from '../parts.js'
import type { Tokens } from '../tokens.js'

/** A number that a filter looks at. */
export interface Candidate {
  readonly tokens: Tokens
  readonly part: Part
  /** The tokens of the whole figure, where it has more than the number: "one in five". */
  readonly from: number
  readonly to: number
  /** Neither percent nor money: only such a number can be a date, a name or an identifier. */
  readonly bare: boolean
}

/**
 * One class of numbers that are no figures. `test` returns the token behind all that belongs to it (a whole date, a whole
 * telephone number), so that none of it is looked at again, or -1 where the number is none of its class.
 */
export interface Filter {
  readonly name: FilterName
  /** What the number is, for `explainNumbers`: "a year". */
  readonly what: string
  /** Looks at percents and money too. */
  readonly all?: boolean
  readonly test: (candidate: Candidate) => number
}

export const FILTER_NAMES = [
  'web',
  'idioms',
  'pronouns',
  'markers',
  'coordinates',
  'times',
  'dates',
  'ordinals',
  'versions',
  'phones',
  'legal',
  'labels',
  'addresses',
  'scores',
  'years',
  'identifiers',
] as const
export type FilterName = (typeof FILTER_NAMES)[number]
