import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import { mentionAt } from '../../core/claims/outline/outline.js'
import { fromPosition } from '../fromLsp.js'
import { renameRefused } from '../protocol.js'
import type { Named } from '../named.js'
import { placeAt } from '../placeAt.js'
import type { LoadedProject } from '../projects.js'
import type { RegistryFile } from '../registryFiles.js'
import { articleEdits, fileEdit, nameFault, registryEdits, signOffEdits } from '../renaming.js'
import type { Session } from '../session.js'
import { toRange } from '../toLsp.js'
import { articlesOf } from '../workspaceArticles.js'
import { articleAt } from './articleAt.js'

/** What can be renamed at a place. */
interface Renamable {
  readonly named: Named
  readonly project: LoadedProject
  /** The name alone: on a figure it is that of the reference beside it. */
  readonly range: Range
}

/** The id of a reference in an article, so that an editor shows it to be changed; an error says why there is none. */
export async function prepareRename(
  session: Session,
  params: PrepareRenameParams,
  token: CancellationToken,
): Promise<{ range: Range; placeholder: string } | null> {
  const found = await inArticle(session, params, token)
  return found && prepared(found)
}

export function prepareRegistryRename(
  file: RegistryFile,
  _session: Session,
  params: PrepareRenameParams,
): Promise<{ range: Range; placeholder: string } | null> {
  const found = inRegistry(file, params)
  return Promise.resolve(found && prepared(found))
}

/** Renames a claim from a reference in an article. */
export async function rename(
  session: Session,
  params: RenameParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const found = await inArticle(session, params, token)
  return found && renameAll(session, found, params.newName.trim(), token)
}

/** Renames a claim or source from its name in a registry file. */
export async function registryRename(
  file: RegistryFile,
  session: Session,
  params: RenameParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const found = inRegistry(file, params)
  return found && renameAll(session, found, params.newName.trim(), token)
}

async function inArticle(
  session: Session,
  params: PrepareRenameParams,
  token: CancellationToken,
): Promise<Renamable | null> {
  const at = await articleAt(session, params, token)
  if (!at) return null
  const reference = at.check.checked.article.references.find(
    ({ span }) => at.offset >= span.start && at.offset <= span.end,
  )
  // The cursor on a tied figure means its claim as well, where the claim is named beside it.
  const match = placeAt(at.check, at.offset)?.figure?.match
  const tied = reference ?? (match?.type === 'tied' ? match.reference : null)
  if (!tied) throw refused('there is no claim id here to rename, put the cursor on the id of a reference')
  const named = { kind: 'claim', name: tied.id } as const
  return { named, project: at.check.project, range: toRange(at.check.document, tied.idSpan) }
}

function inRegistry(file: RegistryFile, params: PrepareRenameParams): Renamable | null {
  const mention = mentionAt(file.outline, fromPosition(file.document, params.position))
  if (!mention) throw refused('there is no id or source name here to rename')
  return { named: mention, project: file.project, range: toRange(file.document, mention.span) }
}

function prepared({ named, range }: Renamable): { range: Range; placeholder: string } {
  return { range, placeholder: named.name }
}

async function renameAll(
  session: Session,
  { named, project }: Renamable,
  to: string,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  await session.settled()
  if (to === named.name) return { documentChanges: [] }
  const fault = nameFault(session, project, named, to)
  if (fault !== null) throw refused(fault, renameRefused)
  const registry = registryEdits(session, project, named, to)
  if ('reason' in registry) throw refused(registry.reason, renameRefused)
  const files = [...registry.files]
  if (named.kind === 'claim') {
    files.push(...(await signOffEdits(session, project, named.name, to)))
    for (const path of await articlePaths(session)) {
      if (token.isCancellationRequested) return null
      const edits = await articleEdits(session, project, path, named.name, to)
      if (edits) files.push(edits)
    }
  }
  return fileEdit(session, files, [])
}

async function articlePaths(session: Session): Promise<readonly string[]> {
  const open = session.open.all().filter(({ document }) => document.languageId === 'markdown')
  return [...new Set([...(await articlesOf(session)), ...open.map(({ path }) => path)])]
}

function refused(reason: string, data?: string): ResponseError<string | undefined> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason, data)
}
