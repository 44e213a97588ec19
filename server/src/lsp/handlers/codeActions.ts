import {
  CodeActionKind,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver'
import type { Finding, Span } from '../../core/types.js'
import { findingActions, fixAllActions, tieFoundActions } from '../fixes/actions.js'
import { fixContext } from '../fixes/context.js'
import { fromRange, fromUri } from '../fromLsp.js'
import type { Session } from '../session.js'
import { signOffActions } from './signOffs.js'

/** What can be done about the findings in a range of an article. Source actions only where they are asked for. */
export async function codeActions(
  session: Session,
  params: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[] | null> {
  await session.settled()
  const file = session.open.get(fromUri(params.textDocument.uri))
  const check = file && (await session.checks.open(file, token))
  if (!check) return null
  const { only } = params.context
  const wants = (kind: string): boolean => !only || only.some((one) => kind === one || kind.startsWith(`${one}.`))
  if (only?.some((kind) => kind.startsWith(CodeActionKind.Source))) return [...fixAllActions(session, check)]

  const range = fromRange(check.document, params.range)
  const meets = (span: Span) => span.start <= range.end && span.end >= range.start
  const context = fixContext(session, check)
  const actions: CodeAction[] = []
  if (wants(CodeActionKind.QuickFix)) {
    for (const finding of check.checked.findings.filter((one) => meets(one.span))) {
      const diagnostics = diagnosticsFor(finding, params.context.diagnostics)
      actions.push(...findingActions(session, check, finding, context, diagnostics))
    }
  }
  if (wants(CodeActionKind.RefactorRewrite)) {
    const figures = check.checked.figures.filter((one) => meets(one.figure.span))
    actions.push(...tieFoundActions(session, figures, context))
  }
  actions.push(...signOffActions(session, check, params.range).filter(({ kind }) => kind === undefined || wants(kind)))
  return distinct(actions)
}

function diagnosticsFor(finding: Finding, shown: readonly Diagnostic[]): Diagnostic[] {
  return shown.filter((one) => one.code === finding.rule && one.message === finding.message)
}

/** Two findings of one place may offer the same. */
function distinct(actions: readonly CodeAction[]): CodeAction[] {
  const seen = new Set<string>()
  return actions.filter(({ title, edit, command }) => {
    const key = JSON.stringify([title, edit, command])
    return !seen.has(key) && seen.add(key)
  })
}
