import { MarkupKind, type CancellationToken, type Hover, type HoverParams } from 'vscode-languageserver'
import { languageOf } from '../../core/languages/index.js'
import { explainMatch } from '../../core/matching/index.js'
import { estimatesFor } from '../../core/picture/index.js'
import type { CheckedFigure } from '../../core/types.js'
import { claimCard, figureCard, type CardExtras } from '../cards.js'
import { toRange } from '../toLsp.js'
import { placeAt } from '../placeAt.js'
import type { ArticleCheck, Session } from '../session.js'
import { articleAt } from './articleAt.js'

/** The card of the figure, or of the claim that a reference names, under the cursor. */
export async function hover(session: Session, params: HoverParams, token: CancellationToken): Promise<Hover | null> {
  const at = await articleAt(session, params, token)
  const place = at && placeAt(at.check, at.offset)
  if (!at || !place) return null
  const format = session.client.showsMarkdown ? 'markdown' : 'plain'
  const value = place.figure
    ? figureCard(place.figure, extrasOf(session, at.check, place.figure), format)
    : claimCard(place.claim, place.reference?.id ?? '', format)
  return {
    contents: { kind: format === 'markdown' ? MarkupKind.Markdown : MarkupKind.PlainText, value },
    range: toRange(at.check.document, place.span),
  }
}

function extrasOf(session: Session, { project, checked, matches }: ArticleCheck, figure: CheckedFigure): CardExtras {
  const match = matches().get(figure.figure.span.start)
  return {
    estimates: estimatesFor(figure, project.registry.in(languageOf(checked.language))),
    why: match ? explainMatch(match) : null,
    pictures: session.state.pictures,
  }
}
