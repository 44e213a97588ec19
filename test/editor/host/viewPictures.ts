import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { prepareNewsroom } from './newsroom.js'
import { cache, root } from './paths.js'
import { goTo, pictureSettings, run, settle } from './pictures.js'
import { openWorkbench } from './workbench.js'

interface Clip {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const themes = {
  contrast: 'Default High Contrast',
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
}

/** Takes the pictures of views, preview and walkthrough, into docs/pictures. Returns the exit code. */
export async function takeViewPictures(): Promise<number> {
  const folder = join(root, 'docs', 'pictures')
  await mkdir(folder, { recursive: true })
  const newsroom = await prepareNewsroom()
  const article = await readFile(newsroom.article, 'utf8')
  const picture = async (page: Page, name: string, clip?: Clip) => {
    await settle(page)
    await page.screenshot({ path: join(folder, `${name}.png`), ...(clip ? { clip } : {}) })
    console.log(`docs/pictures/${name}.png`)
  }
  for (const [name, theme] of Object.entries(themes)) {
    const settings = { ...pictureSettings, 'workbench.colorTheme': theme, 'workbench.sideBar.location': 'left' }
    const workbench = await openWorkbench({ trusted: true, settings, env: {} }, console.log)
    try {
      const page = await workbench.open({ workspace: newsroom.folder, open: newsroom.article })
      await page.waitForSelector('.squiggly-error, .squiggly-warning', { timeout: 120_000 })
      await page.waitForSelector('.statusbar-item:has-text("sourced")')
      await run(page, 'View: Close Primary Side Bar').catch(() => undefined)
      await goTo(page, article, '173 |')
      await run(page, 'Markdown: Open Preview')
      await markedPreview(page)
      await picture(page, `preview-${name}`, { x: 0, y: 30, width: 1280, height: 640 })
      await run(page, 'View: Close Editor')
      if (name === 'light') await takeViews(page, article, picture)
    } catch (error) {
      for (const page of workbench.browser.contexts().flatMap((context) => context.pages()))
        await page.screenshot({ path: join(cache, 'pictures-failure.png') })
      throw error
    } finally {
      await workbench.close()
    }
  }
  return 0
}

async function takeViews(
  page: Page,
  article: string,
  picture: (page: Page, name: string, clip?: Clip) => Promise<void>,
): Promise<void> {
  await run(page, 'Claimcheck: Show the Figures of the Article')
  await page.waitForSelector('.pane-header:has-text("Figures")')
  await page.waitForSelector('.monaco-list-row:has-text("Conflicting with the registry")')
  await page.keyboard.press('Control+1')
  await goTo(page, article, '173 |')
  await picture(page, 'figures-view')

  await run(page, 'Claimcheck: Go to Next Finding')
  await page.waitForSelector('.monaco-hover:not(.hidden) .hover-row')
  await picture(page, 'next-finding')
  await page.keyboard.press('Escape')

  await run(page, 'Claimcheck: Group Claims by Measure')
  await page.waitForSelector('.monaco-list-row:has-text("no measure named"), .monaco-list-row:has-text("remittances")')
  await run(page, 'Claimcheck: Focus on Claims View')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await picture(page, 'claims-view')

  await page.keyboard.press('F1')
  await page.locator('.quick-input-widget input').first().fill('>Claimcheck: Find a Claim')
  await page.waitForSelector('.quick-input-list .monaco-list-row:has-text("Find a Claim")')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.quick-input-list .monaco-list-row:has-text("de-asylum")')
  const input = page.locator('.quick-input-widget input[type="text"]')
  await input.fill('georgia transfers')
  await page.waitForSelector('.quick-input-list .monaco-list-row:has-text("rem-ge")')
  await picture(page, 'find-claim')
  await page.keyboard.press('Escape')

  await run(page, 'Claimcheck: Get Started')
  await page.waitForSelector('.getting-started-step, .gettingStartedDetailsContent')
  await picture(page, 'walkthrough')
  await run(page, 'View: Close Editor')
}

/** The preview is a page in a page in a page; waits until it shows marks. */
async function markedPreview(page: Page): Promise<void> {
  for (;;) {
    for (const frame of page.frames()) {
      const count = await frame
        .locator('.claimcheck-figure')
        .count()
        .catch(() => 0)
      if (count > 0) return
    }
    await page.waitForTimeout(200)
  }
}
