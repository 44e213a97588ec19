import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gitNewsroom } from './gitNewsroom.js'
import { article, newsroom, registry } from './newsroom.js'

const files = { 'claims/a.yaml': registry, 'articles/a.md': article }
const draft = `claims:
  - id: tents
    statement: 912 tents stood in the park.
    value: 912
    sources: [{publisher: TODO name the source, title: TODO name the source}]
    status: draft
`
const broken = 'claims:\n  - id: lost\n    statement: 12 people came.\n    value: [\n'

describe('a usage error', () => {
  it.each([
    [['check', '--bogus'], 'claimcheck check --help'],
    [['registry', 'list', '--bogus'], 'claimcheck registry list --help'],
    [['registry', 'bogus'], 'claimcheck registry --help'],
    [['sign-off', 'list'], 'claimcheck sign-off list --help'],
    [['bogus'], 'claimcheck --help'],
  ])('of %j points to the help of that command', async (argv, help) => {
    const { code, err } = await newsroom(files).run(argv)
    expect(code).toBe(2)
    expect(err).toContain(`Run \`${help}\``)
  })

  it.each(['figures', 'check', 'report', 'suppressions'])(
    'of %s without a path shows its own example',
    async (name) => {
      const { code, err } = await newsroom(files).run([name])
      expect(code).toBe(2)
      expect(err).toContain(`as in \`claimcheck ${name} articles\``)
    },
  )
})

describe('a place where a path is expected', () => {
  it('is told for what it is, with what explains it', async () => {
    const { run } = newsroom(files)
    for (const place of ['articles/a.md:3', 'articles/a.md:3:15', 'articles/a.md:3:15:']) {
      const { code, err } = await run(['check', place])
      expect(code).toBe(2)
      expect(err).toContain(`--explain ${place.replace(/:$/, '')}`)
    }
    expect((await run(['check', 'articles/b.md:3'])).err).toContain('articles/b.md:3: is not there')
  })

  it('says what slash stands between folders', async () => {
    const { err } = await newsroom(files).run(['check', 'articles\\*.md'])
    expect(err).toContain('with `/` between folders')
  })
})

describe('--explain', () => {
  it.each([
    ['a.md:1', 'a.md:1: there is no number in the prose of this line, numbers stand on lines 3, 5, 7'],
    ['a.md:99', 'a.md:99: there is no such line, numbers stand on lines 3, 5, 7'],
    ['a.md:5:1', 'a.md:5:1: there is no number at this column, leave the column out'],
    ['empty.md:1', 'empty.md:1: there is no number in the prose of this line, the article has none'],
  ])('of %s says what is there instead', async (place, message) => {
    const { run } = newsroom({ 'claims/a.yaml': registry, 'a.md': article, 'empty.md': 'Nothing here.\n' })
    for (const command of ['check', 'figures']) {
      const { code, out, err } = await run([command, '--explain', place])
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain(message)
    }
  })
})

describe('--explain', () => {
  it.each([
    [['--explain', 'desk:1'], '--explain desk:1: is no file, name an article'],
    [['--explain', 'desk/*.md:1'], '--explain desk/*.md:1: is not there, check the name'],
    [['--explain', 'desk/a.md:3', 'desk'], '--explain names the article itself: leave the paths out'],
  ])('is of one article: %j', async (argv, message) => {
    const { run } = newsroom({ 'claims/a.yaml': registry, 'desk/a.md': article, 'desk/b.md': article })
    for (const command of ['check', 'figures'])
      expect(await run([command, ...argv])).toEqual({ code: 2, out: '', err: `claimcheck: ${message}\n` })
  })
})

describe('--since', () => {
  it('says how far back a revision counts that is not there', async () => {
    const desk = gitNewsroom(files)
    expect((await desk.run(['check', 'articles', '--since', 'HEAD~3'])).err).toContain(
      '--since HEAD~3: there is no such revision, HEAD has 1 commit here',
    )
    expect((await desk.run(['check', 'articles', '--since', 'nowhere~1'])).err).toContain('no revision nowhere here')
    expect((await desk.run(['check', 'articles', '--since', 'deadbeef12'])).err).toContain('no such commit')
    expect((await desk.run(['check', 'articles', '--since', 'elsewhere'])).err).toContain('git fetch origin elsewhere')
  })
})

