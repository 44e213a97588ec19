import { setImmediate } from 'node:timers/promises'
import type { Project } from '../../project/project.js'
import { openReadings } from '../../project/readings.js'
import type { GivenArticle } from '../articles.js'
import { makeBell } from './bell.js'
import type { Engine, EngineOptions, Outcome } from './engine.js'
import { openPool, type Pool } from './pool.js'
import { brokenOutcome, checkOpened, openArticle, type ReadyArticle } from './sequential.js'
import type { Thread } from './thread.js'

export interface WorkersOptions extends EngineOptions {
  /** How many threads, this one among them: two at the least. */
  readonly jobs: number
  /** The program of a worker. */
  readonly program: URL
  /** Gives a worker that was started before, with the same program and setup. */
  readonly spare?: (() => Thread | null) | undefined
  /** Milliseconds after which no next article is waited for before a registry is loaded. */
  readonly patience?: number
}

/** Articles for each thread that are read ahead. */
const AHEAD = 24
/** And for all of them while a registry is being loaded, which only checking has to wait for. */
const MEANWHILE = 384
/** Milliseconds; a disk gives the next article sooner, a person who writes to standard input does not. */
const PATIENCE = 50
/** UTF-16 units; a longer article would keep this thread from the others for too long. */
const LONG = 64 * 1024
/** How many times as many are kept because one before them takes longer. */
const KEPT = 2.5

/**
 * Checks articles in worker threads and, where it has nothing else to do, in this one: what checks has been loaded here
 * anyway, and a worker less takes less time to start. What it gives is what `sequentialEngine` gives.
 */
export function workersEngine(options: WorkersOptions): Engine {
  let pool: Pool | null = null
  return {
    check: (articles) => run(articles, options, (opened) => (pool = opened)),
    close: async () => pool?.close(),
  }
}

async function* run(
  articles: Iterable<GivenArticle> | AsyncIterable<GivenArticle>,
  options: WorkersOptions,
  onOpen: (pool: Pool) => void,
): AsyncGenerator<Outcome> {
  const { cwd, today, jobs, program, patience = PATIENCE } = options
  const ready = new Map<number, ReadyArticle>()
  /** What is done and waits for those before it. */
  const done = new Map<number, Outcome>()
  const bell = makeBell()
  let taken = 0
  let given = 0
  let ended = false
  let fault: { readonly error: unknown } | null = null
  let stopped = false
  const isOver = (): boolean => stopped || fault !== null

  const fail = (error: unknown): void => {
    fault ??= { error }
    bell.ring()
  }
  const settle = (number: number, outcome: (article: ReadyArticle) => Outcome): void => {
    const article = ready.get(number)
    ready.delete(number)
    if (article !== undefined) done.set(number, outcome(article))
    bell.ring()
  }
  const pool = openPool({
    program,
    first: options.spare?.() ?? null,
    workers: jobs - 1,
    setup: { cwd, today, cache: options.cache?.place ?? null },
    onReport: ({ article, report }) =>
      settle(article, ({ article, project, told }) => ({ article, project, leftOut: false, told, report })),
    onBroken: (article, stack) => settle(article, (broken) => brokenOutcome(broken, cwd, stack)),
    onFault: fail,
  })
  onOpen(pool)
  const projects = numberProjects(pool, bell.ring, fail)
  const readings = openReadings(options.cache ?? null)
  const isFull = (): boolean => {
    const most = projects.areLoading() ? Math.max(jobs * AHEAD, MEANWHILE) : jobs * AHEAD
    return pool.running() >= most || taken - given >= most * KEPT
  }

  // Loading holds this thread up: first the workers are given what to do meanwhile.
  const idle = setTimeout(projects.load, patience)
  const feed = async (): Promise<void> => {
    for await (const article of articles) {
      const number = taken++
      const opened = await openArticle(article, options)
      if (opened.type === 'ended') done.set(number, opened.outcome)
      else {
        ready.set(number, opened)
        pool.run({
          type: 'article',
          article: number,
          project: projects.numberOf(opened.project),
          file: opened.file,
          signOffs: opened.signOffs,
          config: opened.project.configOf(article.path),
        })
      }
      bell.ring()
      // Only now: while an article was being opened, its project was not known.
      idle.refresh()
      if (isFull()) projects.load()
      while (!isOver() && isFull()) await bell.rung()
      if (isOver()) return
    }
    projects.load()
    ended = true
    bell.ring()
  }
  const help = async (): Promise<void> => {
    while (!isOver()) {
      const number = projects.areLoading() ? null : pool.takeBack(LONG)
      const article = number === null ? undefined : ready.get(number)
      if (number === null || article === undefined) await bell.rung()
      else {
        const outcome = await checkOpened(article, readings, options)
        settle(number, () => outcome)
        // The workers are fed and heard first.
        await setImmediate()
      }
    }
  }
  void feed().catch(fail)
  void help().catch(fail)

  try {
    for (;;) {
      // Set by what runs beside this loop.
      const failed = fault as { readonly error: unknown } | null
      if (failed !== null) throw failed.error
      const next = done.get(given)
      if (next !== undefined) {
        done.delete(given++)
        bell.ring()
        yield next
      } else if ((ended as boolean) && given === taken) return
      else await bell.rung()
    }
  } finally {
    stopped = true
    clearTimeout(idle)
    bell.ring()
  }
}

interface NumberedProjects {
  /** From 0. */
  readonly numberOf: (project: Project) => number
  /** Loads the registries of the projects there are by now, and gives each to the workers. */
  readonly load: () => void
  /** Whether the registry of any is not loaded yet. */
  readonly areLoading: () => boolean
}

function numberProjects(pool: Pool, loaded: () => void, fail: (error: unknown) => void): NumberedProjects {
  const numbers = new Map<Project, number>()
  const waiting: Project[] = []
  let loading = 0
  const load = async (project: Project, number: number): Promise<void> => {
    const { packed, files } = await project.registries()
    pool.giveRegistry({ project: number, packed: packed(), files: [...files.values()] })
    loading--
    loaded()
  }
  const numberOf = (project: Project): number => {
    const known = numbers.get(project)
    if (known !== undefined) return known
    const number = numbers.size
    numbers.set(project, number)
    waiting.push(project)
    loading++
    return number
  }
  return {
    numberOf,
    load: () => {
      for (const project of waiting.splice(0)) void load(project, numberOf(project)).catch(fail)
    },
    areLoading: () => loading > 0,
  }
}
