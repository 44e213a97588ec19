import * as vscode from 'vscode'

/** Kept while a window with the sample is on its way, so that the window knows to show the article. */
const openingKey = 'claimcheck.openingSample'

/** The sample's article that somebody new sees first. */
const firstArticle = 'the-money-went-with-them.md'

/** Copies the example newsroom that comes with the extension to a folder of its own, and opens it in a new window. */
export async function openSample(context: vscode.ExtensionContext): Promise<void> {
  const folder = sampleFolder(context)
  await copySample(context, folder)
  await context.globalState.update(openingKey, true)
  await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: true })
}

/** Shows the article in the window that was opened for it. */
export async function greetInSample(context: vscode.ExtensionContext): Promise<void> {
  const folder = sampleFolder(context)
  const isSample = vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder.toString()) === true
  if (!isSample || context.globalState.get(openingKey) !== true) return
  await context.globalState.update(openingKey, undefined)
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'articles', firstArticle))
  await vscode.commands.executeCommand('claimcheck.figures.focus')
}

export function sampleFolder(context: vscode.ExtensionContext): vscode.Uri {
  return vscode.Uri.joinPath(context.globalStorageUri, 'sample newsroom')
}

/** What is there already stays as somebody has left it. */
export async function copySample(context: vscode.ExtensionContext, folder: vscode.Uri): Promise<void> {
  const parts = [
    { from: ['test', 'newsroom', 'articles'], to: 'articles', isPart: (name: string) => name.endsWith('.md') },
    { from: ['claims'], to: 'claims', isPart: (name: string) => name.endsWith('.yaml') },
  ]
  for (const { from, to, isPart } of parts) {
    const source = vscode.Uri.joinPath(context.extensionUri, ...from)
    const target = vscode.Uri.joinPath(folder, to)
    await vscode.workspace.fs.createDirectory(target)
    for (const [name] of await vscode.workspace.fs.readDirectory(source)) {
      if (!isPart(name)) continue
      const copy = vscode.Uri.joinPath(target, name)
      if (!(await exists(copy))) await vscode.workspace.fs.copy(vscode.Uri.joinPath(source, name), copy)
    }
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  )
}
