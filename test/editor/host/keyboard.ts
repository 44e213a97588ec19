/** What somebody at the keyboard does in a window of VS Code. */
import type { Page } from 'playwright-core'

/** Runs a command of the palette by its title. */
export async function run(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1')
  await accept(page, `>${title}`)
}

/** Puts the cursor on a piece of the article, in the middle of the editor. */
export async function goTo(page: Page, text: string, piece: string): Promise<void> {
  const before = text.slice(0, text.indexOf(piece)).split('\n')
  await page.keyboard.press('Control+g')
  await accept(page, `:${before.length}:${(before.at(-1)?.length ?? 0) + 2}`)
}

/** Puts the cursor at the end of the file at hand and types on, in a paragraph of its own. */
export async function typeBelow(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+End')
  await page.keyboard.type(`\n${text}`)
}

/** Types into the input that VS Code shows at the top, and takes what it offers. */
export async function accept(page: Page, text: string): Promise<void> {
  const input = page.locator('.quick-input-widget input[type="text"]')
  await input.waitFor()
  await input.fill(text)
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' })
}

export async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+p')
  const input = page.locator('.quick-input-widget input[type="text"]')
  await input.waitFor()
  await input.fill(name)
  await page.locator(`.quick-input-list .monaco-list-row:has-text("${name}")`).first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator(`.tab.active:has-text("${name}")`).waitFor()
}
