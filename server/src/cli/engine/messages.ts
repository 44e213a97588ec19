/** What passes between the main thread and a worker: plain data, so that it can be cloned. */
import type { MessagePort } from 'node:worker_threads'
import type { Config } from '../../core/config.js'
import type { SourceFile } from '../../core/types.js'
import type { LoadedRegistries } from '../../project/registries.js'
import type { CheckWith } from './checkRead.js'
import type { PlacedCache } from './engine.js'
import type { ArticleReport } from '../report.js'

/** What a worker is started with. */
export interface WorkerSetup {
  readonly cwd: string
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string
  /** Where readings of articles are kept. */
  readonly cache: PlacedCache['place'] | null
  /** One number: the article that the worker is at. In shared memory, so that it outlives a crash. */
  readonly current: Int32Array
  /** Where registries come in: past the articles that wait to be read, which would all be held on to until then. */
  readonly registries: MessagePort
}

/** Projects and articles go by numbers that the main thread gives them. */
export interface ArticleForWorker {
  readonly type: 'article'
  readonly article: number
  readonly project: number
  readonly file: SourceFile
  readonly config: Config
  readonly signOffs: CheckWith['signOffs']
  /** One number in shared memory, 0 until a thread begins to check the article: the first that makes it 1 is the one that does. */
  readonly begun: Int32Array
}

/** True for the thread that is to check an article, and only for the first that asks. */
export function begins({ begun }: Pick<ArticleForWorker, 'begun'>): boolean {
  return Atomics.compareExchange(begun, 0, 0, 1) === 0
}

export type ToWorker =
  | ArticleForWorker
  /** All is answered. */
  | { readonly type: 'end' }

/** Comes by a way of its own. Packed, since no worker parses YAML. */
export interface RegistryForWorker {
  readonly project: number
  readonly packed: ReturnType<LoadedRegistries['packed']>
  readonly files: readonly SourceFile[]
}

export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'report'; readonly article: number; readonly report: ArticleReport }
  /** The program failed at this article. */
  | { readonly type: 'broken'; readonly article: number; readonly stack: string }
  /** Done with what was to be done at the end. */
  | { readonly type: 'ended' }
