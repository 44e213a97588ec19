/** The annotated copy in a real browser, as an editor reads and prints it. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import axe, { type AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newsroom } from '../cli/newsroom.js'
import { launchBrowser } from '../editor/host/browser.js'
import { readPdf, readsPdf, squeezed, type Pdf } from './pdf.js'

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
        for (const format of ['A4', 'Letter']) {
          const printed = await page.pdf({ format })
          expect(printed.subarray(0, 5).toString()).toBe('%PDF-')
          if (!readsPdf) continue
          const pdf = readPdf(printed)
          expect(lost(await textsOf(page), pdf), `${name} on ${format}: not on paper`).toEqual([])
          expect(outside(pdf), `${name} on ${format}: beyond the edge of the paper`).toEqual([])
        }
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

  it.each(rooms)(
    'can be read by everybody, on a light and a dark screen: $articles',
    async (room) => {
      const page = await browser.newPage()
      for (const name of copiesIn(out, room.articles)) {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          await page.goto(pathToFileURL(join(out, name)).href)
          expect(await barriers(page), `${name}, ${colorScheme}`).toEqual([])
        }
      }
      await page.close()
    },
    240_000,
  )
})

/** The copies of a room's articles, and the page that leads to them. */
function copiesIn(out: string, articles: string): string[] {
  const own = readdirSync(articles).map((name) => name.replace(/\.md$/, '.html'))
  return readdirSync(out).filter((file) => file === 'index.html' || own.some((name) => file.endsWith(name)))
}

/** What keeps somebody from reading a page, by the rules of axe-core: contrast, names, order, structure. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<AxeResults>('axe.run()')
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

/** The texts of a page as it is printed, each as often as it stands there. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts = []
    while (walker.nextNode()) {
      const { parentElement: parent, data } = walker.currentNode
      if (data.trim() !== '' && !parent.closest('title, .sr-only') && parent.getClientRects().length > 0) texts.push(data)
    }
    return texts
  })()`)
}

/** The texts that the paper does not hold, or not as often; of one that goes on on the next page, the words. */
function lost(texts: readonly string[], pdf: Pdf): string[] {
  const wanted = new Map<string, number>()
  for (const text of texts) wanted.set(squeezed(text), (wanted.get(squeezed(text)) ?? 0) + 1)
  return [...wanted].flatMap(([text, times]) => {
    if (pdf.text.split(text).length - 1 >= times) return []
    const whole = texts.find((one) => squeezed(one) === text) ?? ''
    return whole.split(/\s+/).filter((word) => !pdf.text.includes(squeezed(word)))
  })
}

/** Words that stand in the margin, where a printer may not reach, or beyond it. */
function outside({ pages, words }: Pdf): string[] {
  const margin = 30
  return words.flatMap(({ page, text, left, top, right, bottom }) => {
    const { width, height } = pages[page - 1] ?? { width: 0, height: 0 }
    const fits = left >= margin && top >= margin && right <= width - margin && bottom <= height - margin
    return fits ? [] : [`page ${page}: ${text}`]
  })
}

/** What reaches beyond the page to the right, or is cut off by what it stands in. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('body *')].filter((element) => {
    if (element.closest('svg, .sr-only')) return false
    const { right, width } = element.getBoundingClientRect()
    const hides = getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
    return width > 0 && (right > document.documentElement.clientWidth + 1 || hides)
  }).map((element) => element.outerHTML.slice(0, 120))`)
}
