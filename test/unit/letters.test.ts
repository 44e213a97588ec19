import { expect, it } from 'vitest'
import { de } from '../../server/src/core/languages/de/index.js'
import { en } from '../../server/src/core/languages/en/index.js'
import { withLatinLetters } from '../../server/src/core/languages/letters.js'

const latin = (pattern: RegExp): RegExp => withLatinLetters({ pattern }).pattern

it.each([
  [/^\p{L}+$/u, ['Zürich', 'Ąžuolas', 'Đặng', 'Oʼzbek', 'ﬁve'], ['a1', 'a b', '×', '÷', '']],
  [/^\p{L}+$/iu, ['ZÜRICH', 'ąžUOLAS', 'ĐẶNG'], ['a1', '×', '÷']],
  [/^[\p{L}-]+$/u, ['Bosnien-Herzegowina'], ['a_b', '[']],
  [/^[^\p{L}:]+$/u, ['12 %'], ['12 a', 'Ö', '1:2']],
  [/(?<![\p{L}\p{N}])um(?![\p{L}\p{N}])/iu, ['Um 5', '(um)'], ['Umö', 'zum', '5um', 'um²', 'um½']],
  [/^\[\p{L}\]$/u, ['[ä]'], ['ä', '[1]']],
  [/^\p{N}$/u, ['5', '²', '½', '⅓', '₇'], ['⁺', 'ⁿ', 'x']],
  [/^\p{Lu}\p{L}$/u, ['Öl'], ['öl']],
] as const)('knows Latin letters where a pattern names letters: %s', (pattern, fits, others) => {
  const read = latin(pattern)
  for (const text of fits) expect([text, read.test(text)]).toEqual([text, true])
  for (const text of others) expect([text, read.test(text)]).toEqual([text, false])
})

it('needs the flag u only for what else a pattern names', () => {
  expect([/\p{L}/iu, /\p{Lu}\p{L}/gu, /\P{L}/u].map((pattern) => latin(pattern).flags)).toEqual(['i', 'gu', 'u'])
})

it('leaves all else of a section as it is', () => {
  const section = { words: ['a', /\p{L}/u], none: null, count: 2 }
  expect(withLatinLetters(section)).toMatchObject({ words: ['a', expect.any(RegExp)], none: null, count: 2 })
  for (const language of [en, de]) expect(language.doubts.unreal.flags).not.toContain('u')
})
