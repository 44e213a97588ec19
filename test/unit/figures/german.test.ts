import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainNumbers, findFigures, readAmount } from '../../../server/src/core/figures/index.js'
import { de } from '../../../server/src/core/languages/de/index.js'
import { plainArticle } from './plain.js'

const numbers = fc.oneof(
  fc.integer({ min: 10, max: 999 }),
  fc.integer({ min: 1000, max: 999_999 }),
  fc.bigInt({ min: 1_000_000n, max: 10n ** 15n }).map(Number),
)

/** The one figure of a sentence that counts `written` people. */
function readPeople(written: string): { value: number | null; text: string; count: number } {
  const figures = findFigures(plainArticle(`Die Behörde zählte ${written} Menschen.`), { language: de })
  const [figure] = figures
  return { value: figure?.quantity.min ?? null, text: figure?.text ?? '', count: figures.length }
}

const ONES = ['', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf']
const TEENS: Readonly<Record<number, string>> = { 16: 'sechzehn', 17: 'siebzehn' }
const TENS = ['', '', 'zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig']

/** A number below a million as German writes it: one word. `last` says that nothing follows it. */
function inGerman(value: number, last = true): string {
  if (value >= 1000) {
    const rest = value % 1000
    return `${inGerman(Math.floor(value / 1000), false)}tausend${rest === 0 ? '' : inGerman(rest, last)}`
  }
  if (value >= 100)
    return `${ONES[Math.floor(value / 100)]}hundert${value % 100 === 0 ? '' : inGerman(value % 100, last)}`
  if (value === 1 && last) return 'eins'
  if (value <= 12) return ONES[value] ?? ''
  if (value < 20) return TEENS[value] ?? `${ONES[value - 10]}zehn`
  const ones = value % 10
  return `${ones === 0 ? '' : `${ONES[ones]}und`}${TENS[Math.floor(value / 10)]}`
}

describe('a number in German reads back as itself', () => {
  it.each([
    ['points', '.'],
    ['spaces', ' '],
    ['no-break spaces', '\u00a0'],
    ['narrow no-break spaces', '\u202f'],
    ['apostrophes, as in Switzerland', '’'],
  ])('in digits grouped by %s', (_name, mark) => {
    fc.assert(
      fc.property(numbers, (value) => {
        const written = value.toLocaleString('en-US').replaceAll(',', mark)
        expect(readPeople(written)).toEqual({ value, text: written, count: 1 })
      }),
    )
  })

  it('in one word', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), (value) => {
        const written = inGerman(value)
        expect(readPeople(written)).toEqual({ value, text: written, count: 1 })
      }),
    )
  })

  it('with scale words and their short forms', () => {
    const scales = fc.constantFrom(
      [' Tausend', 1e3],
      [' Millionen', 1e6],
      [' Mio.', 1e6],
      [' Milliarden', 1e9],
      [' Mrd.', 1e9],
      [' Billionen', 1e12],
    ) as fc.Arbitrary<[string, number]>
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 9999 }), scales, (tenths, [scale, factor]) => {
        const written = `${String(tenths / 10).replace('.', ',')}${scale}`
        const read = readPeople(written)
        expect(read.value).toBeCloseTo((tenths * factor) / 10, 0)
        expect(read).toMatchObject({ text: written, count: 1 })
      }),
    )
  })

  it('as money, as a percent and behind a hedge', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom('€', '$', 'CHF '), (value, sign) => {
        const written = `${sign}${value.toLocaleString('en-US').replaceAll(',', '.')}`
        expect(readAmount(written, de)).toMatchObject({ kind: 'money', quantity: { min: value } })
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.constantFrom('%', ' %', ' Prozent'), (tenths, sign) => {
        const amount = readAmount(`rund ${String(tenths / 10).replace('.', ',')}${sign}`, de)
        expect(amount).toMatchObject({ kind: 'percent', quantity: { min: tenths / 10 }, hedge: 'about' })
      }),
    )
  })
})

it('any German text is read without fault, its figures in order and apart', () => {
  const words = fc.constantFrom(
    ...'ein eine zwei zwanzig hundert tausend Million Millionen halbe Drittel Hälfte von bis zwischen und auf um jeder fünfte 5 12 2015 1.200 3,5 % € . , ( ) Mai 3. Prozent Menschen Jahre mehr als rund Mio. § : / - zweihundertfünfzig hunderttausendundein'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const article = plainArticle(parts.join(' '))
      const figures = findFigures(article, { language: de })
      let last = 0
      for (const { span, text } of figures) {
        expect(span.start).toBeGreaterThanOrEqual(last)
        expect(article.text.slice(span.start, span.end)).toBe(text)
        last = span.end
      }
      expect(explainNumbers(article, { language: de }).length).toBeGreaterThanOrEqual(figures.length)
    }),
  )
})

describe('a German noun before a number is a place that something was counted in, or a name', () => {
  it.each([
    ['Im Zug 45 Menschen.', [45]],
    ['In der Gruppe 34 Kinder.', [34]],
    ['Im Bus 54 Menschen.', [54]],
    ['In der Zone 345 Menschen.', [345]],
    ['In der Klasse 28 Kinder.', [28]],
    ['In diesem Fall 17 Menschen.', [17]],
    ['In dieser Woche 45 Boote.', [45]],
    ['Im Zug drei Menschen.', [3]],
    ['Im Zug 45 saß niemand.', []],
    ['Im Block 3 Bewohner.', []],
    ['Bus 54 Fahrgäste.', []],
    ['Der Zug 45 fuhr.', []],
    ['Im Artikel 14 Rechte.', []],
  ])('%s', (text, values) => {
    const figures = findFigures(plainArticle(text), { language: de })
    expect(figures.map(({ quantity }) => quantity.min)).toEqual(values)
  })
})
