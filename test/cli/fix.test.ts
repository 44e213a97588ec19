import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gitNewsroom } from './gitNewsroom.js'
import { article, newsroom, registry } from './newsroom.js'

const idle = '<!-- claimcheck-disable-next-line uncited-figure -- on the record -->\n'
const files = {
  'claims/a.yaml': registry,
  'articles/a.md': `${idle}No numbers here.\n\n${article}\n${idle}${idle}None here.\n`,
  'articles/b.md': article,
}

describe('--fix', () => {
  it('makes what cannot change what an article says, and nothing else', async () => {
    const { run, folder } = newsroom(files)
    const { code, out, err } = await run(['check', 'articles', '--fix', '--format', 'json'])
    expect(code).toBe(1)
    expect(err).toBe('3 fixes made in 1 article\n')
    expect(readFileSync(join(folder, 'articles/a.md'), 'utf8')).toBe(`No numbers here.\n\n${article}\nNone here.\n`)
    expect(readFileSync(join(folder, 'articles/b.md'), 'utf8')).toBe(article)
    expect(out).not.toContain('unused-suppression')
    expect((await run(['check', 'articles', '--fix'])).err).toContain('nothing to fix')
  })

  it('keeps the byte order mark, the line ends and the mode of a file', async () => {
    const text = files['articles/a.md'].replaceAll('\n', '\r\n')
    const { run, folder } = newsroom({ ...files, 'articles/a.md': `\ufeff${text}` })
    const path = join(folder, 'articles/a.md')
    chmodSync(path, 0o640)
    await run(['check', 'articles', '--fix'])
    const after = readFileSync(path, 'utf8')
    expect(after).toBe(`\ufeff${`No numbers here.\n\n${article}\nNone here.\n`.replaceAll('\n', '\r\n')}`)
    expect(statSync(path).mode & 0o777).toBe(0o640)
  })

  const revised = `${registry}    status: superseded
    supersededBy: ge-permits-2
    supersededOn: 2022-09-01
  - id: ge-permits-2
    statement: 4,300 residence permits were issued in Georgia in May 2022.
    value: 4300
    unit: permits
    measure: residence permits
    place: GE
    period: 2022-05
    sources: [ministry-2022]
`
  const fixedTo = async (text: string): Promise<string> => {
    const { run, folder } = newsroom({ 'claims/a.yaml': revised, 'a.md': text })
    await run(['check', 'a.md', '--fix'])
    return readFileSync(join(folder, 'a.md'), 'utf8')
  }

  it('renames a footnote with its text, or its call would be lost in print', async () => {
    const told = 'Georgia issued 4,300 permits[^ge-permits-2022-05] in May 2022.\n\n[^ge-permits-2022-05]: Its table.\n'
    expect(await fixedTo(told)).toBe(told.replaceAll('ge-permits-2022-05', 'ge-permits-2'))
    expect(await fixedTo(told.split('\n\n')[0] ?? '')).toContain('permits[^ge-permits-2] in')
  })

  it('leaves a footnote alone that another figure calls too, or whose new name is taken', async () => {
    const twice =
      'Georgia issued 4,300 permits[^ge-permits-2022-05] in May 2022, not 4,400[^ge-permits-2022-05].\n\n[^ge-permits-2022-05]: Its table.\n'
    expect(await fixedTo(twice)).toBe(twice)
    const taken =
      'Georgia issued 4,300 permits[^ge-permits-2022-05] in May 2022.\n\n[^ge-permits-2022-05]: One.\n[^ge-permits-2]: Two.\n'
    expect(await fixedTo(taken)).toBe(taken)
  })

  it('writes files: standard input can only be shown', async () => {
    const { run } = newsroom(files)
    const { code, err } = await run(['check', '--stdin', '--fix'], { stdin: files['articles/a.md'] })
    expect(code).toBe(2)
    expect(err).toContain('--fix writes files')
    const shown = await run(['check', '--stdin', '--stdin-path', 'articles/a.md', '--dry-run'], {
      stdin: files['articles/a.md'],
    })
    expect(shown.out).toContain('--- a/articles/a.md')
  })
})

describe('--dry-run', () => {
  it('prints a diff that git applies, and changes nothing', async () => {
    const desk = gitNewsroom(files)
    const { code, out, err } = await desk.run(['check', 'articles', '--fix', '--dry-run'])
    expect(code).toBe(1)
    expect(err).toBe('3 fixes to make in 1 article\n')
    expect(out).toMatch(/^--- a\/articles\/a\.md\n\+\+\+ b\/articles\/a\.md\n@@ /)
    expect(desk.git('status', '--short')).toBe('')
    writeFileSync(join(desk.folder, 'fix.diff'), out)
    execFileSync('git', ['apply', 'fix.diff'], { cwd: desk.folder })
    expect(readFileSync(join(desk.folder, 'articles/a.md'), 'utf8')).toBe(
      `No numbers here.\n\n${article}\nNone here.\n`,
    )
  })

  it('is a diff that git applies where a line behind a byte order mark changes, too', async () => {
    const text = `\ufeff${files['articles/a.md']}`
    const desk = gitNewsroom({ ...files, 'articles/a.md': text, 'articles/c d.md': text })
    const { out } = await desk.run(['check', 'articles', '--dry-run'])
    writeFileSync(join(desk.folder, 'fix.diff'), out)
    execFileSync('git', ['apply', 'fix.diff'], { cwd: desk.folder })
    for (const name of ['a.md', 'c d.md']) {
      expect(readFileSync(join(desk.folder, 'articles', name), 'utf8')).toBe(
        `\ufeffNo numbers here.\n\n${article}\nNone here.\n`,
      )
    }
  })

  it('exits as the check does as the articles stand', async () => {
    const { run } = newsroom({ 'claims/a.yaml': registry, 'a.md': `${idle}No numbers.\n` })
    expect((await run(['check', 'a.md', '--dry-run'])).code).toBe(0)
    expect((await run(['check', 'a.md', '--dry-run', '--fail-on', 'warning'])).code).toBe(1)
    expect((await run(['check', 'a.md', '--fix', '--fail-on', 'warning'])).code).toBe(0)
  })
})
