/** The views, the preview and the commands around them: everything beyond diagnostics and the status bar. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { checkWhereSet } from './checkWorkspace.js'
import { registerClaimCommands } from './claims/claimCommands.js'
import { createClaimsView, type ClaimsView } from './claims/claimsView.js'
import { findClaim } from './claims/findClaim.js'
import { withServer } from './commands.js'
import { createRegistry } from './createRegistry.js'
import { registerFigureCommands } from './figures/figureCommands.js'
import { createFiguresStore } from './figures/figuresStore.js'
import { createFiguresView, type FiguresView } from './figures/figuresView.js'
import { goToFinding } from './nextFinding.js'
import { createPreview, type Preview } from './preview/preview.js'
import { greetInSample, openSample } from './sample.js'
import type { ServerEvents } from './serverEvents.js'
import { startWhereWanted } from './start.js'

export interface Features {
  readonly dispose: () => void
  readonly figures: FiguresView
  readonly claims: ClaimsView
  readonly preview: Preview
}

export function createFeatures(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  events: ServerEvents,
  log: vscode.LogOutputChannel,
): Features {
  const store = createFiguresStore(client, events)
  const figures = createFiguresView(context, client, store)
  const claims = createClaimsView(context, client, events)
  const preview = createPreview(store, log)
  const workspaceCheck = checkWhereSet(client, log)
  const starter = startWhereWanted(client, log)
  void greetInSample(context)
  const commands = [
    ...registerFigureCommands(client),
    ...registerClaimCommands(client),
    vscode.commands.registerCommand('claimcheck.nextFinding', () => goToFinding('next')),
    vscode.commands.registerCommand('claimcheck.previousFinding', () => goToFinding('previous')),
    vscode.commands.registerCommand('claimcheck.showFigures', () =>
      vscode.commands.executeCommand('claimcheck.figures.focus'),
    ),
    vscode.commands.registerCommand('claimcheck.findClaim', () => withServer(client, findClaim)),
    vscode.commands.registerCommand('claimcheck.createRegistry', createRegistry),
    vscode.commands.registerCommand('claimcheck.openSample', () => openSample(context)),
    vscode.commands.registerCommand('claimcheck.getStarted', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false),
    ),
  ]
  return {
    figures,
    claims,
    preview,
    dispose: () => {
      vscode.Disposable.from(store, figures, claims, preview, workspaceCheck, starter, ...commands).dispose()
    },
  }
}
