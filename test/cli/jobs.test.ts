import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { automaticJobs } from '../../server/src/cli/engine/choose.js'
import { workersEngine } from '../../server/src/cli/engine/workers.js'
import { openProjects } from '../../server/src/project/project.js'
import { nodeWorkspace } from '../../server/src/workspace/node.js'
import { succeeded } from '../../server/src/workspace/workspace.js'
import { article, newsroom, registry } from './newsroom.js'

const cli = join(import.meta.dirname, '../../server/dist/cli.js')
const worker = join(import.meta.dirname, '../../server/dist/worker.cjs')

/** Threads start slowly on a machine that is busy. */
const timeout = 240_000

/** Articles of two projects, each with findings of its own, some left out, empty or no text. */
function archive(count: number): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {
    'claims/georgia.yaml': registry,
    'claimcheck.config.yaml': 'ignore: [drafts/]\n',
    'articles/letters/claimcheck.config.yaml': 'registry: [../../claims]\nrules:\n  uncited-figure: off\n',
    'articles/empty.md': ' \n',
    'articles/latin.md': new Uint8Array([72, 228, 117, 115]),
    'drafts/a.md': article,
  }
  for (let i = 0; i < count; i++) {
    const folder = i % 4 === 0 ? 'articles/letters' : 'articles'
    files[`${folder}/${String(i).padStart(3, '0')}.md`] = `${article}\nIn ${1990 + i} about ${i + 3},000 people came.\n`
  }
  return files
}

it('gives the same bytes with any number of jobs', { timeout }, async () => {
  const { run } = newsroom(archive(24))
  const check = (jobs: number) => run(['check', '.', '--format', 'json', '--jobs', String(jobs)])
  const one = await check(1)
  expect(one.code).toBe(2)
  expect(one.out).toContain('conflicting-figure')
  expect(await check(3)).toEqual(one)
})

it(
  'gives the workers articles to read before it loads the registry, which holds their feeder up',
  { timeout },
  async () => {
    const { folder } = newsroom(archive(60))
    const read: string[] = []
    const workspace = {
      ...nodeWorkspace(),
      readFile: (path: string) => {
        read.push(relative(folder, path).split(sep)[0] ?? '')
        return nodeWorkspace().readFile(path)
      },
    }
    const given = [...Array(60).keys()].map((i) => {
      const path = join(folder, i % 4 === 0 ? 'articles/letters' : 'articles', `${String(i).padStart(3, '0')}.md`)
      return { path, read: () => Promise.resolve(succeeded({ uri: path, text: readFileSync(path, 'utf8') })) }
    })
    const projects = openProjects({ workspace, root: folder })
    let opened = 0
    const engine = workersEngine({
      ...{ cwd: folder, today: '2024-01-01', jobs: 2, program: pathToFileURL(worker), patience: timeout },
      projects: {
        ...projects,
        projectOf: (path) => {
          expect(read).not.toContain('claims')
          opened++
          return projects.projectOf(path)
        },
      },
    })
    try {
      let at = 0
      for await (const { article, report } of engine.check(given)) {
        expect(article).toBe(given[at++])
        expect(report?.figures.length).toBeGreaterThan(1)
      }
      expect(at).toBe(60)
    } finally {
      await engine.close()
    }
    expect(opened).toBe(60)
    expect(read).toContain('claims')
  },
)

it('loads the registry where the next article does not come before this one is answered', { timeout }, async () => {
  const { folder } = newsroom(archive(3))
  const projects = openProjects({ workspace: nodeWorkspace(), root: folder })
  const engine = workersEngine({
    ...{ cwd: folder, today: '2024-01-01', jobs: 2, program: pathToFileURL(worker), patience: 1 },
    // Longer than it is waited for.
    projects: { ...projects, projectOf: async (path) => (await delay(50), projects.projectOf(path)) },
  })
  let answered: () => void = () => undefined
  const given = async function* () {
    for (const name of ['001', '002']) {
      const path = join(folder, 'articles', `${name}.md`)
      const answer = new Promise<void>((resolve) => (answered = resolve))
      yield { path, read: () => Promise.resolve(succeeded({ uri: path, text: readFileSync(path, 'utf8') })) }
      await answer
    }
  }
  let figures = 0
  try {
    for await (const { report } of engine.check(given())) {
      figures += report?.figures.length ?? 0
      answered()
    }
  } finally {
    await engine.close()
  }
  expect(figures).toBeGreaterThan(2)
})

