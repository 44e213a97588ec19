import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ApplyWorkspaceEditParams, MarkupContent } from 'vscode-languageserver'
import { URI } from 'vscode-uri'
import { startClient, uriOf, type Client } from './client.js'
import { article, makeNewsroom, type Newsroom } from './newsroom.js'
import { until } from './until.js'

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
    expect(await run(client, newsroom.article, '46,477', 'Withdraw your sign-off')).toMatchObject({ ok: true })
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

  it('takes back what the user has signed, and leaves to others what is theirs', async () => {
    const { newsroom, client } = await opened()
    await run(client, newsroom.article, '46,477', 'Sign off this figure')
    await client.connection.sendNotification('claimcheck/signer', 'M. Ode')
    await client.diagnostics(newsroom.article)
    // A second pair of eyes is offered to sign as well, and nothing to take back.
    const titles = (await client.codeActions(newsroom.article, '46,477')).map((one) => one.title)
    expect(titles).toContain('Sign off this figure')
    expect(titles.filter((title) => title.includes('Withdraw'))).toEqual([])
    const range = client.range(newsroom.article, '46,477')
    const withdrawal = { uri: uriOf(newsroom.article), scope: 'range', range, withdraw: true }
    const withdraw = (by?: string) =>
      client.connection.sendRequest('workspace/executeCommand', {
        command: 'claimcheck.signOff.run',
        arguments: [{ ...withdrawal, by }],
      })
    expect(await withdraw()).toMatchObject({
      ok: false,
      message: 'M. Ode has not signed this figure, K. Lund can take back what they have signed',
    })
    await run(client, newsroom.article, '46,477', 'Sign off this figure')
    expect(await withdraw('K. Lund')).toMatchObject({ ok: true })
    await client.diagnostics(newsroom.article)
    const shown = await card(client, newsroom.article, '46,477')
    expect(shown).toContain('Signed off by M. Ode on 2022-10-21')
    expect(shown).not.toContain('K. Lund on 2022')
  })

  it('keeps a note, which the card shows', async () => {
    const { newsroom, client } = await opened()
    const range = client.range(newsroom.article, '46,477')
    await client.connection.sendRequest('workspace/executeCommand', {
      command: 'claimcheck.signOff.run',
      arguments: [{ uri: uriOf(newsroom.article), scope: 'range', range, note: 'page 4' }],
    })
    await client.diagnostics(newsroom.article)
    expect(await card(client, newsroom.article, '46,477')).toContain('on 2022-10-21, “page 4”')
  })

  it('of an article that is not open counts in a check of the workspace, and its folder has its severities', async () => {
    const { newsroom, client } = await opened({
      'claimcheck.config.yaml':
        'requireSignOff: true\noverrides:\n  - files: letters/**\n    rules: {unsigned-figure: off, uncited-figure: off}\n',
      'articles/other.md': 'A camp on the coast holds 312 people.\n',
      'letters/one.md': 'A camp by the road holds 415 people.\n',
    })
    const rules = async (name: string) => (await client.diagnostics(newsroom.path(name))).map((one) => one.code).sort()
    await client.connection.sendRequest('workspace/executeCommand', { command: 'claimcheck.checkWorkspace.run' })
    expect(await rules('articles/other.md')).toEqual(['uncited-figure', 'unsigned-figure'])
    expect(await rules('letters/one.md')).toEqual([])
  })

  it('in a folder of the registry is no claim of it', async () => {
    const inside = { 'claimcheck.config.yaml': 'signOffs: claims/sign-offs\n' }
    const { newsroom, client } = await opened(inside)
    await run(client, newsroom.article, '46,477', 'Sign off this figure')
    await client.diagnostics(newsroom.article)
    expect(await card(client, newsroom.article, '46,477')).toContain('Signed off by K. Lund')
    const own = newsroom.path('claims/sign-offs/articles/asylum.md/k-lund.yaml')
    client.open(own, readFileSync(own, 'utf8'))
    expect(await client.diagnostics(own)).toEqual([])
    expect(await client.diagnostics(newsroom.registry)).toEqual([])
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

describe('a file of sign-offs', () => {
  const invalid = 'version: 1\nby: K. Lund\nfigures:\n  - figure: 46,477\n    sentence: They were 46,477.\n'

  it('that breaks the format is told of beside the article that it is of, until it is mended', async () => {
    const newsroom = await makeNewsroom({ [file]: invalid })
    const client = await startClient({ folders: [newsroom.folder], pulls: false })
    onTestFinished(() => client.end())
    client.open(newsroom.article, article)
    const told = () =>
      client.published.filter(({ uri }) => uri === uriOf(newsroom.path(file))).at(-1)?.diagnostics ?? null
    await until(() => told() !== null)
    expect(told()).toMatchObject([
      { code: 'invalid-sign-off', message: expect.stringContaining('without `on`'), range: { start: { line: 3 } } },
    ])
    await newsroom.write(file, `${invalid}    on: 2022-10-20\n`)
    client.watched(newsroom.path(file))
    await until(() => told()?.length === 0)
  })

  it('is told of in a report of the workspace to a client that asks', async () => {
    const { newsroom, client } = await opened({ [file]: invalid })
    const report = await client.connection.sendRequest<{ items: { uri: string; items: { code: string }[] }[] }>(
      'workspace/diagnostic',
      { previousResultIds: [] },
    )
    const own = report.items.find(({ uri }) => uri === uriOf(newsroom.path(file)))
    expect(own?.items.map(({ code }) => code)).toEqual(['invalid-sign-off'])
  })

  it('is checked as it is typed', async () => {
    const sound = `${invalid}    on: 2022-10-20\n`
    const { newsroom, client } = await opened({ [file]: sound })
    const path = newsroom.path(file)
    client.open(path, sound)
    expect(await client.diagnostics(path)).toEqual([])
    client.type(path, 'on: 2022-10-20', 'on: today')
    expect(await client.diagnostics(path)).toMatchObject([{ code: 'invalid-sign-off', range: { start: { line: 5 } } }])
    client.type(path, 'version: 1', 'version: [')
    expect(await client.diagnostics(path)).toHaveLength(1)
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
