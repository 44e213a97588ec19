import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads'
import { stackOf } from './engine.js'
import type { FromWorker, WorkerSetup } from './messages.js'

/** A worker thread and what ties it to this one. */
export interface Thread {
  readonly worker: Worker
  /** Where registries go. */
  readonly registries: MessagePort
  /** One number: the article that the worker is at. */
  readonly current: Int32Array
  /** Has what the worker says told, what it has said already first. */
  readonly listen: (listener: Listener) => void
}

export interface Listener {
  readonly onMessage: (message: FromWorker) => void
  /** It has ended, for this reason. Nothing is told afterwards. */
  readonly onEnd: (reason: string) => void
}

/** What a worker is started with, but for what ties it to its thread. */
export type ThreadSetup = Omit<WorkerSetup, 'current' | 'registries'>

/**
 * Starts a worker.
 *
 * @param program the file of the worker's program.
 */
export function startThread(program: URL, setup: ThreadSetup): Thread {
  const current = new Int32Array(new SharedArrayBuffer(4)).fill(NONE)
  const { port1: near, port2: far } = new MessageChannel()
  const workerData: WorkerSetup = { ...setup, current, registries: far }
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG }
  const worker = new Worker(program, { workerData, transferList: [far], resourceLimits })
  const said: ((listener: Listener) => void)[] = []
  let listener: Listener | null = null
  let reason: string | null = null
  const tell = (one: (listener: Listener) => void): void => {
    if (listener === null) said.push(one)
    else one(listener)
  }
  worker.on('message', (message: FromWorker) => tell(({ onMessage }) => onMessage(message)))
  worker.on('error', (error) => (reason = stackOf(error)))
  worker.on('exit', (code) => tell(({ onEnd }) => onEnd(reason ?? `a worker ended with exit code ${code}`)))
  return {
    ...{ worker, registries: near, current },
    listen: (given) => {
      listener = given
      for (const one of said.splice(0)) one(given)
    },
  }
}

const NONE = -1
/** Megabytes for what is young: an article's tree dies before it grows old, and moving it about takes time. */
const YOUNG = 64
