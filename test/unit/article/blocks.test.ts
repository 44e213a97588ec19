import { describe, expect, it } from 'vitest'
import type { Article, Block } from '../../../server/src/core/types.js'
import { blockWith, prose, read, sourceOf } from './read.js'

/** The words of the block that introduces another. */
function leadIn(article: Article, words: string): string | null {
  const { leadIn: index } = blockWith(article, words)
  return index === null ? null : (article.blocks[index]?.text ?? '')
}

function headings(article: Article, words: string): string[] {
  return blockWith(article, words).headings.map((index) => article.blocks[index]?.text ?? '')
}

function samePassage(article: Article, ...words: string[]): boolean {
  return new Set(words.map((some) => blockWith(article, some).passage)).size === 1
}

describe('paragraphs and headings', () => {
  it('gives blocks in order, each with its index', () => {
    const { blocks } = read('# One\n\nTwo.\n\n- three\n\n> four')
    expect(blocks.map(({ index, role, text }) => [index, role, text])).toEqual([
      [0, 'heading', 'One'],
      [1, 'paragraph', 'Two.'],
      [2, 'item', 'three'],
      [3, 'paragraph', 'four'],
    ])
  })

  it('knows the headings in force', () => {
    const article = read('# A\n\na1\n\n## B\n\nb1\n\n### C\n\nc1\n\n## D\n\nd1\n\nE\n===\n\ne1')
    expect(headings(article, 'a1')).toEqual(['A'])
    expect(headings(article, 'c1')).toEqual(['A', 'B', 'C'])
    expect(headings(article, 'd1')).toEqual(['A', 'D'])
    expect(headings(article, 'e1')).toEqual(['E'])
    expect(headings(article, 'D')).toEqual(['A'])
    expect(blockWith(article, 'C').depth).toBe(3)
    expect(blockWith(article, 'c1').depth).toBe(0)
  })

  it('keeps a heading inside a quotation or list in there', () => {
    const article = read('# A\n\n> ## B\n>\n> b1\n\na1\n\n- ## C\n\n  c1\n\na2')
    expect(headings(article, 'b1')).toEqual(['A', 'B'])
    expect(headings(article, 'a1')).toEqual(['A'])
    expect(headings(article, 'c1')).toEqual(['A', 'C'])
    expect(headings(article, 'a2')).toEqual(['A'])
  })

  it('spans the paragraph in the source', () => {
    const article = read('# A\n\n> **b** 1\n> c\n')
    const { span } = blockWith(article, 'b 1')
    expect(article.text.slice(span.start, span.end)).toBe('**b** 1\n> c')
  })

  it('marks what is quoted, each paragraph a passage', () => {
    const article = read('> one\n>\n> two\n\nthree')
    expect(article.blocks.map((block) => block.quoted)).toEqual([true, true, false])
    expect(new Set(article.blocks.map((block) => block.passage)).size).toBe(3)
  })

  it.each(['', '\n\n', '   ', '***', '<!-- nothing -->', '`x`', '![](a.png)'])('makes no block of %j', (text) => {
    expect(read(text).blocks).toEqual([])
  })
})

describe('comments on lines of their own', () => {
  it('do not end a paragraph', () => {
    const article = read('About 25\n<!-- a comment -->\nthousand people.')
    expect(article.blocks.map((block) => block.text)).toEqual(['About 25 thousand people.'])
    expect(sourceOf(article, '25 thousand')).toBe('25\n<!-- a comment -->\nthousand')
  })

  it('leave what stands behind them to be read', () => {
    expect(prose('About 25\n<!-- claim: a-1 -->, or &lt; 26\nthousand <b>people</b>.')).toEqual([
      'About 25, or < 26 thousand people.',
    ])
    expect(prose('<!-- a --> 25 thousand *people*\ncame.')).toEqual(['25 thousand *people* came.'])
    expect(prose('> <!-- a\n> b --> 25\n> thousand')).toEqual(['25 thousand'])
  })

  it('end a paragraph where a blank line does', () => {
    const article = read('One.\n\n<!-- a comment -->\n\nTwo.')
    expect(samePassage(article, 'One.', 'Two.')).toBe(false)
  })

  it('do not end a list', () => {
    const article = read('Intro:\n\n- one\n\n<!-- a comment -->\n\n- two')
    expect(samePassage(article, 'one', 'two')).toBe(true)
    expect(leadIn(article, 'two')).toBe('Intro:')
    const tight = read('- one\n<!-- a comment -->\n- two')
    expect(samePassage(tight, 'one', 'two')).toBe(true)
  })

  it('do not end a table, though Markdown does', () => {
    const article = read('| a | b |\n|---|---|\n| 1 | 2 |\n<!-- a comment -->\n| 3 | 4 |')
    expect(samePassage(article, 'a', '| 3 | 4 |')).toBe(true)
  })

  it('keep what introduces a list', () => {
    const article = read('Intro:\n<!-- a comment -->\n\n- one')
    expect(leadIn(article, 'one')).toBe('Intro:')
  })
})

