/** The annotated copy in a real browser, as an editor reads and prints it. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newsroom } from '../cli/newsroom.js'
import { launchBrowser } from '../editor/host/browser.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const rooms = [
  { articles: join(root, 'test/newsroom/articles'), claims: join(root, 'claims') },
  { articles: join(root, '../shared/newsroom/articles'), claims: join(root, '../shared/newsroom/claims') },
].filter((room) => existsSync(room.articles))

describe.skipIf(process.platform !== 'linux')('annotated copies in a browser', () => {
  let browser: Browser
  let out = ''
  beforeAll(async () => {
    process.env['CLAIMCHECK_ROOT'] = root
    browser = await launchBrowser()
    out = await mkdtemp(join(tmpdir(), 'claimcheck-copies-'))
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    rmSync(out, { recursive: true, force: true })
  })

  it.each(rooms)(
    'are whole on screens and on paper, and ask nobody for anything: $articles',
    async (room) => {
      const { run } = newsroom({})
      const made = await run([
        'report',
        room.articles,
        '--registry',
        room.claims,
        '-o',
        `${out}/`,
        '--today',
        '2024-01-01',
      ])
      expect(made.code, made.err).toBe(0)
      const page = await browser.newPage()
      const heard: string[] = []
      page.on('console', (message) => heard.push(message.text()))
      page.on('pageerror', (error) => heard.push(error.message))
      page.on('request', (request) => heard.push(request.url()))
      for (const name of readdirSync(out).filter((file) => file.endsWith('.html'))) {
        const url = pathToFileURL(join(out, name)).href
        heard.length = 0
        for (const width of [1280, 800, 360]) {
          await page.setViewportSize({ width, height: 900 })
          await page.goto(url)
          expect(await overflowing(page), `${name} at ${width}`).toEqual([])
        }
        // 210 mm less the margins: what is wider than that would be cut off.
        await page.emulateMedia({ media: 'print' })
        await page.setViewportSize({ width: 695, height: 1000 })
        expect(await overflowing(page), `${name} in print`).toEqual([])
        expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-')
        await page.emulateMedia({ media: 'screen' })
        expect(
          heard.filter((text) => text !== url),
          name,
        ).toEqual([])
      }
      await page.close()
    },
    240_000,
  )
})

/** What reaches beyond the page to the right, or is cut off by what it stands in. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('body *')].filter((element) => {
    if (element.closest('svg, .sr-only')) return false
    const { right, width } = element.getBoundingClientRect()
    const hides = getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
    return width > 0 && (right > document.documentElement.clientWidth + 1 || hides)
  }).map((element) => element.outerHTML.slice(0, 120))`)
}
