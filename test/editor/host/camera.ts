/** Takes pictures of real VS Code with the example newsroom. */
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { run } from './keyboard.js'
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

export const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
} as const

export type Theme = keyof typeof themes

/** A part of the window, in its pixels. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Camera {
  readonly page: Page
  /** The text of the article that is open. */
  readonly article: string
  /** Takes the window, or a part of it. */
  readonly take: (name: string, frame?: Frame) => Promise<void>
}

export interface Scene {
  readonly theme: Theme
  readonly settings?: Readonly<Record<string, unknown>>
  /** Without it, the example newsroom with an article open. */
  readonly folder?: string
  readonly width?: number
  readonly height?: number
}

/** Opens a window, lets `use` take pictures of it and closes it; what was seen at a failure is kept. */
export async function photograph(scene: Scene, use: (camera: Camera) => Promise<void>): Promise<void> {
  const newsroom = await prepareNewsroom()
  const article = await readFile(newsroom.article, 'utf8')
  const settings = { ...pictureSettings, 'workbench.colorTheme': themes[scene.theme], ...scene.settings }
  const workbench = await openWorkbench({ trusted: true, settings, env: {} }, console.log)
  try {
    const page = await workbench.open(
      scene.folder === undefined ? { workspace: newsroom.folder, open: newsroom.article } : { workspace: scene.folder },
    )
    await page.setViewportSize({ width: scene.width ?? 1000, height: scene.height ?? 640 })
    await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 120_000 })
    // Themes are extensions too, and may come late.
    await page.waitForSelector('.monaco-workbench[class*="theme-defaults"]', { timeout: 120_000 })
    if (scene.folder === undefined) {
      await page.waitForSelector('.squiggly-error, .squiggly-warning', { timeout: 120_000 })
      await page.waitForSelector('.statusbar-item:has-text("sourced")')
      await run(page, 'View: Close Primary Side Bar').catch(() => undefined)
    }
    const shown = await shownByDocs()
    const take = async (name: string, frame?: Frame) => {
      await settle(page)
      const folder = shown.has(name) ? join(root, 'docs', 'pictures') : join(cache, 'pictures')
      await mkdir(folder, { recursive: true })
      await page.screenshot({ path: join(folder, `${name}.png`), ...(frame ? { clip: frame } : {}) })
      console.log(join(folder, `${name}.png`))
    }
    await use({ page, article, take })
  } catch (error) {
    for (const page of workbench.browser.contexts().flatMap((context) => context.pages()))
      await page.screenshot({ path: join(cache, 'pictures-failure.png') })
    throw error
  } finally {
    await workbench.close()
  }
}

/** The frame that holds those of some elements that are seen, with a margin; of several of one selector, the first. */
export async function around(page: Page, selectors: readonly string[], margin = 16): Promise<Frame> {
  const found = await Promise.all(
    selectors.map((selector) =>
      page
        .locator(selector)
        .locator('visible=true')
        .first()
        .boundingBox({ timeout: 500 })
        .catch(() => null),
    ),
  )
  const boxes = found.filter((box) => box !== null)
  const view = page.viewportSize() ?? { width: 0, height: 0 }
  const left = Math.max(0, Math.min(...boxes.map(({ x }) => x)) - margin)
  const top = Math.max(0, Math.min(...boxes.map(({ y }) => y)) - margin)
  const right = Math.min(view.width, Math.max(...boxes.map(({ x, width }) => x + width)) + margin)
  const bottom = Math.min(view.height, Math.max(...boxes.map(({ y, height }) => y + height)) + margin)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Waits until nothing on the page moves any more, as far as that can be seen, or until it has moved for long. */
export async function settle(page: Page): Promise<void> {
  let before = ''
  for (let look = 0; look < 25; look++) {
    const now = (await page.screenshot({ scale: 'css' })).toString('base64')
    if (now === before) return
    before = now
    await page.waitForTimeout(200)
  }
}

/** The pictures that a page or the walkthrough shows go into the repository; the others are looked at and not kept. */
async function shownByDocs(): Promise<ReadonlySet<string>> {
  const docs = join(root, 'docs')
  const pages = (await readdir(docs)).filter((name) => name.endsWith('.md')).map((name) => join(docs, name))
  const texts = await Promise.all(
    [join(root, 'README.md'), join(root, 'package.json'), ...pages].map((path) => readFile(path, 'utf8')),
  )
  return new Set(texts.flatMap((text) => [...text.matchAll(/pictures\/([\w-]+)\.png/g)].map(([, name]) => name ?? '')))
}
