import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { parsePieces } from '../../../server/src/core/article/pieces.js'
import { blockWith, read } from './read.js'
import { expectSound } from './invariants.js'

describe('text that nobody means to be read', () => {
  it.each([
    ['quotations', '>'.repeat(8_000)],
    ['lists', '- '.repeat(8_000)],
    ['numbered lists', '1. '.repeat(8_000)],
    ['footnotes', '[^a]: '.repeat(8_000)],
    ['lists by indent', Array.from({ length: 250 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
  ])('nests %s so deep that it is read to a depth only', (_, text) => {
    const article = read(`Before [@a-1].\n\n${text}5\n\nAfter.`)
    expect(article.problems.map(({ message }) => message)).toContain(
      'lists and quotations are nested more than 100 deep, read to that depth, unnest them',
    )
    expect(blockWith(article, 'Before').text).toBe('Before.')
    expect(blockWith(article, 'After').text).toBe('After.')
    expect(article.references[0]).toMatchObject({ id: 'a-1', block: 0 })
    for (const { text: prose, sentences } of article.blocks) expect(sentences.length > 0).toBe(prose !== '')
  })

  it.each(['a]', '[a](b) ', '[a]', '[^a-b] ', '[@a-b] ', '![a', '[[a](b) ', 'a <!-- ', 'a <? ', '[a](b (', '~~a '])(
    'repeats %j without end',
    (piece) => {
      const article = read(`Before.\n\n${piece.repeat(8_000)}\n\nAfter.`)
      expect(blockWith(article, 'After').text).toBe('After.')
      expect(article.problems.map(({ message }) => message).join()).toContain('read as plain text')
    },
  )

  it('leaves a bracket open in a paragraph without end', () => {
    const article = read(`An [open one. ${'25 thousand came. '.repeat(2000)}[a](https://example.org)`)
    expect(article.problems).toMatchObject([{ span: { start: 3, end: 4 } }])
    expect(article.citations).toHaveLength(1)
    expect(article.blocks[0]?.sentences).toHaveLength(2001)
  })

  it.each(['\n\n', '\r\n\r\n', '\r\r'])('is none of these: a long article with line ends %j', (end) => {
    const article = read(`An [open one. **A** [link](https://example.org) and a [note].[^1]${end}`.repeat(1000))
    expect(article.problems).toEqual([])
    expect(article.blocks).toHaveLength(1000)
  })

  it('nests emphasis without end', () => {
    const article = read(`${'*a **b '.repeat(8_000)}5${' b** a*'.repeat(8_000)}\n\nAfter.`)
    expect(article.problems[0]?.message).toContain('marks of emphasis in one paragraph')
    expect(blockWith(article, 'After').text).toBe('After.')
  })

  it.each([
    '5',
    'hundred ',
    ',',
    '[',
    '*a ',
    '&',
    '<',
    '"',
    '“',
    '. ',
    ' ',
    '\n',
    'A. ',
    '{.a ',
    '`a``',
    'a@',
    'www.',
    '<b>',
  ])('is nothing but %j', (piece) => {
    expectSound(read(piece.repeat(10_000)))
  })
})

describe('a long text', () => {
  const parse = (text: string): Root => unified().use(remarkParse).parse(text)
  const paragraph = 'About 25 thousand *people* crossed\nin March, [it][r] said.\n\n'
  const parts = [
    '# A\n\n',
    paragraph.repeat(300),
    '> quoted\n> text\n\n',
    paragraph.repeat(900),
    '```\ncode\n\n# no heading\n```\n\n',
    '<!-- a\n\ncomment -->\n\n',
    paragraph.repeat(700),
    '- a\n\n  b\n- c\n\n',
    paragraph.repeat(200),
    '[r]: https://example.org\n',
  ]
  const text = parts.join('')

  it('is parsed in pieces that together are what one parse gives', () => {
    const runs = [...parsePieces(text, parse, () => undefined)]
    expect(runs.length).toBeGreaterThan(1)
    expect(runs.flat().map(withoutLines)).toEqual(parse(text).children.map(withoutLines))
  })

  it('is read whole', () => {
    const article = read(text)
    expect(article.blocks.filter((block) => block.text.startsWith('About 25'))).toHaveLength(2100)
    expect(article.citations).toHaveLength(2100)
    expect(new Set(article.blocks.filter((block) => block.depth === 0).map((block) => block.headings.length))).toEqual(
      new Set([1]),
    )
    expectSound(article)
  })

  it('goes on with a list that is longer than a piece', () => {
    const article = read(`Intro:\n\n${'- 25 thousand people crossed\n'.repeat(5000)}\nAfter.`)
    const items = article.blocks.filter((block) => block.role === 'item')
    expect(items).toHaveLength(5000)
    expect(new Set(items.map(({ passage, leadIn }) => `${passage} ${String(leadIn)}`)).size).toBe(1)
    expect(blockWith(article, 'After.').role).toBe('paragraph')
  })

  it.each([
    ['code', `\`\`\`\n${'5 million\n'.repeat(40_000)}\`\`\`\n\nAfter.`, 1],
    ['an address of half a megabyte', `![a](data:${'x'.repeat(500_000)})\n\nAfter.`, 2],
    ['a paragraph on one line', `${'25 thousand came. '.repeat(8_000)}\n\nAfter.`, 2],
  ])('holds %s', (_, long, blocks) => {
    const article = read(long)
    expect(article.blocks).toHaveLength(blocks)
    expect(article.blocks.at(-1)?.text).toBe('After.')
    const { span } = article.blocks.at(-1)!
    expect(long.slice(span.start, span.end)).toBe('After.')
  })
})

/** A node without lines and columns, which count from the piece. */
function withoutLines(node: unknown): unknown {
  return JSON.parse(
    JSON.stringify(node, (key: string, value: unknown) => (key === 'line' || key === 'column' ? undefined : value)),
  )
}
