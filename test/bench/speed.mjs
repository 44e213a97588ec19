/** The measurements on articles and registries as they are. Each gives rows of a table. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn } from './material.mjs'
import { collectGarbage, interleaved, median, memoryOf, timed } from './timing.mjs'

const today = '2025-06-01'
const perMB = (files) => files.reduce((sum, { text }) => sum + text.length, 0) / 1e6

/** The recognizer, parsing alone and the whole check without a registry, on the same files. */
export async function measureArticles(engine, files) {
  const { checkReading, compileRegistry, defaultConfig, findFigures, languageOf, parseArticle, readArticle } = engine
  const { unified, remarkParse, remarkGfm, remarkFrontmatter } = engine
  const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze()
  const nothing = { claims: [], sources: [], terms: { measures: [], places: [], populations: [] } }
  const project = { registry: compileRegistry(nothing, languageOf('en')), config: defaultConfig, today }
  const articles = files.map((file) => parseArticle(file))
  const prose = articles.flatMap((article) => article.blocks).reduce((sum, block) => sum + block.text.length, 0) / 1e6
  const options = { language: languageOf('en') }
  const times = await interleaved(
    {
      parse: () => files.forEach((file) => markdown.parse(file.text)),
      check: () => files.forEach((file) => checkReading(readArticle(file, defaultConfig), project)),
      article: () => files.forEach((file) => parseArticle(file)),
      recognizer: () => articles.forEach((article) => findFigures(article, options)),
    },
    { rounds: 7, warmUp: 1 },
  )
  return [
    {
      what: `recognizer alone, ${prose.toFixed(2)} MB of prose`,
      measured: `${((1000 * prose) / times.recognizer).toFixed(1)} MB/s`,
    },
    { what: 'recognizer / whole check', ratio: times.recognizer / times.check },
    { what: 'reading an article into prose / parsing its Markdown', ratio: times.article / times.parse },
    {
      what: `whole check without a registry / parsing the Markdown, ${perMB(files).toFixed(1)} MB`,
      ratio: times.check / times.parse,
      wanted: 1.25,
    },
  ]
}

/** Checking each article of a newsroom, with a large registry loaded beside its own against its own alone. */
export async function measureLargeRegistry(engine, newsroom, large) {
  const { checkReading, compileRegistry, defaultConfig, languageOf, loadRegistry, readArticle } = engine
  const own = filesIn(newsroom.registry, '.yaml')
  const load = (files) => compileRegistry(loadRegistry(files, languageOf('en')).registry, languageOf('en'))
  const small = load(own)
  const beside = load([...own, ...filesIn(large, '.yaml')])
  const rows = []
  const ratios = []
  const sum = { alone: 0, beside: 0 }
  for (const file of newsroom.articles) {
    const check = (registry) => () => {
      const project = { registry, config: defaultConfig, today }
      for (let time = 0; time < 3; time++) checkReading(readArticle(file, defaultConfig), project)
    }
    const times = await interleaved({ alone: check(small), beside: check(beside) }, { rounds: 7, warmUp: 2 })
    sum.alone += times.alone
    sum.beside += times.beside
    ratios.push(times.beside / times.alone)
  }
  rows.push({
    what: `check of an article, ${beside.claims.length} claims loaded / ${small.claims.length}, all articles`,
    ratio: sum.beside / sum.alone,
    wanted: 1.2,
  })
  rows.push({ what: '  the median article', ratio: median(ratios), wanted: 1.2 })
  rows.push({ what: '  the worst article', ratio: Math.max(...ratios), wanted: 1.2 })
  return rows
}

/** Loading a large registry against the YAML library's own parse of the same files, and what it holds in memory. */
export async function measureLoading(engine, large) {
  const { compileRegistry, languageOf, loadRegistry, parseYaml } = engine
  const files = filesIn(large, '.yaml')
  const claims = loadRegistry(files, languageOf('en')).registry.claims.length
  const times = await interleaved(
    {
      parse: () => files.map((file) => parseYaml(file.text)).length,
      load: () => loadRegistry(files, languageOf('en')).findings.length,
      whole: () => compileRegistry(loadRegistry(files, languageOf('en')).registry, languageOf('en')).claims.length,
    },
    { rounds: 3 },
  )
  const parsed = memoryOf(() => files.map((file) => parseYaml(file.text)))
  const compiled = memoryOf(() => compileRegistry(loadRegistry(files, languageOf('en')).registry, languageOf('en')))
  const megabytes = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`
  return [
    {
      what: `loading and compiling ${claims} claims / the YAML library's parse, ${perMB(files).toFixed(1)} MB`,
      ratio: times.whole / times.parse,
      wanted: 1.3,
    },
    { what: '  loading alone', ratio: times.load / times.parse },
    {
      what: '  memory of the compiled registry',
      measured: `${megabytes(compiled)}, of the parsed YAML ${megabytes(parsed)}`,
    },
  ]
}

/** A start that finds the registry in the cache against one that does not. Both must come to the same. */
export async function measureCache(engine, newsroom, large, folder) {
  const { checkReading, defaultConfig, loadRegistries, nodeWorkspace, readArticle, folderCache, lateCache } = engine
  const paths = [newsroom.registry, large]
  const cache = lateCache(folderCache(join(folder, 'cache'), 'bench'))
  const start = () => loadRegistries(nodeWorkspace(), paths, 'en', cache)
  const report = ({ compiled, folders }) => {
    const project = { registry: compiled, config: defaultConfig, today }
    const checked = newsroom.articles.map((file) => checkReading(readArticle(file, defaultConfig), project))
    return { checked, folders }
  }
  const ratios = []
  for (let round = -1; round < 3; round++) {
    rmSync(join(folder, 'cache'), { recursive: true, force: true })
    const first = await timed(start)
    // What is kept is packed once nobody waits for the registry any more.
    await cache.kept()
    assert.ok(existsSync(join(folder, 'cache')) && readdirSync(join(folder, 'cache')).length > 0, 'nothing was cached')
    collectGarbage()
    const second = await timed(start)
    if (round < 0) assert.deepStrictEqual(report(second.value), report(first.value))
    else ratios.push(second.ms / first.ms)
    collectGarbage()
  }
  return [
    {
      what: 'second start, from the cache / first start (reading, loading, compiling; results are equal)',
      ratio: median(ratios),
      wanted: 0.2,
    },
  ]
}
