import { describe, expect, it } from 'vitest'
import { resolvePath, withSlashes } from '../../server/src/workspace/paths.js'

describe('paths below a drive', () => {
  it.each([
    ['articles\\a.md', 'C:/news/articles/a.md'],
    ['..\\claims', 'C:/claims'],
    ['D:\\archive\\2022\\a.md', 'D:/archive/2022/a.md'],
    ['articles/a.md', 'C:/news/articles/a.md'],
  ])('may be written with backslashes: %s', (given, expected) => {
    expect(resolvePath('C:/news', given)).toBe(expected)
  })

  it('are patterns too', () => {
    expect(withSlashes('C:/news', 'articles\\**\\*.md')).toBe('articles/**/*.md')
  })

  it('elsewhere a backslash is a letter of a name', () => {
    expect(resolvePath('/news', 'a\\b.md')).toBe('/news/a\\b.md')
  })
})
