import type { Project, Projects } from '../../project/project.js'
import type { ArticleCache } from '../../workspace/articleCache.js'
import type { FileFault } from '../../workspace/workspace.js'
import type { GivenArticle } from '../articles.js'
import type { ArticleReport } from '../report.js'

/**
 * What checks articles. It knows nothing of what becomes of their reports: `reporting.ts` holds these aside, counts and
 * prints them, and the two meet in `check.ts` only.
 */
export interface Engine {
  /**
   * Checks articles as they come and gives an outcome for each, in the order in which they were given. Takes no more
   * of them ahead of time than it needs to keep busy, so that memory does not grow with their number. Never throws for
   * an article: what went wrong with one is part of its outcome.
   */
  readonly check: (articles: Iterable<GivenArticle> | AsyncIterable<GivenArticle>) => AsyncIterable<Outcome>
  /** Ends what the engine started. Nothing is checked afterwards. */
  readonly close: () => Promise<void>
}

/** What came of one given article. */
export interface Outcome {
  readonly article: GivenArticle
  readonly project: Project
  /** The configuration leaves it out: nothing of it was read, nor was a registry for it. */
  readonly leftOut: boolean
  /** What there is to tell of it on standard error, in order. */
  readonly told: readonly Told[]
  /** Null where it is left out, cannot be read, or checking it failed: `told` says which. */
  readonly report: ArticleReport | null
}

/** Something to tell of an article. Plain data, so that it may come from another thread. */
export type Told =
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'fault'; readonly fault: FileFault }
  /** The program itself failed; `stack` is for the report to its makers. */
  | { readonly type: 'broken'; readonly name: string; readonly stack: string }

/** What an engine checks articles with. */
export interface EngineOptions {
  /** Where names in reports start: the working folder, absolute. */
  readonly cwd: string
  readonly projects: Projects
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string
  /** Where readings of articles are kept; null where each is read anew. */
  readonly cache?: PlacedCache | null
}

/** A cache and where it is, so that another thread can open it too. */
export interface PlacedCache extends ArticleCache {
  readonly place: { readonly folder: string; readonly build: string }
}

/** What to report of an error: its stack where it has one. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
