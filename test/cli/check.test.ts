import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { article, newsroom, registry } from './newsroom.js'

const files = { 'claims/georgia.yaml': registry, 'articles/a.md': article, 'articles/deep/b.markdown': 'No numbers.\n' }

describe('claimcheck check', () => {
  it('prints the JSON report of the contract', async () => {
    const { run } = newsroom(files)
    const { code, out, err } = await run(['check', 'articles', '--format', 'json'])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const report = JSON.parse(out)
    expect(Object.keys(report)).toEqual(['version', 'tool', 'registries', 'summary', 'articles'])
    expect(report.version).toBe(1)
    expect(report.tool.name).toBe('claimcheck')
    expect(report.registries).toEqual([{ path: 'claims', claims: 2, findings: [] }])
    expect(report.summary).toEqual({
      articles: 2,
      figures: 3,
      sourced: 1,
      conflicting: 1,
      derived: 0,
      cited: 0,
      uncited: 1,
      ignored: 0,
      errors: 1,
      warnings: 1,
    })
    expect(report.articles.map((one: { path: string }) => one.path)).toEqual([
      'articles/a.md',
      'articles/deep/b.markdown',
    ])
    const [first] = report.articles
    const start = article.indexOf('3,400')
    expect(first.figures[1]).toEqual({
      start,
      end: start + 5,
      text: '3,400',
      line: 5,
      column: 21,
      kind: 'count',
      min: 3400,
      max: 3400,
      hedge: 'none',
      unit: 'permits',
      status: 'conflicting',
      claim: 'ge-permits-2022-05',
      tie: 'reference',
      findings: [
        {
          rule: 'conflicting-figure',
          severity: 'error',
          message: expect.stringContaining('claim `ge-permits-2022-05` says 4,300 (Ministry of Economy of Georgia)'),
        },
      ],
    })
    expect(first.findings.map((finding: { rule: string }) => finding.rule)).toEqual([
      'conflicting-figure',
      'uncited-figure',
    ])
    expect(first.findings[0]).toMatchObject({ start, end: start + 5, line: 5, column: 21, endLine: 5, endColumn: 26 })
    expect(first.findings[0].related[0]).toMatchObject({ path: 'claims/georgia.yaml', line: 15 })
  })

  it('prints an article a line as jsonl', async () => {
    const { run } = newsroom(files)
    const { out } = await run(['check', 'articles', '--format', 'jsonl'])
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.map((row) => row.path)).toEqual(['articles/a.md', 'articles/deep/b.markdown'])
    expect(rows[0].figures).toHaveLength(3)
  })

  it('prints for people: the place, the sentence with a mark, found, expected, to do, the coverage', async () => {
    const { run } = newsroom(files)
    const { out } = await run(['check', 'articles/a.md'])
    expect(out).toContain(
      [
        'articles/a.md:5:21  error  conflicting-figure',
        '  The ministry issued 3,400 permits in May.',
        '                      ^^^^^',
        '  found     `3,400` permits',
        '  expected  claim `ge-permits-2022-05` says 4,300 (Ministry of Economy of',
        '            Georgia), digits transposed',
        '  to do     correct to `4,300` or cite another claim',
      ].join('\n'),
    )
    expect(out).toContain('Coverage 33%, 1 of 3 sourced')
    expect(out).toContain('1 error, 1 warning')
    expect(out).not.toContain('\u001b')
  })

  it('lists every figure with its status when asked', async () => {
    const { run } = newsroom(files)
    const { out } = await run(['check', '--verbose', 'articles/a.md'])
    expect(out).toMatch(/^articles\/a\.md {2}1 of 3 sourced$/m)
    expect(out).toMatch(/^ +3:20 +30,000 people +sourced +ge-crossings-2022-03$/m)
  })

  it('colours on a terminal only, and not where NO_COLOR is set', async () => {
    const { run } = newsroom(files)
    const colored = async (world: object): Promise<boolean> =>
      (await run(['check', 'articles'], world)).out.includes('\u001b[')
    expect(await colored({ terminal: true })).toBe(true)
    expect(await colored({ terminal: false })).toBe(false)
    expect(await colored({ terminal: true, env: { NO_COLOR: '1' } })).toBe(false)
    expect(await colored({ terminal: false, env: { FORCE_COLOR: '1' } })).toBe(true)
  })

  it('prints the same bytes on every run', async () => {
    const { run } = newsroom({ ...files, 'articles/c.md': article, 'articles/B.md': article })
    for (const format of ['text', 'json', 'jsonl', 'sarif', 'github']) {
      const first = await run(['check', 'articles', '--format', format])
      const second = await run(['check', 'articles/c.md', 'articles', 'articles/a.md', '--format', format])
      expect(second.out).toBe(first.out)
    }
  })

  it('writes to a file with --output and nothing to standard output', async () => {
    const { run, folder } = newsroom(files)
    const { code, out } = await run(['check', 'articles', '--format', 'json', '--output', 'report.json'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).summary.articles).toBe(2)
  })

  it('says so and exits with 2 where the output cannot be written', async () => {
    const { run, folder } = newsroom(files)
    const { code, err } = await run(['check', 'articles', '--output', 'no/such/folder/report.txt'])
    expect(code).toBe(2)
    expect(err).toBe(
      'claimcheck: no/such/folder/report.txt could not be written, its folder is not there: make it, or name another\n',
    )
    expect(existsSync(join(folder, 'no'))).toBe(false)
  })

  it('reads one article from standard input under a path', async () => {
    const { run } = newsroom(files)
    const { code, out } = await run(['check', '--stdin', '--stdin-path', 'articles/new.md', '--format', 'json'], {
      stdin: article,
    })
    expect(code).toBe(1)
    expect(JSON.parse(out).articles[0]).toMatchObject({ path: 'articles/new.md', figures: { length: 3 } })
  })

  it('reads paths from a list, one a line or set apart by NUL', async () => {
    const { run } = newsroom({
      ...files,
      'lines.txt': 'articles/a.md\r\n\n',
      'nul.txt': 'articles/a.md\0articles/deep\0',
    })
    const paths = async (argv: readonly string[], stdin = ''): Promise<readonly string[]> => {
      const { out } = await run(['check', '--format', 'json', ...argv], { stdin })
      return JSON.parse(out).articles.map((one: { path: string }) => one.path)
    }
    expect(await paths(['--files-from', 'lines.txt'])).toEqual(['articles/a.md'])
    expect(await paths(['--files-from', 'nul.txt'])).toEqual(['articles/a.md', 'articles/deep/b.markdown'])
    expect(await paths(['--files-from', '-'], 'articles/a.md\n')).toEqual(['articles/a.md'])
  })

  it('has nothing against an empty list: a change may touch no article', async () => {
    const { run } = newsroom(files)
    const { code, err } = await run(['check', '--files-from', '-'], { stdin: '' })
    expect(code).toBe(0)
    expect(err).toContain('lists no paths')
  })

  it('takes several registries, and one that is given as a file', async () => {
    const other = registry.replaceAll('2022-0', '2021-0').replaceAll('ministry-2022', 'office-2022')
    const { run } = newsroom({ ...files, 'more/april.yaml': other, 'more/notes.txt': 'nothing' })
    const argv = ['check', 'articles', '--format', 'json', '--registry', 'more/april.yaml', '--registry', 'claims']
    const { out } = await run(argv)
    expect(JSON.parse(out).registries).toEqual([
      { path: 'claims', claims: 2, findings: [] },
      { path: 'more/april.yaml', claims: 2, findings: [] },
    ])
  })

  it('explains a figure of a line', async () => {
    const { run } = newsroom(files)
    const { code, out } = await run(['check', '--explain', 'articles/a.md:5'])
    expect(code).toBe(0)
    expect(out).toContain('articles/a.md:5:21  3,400  conflicting')
    expect(out).toContain('ge-permits-2022-05 (comment by hand)')
    expect(out).toContain('\n  finding   conflicting-figure: `3,400` permits')
  })

  it('explains which claims were weighed, what spoke for each, and how the values compare', async () => {
    const article = 'articles/c.md'
    const text = 'In March 2022 some 30,000 people crossed from Russia to Georgia.\n'
    const { run } = newsroom({ ...files, [article]: text })
    const { out } = await run(['check', '--explain', `${article}:1`])
    const lines = out.split('\n')
    expect(lines[0]).toMatch(/^articles\/c\.md:1:20 {2}30,000 {2}\w+$/)
    expect(lines).toContain('  noun      people (what is counted)')
    expect(lines).toContain('  time      March 2022 = 2022-03-01 to 2022-03-31 (beside the figure)')
    expect(lines).toContain('  place     Georgia (destination) (beside the figure)')
    expect(out).toMatch(/^ {2}candidate [a-z0-9-]+, (?:ruled out|fit \d\.\d\d)$/m)
    expect(out).toMatch(/^ {2}outcome {3}\w+/m)
  })

  it.each([
    [
      'In March 2022, 30,000 people crossed the border from Russia to Georgia, and another 21,000 people crossed the border from Russia to Georgia.',
      'ge-crossings-2022-03 has another value, and a figure beside this one states it',
    ],
    [
      'In March 2022, 931,900 people crossed the border from Russia to Georgia.',
      'ge-crossings-2022-03 has so different a value that it is hardly meant',
    ],
    [
      'In March 2022 the ministry expected that 21,000 people would cross the border from Russia to Georgia.',
      'ge-crossings-2022-03 has another value, and may not be meant: ',
    ],
    ['In 2019 some 21,000 herons nested in Peru.', 'no claim fits well enough'],
  ])('explains why a claim that fits is not tied: %s', async (text, outcome) => {
    const { run } = newsroom({ ...files, 'articles/c.md': `${text}\n` })
    const { out } = await run(['check', '--explain', 'articles/c.md:1'])
    if (outcome.startsWith('ge-')) expect(out).toMatch(/candidate ge-crossings-2022-03, fit (?:0\.[5-9]|1)/)
    expect(out).toContain(`outcome   uncited: ${outcome}`)
  })

  it('explains that a claim counts those who are left behind, whose value may well be the same', async () => {
    const { run } = newsroom({
      'claims/vote.yaml': `defaults:
  sources: [{publisher: Election Office, title: Result}]
  place: Thuringia
claims:
  - {id: th-cdu, statement: The CDU won 23.6% of the vote in Thuringia in September 2024., value: 23.6%, kind: flow, period: 2024-09, measure: share of the vote, population: CDU}
`,
      'articles/vote.md':
        'In Thuringia the AfD won 23.6 percent of the vote in September 2024, well ahead of the CDU.\n',
    })
    const { out } = await run(['check', '--explain', 'articles/vote.md:1'])
    expect(out).toContain('value: 23.55% to 23.65% lies within 23.55% to 23.65%, which 23.6% stands for')
    expect(out).toContain('outcome   uncited: th-cdu counts others, whom the text names only as ahead of')
  })

  it('leaves no room for a label where a message is in one piece', async () => {
    const { run } = newsroom({ ...files, 'articles/c.md': '---\nlang: tlh\n---\n\nTwelve came.\n' })
    const { out } = await run(['check', 'articles/c.md'])
    expect(out).toMatch(/^ {2}the article's language is `tlh`/m)
  })

  it('keeps control characters of an article away from the terminal', async () => {
    const { run } = newsroom({ ...files, 'articles/a.md': 'Some \u001b[31m25,000 people came.\n' })
    const { out } = await run(['check', 'articles/a.md', '--no-color'], { terminal: true })
    expect(out).toContain('25,000')
    expect(out).not.toContain('\u001b')
  })
})

