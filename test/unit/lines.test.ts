import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexLines, lineColumn, lineSpan } from '../../server/src/core/lines.js'

describe('lineColumn', () => {
  it.each([
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 3, 2, 1],
    ['a\r\nb', 2, 1, 3],
    ['a\rb', 2, 2, 1],
    ['𝟙x', 2, 1, 3],
    ['ab', 99, 1, 3],
    ['ab', -1, 1, 1],
    ['', 0, 1, 1],
  ])('%j at %d', (text, offset, line, column) => {
    expect(lineColumn(indexLines(text), offset)).toEqual({ line, column })
  })

  it('is where counting line ends leads', () => {
    const text = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '😀')).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.nat(60), (text, offset) => {
        const at = Math.min(offset, text.length)
        const { line, column } = lineColumn(indexLines(text), at)
        // Between CR and LF the line has not ended yet.
        const before =
          text.charAt(at - 1) === '\r' && text.charAt(at) === '\n' ? text.slice(0, at - 1) : text.slice(0, at)
        expect(line).toBe(before.split(/\r\n|\n|\r/).length)
        expect((lineSpan(indexLines(text), line)?.start ?? -1) + column - 1).toBe(at)
      }),
    )
  })
})

describe('lineSpan', () => {
  it('covers the text, line by line', () => {
    const index = indexLines('a\nbc\r\n\nd')
    expect([1, 2, 3, 4].map((line) => lineSpan(index, line))).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 6 },
      { start: 6, end: 7 },
      { start: 7, end: 8 },
    ])
    expect(lineSpan(index, 5)).toBeNull()
    expect(lineSpan(index, 0)).toBeNull()
  })
})
