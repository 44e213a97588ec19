import * as vscode from 'vscode'

/**
 * Goes to the next or the previous finding of the article at hand, round and round, and shows its card: the message with
 * its fixes, and the claim. Where a screen reader is on, VS Code puts the focus into the card, and it is read out.
 */
export async function goToFinding(direction: 'next' | 'previous'): Promise<void> {
  const editor = vscode.window.activeTextEditor
  if (!editor) return
  const places = findingPlaces(editor.document.uri)
  const target = neighbour(places, editor.selection.active, direction)
  if (!target) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Claimcheck has no findings in this file'))
    return
  }
  editor.selection = new vscode.Selection(target, target)
  editor.revealRange(new vscode.Range(target, target), vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  await vscode.window.showTextDocument(editor.document, editor.viewColumn)
  await vscode.commands.executeCommand('editor.action.showHover')
  const at = places.findIndex((place) => place.isEqual(target)) + 1
  vscode.window.setStatusBarMessage(vscode.l10n.t('Finding {0} of {1}', at, places.length), 4000)
}

/** Where findings start, each place once, in order. */
function findingPlaces(uri: vscode.Uri): readonly vscode.Position[] {
  const starts = vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'claimcheck')
    .map(({ range }) => range.start)
    .sort((a, b) => a.compareTo(b))
  return starts.filter((start, index) => index === 0 || !starts[index - 1]?.isEqual(start))
}

function neighbour(
  places: readonly vscode.Position[],
  from: vscode.Position,
  direction: 'next' | 'previous',
): vscode.Position | undefined {
  if (direction === 'next') return places.find((place) => place.isAfter(from)) ?? places[0]
  return places.findLast((place) => place.isBefore(from)) ?? places.at(-1)
}
