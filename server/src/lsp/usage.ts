/**
 * Which articles use which claims, for all articles of the workspace. Nothing is done before somebody asks; from then on
 * it is kept up to date, article by article, in the background: it stops while somebody types.
 */
import type { CancellationToken } from 'vscode-languageserver'
import { nextTurn } from './timers.js'
import type { ArticleUse } from './usesOf.js'

/** The uses of claims in one article. */
export interface UsesInArticle {
  readonly path: string
  /** The folder of the project that the article belongs to: an id means another claim in another project. */
  readonly project: string
  readonly uses: readonly ArticleUse[]
}

/** How often a claim is used. */
export interface UseCount {
  readonly articles: number
  readonly places: number
}

export interface Usage {
  /** Begins to count, where that has not begun. */
  start(): void
  /** Whether all articles have been counted once; after a change the last counts hold until there are new ones. */
  counted(): boolean
  /** How often each claim of a project is used so far, by id. One that is not used is not in it. */
  counts(project: string): ReadonlyMap<string, UseCount>
  /** The number of articles that were looked through. */
  articles(): number
  /** The articles that use a claim, in order of their paths, so far as they are counted. */
  of(project: string, id: string): readonly UsesInArticle[]
  /** Waits until every article is counted, or the token is cancelled; counts without a pause meanwhile. */
  ready(token: CancellationToken): Promise<void>
  /** An article is there, is gone, or reads otherwise. */
  changed(path: string): void
  /** Registries, configurations or folders changed: every article is tied anew. */
  reset(): void
  /** Somebody types: what can wait waits. */
  typed(): void
  dispose(): void
}

export interface UsageHost {
  /** All articles there are. */
  readonly articles: () => Promise<readonly string[]>
  /**
   * The uses of an article; null where there is no such article any more, or nothing that it is checked against.
   * `overtaken` where its text changed meanwhile, which `changed` tells of as well.
   */
  readonly read: (path: string, token: CancellationToken) => Promise<UsesInArticle | null | 'overtaken'>
  readonly after: (ms: number, run: () => void) => () => void
  /** How often claims are used has changed. */
  readonly onCounted: () => void
  /** Shows how far a long count is; returns null where that cannot be shown. */
  readonly progress: (articles: number) => Promise<UsageProgress | null>
  readonly failed: (error: unknown) => void
}

export interface UsageProgress {
  report(percentage: number, message: string): void
  done(): void
}

/** A pause in the typing of this many milliseconds lets the counting go on. */
const quiet = 400
/** Fewer articles than this are counted before anybody could read a message about it. */
const many = 150

