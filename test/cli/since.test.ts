import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gitNewsroom, type GitNewsroom } from './gitNewsroom.js'
import { readReport, rulesOf } from './jsonReport.js'
import { article, newsroom, registry } from './newsroom.js'

const files = { 'claims/a.yaml': registry, 'articles/a.md': article, '.gitignore': 'ignored/\n' }

interface Seen {
  readonly code: number
  readonly rules: readonly string[]
  readonly changes: readonly string[]
  readonly err: string
}

async function since(desk: GitNewsroom, ...args: string[]): Promise<Seen> {
  const { code, out, err } = await desk.run(['check', 'articles', '--since', 'main', '--format', 'json', ...args])
  expect(err).toBe('')
  const report = readReport(out)
  const changes = (report.changes?.figures ?? []).map(
    (one) => `${one.path}:${one.line} ${one.type}: ${[one.before, one.after].filter(Boolean).join(' -> ')}`,
  )
  return { code, err, rules: rulesOf(report), changes }
}

describe('--since', () => {
  it('reports nothing where nothing changed', async () => {
    const desk = gitNewsroom(files)
    expect(await since(desk)).toMatchObject({ code: 0, rules: [], changes: [] })
  })

  it('reports what a change brought, not what it moved', async () => {
    const desk = gitNewsroom(files)
    desk.write('articles/a.md', `A new paragraph.\n\n${article}\nA further 5,200 parcels came.\n`)
    desk.commit()
    expect(await since(desk, '--fail-on', 'warning')).toMatchObject({
      code: 1,
      rules: ['articles/a.md uncited-figure'],
      changes: ['articles/a.md:11 added: 5,200 parcels'],
    })
  })

  it('counts what is not committed yet, and files that git does not know yet', async () => {
    const desk = gitNewsroom(files)
    desk.write('articles/new.md', 'A further 5,200 parcels came.\n')
    desk.write('articles/a.md', `${article}\nAnother 77 parcels came.\n`)
    expect((await since(desk)).rules).toEqual(['articles/a.md uncited-figure', 'articles/new.md uncited-figure'])
  })

  it('compares with the merge base, not with what main has become', async () => {
    const desk = gitNewsroom(files)
    desk.git('switch', '--quiet', 'main')
    desk.write('articles/a.md', 'No numbers any more.\n')
    desk.commit()
    desk.git('switch', '--quiet', 'desk')
    expect((await since(desk)).rules).toEqual([])
  })

  it('knows an article that was renamed, and text that was moved to another', async () => {
    const desk = gitNewsroom({ ...files, 'articles/z.md': 'No numbers.\n' })
    desk.move('articles/a.md', 'articles/deep/0.md')
    desk.commit()
    expect(await since(desk)).toMatchObject({ rules: [], changes: [] })
    const cut = article.indexOf('Another 4,120')
    desk.write('articles/deep/0.md', article.slice(0, cut))
    desk.write('articles/z.md', `No numbers.\n\n${article.slice(cut)}`)
    expect((await since(desk)).rules).toEqual([])
  })

  it('knows an article that was moved and changed, of which git was told nothing, and stages nothing', async () => {
    const desk = gitNewsroom({ ...files, 'articles/z.md': 'No numbers.\n' })
    desk.remove('articles/z.md')
    desk.move('articles/a.md', 'articles/[deep]/é "0".md')
    desk.write('articles/[deep]/é "0".md', `${article}\nA further 5,200 parcels came.\n`)
    desk.write('articles/other.md', 'Nothing that was there before.\n')
    const index = readFileSync(join(desk.folder, '.git/index'))
    const name = 'articles/[deep]/é "0".md'
    expect(await since(desk)).toMatchObject({
      rules: [`${name} uncited-figure`],
      changes: [`${name}:9 added: 5,200 parcels`],
    })
    expect(readFileSync(join(desk.folder, '.git/index')).equals(index)).toBe(true)
    expect(
      desk
        .git('status', '--short')
        .split('\n')
        .filter((line) => !/^(?:\?\?| D) /.test(line)),
    ).toEqual([''])
  })

  it('makes new findings of a claim that the change touched', async () => {
    const desk = gitNewsroom(files)
    desk.write(
      'claims/a.yaml',
      registry.replace('value: 30,000', 'value: 41,000').replace('30,000 people', '41,000 people'),
    )
    desk.commit()
    expect((await since(desk)).rules).toEqual(['articles/a.md conflicting-figure'])
  })

  it('makes new findings of what the change did to the registry itself', async () => {
    const desk = gitNewsroom({ ...files, 'claims/b.yaml': 'claims:\n  - id: old-fault\n' })
    desk.write('claims/c.yaml', 'claims:\n  - id: new-fault\n')
    const { out } = await desk.run(['check', 'articles', '--since', 'main', '--format', 'json'])
    const paths = readReport(out).registries[0]!.findings.map((finding) => finding.path)
    expect(new Set(paths)).toEqual(new Set(['claims/c.yaml']))
  })

  it('makes new findings of a configuration that the change touched', async () => {
    const desk = gitNewsroom({ ...files, 'claimcheck.config.yaml': 'rules: {uncited-figure: off}\n' })
    desk.write('claimcheck.config.yaml', 'failOn: warning\n')
    expect(await since(desk)).toMatchObject({ code: 1, rules: ['articles/a.md uncited-figure'] })
  })

  it('says what the change did to figures', async () => {
    const desk = gitNewsroom({ ...files, 'articles/b.md': 'Some 77,000 crates were shipped.\n' })
    desk.write(
      'articles/a.md',
      article
        .replace('some 30,000 people<!-- claim: ge-crossings-2022-03 -->', '30,000 people')
        .replace('3,400', '4,300')
        .replace('Another 4,120 parcels were left behind.', 'The mayor counted 912 tents.'),
    )
    desk.remove('articles/b.md')
    desk.commit()
    const { changes } = await since(desk)
    expect(changes).toEqual([
      'articles/a.md:3 hedge: some 30,000 people -> 30,000 people',
      'articles/a.md:3 citation lost: some 30,000 people -> 30,000 people',
      'articles/a.md:5 value: 3,400 permits -> 4,300 permits',
      'articles/a.md:7 removed: 4,120 parcels',
      'articles/a.md:7 added: 912 tents',
      'articles/b.md:1 removed: Some 77,000 crates',
    ])
    const { out } = await desk.run(['check', 'articles', '--since', 'main'])
    expect(out).toContain('1 added, 2 removed, 1 value changed, 1 hedge changed, 1 citation lost')
    expect(out).toMatch(/^ {2}articles\/a\.md:5:21 {2}value {10}3,400 permits -> 4,300 permits$/m)
  })

  it('tells of a figure once that changed in value and in hedge', async () => {
    const desk = gitNewsroom(files)
    desk.write('articles/a.md', article.replace('some 30,000', '31,000'))
    desk.commit()
    const { out } = await desk.run(['check', 'articles', '--since', 'main'])
    expect(out).toContain('1 value changed, 1 hedge changed')
    expect(out.match(/ -> 31,000 people/g)).toHaveLength(1)
    expect(out).toMatch(/^ {2}articles\/a\.md:3:15 {2}value, hedge {2}some 30,000 people -> 31,000 people$/m)
  })

  it('reads registries that git ignores as they are', async () => {
    const desk = gitNewsroom({
      'articles/a.md': article,
      '.gitignore': 'facts/\n',
      'claimcheck.config.yaml': 'registry: facts\n',
    })
    desk.write('facts/a.yaml', registry)
    expect((await since(desk)).rules).toEqual([])
  })

  it('works below the top of a repository and in names that git would quote', async () => {
    const desk = gitNewsroom({ 'desk/claims/a.yaml': registry, 'desk/articles/é "x".md': article })
    desk.write('desk/articles/é "x".md', `${article}\nA further 5,200 parcels came.\n`)
    const { out } = await desk.run(['check', 'articles', '--since', 'main', '--format', 'json'], {
      cwd: join(desk.folder, 'desk'),
    })
    expect(JSON.parse(out).articles[0].findings).toHaveLength(1)
  })

  it('goes with a baseline', async () => {
    const desk = gitNewsroom(files)
    await desk.run(['check', 'articles', '--baseline', 'k.jsonl', '--update-baseline'])
    desk.write('articles/a.md', `${article}\nA further 5,200 parcels came.\n`)
    const { out } = await desk.run([
      'check',
      'articles',
      '--baseline',
      'k.jsonl',
      '--since',
      'main',
      '--format',
      'json',
    ])
    expect(JSON.parse(out)).toMatchObject({ heldAside: 2, articles: [{ findings: [{ rule: 'uncited-figure' }] }] })
  })

  it('says what to do in a shallow clone', async () => {
    const desk = gitNewsroom(files)
    desk.commit('second')
    desk.git('switch', '--quiet', 'main')
    desk.commit('third')
    const clone = newsroom({})
    execFileSync('git', ['clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${desk.folder}`, 'clone'], {
      cwd: clone.folder,
      stdio: 'ignore',
    })
    const { code, err } = await clone.run(['check', 'articles', '--since', 'origin/desk'], {
      cwd: join(clone.folder, 'clone'),
    })
    expect(code).toBe(2)
    expect(err).toContain('this clone is shallow')
    expect(err).toContain('git fetch --unshallow')
  })

  it.each([
    ['nowhere', 'there is no such revision here, fetch it, as in `git fetch origin nowhere`'],
    ['--output=x', 'expected a revision'],
  ])('says what is wrong with a revision: %s', async (name, message) => {
    const desk = gitNewsroom(files)
    const { code, err } = await desk.run(['check', 'articles', `--since=${name}`])
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  it('says so where nothing was ever committed', async () => {
    const { run, folder } = newsroom(files)
    execFileSync('git', ['init', '--quiet'], { cwd: folder })
    for (const name of ['HEAD', 'main']) {
      const { code, err } = await run(['check', 'articles', '--since', name])
      expect([code, err]).toEqual([2, `claimcheck: --since ${name}: this repository has no commit yet, commit first\n`])
    }
  })

  it('says so outside a repository', async () => {
    const { run } = newsroom(files)
    const { code, err } = await run(['check', 'articles', '--since', 'main'])
    expect(code).toBe(2)
    expect(err).toContain('this folder is in no git repository')
  })
})