describe('lists', () => {
  const article = read('Intro:\n\n- one\n\n  more of one\n  - two\n    1. three\n\n> four\n\n- five\n')

  it('are one passage with all lists inside', () => {
    expect(samePassage(article, 'one', 'more of one', 'two', 'three')).toBe(true)
    expect(samePassage(article, 'one', 'Intro:')).toBe(false)
    expect(samePassage(article, 'one', 'five')).toBe(false)
  })

  it('are introduced by the paragraph before, a list inside by the item above', () => {
    expect(leadIn(article, 'one')).toBe('Intro:')
    expect(leadIn(article, 'more of one')).toBe('Intro:')
    expect(leadIn(article, 'two')).toBe('more of one')
    expect(leadIn(article, 'three')).toBe('two')
    expect(leadIn(article, 'five')).toBeNull()
  })

  it('have items, but a quotation inside stands alone', () => {
    const mixed = read('- one\n\n  > two\n\n- three')
    expect(mixed.blocks.map((block) => block.role)).toEqual(['item', 'paragraph', 'item'])
    expect(samePassage(mixed, 'one', 'two')).toBe(false)
    expect(samePassage(mixed, 'one', 'three')).toBe(true)
  })
})

describe('tables', () => {
  const text = [
    'Before.',
    '',
    '| Year | First | All |',
    '|---|--:|--:|',
    '| 2022 | 5 \\| 6 | **7** |',
    '| 2023 |   | 8 |',
    '|  | 9 |',
    '',
    'After.',
  ].join('\n')
  const article = read(text)

  function header(block: Block, key: 'rowHeader' | 'columnHeader'): string | null {
    const index = block.cell?.[key] ?? null
    return index === null ? null : (article.blocks[index]?.text ?? '')
  }

  it('have a block for each cell, with its headers', () => {
    const cells = article.blocks.filter((block) => block.role === 'cell')
    expect(cells.map((cell) => [cell.text, header(cell, 'rowHeader'), header(cell, 'columnHeader')])).toEqual([
      ['Year', null, null],
      ['First', null, null],
      ['All', null, null],
      ['2022', null, 'Year'],
      ['5 | 6', '2022', 'First'],
      ['7', '2022', 'All'],
      ['2023', null, 'Year'],
      ['8', '2023', 'All'],
      ['9', null, 'First'],
    ])
    expect(cells.at(-1)?.cell).toMatchObject({ table: 0, row: 3, column: 1 })
    expect(sourceOf(article, '5 | 6')).toBe('5 \\| 6')
  })

  it('are one passage, introduced by the paragraph before', () => {
    expect(samePassage(article, 'Year', '8', '9')).toBe(true)
    expect(samePassage(article, 'Year', 'Before.')).toBe(false)
    expect(samePassage(article, 'Year', 'After.')).toBe(false)
    expect(leadIn(article, '7')).toBe('Before.')
  })

  it('make one sentence of each cell', () => {
    expect(blockWith(read('| a |\n|---|\n| One. Two. |'), 'One.').sentences).toEqual([{ start: 0, end: 9 }])
  })
})

