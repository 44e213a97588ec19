import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser.js'
import { installWeb } from './install.js'
import { cache } from './paths.js'
import { serveWeb, type WebOptions } from './webServer.js'

export interface WebWorkbench {
  readonly browser: Browser
  readonly page: Page
  /** What the page's console said. */
  readonly console: readonly string[]
  close(): Promise<void>
}

/** VS Code for the Web in a headless browser, with this repository's extension and a workspace that is on no disk. */
export async function openWeb(
  options: Pick<WebOptions, 'workspace' | 'suite' | 'settings'>,
  log: (line: string) => void,
): Promise<WebWorkbench> {
  const vscode = await installWeb(log)
  const server = await serveWeb({ ...options, vscode, bundles: join(cache, 'build') })
  const browser = await launchBrowser().catch(async (error: unknown) => {
    await server.close()
    throw error
  })
  const lines: string[] = []
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 })
  const page = await context.newPage()
  page.on('console', (message) => lines.push(`[${message.type()}] ${message.text().slice(0, 500)}`))
  page.on('pageerror', (error) => lines.push(`[error] ${error.stack ?? error.message}`))
  await page.goto(`http://localhost:${server.port}/`)
  return {
    browser,
    page,
    console: lines,
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}
