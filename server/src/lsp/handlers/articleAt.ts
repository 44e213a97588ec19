import type { CancellationToken, TextDocumentPositionParams } from 'vscode-languageserver'
import { fromPosition, fromUri } from '../fromLsp.js'
import type { ArticleCheck, Session } from '../session.js'

/** The open article that a request points into, checked, with the offset it points at. */
export async function articleAt(
  session: Session,
  params: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<{ readonly check: ArticleCheck; readonly offset: number } | null> {
  const file = session.open.get(fromUri(params.textDocument.uri))
  const check = file && (await session.checks.open(file, token))
  return check ? { check, offset: fromPosition(check.document, params.position) } : null
}
