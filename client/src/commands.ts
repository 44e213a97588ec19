import * as vscode from 'vscode'
import { State, type BaseLanguageClient } from 'vscode-languageclient'
import { silenceCommand } from '../../server/src/lsp/protocol.js'
import { annotatedCopy } from './annotatedCopy.js'
import { registerArticleFeatures } from './articleFeatures.js'
import { checkWorkspace } from './checkWorkspace.js'
import { openClaim } from './openClaim.js'
import { registerSignOff } from './signOff.js'
import { silence } from './silence.js'

/** Every command of the extension; those of the palette are contributed in package.json. */
export function registerCommands(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  log: vscode.LogOutputChannel,
): vscode.Disposable[] {
  const guide = vscode.Uri.joinPath(context.extensionUri, 'claims', 'README.md')
  return [
    vscode.commands.registerCommand('claimcheck.checkWorkspace', () =>
      withServer(client, (client) => checkWorkspace(client)),
    ),
    vscode.commands.registerCommand('claimcheck.openClaim', () => withServer(client, (client) => openClaim(client))),
    vscode.commands.registerCommand('claimcheck.showLog', () => log.show()),
    vscode.commands.registerCommand('claimcheck.restartServer', () => restart(client)),
    vscode.commands.registerCommand('claimcheck.openGuide', () =>
      vscode.commands.executeCommand('markdown.showPreview', guide),
    ),
    vscode.commands.registerCommand(silenceCommand, silence),
    ...registerSignOff(client),
    vscode.commands.registerCommand('claimcheck.annotatedCopy', (uri?: vscode.Uri) =>
      withServer(client, (running) => annotatedCopy(running, uri)),
    ),
    ...registerArticleFeatures(client),
  ]
}

async function restart(client: BaseLanguageClient): Promise<void> {
  await started(client)
  if (client.needsStop()) await client.stop()
  await client.start()
}

/** Waits for a server that is on its way: it can neither be asked nor stopped. */
async function started(client: BaseLanguageClient): Promise<void> {
  if (client.state === State.Starting) await client.start().catch(() => undefined)
}

/** Runs what needs the server; says so where there is none, and offers to start it again. */
export async function withServer<C extends BaseLanguageClient, T>(
  client: C,
  run: (client: C) => Promise<T>,
): Promise<T | null> {
  await started(client)
  if (client.isRunning()) return run(client)
  const restart = vscode.l10n.t('Restart Server')
  const showLog = vscode.l10n.t('Show Log')
  const message = vscode.l10n.t('The language server of Claimcheck does not run')
  void vscode.window.showErrorMessage(message, restart, showLog).then((chosen) => {
    if (chosen === restart) void vscode.commands.executeCommand('claimcheck.restartServer')
    if (chosen === showLog) void vscode.commands.executeCommand('claimcheck.showLog')
  })
  return null
}
