import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readReport, rulesOf, type JsonReport } from './jsonReport.js'
import { article, newsroom, registry, type Newsroom } from './newsroom.js'

const parcels = 'Another 4,120 parcels were left behind.\n'
const files = { 'claims/a.yaml': registry, 'articles/a.md': article, 'articles/b.md': `Before.\n\n${parcels}` }
const flags = ['--baseline', 'known.jsonl']

interface Desk extends Newsroom {
  readonly check: (
    ...more: string[]
  ) => Promise<{ code: number; rules: readonly string[]; err: string; report: JsonReport | null }>
  readonly write: (name: string, text: string) => void
  readonly baseline: () => string
}

function desk(more: Record<string, string> = {}): Desk {
  const made = newsroom({ ...files, ...more })
  return {
    ...made,
    write: (name, text) => writeFileSync(join(made.folder, name), text),
    baseline: () => readFileSync(join(made.folder, 'known.jsonl'), 'utf8'),
    check: async (...args) => {
      const { code, out, err } = await made.run(['check', 'articles', '--format', 'json', ...flags, ...args])
      const report = out === '' ? null : readReport(out)
      const rules = report === null ? [] : rulesOf(report)
      return { code, rules, err, report }
    },
  }
}

async function adopted(more: Record<string, string> = {}): Promise<Desk> {
  const made = desk(more)
  const { code, rules, err } = await made.check('--update-baseline')
  expect({ code, rules }).toEqual({ code: 0, rules: [] })
  expect(err).toContain('known.jsonl: written with 3 findings')
  return made
}

it.each([
  [['--output', './known.jsonl'], '--output ./known.jsonl'],
  [['--also', 'sarif=known.jsonl'], '--also sarif=known.jsonl'],
])('is no file that a report goes to: %j', async (more, named) => {
  const { baseline, check } = await adopted()
  const before = baseline()
  const { code, err } = await check('--update-baseline', ...more)
  expect({ code, err }).toEqual({ code: 2, err: `claimcheck: ${named}: is the baseline, name another file\n` })
  expect(baseline()).toBe(before)
})