describe('--fix', () => {
  const idle = '<!-- claimcheck-disable-next-line uncited-figure -- on the record -->\nNo numbers here.\n'

  it('goes on while a draft waits for its source', async () => {
    const { run } = newsroom({ ...files, 'claims/drafts.yaml': draft, 'articles/a.md': idle })
    expect((await run(['check', 'articles', '--fix'])).err).toBe('1 fix made in 1 article\n')
  })

  it('says once, and where, what keeps it from fixing', async () => {
    const { run } = newsroom({ ...files, 'claims/b.yaml': broken, 'articles/a.md': idle, 'articles/b.md': idle })
    const { err } = await run(['check', 'articles', '--fix'])
    expect(err).toMatch(/^nothing was fixed, mend this first: claims\/b\.yaml:\d+:\d+: found .+\n$/)
  })
})

describe('report --output', () => {
  it('says what it wrote', async () => {
    const { run, folder } = newsroom({ ...files, 'articles/b.md': article })
    expect((await run(['report', 'articles/a.md', '-o', 'copy.html'])).err).toBe('wrote copy.html\n')
    expect((await run(['report', 'articles', '-o', 'copies'])).err).toBe(
      'wrote 2 copies to copies, begin with copies/index.html\n',
    )
    expect(readdirSync(join(folder, 'copies'))).toHaveLength(3)
  })
})

describe('the front matter of an article', () => {
  it.each([
    ['date: 2024-02-31', ':2:7', '`2024-02-31` is no day of the calendar'],
    ['date: "2024-13-01"', ':2:7', '`2024-13-01` is no day of the calendar'],
    ['date: 99.99.2024', ':2:7', '`99.99.2024` cannot be read as a day'],
    ['lang: xx', ':2:7', "the article's language is `xx`"],
  ])('is told of at its line: %s', async (line, place, message) => {
    const { run } = newsroom({ ...files, 'a.md': `---\n${line}\n---\n\nSome 30,000 people came last month.\n` })
    const { out, code } = await run(['check', 'a.md', '--format', 'github'])
    expect(code).toBe(1)
    const [, at, column] = place.split(':')
    expect(out).toContain(`file=a.md,line=${at},endLine=2,col=${column},`)
    expect(out).toContain(message)
  })

  it.each(['2024-05', '2024', '2024-05-31', '2024-05-31T10:00:00Z', '"{{ date }}"', '31 May 2024'])(
    'may give a date as %s',
    async (date) => {
      const { run } = newsroom({ ...files, 'a.md': `---\ndate: ${date}\n---\n\nThey came.\n` })
      expect((await run(['check', 'a.md'])).code).toBe(0)
    },
  )
})

describe('names that are easy to trip over', () => {
  it.each([
    ['a file with spaces', 'news desk/a story.md', 'news desk/a story.md'],
    ['a folder with spaces', 'news desk/a story.md', 'news desk'],
    ['a glob with spaces', 'news desk/a story.md', 'news desk/*.md'],
    ['letters beyond ASCII', 'Grenzübertritte/märz – 2022.md', 'Grenzübertritte'],
    ['a folder like a flag', '-x/a.md', './-x'],
    ['a folder of brackets', '[2022]/(a) & b.md', '[2022]'],
  ])('%s', async (_name, path, given) => {
    const { run } = newsroom({ 'claims/a.yaml': registry, [path]: article })
    const { code, out, err } = await run(['check', '--format', 'json', '--', given])
    expect([code, err]).toEqual([1, ''])
    expect(JSON.parse(out).articles[0]).toMatchObject({ path, figures: { length: 3 } })
  })

  it.each([
    ['CRLF', article.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${article}`],
    ['both', `\ufeff${article.replaceAll('\n', '\r\n')}`],
  ])('an article with %s gives the lines and columns of one without', async (_name, text) => {
    const { run, folder } = newsroom(files)
    const places = async (): Promise<readonly unknown[]> => {
      const { out } = await run(['check', 'articles', '--format', 'json'])
      return JSON.parse(out).articles[0].findings.map(({ rule, line, column }: Record<string, unknown>) => ({
        rule,
        line,
        column,
      }))
    }
    const plain = await places()
    writeFileSync(join(folder, 'articles/a.md'), text)
    expect(await places()).toEqual(plain)
    expect(plain).toHaveLength(2)
  })
})
