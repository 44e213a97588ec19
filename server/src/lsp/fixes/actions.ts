/** Fixes as code actions. */
import { CodeActionKind, type CodeAction, type Command, type Diagnostic } from 'vscode-languageserver'
import {
  apart,
  fixesOfRule,
  offersFor,
  reasonEdits,
  safeFixes,
  silenceEdits,
  silenceFileEdits,
  tieEdits,
  referenceStyle,
  placeOf,
  type FixContext,
  type Offer,
} from '../../core/fixes/index.js'
import type { CheckedFigure, Edit, Finding, Fix } from '../../core/types.js'
import { reasonMark, silenceCommand, tieCommand, type SilenceArguments, type TieArguments } from '../protocol.js'
import type { ArticleCheck, Session } from '../session.js'
import { toPosition, toWorkspaceEdit } from '../toLsp.js'

/** A file's fixes of a kind: on saving, or from the menu of source actions. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.claimcheck`

/** All that can be done about one finding: what mends it, the list of claims, and silencing it, in this order. */
export function findingActions(
  session: Session,
  check: ArticleCheck,
  finding: Finding,
  context: FixContext,
  diagnostics: Diagnostic[],
): readonly CodeAction[] {
  const offers = offersFor(finding, context)
  const choose = chooseAction(session, check, finding, offers, diagnostics)
  const [drafts, others] = [
    offers.filter(({ sort }) => sort === 'draft'),
    offers.filter(({ sort }) => sort !== 'draft'),
  ]
  return [
    ...others.map((offer) => fixAction(session, offer, diagnostics)),
    ...choose,
    ...drafts.map((offer) => fixAction(session, offer, diagnostics)),
    ...allOfRule(session, finding.rule, context, diagnostics),
    ...silenceActions(session, check, finding, diagnostics),
  ]
}

/** The safe fixes of the whole article as one action; none where there is nothing to fix. */
export function fixAllActions(session: Session, check: ArticleCheck): readonly CodeAction[] {
  const fixes = safeFixes(check.checked)
  if (fixes.length === 0) return []
  return [{ ...together(session, 'Claimcheck: fix all that changes no word', fixes, []), kind: fixAllKind }]
}

/** A tie that the checker found is written down, so that it holds whatever else comes into the registry. */
export function tieFoundActions(
  session: Session,
  figures: readonly CheckedFigure[],
  context: FixContext,
): readonly CodeAction[] {
  const refactor = CodeActionKind.RefactorRewrite
  const actions = figures.flatMap((figure): CodeAction[] => {
    const fix = tieFound(figure, context)
    return fix ? [{ ...fixAction(session, fix, []), kind: refactor }] : []
  })
  if (actions.length === 0) return []
  const all = apart(context.checked.figures.flatMap((figure) => tieFound(figure, context) ?? []))
  if (all.length < 2) return actions
  const title = `Tie all ${all.length} figures of this file to the claims that were found`
  return [...actions, { ...together(session, title, all, []), kind: refactor }]
}

function tieFound(figure: CheckedFigure, context: FixContext): Fix | null {
  if (figure.match.type !== 'tied' || figure.match.tie === 'reference') return null
  const { claim } = figure.match
  const { checked, registry, config } = context
  const edits = tieEdits(placeOf(figure, context), claim, referenceStyle(checked.article, registry, config.reference))
  return edits.length > 0 ? { title: `Tie to claim \`${claim.id}\` by hand`, edits, safe: true } : null
}

/** The list of claims that can be searched, for a client that can show one. */
function chooseAction(
  session: Session,
  { checked, document }: ArticleCheck,
  finding: Finding,
  offers: readonly Offer[],
  diagnostics: Diagnostic[],
): readonly CodeAction[] {
  if (session.client.options.choosesClaims !== true || !choosable.includes(finding.rule)) return []
  const figure = checked.figures.find((one) => one.findings.includes(finding))
  if (!figure) return []
  const argument: TieArguments = { uri: document.uri, position: toPosition(document, figure.figure.span.start) }
  const title = offers.some(({ sort }) => sort === 'tie') ? 'Tie to another claim…' : 'Tie to a claim…'
  return [{ ...quickFix(title, diagnostics), command: command(title, tieCommand, argument) }]
}

/** Findings that another claim may be the answer to. */
const choosable: readonly string[] = [
  'uncited-figure',
  'unregistered-figure',
  'ambiguous-figure',
  'unknown-claim',
  'conflicting-figure',
  'retracted-claim',
  'mismatched-claim',
]

function allOfRule(
  session: Session,
  rule: string,
  context: FixContext,
  diagnostics: Diagnostic[],
): readonly CodeAction[] {
  if (context.checked.findings.filter((finding) => finding.rule === rule).length < 2) return []
  const fixes = fixesOfRule(rule, context)
  if (fixes.length < 2) return []
  return [together(session, `Fix all ${fixes.length} of \`${rule}\` in this file`, fixes, diagnostics)]
}

function silenceActions(
  session: Session,
  { checked, document }: ArticleCheck,
  finding: Finding,
  diagnostics: Diagnostic[],
): readonly CodeAction[] {
  const { article, findings } = checked
  const asks = session.client.options.asksReason === true
  const reason = asks ? reasonMark : ''
  const action = (title: string, edits: readonly Edit[] | null): readonly CodeAction[] => {
    if (!edits || edits.length === 0) return []
    if (!asks) return [{ ...quickFix(title, diagnostics), edit: toWorkspaceEdit(edits, [], session.texts) }]
    const argument: SilenceArguments = {
      uri: document.uri,
      rule: finding.rule,
      edits: edits.map((edit) => ({ ...toPosition(document, edit.span.start), text: edit.text })),
    }
    return [{ ...quickFix(title, diagnostics), command: command(title, silenceCommand, argument) }]
  }
  if (finding.rule === 'unused-suppression') {
    // A comment that silences is not silenced by another one; one without a reason can be given it.
    const comment = article.suppressions.find(({ span }) => span.start === finding.span.start)
    const isNeeded = finding.fixes.length === 0
    return asks && comment && isNeeded ? action('Give the reason', reasonEdits(article, comment, reason)) : []
  }
  return [
    ...action(`Silence \`${finding.rule}\` here, with a reason`, silenceEdits(article, finding, findings, reason)),
    ...action(
      `Silence \`${finding.rule}\` in this file, with a reason`,
      silenceFileEdits(article, finding.rule, reason),
    ),
  ]
}

function fixAction(session: Session, fix: Fix & Pick<Offer, 'create'>, diagnostics: Diagnostic[]): CodeAction {
  const edit = toWorkspaceEdit(fix.edits, fix.create ?? [], session.texts)
  return { ...quickFix(fix.title, diagnostics), edit }
}

function together(session: Session, title: string, fixes: readonly Fix[], diagnostics: Diagnostic[]): CodeAction {
  const edits = fixes.flatMap((fix) => fix.edits)
  return fixAction(session, { title, edits, safe: false }, diagnostics)
}

function quickFix(title: string, diagnostics: Diagnostic[]): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, diagnostics }
}

function command(title: string, name: string, argument: SilenceArguments | TieArguments): Command {
  return { title, command: name, arguments: [argument] }
}
