/** What somebody new sees: the walkthrough, and the sample newsroom. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { extensionApi, rangeOf } from './editor.js'
import { type Test } from './harness.js'

interface Step {
  readonly id: string
  readonly description: string
  readonly media: { readonly image?: string; readonly markdown?: string }
  readonly completionEvents: readonly string[]
}

export const walkthroughTests: readonly Test[] = [
  {
    name: 'every step of the walkthrough shows something, and runs commands that are there',
    run: async () => {
      await extensionApi()
      const extension = vscode.extensions.getExtension('claimcheck.claimcheck-vscode')
      assert.ok(extension)
      const { contributes } = extension.packageJSON as {
        contributes: { walkthroughs: { id: string; steps: Step[] }[] }
      }
      const [walkthrough] = contributes.walkthroughs
      assert.equal(walkthrough?.steps.length, 5)
      const commands = new Set(await vscode.commands.getCommands(true))
      for (const { id, description, media, completionEvents } of walkthrough.steps) {
        const shown = media.image ?? media.markdown
        assert.ok(shown, `${id} shows something`)
        await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension.extensionUri, shown))
        // VS Code has put the words of package.nls.json in.
        const links = [...description.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command ?? '')
        const events = completionEvents
          .filter((event) => event.startsWith('onCommand:'))
          .map((event) => event.slice(10))
        assert.ok(links.length > 0 || id === 'finding', `${id} has something to click`)
        for (const command of [...links, ...events]) assert.ok(commands.has(command), `${command} is there`)
      }
      await vscode.commands.executeCommand('claimcheck.getStarted')
      await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    },
  },
  {
    name: 'every command of the palette is registered',
    run: async () => {
      const extension = vscode.extensions.getExtension('claimcheck.claimcheck-vscode')
      const { contributes } = extension?.packageJSON as { contributes: { commands: { command: string }[] } }
      const commands = new Set(await vscode.commands.getCommands(true))
      for (const { command } of contributes.commands) assert.ok(commands.has(command), `${command} is registered`)
    },
  },
  {
    name: 'the sample newsroom is copied once, whole, and what somebody wrote into it stays',
    run: async () => {
      const { copySample } = await extensionApi()
      const [root] = vscode.workspace.workspaceFolders ?? []
      assert.ok(root)
      const folder = vscode.Uri.joinPath(root.uri, 'sample')
      await copySample(folder)
      const article = vscode.Uri.joinPath(folder, 'articles', 'the-money-went-with-them.md')
      const editor = await vscode.window.showTextDocument(article)
      assert.ok(rangeOf(editor.document, '$16.9 million'))
      const registry = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, 'claims'))
      assert.ok(
        registry.some(([name]) => name === 'remittances.yaml') && registry.every(([name]) => name.endsWith('.yaml')),
      )
      await vscode.workspace.fs.writeFile(article, new TextEncoder().encode('Mine.\n'))
      await copySample(folder)
      assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(article)), 'Mine.\n')
      await vscode.commands.executeCommand('workbench.action.closeAllEditors')
      await vscode.workspace.fs.delete(folder, { recursive: true })
    },
  },
]
