/** A workspace that is on no disk: the client reads every file for the server. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { URI } from 'vscode-uri'
import { listFilesRequest, readFileRequest, statFileRequest, type FileParams } from '../../server/src/lsp/protocol.js'
import type { FileAnswer } from '../../server/src/workspace/client.js'
import type { Entry, Stat } from '../../server/src/workspace/workspace.js'
import { startClient, type Client } from './client.js'
import { article, registry } from './newsroom.js'

const root = 'vscode-vfs://github%2Bdesk/news/room%20one'
const articleUri = `${root}/articles/asylum.md`
const registryUri = `${root}/claims/germany.yaml`

/** Files by URI, as an editor's file system gives them. */
function virtualFiles(files: Map<string, string>) {
  const missing = { ok: false, code: 'missing', reason: 'no such file' } as const
  const childrenOf = (uri: string): Entry[] => {
    const names = [...files.keys()].filter((name) => name.startsWith(`${uri}/`))
    const first = names.map((name) => name.slice(uri.length + 1).split('/'))
    return [...new Set(first.map(([name = '']) => name))].map((name) => ({
      name: decodeURIComponent(name),
      type: first.some((parts) => parts[0] === name && parts.length > 1) ? 'folder' : 'file',
      linked: false,
    }))
  }
  const stat = ({ uri }: FileParams): FileAnswer<Stat> => {
    const text = files.get(uri)
    if (text !== undefined) return { ok: true, value: { type: 'file', size: text.length } }
    return childrenOf(uri).length > 0 ? { ok: true, value: { type: 'folder', size: 0 } } : missing
  }
  return {
    [readFileRequest]: ({ uri }: FileParams): FileAnswer<string> => {
      const text = files.get(uri)
      return text === undefined ? missing : { ok: true, value: Buffer.from(text).toString('base64') }
    },
    [listFilesRequest]: ({ uri }: FileParams): FileAnswer<Entry[]> => {
      const entries = childrenOf(uri)
      return entries.length > 0 ? { ok: true, value: entries } : missing
    },
    [statFileRequest]: stat,
  }
}

async function opened(files: Map<string, string>): Promise<Client> {
  const initializationOptions = { files: true }
  const client = await startClient({ folders: [root], initializationOptions, answers: virtualFiles(files) })
  onTestFinished(() => client.end())
  return client
}

const newsroom = (): Map<string, string> =>
  new Map([
    [articleUri, article],
    [registryUri, registry],
    [`${root}/articles/caf%C3%A9%20notes.md`, 'A camp holds 1,250 people.\n'],
  ])

describe('in a virtual workspace', () => {
  it('an article is checked against the registry that the client reads', async () => {
    const client = await opened(newsroom())
    client.open(articleUri, article)
    const found = await client.diagnostics(articleUri)
    expect(found.map(({ code }) => code)).toEqual(['conflicting-figure', 'uncited-figure', 'unknown-claim'])
    const [related] = found[0]?.relatedInformation ?? []
    expect(related?.location.uri).toBe(URI.parse(registryUri).toString())
  })

  it('go to definition leads to a URI that the client can open', async () => {
    const client = await opened(newsroom())
    client.open(articleUri, article)
    const [place] = (await client.definition(articleUri, '50 thousand')) ?? []
    expect(place?.targetUri).toBe(URI.parse(registryUri).toString())
  })

  it('an unsaved registry counts before the stored one', async () => {
    const client = await opened(newsroom())
    client.open(articleUri, article)
    client.open(registryUri, registry.replace('value: 39948', 'value: 50000'))
    const codes = async () => (await client.diagnostics(articleUri)).map(({ code }) => code)
    await expect.poll(codes).toEqual(['uncited-figure', 'unknown-claim'])
  })

  it('the whole workspace is checked, names with spaces and letters of all kinds included', async () => {
    const client = await opened(newsroom())
    const summary = await client.connection.sendRequest('workspace/executeCommand', {
      command: 'claimcheck.checkWorkspace.run',
      arguments: [],
    })
    expect(summary).toMatchObject({ articles: 2, figures: 5 })
  })

  it('a registry that is not there is said to be missing', async () => {
    const files = newsroom()
    files.delete(registryUri)
    const initializationOptions = { files: true, coverage: true }
    const client = await startClient({ folders: [root], initializationOptions, answers: virtualFiles(files) })
    onTestFinished(() => client.end())
    client.open(articleUri, article)
    await client.diagnostics(articleUri)
    const told = client.notified.find(({ method }) => method === 'claimcheck/coverage')?.params
    expect(told).toMatchObject({ problem: 'no registry, `claims` is not there, check the name', isSetUp: false })
  })
})
