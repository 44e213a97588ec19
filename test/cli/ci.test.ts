import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Log } from 'sarif'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { gitNewsroom, type GitNewsroom } from './gitNewsroom.js'
import { article, registry } from './newsroom.js'
import { gitlabFaults, readXml, sarifFaults } from './published.js'

/** The repository: what an action's checkout is. */
const top = fileURLToPath(new URL('../../', import.meta.url))
const files = { 'desk/claims/a.yaml': registry, 'desk/articles/a.md': article, 'desk/articles/b c.md': article }

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function bash(script: string, cwd: string, env: Readonly<Record<string, string>>): Ran {
  const kept = { PATH: process.env['PATH'] ?? '', HOME: cwd, GIT_CONFIG_GLOBAL: '/dev/null', CLAIMCHECK_CACHE: 'off' }
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
    cwd,
    env: { ...kept, ...env },
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly runs: {
    readonly steps: readonly { readonly run: string; readonly env?: Readonly<Record<string, string>> }[]
  }
}

const runner: Readonly<Record<string, string>> = {
  server_url: 'https://github.com',
  action_repository: 'desk/claimcheck',
  action_ref: 'v1',
}

/** Runs the steps of action.yml as a runner does: inputs filled in, each step in a shell of its own. */
function runAction(
  desk: GitNewsroom,
  inputs: Readonly<Record<string, string>>,
): Ran & { readonly file: (name: string) => string } {
  const action = parse(readFileSync(join(top, 'action.yml'), 'utf8')) as Action
  const file = (name: string): string => readFileSync(join(desk.folder, '.runner', name), 'utf8')
  desk.write('.runner/output', '')
  desk.write('.runner/summary', '')
  const filled = (text: string): string =>
    text
      .replace(/\$\{\{ github\.(\w+) \}\}/g, (_all, name: string) => runner[name] ?? '')
      .replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_all, name: string) => inputs[name] ?? action.inputs[name]!.default)
  let last: Ran = { code: null, out: '', err: '' }
  for (const step of action.runs.steps) {
    const given = Object.entries(step.env ?? {}).map(([name, text]) => [name, filled(text)] as const)
    last = bash(step.run, desk.folder, {
      ...Object.fromEntries(given),
      GITHUB_ACTION_PATH: top.replace(/\/$/, ''),
      GITHUB_WORKSPACE: desk.folder,
      GITHUB_OUTPUT: join(desk.folder, '.runner/output'),
      GITHUB_STEP_SUMMARY: join(desk.folder, '.runner/summary'),
    })
    if (last.code !== 0) break
  }
  return { ...last, file }
}

