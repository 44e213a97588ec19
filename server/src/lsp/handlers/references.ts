import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver'
import { mentionAt } from '../../core/claims/outline/outline.js'
import { fromPosition } from '../fromLsp.js'
import { mentionsOf, type Named } from '../named.js'
import { placeAt } from '../placeAt.js'
import type { LoadedProject } from '../projects.js'
import type { RegistryFile } from '../registryFiles.js'
import type { Session } from '../session.js'
import { toRange } from '../toLsp.js'
import { articleAt } from './articleAt.js'

/** From a figure or reference of an article to every place that uses its claim. */
export async function references(
  session: Session,
  params: ReferenceParams,
  token: CancellationToken,
): Promise<Location[] | null> {
  const at = await articleAt(session, params, token)
  const place = at && placeAt(at.check, at.offset)
  if (!place?.claim) return null
  const named: Named = { kind: 'claim', name: place.claim.id }
  return referencesTo(session, at?.check.project ?? null, named, params.context.includeDeclaration, token)
}

/** From the name of a claim or source to every place of registry and articles that uses it. */
export async function registryReferences(
  file: RegistryFile,
  session: Session,
  params: ReferenceParams,
  token: CancellationToken,
): Promise<Location[] | null> {
  const mention = mentionAt(file.outline, fromPosition(file.document, params.position))
  return mention && referencesTo(session, file.project, mention, params.context.includeDeclaration, token)
}

/**
 * The places in registry files, then the figures and references of articles; of a source the figures of all claims that
 * rest on it would be no answer, so they are left out.
 */
async function referencesTo(
  session: Session,
  project: LoadedProject | null,
  named: Named,
  includeDeclaration: boolean,
  token: CancellationToken,
): Promise<Location[] | null> {
  if (!project) return null
  const places: Location[] = []
  for (const { document, mention, span } of mentionsOf(session, project, named)) {
    if (mention.role !== 'definition' || includeDeclaration) {
      places.push({ uri: document.uri, range: toRange(document, span) })
    }
  }
  return named.kind === 'claim' ? [...places, ...(await usePlaces(session, project, named.name, token))] : places
}

/** Every place of an article that uses a claim, once all articles are counted. */
export async function usePlaces(
  session: Session,
  project: LoadedProject,
  id: string,
  token: CancellationToken,
): Promise<Location[]> {
  await session.usage.ready(token)
  return session.usage.of(project.folder, id).flatMap(({ path, uses }) => {
    const uri = session.texts.uri(path)
    return uses.flatMap((use) => (use.claim === id ? [{ uri, range: use.range }] : []))
  })
}
