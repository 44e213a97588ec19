/** What an article has beside findings: ties chosen from a list, pictures in the theme's colours, hints behind figures. */
import * as vscode from 'vscode'
import { State, type BaseLanguageClient } from 'vscode-languageclient'
import {
  inlayHintsNotification,
  themeNotification,
  tieCommand,
  type InitializationOptions,
  type TieArguments,
} from '../../server/src/lsp/protocol.js'
import { tieToClaim } from './tieToClaim.js'

/** What the server is told when it starts. */
export function articleOptions(): Pick<InitializationOptions, 'choosesClaims' | 'pictures' | 'inlayHints'> {
  return { choosesClaims: true, pictures: themeOf(vscode.window.activeColorTheme), inlayHints: wantsHints() }
}

/** Follows the theme and the settings, and runs the commands of fixes. */
export function registerArticleFeatures(client: BaseLanguageClient): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand(tieCommand, (place?: TieArguments) => tieToClaim(client, place)),
    // A server that was started again knows only what it was told at first.
    vscode.Disposable.from(
      client.onDidChangeState(({ newState }) => {
        if (newState !== State.Running) return
        send(client, themeNotification, themeOf(vscode.window.activeColorTheme))
        send(client, inlayHintsNotification, wantsHints())
      }),
    ),
    vscode.window.onDidChangeActiveColorTheme((theme) => send(client, themeNotification, themeOf(theme))),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('claimcheck.inlayHints')) send(client, inlayHintsNotification, wantsHints())
    }),
  ]
}

function wantsHints(): boolean {
  return vscode.workspace.getConfiguration('claimcheck').get('inlayHints', false)
}

function themeOf({ kind }: vscode.ColorTheme): NonNullable<InitializationOptions['pictures']> {
  switch (kind) {
    case vscode.ColorThemeKind.Light:
      return 'light'
    case vscode.ColorThemeKind.Dark:
      return 'dark'
    case vscode.ColorThemeKind.HighContrast:
      return 'contrast-dark'
    case vscode.ColorThemeKind.HighContrastLight:
      return 'contrast-light'
  }
}

function send(client: BaseLanguageClient, name: string, value: unknown): void {
  if (client.isRunning()) void client.sendNotification(name, value)
}
