/** What passes between the main thread and a worker: plain data, so that it can be cloned. */
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
}

/** Projects, registries and articles go by numbers that the main thread gives them. */
export type ToWorker =
  | { readonly type: 'project'; readonly project: number }
  /** Arrives after the first articles of its project: they are read meanwhile. Packed, since no worker parses YAML. */
  | {
      readonly type: 'registry'
      readonly project: number
      readonly packed: ReturnType<LoadedRegistries['packed']>
      readonly files: readonly SourceFile[]
    }
  | {
      readonly type: 'article'
      readonly article: number
      readonly project: number
      readonly file: SourceFile
      readonly config: Config
      readonly signOffs: CheckWith['signOffs']
    }

export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'report'; readonly article: number; readonly report: ArticleReport }
  /** The program failed at this article. */
  | { readonly type: 'broken'; readonly article: number; readonly stack: string }
