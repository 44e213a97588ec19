import type { CancellationToken } from 'vscode-languageserver'
import { languageOf } from '../../core/languages/index.js'
import { estimatesFor } from '../../core/picture/index.js'
import { relativePath } from '../../workspace/paths.js'
import { fromUri } from '../fromLsp.js'
import type { AnnotatedCopy, AnnotatedCopyParams } from '../protocol.js'
import type { Session } from '../session.js'

/** The annotated copy of an article as it stands, unsaved changes too. */
export async function annotatedCopyOf(
  session: Session,
  params: AnnotatedCopyParams,
  token: CancellationToken,
): Promise<AnnotatedCopy | null> {
  await session.settled()
  const check = await session.checks.any(fromUri(params.uri), token)
  if (!check) return null
  const { annotatedCopy, titleOf } = await import('../../report/index.js')
  const name = relativePath(check.project.folder, check.path)
  const registry = check.project.registry.in(languageOf(check.checked.language))
  const html = await annotatedCopy(check.checked, {
    ...{ name, today: session.today(), tool: 'claimcheck' },
    estimatesOf: (figure) => estimatesFor(figure, registry),
  })
  return { title: titleOf(check.checked, name), html }
}
