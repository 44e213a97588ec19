/** What worker threads are given, and when: nothing of it shows in what a check prints. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { MessagePort } from 'node:worker_threads'
import { afterEach, expect, it, vi } from 'vitest'
import { openPool } from '../../server/src/cli/engine/pool.js'
import { defaultConfig } from '../../server/src/core/config.js'
import { article, newsroom, registry } from './newsroom.js'

const events: string[] = []

// The very function, and a note that it was called.
vi.mock(import('../../server/src/core/registry.js'), async (original) => {
  const real = await original()
  const compiledFindings: typeof real.compiledFindings = (compiled) => {
    events.push('claims held against each other')
    return real.compiledFindings(compiled)
  }
  return { ...real, compiledFindings }
})

afterEach(() => {
  vi.restoreAllMocks()
  events.length = 0
})

/** Threads start slowly on a machine that is busy. */
const timeout = 240_000

it('gives workers the registry before its claims are held against each other', { timeout }, async () => {
  const { run } = newsroom({ 'claims/a.yaml': registry, 'articles/a.md': article, 'articles/b.md': article })
  const post = MessagePort.prototype.postMessage
  vi.spyOn(MessagePort.prototype, 'postMessage').mockImplementation(function (
    this: MessagePort,
    message: unknown,
    ...more
  ) {
    if (typeof message === 'object' && message !== null && 'packed' in message) events.push('registry given')
    post.call(this, message, ...more)
  })
  const { code, out } = await run(['check', 'articles', '--jobs', '2', '--format', 'json'])
  expect([code, out.includes('conflicting-figure')]).toEqual([1, true])
  expect(events).toEqual(['registry given', 'claims held against each other'])
})

it(
  'shares articles out by their length: a long one is with one worker, all short ones with the other',
  {
    timeout,
  },
  async () => {
    const { folder } = newsroom({})
    // It answers with its own number. All are shared out before the first answer can come.
    const program = join(folder, 'worker.mjs')
    writeFileSync(
      program,
      `import { parentPort, threadId } from 'node:worker_threads'
parentPort.on('message', ({ type, article }) => {
  if (type === 'end') parentPort.postMessage({ type: 'ended' })
  else parentPort.postMessage({ type: 'broken', article, stack: String(threadId) })
})
parentPort.postMessage({ type: 'ready' })\n`,
    )
    const lengths = [900, 100, 100, 400, 100, 100, 300, 100]
    const workerOf = new Map<number, string>()
    await new Promise<void>((resolve, reject) => {
      const pool = openPool({
        ...{ program: pathToFileURL(program), workers: 2, setup: { cwd: folder, today: '2024-01-01', cache: null } },
        onReport: () => reject(new Error('nothing is reported')),
        onBroken: (number, thread) => {
          workerOf.set(number, thread)
          if (workerOf.size === lengths.length) void pool.close().then(resolve, reject)
        },
        onFault: reject,
      })
      for (const [number, length] of lengths.entries()) {
        const file = { uri: `${number}.md`, text: 'x'.repeat(length) }
        pool.run({ type: 'article', article: number, project: 0, file, signOffs: null, config: defaultConfig })
      }
    })
    const [long, ...others] = lengths.map((_, number) => workerOf.get(number))
    // 100 + 100 + 400 + 100 + 100 are less than 900, and with 300 more than that; then it is the first one's turn.
    expect(others.map((thread) => thread === long)).toEqual([false, false, false, false, false, false, true])
  },
)

it('takes back what no worker has begun, and from the one with the most to do first', { timeout }, async () => {
  const { folder } = newsroom({})
  // It begins the first article that it is given, and never ends it.
  const program = join(folder, 'worker.mjs')
  writeFileSync(
    program,
    `import { parentPort } from 'node:worker_threads'
let begun = false
parentPort.on('message', (message) => {
  if (message.type === 'article' && !begun) Atomics.store(message.begun, 0, 1)
  begun = true
  parentPort.postMessage({ type: 'broken', article: -1, stack: '' })
})
parentPort.postMessage({ type: 'ready' })\n`,
  )
  const pool = openPool({
    ...{ program: pathToFileURL(program), workers: 2, setup: { cwd: folder, today: '2024-01-01', cache: null } },
    onReport: () => undefined,
    onBroken: () => undefined,
    onFault: (error) => {
      throw error
    },
  })
  try {
    const give = (number: number, length: number): void => {
      const file = { uri: `${number}.md`, text: 'x'.repeat(length) }
      pool.run({ type: 'article', article: number, project: 0, file, signOffs: null, config: defaultConfig })
    }
    // One worker gets 0, 3 and 4, the other 1 and 2.
    for (const [number, length] of [500, 300, 300, 400, 100].entries()) give(number, length)
    const taken: (number | null)[] = []
    const first = (): void => {
      taken.push(pool.takeBack(450))
    }
    // Whether they have begun by now or not: what is begun is given back by none, and the long one never.
    for (let i = 0; i < 5; i++) first()
    expect(taken.filter((number) => number !== null)).not.toContain(0)
    expect(taken).toEqual(expect.arrayContaining([3, 2]))
    expect(taken.indexOf(3)).toBeLessThan(taken.indexOf(2))
    expect([...new Set(taken)].length).toBe(taken.filter((number) => number !== null).length + 1)
    expect(pool.takeBack(Infinity)).toSatisfy((number) => number === null || number === 0)
  } finally {
    await pool.close()
  }
})
