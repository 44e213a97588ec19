import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { article, newsroom, registry } from './newsroom.js'

const files = { 'claims/georgia.yaml': registry, 'articles/a.md': article }
const own = 'sign-offs/articles/a.md/k-lund.yaml'

describe('claimcheck sign-off', () => {
  it('signs a figure, which the table and the JSON report show', async () => {
    const { run, folder } = newsroom(files)
    const signed = await run([
      'sign-off',
      'articles/a.md:3',
      '--by',
      'K. Lund',
      '--note',
      'page 4',
      '--on',
      '2022-04-02',
    ])
    expect(signed).toEqual({
      code: 0,
      out: 'articles/a.md:3:20  30,000  signed off by K. Lund on 2022-04-02\n',
      err: '',
    })
    const text = readFileSync(join(folder, own), 'utf8')
    expect(text).toContain('by: K. Lund')
    expect(text).toContain('sentence: In March 2022 some 30,000 people crossed from Russia to Georgia.')
    expect(text).toContain('id: ge-crossings-2022-03')
    const table = await run(['check', '--verbose', 'articles/a.md'])
    expect(table.out).toMatch(/30,000 people +sourced +ge-crossings-2022-03 +signed by K\. Lund/)
    expect(table.out).toMatch(/3,400 permits +conflicting +ge-permits-2022-05 +unsigned/)
    const report = JSON.parse((await run(['check', '--format', 'json', 'articles/a.md'])).out)
    expect(report.articles[0].figures.map((figure: { signOff: object }) => figure.signOff)).toEqual([
      { state: 'signed', by: [{ by: 'K. Lund', on: '2022-04-02', note: 'page 4' }], changes: [] },
      { state: 'unsigned', by: [], changes: [] },
      { state: 'unsigned', by: [], changes: [] },
    ])
  })

  it('says nothing of sign-offs in a newsroom that keeps none', async () => {
    const { run } = newsroom(files)
    expect((await run(['check', '-v', 'articles'])).out).not.toContain('sign')
    expect((await run(['check', '-f', 'json', 'articles'])).out).not.toContain('signOff')
  })

  it('fails without a sign-off where one is required, one finding for each figure', async () => {
    const good = '# Spring\n\nIn March 2022 some 30,000 people crossed from Russia to Georgia.\n'
    const { run, folder } = newsroom({ ...files, 'articles/a.md': good })
    const check = ['check', 'articles', '--require-sign-off', '--format', 'github']
    const before = await run(check)
    expect(before.code).toBe(1)
    expect(before.out.match(/unsigned-figure/g)).toHaveLength(1)
    await run(['sign-off', 'articles/a.md:3', '--by', 'K. Lund'])
    expect(await run(check)).toMatchObject({ code: 0, out: expect.not.stringContaining('unsigned-figure') })
    writeFileSync(join(folder, 'articles/a.md'), good.replace('some', 'nearly'))
    const lapsed = await run(['check', 'articles', '--require-sign-off'])
    expect(lapsed.code).toBe(1)
    expect(lapsed.out.replace(/\s+/g, ' ')).toContain('the hedge changed from `some` to `nearly`')
  })

  it('keeps a sign-off when the article is edited around it, and when it is moved', async () => {
    const { run, folder } = newsroom(files)
    await run(['sign-off', 'articles/a.md:3', '--by', 'K. Lund'])
    const path = join(folder, 'articles/a.md')
    writeFileSync(path, `Another paragraph.\n\n${article.replace('crossed from', 'crossed the mountains from')}`)
    expect((await run(['sign-off', 'list', 'articles'])).out).toContain('1 of 3 signed off')
    mkdirSync(join(folder, 'articles/2022'))
    writeFileSync(path, article)
    renameSync(path, join(folder, 'articles/2022/border.md'))
    expect((await run(['sign-off', 'list', 'articles'])).out).toContain('articles/2022/border.md  1 of 3 signed off')
  })

  it('does not take the sentence of another article that is still there for the one that was signed', async () => {
    const { run } = newsroom({ ...files, 'articles/b.md': article })
    await run(['sign-off', 'articles/a.md:3', '--by', 'K. Lund'])
    expect((await run(['sign-off', 'list', 'articles/b.md'])).out).toContain('0 of 3 signed off')
  })

  it('asks which figure of a line is meant, and where figures are', async () => {
    const line = 'In March 2022 some 30,000 people crossed, and 4,120 parcels were left behind.\n'
    const { run } = newsroom({ ...files, 'articles/a.md': line })
    const several = await run(['sign-off', 'articles/a.md:1', '--by', 'K. Lund'])
    expect(several.code).toBe(2)
    expect(several.err).toContain('say which one: 1:20 `30,000`, 1:47 `4,120`')
    const none = await run(['sign-off', 'articles/a.md:2', '--by', 'K. Lund'])
    expect(none.err).toContain('there is no figure on this line, there are figures on line 1\n')
    const whole = await run(['sign-off', 'articles/a.md', '--by', 'K. Lund'])
    expect([whole.code, whole.err]).toEqual([
      2,
      'claimcheck: articles/a.md: names no figure, add its line, as in `articles/a.md:12`; whole articles are taken with --sourced, or by `withdraw` with --gone\n',
    ])
    expect((await run(['sign-off', 'withdraw', 'articles/a.md:0', '--by', 'K. Lund'])).err).toContain(
      'names no figure, add its line',
    )
    expect((await run(['sign-off', 'articles/a.md:1:48', '--by', 'K. Lund'])).out).toContain('1:47  4,120')
  })

  it('signs all sourced figures that nothing is said of, once for each who checks', async () => {
    const { run } = newsroom(files)
    const sign = (by: string): ReturnType<typeof run> => run(['sign-off', '--sourced', 'articles/a.md', '--by', by])
    const line = (by: string): string => `articles/a.md:3:20  30,000  signed off by ${by} on 2024-01-01\n`
    expect((await sign('K. Lund')).out).toBe(line('K. Lund'))
    expect((await sign('N. B.')).out).toBe(line('N. B.'))
    expect((await sign('K. Lund')).out).toContain('K. Lund has signed every sourced figure without a finding already')
    expect((await run(['sign-off', 'list', 'articles/a.md'])).out).toMatch(
      /30,000 .*K\. Lund.*N\. B\.|N\. B\..*K\. Lund/,
    )
  })

  it('leaves sourced figures with a finding to be signed one by one, however mild it is', async () => {
    const { run } = newsroom({
      'claims/a.yaml': registry.replace('period: 2022-03\n', 'period: 2022-03\n    reviewBy: 2023-01-01\n'),
      'articles/a.md': article,
      'claimcheck.config.yaml':
        'requireSignOff: true\noverrides: [{files: [articles/], rules: {stale-claim: information}}]\n',
    })
    const all = await run(['sign-off', '--sourced', 'articles/a.md', '--by', 'K. Lund'])
    expect(all.out).toBe(
      'articles/a.md: there is no sourced figure without a finding\n' +
        'articles/a.md: not signed, since the check has something to say of them: 3:20; sign each by its place\n',
    )
    expect((await run(['sign-off', 'articles/a.md:3:20', '--by', 'K. Lund'])).out).toContain('3:20  30,000  signed off')
  })

  it('does so where every figure has to be signed', async () => {
    const { run } = newsroom({ ...files, 'claimcheck.config.yaml': 'requireSignOff: true\n' })
    expect((await run(['sign-off', '--sourced', 'articles/a.md', '--by', 'K. Lund'])).out).toContain('3:20  30,000')
  })

  it('gives each person a file, and takes back only what is asked for', async () => {
    const { run, folder } = newsroom(files)
    for (const by of ['K. Lund', 'K-Lund', 'Нино Б.']) await run(['sign-off', 'articles/a.md:3', '--by', by])
    for (const name of ['k-lund', 'k-lund-2', 'нино-б']) {
      expect(existsSync(join(folder, `sign-offs/articles/a.md/${name}.yaml`)), name).toBe(true)
    }
    const back = await run(['sign-off', 'withdraw', 'articles/a.md:3', '--by', 'K. Lund'])
    expect(back).toEqual({ code: 0, out: 'articles/a.md: 1 sign-off withdrawn\n', err: '' })
    const listed = await run(['sign-off', 'list', 'articles/a.md'])
    expect(listed.out).not.toContain('K. Lund')
    expect(listed.out).toContain('by K-Lund')
    const none = await run(['sign-off', 'withdraw', 'articles/a.md:3', '--by', 'M. Ode'])
    expect(none).toMatchObject({ code: 2, err: 'articles/a.md: nothing is signed off there by M. Ode\n' })
    const all = await run(['sign-off', 'withdraw', 'articles/a.md:3', '--everybody'])
    expect(all.out).toBe('articles/a.md: 2 sign-offs withdrawn\n')
    const both = await run(['sign-off', 'withdraw', 'articles/a.md:3', '--everybody', '--by', 'M. Ode'])
    expect(both).toMatchObject({ code: 2, err: expect.stringContaining('exclude each other') })
  })

  it('keeps comments, and never writes to a file that it cannot read whole', async () => {
    const { run, folder } = newsroom(files)
    await run(['sign-off', 'articles/a.md:3', '--by', 'K. Lund'])
    const path = join(folder, own)
    const text = readFileSync(path, 'utf8').replace('  - figure', '  # asked twice\n  - figure')
    writeFileSync(path, text)
    await run(['sign-off', 'articles/a.md:7', '--by', 'K. Lund'])
    expect(readFileSync(path, 'utf8')).toContain('# asked twice')
    const broken = `${text}  - figure: [`
    writeFileSync(path, broken)
    const refused = await run(['sign-off', 'articles/a.md:7', '--by', 'K. Lund'])
    expect(refused.code).toBe(2)
    expect(refused.err).toContain(`${own}: not written`)
    expect(readFileSync(path, 'utf8')).toBe(broken)
    const check = await run(['check', 'articles', '--format', 'json'])
    const told = JSON.parse(check.out).registries[0].findings
    expect(told).toMatchObject([{ rule: 'invalid-sign-off', path: own, severity: 'error' }])
  })

  it('lists what was signed of figures that are gone, and withdraws it', async () => {
    const { run, folder } = newsroom(files)
    await run(['sign-off', 'articles/a.md:7', '--by', 'K. Lund'])
    writeFileSync(join(folder, 'articles/a.md'), article.replace(/Another.*\n/, ''))
    expect((await run(['sign-off', 'list', 'articles'])).out).toContain(
      '4,120  signed off by K. Lund on 2024-01-01, no longer',
    )
    expect((await run(['sign-off', 'withdraw', '--gone', '--everybody', 'articles/a.md'])).out).toContain(
      '1 sign-off withdrawn',
    )
    expect((await run(['sign-off', 'list', 'articles'])).out).not.toContain('no longer')
  })

  it('wants a name', async () => {
    const { run } = newsroom(files)
    expect((await run(['sign-off', 'articles/a.md:3'])).err).toContain('say who it is')
    const named = await run(['sign-off', 'articles/a.md:3'], { env: { CLAIMCHECK_SIGNER: 'K. Lund' } })
    expect(named.out).toContain('by K. Lund')
  })
})
