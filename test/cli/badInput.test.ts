import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeWorkspace } from '../../server/src/workspace/node.js'
import { failed, type Workspace } from '../../server/src/workspace/workspace.js'
import { article, newsroom, registry } from './newsroom.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('an article that cannot be read', () => {
  it.each([
    ['binary', new Uint8Array([0x50, 0x4b, 10, 3, 0, 0, 7]), 'bad.md:2: is no text, it holds a NUL byte'],
    ['20 MB', new Uint8Array(20 * 1024 * 1024).fill(97), 'bad.md: is 20 MB, at most 4 MB are read'],
    [
      'Latin-1',
      new Uint8Array([...bytes('Line one\nMan'), 0xe9, ...bytes('e\n')]),
      'bad.md:2: is not UTF-8, byte 0xE9',
    ],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0x00]), 'bad.md: is UTF-16 (little-endian), save it as UTF-8'],
    ['UTF-16 the other way', new Uint8Array([0xfe, 0xff, 0x00, 0x41]), 'bad.md: is UTF-16 (big-endian)'],
    ['cut off inside a character', bytes('25 €').subarray(0, 4), 'bad.md:1: is not UTF-8, it ends inside a character'],
  ])('%s: is told with its place, and the rest is checked', async (_name, content, message) => {
    const { run } = newsroom({ 'claims/a.yaml': registry, 'bad.md': content, 'good.md': article })
    const { code, out, err } = await run(['check', '.', '--format', 'json'])
    expect(code).toBe(2)
    expect(err).toContain(message)
    const report = JSON.parse(out)
    expect(report.articles.map((one: { path: string }) => one.path)).toEqual(['good.md'])
    expect(report.summary.figures).toBe(3)
  })

  it('for want of permission is told, and the rest is checked', async () => {
    const { run } = newsroom({
      'claims/a.yaml': registry,
      'locked.md': article,
      'good.md': article,
      'shut/a.md': article,
    })
    const { code, out, err } = await run(['check', '.', '--format', 'json'], { files: denying(/locked\.md$|shut$/) })
    expect(code).toBe(2)
    expect(err).toContain('locked.md: may not be read')
    expect(err).toContain('shut: may not be read')
    expect(JSON.parse(out).articles.map((one: { path: string }) => one.path)).toEqual(['good.md'])
  })
})

describe('an output that names an article or a registry file', () => {
  it.each([
    ['check', 'good.md', '-o', 'other.md'],
    ['report', 'good.md', '-o', 'good.md'],
    ['registry', 'list', '-o', 'claims/a.yaml'],
  ])('is refused, and the file is as it was: %s %s %s %s', async (...words) => {
    const { run, folder } = newsroom({ 'claims/a.yaml': registry, 'good.md': article, 'other.md': article })
    const { code, err } = await run(words)
    expect(code).toBe(2)
    expect(err).toContain('Articles and registry files are not written over')
    const left = readFileSync(join(folder, words.at(-1) ?? ''), 'utf8')
    expect(left).toBe(words.at(-1) === 'claims/a.yaml' ? registry : article)
  })
})

describe('an article that is odd and can be read', () => {
  it('empty: is said to be, and nothing is wrong with it', async () => {
    const { run } = newsroom({ 'claims/a.yaml': registry, 'empty.md': '' })
    const { code, out, err } = await run(['check', 'empty.md', '--format', 'json'])
    expect({ code, err }).toEqual({ code: 0, err: 'empty.md: is empty, there is nothing to check\n' })
    expect(JSON.parse(out).articles).toEqual([{ path: 'empty.md', figures: [], findings: [] }])
  })

  it('cut off anywhere: nothing is thrown', async () => {
    const whole = `---\ndate: 2022-05-01\n---\n${article}\n| a | 1,200 |\n|---|---|\n\n[^1]: [4,000](claim:x) \`\`\`\n`
    const cuts = Array.from({ length: whole.length }, (_, at) => [
      `${String(at).padStart(4, '0')}.md`,
      whole.slice(0, at),
    ])
    const { run } = newsroom({ 'claims/a.yaml': registry, ...Object.fromEntries(cuts) })
    const { code, out } = await run(['check', '.', '--format', 'json'])
    expect(code).toBe(1)
    expect(JSON.parse(out).summary.articles).toBe(whole.length)
  })
})

