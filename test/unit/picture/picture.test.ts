import { describe, expect, it } from 'vitest'
import { checkReading, readArticle } from '../../../server/src/core/check.js'
import { defaultConfig } from '../../../server/src/core/config.js'
import { languageOf } from '../../../server/src/core/languages/index.js'
import {
  drawEstimates,
  estimateLines,
  estimatesFor,
  pictureThemes,
  type PictureTheme,
} from '../../../server/src/core/picture/index.js'
import { readRegistry } from '../../../server/src/core/registry.js'

const yaml = `claims:
  - id: pl-arrivals-2021
    statement: 30,412 people crossed into Poland in 2021.
    value: 30412
    unit: people
    measure: border crossings
    place: PL
    period: 2021
    status: disputed
    sources: [{publisher: Border Guard, title: Yearbook}]
  - id: pl-arrivals-2021-count
    statement: 25,480 people crossed into Poland in 2021.
    value: 25480
    unit: people
    measure: border crossings
    place: PL
    period: 2021
    status: disputed
    sources: [{publisher: "Granica & <script>alert(1)</script>", title: Count}]
  - id: pl-share-2021
    statement: 42.4 percent of the decisions in Poland in 2021 were positive.
    value: 42.4%
    place: PL
    period: 2021
    sources: [{publisher: Office for Foreigners, title: Decisions}]
`
const { compiled } = readRegistry([{ uri: 'claims/pl.yaml', text: yaml }], languageOf('en'))

function estimates(text: string) {
  const reading = readArticle({ uri: 'article.md', text }, defaultConfig)
  const { figures } = checkReading(reading, { registry: compiled, config: defaultConfig, today: '2024-01-01' })
  const [figure] = figures
  if (!figure) throw new Error(`no figure in ${text}`)
  return estimatesFor(figure, compiled.in(languageOf('en')))
}

interface Shape {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: string
  text: string
}

/** The elements of a picture, read as strictly as XML has to be read; throws on anything that is no element or text. */
function shapes(text: string, theme: PictureTheme = 'light'): readonly Shape[] {
  const found = estimates(text)
  if (!found) throw new Error('there is nothing to draw')
  const svg = drawEstimates(found, theme)
  const read: Shape[] = []
  const open: Shape[] = []
  const piece = /<(\/?)([a-z]+)((?: [a-zA-Z-]+="[^"<>]*")*)(\/?)>|([^<>]+)/gy
  while (piece.lastIndex < svg.length) {
    const at = piece.lastIndex
    const match = piece.exec(svg)
    if (!match) throw new Error(`no XML at ${at}: ${svg.slice(at, at + 40)}`)
    const [, closing, name = '', written = '', empty, words] = match
    if (words !== undefined) {
      const shape = open.at(-1)
      if (shape) shape.text += unescaped(words)
      continue
    }
    if (closing) {
      expect(open.pop()?.name).toBe(name)
      continue
    }
    const pairs = [...written.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
      key,
      unescaped(value),
    ])
    const attributes = Object.fromEntries(pairs) as Record<string, string>
    const shape = { name, attributes, parent: open.at(-1)?.attributes['class'] ?? '', text: '' }
    read.push(shape)
    if (!empty) open.push(shape)
  }
  expect(open).toEqual([])
  return read
}

