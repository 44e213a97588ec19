import * as vscode from 'vscode'
import { ExecuteCommandRequest, State, type BaseLanguageClient } from 'vscode-languageclient'
import {
  signerNotification,
  signOffCommand,
  signOffRunCommand,
  type InitializationOptions,
  type SignOffArguments,
  type SignOffOutcome,
} from '../../server/src/lsp/protocol.js'
import { withServer } from './commands.js'

/** Who signs, as the server is told when it starts. */
export function signerOptions(): Pick<InitializationOptions, 'asksSigner' | 'signer'> {
  return { asksSigner: true, signer: knownSigner() }
}

/** The commands that sign figures and take it back: of the light bulb, with arguments, and of the palette, at the cursor. */
export function registerSignOff(client: BaseLanguageClient): vscode.Disposable[] {
  const here = (wanted: Omit<SignOffArguments, 'uri' | 'range'>) => () =>
    withServer(client, async () => {
      const editor = vscode.window.activeTextEditor
      if (editor?.document.languageId !== 'markdown') return null
      const range = client.code2ProtocolConverter.asRange(editor.selection)
      return signOff(client, { uri: client.code2ProtocolConverter.asUri(editor.document.uri), range, ...wanted })
    })
  return [
    vscode.commands.registerCommand(signOffCommand, (wanted: SignOffArguments) =>
      withServer(client, () => signOff(client, wanted)),
    ),
    vscode.commands.registerCommand('claimcheck.signOffHere', here({ scope: 'range' })),
    vscode.commands.registerCommand('claimcheck.signOffWithNote', here({ scope: 'range', asksNote: true })),
    vscode.commands.registerCommand('claimcheck.signOffSourced', here({ scope: 'sourced' })),
    vscode.commands.registerCommand('claimcheck.withdrawSignOff', here({ scope: 'range', withdraw: true })),
    // A server that was started again knows only the name that it was told at first.
    vscode.Disposable.from(
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) tellSigner(client)
      }),
    ),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('claimcheck.signer')) tellSigner(client)
    }),
  ]
}

/** Has the server change the file of the sign-offs, and saves it. Null where somebody went back on it. */
async function signOff(client: BaseLanguageClient, wanted: SignOffArguments): Promise<SignOffOutcome | null> {
  const by = wanted.by ?? (await signer())
  if (!by) return null
  const note = wanted.note ?? (wanted.asksNote === true ? await askNote() : '')
  if (note === undefined) return null
  const params = { command: signOffRunCommand, arguments: [{ ...wanted, by, note } satisfies SignOffArguments] }
  const outcome = (await client.sendRequest(ExecuteCommandRequest.type, params)) as SignOffOutcome | null
  if (!outcome) return null
  for (const file of outcome.files) {
    const document = await vscode.workspace.openTextDocument(client.protocol2CodeConverter.asUri(file))
    await document.save()
  }
  tellOutcome(outcome, wanted.withdraw === true, by)
  return outcome
}

function tellOutcome({ ok, message, figures }: SignOffOutcome, withdrawn: boolean, by: string): void {
  if (ok) {
    const done = withdrawn
      ? vscode.l10n.t('Sign-off of {0} withdrawn', by)
      : vscode.l10n.t('Figures signed off by {0}: {1}', by, figures)
    vscode.window.setStatusBarMessage(done, 5000)
    return
  }
  const why = withdrawn ? vscode.l10n.t('Not withdrawn: {0}', message) : vscode.l10n.t('Not signed: {0}', message)
  void vscode.window.showWarningMessage(why)
}

function knownSigner(): string {
  return vscode.workspace.getConfiguration('claimcheck').get<string>('signer', '').trim()
}

function tellSigner(client: BaseLanguageClient): void {
  if (client.isRunning()) void client.sendNotification(signerNotification, knownSigner())
}

/** The name that the user signs with; asked for once and kept in the settings of the user. */
async function signer(): Promise<string | undefined> {
  const known = knownSigner()
  if (known !== '') return known
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Sign off figures'),
    prompt: vscode.l10n.t(
      'Your name, as it is to stand in the sign-offs. It is kept in the setting claimcheck.signer.',
    ),
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A name is needed') : null),
  })
  if (name === undefined) return undefined
  const settings = vscode.workspace.getConfiguration('claimcheck')
  await settings.update('signer', name.trim(), vscode.ConfigurationTarget.Global)
  return name.trim()
}

/** What else there is to say; undefined where the user went back on it. */
function askNote(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Sign off with a note'),
    prompt: vscode.l10n.t('What else there is to say: who was asked, on which page it stands'),
  })
}
