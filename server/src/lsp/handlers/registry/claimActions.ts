import { CodeActionKind, type CancellationToken, type CodeAction, type CodeActionParams } from 'vscode-languageserver'
import { claimAt } from '../../../core/claims/outline/outline.js'
import { fromPosition, fromUri } from '../../fromLsp.js'
import { placeAt } from '../../placeAt.js'
import type { RegistryFile } from '../../registryFiles.js'
import { supersedeCommand, verifyCommand, type ClaimArguments } from '../../registryProtocol.js'
import type { Session } from '../../session.js'

/** What can be done with the claim under the cursor of a registry file. */
export function registryActions(
  file: RegistryFile,
  session: Session,
  params: CodeActionParams,
): Promise<CodeAction[] | null> {
  const claim = claimAt(file.outline, fromPosition(file.document, params.range.start))
  if (!claim?.id || !offers(session, params)) return Promise.resolve(null)
  const status = claim.keys.get('status')?.text ?? (claim.keys.has('supersededBy') ? 'superseded' : 'verified')
  if (status === 'superseded' || status === 'retracted') return Promise.resolve(null)
  const target = { uri: file.document.uri, id: claim.id }
  const verify = status === 'draft' || claim.keys.has('reviewBy')
  return Promise.resolve([
    ...(verify ? [action(`Verify claim \`${claim.id}\`…`, verifyCommand, target)] : []),
    action(`Supersede claim \`${claim.id}\`…`, supersedeCommand, target),
  ])
}

/** The same for the claim that a figure of an article is tied to. */
export async function articleClaimActions(
  session: Session,
  params: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  if (!offers(session, params)) return []
  const file = session.open.get(fromUri(params.textDocument.uri))
  const check = file && (await session.checks.open(file, token))
  const claim = check && placeAt(check, fromPosition(check.document, params.range.start))?.claim
  if (!claim || claim.status === 'superseded' || claim.status === 'retracted') return []
  const target = { uri: check.document.uri, id: claim.id }
  return [action(`Supersede claim \`${claim.id}\`…`, supersedeCommand, target)]
}

function offers(session: Session, { context: { only } }: CodeActionParams): boolean {
  return (
    session.client.options.editsClaims === true &&
    (!only || only.some((kind) => CodeActionKind.Refactor.startsWith(kind)))
  )
}

function action(title: string, command: string, target: ClaimArguments): CodeAction {
  return { title, kind: CodeActionKind.Refactor, command: { title, command, arguments: [target] } }
}
