/** What server and VS Code side say to each other about the files of a registry. */
import type { Location, Position } from 'vscode-languageserver'

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

export interface ClaimPlaces {
  readonly uri: string
  /** The claim's id in the registry. */
  readonly position: Position
  readonly uses: readonly Location[]
}
