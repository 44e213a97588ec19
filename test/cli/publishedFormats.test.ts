import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from 'sarif'
import { describe, expect, it } from 'vitest'
import { article, newsroom, registry } from './newsroom.js'
import {
  annotationFaults,
  checkstyleGrammar,
  gitlabFaults,
  junitGrammar,
  rdjsonlFaults,
  readWorkflowCommand,
  readXml,
  sarifFaults,
  xmlFaults,
  type Read,
} from './published.js'

/** Everything that some format could trip over: letters beyond the plane, quotes, angle brackets, links, an escape. */
const hostile = `---
title: "5 > 4 & <b>"
---

"😀 é" <i>Another</i> 4,120 & "parcels" [were](https://x.example) left, \u001b[31m & ]]> 77,000 crates.

<!-- claimcheck-disable-next-line uncited-figure -- "on the record" <i>& --]](x), 3 May -->
Another 5,130 parcels were left behind.

<!-- claimcheck-disable-next-line uncited-figure -- nothing -->
Nothing here.
`
const files = {
  'claims/a.yaml': registry,
  'claims/b.yaml': 'claims:\n  - id: broken\n    statment: "a <b> & \\"c\\""\n',
  'arts/a & <b>"\'.md': hostile,
  'arts/b.md': article,
}

async function printed(format: string, env: Record<string, string> = {}): Promise<string> {
  const { run } = newsroom(files)
  const { code, out } = await run(['check', 'arts', '--format', format], { env })
  expect(code).toBe(1)
  return out
}

interface Row {
  readonly message: string
  readonly code?: { readonly value: string }
  readonly location: { readonly range: { readonly start: { readonly column: number } } }
  readonly suggestions?: readonly object[]
}

const rows = (out: string): readonly Row[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)

describe('--format sarif', () => {
  it('holds to the published schema', async () => {
    const log = JSON.parse(await printed('sarif')) as Log
    expect(sarifFaults(log)).toEqual([])
    expect(sarifFaults({ ...log, version: '2.0.0' })).not.toEqual([])
    expect(log.runs[0]?.results?.length).toBeGreaterThan(5)
  })

  it('orders results by path, then position, and tells what it exited with and why', async () => {
    const log = JSON.parse(await printed('sarif')) as Log
    const places = (log.runs[0]?.results ?? []).map((result) => {
      const place = result.locations?.[0]?.physicalLocation
      return [place?.artifactLocation?.uri, place?.region?.charOffset] as const
    })
    expect(places).toEqual(
      [...places].sort((a, b) => (a[0]! < b[0]! ? -1 : a[0]! > b[0]! ? 1 : Number(a[1]) - Number(b[1]))),
    )
    expect(log.runs[0]?.invocations).toEqual([
      { executionSuccessful: true, exitCode: 1, toolExecutionNotifications: [] },
    ])
  })

  it('tells of what could not be checked', async () => {
    const { run } = newsroom({ ...files, 'arts/c.md': new Uint8Array([0xff, 0xfe, 0x00]) })
    const { code, out } = await run(['check', 'arts', '--format', 'sarif'])
    const log = JSON.parse(out) as Log
    expect(code).toBe(2)
    expect(sarifFaults(log)).toEqual([])
    const [invocation] = log.runs[0]?.invocations ?? []
    expect(invocation).toMatchObject({ executionSuccessful: false, exitCode: 2 })
    expect(invocation?.toolExecutionNotifications?.[0]?.level).toBe('error')
    expect(invocation?.toolExecutionNotifications?.[0]?.message.text).toContain('arts/c.md')
  })
})

