import { DocumentHighlightKind, type DocumentHighlight, type DocumentHighlightParams } from 'vscode-languageserver'
import { mentionAt } from '../../../core/claims/outline/outline.js'
import { fromPosition } from '../../fromLsp.js'
import type { RegistryFile } from '../../registryFiles.js'
import type { Session } from '../../session.js'
import { toRange } from '../../toLsp.js'

/** Every place of the file that names the claim or source under the cursor. */
export function registryHighlights(
  file: RegistryFile,
  _session: Session,
  params: DocumentHighlightParams,
): Promise<DocumentHighlight[] | null> {
  const at = mentionAt(file.outline, fromPosition(file.document, params.position))
  if (!at) return Promise.resolve(null)
  const same = file.outline.mentions.filter((one) => one.kind === at.kind && one.name === at.name)
  return Promise.resolve(
    same.map(({ span, role }) => ({
      range: toRange(file.document, span),
      kind: role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    })),
  )
}
