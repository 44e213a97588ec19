// node test/bench/supersede.mjs [ARTICLES]: supersedes a claim that so many articles use, through the language server as an
// editor does, and holds the list against what was written into them. Needs `npm run build` first.
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node'

const count = Number(process.argv[2] ?? 1000)
const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'claimcheck-supersede-'))
const uriOf = (name) => pathToFileURL(join(folder, name)).href

const claims = Array.from({ length: 500 }, (_, i) => claim(`other-${i}`, 1000 + i, 2000 + (i % 20)))
const registry = `claims:\n${claim('harbour-arrivals-2021', 46477, 2021)}${claims.join('')}`
const ways = ['comment', 'pandoc', 'link', 'footnote', 'none']
const expected = new Map()

try {
  await mkdir(join(folder, 'claims'))
  await mkdir(join(folder, 'articles'))
  await writeFile(join(folder, 'claims', 'harbour.yaml'), registry)
  for (let i = 0; i < count; i++) {
    const { name, text, standing } = article(i)
    expected.set(name, standing)
    await writeFile(join(folder, name), text)
  }
  // As many again that do not use it.
  for (let i = 0; i < count; i++) await writeFile(join(folder, 'articles', `x${i}.md`), filler(i))
  process.exitCode = await run()
} finally {
  await rm(folder, { recursive: true, force: true })
}

function claim(id, value, year) {
  return `  - id: ${id}\n    statement: ${value.toLocaleString('en-US')} people arrived in the harbour in ${year}.\n    value: ${value}\n    unit: people\n    measure: harbour arrivals\n    period: ${year}\n    place: MT\n    sources: [{publisher: Harbour Office, title: Log}]\n`
}

/** One of each way to name the claim, each date and each kind of figure in turn. */
function article(i) {
  const way = ways[i % 5]
  const date = [null, '2022-06-30', '2022-07-01', '2023-01-05'][Math.floor(i / 5) % 4]
  const figure = Math.floor(i / 20) % 3 === 2 ? 'some 46 thousand' : '46,477'
  const named = {
    comment: `${figure}<!-- claim: harbour-arrivals-2021 --> people arrived in the harbour`,
    pandoc: `${figure} people arrived in the harbour [@harbour-arrivals-2021]`,
    link: `[${figure}](claim:harbour-arrivals-2021) people arrived in the harbour`,
    footnote: `${figure}[^harbour-arrivals-2021] people arrived in the harbour`,
    none: `In 2021 harbour arrivals in Malta came to ${figure} people`,
  }[way]
  const front = date === null ? '' : `---\ndate: ${date}\n---\n\n`
  // The new value, 46,020, can be printed as "some 46 thousand".
  const isRight = figure !== '46,477'
  const standing = isRight
    ? 'still-right'
    : date === null
      ? 'undated'
      : date >= '2022-07-01'
        ? 'wrong-when-published'
        : 'become-wrong'
  return { name: `articles/a${i}.md`, text: `${front}# Harbour ${i}\n\n${named}.\n\n${prose(i)}`, standing }
}

function filler(i) {
  return `# Other ${i}\n\n${prose(i)}`
}

function prose(i) {
  const lines = Array.from(
    { length: 12 },
    (_, n) => `The council met ${n + 2} times and spent ${(i + n) * 37 + 120} euros on the road to the north.`,
  )
  return `${lines.join(' ')}\n`
}

async function run() {
  const server = spawn(process.execPath, [join(root, 'server', 'dist', 'cli.js'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  )
  connection.listen()
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'bench' }]
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { workspace: { workspaceFolders: true } },
    workspaceFolders,
  })
  await connection.sendNotification('initialized', {})
  const uri = uriOf('claims/harbour.yaml')
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text: registry },
  })
  const params = {
    ...{ uri, id: 'harbour-arrivals-2021', value: '46,020', on: '2022-07-01', reason: 'Counted anew.' },
    statement: '46,020 people arrived in the harbour in 2021.',
    source: { type: 'new', publisher: 'Harbour Office', title: 'New log', url: '', published: '2022-07-01' },
  }
  const cold = await timed(() => connection.sendRequest('claimcheck/supersede', params))
  const warm = await timed(() => connection.sendRequest('claimcheck/supersede', params))
  const faults = [cold, warm].flatMap(({ value }) => faultsOf(value))
  console.log(`articles that use the claim: ${count}, articles in all: ${2 * count}`)
  console.log(
    `list with nothing counted before: ${cold.ms} ms; counted already, as when a lens is clicked: ${warm.ms} ms`,
  )
  console.log(
    faults.length === 0 ? 'the list is complete and right' : `${faults.length} faults, the first: ${faults[0]}`,
  )
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  connection.dispose()
  server.kill()
  return faults.length === 0 ? 0 : 1
}

function faultsOf({ fault, affected }) {
  if (fault !== null) return [fault]
  const found = new Map(affected.articles.map(({ path, standing }) => [path, standing]))
  const wrong = [...expected].flatMap(([name, standing]) =>
    found.get(name) === standing ? [] : [`${name}: ${found.get(name)}, expected ${standing}`],
  )
  const extra = [...found.keys()].filter((name) => !expected.has(name)).map((name) => `${name} does not use it`)
  return [...wrong, ...extra]
}

async function timed(run) {
  const start = performance.now()
  const value = await run()
  return { value, ms: Math.round(performance.now() - start) }
}
