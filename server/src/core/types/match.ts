import type { Reference } from './article.js'
import type { Claim } from './registry.js'

export type Tie = 'reference' | 'source' | 'inferred'

/** How a figure's amount stands to a claim's, by the table "When a value agrees" of the claims format. */
export type Agreement =
  | { readonly type: 'agrees' }
  /** Disagrees with its hedge and agrees without it, or beyond the double or half of its bound. */
  | { readonly type: 'hedge' }
  | { readonly type: 'disagrees' }

export type Match =
  | {
      readonly type: 'tied'
      readonly claim: Claim
      readonly tie: Tie
      readonly agreement: Agreement
      readonly reference: Reference | null
    }
  | { readonly type: 'candidates'; readonly claims: readonly Claim[] }
  | { readonly type: 'unresolved'; readonly reference: Reference; readonly nearest: string | null }
  | { readonly type: 'none' }

export type FigureStatus = 'sourced' | 'conflicting' | 'derived' | 'cited' | 'uncited' | 'ignored'
