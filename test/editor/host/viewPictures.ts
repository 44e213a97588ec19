import type { Page } from 'playwright-core'
import { photograph, type Camera } from './camera.js'
import { goTo, run } from './keyboard.js'
import { temporaryFolder } from './paths.js'

/** Takes the pictures of views, preview, walkthrough and an empty folder. Returns the exit code. */
export async function takeViewPictures(): Promise<number> {
  for (const theme of ['light', 'dark', 'contrast', 'contrast-light'] as const) {
    const suffix = theme === 'light' ? '' : `-${theme}`
    await photograph({ theme }, async (camera) => {
      await takePreview(camera, `preview${suffix}`)
      await takeFigures(camera, `figures-view${suffix}`)
      if (theme === 'light') await takeClaims(camera)
    })
  }
  const folder = await temporaryFolder('empty')
  await photograph({ theme: 'light', folder }, async ({ page, take }) => {
    await run(page, 'View: Show Claimcheck')
    await page.waitForSelector('.welcome-view-content:has-text("registry")')
    await take('welcome')
    await run(page, 'View: Close Primary Side Bar')
    // The page takes the keyboard: nothing is typed once it is there.
    await run(page, 'Claimcheck: Get Started')
    await page.waitForSelector('.getting-started-step, .gettingStartedDetailsContent')
    await take('walkthrough')
  })
  return 0
}

async function takePreview({ page, article, take }: Camera, name: string): Promise<void> {
  await goTo(page, article, '75 percent')
  await page.keyboard.press('Control+Shift+v')
  await markedPreview(page)
  await take(name, { x: 48, y: 35, width: 952, height: 580 })
  await page.locator('.tab:has-text("Preview") .codicon-close').click()
  await page.locator('.tab:has-text("Preview")').waitFor({ state: 'detached' })
}

async function takeFigures({ page, article, take }: Camera, name: string): Promise<void> {
  await run(page, 'Claimcheck: Show the Figures of the Article')
  await page.waitForSelector('.pane-header:has-text("Figures")')
  await page.waitForSelector('.monaco-list-row:has-text("Conflicting with the registry")')
  await page.keyboard.press('Control+1')
  await goTo(page, article, '75 percent')
  await page.waitForSelector('.monaco-list-row.selected:has-text("75 percent")')
  await take(name)
}

async function takeClaims({ page, take }: Camera): Promise<void> {
  await run(page, 'Claimcheck: Go to Next Finding')
  await page.waitForSelector('.monaco-hover:not(.hidden) .hover-row')
  await take('next-finding')
  await page.keyboard.press('Escape')

  await run(page, 'Claimcheck: Group Claims by Measure')
  await page.waitForSelector('.monaco-list-row:has-text("remittances")')
  await run(page, 'Claimcheck: Focus on Claims View')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await take('claims-view')

  await page.keyboard.press('F1')
  await page.locator('.quick-input-widget input').first().fill('>Claimcheck: Find a Claim')
  await page.waitForSelector('.quick-input-list .monaco-list-row:has-text("Find a Claim")')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.quick-input-list .monaco-list-row:has-text("de-asylum")')
  const input = page.locator('.quick-input-widget input[type="text"]')
  await input.fill('georgia transfers')
  await page.waitForSelector('.quick-input-list .monaco-list-row:has-text("rem-ge")')
  await take('find-claim')
  await page.keyboard.press('Escape')
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
