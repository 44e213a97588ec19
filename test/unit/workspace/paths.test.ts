import { describe, expect, it } from 'vitest'
import { folderOf, foldersAbove, isInside, relativePath, resolvePath } from '../../../server/src/workspace/paths.js'

describe('paths', () => {
  it.each([
    ['/a/b', 'c.md', '/a/b/c.md'],
    ['/a/b', '../c.md', '/a/c.md'],
    ['/a/b', './x/./y/../c.md', '/a/b/x/c.md'],
    ['/a/b', '/c/d/', '/c/d'],
    ['/a', '../../..', '/'],
    ['/', 'c.md', '/c.md'],
    ['C:/a', '../b.md', 'C:/b.md'],
    ['C:/a', 'D:/b.md', 'D:/b.md'],
    ['/a', 'b\\c.md', '/a/b\\c.md'],
    ['vscode-vfs://github/desk/news', '../x/./c.md', 'vscode-vfs://github/desk/x/c.md'],
    ['vscode-vfs://github/desk', '../../..', 'vscode-vfs://github/'],
    ['memfs:///a', 'b.md', 'memfs:///a/b.md'],
    ['memfs:///a', '/b.md', '/b.md'],
  ])('from %s, %s is %s', (folder, path, expected) => {
    expect(resolvePath(folder, path)).toBe(expected)
  })

  it.each([
    ['/a/b', '/a/b/c.md', 'c.md'],
    ['/a/b', '/a/c.md', '../c.md'],
    ['/a/b', '/x/c.md', '../../x/c.md'],
    ['/a/b', '/a/b', '.'],
    ['/', '/a.md', 'a.md'],
    ['C:/a', 'C:/a/b.md', 'b.md'],
    ['C:/a', 'D:/b.md', 'D:/b.md'],
    ['vscode-vfs://github/desk', 'vscode-vfs://github/desk/a/b.md', 'a/b.md'],
    ['vscode-vfs://github/desk/news', 'vscode-vfs://github/desk/b.md', '../b.md'],
    ['vscode-vfs://github/desk', 'vscode-vfs://other/desk/b.md', 'vscode-vfs://other/desk/b.md'],
    ['memfs:///', 'memfs:///a.md', 'a.md'],
  ])('seen from %s, %s is %s', (folder, path, expected) => {
    expect(relativePath(folder, path)).toBe(expected)
  })

  it('climb to the root and stay there', () => {
    expect(foldersAbove('/a/b')).toEqual(['/a/b', '/a', '/'])
    expect(foldersAbove('C:/a')).toEqual(['C:/a', 'C:/'])
    expect(foldersAbove('vscode-vfs://github/a/b')).toEqual([
      'vscode-vfs://github/a/b',
      'vscode-vfs://github/a',
      'vscode-vfs://github/',
    ])
    expect(foldersAbove('memfs:///a')).toEqual(['memfs:///a', 'memfs:///'])
    expect(folderOf('/a.md')).toBe('/')
  })

  it('are inside a folder by whole names', () => {
    expect(isInside('/a/b', '/a/b/c')).toBe(true)
    expect(isInside('/a/b', '/a/b')).toBe(true)
    expect(isInside('/a/b', '/a/bc')).toBe(false)
    expect(isInside('/', '/a')).toBe(true)
    expect(isInside('memfs:///', 'memfs:///a')).toBe(true)
  })
})
