import type { CancellationToken } from 'vscode-languageserver'
import {
  addClaim,
  addSource,
  inSequence,
  isNumber,
  setKeys,
  supersede,
  type EditResult,
  type Written,
} from '../../../core/claims/edit/index.js'
import { placeOf, referenceStyle, tieEdits } from '../../../core/fixes/index.js'
import type { SourceFile } from '../../../core/types.js'
import { folderOf } from '../../../workspace/paths.js'
import { fixContext } from '../../fixes/context.js'
import { fromPosition, fromUri } from '../../fromLsp.js'
import { currentText, definitionOf } from '../../named.js'
import { placeAt } from '../../placeAt.js'
import type { LoadedProject } from '../../projects.js'
import type { AddClaimParams, ChosenSource, ClaimEdit, SupersedeParams, VerifyParams } from '../../registryProtocol.js'
import { fileEdit, type FileEdits } from '../../renaming.js'
import type { Session } from '../../session.js'
import { toUri } from '../../toLsp.js'
import { affectedBy } from './affected.js'
import { writtenValue } from './checkField.js'

/** The edit that adds a claim to the first registry, as a draft, and ties the figure that it was made of. */
export async function addClaimEdit(
  session: Session,
  params: AddClaimParams,
  token: CancellationToken,
): Promise<ClaimEdit> {
  await session.settled()
  const from = fromUri(params.uri)
  const project = await session.projects.of(from)
  const path = registryFileFor(project, from, session)
  if (path === null) return failed('there is no registry to add it to, add a folder `claims`')
  const { id, value, ...rest } = params.fields
  if (definitionOf(session, project, { kind: 'claim', name: id })) return failed(`there is a claim \`${id}\` already`)
  const text = currentText(session, project, path)
  if (text === null && !session.client.createsFiles) return failed('the editor cannot make the file `drafts.yaml`')
  const file = { uri: path, text: text ?? '' }
  const filled = Object.fromEntries(Object.entries(rest).filter(([, written]) => written !== ''))
  const { sources, step } = sourceOf(params.source, project)
  const claim = { id, ...filled, value: valueOf(value), sources, status: 'draft' }
  const result = inSequence(file, [...step, (one) => addClaim(one, claim)])
  if (!result.ok) return failed(result.reason)
  const tie = await tieOf(session, params, project, token)
  const edits: FileEdits[] = [{ path, text: file.text, edits: result.edits }, ...(tie ? [tie] : [])]
  return {
    fault: null,
    edit: fileEdit(session, edits, text === null ? [path] : []),
    id,
    file: toUri(path),
    affected: null,
  }
}

/** The edit that supersedes a claim in its own file, with what it makes of every article that uses it. */
export async function supersedeEdit(
  session: Session,
  params: SupersedeParams,
  token: CancellationToken,
): Promise<ClaimEdit> {
  await session.settled()
  const project = await session.projects.of(fromUri(params.uri))
  const found = fileOf(session, project, params.id)
  if (!found) return failed(`the registry has no claim \`${params.id}\``)
  const value = writtenValue(params.value.trim())
  // The list first: once the registry has changed, figures may be tied to the new claim.
  const affected = await affectedBy(session, project, { ...params, value }, token)
  if (!affected) return failed('it was cancelled')
  const id = freeIdAfter(session, project, params.id)
  const { sources, step } = sourceOf(params.source, project)
  const keys = { value: valueOf(value), statement: params.statement.trim(), sources }
  const succession = { id, on: params.on, reason: params.reason.trim(), keys }
  const result = inSequence(found, [...step, (one) => supersede(one, params.id, succession)])
  if (!result.ok) return failed(result.reason)
  const edit = fileEdit(session, [{ path: found.uri, text: found.text, edits: result.edits }], [])
  return { fault: null, edit, id, file: toUri(found.uri), affected }
}

