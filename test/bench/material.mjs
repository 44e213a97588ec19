/**
 * What is measured on: a folder of articles, a newsroom with a registry of its own, and a large registry. They are taken
 * from the folder that CLAIMCHECK_BENCH names (`bench/articles`, `newsroom`, `scale/make-registry.mjs`), by default one
 * called `shared` beside this repository; what is not there is made up.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
/** One article in so many is taken: more would only take longer. */
const SAMPLE = 6

const shared = process.env.CLAIMCHECK_BENCH ?? join(root, '../shared')

/** @param folder where a large registry may be written */
export function findMaterial(folder) {
  const articles = join(shared, 'bench/articles')
  const newsroom = existsSync(join(shared, 'newsroom/articles')) ? join(shared, 'newsroom') : null
  const generator = join(shared, 'scale/make-registry.mjs')
  const large = join(folder, 'large')
  if (existsSync(generator)) execFileSync(process.execPath, [generator, large])
  else writeRegistry(large)
  const pages = existsSync(articles) ? filesIn(articles, '.md') : madeUpArticles(60 * SAMPLE)
  return {
    /** All of them, for whole processes. */
    pages,
    articles: pages.filter((_, i) => i % SAMPLE === 0),
    newsroom: {
      articles: filesIn(join(newsroom ?? join(root, 'test/newsroom'), 'articles'), '.md'),
      registry: newsroom === null ? join(root, 'claims') : join(newsroom, 'claims'),
    },
    large,
  }
}

/** The files of a folder with their texts, in order of their names. */
export function filesIn(folder, ending) {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending))
  return names.sort().map((name) => ({ uri: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }))
}

const countries = 'Poland Germany Georgia Chad Peru Türkiye Kenya Mexico Jordan Italy'.split(' ')
const peoples = 'Ukrainians Syrians Russians Sudanese Venezuelans Afghans Somalis Haitians Eritreans'.split(' ')

/** Articles of the kind a newsroom writes, each with some forty figures, some links, a list and a table. */
function madeUpArticles(count) {
  return Array.from({ length: count }, (_, i) => {
    const at = (list, n) => list[(i * 7 + n * 3) % list.length]
    const paragraphs = Array.from({ length: 12 }, (_, n) => {
      const figure = ((i + 1) * 7919 * (n + 3)) % 900_000
      return [
        `By the end of ${2010 + ((i + n) % 14)} some ${figure.toLocaleString('en')} ${at(peoples, n)} had been`,
        `registered in ${at(countries, n)}, ${1 + (n % 40)}.${n % 10}% more than a year earlier, and about`,
        `${2 + (n % 7)} in ten of them were women or children, according to [the ministry](https://example.org/${n}).`,
        `That compares with half a million in neighbouring ${at(countries, n + 1)}, where *no more than* ${n + 2}`,
        `thousand stayed. What follows is a sentence that counts nothing at all, as most sentences do.\n`,
      ].join('\n')
    })
    const list = countries.map((country, n) => `- ${country}: ${(n + 2) * 1250} people\n`).join('')
    const table = `| Country | People |\n| --- | ---: |\n${countries.map((c, n) => `| ${c} | ${(n + 1) * 3100} |\n`).join('')}`
    const text = `---\ndate: 2024-03-${10 + (i % 20)}\n---\n\n# Where people went\n\n${paragraphs.join('\n')}\n${list}\n${table}`
    return { uri: `made-up-${i}.md`, text }
  })
}

/** A registry of many claims that differ in place and year only. */
function writeRegistry(folder) {
  mkdirSync(folder, { recursive: true })
  const source = 'sources:\n  yearbook:\n    publisher: Statistics Office\n    title: Yearbook\n'
  writeFileSync(join(folder, '_sources.yaml'), source)
  for (const country of countries) {
    const claims = peoples.flatMap((people, p) =>
      Array.from({ length: 60 }, (_, n) => {
        const value = (p + 2) * 1009 * (n + 5)
        return [
          `  - id: made-up-${country.toLowerCase().replace('ü', 'u')}-${people.toLowerCase()}-${1960 + n}`,
          `    statement: "At the end of ${1960 + n} there were ${value.toLocaleString('en')} ${people} in ${country}."`,
          `    value: ${value}\n    unit: people\n    measure: refugees\n    population: ${people}`,
          `    destination: ${country}\n    asOf: ${1960 + n}-12-31\n    sources: [yearbook]\n`,
        ].join('\n')
      }),
    )
    writeFileSync(join(folder, `${country}.yaml`), `claims:\n${claims.join('')}`)
  }
}
