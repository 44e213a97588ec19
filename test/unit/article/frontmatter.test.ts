import { describe, expect, it } from 'vitest'
import { blockWith, read, slices, sourceOf } from './read.js'

describe('front matter', () => {
  it('gives title, date and language', () => {
    const article = read('---\ntitle: 25 thousand came\ndate: 2024-02-22\nlang: en-GB\n---\n\nText.')
    expect(article).toMatchObject({ date: '2024-02-22', lang: 'en-GB', problems: [] })
    expect(article.blocks).toMatchObject([
      { role: 'title', text: '25 thousand came', passage: 0, headings: [] },
      { role: 'paragraph', text: 'Text.', headings: [] },
    ])
    expect(sourceOf(article, '25 thousand')).toBe('25 thousand')
    expect(blockWith(article, '25').span).toEqual({ start: 11, end: 27 })
  })

  it.each([
    ['title: "25 thousand came"', '25 thousand came', '25 thousand', '25 thousand'],
    ["title: 'It''s 25 thousand'", "It's 25 thousand", "It's 25", "It''s 25"],
    ['title: "It\\u2019s \\"25\\_thousand\\""', 'It’s "25\u00a0thousand"', '25\u00a0thousand', '25\\_thousand'],
    ['title: "All 25\\\n  \\ thousand"', 'All 25 thousand', '25 thousand', '25\\\n  \\ thousand'],
    ['title: "All 25\n  thousand"', 'All 25 thousand', '25 thousand', '25\n  thousand'],
    ['title: All 25\n  thousand', 'All 25 thousand', '25 thousand', '25\n  thousand'],
    ['title: >-\n  All 25\n  thousand', 'All 25 thousand', '25 thousand', '25\n  thousand'],
    ['title: |-\n  All 25\n  thousand', 'All 25 thousand', '25 thousand', '25\n  thousand'],
    ['title: 😀 25 thousand # no', '😀 25 thousand', '25 thousand', '25 thousand'],
    ['"title" : &a !!str 25 thousand', '25 thousand', '25 thousand', '25 thousand'],
    ['title: "\\U0001F600 25 thousand"', '😀 25 thousand', '😀 25', '\\U0001F600 25'],
  ])('maps the title in %j', (yaml, text, words, source) => {
    for (const end of ['\n', '\r\n']) {
      const article = read(`---\nx: 1\n${yaml}\ny: 2\n---\n\nText.`.replaceAll('\n', end))
      expect(article.blocks[0]?.text).toBe(text)
      expect(sourceOf(article, words)).toBe(source.replaceAll('\n', end))
    }
  })

  it.each([
    ['date: 2024-02-22', '2024-02-22'],
    ["date: '2024-02-22'", '2024-02-22'],
    ['date: 2024-02-22 10:00:00-05:00', '2024-02-22 10:00:00-05:00'],
    ['date: 2024', '2024'],
    ['published: February 22, 2024', 'February 22, 2024'],
    ['published: 2024-01-01\ndate: 2024-02-22', '2024-02-22'],
    ['date:\npublished: 2024-01-01', '2024-01-01'],
    ['date: [2024]', null],
    ['title: x', null],
  ])('gives the date as written: %j', (yaml, date) => {
    expect(read(`---\n${yaml}\n---\n`).date).toBe(date)
  })

  it('is no prose', () => {
    expect(read('---\nsummary: 25 thousand came\n---\n\nText.').blocks.map((block) => block.text)).toEqual(['Text.'])
  })

  it('that is broken is a problem at its place, and the rest is read', () => {
    const text = '---\ntitle: All 25\nlang: en\ntags: [a, b\ndate: 2024-02-22\n---\n\nText [@a-1].'
    const article = read(text)
    expect(article.problems.length).toBeGreaterThan(0)
    for (const { span, message } of article.problems) {
      expect(span.start).toBeGreaterThanOrEqual(text.indexOf('tags'))
      expect(span.end).toBeLessThanOrEqual(text.indexOf('\n---\n\n'))
      expect(message).toMatch(/^front matter is no sound YAML, .*[^.]$/)
    }
    expect(article.lang).toBe('en')
    expect(blockWith(article, 'Text')).toMatchObject({ text: 'Text.' })
    expect(article.references).toHaveLength(1)
  })

  it.each([
    'title: 5\n\ta: b',
    '- a\n- b',
    'just words',
    'a: &a [*a, *a]',
    'title: *nothing',
    '{[',
    '%YAML 9',
    'title: "open',
    '',
    `title: ${'['.repeat(3000)}`,
  ])('never stops the reading: %j', (yaml) => {
    expect(blockWith(read(`---\n${yaml}\n---\n\nText.`), 'Text').role).toBe('paragraph')
  })

  it('that expands without end is not expanded', () => {
    const levels = 'b c d e f g h i j k l m n o p'
      .split(' ')
      .map((name, i) => `${name}: &${name} [${`*${'abcdefghijklmnop'[i]!},`.repeat(9)}]`)
    const article = read(`---\na: &a [x,x,x]\n${levels.join('\n')}\ntitle: 25 came\n---\n`)
    expect(article.blocks[0]?.text).toBe('25 came')
  })

  it('that is not closed is a problem', () => {
    const article = read('---\ntitle: 25 came\n\nText.')
    expect(article.problems).toMatchObject([{ span: { start: 0, end: 3 } }])
    expect(article.problems[0]?.message).toContain('front matter is not closed')
    expect(read('---\n\nText: 5.').problems).toEqual([])
  })

  it('splits its title into sentences and quotations too', () => {
    const title = blockWith(read('---\ntitle: They came. “All 25,” he says\n---\n'), 'They')
    expect(slices(title, title.sentences)).toEqual(['They came.', '“All 25,” he says'])
    expect(slices(title, title.quotations)).toEqual(['All 25,'])
  })
})
