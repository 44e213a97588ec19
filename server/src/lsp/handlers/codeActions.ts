import {
  CodeActionKind,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver'
import { languageOf } from '../../core/languages/index.js'
import { dayOf } from '../../core/matching/compile.js'
import type { CheckedFigure, Edit, Finding, Fix, Reference } from '../../core/types.js'
import { candidatesFor } from '../fixes/candidates.js'
import { addDraft, draftOf } from '../fixes/draft.js'
import { silenceEdits } from '../fixes/silence.js'
import { tieEdit } from '../fixes/tie.js'
import { fromRange, fromUri } from '../fromLsp.js'
import { reasonMark, silenceCommand, type SilenceArguments } from '../protocol.js'
import type { ArticleCheck, Session } from '../session.js'
import { signOffActions } from './signOffs.js'
import { toPosition, toWorkspaceEdit } from '../toLsp.js'

/** What can be done about the findings in a range of an article. */
export async function codeActions(
  session: Session,
  params: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[] | null> {
  const file = session.open.get(fromUri(params.textDocument.uri))
  const check = file && (await session.checks.open(file, token))
  if (!check) return null
  const range = fromRange(check.document, params.range)
  const meets = (span: Fix['edits'][number]['span']) => span.start <= range.end && span.end >= range.start
  const actions: CodeAction[] = []
  for (const finding of check.checked.findings.filter((one) => meets(one.span))) {
    const figure = check.checked.figures.find((one) => one.findings.some((own) => isSame(own, finding))) ?? null
    const diagnostics = diagnosticsFor(finding, params.context.diagnostics)
    const fixes = [...finding.fixes, ...(figure ? figureFixes(session, check, figure, finding) : [])]
    actions.push(...unique(fixes).map((fix) => fixAction(session, fix, diagnostics)))
    const silence = silenceAction(session, check, finding, diagnostics)
    if (silence) actions.push(silence)
  }
  for (const figure of check.checked.figures.filter((one) => meets(one.figure.span))) {
    const fix = tieFound(check, figure)
    if (fix) actions.push({ ...fixAction(session, fix, []), kind: CodeActionKind.RefactorRewrite })
  }
  actions.push(...signOffActions(session, check, params.range))
  return wanted(actions, params.context.only)
}

interface FileFix extends Fix {
  /** Files that are made when they are not there yet. */
  readonly create?: readonly string[]
}

function figureFixes(
  session: Session,
  check: ArticleCheck,
  figure: CheckedFigure,
  finding: Finding,
): readonly FileFix[] {
  const { article } = check.checked
  const { registry, config } = check.project
  const lacksClaim = figure.status === 'uncited' || figure.status === 'cited'
  if (!lacksClaim) return []
  const ties = candidatesFor(article, figure, registry.in(languageOf(check.checked.language))).flatMap(
    (claim): FileFix[] => {
      const edit = tieEdit(article, figure.figure, referenceOf(figure), claim.id, config.reference)
      return edit
        ? [{ title: `Tie to claim \`${claim.id}\`: ${shorten(claim.statement)}`, edits: [edit], safe: false }]
        : []
    },
  )
  const draft = finding.rule === 'unknown-claim' ? null : draftFix(session, check, figure)
  return [...ties, ...(draft ? [draft] : [])]
}

/** Writes a draft into the first registry, and ties the figure to it, so that it is this claim that it waits for. */
function draftFix(session: Session, check: ArticleCheck, figure: CheckedFigure): FileFix | null {
  const { project } = check
  const { article } = check.checked
  const draft = draftOf(
    article,
    figure.figure,
    project.registry.in(languageOf(check.checked.language)),
    dayOf(article.date),
  )
  const tie = tieEdit(article, figure.figure, referenceOf(figure), draft.id, project.config.reference)
  const [folder] = project.registryPaths
  if (!tie || folder === undefined) return null
  const path = /\.ya?ml$/i.test(folder) ? folder : `${folder}/drafts.yaml`
  const open = session.open.get(path)?.document.getText()
  const text = open ?? project.texts.get(path) ?? null
  if (text === null && !session.client.createsFiles) return null
  const edit = addDraft(path, text, draft)
  if (!edit) return null
  const title = `Add to the registry as draft claim \`${draft.id}\``
  return { title, edits: [tie, edit], safe: false, ...(text === null ? { create: [path] } : {}) }
}

/** A tie that the checker found is written down, so that it holds whatever else comes into the registry. */
function tieFound(check: ArticleCheck, figure: CheckedFigure): Fix | null {
  if (figure.match.type !== 'tied' || figure.match.tie === 'reference') return null
  const { claim } = figure.match
  const edit = tieEdit(check.checked.article, figure.figure, null, claim.id, check.project.config.reference)
  return edit ? { title: `Tie to claim \`${claim.id}\` by hand`, edits: [edit], safe: true } : null
}

function silenceAction(
  session: Session,
  check: ArticleCheck,
  finding: Finding,
  diagnostics: Diagnostic[],
): CodeAction | null {
  // A comment that silences is not silenced by another one.
  if (finding.rule === 'unused-suppression') return null
  const { article, findings } = check.checked
  const title = `Silence \`${finding.rule}\` here, with a reason`
  const asks = session.client.options.asksReason === true
  const edits = silenceEdits(article, finding, findings, asks ? reasonMark : '')
  if (!edits) return null
  const base = { title, kind: CodeActionKind.QuickFix, diagnostics }
  if (!asks) return { ...base, edit: toWorkspaceEdit(edits, [], session.texts) }
  const argument: SilenceArguments = {
    uri: check.document.uri,
    rule: finding.rule,
    edits: edits.map((edit) => ({ ...toPosition(check.document, edit.span.start), text: edit.text })),
  }
  return { ...base, command: { title, command: silenceCommand, arguments: [argument] } }
}

function fixAction(session: Session, fix: FileFix, diagnostics: Diagnostic[]): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit: toWorkspaceEdit(fix.edits, fix.create ?? [], session.texts),
  }
}

function diagnosticsFor(finding: Finding, shown: readonly Diagnostic[]): Diagnostic[] {
  return shown.filter((one) => one.code === finding.rule && one.message === finding.message)
}

function isSame(one: Finding, other: Finding): boolean {
  return (
    one === other || (one.rule === other.rule && one.message === other.message && one.span.start === other.span.start)
  )
}

function referenceOf({ match }: CheckedFigure): Reference | null {
  return match.type === 'unresolved' || match.type === 'tied' ? match.reference : null
}

function unique(fixes: readonly FileFix[]): readonly FileFix[] {
  const key = (edits: readonly Edit[]) => JSON.stringify(edits)
  return fixes.filter((fix, index) => fixes.findIndex((other) => key(other.edits) === key(fix.edits)) === index)
}

function wanted(actions: CodeAction[], only: readonly string[] | undefined): CodeAction[] {
  if (!only) return actions
  return actions.filter((action) => only.some((kind) => action.kind === kind || action.kind?.startsWith(`${kind}.`)))
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 70 ? `${line.slice(0, 69)}…` : line
}