describe('--format github', () => {
  it('is a workflow command for each finding, which a runner reads as it was meant', async () => {
    const { run } = newsroom(files)
    const out = await printed('github')
    const lines = out.trimEnd().split('\n')
    const read = lines.slice(0, -1).map(readWorkflowCommand)
    for (const command of read) expect(command === null ? ['no command'] : annotationFaults(command)).toEqual([])
    expect(lines.at(-1)).toMatch(/^claimcheck: /)
    // What a runner makes of them is what the JSON report says.
    const report = JSON.parse((await run(['check', 'arts', '--format', 'json'])).out)
    type Found = { readonly message: string }
    const told = [...report.articles, ...report.registries].flatMap((one: { findings: Found[] }) => one.findings)
    expect(read.map((command) => command?.message).toSorted()).toEqual(told.map(({ message }) => message).toSorted())
    expect(new Set(read.map((command) => command?.properties['file']))).toEqual(
      new Set(['arts/a & <b>"\'.md', 'arts/b.md', 'claims/b.yaml']),
    )
  })
})

describe('what could not be checked', () => {
  const broken = { ...files, 'arts/c, 100%.md': new Uint8Array([0x66, 0xfc]) }

  it('comes before all annotations of GitHub, and takes the place of one of the ten errors', async () => {
    const many = Object.fromEntries([...Array(12).keys()].map((n) => [`arts/d${n}.md`, article]))
    const { run } = newsroom({ ...broken, ...many })
    const { out } = await run(['check', 'arts', '--format', 'github'])
    const levels = out.split('\n').flatMap((line) => readWorkflowCommand(line)?.name ?? [])
    expect(readWorkflowCommand(out.split('\n')[0] ?? '')).toEqual({
      name: 'error',
      properties: { title: 'claimcheck' },
      message: 'arts/c, 100%.md:1: is not UTF-8, byte 0xFC is none, save it as UTF-8',
    })
    expect(levels.indexOf('warning')).toBe(10)
  })

  const [text, path] = ['arts/c, 100%.md:1: is not UTF-8, byte 0xFC is none, save it as UTF-8', 'arts/c, 100%.md']

  it('is a blocker in the widget of GitLab, at its file', async () => {
    const report = JSON.parse((await newsroom(broken).run(['check', 'arts', '--format', 'gitlab'])).out) as object[]
    expect(gitlabFaults(report)).toEqual([])
    const location = { path, positions: { begin: { line: 1, column: 1 } } }
    const own = { check_name: 'claimcheck', severity: 'blocker', description: text, location }
    expect(report.filter((row) => 'severity' in row && row.severity === 'blocker')).toMatchObject([own])
  })

  it('is an error of its file for Checkstyle', async () => {
    const read = readXml((await newsroom(broken).run(['check', 'arts', '--format', 'checkstyle'])).out)
    expect(xmlFaults(checkstyleGrammar, read)).toEqual([])
    const file = read.children.find(({ attributes }) => attributes['name'] === path)
    const attributes = { line: '1', column: '1', severity: 'error', message: text, source: 'claimcheck' }
    expect(file?.children.map((one) => one.attributes)).toEqual([attributes])
  })

  it('is an error without a rule for Reviewdog, and so is a fault of the configuration', async () => {
    const { run } = newsroom({ ...broken, 'arts/claimcheck.config.yaml': 'registry: ../claims\nfailon: error\n' })
    const { code, out } = await run(['check', 'arts', '--format', 'rdjsonl'])
    const own = rows(out).filter((row) => row.code === undefined)
    expect(code).toBe(2)
    for (const row of rows(out)) expect(rdjsonlFaults(row)).toEqual([])
    const at = (line: number): object => ({ start: { line, column: 1 }, end: { line, column: 1 } })
    expect(own).toMatchObject([
      { message: text, severity: 'ERROR', location: { path, range: at(1) } },
      { severity: 'ERROR', location: { path: 'arts/claimcheck.config.yaml', range: at(2) } },
    ])
    expect(own[0]).not.toHaveProperty('code')
  })

  it('is in the JSON report', async () => {
    const { run } = newsroom(broken)
    const report = JSON.parse((await run(['check', 'arts', '--format', 'json'])).out)
    expect(report.notices).toEqual([{ severity: 'error', text }])
    expect(JSON.parse((await newsroom(files).run(['check', 'arts', '--format', 'json'])).out)).not.toHaveProperty(
      'notices',
    )
  })
})

