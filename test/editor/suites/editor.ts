/** What the suites ask of the editor, as a user would see it. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { ClaimcheckApi } from '../../../client/src/extension.js'
import { eventually, until } from './harness.js'

export async function extensionApi(): Promise<ClaimcheckApi> {
  const extension = vscode.extensions.getExtension<ClaimcheckApi>('claimcheck.claimcheck-vscode')
  assert.ok(extension, 'the extension is installed')
  return until('the extension is active', () => (extension.isActive ? extension.exports : undefined))
}

/**
 * Opens a file of the workspace as a user does. What the API opens stays open for minutes after its editor is closed,
 * and nobody would see whether anything is left of it.
 */
export async function show(path: string, root = 0): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[root]
  assert.ok(folder)
  const uri = vscode.Uri.joinPath(folder.uri, path)
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false })
  return until(`${path} is shown`, () => {
    const editor = vscode.window.activeTextEditor
    return editor?.document.uri.toString() === uri.toString() ? editor : undefined
  })
}

/** A file of the workspace, whether it is there or not. */
export function inWorkspace(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]
  assert.ok(folder)
  return vscode.Uri.joinPath(folder.uri, path)
}

/** Where a piece of a document stands, which must be there once. */
export function rangeOf(document: vscode.TextDocument, piece: string): vscode.Range {
  const text = document.getText()
  const start = text.indexOf(piece)
  assert.ok(start >= 0, `${piece} is there`)
  assert.equal(text.indexOf(piece, start + 1), -1, `${piece} is there once`)
  return new vscode.Range(document.positionAt(start), document.positionAt(start + piece.length))
}

export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter((one) => one.source === 'claimcheck')
    .sort((a, b) => a.range.start.compareTo(b.range.start))
}

/** A finding as a test states it: its rule, and the text it stands at. */
export function told(document: vscode.TextDocument): string[] {
  return findings(document.uri).map((one) => `${ruleOf(one)}: ${document.getText(one.range)}`)
}

export function ruleOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic
  return String(typeof code === 'object' ? code.value : code)
}

/** Waits until a document has these findings and no other. */
export async function expectTold(document: vscode.TextDocument, expected: readonly string[]): Promise<void> {
  await eventually(`the findings are ${expected.join(', ')}`, () => assert.deepEqual(told(document), expected))
}

/** All that the light bulb offers at a piece of a document. */
export async function codeActions(document: vscode.TextDocument, piece: string): Promise<vscode.CodeAction[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    rangeOf(document, piece),
  )
  return found.filter((action) => action instanceof vscode.CodeAction)
}

/** The quick fixes at a piece of a document, as the light bulb offers them. */
export async function quickFixes(document: vscode.TextDocument, piece: string): Promise<vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    rangeOf(document, piece),
    vscode.CodeActionKind.QuickFix.value,
  )
  return actions.filter((action) => action instanceof vscode.CodeAction)
}

/** Applies the one quick fix whose title holds some words. */
export async function applyFix(document: vscode.TextDocument, piece: string, words: string): Promise<void> {
  const actions = await quickFixes(document, piece)
  const found = actions.filter((action) => action.title.includes(words))
  assert.equal(found.length, 1, `one fix with ${words} among ${actions.map((one) => one.title).join(' | ')}`)
  const [action] = found
  if (action?.edit) assert.ok(await vscode.workspace.applyEdit(action.edit), 'the edit was applied')
  if (action?.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []))
}

/** Replaces a piece of an open document, unsaved. */
export async function replace(document: vscode.TextDocument, piece: string, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, rangeOf(document, piece), text)
  assert.ok(await vscode.workspace.applyEdit(edit))
}

/** Takes back all that was typed, in every document. */
export async function revertAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter((one) => one.isDirty)) {
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('workbench.action.files.revert')
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
}

export async function hoverText(document: vscode.TextDocument, piece: string): Promise<string> {
  const position = rangeOf(document, piece).start
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  )
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n')
}
