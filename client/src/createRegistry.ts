import * as vscode from 'vscode'
import { starterFiles } from '../../server/src/project/starter.js'

/**
 * Makes a configuration, a first registry and a sample article in a folder, as `claimcheck init` does, and shows the
 * registry. What is there already is shown as it is, and nothing of it is changed.
 *
 * @returns the files that were made.
 */
export async function createRegistry(): Promise<readonly vscode.Uri[]> {
  const folder = await chooseFolder()
  if (!folder) return []
  const present = await registryIn(folder)
  if (present) {
    const open = vscode.l10n.t('Open')
    const message = vscode.l10n.t('{0} is there already, nothing was changed', vscode.workspace.asRelativePath(present))
    void vscode.window.showInformationMessage(message, open).then((chosen) => {
      if (chosen === open) void vscode.commands.executeCommand('vscode.open', present)
    })
    return []
  }
  const made: vscode.Uri[] = []
  const edit = new vscode.WorkspaceEdit()
  for (const { path, text } of starterFiles) {
    const uri = vscode.Uri.joinPath(folder.uri, ...path.split('/'))
    edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) })
    made.push(uri)
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The files could not be written to {0}', folder.name))
    return []
  }
  const registry = made.at(-1)
  if (registry) await vscode.window.showTextDocument(registry)
  return made
}

async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? []
  if (folders.length > 1) return vscode.window.showWorkspaceFolderPick()
  const [folder] = folders
  if (!folder) void vscode.window.showInformationMessage(vscode.l10n.t('Open the folder with your articles first'))
  return folder
}

/** A configuration or a registry file that is there already, the configuration first. */
async function registryIn(folder: vscode.WorkspaceFolder): Promise<vscode.Uri | undefined> {
  for (const sign of ['claimcheck.config.{yaml,yml,json}', 'claims/**/*.{yaml,yml}']) {
    const [found] = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, sign), null, 1)
    if (found) return found
  }
  return undefined
}