describe('--format gitlab', () => {
  it('is what GitLab documents, with a fingerprint for each finding', async () => {
    const report = JSON.parse(await printed('gitlab')) as readonly { fingerprint: string; severity: string }[]
    expect(gitlabFaults(report)).toEqual([])
    expect(new Set(report.map((row) => row.fingerprint)).size).toBe(report.length)
    expect(report.map((row) => row.severity)).toContain('major')
  })

  it('gives paths from the top of the repository', async () => {
    const { run, folder } = newsroom(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`desk/${name}`, text])),
    )
    const { out } = await run(['check', 'arts/b.md', '--format', 'gitlab'], {
      cwd: join(folder, 'desk'),
      env: { CI_PROJECT_DIR: folder },
    })
    expect(JSON.parse(out)[0].location.path).toBe('desk/arts/b.md')
  })
})

describe('--format rdjsonl', () => {
  it('is a diagnostic a line, its columns counted in bytes', async () => {
    const all = rows(await printed('rdjsonl'))
    for (const row of all) expect(rdjsonlFaults(row)).toEqual([])
    const [line] = hostile.split('\n').filter((text) => text.includes('4,120'))
    const [found] = all.filter((row) => row.message.includes('4,120'))
    expect(found?.location.range.start.column).toBe(Buffer.byteLength(line!.slice(0, line!.indexOf('4,120'))) + 1)
  })

  it('suggests the fixes that are one edit', async () => {
    const all = rows(await printed('rdjsonl'))
    const conflict = all.find((row) => row.code?.value === 'conflicting-figure')
    expect(conflict?.suggestions).toEqual([
      { range: { start: { line: 5, column: 21 }, end: { line: 5, column: 26 } }, text: '4,300' },
    ])
  })
})

describe('--format checkstyle', () => {
  it('has a file for each path and an error for each finding', async () => {
    const read = readXml(await printed('checkstyle'))
    expect(xmlFaults(checkstyleGrammar, read)).toEqual([])
    expect(read.children.map((file) => file.attributes['name'])).toEqual([
      'arts/a & <b>"\'.md',
      'arts/b.md',
      'claims/b.yaml',
    ])
    const [, second] = read.children
    expect(second?.children[0]?.attributes).toMatchObject({
      line: '5',
      column: '21',
      severity: 'error',
      source: 'claimcheck.conflicting-figure',
    })
  })
})

describe('--format junit', () => {
  const cases = (read: Read): readonly Read[] => read.children.flatMap((suite) => suite.children)
  const outcomes = (read: Read): Record<string, string | undefined> =>
    Object.fromEntries(cases(read).map((one) => [one.attributes['name'], one.children[0]?.name]))

  it('is a suite for each article and a case for each figure', async () => {
    const read = readXml(await printed('junit'))
    expect(xmlFaults(junitGrammar, read)).toEqual([])
    expect(read.children.map((suite) => suite.attributes['name'])).toEqual([
      'arts/a & <b>"\'.md',
      'arts/b.md',
      'claims',
    ])
    expect(outcomes(read)).toMatchObject({
      '3:20 30,000 people': undefined,
      '5:21 3,400 permits': 'failure',
      '7:9 4,120 parcels': 'system-out',
      '8:9 5,130 parcels': 'skipped',
    })
    for (const suite of read.children) {
      const failed = suite.children.filter((one) => one.children.some((child) => child.name === 'failure'))
      expect(suite.attributes).toMatchObject({ tests: String(suite.children.length), failures: String(failed.length) })
    }
  })

  it('has an error for what could not be checked, beside what was', async () => {
    const { run } = newsroom({ ...files, 'arts/c.md': new Uint8Array([0x66, 0xfc]) })
    const { code, out } = await run(['check', 'arts', '--format', 'junit', '--fail-on', 'never'])
    const read = readXml(out)
    expect(code).toBe(2)
    expect(xmlFaults(junitGrammar, read)).toEqual([])
    expect(read.attributes).toMatchObject({ failures: '0', errors: '1' })
    const suite = read.children.at(-1)
    expect(suite?.attributes).toMatchObject({ name: 'claimcheck', tests: '1', errors: '1' })
    expect(suite?.children[0]?.children[0]?.attributes['message']).toMatch(/^arts\/c\.md:1: is not UTF-8, /)
  })

  it('fails what the check fails for, and nothing else', async () => {
    const { run } = newsroom(files)
    const strict = readXml((await run(['check', 'arts/b.md', '--format', 'junit', '--fail-on', 'warning'])).out)
    expect(outcomes(strict)['7:9 4,120 parcels']).toBe('failure')
    const lax = readXml((await run(['check', 'arts/b.md', '--format', 'junit', '--fail-on', 'never'])).out)
    expect(lax.attributes['failures']).toBe('0')
    expect(cases(lax).flatMap((one) => one.children.map((child) => child.name))).not.toContain('failure')
  })
})

