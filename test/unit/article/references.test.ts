import { describe, expect, it } from 'vitest'
import { sentenceAt } from '../../../server/src/core/article/index.js'
import type { Article, Span } from '../../../server/src/core/types.js'
import { read } from './read.js'

function at(article: Article, { start, end }: Span): string {
  return article.text.slice(start, end)
}

/** Each reference as its form, id, whole text, id's text, and the prose before it in its sentence's block. */
function references(text: string) {
  const article = read(text)
  return article.references.map((reference) => {
    const { form, id, wraps } = reference
    const block = article.blocks[reference.block]!
    return {
      form,
      id,
      text: at(article, reference.span),
      idText: at(article, reference.idSpan),
      before: block.text.slice(0, reference.at.start),
      wrapped: wraps ? block.text.slice(reference.at.start, reference.at.end) : null,
      sentence: sentenceAt(block, reference.at.start),
    }
  })
}

function citations(text: string) {
  const article = read(text)
  return article.citations.map((citation) => {
    const block = article.blocks[citation.block]!
    return [
      citation.form,
      citation.url,
      at(article, citation.span),
      block.text.slice(citation.at.start, citation.at.end),
      sentenceAt(block, citation.at.start),
    ]
  })
}

describe('references', () => {
  it('are comments', () => {
    expect(references('One. In all **25** thousand<!-- claim: ge-1 --> came.')).toEqual([
      {
        form: 'comment',
        id: 'ge-1',
        text: '<!-- claim: ge-1 -->',
        idText: 'ge-1',
        before: 'One. In all 25 thousand',
        wrapped: null,
        sentence: 1,
      },
    ])
  })

  it.each([
    '<!--claim:ge-1-->',
    '<!-- Claim: ge-1 -->',
    '<!-- claims: ge-1 -->',
    '<!--\nclaim: ge-1\n-->',
    '<!-- claim : ge-1 -->',
  ])('may be written %j', (comment) => {
    expect(references(`25 people${comment} came.`)).toMatchObject([{ id: 'ge-1', idText: 'ge-1', text: comment }])
  })

  it('may name several claims in a comment', () => {
    expect(references('5 <!-- claim: ge-1, de-2; fr-3 --> x').map(({ id, idText }) => [id, idText])).toEqual([
      ['ge-1', 'ge-1'],
      ['de-2', 'de-2'],
      ['fr-3', 'fr-3'],
    ])
  })

  it('may be comments on lines of their own', () => {
    const mid = references('They say 25\n<!-- claim: ge-1 -->\nthousand came.')
    expect(mid).toMatchObject([{ id: 'ge-1', before: 'They say 25' }])
    const above = references('Before.\n\n<!-- claim: ge-1 -->\n25 came.')
    expect(above).toMatchObject([{ id: 'ge-1', before: '', sentence: 0 }])
    const below = references('One came. 25 came.\n<!-- claim: ge-1 -->')
    expect(below).toMatchObject([{ id: 'ge-1', before: 'One came. 25 came.', sentence: 1 }])
    const apart = references('One came. 25 came.\n\n<!-- claim: ge-1 -->\n\nAfter.')
    expect(apart).toMatchObject([{ id: 'ge-1', before: 'One came. 25 came.', sentence: 1 }])
  })

  it('below a list or table belong to its last block, above one to its first', () => {
    expect(references('- one\n- 25 came\n<!-- claim: ge-1 -->\n\nAfter.')).toMatchObject([{ before: '25 came' }])
    expect(references('| a |\n|---|\n| 25 |\n<!-- claim: ge-1 -->\n\nAfter.')).toMatchObject([{ before: '25' }])
    const above = read('Before.\n\n<!-- claim: ge-1 -->\n- 25 came\n- two')
    expect(above.references).toMatchObject([{ block: 1, at: { start: 0, end: 0 } }])
  })

  it('are kept where there is no prose at all', () => {
    const article = read('<!-- claim: ge-1 -->')
    expect(article.references).toMatchObject([{ id: 'ge-1', block: 0 }])
    expect(article.blocks).toMatchObject([{ text: '', sentences: [] }])
    expect(read('`x` [@ge-1]').references).toMatchObject([{ id: 'ge-1' }])
  })

  it.each([
    ['[@ge-1]', ['ge-1']],
    ['[-@ge-1]', ['ge-1']],
    ['[@ge-1; @de-2]', ['ge-1', 'de-2']],
    ['[see @ge-1, p. 3; also -@de-2]', ['ge-1', 'de-2']],
    ['[see *Report 5* @ge-1]', ['ge-1']],
    ['[@Ge-crossings-2022]', ['Ge-crossings-2022']],
  ])('are citations as in Pandoc: %s', (citation, ids) => {
    const found = references(`25 people ${citation} came.`)
    expect(found.map(({ id }) => id)).toEqual(ids)
    expect(found.map(({ idText }) => idText)).toEqual(ids)
    expect(found[0]).toMatchObject({ form: 'pandoc', text: citation, before: '25 people', wrapped: null })
    expect(read(`25 people ${citation} came.`).blocks[0]?.text).toBe('25 people came.')
  })

  it.each(['\\[@ge-1]', '[write to a@ge-1]', '[@UNHCR]', '[ge-1]', '`[@ge-1]`', '[@ge-1](https://example.org)'])(
    'are not %s',
    (text) => {
      expect(references(`25 people ${text} came.`)).toEqual([])
    },
  )

  it('are citations even where a link is defined by that name', () => {
    expect(references('25 [@ge-1] came.\n\n[@ge-1]: https://example.org')).toMatchObject([
      { form: 'pandoc', id: 'ge-1' },
    ])
  })

  it('are links', () => {
    expect(references('In all [25 **thousand**](claim:ge-1 "title") came.')).toMatchObject([
      {
        form: 'link',
        id: 'ge-1',
        text: '[25 **thousand**](claim:ge-1 "title")',
        idText: 'ge-1',
        before: 'In all ',
        wrapped: '25 thousand',
      },
    ])
  })

  it.each([
    ['[25](<claim:ge-1>)', 'ge-1'],
    ['[25]( claim:ge-1 )', 'ge-1'],
    ['[25][a]\n\n[a]: claim:ge-1 "title"', 'ge-1'],
    ['[25][a \\] b]\n\n[a \\] b]:\n  <claim:ge-1>', 'ge-1'],
    ['<claim:ge-1>', 'ge-1'],
    ['[](claim:ge-1)', 'ge-1'],
    ['[25](claim:g&amp;e)', '[25](claim:g&amp;e)'],
  ])('are links in every form: %j', (text, idText) => {
    expect(references(text)).toMatchObject([{ form: 'link', idText }])
  })

  it('do not wrap where a link has no text', () => {
    expect(references('25 <claim:ge-1> came.')).toMatchObject([{ wrapped: null, before: '25' }])
    expect(read('25 <claim:ge-1> came.').blocks[0]?.text).toBe('25 came.')
  })

  it('are footnotes whose label could be a claim, defined or not', () => {
    expect(references('25 came.[^ge-1] Two[^1] went.[^A-b]\n\n[^1]: x\n[^ge-1]: y')).toMatchObject([
      { form: 'footnote', id: 'ge-1', text: '[^ge-1]', idText: 'ge-1', before: '25 came.', sentence: 0 },
    ])
    expect(references('25 came.[^ge-1] Two')).toMatchObject([{ form: 'footnote', id: 'ge-1', sentence: 0 }])
  })

  it('take no footnote of another kind into the prose', () => {
    expect(read('25 came.[^7] Two[^X 5] went.').blocks[0]?.text).toBe('25 came. Two[^X 5] went.')
  })

  it('behind the full stop belong to the sentence it ends', () => {
    for (const mark of [
      '<!-- claim: ge-1 -->',
      ' <!-- claim: ge-1 -->',
      '[^ge-1]',
      ' [@ge-1]',
      '\n<!-- claim: ge-1 -->\n',
    ]) {
      expect(references(`25 came.${mark} Two went.`)).toMatchObject([{ sentence: 0 }])
      expect(references(`“25 came.”${mark} Two went.`)).toMatchObject([{ sentence: 0 }])
    }
  })

  it('before a word belong to its sentence', () => {
    expect(references('One went. <!-- claim: ge-1 -->25 came.')).toMatchObject([{ sentence: 1 }])
  })

  it('stand in items, cells, quotations, footnotes, headings and captions', () => {
    const text = [
      '# 5 [@a-1]',
      '- 5 [@a-2]',
      '> 5 <!-- claim: a-3 -->',
      '| 5 [@a-4] |\n|---|\n| 6<!-- claim: a-5 --> |',
      '[^1]: 5 [@a-6]',
      '![5](x.png)\n\n*5 [7](claim:a-7)*',
    ].join('\n\n')
    expect(read(text).references.map(({ id }) => id)).toEqual(['a-1', 'a-2', 'a-3', 'a-4', 'a-5', 'a-6', 'a-7'])
  })

  it('without an id are a problem', () => {
    const { problems, references: found } = read('25 <!-- claim: --> came.')
    expect(found).toEqual([])
    expect(problems).toMatchObject([{ span: { start: 3, end: 18 } }])
    expect(problems[0]?.message).toContain('`claim:` names no claim')
  })
})

