import * as vscode from 'vscode'
import { reasonMark, type SilenceArguments } from '../../server/src/lsp/protocol.js'

/**
 * Writes the comments that silence a finding, with a reason that is asked for unless it is given. Nothing is written
 * without one. True where it was written.
 */
export async function silence(target: SilenceArguments, given?: string): Promise<boolean> {
  const reason = given ?? (await askReason(target.rule))
  if (!reason) return false
  const edit = new vscode.WorkspaceEdit()
  const uri = vscode.Uri.parse(target.uri)
  for (const { line, character, text } of target.edits) {
    edit.insert(uri, new vscode.Position(line, character), text.replaceAll(reasonMark, plain(reason)))
  }
  return vscode.workspace.applyEdit(edit)
}

function askReason(rule: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Silence {0}', rule),
    prompt: vscode.l10n.t('Why is nothing wrong here? The reason is kept in the article, as a comment.'),
    placeHolder: vscode.l10n.t('on the record, interview 3 May'),
    validateInput: (value) => (plain(value) ? null : vscode.l10n.t('A reason is needed')),
  })
}

/** A reason cannot end the comment it stands in. */
function plain(reason: string): string {
  return reason
    .replace(/-{2,}>?|>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
