/** Lists and input boxes that VS Code shows: the real ones, used from the extension host as somebody at the keyboard does. */
import * as vscode from 'vscode'
import { until } from './harness.js'

export type List = vscode.QuickPick<vscode.QuickPickItem>

/** Runs what shows a list, and hands over the list once it is there. Ends when both have ended. */
export async function withList(run: () => Thenable<unknown>, use: (list: List) => Promise<void>): Promise<void> {
  const { createQuickPick } = vscode.window
  const shown: unknown[] = []
  vscode.window.createQuickPick = <T extends vscode.QuickPickItem>(): vscode.QuickPick<T> => {
    const list = createQuickPick<T>()
    shown.push(list)
    return list
  }
  try {
    const running = run()
    await use(await until('the list is shown', () => shown.at(-1) as List | undefined))
    await running
  } finally {
    vscode.window.createQuickPick = createQuickPick
  }
}

/** Presses Enter in a list until `done`. */
export async function acceptList(done: () => boolean): Promise<void> {
  await until('what was chosen is done', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
    return done() || undefined
  })
}

/** Runs what asks for a line of text, types `answer` and presses Enter. Returns what was asked, the last first. */
export async function answering(answer: string, run: () => Thenable<unknown>): Promise<vscode.InputBoxOptions[]> {
  const { showInputBox } = vscode.window
  const asked: vscode.InputBoxOptions[] = []
  vscode.window.showInputBox = async (options = {}, token) => {
    asked.unshift(options)
    const given = showInputBox({ ...options, value: answer }, token)
    let isDone = false
    void given.then(() => (isDone = true))
    await acceptList(() => isDone)
    return given
  }
  try {
    await run()
    return asked
  } finally {
    vscode.window.showInputBox = showInputBox
  }
}

/** Types into the editor at hand, letter by letter, as a keyboard does: brackets close, lists of suggestions open. */
export async function type(text: string): Promise<void> {
  for (const letter of text) await vscode.commands.executeCommand('type', { text: letter })
}

/** Opens a new paragraph at the end of the article at hand, and types into it. */
export async function typeBelow(editor: vscode.TextEditor, text: string): Promise<void> {
  const end = editor.document.positionAt(Infinity)
  await editor.edit((edit) => edit.insert(end, '\n\n'))
  const last = editor.document.positionAt(Infinity)
  editor.selection = new vscode.Selection(last, last)
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup')
  await type(text)
}
