/** What server and VS Code side say to each other about the files of a registry. */
import type { Location, Position, Range, WorkspaceEdit } from 'vscode-languageserver'

/** A claim by the registry file that shows it, or an article that uses it: its project is the one of that file. */
export interface ClaimArguments {
  readonly uri: string
  readonly id: string
}

/** Run by a client that said `showsPlaces`: shows where a claim is used. Its arguments are one `ClaimArguments`. */
export const showPlacesCommand = 'claimcheck.showPlaces'
/** Run by a client that said `editsClaims`, each with one `ClaimArguments`. */
export const showClaimCommand = 'claimcheck.showClaim'
export const supersedeCommand = 'claimcheck.supersedeClaim'
export const verifyCommand = 'claimcheck.verifyClaim'

/** Client to server: where a claim is defined and used. Answers `ClaimPlaces`, null where there is no such claim. */
export const claimPlacesRequest = 'claimcheck/claimPlaces'

export interface ClaimPlacesParams extends ClaimArguments {
  /** Where it is used is wanted too, for which all articles have to be counted. */
  readonly uses: boolean
}

export interface ClaimPlaces {
  readonly uri: string
  /** The claim's id in the registry. */
  readonly position: Position
  readonly uses: readonly Location[]
}

/** Client to server: what is known of a claim that is to be superseded or verified, or of a figure. Answers `ClaimForm`. */
export const claimFormRequest = 'claimcheck/claimForm'

export interface ClaimFormParams {
  readonly uri: string
  /** The claim; without it the figure at `position`, or nothing at all. */
  readonly id?: string
  readonly position?: Position
}

export interface ClaimForm {
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string
  /** The claim asked for; null where a new one is to be written. */
  readonly claim: KnownClaim | null
  /** What a new claim begins with, read from a figure where there is one. */
  readonly draft: NewClaimFields
  /** The sources of the registry, the latest first. */
  readonly sources: readonly KnownSource[]
  /** Measures, and people who checked claims, the most used first. */
  readonly measures: readonly string[]
  readonly checkers: readonly string[]
}

export interface KnownClaim {
  readonly id: string
  readonly statement: string
  /** As written in the registry. */
  readonly value: string
  readonly unit: string
  readonly period: string
  readonly status: string
  readonly reviewBy: string
  /** The names of its sources; one written in place has none. */
  readonly sources: readonly string[]
}

export interface KnownSource {
  readonly name: string
  readonly publisher: string
  readonly title: string
  readonly published: string
}

/** A source to be written: by its name in the registry, or a new one. */
export type ChosenSource =
  | { readonly type: 'known'; readonly name: string }
  | {
      readonly type: 'new'
      readonly publisher: string
      readonly title: string
      readonly url: string
      readonly published: string
    }

export interface NewClaimFields {
  readonly id: string
  readonly statement: string
  readonly value: string
  readonly unit: string
  readonly measure: string
  readonly origin: string
  readonly destination: string
  readonly place: string
  /** As written in the registry, of a flow; `asOf` of a stock. */
  readonly period: string
  readonly asOf: string
}

/** Client to server: whether something could be written as it is typed. Answers `FieldCheck`. */
export const checkFieldRequest = 'claimcheck/checkField'

export interface CheckFieldParams {
  readonly uri: string
  readonly field: 'value' | 'id' | 'day' | 'period' | 'url'
  readonly text: string
  /** For a value: the claim that it is to replace the value of. */
  readonly id?: string
}

export interface FieldCheck {
  /** What is wrong and what to do; null where nothing is. */
  readonly fault: string | null
  /** How it is understood, '' where there is nothing to say. */
  readonly note: string
  /** For a value: the claim's statement with it; null where somebody has to write that. */
  readonly statement: string | null
}

/** Client to server: the edit that adds a claim, `ClaimEdit`. */
export const addClaimRequest = 'claimcheck/addClaim'

export interface AddClaimParams {
  readonly uri: string
  readonly fields: NewClaimFields
  readonly source: ChosenSource
  /** The figure of the article `uri` that is tied to it. */
  readonly position?: Position
}

/** Client to server: the edit that supersedes a claim and what that makes of the articles, `ClaimEdit` with `affected`. */
export const supersedeRequest = 'claimcheck/supersede'

export interface SupersedeParams {
  readonly uri: string
  readonly id: string
  readonly value: string
  readonly statement: string
  /** `YYYY-MM-DD` */
  readonly on: string
  readonly reason: string
  readonly source: ChosenSource
}

/** Client to server: the edit that marks a claim as checked, `ClaimEdit`. */
export const verifyRequest = 'claimcheck/verify'

export interface VerifyParams {
  readonly uri: string
  readonly id: string
  readonly by: string
  readonly on: string
  /** '' for none. */
  readonly reviewBy: string
}

export interface ClaimEdit {
  /** What keeps it from being written, in words; null where nothing does. */
  readonly fault: string | null
  readonly edit: WorkspaceEdit | null
  /** The claim that was written, and the file it goes into. */
  readonly id: string
  readonly file: string
  /** The articles that use the superseded claim, as they stood before the edit. */
  readonly affected: AffectedList | null
}

export interface AffectedList {
  readonly old: { readonly id: string; readonly value: string }
  readonly value: string
  readonly on: string
  readonly reason: string
  /** Articles that were looked through. */
  readonly searched: number
  readonly articles: readonly AffectedArticle[]
}

export type ArticleStanding = 'still-right' | 'become-wrong' | 'wrong-when-published' | 'undated'

export interface AffectedArticle {
  readonly uri: string
  /** As seen from the project's folder. */
  readonly path: string
  /** As its front matter has it; null where it has none. */
  readonly date: string | null
  readonly standing: ArticleStanding
  readonly uses: readonly AffectedUse[]
}

export interface AffectedUse {
  readonly range: Range
  /** The figure as printed; '' for a reference without one. */
  readonly text: string
  readonly sentence: string
  readonly standing: ArticleStanding
  /** A writer named the claim; else the checker found it. */
  readonly byHand: boolean
  /** The figure disagreed with the old claim as well. */
  readonly conflicted: boolean
}
