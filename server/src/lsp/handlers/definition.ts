import type { CancellationToken, DefinitionParams, Location, LocationLink } from 'vscode-languageserver'
import type { Claim } from '../../core/types.js'
import { placeAt } from '../placeAt.js'
import type { Session } from '../session.js'
import { toLocation, toLocationLink } from '../toLsp.js'
import { articleAt } from './articleAt.js'

/** From a figure or reference to its claim in the registry; to each candidate where several fit. */
export async function definition(
  session: Session,
  params: DefinitionParams,
  token: CancellationToken,
): Promise<Location[] | LocationLink[] | null> {
  const at = await articleAt(session, params, token)
  const place = at && placeAt(at.check, at.offset)
  if (!at || !place) return null
  const claims = place.claim ? [place.claim] : candidates(place.figure?.match)
  if (!session.client.followsLinks) {
    return claims.flatMap((claim) => toLocation({ uri: claim.at.uri, span: idSpan(claim) }, session.texts) ?? [])
  }
  const origin = { document: at.check.document, span: place.span }
  return claims.flatMap((claim) => toLocationLink(origin, { at: claim.at, select: idSpan(claim) }, session.texts) ?? [])
}

function candidates(
  match: { readonly type: string; readonly claims?: readonly Claim[] } | undefined,
): readonly Claim[] {
  return match?.type === 'candidates' ? (match.claims ?? []) : []
}

function idSpan(claim: Claim) {
  return claim.keys['id'] ?? claim.at.span
}
