import type { Io } from '../io.js'
import type { CheckOptions } from '../options.js'
import { startThread, type Thread } from './thread.js'

/** A worker thread that was started before it is known whether it is needed. */
export interface Spare {
  /** Gives the thread to whoever uses and ends it; null where it is given already. */
  readonly take: () => Thread | null
  /** Ends it where nobody took it. */
  readonly close: () => Promise<void>
}

/**
 * Starts a worker where the command's words ask for one, so that it loads its program while this thread loads its own.
 * One only: how many there is work for shows when articles are listed. Null where none is asked for.
 */
export function startSpare(io: Io, options: CheckOptions): Spare | null {
  const { jobs = 1, cache, explain, printConfig, today } = options
  // What a cache knows is checked by nobody.
  const isSure = jobs > 1 && cache === undefined && explain === undefined && printConfig !== true
  if (!isSure || io.worker === undefined || io.worker === null) return null
  let thread: Thread | null = startThread(io.worker, { cwd: io.cwd, today: today ?? io.today, cache: null })
  const take = (): Thread | null => {
    const given = thread
    thread = null
    return given
  }
  const close = async (): Promise<void> => {
    await take()?.worker.terminate()
  }
  return { take, close }
}
