import type { Amount } from './figure.js'
import type { Span } from './source.js'

/** A place in a registry file. */
export interface At {
  readonly uri: string
  readonly span: Span
}

/** Days since 1970-01-01, half-open; null is an open end. */
export interface Period {
  readonly from: number | null
  readonly to: number | null
}

export type ClaimStatus = 'draft' | 'verified' | 'disputed' | 'superseded' | 'retracted'

export interface Source {
  /** Its name in `sources`, null when written in place. */
  readonly name: string | null
  readonly publisher: string
  readonly aliases: readonly string[]
  readonly title?: string
  readonly url?: string
  readonly archivedUrl?: string
  readonly published?: string
  readonly accessed?: string
  readonly page?: string
  readonly author?: string
  readonly csl?: unknown
  readonly at: At
}

export interface Claim {
  readonly id: string
  readonly statement: string
  /** `value` as an amount; its `quantity` already widened by `rounding`. */
  readonly value: Amount
  /** `value` as written, for messages. */
  readonly valueText: string
  readonly unit?: string
  readonly measure?: string
  readonly kind?: 'stock' | 'flow'
  readonly population?: string
  /** As written in the registry; places become ids in `matching/`. */
  readonly origin?: string
  readonly destination?: string
  readonly place?: string
  readonly period?: Period
  readonly periodText?: string
  readonly asOf?: Period
  readonly asOfText?: string
  readonly method?: 'register' | 'estimate' | 'survey' | 'model'
  readonly rounding?: number
  readonly derivedFrom?: string
  readonly sources: readonly Source[]
  readonly quote?: string
  readonly status: ClaimStatus
  /** The status in its file, where it counts as another: of a claim whose source is yet to be named. */
  readonly writtenStatus?: ClaimStatus
  readonly supersededBy?: string
  readonly supersededOn?: string
  readonly reason?: string
  readonly verifiedBy?: string
  readonly verifiedOn?: string
  readonly reviewBy?: string
  readonly caveat?: string
  readonly caveatAlso?: readonly string[]
  readonly wording?: { readonly prefer: readonly string[]; readonly avoid: readonly string[] }
  readonly note?: string
  readonly tags?: readonly string[]
  /** The whole claim, and the span of each key's value by key; of a key filled in from `defaults` the span is there, outside the claim. */
  readonly at: At
  readonly keys: Readonly<Record<string, Span>>
}

/** A newsroom's own word for a measure, place or population. */
export interface Term {
  readonly name: string
  readonly aliases: readonly string[]
  readonly nouns: readonly string[]
  readonly verbs: readonly string[]
  readonly at: At
}

export interface Registry {
  readonly claims: readonly Claim[]
  readonly sources: readonly Source[]
  readonly terms: {
    readonly measures: readonly Term[]
    readonly places: readonly Term[]
    readonly populations: readonly Term[]
  }
  /** Claims that stand in the files and break the format, so far as their ids can be read: not in `claims`, and not unknown either. */
  readonly broken?: readonly { readonly id: string; readonly at: At }[]
}
