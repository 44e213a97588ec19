import type { Worker } from 'node:worker_threads'
import { begins, type ArticleForWorker, type FromWorker, type RegistryForWorker, type ToWorker } from './messages.js'
import { startThread, type Thread, type ThreadSetup } from './thread.js'

/** An article to be checked. */
export type Task = Omit<ArticleForWorker, 'begun'>

export interface Pool {
  /** Gives the article to the worker that has the least to read: how long one takes goes by its length. */
  readonly run: (task: Task) => void
  /**
   * Takes back an article that no worker has begun to check, from the one that has the most to do. It is not answered
   * then. Its number, null where there is none.
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
  readonly setup: ThreadSetup
  /** A thread that was started for this. */
  readonly first?: Thread | null
  readonly onReport: (message: Extract<FromWorker, { type: 'report' }>) => void
  /** The program failed at an article, be it that the whole worker went down. */
  readonly onBroken: (article: number, stack: string) => void
  /** No worker can be had. Nothing is answered afterwards. */
  readonly onFault: (error: Error) => void
}

interface Member extends Thread {
  /** By article, in the order in which they were given. */
  readonly tasks: Map<number, ArticleForWorker>
  /** Articles that were taken back: it may be reading one all the same. */
  readonly takenBack: Set<number>
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

  const start = (thread = startThread(options.program, options.setup)): Member => {
    const member: Member = { ...thread, tasks: new Map(), takenBack: new Set(), letters: 0, ready: false }
    for (const registry of registries) member.registries.postMessage(registry)
    members.add(member)
    thread.listen({
      onMessage: (message) => take(member, message),
      onEnd: (reason) => replace(member, reason),
    })
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
    const isTheirs = member.tasks.delete(at)
    if (!member.ready || (!isTheirs && !member.takenBack.has(at))) {
      // No article is to blame, so that the next worker would go down too.
      closed = true
      options.onFault(new Error(`a worker thread failed: ${reason}`))
      return
    }
    const next = start()
    if (isTheirs) options.onBroken(at, reason)
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

  if (options.first && options.workers > 0) start(options.first)
  for (let i = options.first ? 1 : 0; i < options.workers; i++) start()
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
          member.takenBack.add(task.article)
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
