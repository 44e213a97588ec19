import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node'
import { uriOf, speak, type Client } from './client.js'
import { article, makeNewsroom } from './newsroom.js'
import { until } from './until.js'

const cli = fileURLToPath(new URL('../../server/dist/cli.js', import.meta.url))

async function stdioClient(folder: string, pulls: boolean): Promise<{ client: Client; ended: Promise<unknown[]> }> {
  const child = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  onTestFinished(() => void child.kill())
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  return { client: await speak(connection, { folders: [folder], pulls }), ended }
}

// The command line is bundled by `npm run build`, which `npm test` runs first.
describe.skipIf(!existsSync(cli))('`claimcheck lsp --stdio`', () => {
  it.each([
    ['pull', true],
    ['push', false],
  ])('answers a plain client with %s: diagnostics, hover, definition, quick fix', async (_, pulls) => {
    const newsroom = await makeNewsroom()
    const { client, ended } = await stdioClient(newsroom.folder, pulls)
    client.open(newsroom.article, article)
    const diagnostics = async () => {
      if (pulls) return client.diagnostics(newsroom.article)
      const version = 1 + client.text(newsroom.article).split('40 thousand').length - 1
      return (await until(() => client.published.find((one) => one.version === version))).diagnostics
    }
    const codes = (await diagnostics()).map((one) => one.code)
    expect(codes).toEqual(['conflicting-figure', 'uncited-figure', 'unknown-claim'])
    expect(JSON.stringify(await client.hover(newsroom.article, '46,477'))).toContain('K. Lund')
    expect((await client.definition(newsroom.article, '46,477'))?.[0]?.targetUri).toBe(uriOf(newsroom.registry))
    const fix = (await client.codeActions(newsroom.article, '50 thousand')).find((one) =>
      one.title.startsWith('Correct'),
    )
    client.apply(fix?.edit ?? {})
    expect((await diagnostics()).map((one) => one.code)).toEqual(['uncited-figure', 'unknown-claim'])
    await client.end()
    expect(await ended).toEqual([0, null])
  })
})
