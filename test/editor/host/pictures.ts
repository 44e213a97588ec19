import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { prepareNewsroom } from './newsroom.js'
import { cache, root } from './paths.js'
import { openWorkbench } from './workbench.js'

export const pictureSettings = {
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.tips.enabled': false,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'chat.commandCenter.enabled': false,
  'chat.setupFromDialog': false,
  'editor.fontFamily': 'monospace',
  'editor.fontSize': 14,
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.renderLineHighlight': 'none',
  'editor.cursorBlinking': 'solid',
  'breadcrumbs.enabled': false,
  'editor.autoClosingQuotes': 'never',
  'git.enabled': false,
  'extensions.ignoreRecommendations': true,
}

/** Takes the pictures of the documentation, into docs/pictures. Returns the exit code. */
export async function takePictures(): Promise<number> {
  const folder = join(root, 'docs', 'pictures')
  await mkdir(folder, { recursive: true })
  const newsroom = await prepareNewsroom()
  const article = await readFile(newsroom.article, 'utf8')
  const workbench = await openWorkbench({ trusted: true, settings: pictureSettings, env: {} }, console.log)
  const picture = async (page: Page, name: string, clip?: { x: number; y: number; width: number; height: number }) => {
    await page.screenshot({ path: join(folder, `${name}.png`), ...(clip ? { clip } : {}) })
    console.log(`docs/pictures/${name}.png`)
  }
  try {
    const page = await workbench.open({ workspace: newsroom.folder, open: newsroom.article })
    await page.waitForSelector('.squiggly-error, .squiggly-warning', { timeout: 60_000 })
    // Themes are extensions too, and may come late.
    await page.waitForSelector('.monaco-workbench[class*="light_modern"]')
    await page.waitForSelector('.statusbar-item:has-text("sourced")')
    await run(page, 'View: Close Primary Side Bar').catch(() => undefined)

    await goTo(page, article, '147,000')
    await run(page, 'Problems: Focus on Problems View')
    await page.waitForSelector('.markers-panel .monaco-list-row')
    await settle(page)
    await picture(page, 'findings')
    await run(page, 'View: Hide Panel')

    await goTo(page, article, '261,000')
    await run(page, 'Show or Focus Hover')
    await page.waitForSelector('.monaco-hover:not(.hidden) .hover-row')
    await settle(page)
    await picture(page, 'hover')
    await page.keyboard.press('Escape')

    await goTo(page, article, '173 |')
    await page.keyboard.press('Control+.')
    await page.waitForSelector('.action-widget .monaco-list-row')
    await settle(page)
    await picture(page, 'quick-fix')
    await page.keyboard.press('Escape')

    const item = page.locator('.statusbar-item:has-text("sourced")')
    await item.hover()
    await page.waitForSelector('.monaco-hover:not(.hidden)')
    await settle(page)
    await picture(page, 'status-bar', { x: 640, y: 560, width: 640, height: 240 })

    await page.mouse.move(400, 300)
    await openFile(page, 'germany.yaml')
    await page.keyboard.press('Control+g')
    const registry = await readFile(join(newsroom.folder, 'claims', 'germany.yaml'), 'utf8')
    await accept(page, `:${registry.split('\n').length}`)
    await page.keyboard.type('  - id: de-asylum-2023\n  statement: "In 2023 329,120 people applied for asylum')
    await page.waitForSelector('.squiggly-error')
    await page.keyboard.press('Alt+F8')
    await page.waitForSelector('.marker-widget')
    await page.keyboard.press('Escape')
    await run(page, 'Show or Focus Hover')
    await page.waitForSelector('.monaco-hover:not(.hidden) .hover-row')
    await settle(page)
    await picture(page, 'broken-registry')
    return 0
  } catch (error) {
    for (const page of workbench.browser.contexts().flatMap((context) => context.pages())) {
      await page.screenshot({ path: join(cache, 'pictures-failure.png') })
    }
    throw error
  } finally {
    await workbench.close()
  }
}

/** Runs a command of the palette by its title. */
export async function run(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1')
  const input = page.locator('.quick-input-widget input')
  await input.waitFor()
  await input.fill(`>${title}`)
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' })
}

/** Puts the cursor on a piece of the article, in the middle of the editor. */
export async function goTo(page: Page, text: string, piece: string): Promise<void> {
  const before = text.slice(0, text.indexOf(piece)).split('\n')
  await page.keyboard.press('Control+g')
  await accept(page, `:${before.length}:${(before.at(-1)?.length ?? 0) + 2}`)
}

/** Types into the input that VS Code shows at the top, and takes what it offers. */
async function accept(page: Page, text: string): Promise<void> {
  const input = page.locator('.quick-input-widget input')
  await input.waitFor()
  await input.fill(text)
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' })
}

export async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+p')
  const input = page.locator('.quick-input-widget input')
  await input.waitFor()
  await input.fill(name)
  await page.locator(`.quick-input-list .monaco-list-row:has-text("${name}")`).first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator(`.tab.active:has-text("${name}")`).waitFor()
}

/** Waits until nothing on the page moves any more, as far as that can be seen. */
export async function settle(page: Page): Promise<void> {
  let before = ''
  for (;;) {
    const now = (await page.screenshot()).toString('base64')
    if (now === before) return
    before = now
    await page.waitForTimeout(200)
  }
}
