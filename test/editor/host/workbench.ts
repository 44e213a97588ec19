import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser.js'
import { installServer } from './install.js'
import { root, temporaryFolder } from './paths.js'
import { startServer, type Server, type ServerOptions } from './server.js'

export interface WindowOptions {
  /** An absolute path: a folder, or a `.code-workspace` file. */
  readonly workspace: string
  /** The absolute path of a module with `run()` that the extension host shall run. */
  readonly tests?: string
  /** The absolute path of a file to show. */
  readonly open?: string
}

export interface Workbench {
  readonly server: Server
  readonly browser: Browser
  /** Opens a window and returns its page; what its console said is added to `console`. */
  open(window: WindowOptions): Promise<Page>
  readonly console: readonly string[]
  close(): Promise<void>
}

/**
 * The address of a window with this repository's extension, for the server at `port`. VS Code takes the themes inside
 * of an extension in development for the ones to show, and its own lie inside this repository: so it is given a link.
 */
export async function windowAddress(port: number, window: WindowOptions): Promise<string> {
  const extension = join(await temporaryFolder('extension'), 'claimcheck')
  await symlink(root, extension, 'junction')
  const remote = (path: string) => `vscode-remote://localhost:${port}${pathToFileURL(path).pathname}`
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ...(window.tests ? [['extensionTestsPath', remote(window.tests)]] : []),
    ...(window.open ? [['openFile', remote(window.open)]] : []),
    ['skipWelcome', 'true'],
  ]
  const address = new URL(`http://localhost:${port}/`)
  const kind = window.workspace.endsWith('.code-workspace') ? 'workspace' : 'folder'
  address.searchParams.set(kind, pathToFileURL(window.workspace).pathname)
  address.searchParams.set('payload', JSON.stringify(payload))
  return address.href
}

/** Real VS Code in a headless browser: its workbench in the page, its Node extension host on this machine. */
export async function openWorkbench(
  options: Omit<ServerOptions, 'vscode'>,
  log: (line: string) => void,
): Promise<Workbench> {
  const vscode = await installServer(log)
  const server = await startServer({ ...options, vscode })
  const browser = await launchBrowser().catch(async (error: unknown) => {
    await server.stop()
    throw error
  })
  const lines: string[] = []
  return {
    server,
    browser,
    console: lines,
    open: async (window) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 })
      const page = await context.newPage()
      page.on('console', (message) => lines.push(`[${message.type()}] ${firstLines(message.text())}`))
      page.on('pageerror', (error) => lines.push(`[error] ${error.stack ?? error.message}`))
      page.on('crash', () => lines.push('[error] the page crashed'))
      await page.goto(await windowAddress(server.port, window))
      return page
    },
    close: async () => {
      await browser.close()
      await server.stop()
    },
  }
}

/** Native modules that are missing on purpose fill pages with where they were looked for. */
function firstLines(text: string): string {
  return text.split('\n').slice(0, 3).join('\n').slice(0, 500)
}
