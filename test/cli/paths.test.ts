import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newsroom, type Newsroom } from './newsroom.js'

async function found({ run }: Newsroom, ...paths: string[]): Promise<readonly string[]> {
  const { out } = await run(['figures', '--format', 'jsonl', ...paths])
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).file)
}

const text = 'Some 25,000 people came.\n'

describe('the paths of a command', () => {
  it('are files, folders and globs, each article once, in order', async () => {
    const room = newsroom({ 'b.md': text, 'a/c.markdown': text, 'a/d.MD': text, 'a/e.txt': text, 'notes.txt': text })
    expect(await found(room, '.')).toEqual(['a/c.markdown', 'a/d.MD', 'b.md'])
    expect(await found(room, 'b.md', 'a', './b.md')).toEqual(['a/c.markdown', 'a/d.MD', 'b.md'])
    expect(await found(room, '**/*.{md,markdown}')).toEqual(['a/c.markdown', 'b.md'])
    expect(await found(room, join(room.folder, '*.md'))).toEqual(['b.md'])
    expect(await found(room, 'notes.txt')).toEqual(['notes.txt'])
  })

  it('may be named with the letters of a pattern', async () => {
    const room = newsroom({ 'a [draft].md': text, 'what?.md': text })
    expect(await found(room, 'a [draft].md', 'what?.md')).toEqual(['a [draft].md', 'what?.md'])
  })

  it('leave out node_modules and what git ignores', async () => {
    const room = newsroom({
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.git/info/exclude': 'local.md\n',
      '.gitignore': 'build/\n*.tmp.md\n',
      'news/.gitignore': 'old.md\n!keep.tmp.md\n',
      'news/a.md': text,
      'news/old.md': text,
      'news/x.tmp.md': text,
      'news/keep.tmp.md': text,
      'news/build/b.md': text,
      'old.md': text,
      'local.md': text,
      'node_modules/p/readme.md': text,
    })
    const expected = ['news/a.md', 'news/keep.tmp.md', 'old.md']
    expect(await found(room, '.')).toEqual(expected)
    expect(await found(room, '**/*.md')).toEqual(expected)
    expect(await found(room, 'news')).toEqual(['news/a.md', 'news/keep.tmp.md'])
    // A file that is named is meant, whatever git does with it.
    expect(await found(room, 'news/old.md')).toEqual(['news/old.md'])
  })

  it('end where a linked folder leads back up', async () => {
    const room = newsroom({ 'a/b.md': text })
    mkdirSync(join(room.folder, 'a/deep'))
    symlinkSync(room.folder, join(room.folder, 'a/deep/up'))
    expect(await found(room, '.')).toEqual(['a/b.md'])
  })

  it('below a folder are told where they are links to nothing, and so is a file of the registry', async () => {
    const room = newsroom({
      'articles/a.md': 'Some 12,345 people came.\n',
      'claims/a.yaml': 'claims: []\n',
      'shut/.gitignore': '*\n',
    })
    for (const link of [
      'articles/gone.md',
      'articles/.#a.md',
      'articles/gone.txt',
      'shut/gone.md',
      'claims/gone.yaml',
      'claims/.#a.yaml',
    ])
      symlinkSync('nowhere', join(room.folder, link))
    symlinkSync('../shut', join(room.folder, 'articles/down'))
    const { code, out, err } = await room.run(['check', 'articles', 'shut', '--fail-on', 'never'])
    expect([code, out.includes('12,345')]).toEqual([2, true])
    expect(err.split('\n')).toEqual([
      'articles/gone.md: is a link to what is not there',
      'shut: holds no articles, expected `*.md` or `*.markdown` that git does not ignore',
      'claims/gone.yaml: is a link to what is not there',
      '',
    ])
  })

  it.skipIf(process.platform !== 'linux')('are told where their name is not UTF-8', async () => {
    const room = newsroom({ 'a.md': 'Some 5,200 parcels.\n' })
    writeFileSync(Buffer.concat([Buffer.from(`${room.folder}/caf`), Buffer.from([0xe9]), Buffer.from('.md')]), 'x')
    const { code, err } = await room.run(['figures', '.'])
    expect([code, err]).toEqual([2, 'caf\ufffd.md: cannot be opened, its name is not UTF-8: rename it\n'])
  })

  it('are told where they are links to nothing or to themselves, or longer than a name can be', async () => {
    const room = newsroom({ 'a.md': 'x' })
    symlinkSync('nowhere', join(room.folder, 'gone.md'))
    symlinkSync('round.md', join(room.folder, 'round.md'))
    const { code, err } = await room.run(['figures', 'gone.md', 'round.md', `${'x'.repeat(300)}.md`])
    expect(code).toBe(2)
    expect(err.split('\n')).toEqual([
      'gone.md: is a link to what is not there',
      'round.md: is a link that leads back to itself',
      `${'x'.repeat(300)}.md: is not there, no name is as long as this`,
      '',
    ])
  })

  it('outside the working folder are told from there', async () => {
    const room = newsroom({ 'a/b.md': text, 'c/d.md': text })
    const { out } = await room.run(['figures', '--format', 'jsonl', '../c'], { cwd: `${room.folder}/a` })
    expect(JSON.parse(out).file).toBe('../c/d.md')
  })

  it.each([
    ['nowhere.md', 'nowhere.md: is not there'],
    ['nowhere/*.md', 'nowhere/*.md: matches no articles'],
    ['empty', 'empty: holds no articles'],
    ['*.txt', '*.txt: matches no articles'],
  ])('that match nothing are told: %s', async (path, message) => {
    const room = newsroom({ 'a.md': text, 'empty/x.txt': '', 'b.txt': '' })
    const { code, out, err } = await room.run(['figures', '--format', 'jsonl', 'a.md', path])
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(JSON.parse(out).file).toBe('a.md')
  })

  it('must be named', async () => {
    const { run } = newsroom({})
    const { code, err } = await run(['check'])
    expect(code).toBe(2)
    expect(err).toContain('name at least one file, folder or glob')
  })
})
