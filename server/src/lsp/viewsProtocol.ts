/** What the views of an editor ask the server for. Every answer is plain data; an editor words and paints it. */
import type { Range } from 'vscode-languageserver'
import type { ClaimStatus, FigureStatus, Severity } from '../core/types.js'

/** Client to server: the figures of an open article. Answers `ArticleFigures`, or null for what is no article. */
export const figuresRequest = 'claimcheck/figures'

export interface FiguresParams {
  readonly textDocument: { readonly uri: string }
}

export interface ArticleFigures {
  readonly uri: string
  /** The version of the text that the ranges are of. */
  readonly version: number
  /** What keeps the article from being checked, in words; null where nothing does. */
  readonly problem: string | null
  /** In the order of the article. */
  readonly figures: readonly FigureItem[]
  /** Findings that belong to no figure: an unused comment, broken front matter. */
  readonly others: readonly FindingItem[]
}

export interface FigureItem {
  readonly range: Range
  /** Exactly the text in that range. */
  readonly text: string
  /** On one line, with its hedge and what it counts: "about 25 thousand people". */
  readonly words: string
  readonly status: FigureStatus
  /** The claim it is tied to. */
  readonly claim: ClaimBrief | null
  /** How many claims it could be tied to, where none stands out. */
  readonly candidates: number
  readonly findings: readonly FindingItem[]
  /** How it stands with those who sign; null in a project that keeps no sign-offs. */
  readonly signOff: { readonly state: 'signed' | 'lapsed' | 'unsigned'; readonly words: string } | null
}

export interface FindingItem {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  /** The part that says what was expected, else the message. */
  readonly brief: string
  readonly range: Range
}

export interface ClaimBrief {
  readonly id: string
  readonly statement: string
  /** As written, with thousands set apart, and its unit. */
  readonly value: string
  /** As written in the registry, '' where there is none. */
  readonly period: string
  readonly publishers: string
  readonly status: ClaimStatus
}

/** Client to server: one level of the registry's tree. Answers `ClaimNode[]`. */
export const claimsRequest = 'claimcheck/claims'

export interface ClaimsParams {
  readonly by: ClaimGrouping
  /** The keys of the groups from the outermost in; empty for the first level. */
  readonly path: readonly string[]
}

export type ClaimGrouping = 'file' | 'measure'

export type ClaimNode = ClaimGroup | ClaimItem

export interface ClaimGroup {
  readonly type: 'group'
  /** What the group is one of. `rest` is for claims that name no such thing; its label is empty. */
  readonly of: 'project' | 'file' | 'measure' | 'place' | 'year' | 'page'
  /** Unique among its siblings. */
  readonly key: string
  readonly label: string
  readonly claims: number
  /** The file, for a group that is one. */
  readonly uri: string | null
}

export interface ClaimItem extends ClaimBrief {
  readonly type: 'claim'
  readonly measure: string
  readonly uri: string
  /** The claim's id in its file. */
  readonly range: Range
  /** How the article's configuration writes a reference to a claim. */
  readonly reference: string
  /** Null while they have not been counted. */
  readonly uses: ClaimUses | null
}

/** In how many articles of the project a claim is used, and at how many places. */
export interface ClaimUses {
  readonly articles: number
  readonly places: number
}

/** Client to server: claims by words of their id, statement, measure, places and sources. Answers `FoundClaims`. */
export const findClaimsRequest = 'claimcheck/findClaims'

export interface FindClaimsParams {
  readonly query: string
  /** No more than this are told, the best first. */
  readonly limit: number
}

export interface FoundClaims {
  readonly claims: readonly ClaimItem[]
  /** How many there are in all. */
  readonly total: number
}

/** Server to client: the registry or configuration has been read again; views ask anew. */
export const registryNotification = 'claimcheck/registry'
