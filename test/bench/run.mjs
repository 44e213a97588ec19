/**
 * `npm run bench`: prints what the project promises about speed, as ratios of two times that one run measures side by
 * side. It takes some two minutes and fails for no figure: the machine it runs on may be busy.
 *
 * `npm run bench articles registry loading cache keystrokes worst` runs only the parts named. With CLAIMCHECK_BENCH_ALL set, every
 * worst case is listed; CLAIMCHECK_BENCH_SIZE is how many letters these have.
 *
 * `processes` and `memory` run only when they are named, since they take long: the built command line (`npm run build`
 * first) beside parsing alone and beside four linters, which are installed into a temporary folder, and the most memory
 * that 14,000 pages take. CLAIMCHECK_BENCH_ROUNDS, CLAIMCHECK_BENCH_PAGES and CLAIMCHECK_PEERS change how much is run.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadEngine } from './engine.mjs'
import { measureKeystrokes } from './keystrokes.mjs'
import { findMaterial } from './material.mjs'
import { measureMemory, measureProcesses } from './peers.mjs'
import { measureArticles, measureCache, measureLargeRegistry, measureLoading } from './speed.mjs'
import { measureWorst } from './worst.mjs'

const folder = mkdtempSync(join(tmpdir(), 'claimcheck-bench-'))
try {
  const engine = await loadEngine()
  const { pages, articles, newsroom, large } = findMaterial(folder)
  const parts = {
    articles: () => measureArticles(engine, articles),
    registry: () => measureLargeRegistry(engine, newsroom, large),
    loading: () => measureLoading(engine, large),
    cache: () => measureCache(engine, newsroom, large, folder),
    keystrokes: () => measureKeystrokes(engine, large, folder),
    worst: () => measureWorst(engine),
  }
  const onRequest = {
    processes: () => measureProcesses(pages, large, folder),
    memory: () => measureMemory(pages, large, folder),
  }
  const asked = process.argv.slice(2)
  for (const [name, measure] of Object.entries({ ...parts, ...onRequest })) {
    if (asked.length > 0 ? !asked.includes(name) : name in onRequest) continue
    for (const row of await measure()) print(row)
  }
} finally {
  rmSync(folder, { recursive: true })
}

function print({ what, ratio, wanted, measured }) {
  const number = ratio === undefined ? '' : ratio.toFixed(2)
  const limit = wanted === undefined ? '' : `at most ${wanted}${ratio > wanted ? '  OVER' : ''}`
  console.log(`${number.padStart(7)}  ${limit.padEnd(18)}${what}${measured === undefined ? '' : `: ${measured}`}`)
}
