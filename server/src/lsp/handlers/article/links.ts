import type { CancellationToken, DocumentLink, DocumentLinkParams } from 'vscode-languageserver'
import { fromUri } from '../../fromLsp.js'
import { webAddress } from '../../markdown.js'
import type { ArticleCheck, Session } from '../../session.js'
import { toLocation, toRange } from '../../toLsp.js'

/** From each reference to its claim in the registry, and from what cites a registered source to that source's page. */
export async function documentLinks(
  session: Session,
  params: DocumentLinkParams,
  token: CancellationToken,
): Promise<DocumentLink[] | null> {
  const file = session.open.get(fromUri(params.textDocument.uri))
  const check = file && (await session.checks.open(file, token))
  return check ? [...referenceLinks(session, check), ...sourceLinks(check)] : null
}

function referenceLinks(session: Session, { checked, document, project }: ArticleCheck): readonly DocumentLink[] {
  return checked.article.references.flatMap((reference): DocumentLink[] => {
    const claim = project.registry.find(reference.id)?.claim
    const place = claim && toLocation({ uri: claim.at.uri, span: claim.keys['id'] ?? claim.at.span }, session.texts)
    if (!claim || !place) return []
    const { line, character } = place.range.start
    const target = `${place.uri}#L${line + 1},${character + 1}`
    return [{ range: toRange(document, reference.idSpan), target, tooltip: claim.statement }]
  })
}

function sourceLinks({ checked, document, project }: ArticleCheck): readonly DocumentLink[] {
  return checked.article.citations.flatMap(({ url, span }): DocumentLink[] => {
    const [backed] = project.registry.bySource(url)
    const target = webAddress(url)
    if (!backed || target === null) return []
    const source =
      backed.claim.sources.find((one) => one.url === url || one.archivedUrl === url) ?? backed.claim.sources[0]
    const words = [source?.publisher, source?.title, source?.published].filter(Boolean).join(', ')
    return [{ range: toRange(document, span), target, tooltip: words }]
  })
}
