/**
 * Measures the recognizer alone: `node test/bench/figures.mjs [FOLDER]` reads the Markdown files of a folder (the example
 * newsroom by default), prints how much prose a second it reads and which share of parsing that is, then feeds it its worst
 * cases at two sizes and prints the ratio of the times, which is near the ratio of the sizes where nothing is super-linear.
 * Times are processor time of this process.
 */
import { build } from 'esbuild'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '../..')
const folder = process.argv[2] ?? join(root, 'test/newsroom/articles')
const { parseArticle, findFigures, en } = await load()

const files = readdirSync(folder).filter((name) => name.endsWith('.md'))
const texts = files.map((name) => readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, ''))
const parsing = best(5, () => texts.forEach((text, i) => parseArticle({ uri: files[i], text })))
const articles = texts.map((text, i) => parseArticle({ uri: files[i], text }))
const prose = articles.flatMap((article) => article.blocks).reduce((sum, block) => sum + block.text.length, 0)
const reading = best(20, () => articles.forEach((article) => findFigures(article, { language: en })))
const figures = articles.reduce((sum, article) => sum + findFigures(article, { language: en }).length, 0)
console.log(`${files.length} articles, ${(prose / 1e6).toFixed(2)} MB of prose, ${figures} figures`)
console.log(
  `recognizer ${(prose / 1e3 / reading).toFixed(1)} MB/s, ${((100 * reading) / parsing).toFixed(1)}% of the time of reading the articles`,
)

const units =
  '1|1 |12,|1,|1.|1-|1/|(|(1|((a)|[1]|,|hundred |one hundred |a hundred |thousand |two million |million |half |a third |and |5 and |Article 5, |Articles 5 and |section 5(a)|2014-|in 5 |1 in |more than |about 5 |few |1 000 |$1|5% |5°|5 May |May 5 |5 per |twenty-|no one |x@y |a.|from 1 to |between 5 and |aged |two-thirds |U.S. 5 |F-16|a'
const small = 100_000
const factor = 8
console.log(`worst cases, ${small} characters against ${factor} times as many:`)
for (const unit of units.split('|')) {
  const a = timeOf(unit, small)
  const b = timeOf(unit, small * factor)
  console.log(
    `${JSON.stringify(unit).padEnd(20)} ${a.toFixed(0).padStart(6)} ms ${b.toFixed(0).padStart(6)} ms  ratio ${(b / a).toFixed(1)}`,
  )
}

function timeOf(unit, length) {
  const text = unit.repeat(Math.ceil(length / unit.length))
  const block = {
    index: 0,
    role: 'paragraph',
    text,
    map: { prose: [0], source: [0], sourceEnd: [text.length] },
    cell: null,
    sentences: [{ start: 0, end: text.length }],
  }
  return best(2, () => findFigures({ text, blocks: [block] }, { language: en }))
}

/** The shortest of several runs, in milliseconds of processor time. */
function best(runs, work) {
  let least = Infinity
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

async function load() {
  const outfile = join(tmpdir(), `claimcheck-bench-${process.pid}.mjs`)
  const core = join(root, 'server/src/core')
  await build({
    stdin: {
      contents: `export { parseArticle } from '${core}/article/index.ts'\nexport { findFigures } from '${core}/figures/index.ts'\nexport { en } from '${core}/languages/en.ts'`,
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    outfile,
    logLevel: 'error',
  })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile)
  }
}
