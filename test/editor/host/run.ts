import { appendFileSync } from 'node:fs'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runTests } from '@vscode/test-electron'
import { chooseHost, type Host } from './choose.js'
import { prepareNewsroom } from './newsroom.js'
import { cache, root, temporaryFolder } from './paths.js'
import { consoleMark, eventLine, readEvents, resultsVariable, type SuiteEvent } from './results.js'
import { openWeb } from './web.js'
import { openWorkbench } from './workbench.js'

interface Suite {
  readonly name: string
  /** A folder or `.code-workspace` file: of `test/editor/fixture/`, which is laid over the example newsroom. */
  readonly workspace: string
  /** False: in restricted mode, as in a workspace that nobody has trusted. */
  readonly trusted: boolean
  /** True: in VS Code for the Web, where the workspace is on no disk. */
  readonly web?: boolean
}

const suites: readonly Suite[] = [
  { name: 'newsroom', workspace: 'newsroom', trusted: true },
  { name: 'article', workspace: 'article', trusted: true },
  { name: 'registry', workspace: 'newsroom', trusted: true },
  { name: 'signoff', workspace: 'newsroom', trusted: true },
  { name: 'web', workspace: 'newsroom', trusted: true, web: true },
  { name: 'views', workspace: 'newsroom', trusted: true },
  { name: 'empty', workspace: 'empty', trusted: true },
  { name: 'roots', workspace: 'roots/two.code-workspace', trusted: false },
]

/** A window, an install and a slow machine included. */
const limit = 240_000

/** The settings that the suites run under: nothing moves or opens by itself. */
const settings = {
  'workbench.startupEditor': 'none',
  'files.autoSave': 'off',
  'workbench.tips.enabled': false,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
}

/** Runs the suites in real VS Code and prints each test by name. Returns the exit code. */
export async function runSuites(only: readonly string[]): Promise<number> {
  const host = await chooseHost(process.env)
  console.log(`VS Code ${host === 'desktop' ? 'on the desktop' : 'in a headless browser'}`)
  const started = Date.now()
  const counts = { host, tests: 0, passed: 0, failed: 0, ms: 0 }
  for (const suite of suites) {
    if (only.length > 0 && !only.includes(suite.name)) continue
    console.log(`# ${suite.name}`)
    const events = await runSuite(host, suite)
    const end = events.find((event) => event.type === 'end')
    const tests = events.filter((event) => event.type === 'test')
    counts.tests += tests.length
    counts.passed += tests.filter((test) => test.ok).length
    // A suite that did not come to its end, or ran nothing, has failed whatever its tests say.
    const unfinished = !end || end.error !== undefined || tests.length === 0
    counts.failed += tests.filter((test) => !test.ok).length + (unfinished ? 1 : 0)
  }
  counts.ms = Date.now() - started
  await mkdir(cache, { recursive: true })
  await writeFile(join(cache, 'editor-tests.json'), `${JSON.stringify(counts)}\n`)
  console.log(JSON.stringify(counts))
  return counts.failed === 0 && counts.tests > 0 ? 0 : 1
}

async function runSuite(host: Host, suite: Suite): Promise<SuiteEvent[]> {
  const folder = dirname((await prepareNewsroom()).folder)
  await cp(join(root, 'test', 'editor', 'fixture'), folder, { recursive: true })
  const results = join(await temporaryFolder('results'), 'events.jsonl')
  const workspace = join(folder, suite.workspace)
  const tests = join(cache, 'build', `${suite.name}.cjs`)
  const env = { [resultsVariable]: results }
  const done = await (suite.web === true ? web : host === 'desktop' ? desktop : browser)({
    workspace,
    tests,
    env,
    results,
    trusted: suite.trusted,
    suite: suite.name,
  })
  if (!done)
    console.log(`not ok - the suite ${suite.name} did not finish within ${limit / 1000} s, or the page crashed`)
  return readEvents(results)
}

interface Run {
  readonly workspace: string
  readonly tests: string
  readonly env: Record<string, string>
  readonly results: string
  readonly trusted: boolean
  readonly suite: string
}

async function desktop(run: Run): Promise<boolean> {
  const user = await temporaryFolder('user')
  await mkdir(join(user, 'User'), { recursive: true })
  await writeFile(join(user, 'User', 'settings.json'), JSON.stringify(settings))
  const trust = run.trusted ? ['--disable-workspace-trust'] : []
  const running = runTests({
    cachePath: cache,
    extensionDevelopmentPath: root,
    extensionTestsPath: run.tests,
    extensionTestsEnv: run.env,
    launchArgs: [run.workspace, '--disable-extensions', '--user-data-dir', user, ...trust],
  }).catch((error: unknown) => console.log(String(error)))
  const done = await follow(run.results)
  await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 10_000).unref())])
  return done
}

async function browser(run: Run): Promise<boolean> {
  const workbench = await openWorkbench({ trusted: run.trusted, settings, env: run.env }, console.log)
  try {
    const page = await workbench.open({ workspace: run.workspace, tests: run.tests })
    let crashed = false
    page.on('crash', () => (crashed = true))
    const done = await follow(run.results, () => crashed)
    if (!done) {
      await page.screenshot({ path: join(cache, 'editor-failure.png') }).catch(() => undefined)
      console.log(`--- browser console\n${workbench.console.join('\n')}\n${await workbench.server.logs()}`)
    }
    return done
  } finally {
    await workbench.close()
  }
}

async function web(run: Run): Promise<boolean> {
  const workbench = await openWeb({ workspace: run.workspace, suite: run.suite, settings }, console.log)
  try {
    const { page } = workbench
    page.on('console', (message) => {
      // The extension host puts its own words in front.
      const [, line] = message.text().split(`${consoleMark} `)
      if (line !== undefined) appendFileSync(run.results, `${line}\n`)
    })
    let crashed = false
    page.on('crash', () => (crashed = true))
    const done = await follow(run.results, () => crashed)
    if (!done) {
      await page.screenshot({ path: join(cache, 'web-failure.png') }).catch(() => undefined)
      console.log(`--- browser console\n${workbench.console.join('\n')}`)
    }
    return done
  } finally {
    await workbench.close()
  }
}

/** Prints each test as it ends. True once the suite has ended, false when it is overdue or the page is gone. */
async function follow(path: string, crashed = () => false): Promise<boolean> {
  const until = Date.now() + limit
  let printed = 0
  while (Date.now() < until && !crashed()) {
    const events = await readEvents(path)
    for (const event of events.slice(printed)) {
      const line = eventLine(event)
      if (line) console.log(line)
    }
    printed = events.length
    if (events.some((event) => event.type === 'end')) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}
