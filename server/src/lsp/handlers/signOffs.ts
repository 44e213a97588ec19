/** Signing figures from an editor: what can be signed where the cursor is, and the edit of the file that keeps it. */
import { CodeActionKind, type CancellationToken, type CodeAction, type Range } from 'vscode-languageserver'
import { plain } from '../../core/signoff/facts.js'
import type { SignOffState } from '../../core/signoff/index.js'
import type { CheckedFigure } from '../../core/types.js'
import { planSigning, planWithdrawal, type Signing } from '../../project/signing.js'
import { fromRange, fromUri } from '../fromLsp.js'
import { signOffCommand, signOffRunCommand, type SignOffArguments, type SignOffOutcome } from '../protocol.js'
import type { ArticleCheck, Session } from '../session.js'

/** Signs, or takes back, what the arguments of the command say. The client writes the file, through an edit. */
export async function runSignOff(
  session: Session,
  wanted: SignOffArguments,
  token: CancellationToken,
): Promise<SignOffOutcome> {
  const failed = (message: string): SignOffOutcome => ({ ok: false, figures: 0, files: [], message })
  await session.settled()
  const path = fromUri(wanted.uri)
  const check = await session.checks.any(path, token)
  if (!check) return failed('this file is no article that is checked, there is nothing to sign')
  const figures = positionsOf(check, wanted)
  if (figures.length === 0) {
    return failed(
      wanted.scope === 'sourced' ? 'there is no sourced figure that is not signed off' : 'there is no figure here',
    )
  }
  const by = plain(wanted.by ?? session.state.signer)
  const { project } = check
  const place = { workspace: session.workspace, root: project.folder, folder: project.signOffs.folder, article: path }
  let signing: Signing
  if (by === '') return failed('nobody is named who signs')
  if (wanted.withdraw === true) {
    project.signOffs.forget()
    const files = (await project.signOffs.of(path))?.files ?? []
    signing = await planWithdrawal(place, check.checked, files, { figures, by })
    if (signing.ok && signing.changes.length === 0) return failed(notSigned(check, figures, by))
  } else {
    const signature = { by, on: wanted.on ?? session.today(), note: wanted.note ?? '' }
    signing = await planSigning(place, check.checked, figures, signature)
  }
  if (!signing.ok) return failed(`${signing.path}: not written, ${signing.reason}`)
  const edit = {
    documentChanges: signing.changes.flatMap(({ path: file, before, text }) => [
      ...(before === null
        ? [{ kind: 'create' as const, uri: session.texts.uri(file), options: { ignoreIfExists: true } }]
        : []),
      {
        textDocument: { uri: session.texts.uri(file), version: session.texts.version(file) },
        edits: [{ range: wholeOf(before ?? ''), newText: text }],
      },
    ]),
  }
  const applied = await session.connection.workspace.applyEdit(edit)
  if (!applied.applied) return failed(applied.failureReason ?? 'the editor did not take the edit')
  return {
    ok: true,
    figures: figures.length,
    files: signing.changes.map((change) => session.texts.uri(change.path)),
    message: '',
  }
}

/** What can be signed or taken back at a range of an article. */
export function signOffActions(session: Session, check: ArticleCheck, range: Range): CodeAction[] {
  const span = fromRange(check.document, range)
  const here = check.checked.figures.filter(
    ({ figure }) => figure.span.start <= span.end && figure.span.end >= span.start,
  )
  const [first] = here
  const { signer } = session.state
  const asks = session.client.options.asksSigner === true
  // Where nobody signs, nobody is offered to: neither the project keeps sign-offs, nor has the user ever signed.
  if (!first || (signer === '' && !(asks && first.signOff !== null))) return []
  const command = asks ? signOffCommand : signOffRunCommand
  const action = (title: string, wanted: Omit<SignOffArguments, 'uri'>): CodeAction => ({
    title,
    kind: CodeActionKind.RefactorRewrite,
    command: { title, command, arguments: [{ uri: check.document.uri, ...wanted } satisfies SignOffArguments] },
  })
  const actions: CodeAction[] = []
  if (here.some(({ signOff }) => signOff?.type !== 'signed' || !isBy(signOff, signer))) {
    const again = first.signOff?.type === 'lapsed' ? 'Sign off this figure again' : 'Sign off this figure'
    const title = here.length === 1 ? again : `Sign off these ${here.length} figures`
    actions.push(action(title, { scope: 'range', range }))
    if (asks) actions.push(action(`${title}, with a note…`, { scope: 'range', range, asksNote: true }))
  }
  if (here.some(({ signOff }) => isBy(signOff, signer))) {
    actions.push(action('Withdraw your sign-off', { scope: 'range', range, withdraw: true }))
  }
  const left = positionsOf(check, { uri: '', scope: 'sourced' }).length
  if (left > 1) actions.push(action(`Sign off all ${left} sourced figures of this article`, { scope: 'sourced' }))
  return actions
}

/** Whether a figure bears the name of somebody; of a name that is not known yet it may be. */
function isBy(state: SignOffState | null, name: string): boolean {
  const signers = signersOf(state)
  return name === '' ? signers.length > 0 : signers.includes(plain(name))
}

function signersOf(state: SignOffState | null): readonly string[] {
  switch (state?.type) {
    case 'signed':
      return state.signOffs.map(({ by }) => by)
    case 'lapsed':
      return [state.signOff, ...state.others].map(({ by }) => by)
    case 'unsigned':
    case undefined:
      return []
  }
}

/** Why nothing can be taken back: somebody else's sign-off is theirs to withdraw. */
function notSigned(check: ArticleCheck, figures: readonly number[], by: string): string {
  const others = [...new Set(figures.flatMap((at) => signersOf(check.checked.figures[at]?.signOff ?? null)))]
  if (others.length === 0) return 'nobody has signed this figure'
  return `${by} has not signed this figure, ${others.join(' and ')} can take back what they have signed`
}

function positionsOf(check: ArticleCheck, wanted: SignOffArguments): readonly number[] {
  const { figures } = check.checked
  if (wanted.scope === 'sourced') {
    return figures.flatMap((one, index) => (isReady(one) && one.signOff?.type !== 'signed' ? [index] : []))
  }
  const span = wanted.range && fromRange(check.document, wanted.range)
  if (!span) return []
  return figures.flatMap(({ figure }, index) =>
    figure.span.start <= span.end && figure.span.end >= span.start ? [index] : [],
  )
}

/** Sourced, and nothing is wrong with it. */
function isReady({ status, findings }: CheckedFigure): boolean {
  const sourced = status === 'sourced' || status === 'derived'
  return sourced && findings.every((finding) => finding.severity === 'information')
}

function wholeOf(text: string): Range {
  const lines = text.split(/\r\n|\n|\r/)
  return { start: { line: 0, character: 0 }, end: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 } }
}
