import type { CancellationToken, ExecuteCommandParams } from 'vscode-languageserver'
import { coverageParams } from '../coverage.js'
import {
  checkWorkspaceCommand,
  signOffRunCommand,
  type SignOffArguments,
  type SignOffOutcome,
  type WorkspaceSummary,
} from '../protocol.js'
import type { Session } from '../session.js'
import { runSignOff } from './signOffs.js'
import { articlesOf } from '../workspaceArticles.js'

/** Runs a command of the server; null for one that it does not know. */
export async function runCommand(
  session: Session,
  params: ExecuteCommandParams,
  token: CancellationToken,
): Promise<WorkspaceSummary | SignOffOutcome | null> {
  if (params.command === signOffRunCommand) {
    const [wanted] = (params.arguments ?? []) as readonly SignOffArguments[]
    return wanted ? runSignOff(session, wanted, token) : null
  }
  if (params.command !== checkWorkspaceCommand) return null
  return checkWorkspace(session, params, token)
}

/** Checks every article, with progress and cancel; from then on all of them are reported, opened or not. */
async function checkWorkspace(
  session: Session,
  params: ExecuteCommandParams,
  token: CancellationToken,
): Promise<WorkspaceSummary> {
  await session.settled()
  const progress = await progressFor(session, params)
  progress?.begin('Claimcheck', 0, 'looking for articles', true)
  const cancelled = () => token.isCancellationRequested || progress?.token?.isCancellationRequested === true
  const sum = { articles: 0, figures: 0, sourced: 0, errors: 0, warnings: 0 }
  try {
    const paths = await articlesOf(session)
    for (const path of paths) {
      if (cancelled()) return { ...sum, cancelled: true }
      progress?.report((100 * sum.articles) / paths.length, path.slice(path.lastIndexOf('/') + 1))
      const check = await session.checks.any(path, token)
      if (!check) continue
      const counts = coverageParams('', check.checked)
      sum.articles++
      for (const key of ['figures', 'sourced', 'errors', 'warnings'] as const) sum[key] += counts[key]
    }
  } finally {
    progress?.done()
  }
  session.state.scan = true
  session.refresh()
  return { ...sum, cancelled: false }
}

interface Progress {
  begin(title: string, percentage?: number, message?: string, cancellable?: boolean): void
  report(percentage: number, message: string): void
  done(): void
  readonly token?: CancellationToken
}

/** Progress where the client shows it itself, else where it lets the server show one. */
async function progressFor(session: Session, params: ExecuteCommandParams): Promise<Progress | null> {
  const { window } = session.connection
  if (params.workDoneToken !== undefined) return window.attachWorkDoneProgress(params.workDoneToken)
  return session.client.showsProgress ? window.createWorkDoneProgress() : null
}
