import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { silenceCommand, type SilenceArguments } from '../../../server/src/lsp/protocol.js'
import { openClaim } from '../openClaim.js'
import { tieToClaim } from '../tieToClaim.js'
import { withServer } from '../commands.js'
import type { FigureNode } from './figuresTree.js'

type FigureRow = FigureNode & { readonly type: 'figure' }

/** What can be done with a figure of the view; each command is that of its row. */
export function registerFigureCommands(client: BaseLanguageClient): vscode.Disposable[] {
  const row =
    (run: (node: FigureRow, range: vscode.Range, more: unknown) => unknown) => (node?: FigureNode, more?: unknown) =>
      node?.type === 'figure' ? run(node, client.protocol2CodeConverter.asRange(node.figure.range), more) : undefined
  return [
    vscode.commands.registerCommand(
      'claimcheck.figure.openClaim',
      row(({ uri }, range) => openClaim(client, { uri, position: range.start })),
    ),
    vscode.commands.registerCommand(
      'claimcheck.figure.tie',
      row(({ uri }, range) => tieRow(client, uri, range)),
    ),
    vscode.commands.registerCommand(
      'claimcheck.figure.fix',
      row(({ uri }, range) => showFixes(uri, range)),
    ),
    vscode.commands.registerCommand(
      'claimcheck.figure.silence',
      // VS Code hands over the selected rows here; a script may hand over the reason.
      row(({ uri }, range, more) => silenceAt(uri, range, typeof more === 'string' ? more : undefined)),
    ),
    vscode.commands.registerCommand(
      'claimcheck.figure.copy',
      row(({ figure }) =>
        vscode.env.clipboard.writeText([figure.words, ...figure.findings.map(({ message }) => message)].join('\n')),
      ),
    ),
  ]
}

/** Shows the figure, and the list of claims that it can be tied to. */
async function tieRow(client: BaseLanguageClient, uri: vscode.Uri, range: vscode.Range): Promise<void> {
  await vscode.window.showTextDocument(uri, { selection: range })
  const { asUri, asPosition } = client.code2ProtocolConverter
  await withServer(client, () => tieToClaim(client, { uri: asUri(uri), position: asPosition(range.start) }))
}

/** Opens the light bulb's menu at a figure: ties, corrections and all else that can be done there. */
async function showFixes(uri: vscode.Uri, range: vscode.Range): Promise<void> {
  await vscode.window.showTextDocument(uri, { selection: range })
  await vscode.commands.executeCommand('editor.action.quickFix')
}

/** Silences a finding of a figure, with a reason that is asked for; asks which one where there are several. */
async function silenceAt(uri: vscode.Uri, range: vscode.Range, reason: string | undefined): Promise<void> {
  const actions = await vscode.commands.executeCommand<(vscode.CodeAction | vscode.Command)[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  )
  const silencing = actions.flatMap((action) => {
    const command = 'command' in action && typeof action.command === 'object' ? action.command : undefined
    return command?.command === silenceCommand ? [command] : []
  })
  // Of a rule's ways of being silenced the first is the one that covers this place and no other.
  const unique = silencing.filter((one, at) => silencing.findIndex((other) => ruleOf(other) === ruleOf(one)) === at)
  const chosen = unique.length > 1 ? await choose(unique) : unique[0]
  if (!chosen) {
    if (unique.length === 0) void vscode.window.showInformationMessage(vscode.l10n.t('Nothing here can be silenced'))
    return
  }
  await vscode.commands.executeCommand(chosen.command, ...((chosen.arguments ?? []) as unknown[]), reason)
}

function ruleOf(command: vscode.Command): string | undefined {
  return (command.arguments?.[0] as SilenceArguments | undefined)?.rule
}

async function choose(commands: readonly vscode.Command[]): Promise<vscode.Command | undefined> {
  const items = commands.map((command) => ({ label: command.title.replaceAll('`', ''), command }))
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which finding?') }))?.command
}
