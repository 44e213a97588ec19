/** The counting of uses by itself: when it works, when it waits, and what it tells. */
import { CancellationToken } from 'vscode-languageserver'
import { describe, expect, it } from 'vitest'
import { followUsage, type Usage, type UsageHost, type UsesInArticle } from '../../server/src/lsp/usage.js'
import { until } from './until.js'

interface Bench {
  readonly usage: Usage
  /** What each article uses; an article that is not in it is gone. */
  readonly articles: Map<string, readonly string[]>
  readonly read: string[]
  readonly told: () => number
  readonly reports: string[]
  /** Lets the pause after the last keystroke pass. */
  readonly pause: () => void
}

function bench(count: number, host: Partial<UsageHost> = {}): Bench {
  const articles = new Map(
    Array.from({ length: count }, (_, i) => [`/a${i}.md`, i % 2 === 0 ? ['even', 'all'] : ['all']]),
  )
  const read: string[] = []
  const reports: string[] = []
  let told = 0
  let waiting: (() => void) | null = null
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }
  const usage = followUsage({
    articles: () => Promise.resolve([...articles.keys()]),
    read: (path): Promise<UsesInArticle | null> => {
      read.push(path)
      const uses = articles.get(path)
      return Promise.resolve(uses ? { path, project: '/', uses: uses.map((claim) => ({ claim, range })) } : null)
    },
    after: (_, run) => {
      waiting = run
      return () => (waiting = null)
    },
    onCounted: () => {
      told++
    },
    progress: (articles) => {
      reports.push(`${articles} articles`)
      return Promise.resolve({
        report: (_, message) => void reports.push(message),
        done: () => void reports.push('done'),
      })
    },
    failed: (error) => {
      throw error
    },
    ...host,
  })
  return { usage, articles, read, reports, told: () => told, pause: () => waiting?.() }
}

describe('counting uses', () => {
  it('does nothing before somebody asks', async () => {
    const { usage, read } = bench(3)
    usage.changed('/a0.md')
    usage.reset()
    await new Promise((resolve) => setImmediate(resolve))
    expect(read).toEqual([])
  })

  it('counts articles and places by claim, and tells once', async () => {
    const { usage, told } = bench(5)
    await usage.ready(CancellationToken.None)
    expect(usage.counts('/')).toEqual(
      new Map([
        ['even', { articles: 3, places: 3 }],
        ['all', { articles: 5, places: 5 }],
      ]),
    )
    expect(usage.of('/', 'even').map(({ path }) => path)).toEqual(['/a0.md', '/a2.md', '/a4.md'])
    expect(usage.counts('/other').size).toBe(0)
    expect(told()).toBe(1)
  })

  it('reads again only what changed, and tells only where a count did', async () => {
    const { usage, articles, read, told } = bench(4)
    await usage.ready(CancellationToken.None)
    read.length = 0
    usage.changed('/a1.md')
    await usage.ready(CancellationToken.None)
    expect(read).toEqual(['/a1.md'])
    expect(told()).toBe(1)
    articles.set('/a1.md', ['even'])
    articles.delete('/a0.md')
    for (const path of ['/a1.md', '/a0.md']) usage.changed(path)
    await usage.ready(CancellationToken.None)
    expect(usage.counts('/').get('all')).toEqual({ articles: 2, places: 2 })
    expect(usage.of('/', 'even').map(({ path }) => path)).toEqual(['/a1.md', '/a2.md'])
    expect(told()).toBe(2)
  })

  it('waits while somebody types, unless somebody waits for it', async () => {
    const { usage, read, pause } = bench(6)
    usage.typed()
    usage.start()
    await until(() => read.length === 1)
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
    expect(read).toHaveLength(1)
    pause()
    await until(() => usage.counted())
    expect(read).toHaveLength(6)
    usage.typed()
    usage.reset()
    await usage.ready(CancellationToken.None)
    expect(read).toHaveLength(12)
  })

  it('shows how far it is where there are many articles, and keeps the last counts while it counts anew', async () => {
    const { usage, articles, reports } = bench(200)
    await usage.ready(CancellationToken.None)
    expect(reports[0]).toBe('200 articles')
    expect(reports).toContain('100 of 200')
    expect(reports.at(-1)).toBe('done')
    for (const path of articles.keys()) articles.set(path, ['all'])
    usage.reset()
    expect(usage.counted()).toBe(true)
    expect(usage.counts('/').get('even')?.articles).toBe(100)
    await usage.ready(CancellationToken.None)
    expect(usage.counts('/').has('even')).toBe(false)
  })

  it('goes on past an article that cannot be counted', async () => {
    const failed: unknown[] = []
    const { usage } = bench(3, {
      read: (path) => (path === '/a1.md' ? Promise.reject(new Error('broken')) : Promise.resolve(null)),
      failed: (error) => void failed.push(error),
    })
    await usage.ready(CancellationToken.None)
    expect(usage.counted()).toBe(true)
    expect(failed).toHaveLength(1)
  })
})
