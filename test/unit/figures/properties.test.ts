import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainNumbers, findFigures, readAmount } from '../../../server/src/core/figures/index.js'
import { en } from '../../../server/src/core/languages/en/index.js'
import { inWords } from './inWords.js'
import { plainArticle } from './plain.js'

const numbers = fc.oneof(
  fc.integer({ min: 10, max: 999 }),
  fc.integer({ min: 1000, max: 999_999 }),
  fc.bigInt({ min: 1_000_000n, max: 10n ** 15n }).map(Number),
)

/** The one figure of a sentence that counts `written` people. */
function readPeople(written: string): { value: number | null; text: string; count: number } {
  const figures = findFigures(plainArticle(`The office says that ${written} people arrived.`), { language: en })
  const [figure] = figures
  return { value: figure?.quantity.min ?? null, text: figure?.text ?? '', count: figures.length }
}

function grouped(value: number, mark: string): string {
  return value.toLocaleString('en-US').replaceAll(',', mark)
}

function lakhs(value: number): string {
  return value.toLocaleString('en-IN')
}

describe('a number reads back as itself', () => {
  it.each([
    ['commas', ','],
    ['spaces', ' '],
    ['no-break spaces', '\u00a0'],
    ['thin spaces', '\u2009'],
    ['narrow no-break spaces', '\u202f'],
    ['apostrophes', '’'],
    ['points', '.'],
  ])('in digits grouped by %s', (_name, mark) => {
    fc.assert(
      fc.property(numbers, (value) => {
        const written = grouped(value, mark)
        expect(readPeople(written)).toEqual({ value, text: written, count: 1 })
      }),
    )
  })

  it('in digits without groups, a year left out', () => {
    fc.assert(
      fc.property(
        numbers.filter((value) => (value < 1400 || value > 2200) && value < 1e9),
        (value) => {
          expect(readPeople(String(value))).toEqual({ value, text: String(value), count: 1 })
        },
      ),
    )
  })

  it('in lakhs and crores', () => {
    fc.assert(
      fc.property(numbers, (value) => {
        expect(readPeople(lakhs(value))).toEqual({ value, text: lakhs(value), count: 1 })
      }),
    )
  })

  it('in words', () => {
    fc.assert(
      fc.property(numbers, fc.boolean(), (value, withAnd) => {
        const written = inWords(value, withAnd)
        expect(readPeople(written)).toEqual({ value, text: written, count: 1 })
      }),
    )
  })

  it('with scale words and letters', () => {
    const scales = fc.constantFrom(
      [' thousand', 1e3],
      ['k', 1e3],
      [' million', 1e6],
      ['m', 1e6],
      [' mn', 1e6],
      ['-million', 1e6],
      [' billion', 1e9],
      ['bn', 1e9],
      [' lakh', 1e5],
      [' crore', 1e7],
      [' trillion', 1e12],
    ) as fc.Arbitrary<[string, number]>
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 9999 }), scales, (tenths, [scale, factor]) => {
        const written = `${tenths / 10}${scale}`
        const read = readPeople(written)
        expect(read.value).toBeCloseTo((tenths * factor) / 10, 0)
        expect(read).toMatchObject({ text: written, count: 1 })
      }),
    )
  })

  it('as money, as a percent and behind a hedge', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom('$', '€', '£', 'US$', 'Rs '), (value, sign) => {
        expect(readAmount(`${sign}${grouped(value, ',')}`, en)).toMatchObject({
          kind: 'money',
          quantity: { min: value },
        })
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.constantFrom('%', ' percent', ' per cent'), (tenths, sign) => {
        const amount = readAmount(`about ${tenths / 10}${sign}`, en)
        expect(amount).toMatchObject({ kind: 'percent', quantity: { min: tenths / 10 }, hedge: 'about' })
      }),
    )
  })
})

describe('any text', () => {
  const words = fc.constantFrom(
    ...'one two twenty hundred thousand million half a third of in out and to between 5 12 2015 1,200 3.5 % $ € - – , . ( ) May 3 per cent people killed aged k m bn dozens several twice times more than about § : / + ½'.split(
      ' ',
    ),
  )
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
    fc.array(words, { maxLength: 30 }).map((list) => list.join('')),
  )

  it('is read without a fault, its figures in order and apart, each the text of its span', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0
        for (const figure of findFigures(plainArticle(text), { language: en })) {
          expect(figure.span.start).toBeGreaterThanOrEqual(end)
          expect(figure.span.end).toBeGreaterThan(figure.span.start)
          expect(figure.text).toBe(text.slice(figure.span.start, figure.span.end))
          expect(Number.isFinite(figure.quantity.min)).toBe(true)
          expect(figure.quantity.max).toBeGreaterThanOrEqual(figure.quantity.min ?? 0)
          end = figure.span.end
        }
      }),
      { numRuns: 500 },
    )
  })

  it('in front of a text moves its figures and changes nothing else', () => {
    const text = 'About 25 thousand people came, 12% of them by sea, and between 200 and 300 drowned.'
    const before = findFigures(plainArticle(text), { language: en })
    fc.assert(
      fc.property(fc.constantFrom('Well. ', 'It rained all day. ', 'Ünrest — so they say. ', '😀 '), (prefix) => {
        const after = findFigures(plainArticle(prefix + text), { language: en })
        expect(
          after.map((figure) => [figure.text, figure.quantity, figure.hedge, figure.span.start - prefix.length]),
        ).toEqual(before.map((figure) => [figure.text, figure.quantity, figure.hedge, figure.span.start]))
      }),
    )
  })

  it('is explained: every figure is among the numbers explained', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const article = plainArticle(text)
        const explained = explainNumbers(article, { language: en }).flatMap(({ outcome }) =>
          outcome.type === 'figure' ? [outcome.figure.span] : [],
        )
        expect(explained).toEqual(findFigures(article, { language: en }).map((figure) => figure.span))
      }),
    )
  })
})

it('takes no word that every object of the platform has for a currency', () => {
  const text = 'It is a constructor$500 and a CONSTRUCTOR 5,000, all told.'
  const found = findFigures(plainArticle(text), { language: en, kinds: ['count', 'money'], filters: {} })
  expect(found.map((figure) => [figure.text, figure.currency])).toEqual([
    ['$500', 'USD'],
    ['5,000', ''],
  ])
})
