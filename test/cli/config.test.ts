import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { article, newsroom, registry } from './newsroom.js'

const files = { 'claims/a.yaml': registry, 'articles/a.md': article }

describe('a configuration file', () => {
  it('is found upwards from each article, and its registry lies beside it', async () => {
    const { run } = newsroom({
      ...files,
      'desk/claimcheck.config.yaml': 'registry: facts\nfailOn: never\n',
      'desk/facts/a.yaml': registry,
      'desk/news/2022/a.md': article,
    })
    const { code, out } = await run(['check', 'desk', '--format', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(out).registries).toEqual([{ path: 'desk/facts', claims: 2, findings: [] }])
  })

  it('holds for the articles of its own project only', async () => {
    const { run } = newsroom({
      ...files,
      'desk/claimcheck.config.yaml': 'registry: ../claims\nrules: {uncited-figure: error}\n',
      'desk/a.md': article,
    })
    const { out } = await run(['check', '.', '--format', 'json'])
    const severities = JSON.parse(out).articles.map((one: { findings: { severity: string }[] }) =>
      one.findings.map((finding) => finding.severity),
    )
    expect(severities).toEqual([
      ['error', 'warning'],
      ['error', 'error'],
    ])
  })

  it.each(['claimcheck.config.yaml', 'claims'])('that is a link to nothing is exit 2, not absent: %s', async (link) => {
    const { folder, run } = newsroom({ 'articles/a.md': article })
    symlinkSync('nowhere', join(folder, link))
    const { code, err } = await run(['check', 'articles', '--fail-on', 'never'])
    expect(code).toBe(2)
    expect(err).toContain(`${link}: is a link to what is not there\n`)
  })

  it('may be named by hand, and flags win over it', async () => {
    const { run } = newsroom({ ...files, 'ci/strict.yaml': 'registry: ../claims\nfailOn: information\n' })
    const flags = ['--severity', 'conflicting-figure=warning', '--severity', 'uncited-figure=warning']
    expect((await run(['check', 'articles', '--config', 'ci/strict.yaml', ...flags])).code).toBe(1)
    expect((await run(['check', 'articles', '--config', 'ci/strict.yaml', ...flags, '--fail-on', 'error'])).code).toBe(
      0,
    )
  })

  it('may be JSON', async () => {
    const { run } = newsroom({ ...files, 'claimcheck.config.json': '{\n\t"failOn": "never"\n}\n' })
    expect((await run(['check', 'articles'])).code).toBe(0)
  })

  it('leaves articles out by `ignore`, and says so', async () => {
    const { run } = newsroom({
      ...files,
      'articles/drafts/b.md': article,
      'claimcheck.config.yaml': 'ignore: [drafts/, "*.draft.md"]\n',
      'articles/c.draft.md': article,
    })
    const { out, err } = await run(['check', '.', '--format', 'json'])
    expect(JSON.parse(out).articles).toHaveLength(1)
    expect(err).toContain('articles/drafts/b.md: left out by `ignore`')
    expect(err).toContain('articles/c.draft.md: left out by `ignore`')
  })

  it('with faults exits with 2, names their places, and the rest of it holds', async () => {
    const config = 'registry: claims\nfailOn: warnings\nrules:\n  uncited-figur: off\n  conflicting-figure: warning\n'
    const { run } = newsroom({ ...files, 'claimcheck.config.yaml': config })
    const { code, out, err } = await run(['check', 'articles', '--format', 'json'])
    expect(code).toBe(2)
    expect(err).toContain('claimcheck.config.yaml:2:9: `failOn` is `warnings`, expected one of')
    expect(err).toContain('did you mean `warning`')
    expect(err).toContain('claimcheck.config.yaml:4:3: unknown rule `uncited-figur`, did you mean `uncited-figure`')
    expect(JSON.parse(out).summary).toMatchObject({ errors: 0, warnings: 2 })
  })

  it.each([
    ['a: [b', 'not valid YAML'],
    ['- a\n', 'no map of keys'],
    [
      'a: &a [x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c]\n',
      'alias',
    ],
    [new Uint8Array([0xff, 0xfe, 0x61, 0]), 'UTF-16'],
    [new Uint8Array([0x61, 0x3a, 0x20, 0xe9, 0x0a]), 'not UTF-8'],
  ])('that cannot be read: %j', async (config, message) => {
    const { run } = newsroom({ ...files, 'claimcheck.config.yaml': config })
    const { code, out, err } = await run(['check', 'articles', '--format', 'json'])
    expect(code).toBe(2)
    expect(err).toMatch(/^claimcheck\.config\.yaml/)
    expect(err).toContain(message)
    expect(JSON.parse(out).summary.articles).toBe(1)
  })

  it('that is named and not there is exit 2', async () => {
    const { run } = newsroom(files)
    const { code, err } = await run(['check', 'articles', '--config', 'nowhere.yaml'])
    expect(code).toBe(2)
    expect(err).toContain('nowhere.yaml: is not there')
  })
})

describe('--print-config', () => {
  it('prints YAML that holds the same, each value with where it came from', async () => {
    const config = 'failOn: warning\nrules:\n  uncited-figure: error\n'
    const { run } = newsroom({ ...files, 'claimcheck.config.yaml': config })
    const flags = ['--print-config', '--max-warnings', '3', '--severity', 'stale-claim=off']
    const { code, out } = await run(['check', 'articles', ...flags])
    expect(code).toBe(0)
    expect(out).toContain('failOn: warning # claimcheck.config.yaml:1\n')
    expect(out).toContain('  uncited-figure: error # claimcheck.config.yaml:3\n')
    expect(out).toContain('maxWarnings: 3 # --max-warnings\n')
    expect(out).toContain('  stale-claim: off # --severity\n')
    expect(out).toContain('language: auto # default\n')
    expect(parse(out)).toMatchObject({ failOn: 'warning', maxWarnings: 3, registry: ['claims'] })
    const again = newsroom({ ...files, 'claimcheck.config.yaml': out })
    expect((await again.run(['check', 'articles', '--print-config'])).err).toBe('')
  })

  it('needs no article', async () => {
    const { run } = newsroom({})
    expect((await run(['check', '--print-config'])).out).toContain('# no configuration file')
  })

  it('sets other levels for some articles by `overrides`, and flags win over these', async () => {
    const { run } = newsroom({
      'claims/a.yaml': registry,
      'desk/a.md': article,
      'desk/opinion/a.md': article,
      'desk/opinion/fact-box.md': article,
      'claimcheck.config.yaml': [
        'overrides:',
        '  - {files: opinion/, rules: {uncited-figure: off, conflicting-figure: warning}}',
        '  - {files: [fact-box.md], rules: {uncited-figure: error}}',
        '',
      ].join('\n'),
    })
    const levels = async (...flags: string[]): Promise<unknown> => {
      const { out } = await run(['check', 'desk', '--format', 'json', ...flags])
      return JSON.parse(out).articles.map((one: { findings: { severity: string }[] }) =>
        one.findings.map((finding) => finding.severity),
      )
    }
    expect(await levels()).toEqual([['error', 'warning'], ['warning'], ['warning', 'error']])
    expect(await levels('--severity', 'uncited-figure=information')).toEqual([
      ['error', 'information'],
      ['warning', 'information'],
      ['warning', 'information'],
    ])
  })
})
