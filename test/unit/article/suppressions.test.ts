import { describe, expect, it } from 'vitest'
import { read } from './read.js'

/** Each suppression with what it covers, white space around it left out. */
function suppressions(text: string) {
  return read(text).suppressions.map(({ covers, span, ...rest }) => ({
    ...rest,
    comment: text.slice(span.start, span.end),
    covers: text.slice(covers.start, covers.end).trim(),
  }))
}

describe('suppressions', () => {
  it('cover the next line of the source', () => {
    const comment = '<!-- claimcheck-disable-next-line uncited-figure -- on the record, 3 May -->'
    expect(suppressions(`One.\n\n${comment}\n25 came\nand 26.`)).toEqual([
      { form: 'next-line', rules: ['uncited-figure'], reason: 'on the record, 3 May', comment, covers: '25 came' },
    ])
  })

  it('cover the next line wherever they stand', () => {
    const comment = '<!-- claimcheck-disable-next-line -->'
    expect(suppressions(`One ${comment} 24\r\n25 came\r\nand 26.`)).toMatchObject([{ covers: '25 came' }])
    expect(suppressions(`| a |\n|---|\n| 1 ${comment} |\n| 25 |\n| 3 |`)).toMatchObject([{ covers: '| 25 |' }])
    expect(suppressions(`${comment}\n| 25 |\n|---|\n| 1 |`)).toMatchObject([{ covers: '| 25 |' }])
    expect(suppressions(`- a\n  ${comment}\n- 25\n- 3`)).toMatchObject([{ covers: '- 25' }])
    expect(suppressions(`> a\n> ${comment}\n> 25\n> 3`)).toMatchObject([{ covers: '> 25' }])
    expect(suppressions(`[^1]: a\n    ${comment}\n    25\n    3`)).toMatchObject([{ covers: '25' }])
    expect(suppressions(`a ${comment}`)).toMatchObject([{ covers: '' }])
    expect(suppressions(`${comment}\n\n25`)).toMatchObject([{ covers: '' }])
    expect(suppressions(`<div>\n${comment}\n25\n</div>`)).toMatchObject([{ covers: '25' }])
  })

  it('cover the line behind their last one', () => {
    const text = '> a\n> <!-- claimcheck-disable-next-line a\n> -- because\n> of that -->\n> 25\n> 3'
    expect(suppressions(text)).toMatchObject([{ rules: ['a'], reason: 'because of that', covers: '> 25' }])
  })

  it.each([
    ['<!-- claimcheck-disable-file -->', [], null],
    ['<!--claimcheck-disable-file-->', [], null],
    ['<!-- claimcheck-disable-file a-b -->', ['a-b'], null],
    ['<!-- claimcheck-disable-file a-b, c d -->', ['a-b', 'c', 'd'], null],
    ['<!-- claimcheck-disable-file a-b,c -- why -- so -->', ['a-b', 'c'], 'why -- so'],
    ['<!-- claimcheck-disable-file -- why -->', [], 'why'],
    ['<!-- claimcheck-disable-file — why -->', [], 'why'],
    ['<!-- claimcheck-disable-file -- -->', [], null],
  ])('name rules and a reason: %s', (comment, rules, reason) => {
    expect(suppressions(`a\n\n${comment}`)).toEqual([
      { form: 'file', rules, reason, comment, covers: `a\n\n${comment}` },
    ])
  })

  it('cover a range up to where it ends', () => {
    expect(suppressions('a <!-- claimcheck-disable -- x --> b\n\nc <!-- claimcheck-enable --> d')).toMatchObject([
      { form: 'range', rules: [], reason: 'x', covers: 'b\n\nc' },
    ])
    expect(suppressions('a <!-- claimcheck-disable --> b')).toMatchObject([{ covers: 'b' }])
  })

  it('end by rule', () => {
    const text = 'a <!-- claimcheck-disable p q --> b <!-- claimcheck-enable p --> c <!-- claimcheck-enable --> d'
    expect(suppressions(text)).toMatchObject([
      { rules: ['p', 'q'], covers: 'b' },
      { rules: ['q'], covers: 'c' },
    ])
    expect(new Set(suppressions(text).map(({ comment }) => comment)).size).toBe(1)
  })

  it('go on for all but a rule that is switched on again', () => {
    const text = 'a <!-- claimcheck-disable --> b <!-- claimcheck-enable p --> c <!-- claimcheck-enable p --> d'
    const found = suppressions(text)
    expect(found).toMatchObject([
      { rules: [], covers: 'b' },
      { rules: [], except: ['p'], covers: 'c <!-- claimcheck-enable p --> d' },
    ])
    expect(found[0]).not.toHaveProperty('except')
    expect(read(text).problems).toMatchObject([{ message: expect.stringContaining('ends nothing') as unknown }])
  })

  it('may overlap', () => {
    const text = 'a <!-- claimcheck-disable p --> b <!-- claimcheck-disable q --> c <!-- claimcheck-enable p --> d'
    expect(suppressions(text)).toMatchObject([
      { rules: ['p'], covers: 'b <!-- claimcheck-disable q --> c' },
      { rules: ['q'], covers: 'c <!-- claimcheck-enable p --> d' },
    ])
  })

  it('that end nothing are a problem', () => {
    const { problems } = read('a <!-- claimcheck-enable p -->')
    expect(problems).toMatchObject([{ span: { start: 2, end: 30 } }])
    expect(problems[0]?.message).toBe(
      '`claimcheck-enable` ends nothing, expected a `claimcheck-disable` for `p` before it, remove the comment',
    )
  })

  it.each([
    ['claimcheck-disble', 'claimcheck-disable'],
    ['claimcheck-disable-nextline', 'claimcheck-disable-next-line'],
    ['claimcheck-enabled', 'claimcheck-enable'],
    ['Claimcheck-Disable-File', 'claimcheck-disable-file'],
    ['claimcheck', 'claimcheck-disable'],
  ])('misspelt are a problem: %s', (word, meant) => {
    const { problems, suppressions: found } = read(`a <!-- ${word} p -- why --> b`)
    expect(found).toEqual([])
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).toContain(`\`${word}\` is no comment of Claimcheck`)
    expect(problems[0]?.message).toContain(`\`${meant}`)
  })

  it.each([
    '<!-- a claim: x -->',
    '<!-- claimed -->',
    '<!-- claim to fame -->',
    '<!---->',
    '<!-->',
    '<!-- -->',
    '`<!-- claimcheck-disable -->`',
    '```\n<!-- claimcheck-disable -->\n```',
  ])('are not %j', (text) => {
    const article = read(`a ${text}`.replace('a ```', 'a\n\n```'))
    expect([...article.suppressions, ...article.references, ...article.problems]).toEqual([])
  })

  it('report a comment that is never closed', () => {
    const { problems } = read('One.\n\n<!-- claim: a-1\n\n25 came.')
    expect(problems).toMatchObject([{ span: { start: 6, end: 10 } }])
    expect(problems[0]?.message).toContain('is not closed')
  })
})