describe('--baseline', () => {
  it('holds aside what it lists, and says so', async () => {
    const { check, run } = await adopted()
    const { code, rules, err, report } = await check('--fail-on', 'information')
    expect({ code, rules }).toEqual({ code: 0, rules: [] })
    expect(err).toBe('known.jsonl: 3 known findings held aside\n')
    expect(report?.heldAside).toBe(3)
    expect(report?.summary).toMatchObject({ errors: 0, warnings: 0, sourced: 1, conflicting: 1, uncited: 2 })
    const { out } = await run(['check', 'articles', ...flags])
    expect(out).toContain('0 errors, 0 warnings, 3 known findings held aside')
    expect(out).toContain('1 of 4 sourced')
  })

  it('is a line for each finding, in order, without lines or columns', async () => {
    const { baseline } = await adopted()
    const [head, ...rows] = baseline()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(head).toEqual({ claimcheck: 'baseline', version: 1 })
    expect(rows.map((row) => [row.path, row.rule, row.words])).toEqual([
      ['articles/a.md', 'conflicting-figure', '3,400'],
      ['articles/a.md', 'uncited-figure', '4,120'],
      ['articles/b.md', 'uncited-figure', '4,120'],
    ])
    expect(Object.keys(rows[0])).toEqual(['path', 'rule', 'key', 'words', 'sentence'])
  })

  it('knows findings when lines move and paragraphs are wrapped anew', async () => {
    const { check, write } = await adopted()
    write('articles/a.md', `New first line.\n\n${article.replace('Another 4,120', 'Another\n4,120')}`)
    expect(await check()).toMatchObject({ code: 0, rules: [] })
  })

  it('lets a second copy of what it lists once be new', async () => {
    const { check, write } = await adopted()
    write('articles/b.md', `${parcels}\n${parcels}`)
    expect((await check()).rules).toEqual(['articles/b.md uncited-figure'])
    write('articles/c.md', parcels)
    expect((await check()).rules).toEqual(['articles/b.md uncited-figure', 'articles/c.md uncited-figure'])
  })

  it('knows findings of a file that was renamed, and of text that was moved to another', async () => {
    const { check, write, folder } = await adopted()
    renameSync(join(folder, 'articles/b.md'), join(folder, 'articles/0.md'))
    expect((await check()).rules).toEqual([])
    // The text goes to a file that is checked before the one it came from.
    write('articles/0.md', `${parcels}\nAnother 5,200 parcels came.\n`)
    renameSync(join(folder, 'articles/0.md'), join(folder, 'articles/z.md'))
    write('articles/0.md', article.slice(article.indexOf('The ministry')))
    write('articles/a.md', article.slice(0, article.indexOf('The ministry')))
    expect((await check()).rules).toEqual(['articles/z.md uncited-figure'])
  })

  it('leaves what a file that is not checked may need', async () => {
    const { run, write } = await adopted()
    write('articles/c.md', parcels)
    const { out } = await run(['check', 'articles/c.md', '--format', 'json', ...flags])
    expect(JSON.parse(out).articles[0].findings).toHaveLength(1)
  })

  it('shrinks when told to, and never grows by that', async () => {
    const { check, write, baseline } = await adopted()
    write('articles/a.md', article.replace('issued 3,400 permits<!-- claim: ge-permits-2022-05 -->', 'spoke'))
    write('articles/b.md', `${parcels}\nAnother 5,200 parcels came.\n`)
    const before = await check()
    expect(before.err).toContain(
      '2 known findings held aside, 1 that it lists is no longer found, take them out with --update-',
    )
    const after = await check('--update-baseline')
    expect(after).toMatchObject({ code: 0, rules: ['articles/b.md uncited-figure'] })
    expect(after.err).toContain('known.jsonl: written, 2 findings where there were 3')
    expect(baseline()).not.toContain('3,400')
    expect(baseline()).not.toContain('5,200')
    write('articles/a.md', article)
    expect((await check('--update-baseline')).rules).toContain('articles/a.md conflicting-figure')
  })

  it('grows when told to', async () => {
    const { check, write, baseline } = await adopted()
    write('articles/b.md', `${parcels}\nAnother 5,200 parcels came.\n`)
    expect(await check('--grow-baseline', '--fail-on', 'warning')).toMatchObject({ code: 0, rules: [] })
    expect(baseline()).toContain('5,200')
  })

  it('keeps what belongs to files that are not checked, and drops what belongs to none', async () => {
    const { run, baseline, folder } = await adopted()
    await run(['check', 'articles/b.md', ...flags, '--update-baseline'])
    expect(baseline()).toContain('articles/a.md')
    rmSync(join(folder, 'articles/a.md'))
    await run(['check', 'articles/b.md', ...flags, '--update-baseline'])
    expect(baseline()).not.toContain('articles/a.md')
  })

  it('writes the same bytes whatever folder it is run from', async () => {
    const { run, baseline, folder } = await adopted({ 'claimcheck.config.yaml': 'failOn: error\n' })
    const before = baseline()
    const { err } = await run(['check', '.', '--baseline', '../known.jsonl', '--update-baseline'], {
      cwd: join(folder, 'articles'),
    })
    expect(err).toContain('3 known findings held aside')
    expect(baseline()).toBe(before)
  })

  it('holds aside what is wrong in a registry', async () => {
    const { run } = newsroom({ 'a.md': 'No numbers.\n', 'claims/a.yaml': 'claims:\n  - id: broken\n' })
    expect((await run(['check', 'a.md'])).code).toBe(1)
    expect((await run(['check', 'a.md', ...flags, '--update-baseline'])).code).toBe(0)
    const { code, out } = await run(['check', 'a.md', ...flags, '--format', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(out).registries[0].findings).toEqual([])
  })

  it('reads what a union merge has left', async () => {
    const { check, baseline, write } = await adopted()
    const [head, first, ...rest] = baseline().trimEnd().split('\n')
    write('known.jsonl', [head, ...rest, first, first, ''].join('\r\n'))
    expect((await check()).rules).toEqual([])
    write('articles/a.md', `${article}\nThe ministry issued 3,400 permits<!-- claim: ge-permits-2022-05 --> in May.\n`)
    expect((await check()).rules).toContain('articles/a.md conflicting-figure')
  })

  it.each([
    ['<<<<<<< HEAD', 'known.jsonl:2: is left over from a merge'],
    ['{"path": 1}', 'known.jsonl:2: is no finding of a baseline'],
  ])('says where it cannot be read: %s', async (line, message) => {
    const { check } = desk({ 'known.jsonl': `{"claimcheck":"baseline","version":1}\n${line}\n` })
    const { code, err } = await check()
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  it.each([
    [['--baseline', 'none.jsonl'], 'none.jsonl is not there, check the name, or make it with `--update-baseline`'],
    [['--update-baseline'], 'name the baseline with `--baseline FILE`'],
    [['--baseline', 'k.jsonl', '--update-baseline', '--rule', 'uncited-figure'], 'leave `--rule` out'],
    [
      ['--baseline', 'k.jsonl', '--update-baseline', '--severity', 'uncited-figure=off'],
      'leave `--severity uncited-figure=off` out, or set it in the configuration',
    ],
    [['--baseline', 'k.jsonl', '--update-baseline', '--dry-run'], '--dry-run changes nothing'],
    [['--baseline', 'claims/a.yaml'], 'claims/a.yaml:1: is no baseline'],
  ])('is used as it is meant: %j', async (args, message) => {
    const { run, folder } = desk()
    const { code, err } = await run(['check', 'articles', ...args])
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(existsSync(join(folder, 'k.jsonl'))).toBe(false)
  })

  it('is left as it was where not everything could be checked', async () => {
    const { check, write, baseline } = await adopted()
    const before = baseline()
    write('articles/a.md', 'No numbers.\n')
    write('claimcheck.config.yaml', 'fail: now\n')
    const { code, err } = await check('--update-baseline')
    expect(code).toBe(2)
    expect(err).toContain('known.jsonl: left as it was')
    expect(baseline()).toBe(before)
    expect(existsSync('known.jsonl')).toBe(false)
  })
})
