import * as vscode from 'vscode'
import { ExecuteCommandRequest, State, WorkDoneProgress, type BaseLanguageClient } from 'vscode-languageclient'
import { checkWorkspaceCommand, type WorkspaceSummary } from '../../server/src/lsp/protocol.js'

/**
 * Checks every article of the workspace; from then on the Problems view holds all of them.
 *
 * @param asked false where nobody has asked for it just now: then it is told of in the status bar alone.
 */
export async function checkWorkspace(client: BaseLanguageClient, asked = true): Promise<WorkspaceSummary | null> {
  const title = vscode.l10n.t('Claimcheck: checking the workspace')
  const summary = await vscode.window.withProgress(
    {
      location: asked ? vscode.ProgressLocation.Notification : vscode.ProgressLocation.Window,
      title,
      cancellable: true,
    },
    async (progress, token): Promise<WorkspaceSummary | null> => {
      const workDoneToken = `claimcheck-${Date.now()}`
      let done = 0
      const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind !== 'report') return
        const now = value.percentage ?? done
        progress.report({ increment: now - done, ...(value.message === undefined ? {} : { message: value.message }) })
        done = now
      })
      try {
        const params = { command: checkWorkspaceCommand, arguments: [], workDoneToken }
        return (await client.sendRequest(ExecuteCommandRequest.type, params, token)) as WorkspaceSummary | null
      } catch (error) {
        // Cancelled within an article: there is no sum then.
        if (token.isCancellationRequested) return nothingChecked
        throw error
      } finally {
        listening.dispose()
      }
    },
  )
  if (summary && asked) tell(summary)
  return summary
}

/**
 * Checks the workspace without being asked where the setting says so: when it is turned on, and whenever a server has
 * started, since one that was started again knows nothing of what another one reported.
 */
export function checkWhereSet(client: BaseLanguageClient, log: vscode.LogOutputChannel): vscode.Disposable {
  const check = (): void => {
    const isSet = vscode.workspace.getConfiguration('claimcheck').get<boolean>('checkWorkspace', false)
    if (isSet && client.isRunning()) checkWorkspace(client, false).catch((error: unknown) => log.error(String(error)))
  }
  return vscode.Disposable.from(
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) check()
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('claimcheck.checkWorkspace')) check()
    }),
  )
}

const nothingChecked: WorkspaceSummary = {
  articles: 0,
  figures: 0,
  sourced: 0,
  errors: 0,
  warnings: 0,
  cancelled: true,
}

/** Not awaited: the message stays until somebody closes it. */
function tell(summary: WorkspaceSummary): void {
  if (summary.cancelled) {
    void vscode.window.showInformationMessage(words(summary))
    return
  }
  const show = vscode.l10n.t('Show Problems')
  void vscode.window.showInformationMessage(words(summary), show).then((chosen) => {
    if (chosen === show) void vscode.commands.executeCommand('workbench.actions.view.problems')
  })
}

function words(summary: WorkspaceSummary): string {
  const { articles, figures, sourced, errors, warnings, cancelled } = summary
  if (cancelled) return vscode.l10n.t('The check of the workspace was cancelled')
  if (articles === 0) return vscode.l10n.t('No article was found: there is no Markdown file that has a registry')
  return vscode.l10n.t(
    'Articles checked: {0}. {1} of {2} figures are sourced. Errors: {3}, warnings: {4}',
    articles,
    sourced,
    figures,
    errors,
    warnings,
  )
}