describe('citations', () => {
  it.each([
    ['a [b](https://example.org/1) c', 'https://example.org/1', '[b](https://example.org/1)', 'b'],
    ['a [b][x] c\n\n[x]: https://example.org/1', 'https://example.org/1', '[b][x]', 'b'],
    ['a <https://example.org/1> c', 'https://example.org/1', '<https://example.org/1>', '\ufffc'],
    ['a https://example.org/1, c', 'https://example.org/1', 'https://example.org/1', '\ufffc'],
    ['a www.example.org/1. c', 'http://www.example.org/1', 'www.example.org/1', '\ufffc'],
    ['a [b https://example.org/1] c', 'https://example.org/1', 'https://example.org/1', '\ufffc'],
    ['a [b (https://example.org/1_(x)).] c', 'https://example.org/1_(x)', 'https://example.org/1_(x)', '\ufffc'],
    ['a [b](../data.md) c', '../data.md', '[b](../data.md)', 'b'],
  ])('%s', (text, url, source, prose) => {
    expect(citations(text)).toEqual([['link', url, source, prose, 0]])
  })

  it.each([
    '[a](mailto:a@example.org)',
    '[a](#b)',
    '[a](tel:5)',
    'a@example.org',
    '[a]()',
    '[a](claim:b)',
    '![a](b.png)',
  ])('are not %s', (text) => {
    expect(citations(text)).toEqual([])
  })

  it('of a footnote stand where it is called', () => {
    const text = [
      'One came.[^1] Two[^n-1] went.',
      '',
      '[^1]: [A](https://example.org/1), <https://example.org/2>.',
      '[^n-1]: b',
      '',
      '    https://example.org/3',
    ].join('\n')
    expect(citations(text)).toEqual([
      ['footnote', 'https://example.org/1', '[^1]', '', 0],
      ['footnote', 'https://example.org/2', '[^1]', '', 0],
      ['footnote', 'https://example.org/3', '[^n-1]', '', 1],
      ['link', 'https://example.org/1', '[A](https://example.org/1)', 'A', 0],
      ['link', 'https://example.org/2', '<https://example.org/2>', '\ufffc', 0],
      ['link', 'https://example.org/3', 'https://example.org/3', '\ufffc', 0],
    ])
  })
})