describe('a registry file that breaks the format', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghi'.split('').map((name, index) => {
      const before = '*' + 'abcdefgh'.charAt(index)
      return `${name}: &${name} [${Array.from({ length: 9 }, () => before).join(', ')}]`
    }),
  ].join('\n')

  it.each([
    ['no YAML', 'claims:\n  - id: [unclosed\n', 3],
    ['tabs', 'claims:\n\t- id: x\n', 2],
    ['an alias bomb', bomb, null],
    ['a list where a map belongs', '- id: x\n- id: y\n', 1],
    ['a scalar of 1 MB', `claims: ${'x'.repeat(1024 * 1024)}\n`, 1],
    ['an unknown key', 'clams: []\n', 1],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0x00]), 1],
    ['not UTF-8', new Uint8Array([0x61, 0xe9, 0x0a]), 1],
    ['binary', new Uint8Array([0x61, 0x00, 0x0a]), 1],
  ])('%s: is a finding at its line, and the sound claims count', async (_name, content, line) => {
    const { run } = newsroom({ 'claims/bad.yaml': content, 'claims/good.yaml': registry, 'a.md': article })
    const { code, out, err } = await run(['check', 'a.md', '--format', 'json'])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const report = JSON.parse(out)
    const [folder] = report.registries
    expect(folder.claims).toBe(2)
    expect(folder.findings.length).toBeGreaterThan(0)
    expect(folder.findings[0]).toMatchObject({ rule: 'invalid-claim', severity: 'error', path: 'claims/bad.yaml' })
    if (line !== null) expect(folder.findings[0].line).toBe(line)
    expect(folder.findings[0].message.length).toBeLessThan(1000)
    expect(report.articles[0].figures[0]).toMatchObject({ status: 'sourced', claim: 'ge-crossings-2022-03' })
  })

  it('is printed for people with its line', async () => {
    const { run } = newsroom({ 'claims/bad.yaml': 'clams: []\n', 'a.md': 'Nothing.\n' })
    const { out } = await run(['check', 'a.md'])
    expect(out).toContain('claims/bad.yaml:1:1  error  invalid-claim\n  clams: []\n  ^^^^^\n')
  })
})

describe('a registry that cannot be read at all', () => {
  it('not there: exit 2 that says what to do, and the report all the same', async () => {
    const { run } = newsroom({ 'a.md': article })
    const { code, out, err } = await run(['check', 'a.md', '--format', 'json'])
    expect(code).toBe(2)
    expect(err).toContain('claims: there is no registry here, make the folder, name another with `--registry`')
    expect(JSON.parse(out).summary.figures).toBe(3)
  })

  it('for want of permission', async () => {
    const { run } = newsroom({ 'claims/a.yaml': registry, 'a.md': article })
    const { code, out, err } = await run(['check', 'a.md', '--format', 'json'], { files: denying(/claims$/) })
    expect(code).toBe(2)
    expect(err).toContain('claims: may not be read')
    expect(JSON.parse(out).summary.figures).toBe(3)
  })

  it('without files: is said, since no figure can be sourced from it', async () => {
    const { run } = newsroom({ 'claims/readme.txt': '', 'a.md': 'Nothing.\n' })
    const { code, err } = await run(['check', 'a.md'])
    expect(code).toBe(0)
    expect(err).toContain('claims: the registry holds no `*.yaml` files')
  })
})

/** The real files, of which some may not be read: root may read them all, so that a mode would not do. */
function denying(paths: RegExp): Workspace {
  const real = nodeWorkspace()
  const denied = (path: string) => failed(path, 'denied', 'may not be read, give this user leave to read it')
  return {
    stat: real.stat,
    readFile: (path) => (paths.test(path) ? Promise.resolve(denied(path)) : real.readFile(path)),
    list: (path) => (paths.test(path) ? Promise.resolve(denied(path)) : real.list(path)),
  }
}

describe('what was told at the start', () => {
  it('stands again at the end of a report for people', async () => {
    const { run } = newsroom({ 'a.md': article })
    const { code, out, err } = await run(['check', 'a.md'])
    expect(code).toBe(2)
    expect(err).toContain('claims: there is no registry here')
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^Not all could be checked: claims: there is no registry here/)
  })
})