// What CI runs is what was built: without a build there is nothing to try.
describe.skipIf(!existsSync(join(top, 'server/dist/cli.js')))('in CI', () => {
  it('the GitHub action annotates, summarises and writes SARIF, and fails for a warning', () => {
    const desk = gitNewsroom(files)
    const { code, out, file } = runAction(desk, { 'working-directory': 'desk', paths: 'articles' })
    expect(code).toBe(1)
    expect(out).toMatch(/^::error file=desk\/articles\/a\.md,line=5,/m)
    expect(out).toMatch(/^::warning file=desk\/articles\/b c\.md,line=7,/m)
    expect(file('summary')).toContain('## Claimcheck: 2 errors, 2 warnings')
    expect(file('output')).toBe('exit-code=1\nsarif=desk/claimcheck.sarif\n')
    const log = JSON.parse(readFileSync(join(desk.folder, 'desk/claimcheck.sarif'), 'utf8')) as Log
    expect(sarifFaults(log)).toEqual([])
    const [place] = log.runs[0]?.results?.[0]?.locations ?? []
    expect(place?.physicalLocation?.artifactLocation?.uri).toBe('desk/articles/a.md')
    const pages = (log.runs[0]?.tool.driver.rules ?? []).map((rule) => [rule.id, rule.helpUri])
    expect(pages.length).toBeGreaterThan(10)
    for (const [id, page] of pages) {
      expect(page).toBe(`https://github.com/desk/claimcheck/blob/v1/docs/rules/${id}.md`)
      expect(existsSync(join(top, `docs/rules/${id}.md`))).toBe(true)
    }
  })

  it('the GitHub action passes a pull request that brings nothing new', () => {
    const desk = gitNewsroom(files)
    expect(runAction(desk, { 'working-directory': 'desk', since: 'main' }).code).toBe(0)
    desk.write('desk/articles/a.md', `${article}\nA further 5,200 parcels came.\n`)
    desk.commit()
    const { code, out } = runAction(desk, { 'working-directory': 'desk', since: 'main' })
    expect(code).toBe(1)
    expect(out.split('\n').filter((line) => line.startsWith('::'))).toHaveLength(1)
  })

  it('the GitHub action takes paths and flags on lines of their own, as YAML writes lists of them', () => {
    const desk = gitNewsroom(files)
    const { out } = runAction(desk, {
      'working-directory': 'desk',
      paths: 'articles/a.md\n  articles/b*\n',
      args: '--severity uncited-figure=off\n--max-warnings 9\n',
    })
    const about = out.split('\n').flatMap((line) => /^::\w+ file=([^,]+),/.exec(line)?.[1] ?? [])
    expect(new Set(about)).toEqual(new Set(['desk/articles/a.md', 'desk/articles/b c.md']))
    expect(out).not.toContain('uncited-figure')
  })

  it('the GitHub action says so where its folder is not there', () => {
    const { code, out, file } = runAction(gitNewsroom(files), { 'working-directory': 'desc' })
    expect(code).toBe(2)
    expect(out).toContain('::error title=Claimcheck::working-directory: desc is no folder of this repository')
    expect(file('output')).toBe('exit-code=2\nsarif=\n')
  })

  it('the GitHub action runs nothing of what it is given', () => {
    const desk = gitNewsroom(files)
    const evil = '"; touch pwned; echo $(touch pwned) `touch pwned`'
    const { code } = runAction(desk, { paths: `articles/*.md ${evil}`, args: evil, since: '$(touch pwned)' })
    expect(code).toBe(2)
    expect(existsSync(join(desk.folder, 'pwned'))).toBe(false)
  })

  it('the pre-commit hook checks the files that it is given', () => {
    const [hook] = parse(readFileSync(join(top, '.pre-commit-hooks.yaml'), 'utf8')) as [
      { entry: string; language: string },
    ]
    expect(hook.language).toBe('script')
    const desk = gitNewsroom(files)
    const entry = join(top, hook.entry)
    expect(bash(`${entry} 'articles/b c.md'`, join(desk.folder, 'desk'), {}).code).toBe(1)
    desk.write('desk/articles/b c.md', 'No numbers.\n')
    expect(bash(`${entry} 'articles/b c.md'`, join(desk.folder, 'desk'), {}).code).toBe(0)
  })

  it('the GitLab job writes its two reports, of what a merge request brings', () => {
    const template = parse(readFileSync(join(top, 'ci/gitlab.yml'), 'utf8')) as {
      variables: Record<string, string>
      claimcheck: { script: readonly string[]; artifacts: { reports: Record<string, string> } }
    }
    const { script, artifacts } = template.claimcheck
    const desk = gitNewsroom(files)
    const base = desk.git('rev-parse', 'main').trim()
    desk.write('desk/articles/new.md', 'A further 5,200 parcels came.\n')
    desk.commit()
    const check = script.at(-1)!.replaceAll('/tmp/claimcheck', top.replace(/\/$/, ''))
    const { code, err } = bash(check, join(desk.folder, 'desk'), {
      ...template.variables,
      CLAIMCHECK_PATHS: 'articles',
      CI_PROJECT_DIR: desk.folder,
      CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
    })
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const report = (name: string): string => readFileSync(join(desk.folder, 'desk', artifacts.reports[name]!), 'utf8')
    const found = JSON.parse(report('codequality')) as readonly { location: { path: string } }[]
    expect(gitlabFaults(found)).toEqual([])
    expect(found.map((one) => one.location.path)).toEqual(['desk/articles/new.md'])
    expect(readXml(report('junit')).attributes['failures']).toBe('1')
  })
})