/** The edit that says who checked a claim and when; a draft is none any more. */
export async function verifyEdit(session: Session, params: VerifyParams): Promise<ClaimEdit> {
  await session.settled()
  const project = await session.projects.of(fromUri(params.uri))
  const found = fileOf(session, project, params.id)
  const claim = project.registry.find(params.id)?.claim
  if (!found || !claim) return failed(`the registry has no claim \`${params.id}\` that could be verified`)
  const result: EditResult = setKeys(found, params.id, {
    ...(claim.status === 'draft' ? { status: 'verified' } : {}),
    verifiedBy: params.by.trim(),
    verifiedOn: params.on,
    ...(params.reviewBy === '' ? {} : { reviewBy: params.reviewBy }),
  })
  if (!result.ok) return failed(result.reason)
  const edit = fileEdit(session, [{ path: found.uri, text: found.text, edits: result.edits }], [])
  return { fault: null, edit, id: params.id, file: toUri(found.uri), affected: null }
}

function failed(fault: string): ClaimEdit {
  return { fault, edit: null, id: '', file: '', affected: null }
}

function fileOf(session: Session, project: LoadedProject, id: string): SourceFile | null {
  const at = definitionOf(session, project, { kind: 'claim', name: id })
  return at && { uri: at.path, text: at.document.getText() }
}

/** The registry file that somebody looks at; from an article, the drafts of the first registry. */
function registryFileFor(project: LoadedProject, from: string, session: Session): string | null {
  if (project.texts.has(from) && /\.ya?ml$/i.test(from) && project.registryPaths.some((path) => from.startsWith(path)))
    return from
  if (session.open.get(from) && project.registryPaths.includes(folderOf(from))) return from
  const [first] = project.registryPaths
  return first === undefined ? null : /\.ya?ml$/i.test(first) ? first : `${first}/drafts.yaml`
}

/** A source by its name in the registry; a new one is written under a name made of its publisher and day. */
function sourceOf(
  source: ChosenSource,
  project: LoadedProject,
): { sources: Written; step: readonly ((file: SourceFile) => EditResult)[] } {
  if (source.type === 'known') return { sources: [source.name], step: [] }
  const taken = new Set(project.claims.sources.map(({ name }) => name))
  const name = free(slug(`${source.publisher} ${source.published || source.title}`, 'source'), (one) => taken.has(one))
  const entries = Object.fromEntries(
    (['publisher', 'title', 'url', 'published'] as const).flatMap((key) =>
      source[key] === '' ? [] : [[key, source[key]]],
    ),
  )
  return { sources: [name], step: [(file) => addSource(file, name, entries)] }
}

async function tieOf(
  session: Session,
  { uri, position, fields }: AddClaimParams,
  project: LoadedProject,
  token: CancellationToken,
): Promise<FileEdits | null> {
  const file = session.open.get(fromUri(uri))
  const check = position && file ? await session.checks.open(file, token) : null
  const figure = check && position ? placeAt(check, fromPosition(check.document, position))?.figure : null
  if (!check || !figure) return null
  const style = referenceStyle(check.checked.article, project.registry, project.config.reference)
  const edits = tieEdits(placeOf(figure, fixContext(session, check)), { id: fields.id, sources: [] }, style)
  return edits.length === 0 ? null : { path: check.path, text: check.document.getText(), edits }
}

function valueOf(value: string): Written {
  const written = writtenValue(value.trim())
  return isNumber(written) ? Number(written) : written
}

/** The id of a successor: `name-2`, `name-3`, as far as they are free. */
function freeIdAfter(session: Session, project: LoadedProject, id: string): string {
  const [, base = id] = /^(.+?)-v\d+$/.exec(id) ?? []
  const isTaken = (one: string) => definitionOf(session, project, { kind: 'claim', name: one }) !== null
  for (let next = 2; ; next++) if (!isTaken(`${base}-v${next}`)) return `${base}-v${next}`
}

function free(base: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(base)) return base
  for (let next = 2; ; next++) if (!isTaken(`${base}-${next}`)) return `${base}-${next}`
}

function slug(text: string, otherwise: string): string {
  const words = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
  return words.filter(Boolean).join('-').slice(0, 60).replace(/-$/, '') || otherwise
}
