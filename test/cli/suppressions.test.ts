import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gitNewsroom } from './gitNewsroom.js'
import { newsroom, registry } from './newsroom.js'

const text = `<!-- claimcheck-disable-next-line uncited-figure -- on the record, interview 3 May -->
Another 4,120 parcels were left behind.

<!-- claimcheck-disable -->
A further 5,200 crates and 77 tents came.
<!-- claimcheck-enable -->
`
const files = { 'claims/a.yaml': registry, 'articles/a.md': text, 'articles/b.md': 'Another 912 tents.\n' }

describe('claimcheck suppressions', () => {
  it('lists every silenced finding with its reason and who wrote it', async () => {
    const desk = gitNewsroom(files)
    const { code, out, err } = await desk.run(['suppressions', 'articles'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(
      [
        'articles/a.md:2:9  uncited-figure  4,120',
        '  on the record, interview 3 May, Ada Reporter 2024-01-02',
        '',
        'articles/a.md:5:11  uncited-figure  5,200',
        '  no reason given, Ada Reporter 2024-01-02',
        '',
        'articles/a.md:5:28  uncited-figure  77',
        '  no reason given, Ada Reporter 2024-01-02',
        '',
        '3 findings silenced in 1 article, 2 without a reason',
        '',
      ].join('\n'),
    )
  })

  it('gives the same to a script, without an author where git has none', async () => {
    const { run } = newsroom(files)
    const { out } = await run(['suppressions', '--format', 'json', 'articles'])
    expect(JSON.parse(out)[0]).toEqual({
      path: 'articles/a.md',
      line: 2,
      column: 9,
      rule: 'uncited-figure',
      severity: 'warning',
      text: '4,120',
      message: expect.stringContaining('has no source'),
      reason: 'on the record, interview 3 May',
      commentLine: 1,
      author: null,
      date: null,
    })
  })

  it('names no author for what is not committed', async () => {
    const desk = gitNewsroom(files)
    desk.write('articles/b.md', text)
    const { out } = await desk.run(['suppressions', 'articles/b.md'])
    expect(out).toContain('  on the record, interview 3 May\n')
  })

  it('names no author where a shallow clone lacks the commit, nor for what comes by standard input', async () => {
    const desk = gitNewsroom(files)
    desk.write('articles/b.md', text)
    desk.commit('a second')
    const clone = newsroom({})
    const from = ['clone', '--quiet', '--depth', '1', `file://${desk.folder}`, 'clone']
    execFileSync('git', from, { cwd: clone.folder, stdio: 'ignore' })
    const { out } = await clone.run(['suppressions', 'articles'], { cwd: join(clone.folder, 'clone') })
    expect(out).toContain('articles/a.md:2:9')
    expect(out).not.toContain('Ada Reporter')
    const typed = await desk.run(['suppressions', '--stdin', '--stdin-path', 'articles/a.md'], { stdin: text })
    expect(typed.out).toContain('articles/a.md:2:9')
    expect(typed.out).not.toContain('Ada Reporter')
  })

  it('keeps a long reason within the terminal', async () => {
    const { run } = newsroom({
      'claims/a.yaml': registry,
      'a.md': text.replace('on the', `${'so long '.repeat(20)}on the`),
    })
    const { out } = await run(['suppressions', 'a.md'])
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('says so where nothing is silenced', async () => {
    const { run } = newsroom(files)
    expect((await run(['suppressions', 'articles/b.md'])).out).toBe('No finding is silenced\n')
  })
})
