/**
 * From a keystroke to new diagnostics: a real server over in-memory streams, a large registry, an article of 2,000 words
 * with 100 figures, against parsing that article once. The wait for a pause in typing is the client's and not counted.
 */
import { mkdirSync, writeFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { collectGarbage, median, timed } from './timing.mjs'

const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = createRequire(import.meta.url)(
  'vscode-jsonrpc/node',
)

const KEYSTROKES = 200
const WARM_UP = 40
const FIGURES = 100
const WORDS = 2000
const typed = 'and what they told the clerk who wrote it all down '

/** @param folder where a project with the large registry may be written */
export async function measureKeystrokes(engine, large, folder) {
  const { startServer, unified, remarkParse, remarkGfm, remarkFrontmatter } = engine
  const text = longArticle()
  const project = join(folder, 'typing')
  mkdirSync(project, { recursive: true })
  writeFileSync(join(project, 'claimcheck.config.json'), JSON.stringify({ registry: large }))
  const uri = pathToFileURL(join(project, 'article.md')).href
  writeFileSync(join(project, 'article.md'), text)
  const client = await connect(startServer, project)
  try {
    await client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } })
    const first = await client.diagnostics(uri)
    const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze()
    const parses = []
    const checks = []
    let version = 1
    // Behind the first words of a paragraph in the middle, as somebody writes it.
    const line = text.split('\n').findIndex((one, i) => i > 40 && one.length > 100)
    for (let key = -WARM_UP; key < KEYSTROKES; key++) {
      const position = { line, character: Math.max(0, key + WARM_UP) }
      const change = { range: { start: position, end: position }, text: typed[(key + WARM_UP) % typed.length] }
      if (key % 20 === 0) collectGarbage()
      const check = await timed(async () => {
        await client.notify('textDocument/didChange', {
          textDocument: { uri, version: ++version },
          contentChanges: [change],
        })
        return client.diagnostics(uri)
      })
      const parse = await timed(() => markdown.parse(text))
      if (key < 0) continue
      checks.push(check.ms)
      parses.push(parse.ms)
    }
    const parse = median(parses)
    const sorted = [...checks].sort((a, b) => a - b)
    const p95 = sorted[Math.ceil(0.95 * sorted.length) - 1]
    const what = `keystroke to diagnostics, ${KEYSTROKES} of them, ${text.split(/\s+/).length} words, ${first.length} findings`
    return [
      { what: `${what} / parsing the article once, median`, ratio: median(checks) / parse, wanted: 3 },
      { what: '  the 95th percentile', ratio: p95 / parse, wanted: 6 },
    ]
  } finally {
    await client.end()
    rmSync(project, { recursive: true })
  }
}

async function connect(startServer, project) {
  const [up, down] = [new PassThrough(), new PassThrough()]
  const streams = { reader: new StreamMessageReader(up), writer: new StreamMessageWriter(down) }
  const server = startServer({ today: '2025-06-01', streams })
  const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up))
  connection.onRequest('client/registerCapability', () => null)
  connection.onRequest('workspace/diagnostic/refresh', () => null)
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
    workspaceFolders: [{ uri: pathToFileURL(project).href, name: 'typing' }],
    initializationOptions: { coverage: true },
  })
  await connection.sendNotification('initialized', {})
  return {
    notify: (method, params) => connection.sendNotification(method, params),
    diagnostics: async (uri) => {
      const report = await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })
      if (report.items === undefined) throw new Error('the server reported nothing')
      return report.items
    },
    end: async () => {
      await connection.sendRequest('shutdown')
      server.dispose()
      connection.dispose()
    },
  }
}

const countries = 'Poland Germany Georgia Chad Peru Türkiye Kenya Mexico Jordan Italy Uganda Sweden'.split(' ')
const peoples = 'Ukrainians Syrians Sudanese Venezuelans Afghans Somalis Haitians Eritreans'.split(' ')
const filler =
  'The clerks kept their books by hand for years and nobody who came to the gate in winter was sent away'.split(' ')

/** Paragraphs of some hundred words with five figures each, two in three in the words of the large registry. */
function longArticle() {
  const at = (list, n) => list[n % list.length]
  const paragraphs = Array.from({ length: FIGURES / 5 }, (_, p) => {
    const sentences = Array.from({ length: 5 }, (_, s) => {
      const n = p * 5 + s
      const count = (1009 * (n + 7) * 13) % 900_000
      const figure =
        s === 2 ? `about ${1 + (n % 8)}.${n % 10} million people` : `${count.toLocaleString('en')} ${at(peoples, n)}`
      const rest = Array.from({ length: Math.round(WORDS / FIGURES) - 12 }, (_, w) => at(filler, n + w)).join(' ')
      return `At the end of ${2005 + (n % 18)} there were ${figure} in ${at(countries, n * 5 + p)}, and ${rest.toLowerCase()}.`
    })
    return sentences.join(' ')
  })
  return `---\ndate: 2024-03-10\n---\n\n# Where people went\n\n${paragraphs.join('\n\n')}\n`.replace(
    /\n\n(?=At)/g,
    '\n\n\n',
  )
}
