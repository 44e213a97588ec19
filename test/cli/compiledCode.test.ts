/** The program as it is built, whose compiled code is kept from one run to the next. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MessageChannel, Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import type { ArticleForWorker, FromWorker, RegistryForWorker } from '../../server/src/cli/engine/messages.js'
import { defaultConfig } from '../../server/src/core/config.js'
import { loadRegistries } from '../../server/src/project/registries.js'
import { nodeWorkspace } from '../../server/src/workspace/node.js'
import { article, newsroom, registry } from './newsroom.js'

const cli = join(import.meta.dirname, '../../server/dist/cli.js')
const worker = join(import.meta.dirname, '../../server/dist/worker.cjs')
/** Threads start slowly on a machine that is busy. */
const timeout = 240_000

describe.skipIf(!existsSync(cli))('the built program', () => {
  it('keeps its code, its workers theirs, and says the same with it', { timeout }, () => {
    const articles = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`articles/${i}.md`, article]))
    // So long that it is left to a worker, which has started and compiled by then.
    const long = `${article}\n${'Nobody came.\n'.repeat(6000)}`
    const { folder } = newsroom({ 'claims/georgia.yaml': registry, ...articles, 'articles/long.md': long })
    const place = join(folder, 'caches')
    const env = { ...process.env, XDG_CACHE_HOME: place, LOCALAPPDATA: place, NODE_V8_COVERAGE: '' }
    const run = (...argv: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...argv], { cwd: folder, env })
      return { status, out: stdout.toString(), err: stderr.toString() }
    }
    const code = (): string[] => readdirSync(join(place, 'claimcheck')).filter((name) => name.startsWith('code-'))
    const check = ['check', 'articles', '--format', 'json', '--today', '2024-06-01', '--jobs']
    const one = run(...check, '1')
    expect([one.status, one.err, one.out.includes('conflicting-figure'), code().length]).toEqual([1, '', true, 1])
    expect(run(...check, '1')).toEqual(one)
    expect(run(...check, '2')).toEqual(one)
    expect(code()).toHaveLength(2)
    expect(run(...check, '2')).toEqual(one)
    // What cannot be run is no reason to fail.
    for (const name of code()) {
      const path = join(place, 'claimcheck', name)
      writeFileSync(path, readFileSync(path).subarray(0, 2000))
    }
    expect(run(...check, '2')).toEqual(one)
  })
})

describe.skipIf(!existsSync(worker))('a worker', () => {
  it('takes a registry before the articles that came earlier and wait', { timeout }, async () => {
    const { folder } = newsroom({ 'claims/georgia.yaml': registry })
    const { packed, files } = await loadRegistries(nodeWorkspace(), [join(folder, 'claims')], 'en')
    const { port1, port2 } = new MessageChannel()
    const current = new Int32Array(new SharedArrayBuffer(4))
    const setup = { cwd: folder, today: '2024-06-01', cache: null, current, registries: port2 }
    const thread = new Worker(worker, { workerData: setup, transferList: [port2] })
    const numbers = [0, 1, 2, 3]
    const answers: string[] = []
    await new Promise<void>((resolve, reject) => {
      thread.on('error', reject)
      thread.on('message', (message: FromWorker) => {
        if (message.type !== 'report' && message.type !== 'broken') return
        answers.push(`${message.type} ${message.article}`)
        if (answers.length === numbers.length) resolve()
      })
      for (const number of numbers) {
        // The last breaks where it is read, which needs no registry.
        const config = number === 3 ? (null as never) : defaultConfig
        const file = { uri: join(folder, `${number}.md`), text: article }
        thread.postMessage({
          ...{ type: 'article', article: number, project: 0, file, config, signOffs: null },
          begun: new Int32Array(new SharedArrayBuffer(4)),
        } satisfies ArticleForWorker)
      }
      port1.postMessage({ project: 0, packed: packed(), files: [...files.values()] } satisfies RegistryForWorker)
    })
    await thread.terminate()
    expect(answers).toEqual(['report 0', 'report 1', 'report 2', 'broken 3'])
  })
})
