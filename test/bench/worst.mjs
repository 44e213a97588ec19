/** Each stage on its worst cases at two sizes: where time grows with the text and no faster, the ratio is about 2. */
import { interleaved } from './timing.mjs'

const half = 250_000

const units = {
  digits: '7',
  'digits and spaces': '7 ',
  '1,': '1,',
  '1.': '1.',
  commas: ',',
  'hundred ': 'hundred ',
  'one hundred ': 'one hundred ',
  'open (': '(',
  'open [': '[',
  'open [ and words': '[of ',
  'between 1 and ': 'between 1 and ',
  'from 5 to ': 'from 5 to ',
  dates: '5 May 2021, ',
  'numeric dates': '2021-05-05 ',
  countries: 'South Sudan, ',
  'of which ': 'of which 5 ',
  quotes: '"5 ',
}

/** @returns a row for each stage: the ratio of its worst case, and those cases that are far above 2 */
export async function measureWorst(engine) {
  const rows = []
  for (const [name, prepare] of Object.entries(stages(engine))) {
    const ratios = []
    for (const [unit, text] of Object.entries(units)) {
      const one = prepare(text.repeat(Math.ceil(half / text.length)))
      const two = prepare(text.repeat(Math.ceil((2 * half) / text.length)))
      const times = await interleaved({ one, two }, { rounds: 1, warmUp: 1 })
      // What takes no time at all has no ratio.
      const ratio = times.two < 20 ? 0 : times.two / times.one
      ratios.push({ unit, ratio, ms: times.two })
    }
    ratios.sort((a, b) => b.ratio - a.ratio)
    const slowest = ratios.reduce((a, b) => (b.ms > a.ms ? b : a))
    rows.push({
      what: `${name}: ${ratios
        .slice(0, 2)
        .map(({ unit, ratio }) => `${unit} ${ratio.toFixed(1)}`)
        .join(', ')}; slowest ${slowest.unit}`,
      ratio: ratios[0].ratio,
      wanted: 3,
      measured: `${((2 * half) / 1e3 / slowest.ms).toFixed(2)} MB/s`,
    })
    if (process.env.CLAIMCHECK_BENCH_ALL) {
      for (const { unit, ratio, ms } of ratios) rows.push({ what: `  ${unit}`, ratio, measured: `${ms.toFixed(0)} ms` })
    }
  }
  return rows
}

function stages(engine) {
  const { compileRegistry, defaultConfig, findFigures, findPeriods, findPlaces } = engine
  const { checkReading, languageOf, loadRegistry, parseArticle, placesOf, readArticle } = engine
  const { unified, remarkParse, remarkGfm, remarkFrontmatter } = engine
  const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze()
  const language = languageOf('en')
  const gazetteer = placesOf()
  const registry = compileRegistry(loadRegistry([{ uri: 'claims.yaml', text: claims }], language).registry)
  return {
    'remark alone': (text) => () => markdown.parse(text),
    'reading an article': (text) => () => parseArticle({ uri: 'worst.md', text }),
    recognizer: (text) => {
      const article = parseArticle({ uri: 'worst.md', text })
      return () => findFigures(article, { language })
    },
    places: (text) => () => findPlaces(text, gazetteer),
    periods: (text) => () => findPeriods(text, { articleDay: 19_000, anchor: null }),
    'sentences, matching and rules': (text) => {
      const reading = readArticle({ uri: 'worst.md', text }, defaultConfig)
      return () => checkReading(reading, { registry, config: defaultConfig, today: '2025-06-01' })
    },
    'loading a registry': (text) => () => loadRegistry([{ uri: 'worst.yaml', text: claimOf(text) }], language),
    compiling: (text) => {
      const loaded = loadRegistry([{ uri: 'worst.yaml', text: claimOf(text) }], language)
      return () => compileRegistry(loaded.registry)
    },
  }
}

const source = 'sources:\n  office:\n    publisher: Statistics Office\n    title: Yearbook\n'
const claims = `${source}claims:
  - id: a-claim
    statement: 7 people came to South Sudan in May 2021.
    value: 7
    unit: people
    measure: arrivals
    destination: South Sudan
    period: 2021-05
    sources: [office]
`

/** A claim whose texts are one worst case, and as many claims again of ordinary size. */
function claimOf(text) {
  const quoted = JSON.stringify(text)
  return `${claims}  - id: b-claim
    statement: ${quoted}
    value: ${quoted}
    unit: people
    sources: [office]
  - id: c-claim
    statement: ${quoted}
    value: 12,000
    unit: people
    quote: ${quoted}
    sources: [office]
`
}
