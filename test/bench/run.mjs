/**
 * `npm run bench`: prints what the project promises about speed, as ratios of two times that one run measures side by
 * side. It takes some two minutes and fails for no figure: the machine it runs on may be busy.
 *
 * `npm run bench articles registry loading cache worst` runs only the parts named. With CLAIMCHECK_BENCH_ALL set, every
 * worst case is listed; CLAIMCHECK_BENCH_SIZE is how many letters these have.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadEngine } from './engine.mjs'
import { findMaterial } from './material.mjs'
import { measureArticles, measureCache, measureLargeRegistry, measureLoading } from './speed.mjs'
import { measureWorst } from './worst.mjs'

const folder = mkdtempSync(join(tmpdir(), 'claimcheck-bench-'))
try {
  const engine = await loadEngine()
  const { articles, newsroom, large } = findMaterial(folder)
  const parts = {
    articles: () => measureArticles(engine, articles),
    registry: () => measureLargeRegistry(engine, newsroom, large),
    loading: () => measureLoading(engine, large),
    cache: () => measureCache(engine, newsroom, large, folder),
    worst: () => measureWorst(engine),
  }
  const asked = process.argv.slice(2)
  for (const [name, measure] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue
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