describe('what check exits with', () => {
  it.each([
    [[], 1],
    [['--fail-on', 'never'], 0],
    [['--severity', 'conflicting-figure=warning'], 0],
    [['--severity', 'conflicting-figure=warning', '--fail-on', 'warning'], 1],
    [['--severity', 'conflicting-figure=off', '--severity', 'uncited-figure=off', '--fail-on', 'information'], 0],
    [['--fail-on', 'never', '--max-warnings', '0'], 1],
    [['--fail-on', 'never', '--max-warnings', '1'], 0],
    [['--fail-on', 'never', '--min-coverage', '33'], 0],
    [['--fail-on', 'never', '--min-coverage', '34'], 1],
    [['--rule', 'uncited-figure'], 0],
    [['--rule', 'uncited-figure', '--rule', 'conflicting-figure'], 1],
    [['--rule', 'uncited-figur'], 2],
    [['--severity', 'uncited-figure=loud'], 2],
    [['--severity', 'no-such-rule=off'], 2],
    [['--today', '2024-02-30'], 2],
    [['--max-warnings', '-1'], 2],
    [['--min-coverage', '120'], 2],
    [['--format', 'xml'], 2],
    [['--formt', 'json'], 2],
    [['no-such-article.md'], 2],
  ] as const)('%j: %d', async (flags, expected) => {
    const { run } = newsroom(files)
    const { code, err } = await run(['check', 'articles', ...flags])
    expect(code).toBe(expected)
    if (expected === 2) expect(err).not.toBe('')
    expect(err).not.toMatch(/\n {4}at /)
  })

  it('tells what is no prose as left out, and marks the figure beside it', async () => {
    const text = 'By `count(*)` of ![its log](log.png) some 5,200 parcels came, see https://log.example.\n'
    const { run } = newsroom({ 'claims/a.yaml': registry, 'a.md': text })
    const lines = (await run(['check', 'a.md'])).out.split('\n')
    expect(lines[1]).toMatch(/^ {2}By … of … some 5,200 parcels came, see …\.?$/)
    expect(lines[2]?.indexOf('^')).toBe(lines[1]?.indexOf('5,200'))
    expect((await run(['check', '--explain', 'a.md:1'])).out).not.toContain('\ufffc')
  })

  it('writes the report all the same where a path is wrong', async () => {
    const { run } = newsroom(files)
    const { code, out, err } = await run(['check', 'articles', 'no-such.md', '--format', 'json'])
    expect(code).toBe(2)
    expect(err).toBe('no-such.md: is not there, check the name\n')
    expect(JSON.parse(out).summary).toMatchObject({ articles: 2, errors: 1 })
  })

  it('tells a fault once where nothing was checked', async () => {
    const { run, folder } = newsroom(files)
    expect(await run(['check', 'no-such.md'])).toEqual({
      code: 2,
      out: 'Nothing was checked\n',
      err: 'no-such.md: is not there, check the name\n',
    })
    // A report in a file is read by itself.
    await run(['check', 'no-such.md', '--output', 'report.txt'])
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toContain(
      'Not all could be checked: no-such.md: is not there',
    )
  })

  it('says why a limit made it fail', async () => {
    const { run } = newsroom(files)
    const { err } = await run(['check', 'articles', '--max-warnings', '0', '--min-coverage', '50'])
    expect(err).toContain('warnings: 1, at most 0 allowed')
    expect(err).toContain('coverage: 33.3%, at least 50% asked for')
  })
})