it('reports the article at which a worker goes down, and checks the rest', { timeout }, async () => {
  // So long that no worker can be spared it.
  const down = `Down with 12,000 people. DOWN\n${'and down\n'.repeat(10_000)}`
  const { folder, run } = newsroom({ ...archive(20), 'articles/017x.md': down })
  // The built worker, and one listener around its own that ends the thread as a fault of the engine would.
  const program = join(folder, 'worker.mjs')
  writeFileSync(
    program,
    `import { parentPort, workerData } from 'node:worker_threads'
const on = parentPort.on.bind(parentPort)
parentPort.on = (name, listener) =>
  on(name, (message) => {
    if (message.type === 'article' && message.file.text.includes('DOWN')) {
      Atomics.store(workerData.current, 0, message.article)
      process.exit(7)
    }
    listener(message)
  })
await import(${JSON.stringify(pathToFileURL(worker).href)})\n`,
  )
  const argv = ['check', 'articles', '--format', 'json']
  const whole = JSON.parse((await run([...argv, '--jobs', '1'])).out)
  const { code, out, err } = await run([...argv, '--jobs', '3'], { worker: pathToFileURL(program) })
  expect(code).toBe(3)
  expect(err).toContain('articles/017x.md: a fault of claimcheck itself')
  expect(err).toContain('exit code 7')
  const paths = JSON.parse(out).articles.map((one: { path: string }) => one.path)
  const others = whole.articles.filter((one: { path: string }) => one.path !== 'articles/017x.md')
  expect(JSON.parse(out).articles).toEqual(others)
  expect(paths).toContain('articles/018.md')
})

it('checks in the thread that feeds the workers too, but for long articles', { timeout }, async () => {
  const { folder } = newsroom({ ...archive(24), 'articles/long.md': `${article}\n`.repeat(2000) })
  // It begins what is long, and all else waits for good.
  const program = join(folder, 'worker.mjs')
  writeFileSync(
    program,
    `import { parentPort } from 'node:worker_threads'
parentPort.on('message', (message) => {
  if (message.type === 'end') parentPort.postMessage({ type: 'ended' })
  else if (message.file.text.length > 64 * 1024 && Atomics.exchange(message.begun, 0, 1) === 0)
    parentPort.postMessage({ type: 'broken', article: message.article, stack: 'done by the worker' })
})
parentPort.postMessage({ type: 'ready' })\n`,
  )
  const projects = openProjects({ workspace: nodeWorkspace(), root: folder })
  const engine = workersEngine({
    ...{ cwd: folder, today: '2024-01-01', jobs: 2, program: pathToFileURL(program), projects },
  })
  const names = [...[...Array(24).keys()].filter((i) => i % 4 > 0).map((i) => String(i).padStart(3, '0')), 'long']
  const given = names.map((name) => {
    const path = join(folder, 'articles', `${name}.md`)
    return { path, read: () => Promise.resolve(succeeded({ uri: path, text: readFileSync(path, 'utf8') })) }
  })
  const done: string[] = []
  try {
    for await (const {
      article: { path },
      report,
      told,
    } of engine.check(given)) {
      const broken = told.flatMap((one) => (one.type === 'broken' ? [one.stack] : []))
      done.push(`${relative(folder, path)} ${report === null ? broken.join() : 'reported'}`)
    }
  } finally {
    await engine.close()
  }
  const expected = names.map((name) => `articles/${name}.md ${name === 'long' ? 'done by the worker' : 'reported'}`)
  expect(done.map((one) => one.replaceAll(sep, '/'))).toEqual(expected)
})

it('starts no more workers than there are articles', async () => {
  const { run, folder } = newsroom({ 'claims/a.yaml': registry, 'a.md': article })
  // One article is checked by the thread that is there: a worker that cannot be had is not missed.
  const missing = pathToFileURL(join(folder, 'nowhere.js'))
  const one = await run(['check', 'a.md', '--jobs', '1'])
  expect(await run(['check', 'a.md', '--jobs', '999'], { worker: missing })).toEqual(one)
})

it('says so where no worker can be started', async () => {
  const { run, folder } = newsroom(archive(3))
  const missing = pathToFileURL(join(folder, 'nowhere.js'))
  const { code, err } = await run(['check', 'articles', '--jobs', '2'], { worker: missing })
  expect(code).toBe(3)
  expect(err).toContain('a worker thread failed')
})

it('is built: the published program checks with workers too', { timeout }, () => {
  const { folder } = newsroom(archive(24))
  const run = (jobs: string) => {
    try {
      return execFileSync(
        process.execPath,
        [cli, 'check', '.', '--jobs', jobs, '--today', '2024-01-01', '--format', 'json'],
        {
          cwd: folder,
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      )
    } catch (error) {
      return (error as { stdout: string }).stdout
    }
  }
  const one = run('1')
  expect(one).toContain('"articles": [')
  expect(run('2')).toBe(one)
})

it('starts as many workers as there are cores and work for', () => {
  expect([automaticJobs(8, 1), automaticJobs(8, 30), automaticJobs(2, 14_000), automaticJobs(64, 14_000)]).toEqual([
    1, 2, 2, 16,
  ])
})

it.each(['0', '-1', 'two', '1.5'])('takes no %s for a number of jobs', async (jobs) => {
  const { run } = newsroom({ 'a.md': article })
  const { code, err } = await run(['check', 'a.md', `--jobs=${jobs}`])
  expect(code).toBe(2)
  expect(err).toContain('Expected a number of threads, 1 to 999.')
})
