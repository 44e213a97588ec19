import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ApplyWorkspaceEditParams, MarkupContent } from 'vscode-languageserver'
import { URI } from 'vscode-uri'
import { startClient, uriOf, type Client } from './client.js'
import { article, makeNewsroom, type Newsroom } from './newsroom.js'

const file = 'sign-offs/articles/asylum.md/k-lund.yaml'

/** An editor that applies the edits that it is sent to the disk, as one does that saves at once. */
async function opened(files: Readonly<Record<string, string>> = {}): Promise<{ newsroom: Newsroom; client: Client }> {
  const newsroom = await makeNewsroom(files)
  const client = await startClient({ folders: [newsroom.folder], initializationOptions: { signer: 'K. Lund' } })
  onTestFinished(() => client.end())
  client.connection.onRequest('workspace/applyEdit', ({ edit }: ApplyWorkspaceEditParams) => {
    for (const change of edit.documentChanges ?? []) {
      if (!('edits' in change)) continue
      const path = URI.parse(change.textDocument.uri).fsPath
      mkdirSync(dirname(path), { recursive: true })
      const [first] = change.edits
      writeFileSync(path, first && 'newText' in first ? first.newText : '')
      client.watched(path)
    }
    return { applied: true }
  })
  client.open(newsroom.article, article)
  return { newsroom, client }
}

async function run(client: Client, path: string, at: string, title: string): Promise<unknown> {
  const actions = await client.codeActions(path, at)
  const found = actions.filter((action) => action.title === title)
  expect(found.length, actions.map((action) => action.title).join(' | ')).toBe(1)
  const { command = '', arguments: given = [] } = found[0]?.command ?? {}
  return client.connection.sendRequest('workspace/executeCommand', { command, arguments: given })
}

async function card(client: Client, path: string, at: string): Promise<string> {
  return ((await client.hover(path, at))?.contents as MarkupContent).value
}

describe('sign-off', () => {
  it('is offered at a figure, kept in a file, shown on the card, and taken back', async () => {
    const { newsroom, client } = await opened()
    expect(await card(client, newsroom.article, '46,477')).not.toContain('igned')
    expect(await run(client, newsroom.article, '46,477', 'Sign off this figure')).toMatchObject({
      ok: true,
      figures: 1,
    })
    expect(readFileSync(newsroom.path(file), 'utf8')).toContain('id: de-asylum-2019-q1')
    await client.diagnostics(newsroom.article)
    expect(await card(client, newsroom.article, '46,477')).toContain('Signed off by K. Lund on 2022-10-21')
    expect(await card(client, newsroom.article, '2,140')).toContain('Not signed off')
    expect(await run(client, newsroom.article, '46,477', 'Withdraw sign-off')).toMatchObject({ ok: true })
    await client.diagnostics(newsroom.article)
    expect(await card(client, newsroom.article, '46,477')).toContain('Not signed off')
  })

  it('lapses as the figure is typed over, and says why', async () => {
    const { newsroom, client } = await opened()
    await run(client, newsroom.article, '46,477', 'Sign off this figure')
    client.type(newsroom.article, 'March 46,477', 'March almost 46,477')
    await client.diagnostics(newsroom.article)
    expect(await card(client, newsroom.article, '46,477')).toContain('has lapsed: the hedge')
    expect((await client.codeActions(newsroom.article, '46,477')).map((one) => one.title)).toContain(
      'Sign off this figure again',
    )
  })

  it('is asked for where the configuration says so', async () => {
    const { newsroom, client } = await opened({ 'claimcheck.config.yaml': 'requireSignOff: true\n' })
    const unsigned = async () =>
      (await client.diagnostics(newsroom.article)).filter((one) => one.code === 'unsigned-figure').length
    const before = await unsigned()
    expect(before).toBeGreaterThan(2)
    await run(client, newsroom.article, '46,477', 'Sign off this figure')
    expect(await unsigned()).toBe(before - 1)
  })

  it('writes nothing into a file that cannot be read', async () => {
    const broken = 'version: 1\nby: K. Lund\nfigures: ['
    const { newsroom, client } = await opened({ [file]: broken })
    const outcome = await run(client, newsroom.article, '46,477', 'Sign off this figure')
    expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining('not written') })
    expect(readFileSync(newsroom.path(file), 'utf8')).toBe(broken)
  })

  it('is not offered where nobody is named who could sign', async () => {
    const newsroom = await makeNewsroom()
    const client = await startClient({ folders: [newsroom.folder] })
    onTestFinished(() => client.end())
    client.open(newsroom.article, article)
    const titles = (await client.codeActions(newsroom.article, '46,477')).map((one) => one.title)
    expect(titles.filter((title) => title.includes('ign'))).toEqual([])
  })
})

describe('the annotated copy', () => {
  it('is of the text as it is typed', async () => {
    const { newsroom, client } = await opened()
    client.type(newsroom.article, 'A camp in the hills', 'A camp on the coast')
    const copy = await client.connection.sendRequest<{ title: string; html: string }>('claimcheck/annotatedCopy', {
      uri: uriOf(newsroom.article),
    })
    expect(copy.title).toBe('Who asks for asylum')
    expect(copy.html).toContain('A camp on the coast')
    expect(copy.html).toContain('46,477 asylum applications were lodged')
  })
})
