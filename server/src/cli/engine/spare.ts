import type { Io } from '../io.js'
import type { CheckOptions } from '../options.js'
import { startThread, type Thread, type ThreadSetup } from './thread.js'

/** A worker thread that was started before it is known whether it is needed. */
export interface Spare {
  /** Gives the thread to whoever uses and ends it; null where it is given already. */
  readonly take: () => Thread | null
  /** Ends it where nobody took it. */
  readonly close: () => Promise<void>
}

/**
 * Starts a worker where the command's words ask for one, so that it loads its program while this thread loads its own.
 * One only: how many there is work for shows when articles are listed. Null where none is asked for or would have
 * anything to do.
 */
export function startSpare(io: Io, paths: readonly string[], options: CheckOptions): Spare | null {
  const { jobs = 1, cache, explain, printConfig, stdin, filesFrom, today } = options
  const isOne = stdin === true || (filesFrom === undefined && paths.length === 1 && ARTICLE.test(paths[0] ?? ''))
  // What a cache knows is checked by nobody.
  const isSure = jobs > 1 && !isOne && cache === undefined && explain === undefined && printConfig !== true
  if (!isSure || io.worker === undefined || io.worker === null) return null
  let thread = started(io.worker, { cwd: io.cwd, today: today ?? io.today, cache: null })
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

/** Where threads are forbidden that is told when one is needed. */
function started(program: URL, setup: ThreadSetup): Thread | null {
  try {
    return startThread(program, setup)
  } catch {
    return null
  }
}

/** The name of one file, and no pattern. */
const ARTICLE = /^[^*?{}[\]]+\.(?:md|markdown)$/i
