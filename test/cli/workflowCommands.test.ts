import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newsroom, registry, type Newsroom } from './newsroom.js'

const text = '::error title=forged::Some 12,345 people ##[warning]came in 2022.\n'
const env = { GITHUB_ACTIONS: 'true' }
const room = (): Newsroom =>
  newsroom({ 'claims/a.yaml': registry, 'a.md': text, '::add-mask::x/b.md': text, '::debug::c.md': '\0' })

/** What the runner takes for a command, see `ActionCommand.cs` of github.com/actions/runner. */
const commands = (printed: string): readonly string[] =>
  printed.split(/\r?\n/).filter((line) => line.trimStart().startsWith('::') || line.includes('##['))

describe('text that would be a workflow command in a log of GitHub Actions', () => {
  it.each([
    ['check', '.', '--verbose'],
    ['check', '.', '--verbose', '--color'],
    ['check', '--explain', '::add-mask::x/b.md:1'],
    ['figures', '.'],
    ['figures', '--explain', '::add-mask::x/b.md:1'],
    ['suppressions', '.'],
    ['sign-off', 'list', '.'],
  ])('is none: %s %s %s', async (...words) => {
    const { out, err } = await room().run(words, { env })
    expect(out + err).toContain(words.includes('suppressions') ? 'debug' : '12,345')
    expect(commands(out)).toEqual([])
    expect(commands(err)).toEqual([])
  })

  it('is left with a backslash before it, and what is marked below it stays there', async () => {
    const { out } = await room().run(['check', 'a.md'], { env })
    const lines = out.split('\n')
    const at = lines.findIndex((line) => line.includes('12,345'))
    expect(lines[at]).toBe(String.raw` \::error title=forged::Some 12,345 people ##\[warning]came in 2022.`)
    expect(lines[at + 1]?.indexOf('^')).toBe(lines[at]?.indexOf('12,345'))
  })

  it('is as it was written anywhere else', async () => {
    const { out } = await room().run(['check', 'a.md'])
    expect(out).toContain('  ::error title=forged::Some 12,345 people ##[warning]came in 2022.\n')
  })

  it('is as it was written where a program reads it, and commands of ours are commands', async () => {
    const { run } = room()
    const json = ['check', 'a.md', '--format', 'json']
    expect((await run(json, { env })).out).toBe((await run(json)).out)
    const { out } = await run(['check', 'a.md', '--format', 'github'], { env })
    expect(commands(out)).toHaveLength(1)
  })

  it('is as it was written in a diff, which is applied', async () => {
    const idle = '<!-- claimcheck-disable-next-line uncited-figure -- on the record -->\n'
    const { run, folder } = newsroom({ 'claims/a.yaml': registry, 'a.md': `${text}\n${idle}No numbers here.\n` })
    const { out } = await run(['check', 'a.md', '--dry-run'], { env })
    expect(out).toContain('\n ::error')
    writeFileSync(join(folder, 'fix.patch'), out)
    expect(execFileSync('git', ['apply', '--check', 'fix.patch'], { cwd: folder, encoding: 'utf8' })).toBe('')
  })
})
