import { describe, expect, it } from 'vitest'
import { createGoodTexts } from '../../server/src/lsp/goodTexts.js'

const good = 'claims:\n  - id: a\n    statement: b\n'

describe('the last good text of a registry file', () => {
  it.each([
    ['half a key', 'claims:\n  - id: a\n    statement: b\n    val\n'],
    ['a tab', 'claims:\n  - id: a\n\tstatement: b\n'],
    ['an unclosed quote', 'claims:\n  - id: a\n    statement: "b\n'],
    ['a first word', 'clai'],
  ])('stands in for %s, with one finding at its place', (_, broken) => {
    const texts = createGoodTexts()
    expect(texts.hold('a.yaml', good)).toBe(good)
    expect(texts.hold('a.yaml', broken)).toBe(good)
    expect(texts.fault('a.yaml')?.text).toBe(broken)
    expect(texts.fault('a.yaml')?.finding.rule).toBe('invalid-claim')
    expect(texts.fault('a.yaml')?.finding.span.end).toBeLessThanOrEqual(broken.length)
  })

  it('gives way to the next good one', () => {
    const texts = createGoodTexts()
    texts.hold('a.yaml', good)
    texts.hold('a.yaml', `${good}    val`)
    const next = `${good}    value: 3\n`
    expect(texts.hold('a.yaml', next)).toBe(next)
    expect(texts.fault('a.yaml')).toBeNull()
  })

  it('does not hold a file that never was any good, nor one that was emptied', () => {
    const texts = createGoodTexts()
    expect(texts.hold('a.yaml', 'a: "b')).toBe('a: "b')
    expect(texts.hold('a.yaml', 'a: "bc')).toBe('a: "bc')
    texts.hold('b.yaml', good)
    expect(texts.hold('b.yaml', '')).toBe('')
  })

  it('is of one file and no other', () => {
    const texts = createGoodTexts()
    texts.hold('a.yaml', good)
    expect(texts.hold('b.yaml', 'x')).toBe('x')
  })
})
