import type { ArticleCache } from '../../workspace/articleCache.js'
import { succeeded } from '../../workspace/workspace.js'
import type { GivenArticle } from '../articles.js'
import { makeBell } from './bell.js'
import type { Engine, EngineOptions, Outcome } from './engine.js'
import { packReport, reportKeys, unpackReport } from './keptReport.js'
import { openArticle, type ReadyArticle } from './sequential.js'

/** Articles that are looked up ahead of the one that is given next. */
const AHEAD = 64

/** An article whose report is kept or whose outcome is known, or one for the engine. */
type Slot = { readonly type: 'known'; readonly outcome: Outcome } | { readonly type: 'miss'; readonly key: string }

/**
 * Gives the reports of articles that were checked before with the same text, configuration, registry and day, and has
 * the others checked by an engine, which starts nothing where there are none.
 */
export function keptEngine(inner: Engine, options: EngineOptions, cache: ArticleCache): Engine {
  return {
    check: (articles) => run(articles, inner, options, cache),
    close: async () => {
      await inner.close()
      await cache.tidy()
    },
  }
}

async function* run(
  articles: Iterable<GivenArticle> | AsyncIterable<GivenArticle>,
  inner: Engine,
  options: EngineOptions,
  cache: ArticleCache,
): AsyncGenerator<Outcome> {
  const keyOf = reportKeys(cache, options)
  const bell = makeBell()
  const slots: Slot[] = []
  const misses: ReadyArticle[] = []
  const state = { ended: false, stopped: false, error: null as { readonly error: unknown } | null }

  const feed = async (): Promise<void> => {
    for await (const article of articles) {
      const opened = await openArticle(article, options)
      if (opened.type === 'ended') slots.push({ type: 'known', outcome: opened.outcome })
      else {
        const key = await keyOf(opened)
        const data = await cache.read(key)
        const report = data === null ? null : unpackReport(data, key)
        if (report === null) {
          misses.push(opened)
          slots.push({ type: 'miss', key })
        } else {
          const { project, told } = opened
          slots.push({ type: 'known', outcome: { article, project, leftOut: false, told, report } })
        }
      }
      bell.ring()
      while (slots.length >= AHEAD && !state.stopped) await bell.rung()
      if (state.stopped) return
    }
  }
  const end = (error: typeof state.error): void => {
    state.error = error
    state.ended = true
    bell.ring()
  }
  void feed().then(
    () => end(null),
    (error: unknown) => end({ error }),
  )

  async function* missing(): AsyncGenerator<GivenArticle> {
    for (;;) {
      const next = misses.shift()
      if (next !== undefined) yield { path: next.article.path, read: () => Promise.resolve(succeeded(next.file)) }
      else if (state.ended) return
      else await bell.rung()
    }
  }
  const checked = inner.check(missing())[Symbol.asyncIterator]()
  try {
    for (;;) {
      const slot = slots.shift()
      bell.ring()
      if (slot?.type === 'known') yield slot.outcome
      else if (slot !== undefined) {
        const next = await checked.next()
        if (next.done === true) throw new Error('the engine gave fewer outcomes than it had articles')
        const outcome: Outcome = next.value
        if (outcome.report !== null) await cache.write(slot.key, packReport(outcome.report, slot.key))
        yield outcome
      } else if (state.error !== null) throw state.error.error
      else if (state.ended) return
      else await bell.rung()
    }
  } finally {
    state.stopped = true
    bell.ring()
  }
}
