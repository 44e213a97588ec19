import { MarkupKind, type CancellationToken, type Hover, type HoverParams } from 'vscode-languageserver'
import { claimCard, figureCard } from '../cards.js'
import { toRange } from '../toLsp.js'
import { placeAt } from '../placeAt.js'
import type { Session } from '../session.js'
import { articleAt } from './articleAt.js'

/** The card of the figure, or of the claim that a reference names, under the cursor. */
export async function hover(session: Session, params: HoverParams, token: CancellationToken): Promise<Hover | null> {
  const at = await articleAt(session, params, token)
  const place = at && placeAt(at.check, at.offset)
  if (!at || !place) return null
  const format = session.client.showsMarkdown ? 'markdown' : 'plain'
  const value = place.figure
    ? figureCard(place.figure, format)
    : claimCard(place.claim, place.reference?.id ?? '', format)
  return {
    contents: { kind: format === 'markdown' ? MarkupKind.Markdown : MarkupKind.PlainText, value },
    range: toRange(at.check.document, place.span),
  }
}