function unescaped(text: string): string {
  expect(text.replace(/&#\d+;/g, '')).not.toContain('&')
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}

const tied = 'About 25 thousand people<!-- claim: pl-arrivals-2021 --> crossed.'

function markOf(drawn: readonly Shape[], row: string): { x: number; fill: string } {
  const mark = drawn.find((one) => one.parent === row && (one.name === 'circle' || one.attributes['d']?.endsWith('Z')))
  if (!mark) throw new Error(`no mark in ${row}`)
  const { cx, d, fill } = mark.attributes
  return { x: Number(cx ?? /^M([\d.]+)/.exec(d ?? '')?.[1]), fill: fill ?? '' }
}

describe('the picture of a figure', () => {
  it('sets the article beside its claim and the competing one', () => {
    const drawn = shapes(tied)
    expect(drawn.filter((one) => one.name === 'g').map((one) => one.attributes['class'])).toEqual([
      'figure',
      'claim',
      'rival',
    ])
    const [figure, claim, rival] = ['figure', 'claim', 'rival'].map((row) => markOf(drawn, row))
    expect(figure?.x).toBeLessThan(rival?.x ?? 0)
    expect(rival?.x).toBeLessThan(claim?.x ?? 0)
  })

  it('shades what the figure allows, and fills the mark of a claim only inside it', () => {
    const drawn = shapes(tied)
    const bands = drawn.filter((one) => one.attributes['class'] === 'band')
    expect(bands).toHaveLength(3)
    const [left, width] = [Number(bands[0]?.attributes['x']), Number(bands[0]?.attributes['width'])]
    const [claim, rival] = [markOf(drawn, 'claim'), markOf(drawn, 'rival')]
    expect(rival.x).toBeGreaterThan(left)
    expect(rival.x).toBeLessThan(left + width)
    expect(claim.x).toBeGreaterThan(left + width)
    expect(claim.fill).not.toBe(rival.fill)
  })

  it.each(pictureThemes)('is a document that a strict parser reads, and never markup of a registry: %s', (theme) => {
    const drawn = shapes(tied, theme)
    const names = new Set(drawn.map((one) => one.name))
    expect([...names].sort()).toEqual(
      ['circle', 'g', 'path', 'rect', 'svg', 'text', 'title'].filter((name) => names.has(name)),
    )
    expect(drawn.some((one) => one.text.includes('Granica & <script>'))).toBe(true)
    expect(drawn.flatMap((one) => Object.keys(one.attributes)).filter((key) => /^on|href/i.test(key))).toEqual([])
  })

  it('brings a background of its own only where nothing is known of the theme', () => {
    const plates = (theme: PictureTheme) =>
      shapes(tied, theme).filter((one) => one.name === 'rect' && one.attributes['class'] === undefined)
    expect(plates('plate')).toHaveLength(1)
    for (const theme of ['light', 'dark', 'contrast-dark', 'contrast-light'] as const) expect(plates(theme)).toEqual([])
  })

  it('keeps letters and marks inside', () => {
    for (const text of [tied, 'More than 3.3 million people<!-- claim: pl-arrivals-2021 --> crossed.']) {
      for (const { name, attributes } of shapes(text)) {
        const x = Number(attributes['x'] ?? attributes['cx'] ?? 0)
        if (name !== 'svg') expect([x >= 0, x <= 460], `${name} at ${x}`).toEqual([true, true])
      }
    }
  })

  it('says the same in words', () => {
    const found = estimates(tied)
    expect(found && estimateLines(found)).toEqual([
      'The article says About 25 thousand, which stands for 24,000 to 26,000',
      'Claim pl-arrivals-2021 says 30,412 (Border Guard), above it',
      'Competing claim pl-arrivals-2021-count says 25,480 (Granica & <script>alert(1)</script>), within it',
    ])
    expect(shapes(tied).find((one) => one.name === 'title')?.text).toContain('which stands for 24,000 to 26,000')
  })

  it('lets a bound run out, so that what lies near it can be told apart', () => {
    const drawn = shapes('More than 30,500 people<!-- claim: pl-arrivals-2021 --> crossed.')
    const [figure, claim] = [markOf(drawn, 'figure'), markOf(drawn, 'claim')]
    expect(figure.x - claim.x).toBeGreaterThan(5)
  })

  it('spreads values that are far apart over powers of ten', () => {
    const drawn = shapes('Some 90 people<!-- claim: pl-arrivals-2021 --> crossed.')
    const axis = drawn.filter((one) => one.name === 'text' && one.parent === '').map((one) => one.text)
    expect(axis).toContain('1,000')
    expect(axis).toContain('10,000')
  })

  it('is not drawn where nothing can be compared', () => {
    expect(estimates('Some 200 of them<!-- claim: pl-share-2021 --> were positive.')).toBeNull()
    expect(estimates('There were 7,311 tents.')).toBeNull()
  })
})
