import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver'
import { mentionAt } from '../../../core/claims/outline/outline.js'
import { fromPosition } from '../../fromLsp.js'
import { definitionOf } from '../../named.js'
import type { RegistryFile } from '../../registryFiles.js'
import type { Session } from '../../session.js'
import { toRange } from '../../toLsp.js'

/** From a source's name to the source, and from an id to its claim. */
export function registryDefinition(
  file: RegistryFile,
  session: Session,
  params: DefinitionParams,
): Promise<Location[] | LocationLink[] | null> {
  const mention = mentionAt(file.outline, fromPosition(file.document, params.position))
  const target = mention && definitionOf(session, file.project, mention)
  if (!target) return Promise.resolve(null)
  const { uri } = target.document
  const select = toRange(target.document, target.select)
  if (!session.client.followsLinks) return Promise.resolve([{ uri, range: select }])
  return Promise.resolve([
    {
      originSelectionRange: toRange(file.document, mention.span),
      targetUri: uri,
      targetRange: toRange(target.document, target.span),
      targetSelectionRange: select,
    },
  ])
}
