/** Pictures of the fact-checker's half: lenses, completion, rename, succession, sign-off, the annotated copy. */
import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser.js'
import { prepareNewsroom } from './newsroom.js'
import { cache, root } from './paths.js'
import { pictureSettings, settle } from './camera.js'
import { goTo, openFile, run } from './keyboard.js'
import { openWorkbench } from './workbench.js'

interface Clip {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type Picture = (page: Page, name: string, clip?: Clip) => Promise<void>

/** Articles that use one claim, before and behind the day on which it is superseded. */
const archive = {
  'the-year-in-figures.md': `---
date: 2023-01-25
---

# The year in figures

Last year 217,774<!-- claim: de-asylum-first-2022 --> people applied for asylum in Germany for the first time.
`,
  'who-came-in-2022.md': `---
date: 2023-05-03
---

# Who came in 2022

Germany counted 217,774 first applications[@de-asylum-first-2022] in 2022, some 218 thousand<!-- claim: de-asylum-first-2022 --> in round figures.
`,
  'a-look-back.md': `---
date: 2023-06-30
---

# A look back

About 218 thousand<!-- claim: de-asylum-first-2022 --> first applications were lodged in 2022.
`,
  'notes.md': 'First applications in 2022: 217,774<!-- claim: de-asylum-first-2022 -->.\n',
}

/** The editor without the bars around it. */
const editor: Clip = { x: 0, y: 0, width: 1280, height: 560 }

/** Those that the documentation shows; the others are only to be looked at, in `.vscode-test/`. */
const documented: ReadonlySet<string> = new Set([
  'annotated-copy-light',
  'lenses',
  'sign-off-card',
  'sign-off-light-bulb',
  'superseded',
])

/** Takes the pictures into docs/pictures. Returns the exit code. */
export async function takeDeskPictures(): Promise<number> {
  const folder = join(root, 'docs', 'pictures')
  await mkdir(folder, { recursive: true })
  const newsroom = await prepareNewsroom()
  for (const [name, text] of Object.entries(archive)) await writeFile(join(newsroom.folder, 'articles', name), text)
  const picture: Picture = async (page, name, clip) => {
    await settle(page)
    const path = join(documented.has(name) ? folder : cache, `${name}.png`)
    await page.screenshot({ path, ...(clip ? { clip } : {}) })
    console.log(path)
  }
  const settings = { ...pictureSettings, 'files.autoSave': 'off', 'claimcheck.signer': 'K. Lund' }
  const workbench = await openWorkbench({ trusted: true, settings, env: {} }, console.log)
  try {
    const page = await workbench.open({ workspace: newsroom.folder, open: newsroom.article })
    await page.waitForSelector('.squiggly-error, .squiggly-warning', { timeout: 120_000 })
    await page.waitForSelector('.statusbar-item:has-text("sourced")')
    await run(page, 'View: Close Primary Side Bar').catch(() => undefined)
    await ofSignOff(page, await readFile(newsroom.article, 'utf8'), picture)
    await run(page, 'File: Save All').catch(() => undefined)
    await ofRegistry(page, await readFile(join(newsroom.folder, 'claims', 'germany.yaml'), 'utf8'), picture)
    await ofCopy(workbench.browser, newsroom, picture)
    return 0
  } catch (error) {
    for (const page of workbench.browser.contexts().flatMap((context) => context.pages()))
      await page.screenshot({ path: join(cache, 'pictures-failure.png') })
    throw error
  } finally {
    await workbench.close()
  }
}

async function ofSignOff(page: Page, article: string, picture: Picture): Promise<void> {
  await goTo(page, article, '261,000')
  await page.keyboard.press('Control+.')
  await page.waitForSelector('.action-widget .monaco-list-row:has-text("Sign off")')
  await picture(page, 'sign-off-light-bulb', editor)
  await page.keyboard.press('Escape')
  await run(page, 'Claimcheck: Sign Off This Figure, with a Note')
  await page.waitForSelector('.quick-input-widget:has-text("on which page")')
  await page.keyboard.type('page 4 of the report')
  await picture(page, 'sign-off-note', { ...editor, height: 200 })
  await page.keyboard.press('Enter')
  await page.waitForSelector('.statusbar-item:has-text("signed off by")')
  await hoverWith(page, 'Signed off')
  await picture(page, 'sign-off-card', editor)
  await page.keyboard.press('Escape')
}

async function ofRegistry(page: Page, registry: string, picture: Picture): Promise<void> {
  await openFile(page, 'germany.yaml')
  await goTo(page, registry, 'de-asylum-first-2022')
  await page.waitForSelector('.codelens-decoration:has-text("used in 4 articles")')
  await picture(page, 'lenses', editor)

  await goTo(page, registry, 'period: 2022\n    sources: [bamf-2022-12]\n    verifiedOn')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.waitForTimeout(300)
  await page.keyboard.press('Control+Space')
  await page.waitForSelector('.suggest-widget.visible .monaco-list-row')
  await picture(page, 'completion-keys', editor)
  await page.keyboard.press('Escape')
  await page.keyboard.type('population: appl')
  await page.waitForSelector('.suggest-widget.visible .monaco-list-row')
  await picture(page, 'completion-terms', editor)
  await page.keyboard.press('Escape')
  await run(page, 'File: Revert File')

  await goTo(page, registry, 'de-asylum-first-2022')
  await page.keyboard.press('F2')
  await page.waitForSelector('.rename-box input')
  await picture(page, 'rename', editor)
  await page.keyboard.press('Escape')

  await run(page, 'Claimcheck: Supersede This Claim')
  await answer(page, 'The new value', '217,902', () => picture(page, 'supersede-value', { ...editor, height: 260 }))
  await answer(page, 'The new statement', null)
  await answer(page, 'From which day', '2023-04-01')
  await answer(page, 'Why is it replaced', 'Double registrations taken out.')
  await page.waitForSelector('.quick-input-list .monaco-list-row:has-text("A new source")')
  await picture(page, 'supersede-source', { ...editor, height: 400 })
  await page.keyboard.press('Enter')
  await page.waitForSelector('.tab.active:has-text("superseded")')
  await page.waitForSelector('.notification-toast:has-text("is superseded by")')
  await picture(page, 'superseded')
}

/** Shows the card under the cursor until it says something: what has just been written is read a moment later. */
async function hoverWith(page: Page, words: string): Promise<void> {
  for (;;) {
    await run(page, 'Show or Focus Hover')
    await page.waitForSelector('.monaco-hover:not(.hidden) .hover-row')
    await settle(page)
    if ((await page.locator(`.monaco-hover:not(.hidden) .hover-row:has-text("${words}")`).count()) > 0) return
    await page.keyboard.press('Escape')
  }
}

/** Answers a question of the input at the top; null takes what it suggests. */
async function answer(page: Page, words: string, text: string | null, look?: () => Promise<void>): Promise<void> {
  await page.waitForSelector(`.quick-input-widget:has-text("${words}")`)
  if (text !== null) await page.locator('.quick-input-widget input').first().fill(text)
  await look?.()
  await page.keyboard.press('Enter')
  await page.locator(`.quick-input-widget:has-text("${words}")`).waitFor({ state: 'hidden' })
}

/** The copy of the article with the figure that was signed, on a light and a dark screen. */
async function ofCopy(_: Browser, newsroom: { folder: string; article: string }, picture: Picture): Promise<void> {
  const copy = join(newsroom.folder, 'copy.html')
  const command = [join(root, 'server', 'dist', 'cli.js'), 'report', newsroom.article, '-o', copy]
  await promisify(execFile)(process.execPath, [...command, '--today', '2023-07-10'], { cwd: newsroom.folder }).catch(
    (error: unknown) => {
      // An article with errors is what the copy is for.
      if ((error as { readonly code?: number }).code !== 1) throw error
    },
  )
  const browser = await launchBrowser()
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        deviceScaleFactor: 1.5,
        colorScheme,
      })
      const page = await context.newPage()
      await page.goto(pathToFileURL(copy).href)
      await picture(page, `annotated-copy-${colorScheme}`)
      await page.setViewportSize({ width: 1280, height: 4000 })
      await page.screenshot({ path: join(cache, `annotated-copy-${colorScheme}-whole.png`) })
    }
  } finally {
    await browser.close()
  }
}
