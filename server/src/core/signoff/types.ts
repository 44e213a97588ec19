/**
 * A sign-off: somebody says that they have checked a figure of an article. It records what was checked, in words that
 * can be read, so that it can lapse when that changes and say what it was.
 */
import type { At } from '../types.js'

/** What was checked of a figure. Two records of the same figure are equal as long as nothing in it has changed. */
export interface SignedFacts {
  /** The number as written, without its hedge. */
  readonly figure: string
  /** Its sentence as a reader sees it; of a table's cell with its headers before it. Finds the figure again, and no more. */
  readonly sentence: string
  /** The hedge as written, '' for none. */
  readonly hedge: string
  /** The counted noun as written, '' for none. */
  readonly unit: string
  /** "up" or "down" where the text says which way, else ''. */
  readonly direction: string
  /** The time in force, as the registry writes one; '' where none is known. */
  readonly period: string
  /** The claim it was held against, as it read then. */
  readonly claim: SignedClaim | null
  /** For a figure that the text reckons from others: "difference: 117.3 million, 108.4 million"; else ''. */
  readonly calculation: string
  /** For a figure without a claim: the addresses that its sentence cites. */
  readonly cites: readonly string[]
}

/** The keys of a claim that a checker has read, each as text; one that the claim lacks is absent. */
export interface SignedClaim {
  readonly id: string
  readonly keys: Readonly<Partial<Record<SignedKey, string>>>
  /** Each source in one line. */
  readonly sources: readonly string[]
}

/** The keys of a claim whose change ends a sign-off. Notes, tags and who checked the claim when are none of them. */
export const signedKeys = [
  'statement',
  'value',
  'unit',
  'measure',
  'kind',
  'population',
  'origin',
  'destination',
  'place',
  'period',
  'asOf',
  'method',
  'rounding',
  'derivedFrom',
  'quote',
  'caveat',
  'status',
] as const

export type SignedKey = (typeof signedKeys)[number]

/** An entry of a sign-off file. */
export interface SignOff extends SignedFacts {
  readonly by: string
  /** `YYYY-MM-DD`. */
  readonly on: string
  readonly note: string
  readonly at: At
}

/** One file: what one person has signed of one article. */
export interface SignOffFile {
  readonly uri: string
  readonly by: string
  readonly entries: readonly SignOff[]
  /** It was written for an article that is no longer there, which this one may be under another name. */
  readonly elsewhere?: boolean
}

/** What has changed since a sign-off: which part, and from what to what; '' for nothing there. */
export interface Change {
  readonly part: string
  readonly from: string
  readonly to: string
}

/** How a figure stands with those who check. */
export type SignOffState =
  | { readonly type: 'unsigned' }
  /** Everybody whose sign-off holds, first the one signed last. */
  | { readonly type: 'signed'; readonly signOffs: readonly SignOff[] }
  /** Nobody's holds any more: the one signed last, with what has changed since, and everybody else's. */
  | {
      readonly type: 'lapsed'
      readonly signOff: SignOff
      readonly changes: readonly Change[]
      readonly others: readonly SignOff[]
    }
