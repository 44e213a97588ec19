import * as vscode from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import { silenceCommand } from '../../server/src/lsp/protocol.js'
import { checkWorkspace } from './checkWorkspace.js'
import { openClaim } from './openClaim.js'
import { silence } from './silence.js'

/** Every command of the extension; those of the palette are contributed in package.json. */
export function registerCommands(
  context: vscode.ExtensionContext,
  client: LanguageClient,
  log: vscode.LogOutputChannel,
): vscode.Disposable[] {
  const guide = vscode.Uri.joinPath(context.extensionUri, 'claims', 'README.md')
  return [
    vscode.commands.registerCommand('claimcheck.checkWorkspace', () => checkWorkspace(client)),
    vscode.commands.registerCommand('claimcheck.openClaim', () => openClaim(client)),
    vscode.commands.registerCommand('claimcheck.showLog', () => log.show()),
    vscode.commands.registerCommand('claimcheck.restartServer', () => client.restart()),
    vscode.commands.registerCommand('claimcheck.openGuide', () =>
      vscode.commands.executeCommand('markdown.showPreview', guide),
    ),
    vscode.commands.registerCommand(silenceCommand, silence),
  ]
}