describe('the summary of a step of GitHub Actions', () => {
  it('is added to what the step has written, with nothing in it that is markup', async () => {
    const { run, folder } = newsroom({ ...files, 'summary.md': 'Before\n' })
    await run(['check', 'arts', '--format', 'github'], { env: { GITHUB_STEP_SUMMARY: join(folder, 'summary.md') } })
    const summary = readFileSync(join(folder, 'summary.md'), 'utf8')
    expect(summary).toMatch(/^Before\n## Claimcheck: 5 errors, 2 warnings\n/)
    expect(summary).toContain('| arts/b&#46;md | 1 of 3 | 1 | 1 |')
    expect(summary).toContain(' | a claim of the registry or a link in its sentence | ')
    expect(summary.replaceAll(/<br>|<\/?code>|&#\d+;/g, '')).not.toMatch(/[<>`[\]&]/)
  })

  it('is written with --format github alone', async () => {
    const { run, folder } = newsroom({ ...files, 'summary.md': '' })
    await run(['check', 'arts'], { env: { GITHUB_STEP_SUMMARY: join(folder, 'summary.md') } })
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toBe('')
  })
})

describe('--also', () => {
  it('writes other formats from the same check', async () => {
    const { run, folder } = newsroom(files)
    const { code, out } = await run(['check', 'arts', '--also', 'sarif=a.sarif', '--also', 'junit=j.xml'])
    expect(code).toBe(1)
    expect(out).toContain('arts/b.md:5:21  error  conflicting-figure')
    expect(sarifFaults(JSON.parse(readFileSync(join(folder, 'a.sarif'), 'utf8')))).toEqual([])
    expect(readXml(readFileSync(join(folder, 'j.xml'), 'utf8')).name).toBe('testsuites')
  })

  it('writes over no article or registry, and no report over another', async () => {
    const { run, folder } = newsroom(files)
    const refused = async (...argv: string[]): Promise<string> => {
      const { code, out, err } = await run(['check', 'arts', ...argv])
      expect([code, out]).toEqual([2, ''])
      return err
    }
    expect(await refused('--also', 'json=arts/b.md')).toContain('Articles and registry files are not written over')
    expect(await refused('--also', 'json=claims/a.yaml')).toContain('not written over')
    const twice = await refused('--also', 'json=a.out', '--also', 'sarif=./a.out')
    expect(twice).toBe('claimcheck: --also sarif=./a.out: another report goes to this file, name another\n')
    expect(await refused('--output', 'a.out', '--also', 'sarif=a.out')).toContain('another report goes to this file')
    expect(readFileSync(join(folder, 'arts/b.md'), 'utf8')).toBe(article)
  })

  it('says what it expects', async () => {
    const { run } = newsroom(files)
    const { code, err } = await run(['check', 'arts', '--also', 'pdf=a.pdf'])
    expect(code).toBe(2)
    expect(err).toContain('Expected FORMAT=FILE, where FORMAT is one of text, json, jsonl, sarif')
  })
})
