import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { around, photograph, type Camera, type Frame, type Theme } from './camera.js'
import { accept, goTo, openFile, run, typeBelow } from './keyboard.js'
import { root } from './paths.js'

const sentence = 'In March 2022, 137 Russian citizens applied for asylum in Germany '
const card = '.monaco-hover:not(.hidden):has(.hover-row)'
const suggestions = '.editor-widget.suggest-widget.visible'

/** Takes the pictures of an article that is written and checked. Returns the exit code. */
export async function takePictures(): Promise<number> {
  await photograph({ theme: 'light' }, async (camera) => {
    await takeFindings(camera)
    await takeCard(camera, 'light')
    await takeFixes(camera)
    await takeCompletion(camera)
    await takeRegistry(camera)
  })
  for (const theme of ['dark', 'contrast', 'contrast-light'] as const)
    await photograph({ theme }, async (camera) => {
      await takeCard(camera, theme)
      await takeFixes(camera, `-${theme}`)
    })
  await photograph({ theme: 'light', settings: { 'claimcheck.inlayHints': true } }, takeHints)
  return 0
}

async function takeFindings({ page, article, take }: Camera): Promise<void> {
  await goTo(page, article, '173 |')
  await run(page, 'Problems: Focus on Problems View')
  await page.waitForSelector('.markers-panel .monaco-list-row')
  await take('findings')
  await run(page, 'View: Hide Panel')
}

async function takeCard({ page, article, take }: Camera, theme: Theme): Promise<void> {
  for (const [name, piece] of [
    ['hover', '261,000'],
    ['hover-estimates', '200,000'],
    ['hover-conflict', '173 |'],
  ] as const) {
    await goTo(page, article, piece)
    await run(page, 'Show or Focus Hover')
    await page.waitForSelector(card)
    await take(theme === 'light' ? name : `${name}-${theme}`, await belowAndAbove(page, [card, '.cursor']))
    await page.keyboard.press('Escape')
  }
}

async function takeFixes({ page, article, take }: Camera, name = ''): Promise<void> {
  await goTo(page, article, '173 |')
  await page.keyboard.press('Control+.')
  await page.waitForSelector('.action-widget .monaco-list-row')
  await take(`quick-fix${name}`, await belowAndAbove(page, ['.action-widget', '.squiggly-error']))
  await page.keyboard.press('Escape')
  await run(page, 'Claimcheck: Tie Figure to a Claim').catch(() => undefined)
  await page.waitForSelector('.quick-input-widget .monaco-list-row:has-text("de-asylum")')
  await take(`tie${name}`, await belowAndAbove(page, ['.quick-input-widget', '.quick-input-widget .quick-input-list']))
  await page.keyboard.press('Escape')
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' })
}

async function takeCompletion({ page, take }: Camera): Promise<void> {
  await typeBelow(page, `${sentence}[@`)
  await page.waitForSelector(`${suggestions} .monaco-list-row:has-text("de-asylum-ru-2022-03")`)
  await page.keyboard.press('Control+Space')
  await page.waitForSelector('.suggest-details-container')
  await take('completion', await belowAndAbove(page, [suggestions, '.suggest-details-container', '.cursor']))
  await page.keyboard.press('Escape')
  await run(page, 'File: Revert File')
  const item = page.locator('.statusbar-item:has-text("sourced")')
  await item.hover()
  await page.waitForSelector('.monaco-hover:not(.hidden)')
  await take(
    'status-bar',
    await around(page, ['.monaco-hover:not(.hidden)', '.statusbar-item:has-text("sourced")'], 60),
  )
  await page.mouse.move(400, 300)
}

async function takeRegistry({ page, take }: Camera): Promise<void> {
  await openFile(page, 'germany.yaml')
  const registry = await readFile(join(root, 'claims', 'germany.yaml'), 'utf8')
  await page.keyboard.press('Control+g')
  await accept(page, `:${registry.split('\n').length}`)
  await page.keyboard.type('  - id: de-asylum-2023\n  statement: "In 2023 329,120 people applied for asylum')
  await page.waitForSelector('.squiggly-error')
  await page.keyboard.press('Alt+F8')
  await page.waitForSelector('.marker-widget')
  await page.keyboard.press('Escape')
  await run(page, 'Show or Focus Hover')
  await page.waitForSelector(card)
  await take('broken-registry', await belowAndAbove(page, [card, '.cursor']))
}

async function takeHints({ page, article, take }: Camera): Promise<void> {
  await goTo(page, article, '132 Russian')
  await page.waitForSelector('.view-line:has-text("BAMF 2022")')
  const frame = await around(page, ['.monaco-editor .cursor'], 120)
  await take('inlay-hints', besideBar(page, frame))
}

/** The whole width of the window, from above the highest to below the lowest of some elements. */
async function belowAndAbove(page: Page, selectors: readonly string[]): Promise<Frame> {
  await page.waitForTimeout(300)
  const frame = await around(page, selectors, 40)
  return besideBar(page, frame)
}

/** The height of a frame in the whole width of the editor. */
function besideBar(page: Page, { y, height }: Frame): Frame {
  const bar = 48
  return { x: bar, y, width: (page.viewportSize()?.width ?? 0) - bar, height }
}
