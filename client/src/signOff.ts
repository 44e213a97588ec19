import * as vscode from 'vscode'
import { ExecuteCommandRequest, type BaseLanguageClient } from 'vscode-languageclient'
import {
  signOffCommand,
  signOffRunCommand,
  type SignOffArguments,
  type SignOffOutcome,
} from '../../server/src/lsp/protocol.js'

type WithServer = <T>(run: (client: BaseLanguageClient) => Promise<T>) => Promise<T | null>

/** The commands that sign figures and take it back: of the light bulb, with arguments, and of the palette, at the cursor. */
export function signOffCommands(withServer: WithServer): vscode.Disposable[] {
  const at = (scope: SignOffArguments['scope'], withdraw: boolean) => () =>
    withServer(async (client) => {
      const editor = vscode.window.activeTextEditor
      if (editor?.document.languageId !== 'markdown') return null
      const range = client.code2ProtocolConverter.asRange(editor.selection)
      return signOff(client, { uri: client.code2ProtocolConverter.asUri(editor.document.uri), scope, range, withdraw })
    })
  return [
    vscode.commands.registerCommand(signOffCommand, (wanted: SignOffArguments) =>
      withServer((client) => signOff(client, wanted)),
    ),
    vscode.commands.registerCommand('claimcheck.signOffHere', at('range', false)),
    vscode.commands.registerCommand('claimcheck.signOffSourced', at('sourced', false)),
    vscode.commands.registerCommand('claimcheck.withdrawSignOff', at('range', true)),
  ]
}

/** Has the server change the file of the sign-offs, and saves it. Null where nobody said who signs. */
async function signOff(client: BaseLanguageClient, wanted: SignOffArguments): Promise<SignOffOutcome | null> {
  const by = wanted.withdraw === true ? wanted.by : (wanted.by ?? (await signer()))
  if (wanted.withdraw !== true && !by) return null
  const params = { command: signOffRunCommand, arguments: [{ ...wanted, ...(by ? { by } : {}) }] }
  const outcome = (await client.sendRequest(ExecuteCommandRequest.type, params)) as SignOffOutcome | null
  if (!outcome) return null
  for (const file of outcome.files) {
    const document = await vscode.workspace.openTextDocument(client.protocol2CodeConverter.asUri(file))
    await document.save()
  }
  if (!outcome.ok) void vscode.window.showWarningMessage(vscode.l10n.t('Not signed: {0}', outcome.message))
  else if (wanted.withdraw === true) vscode.window.setStatusBarMessage(vscode.l10n.t('Sign-off withdrawn'), 5000)
  else
    vscode.window.setStatusBarMessage(vscode.l10n.t('Figures signed off by {0}: {1}', by ?? '', outcome.figures), 5000)
  return outcome
}

/** The name that the user signs with; asked for once and kept in the settings of the user. */
async function signer(): Promise<string | undefined> {
  const settings = vscode.workspace.getConfiguration('claimcheck')
  const known = settings.get<string>('signer')?.trim()
  if (known) return known
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Sign off figures'),
    prompt: vscode.l10n.t(
      'Your name, as it is to stand in the sign-offs. It is kept in the setting claimcheck.signer.',
    ),
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A name is needed') : null),
  })
  if (name) await settings.update('signer', name.trim(), vscode.ConfigurationTarget.Global)
  return name?.trim()
}
