import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads'
import { stackOf } from './engine.js'
import {
  begins,
  type ArticleForWorker,
  type FromWorker,
  type RegistryForWorker,
  type ToWorker,
  type WorkerSetup,
} from './messages.js'

/** An article to be checked. */
export type Task = Omit<ArticleForWorker, 'begun'>

export interface Pool {
  /** Gives the article to the worker that has the least to read: how long one takes goes by its length. */
  readonly run: (task: Task) => void
  /**
   * Takes back an article that no worker has begun, from the one that has the most to do; its number, null where there
   * is none. It is not answered then.
   *
   * @param longest none whose text has more UTF-16 units.
   */
  readonly takeBack: (longest: number) => number | null
  /** Gives a registry to every worker, those started later too. */
  readonly giveRegistry: (registry: RegistryForWorker) => void
  /** How many articles no worker has answered. */
  readonly running: () => number
  readonly close: () => Promise<void>
}

export interface PoolOptions {
  /** The program of a worker. */
  readonly program: URL
  /** How many workers. */
  readonly workers: number
  readonly setup: Omit<WorkerSetup, 'current' | 'registries'>
  readonly onReport: (message: Extract<FromWorker, { type: 'report' }>) => void
  /** The program failed at an article, be it that the whole worker went down. */
  readonly onBroken: (article: number, stack: string) => void
  /** No worker can be had. Nothing is answered afterwards. */
  readonly onFault: (error: Error) => void
}

interface Member {
  readonly worker: Worker
  readonly registries: MessagePort
  readonly current: Int32Array
  /** By article, in the order in which they were given. */
  readonly tasks: Map<number, ArticleForWorker>
  /** UTF-16 units of their texts. */
  letters: number
  ready: boolean
}

/**
 * Workers that each have articles to check. When one goes down, the article it was at is broken, the others that it had
 * are given to the worker that takes its place.
 */
export function openPool(options: PoolOptions): Pool {
  const registries: RegistryForWorker[] = []
  const members = new Set<Member>()
  let closed = false

  const start = (): Member => {
    const current = new Int32Array(new SharedArrayBuffer(4)).fill(NONE)
    const { port1: near, port2: far } = new MessageChannel()
    const workerData: WorkerSetup = { ...options.setup, current, registries: far }
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG }
    const worker = new Worker(options.program, { workerData, transferList: [far], resourceLimits })
    const member: Member = { worker, registries: near, current, tasks: new Map(), letters: 0, ready: false }
    let reason: string | null = null
    worker.on('message', (message: FromWorker) => take(member, message))
    worker.on('error', (error) => (reason = stackOf(error)))
    worker.on('exit', (code) => replace(member, reason ?? `a worker ended with exit code ${code}`))
    for (const registry of registries) near.postMessage(registry)
    members.add(member)
    return member
  }
  const take = (member: Member, message: FromWorker): void => {
    if (message.type === 'ready') {
      member.ready = true
      return
    }
    if (message.type === 'ended') return
    const task = member.tasks.get(message.article)
    if (task === undefined) return
    remove(member, task)
    if (message.type === 'report') options.onReport(message)
    else options.onBroken(message.article, message.stack)
  }
  const replace = (member: Member, reason: string): void => {
    members.delete(member)
    if (closed) return
    const at = Atomics.load(member.current, 0)
    if (!member.ready || !member.tasks.delete(at)) {
      // No article is to blame, so that the next worker would go down too.
      closed = true
      options.onFault(new Error(`a worker thread failed: ${reason}`))
      return
    }
    const next = start()
    options.onBroken(at, reason)
    for (const task of member.tasks.values()) post(next, task)
  }
  const post = (member: Member, task: Task): void => {
    const message = { ...task, begun: new Int32Array(new SharedArrayBuffer(4)) }
    member.tasks.set(task.article, message)
    member.letters += task.file.text.length
    member.worker.postMessage(message)
  }
  const remove = (member: Member, { article, file }: Task): void => {
    member.tasks.delete(article)
    member.letters -= file.text.length
  }

  for (let i = 0; i < options.workers; i++) start()
  return {
    run: (task) => {
      const [first, ...others] = members
      if (closed || first === undefined) return
      post(
        others.reduce((least, member) => (member.letters < least.letters ? member : least), first),
        task,
      )
    },
    takeBack: (longest) => {
      for (const member of [...members].sort((a, b) => b.letters - a.letters)) {
        for (const task of member.tasks.values()) {
          if (task.file.text.length > longest || !begins(task)) continue
          remove(member, task)
          return task.article
        }
      }
      return null
    },
    giveRegistry: (registry) => {
      registries.push(registry)
      for (const member of members) member.registries.postMessage(registry)
    },
    running: () => [...members].reduce((sum, { tasks }) => sum + tasks.size, 0),
    close: async () => {
      closed = true
      // What one of them keeps of the run is what any would.
      const first = [...members].find(({ ready, tasks }) => ready && tasks.size === 0)
      if (first) await ended(first.worker)
      await Promise.all([...members].map(({ worker }) => worker.terminate()))
    },
  }
}

/** Lets a worker do what is to be done at the end, as long as that is no wait. */
function ended(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LAST)
    const done = (): void => {
      clearTimeout(timer)
      resolve()
    }
    worker.on('message', ({ type }: FromWorker) => type === 'ended' && done())
    worker.once('exit', done)
    worker.postMessage({ type: 'end' } satisfies ToWorker)
  })
}

/** Milliseconds: much more than keeping some megabytes takes. */
const LAST = 2000

const NONE = -1
/** Megabytes for what is young: an article's tree dies before it grows old, and moving it about takes time. */
const YOUNG = 64
