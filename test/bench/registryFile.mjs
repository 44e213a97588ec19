// node test/bench/registryFile.mjs: what a fact-checker waits for in a file of a large registry, through the language
// server as an editor asks it: in the largest of many files, and in one file that holds all of it. Each question is asked
// after a keystroke, so that nothing of the answer before can be given again. Needs `npm run build` first.
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node'
import { findMaterial } from './material.mjs'

const rounds = 7
const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'claimcheck-registry-file-'))

try {
  const { large } = findMaterial(folder)
  const files = readdirSync(large).map((name) => ({ name, text: readFileSync(join(large, name), 'utf8') }))
  const [largest] = files.sort((a, b) => b.text.length - a.text.length)
  await measure(`the largest of ${files.length} files`, large, largest.name)
  const whole = join(folder, 'whole')
  mkdirSync(whole)
  const claims = files
    .filter(({ text }) => text.startsWith('claims:'))
    .map(({ text }) => text.slice('claims:\n'.length))
  const sources = files.filter(({ text }) => !text.startsWith('claims:')).map(({ text }) => text)
  writeFileSync(join(whole, 'all.yaml'), `${sources.join('')}claims:\n${claims.join('')}`)
  await measure('one file', whole, 'all.yaml')
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measure(what, registry, name) {
  const newsroom = join(folder, `newsroom-${name}`)
  cpSync(registry, join(newsroom, 'claims'), { recursive: true })
  const path = join(newsroom, 'claims', name)
  const server = spawn(process.execPath, [join(root, 'server/dist/cli.js'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, CLAIMCHECK_CACHE: 'off' },
  })
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  )
  connection.onRequest('workspace/codeLens/refresh', () => null)
  connection.onRequest('workspace/diagnostic/refresh', () => null)
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: { codeLens: { refreshSupport: true }, diagnostics: { refreshSupport: true } },
    },
    workspaceFolders: [{ uri: pathToFileURL(newsroom).href, name: 'newsroom' }],
    initializationOptions: { usage: true, showsPlaces: true, editsClaims: true },
  })
  await connection.sendNotification('initialized', {})
  const textDocument = { uri: pathToFileURL(path).href }
  // A claim is being typed at the end of the file.
  const typed = '  - id: new-claim\n    measure: ref\n'
  let text = readFileSync(path, 'utf8') + typed
  let version = 1
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { ...textDocument, languageId: 'yaml', version, text },
  })
  const first = performance.now()
  await connection.sendRequest('textDocument/diagnostic', { textDocument })
  console.log(`\n${what}: ${text.split('\n  - id:').length - 2} claims in it, ${(text.length / 1024).toFixed(0)} KB`)
  console.log(`  opened, with its findings: ${Math.round(performance.now() - first)} ms`)
  const lines = text.split('\n').length
  const position = { line: lines - 2, character: '    measure: ref'.length }
  const claim = { line: text.split('\n').findIndex((line) => line.startsWith('  - id:')), character: 10 }
  const questions = {
    'completion of a measure': ['textDocument/completion', { textDocument, position }],
    symbols: ['textDocument/documentSymbol', { textDocument }],
    folding: ['textDocument/foldingRange', { textDocument }],
    'lenses, not filled in': ['textDocument/codeLens', { textDocument }],
    'hover on an id': ['textDocument/hover', { textDocument, position: claim }],
    findings: ['textDocument/diagnostic', { textDocument }],
  }
  for (const [question, [method, params]] of Object.entries(questions)) {
    const times = []
    for (let round = 0; round < rounds; round++) {
      version++
      const end = { line: lines - 1, character: 0 }
      const contentChanges = [{ range: { start: end, end: { line: lines, character: 0 } }, text: `# ${version}\n` }]
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { ...textDocument, version },
        contentChanges,
      })
      const started = performance.now()
      const answer = await connection.sendRequest(method, params)
      if (answer === null) throw new Error(`${question}: no answer`)
      times.push(performance.now() - started)
    }
    times.sort((a, b) => a - b)
    console.log(
      `  ${question}: ${Math.round(times[rounds >> 1])} ms (median of ${rounds}, the longest ${Math.round(times.at(-1))} ms)`,
    )
  }
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  connection.dispose()
  server.kill()
}
