import type { Io } from '../io.js'
import type { Engine, EngineOptions } from './engine.js'
import { sequentialEngine } from './sequential.js'
import type { Spare } from './spare.js'

/** Fewer articles for each than this are done before a thread would have started. */
const WORTH = 12
/** More threads than this would wait for the one that feeds them. */
const MOST = 16

/** How many threads are worth it where nobody says: as many as there are cores and articles to keep them busy. */
export function automaticJobs(cores: number, articles: number): number {
  return Math.max(1, Math.min(cores, MOST, Math.floor(articles / WORTH)))
}

/**
 * The engine for a number of jobs; with one, and where there are no worker threads, everything is done in this one.
 *
 * @param spare a worker that was started already.
 */
export async function openEngine(io: Io, options: EngineOptions, jobs: number, spare: Spare | null): Promise<Engine> {
  const { cache } = options
  const engine = await engineFor(io, options, jobs, spare)
  if (cache === undefined || cache === null) return engine
  const { keptEngine } = await import('./kept.js')
  return keptEngine(engine, options, cache)
}

async function engineFor(io: Io, options: EngineOptions, jobs: number, spare: Spare | null): Promise<Engine> {
  const program = io.worker
  const isAlone = jobs === 1 || program === undefined || program === null
  io.uses?.(isAlone ? 'one thread' : 'workers')
  if (isAlone) {
    await spare?.close()
    return sequentialEngine(options)
  }
  const { workersEngine } = await import('./workers.js')
  return workersEngine({ ...options, jobs, program, spare: spare?.take })
}
