import {
  DocumentHighlightKind,
  type CancellationToken,
  type DocumentHighlight,
  type DocumentHighlightParams,
} from 'vscode-languageserver'
import { claimOf, placeAt } from '../../placeAt.js'
import type { Session } from '../../session.js'
import { toRange } from '../../toLsp.js'
import { articleAt } from '../articleAt.js'

/** Every figure of the article that states the claim under the cursor, and every reference that names it. */
export async function articleHighlights(
  session: Session,
  params: DocumentHighlightParams,
  token: CancellationToken,
): Promise<DocumentHighlight[] | null> {
  const at = await articleAt(session, params, token)
  const place = at && placeAt(at.check, at.offset)
  const id = place?.claim?.id ?? place?.reference?.id
  if (!at || id === undefined) return null
  const { document, checked } = at.check
  const figures = checked.figures.filter((one) => claimOf(one)?.id === id).map((one) => one.figure.span)
  const references = checked.article.references.filter((one) => one.id === id).map((one) => one.idSpan)
  return [
    ...figures.map((span) => ({ range: toRange(document, span), kind: DocumentHighlightKind.Text })),
    ...references.map((span) => ({ range: toRange(document, span), kind: DocumentHighlightKind.Read })),
  ]
}