export function followUsage(host: UsageHost): Usage {
  const found = new Map<string, UsesInArticle>()
  const projects = new Map<string, Map<string, Map<string, UsesInArticle>>>()
  /** Those of each project, until a use comes or goes: a view asks for every claim's. */
  const counts = new Map<string, ReadonlyMap<string, UseCount>>()
  /** Null while all articles are to be looked for anew. */
  let dirty: Set<string> | null = null
  let started = false
  let running: Promise<void> | null = null
  let ended = false
  let stopPause: (() => void) | null = null
  let resume: (() => void) | null = null
  let urgent = 0
  let round = 0
  let counted = false

  const put = (path: string, uses: UsesInArticle | null): boolean => {
    const before = found.get(path)
    for (const project of [before?.project, uses?.project]) if (project !== undefined) counts.delete(project)
    if (before) {
      for (const id of idsOf(before)) projects.get(before.project)?.get(id)?.delete(path)
      found.delete(path)
    }
    if (uses) {
      found.set(path, uses)
      const byId = projects.get(uses.project) ?? new Map<string, Map<string, UsesInArticle>>()
      projects.set(uses.project, byId)
      for (const id of idsOf(uses)) {
        const articles = byId.get(id) ?? new Map<string, UsesInArticle>()
        byId.set(id, articles.set(path, uses))
      }
    }
    return summary(before) !== summary(uses)
  }

  const pause = async (): Promise<void> => {
    await nextTurn()
    if (stopPause && urgent === 0) await new Promise<void>((resolve) => (resume = resolve))
  }

  const list = async (): Promise<Set<string>> => {
    const paths = new Set(await host.articles())
    for (const path of found.keys()) if (!paths.has(path)) put(path, null)
    return paths
  }

  /** True where a count is another than before. */
  const count = async (): Promise<boolean> => {
    let changed = false
    let progress: UsageProgress | null = null
    let done = 0
    try {
      while (!ended) {
        if (dirty === null) {
          const before = round
          const paths = await list()
          // What changed while the articles were looked for is in the list, or a newer round looks again.
          if (before !== round) continue
          dirty = paths
          if (!progress && paths.size >= many) progress = await host.progress(paths.size)
        }
        const [path] = dirty
        if (path === undefined) break
        dirty.delete(path)
        const before = round
        const uses = await host
          .read(
            path,
            cancelledWhen(() => ended || before !== round),
          )
          .catch((error: unknown) => {
            // One article that cannot be counted; the others can.
            host.failed(error)
            return null
          })
        if (before !== round) continue
        if (uses !== 'overtaken' && put(path, uses)) changed = true
        done++
        progress?.report((100 * done) / (done + dirty.size), `${done} of ${done + dirty.size}`)
        await pause()
      }
    } finally {
      progress?.done()
    }
    return changed
  }

  const go = (): void => {
    // Nothing to do is told from nothing done: all articles have to be looked for once.
    if (!started || ended || running || dirty?.size === 0) return
    running = count()
      .catch((error: unknown) => {
        host.failed(error)
        // Without the list of articles there is nothing to go on with until something changes.
        dirty ??= new Set()
        return false
      })
      .then((changed) => {
        running = null
        if (ended) return
        const isNew = changed || !counted
        counted = true
        if (isNew) host.onCounted()
        // What came in between the last look and now.
        go()
      })
  }
  const wake = (): void => {
    const waiting = resume
    resume = null
    waiting?.()
  }
  const typed = (): void => {
    stopPause?.()
    stopPause = host.after(quiet, () => {
      stopPause = null
      wake()
    })
  }
  return {
    start: () => {
      started = true
      go()
    },
    counted: () => counted,
    counts: (project) => {
      const known = counts.get(project)
      if (known) return known
      const used = [...(projects.get(project) ?? [])].filter(([, articles]) => articles.size > 0)
      const made = new Map(used.map(([id, articles]) => [id, countOf([...articles.values()], id)]))
      counts.set(project, made)
      return made
    },
    articles: () => found.size,
    of: (project, id) =>
      [...(projects.get(project)?.get(id)?.values() ?? [])].sort((a, b) => (a.path < b.path ? -1 : 1)),
    ready: async (token) => {
      started = true
      urgent++
      wake()
      try {
        while (!ended && !token.isCancellationRequested) {
          go()
          if (!running) return
          await Promise.race([running, cancelled(token)])
        }
      } finally {
        urgent--
      }
    },
    changed: (path) => {
      dirty?.add(path)
      go()
    },
    reset: () => {
      round++
      dirty = null
      go()
    },
    typed,
    dispose: () => {
      ended = true
      stopPause?.()
      stopPause = null
      wake()
    },
  }
}

/** The number of articles and places that use a claim. */
export function countOf(articles: readonly UsesInArticle[], id: string): UseCount {
  const places = articles.reduce((sum, { uses }) => sum + uses.filter((use) => use.claim === id).length, 0)
  return { articles: articles.length, places }
}

function idsOf({ uses }: UsesInArticle): ReadonlySet<string> {
  return new Set(uses.map((use) => use.claim))
}

/** What a count of uses is made of: two articles of which it is the same count the same. */
function summary(article: UsesInArticle | null | undefined): string {
  return article ? `${article.project} ${article.uses.map((use) => use.claim).join(' ')}` : ''
}

function cancelledWhen(isCancelled: () => boolean): CancellationToken {
  return {
    get isCancellationRequested() {
      return isCancelled()
    },
    onCancellationRequested: () => ({ dispose: () => undefined }),
  }
}

function cancelled(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => token.onCancellationRequested(() => resolve()))
}
