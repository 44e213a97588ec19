import type { Project } from '../../project/project.js'
import type { GivenArticle } from '../articles.js'
import { makeBell } from './bell.js'
import type { Engine, EngineOptions, Outcome } from './engine.js'
import { openPool, type Pool } from './pool.js'
import { brokenOutcome, openArticle, type ReadyArticle } from './sequential.js'

export interface WorkersOptions extends EngineOptions {
  /** How many worker threads. */
  readonly jobs: number
  /** The program of a worker. */
  readonly program: URL
}

/** Articles for each worker that are read ahead, and held while a registry is being loaded. */
const AHEAD = 24
/** And how many are kept for each because one before them takes longer. */
const KEPT = 64

/** Checks articles in worker threads. What it gives is what `sequentialEngine` gives. */
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
  const { cwd, today, jobs, program } = options
  const ready = new Map<number, ReadyArticle>()
  /** What is done and waits for those before it. */
  const done = new Map<number, Outcome>()
  const bell = makeBell()
  let taken = 0
  let given = 0
  let ended = false
  let fault: { readonly error: unknown } | null = null

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
    jobs,
    setup: { cwd, today, cache: options.cache?.place ?? null },
    onReport: ({ article, report }) =>
      settle(article, ({ article, project, told }) => ({ article, project, leftOut: false, told, report })),
    onBroken: (article, stack) => settle(article, (broken) => brokenOutcome(broken, cwd, stack)),
    onFault: fail,
  })
  onOpen(pool)
  const numberOf = projectNumbers(pool, fail)

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
          project: numberOf(opened.project),
          file: opened.file,
          signOffs: opened.signOffs,
          config: opened.project.configOf(article.path),
        })
      }
      bell.ring()
      while (fault === null && (pool.running() >= jobs * AHEAD || taken - given >= jobs * KEPT)) await bell.rung()
      if (fault !== null) return
    }
    ended = true
    bell.ring()
  }
  void feed().catch(fail)

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
}

/** Numbers projects from 0. A new one is told to the workers, and its registry as soon as it is loaded. */
function projectNumbers(pool: Pool, fail: (error: unknown) => void): (project: Project) => number {
  const numbers = new Map<Project, number>()
  const send = async (project: Project, number: number): Promise<void> => {
    const { packed, files } = await project.registries()
    pool.tell({ type: 'registry', project: number, packed: packed(), files: [...files.values()] })
  }
  return (project) => {
    const known = numbers.get(project)
    if (known !== undefined) return known
    const number = numbers.size
    numbers.set(project, number)
    pool.tell({ type: 'project', project: number })
    void send(project, number).catch(fail)
    return number
  }
}