describe('captions', () => {
  const table = '| a | b |\n|---|---|\n| 1 | 2 |'

  it.each([
    ['emphasised, behind the table', `Before.\n\n${table}\n\n*Applications in Kenya.*`, 'Applications in Kenya.'],
    ['strong, before the table', `**Applications in Kenya**\n\n${table}\n\nAfter.`, 'Applications in Kenya'],
    ["in Pandoc's way", `${table}\n\nTable: Applications in Kenya`, 'Table: Applications in Kenya'],
    ['with a reference', `${table}\n\n*Applications in Kenya* [@ke-1].`, 'Applications in Kenya.'],
  ])('%s', (_, text, caption) => {
    const article = read(text)
    expect(leadIn(article, '1')).toBe(caption)
    expect(samePassage(article, '1', caption)).toBe(true)
    expect(blockWith(article, caption).role).toBe('paragraph')
  })

  it('leave the title before the table in force where they only say where it is from', () => {
    const article = read(`**Applications in Kenya**\n\n${table}\n\n*Source: UNHCR*`)
    expect(leadIn(article, '1')).toBe('Applications in Kenya')
    expect(samePassage(article, '1', 'Source: UNHCR', 'Applications in Kenya')).toBe(true)
  })

  it('are none where a word is plain', () => {
    const article = read(`Before.\n\n${table}\n\n*Applications* in Kenya`)
    expect(leadIn(article, '1')).toBe('Before.')
    expect(samePassage(article, '1', 'Applications in Kenya')).toBe(false)
  })

  it('belong to the one table before them', () => {
    const article = read(`${table}\n\n*One*\n\n*Two*`)
    expect(samePassage(article, 'One', 'Two')).toBe(false)
  })

  it('belong to the image before them', () => {
    const article = read('Before.\n\n![25 boats](a.png)\n\n*Boats at Lesbos*\n\nAfter.')
    expect(leadIn(article, '25 boats')).toBe('Boats at Lesbos')
    expect(samePassage(article, '25 boats', 'Boats at Lesbos')).toBe(true)
    expect(leadIn(article, 'Boats at Lesbos')).toBeNull()
  })
})

describe('images', () => {
  it('have their alternative text as a block', () => {
    const article = read('See ![25&nbsp;thousand **big** \\* boats](a5.png "7") there')
    const alt = blockWith(article, 'big')
    expect(alt).toMatchObject({ role: 'alt', text: '25\u00a0thousand big * boats', leadIn: 0 })
    expect(sourceOf(article, '25\u00a0thousand')).toBe('25&nbsp;thousand')
    expect(sourceOf(article, '* boats')).toBe('\\* boats')
    expect(samePassage(article, 'See', 'big')).toBe(true)
  })

  it('may stand in a link, a cell or by reference', () => {
    expect(prose('[![25 boats](a.png)](https://example.org)')).toEqual(['25 boats'])
    expect(prose('![25 boats][a]\n\n[a]: b.png')).toEqual(['25 boats'])
    expect(prose('| a |\n|---|\n| ![25 boats](a.png) |')).toEqual(['a', '25 boats'])
  })

  it('are mapped as a whole where the text cannot be followed', () => {
    const article = read('![a [b](c) 25](a.png)')
    expect(article.blocks[0]?.text).toBe('a b 25')
    expect(sourceOf(article, '25')).toContain('25')
  })
})

describe('footnotes', () => {
  const article = read(
    '# A\n\nOne came.[^n] Two.\n\n# B\n\n[^N]: In 2020 [it](https://example.org/1) was 5.\n\n    And 6.\n\n    - seven',
  )

  it('have bodies with their label, read where they are first called', () => {
    const body = blockWith(article, 'In 2020')
    expect(body).toMatchObject({ role: 'footnote', label: 'N', text: 'In 2020 it was 5.' })
    expect(leadIn(article, 'In 2020')).toBe('One came. Two.')
    expect(headings(article, 'In 2020')).toEqual(['A'])
    expect(blockWith(article, 'And 6.').role).toBe('footnote')
    expect(blockWith(article, 'seven')).toMatchObject({ role: 'item', label: 'N' })
  })

  it('stand alone where nothing calls them', () => {
    const alone = read('# A\n\n[^n]: Text.')
    expect(blockWith(alone, 'Text.')).toMatchObject({ role: 'footnote', leadIn: null, headings: [] })
  })
})

describe('links', () => {
  it('are listed with where they point', () => {
    const article = read('a [b c](https://example.org) d [e][f] [g](claim:x)\n\n[f]: ./g.md')
    expect(article.blocks[0]?.links).toEqual([
      { start: 2, end: 5, url: 'https://example.org' },
      { start: 8, end: 9, url: './g.md' },
      { start: 10, end: 11, url: 'claim:x' },
    ])
  })
})
