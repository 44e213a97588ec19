import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'

export interface Starter {
  readonly dispose: () => void
  /** Starts the server; from then on the commands that need it are offered. */
  readonly start: () => Promise<void>
}

/** Where a registry or a configuration may lie; the activation events of package.json name the same. */
const signs = ['claims/**/*.{yaml,yml}', '**/claimcheck.config.{yaml,yml,json}']

/**
 * Starts the server where there is a registry or a configuration, at once or when the first one is made. A preview or a
 * view can wake the extension in any folder with Markdown, and there it shall do nothing.
 */
export function startWhereWanted(client: BaseLanguageClient, log: vscode.LogOutputChannel): Starter {
  const watching: vscode.Disposable[] = []
  const dispose = () => {
    vscode.Disposable.from(...watching.splice(0)).dispose()
  }
  const start = async (): Promise<void> => {
    dispose()
    void vscode.commands.executeCommand('setContext', 'claimcheck.active', true)
    // A server that cannot start is told in the status bar and the log; the commands to look at it work all the same.
    await client.start().catch((error: unknown) => log.error(String(error)))
  }
  const lookAgain = async (): Promise<void> => {
    if (await isWanted()) await start()
  }
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    for (const sign of signs) {
      const watcher = vscode.workspace.createFileSystemWatcher(
        new vscode.RelativePattern(folder, sign),
        false,
        true,
        true,
      )
      watching.push(watcher, watcher.onDidCreate(start))
    }
  }
  watching.push(vscode.workspace.onDidChangeWorkspaceFolders(lookAgain))
  void lookAgain()
  return { start, dispose }
}

async function isWanted(): Promise<boolean> {
  // A file system that cannot be searched can still be looked into.
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const entries = await vscode.workspace.fs.readDirectory(uri).then(undefined, () => [])
    if (entries.some(([name]) => name === 'claims' || /^claimcheck\.config\.(?:ya?ml|json)$/.test(name))) return true
  }
  for (const sign of signs) {
    const found = await vscode.workspace.findFiles(sign, '**/node_modules/**', 1)
    if (found.length > 0) return true
  }
  return false
}
