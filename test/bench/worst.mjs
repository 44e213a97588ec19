/** Each stage on its worst cases at two sizes: where time grows with the text and no faster, the ratio is about 2. */
import { interleaved, timed } from './timing.mjs'

/** Letters of the larger text. */
const size = Number(process.env.CLAIMCHECK_BENCH_SIZE ?? 250_000)
/** Above this many milliseconds the double is not tried. */
const tooSlow = 15_000
/** What is done in fewer milliseconds than this has no ratio worth telling. */
const tooQuick = 5

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
  'figures in one sentence': '12,400 people in Chad, ',
  'figures and times in one sentence': 'in May 2021 12,400 people and ',
  'figures in sentences': 'Some 12,400 people came to South Sudan in May 2021. ',
  'sums in sentences': 'Of the 30 people 10 were women and 20 men, a third of them. ',
  'figures in paragraphs': 'Some 7 people came to South Sudan.\n\n',
  'figures in items': '- South Sudan: 12,400\n',
  'figures in cells': '| South Sudan | 12,400 | 13% |\n| --- | --- | --- |\n',
  'figures with references': '7 people<!-- claim: a-claim --> came, ',
  'figures under headings': '# Chad\n\n12,400 people came\n\n',
}

/** Gives a row for each stage: the ratio of its worst case, and the case that takes longest. */
export async function measureWorst(engine) {
  const found = new Map()
  for (const [unit, text] of Object.entries(units)) {
    const half = stages(engine, repeated(text, size / 2))
    const whole = stages(engine, repeated(text, size))
    for (const [stage, one] of Object.entries(half)) {
      const result = { unit, ...(await ratioOf(one, whole[stage])) }
      found.set(stage, [...(found.get(stage) ?? []), result])
    }
  }
  return [...found].flatMap(([stage, results]) => rowsOf(stage, results))
}

function repeated(text, length) {
  return text.repeat(Math.ceil(length / text.length))
}

async function ratioOf(one, two) {
  const warmUp = await timed(one)
  if (warmUp.ms > tooSlow) return { ratio: Infinity, ms: 2 * warmUp.ms }
  const times = await interleaved({ one, two }, { rounds: 1, warmUp: 0 })
  // A case that is slow for its size is measured again: the garbage of another may have fallen on it.
  const again = times.two > 2.5 * times.one ? await interleaved({ one, two }, { rounds: 3, warmUp: 0 }) : times
  return { ratio: again.one < tooQuick ? null : again.two / again.one, ms: again.two }
}

function rowsOf(stage, results) {
  const sorted = results.filter(({ ratio }) => ratio !== null).sort((a, b) => b.ratio - a.ratio)
  const slowest = results.reduce((a, b) => (b.ms > a.ms ? b : a))
  const speed = `${(size / 1e3 / slowest.ms).toFixed(2)} MB/s on ${slowest.unit}`
  const most = sorted.slice(0, 2).map(({ unit, ratio }) => `${unit} ${ratio.toFixed(1)}`)
  const what = `${stage}, twice the text: ${most.join(', ')}; at least ${speed}`
  const row = { what, ratio: sorted[0]?.ratio, wanted: 3 }
  if (!process.env.CLAIMCHECK_BENCH_ALL) return [row]
  return [row, ...sorted.map(({ unit, ratio, ms }) => ({ what: `  ${unit}`, ratio, measured: `${ms.toFixed(0)} ms` }))]
}

/** The stages as they work on one text; what a stage needs of an earlier one is made before it is measured. */
function stages(engine, text) {
  const { compileRegistry, defaultConfig, findFigures, findPeriods, findPlaces } = engine
  const { checkReading, languageOf, loadRegistry, parseArticle, placesOf, readArticle } = engine
  const language = languageOf('en')
  const gazetteer = placesOf(language.places)
  const registry = compileRegistry(loadRegistry([{ uri: 'claims.yaml', text: claims }], language).registry, language)
  const file = { uri: 'worst.md', text }
  const reading = readArticle(file, defaultConfig)
  const files = [{ uri: 'worst.yaml', text: claimOf(text) }]
  const loaded = loadRegistry(files, language)
  const project = { registry, config: defaultConfig, today: '2025-06-01' }
  return {
    'reading an article': () => parseArticle(file),
    recognizer: () => findFigures(reading.article, { language }),
    places: () => findPlaces(text, gazetteer),
    periods: () => findPeriods(text, { articleDay: 19_000, anchor: null, language: language.time }),
    'sentences, matching and rules': () => checkReading(reading, project),
    'loading a registry': () => loadRegistry(files, language),
    'compiling a registry': () => compileRegistry(loaded.registry, language),
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
