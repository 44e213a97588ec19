import type { CancellationToken } from 'vscode-languageserver'
import { fromUri } from '../../fromLsp.js'
import { definitionOf } from '../../named.js'
import type { ClaimPlaces, ClaimPlacesParams } from '../../registryProtocol.js'
import type { Session } from '../../session.js'
import { toPosition } from '../../toLsp.js'
import { usePlaces } from '../references.js'

/** Where a claim stands, and every place of an article that uses it. */
export async function claimPlaces(
  session: Session,
  { uri, id, uses }: ClaimPlacesParams,
  token: CancellationToken,
): Promise<ClaimPlaces | null> {
  await session.settled()
  const project = await session.projects.of(fromUri(uri))
  const at = definitionOf(session, project, { kind: 'claim', name: id })
  if (!at) return null
  return {
    uri: at.document.uri,
    position: toPosition(at.document, at.select.start),
    uses: uses ? await usePlaces(session, project, id, token) : [],
  }
}
