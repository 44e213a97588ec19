import { rename, rm, writeFile } from 'node:fs/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startClient, uriOf, type Client } from './client.js'
import { article, makeNewsroom, registry, type Newsroom } from './newsroom.js'
import { until } from './until.js'

async function opened(files?: Record<string, string>): Promise<{ newsroom: Newsroom; client: Client }> {
  const newsroom = await makeNewsroom(files)
  const client = await startClient({ folders: [newsroom.folder] })
  onTestFinished(() => client.end())
  client.open(newsroom.article, article)
  expect(await codes(client, newsroom.article)).toEqual(asWritten)
  return { newsroom, client }
}

const asWritten = ['conflicting-figure', 'uncited-figure', 'unknown-claim']

async function codes(client: Client, path: string): Promise<unknown[]> {
  return (await client.diagnostics(path)).map((one) => one.code)
}

/** Does something that changes a project, and waits until the server asks to pull anew. */
async function refreshed(client: Client, act: () => void | Promise<void>): Promise<void> {
  const before = client.refreshes()
  await act()
  await until(() => client.refreshes() > before)
}

describe('overrides in the configuration', () => {
  it('hold in the editor as on the command line', async () => {
    const overrides = 'overrides:\n  - {files: articles/, rules: {uncited-figure: off}}\n'
    const newsroom = await makeNewsroom({ 'claimcheck.config.yaml': overrides })
    const client = await startClient({ folders: [newsroom.folder] })
    onTestFinished(() => client.end())
    client.open(newsroom.article, article)
    expect(await codes(client, newsroom.article)).toEqual(asWritten.filter((code) => code !== 'uncited-figure'))
  })
})

describe('a registry that is edited', () => {
  it('counts before it is saved', async () => {
    const { newsroom, client } = await opened()
    client.open(newsroom.registry, registry)
    await refreshed(client, () => client.type(newsroom.registry, 'value: 39948', 'value: 50112'))
    expect(await codes(client, newsroom.article)).toEqual(['uncited-figure', 'unknown-claim'])
  })

  it('counts as on disk once it is closed unsaved', async () => {
    const { newsroom, client } = await opened()
    client.open(newsroom.registry, registry)
    await refreshed(client, () => client.type(newsroom.registry, 'value: 39948', 'value: 50112'))
    await refreshed(client, () => client.close(newsroom.registry))
    expect(await codes(client, newsroom.article)).toEqual(asWritten)
  })

  it.each([
    [
      'half a key',
      '    verifiedOn: 2019-05-02\n  - id: de-first',
      '    verifiedOn: 2019-05-02\n    popul\n  - id: de-first',
    ],
    ['a tab', '    value: 39948', '\tvalue: 39948'],
    ['an unclosed quote', 'quote: In the first', 'quote: "In the first'],
  ])('has one finding at its place for %s, and its last good state holds', async (_, before, after) => {
    const { newsroom, client } = await opened()
    client.open(newsroom.registry, registry)
    expect(await client.diagnostics(newsroom.registry)).toEqual([])
    await refreshed(client, () => client.type(newsroom.registry, before, after))
    const found = await client.diagnostics(newsroom.registry)
    expect(found.map((one) => one.code)).toEqual(['invalid-claim'])
    const line = client.range(newsroom.registry, after).start.line
    // YAML may tell where a quote was opened, or where it noticed.
    expect(found[0]?.range.start.line).toBeGreaterThanOrEqual(line)
    expect(found[0]?.range.start.line).toBeLessThanOrEqual(client.text(newsroom.registry).split('\n').length)
    expect(await codes(client, newsroom.article)).toEqual(asWritten)
    await refreshed(client, () => client.type(newsroom.registry, after, before))
    expect(await client.diagnostics(newsroom.registry)).toEqual([])
  })

  it('has a finding at a claim that breaks the format, the others count', async () => {
    const { newsroom, client } = await opened()
    client.open(newsroom.registry, registry)
    await refreshed(client, () => client.type(newsroom.registry, 'quote: In', 'qoute: In'))
    const [found] = await client.diagnostics(newsroom.registry)
    expect(found?.code).toBe('invalid-claim')
    expect(found?.message).toContain('`quote`')
    expect(found?.range.start).toEqual(client.range(newsroom.registry, 'qoute').start)
    expect(await codes(client, newsroom.article)).toContain('conflicting-figure')
  })

  it('counts when it is a new file that nobody has saved', async () => {
    const { newsroom, client } = await opened()
    const fresh = newsroom.path('claims/new.yaml')
    client.open(fresh, '')
    const claim =
      '  - {id: de-frist-2019-q1, statement: 612 patients were seen., value: 612, sources: [bamf-2019-q1]}\n'
    await refreshed(client, () =>
      client.change(fresh, [
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: `claims:\n${claim}` },
      ]),
    )
    expect(await codes(client, newsroom.article)).toEqual(['conflicting-figure', 'uncited-figure'])
  })

  it('is read again when it changes on disk, is renamed or deleted', async () => {
    const { newsroom, client } = await opened()
    await refreshed(client, async () => {
      await writeFile(newsroom.registry, registry.replace('value: 39948', 'value: 50112'))
      client.watched(newsroom.registry)
    })
    expect(await codes(client, newsroom.article)).toEqual(['uncited-figure', 'unknown-claim'])
    const other = newsroom.path('claims/other.yaml')
    await refreshed(client, async () => {
      await rename(newsroom.registry, other)
      client.watched(newsroom.registry, other)
    })
    expect(await codes(client, newsroom.article)).toEqual(['uncited-figure', 'unknown-claim'])
    await refreshed(client, async () => {
      await rm(other)
      client.watched(other)
    })
    expect(await codes(client, newsroom.article)).toEqual([
      'unknown-claim',
      'unknown-claim',
      'uncited-figure',
      'unknown-claim',
    ])
  })

  it('goes with its file when it is open, saved and deleted; what was typed into it stays', async () => {
    const { newsroom, client } = await opened()
    client.open(newsroom.registry, registry)
    await refreshed(client, () => client.type(newsroom.registry, 'value: 39948', 'value: 50112'))
    await refreshed(client, async () => {
      await rm(newsroom.registry)
      client.watched(newsroom.registry)
    })
    expect(await codes(client, newsroom.article)).toEqual(['uncited-figure', 'unknown-claim'])
    await refreshed(client, () => {
      client.save(newsroom.registry)
      client.watched(newsroom.registry)
    })
    expect(await codes(client, newsroom.article)).toEqual([
      'unknown-claim',
      'unknown-claim',
      'uncited-figure',
      'unknown-claim',
    ])
  })

  it('counts as typed when its file changes on disk below it', async () => {
    const { newsroom, client } = await opened()
    client.open(newsroom.registry, registry)
    await refreshed(client, () => client.type(newsroom.registry, 'value: 39948', 'value: 50112'))
    await refreshed(client, async () => {
      await writeFile(newsroom.registry, 'claims: []\n')
      client.watched(newsroom.registry)
    })
    expect(await codes(client, newsroom.article)).toEqual(['uncited-figure', 'unknown-claim'])
  })
})

describe('a configuration that is edited', () => {
  it('counts before it is saved, and tells what is wrong with it', async () => {
    const { newsroom, client } = await opened({ 'claimcheck.config.yaml': 'registry: claims\n' })
    const path = newsroom.path('claimcheck.config.yaml')
    client.open(path, 'registry: claims\n')
    expect(await client.diagnostics(path)).toEqual([])
    await refreshed(client, () =>
      client.type(path, 'registry: claims\n', 'registry: claims\nrules: {uncited-figure: off, unknown-claim: warn}\n'),
    )
    expect(await codes(client, newsroom.article)).toEqual(['conflicting-figure', 'unknown-claim'])
    const [found] = await client.diagnostics(path)
    expect(found?.message).toContain('`warning`')
    expect(found?.range.start.line).toBe(1)
  })
})

describe('two registries in two root folders', () => {
  it('each check the articles of their own', async () => {
    const german = await makeNewsroom()
    const other = await makeNewsroom({
      'claims/germany.yaml': registry
        .replace('value: 39948', 'value: 50112')
        .replace('id: de-asylum-2019-q1', 'id: de-x'),
    })
    const client = await startClient({ folders: [german.folder, other.folder] })
    onTestFinished(() => client.end())
    client.open(german.article, article)
    client.open(other.article, article)
    expect(await codes(client, german.article)).toEqual(asWritten)
    expect(await codes(client, other.article)).toEqual(['unknown-claim', 'uncited-figure', 'unknown-claim'])
    const [link] = (await client.definition(other.article, '50 thousand')) ?? []
    expect(link?.targetUri).toBe(uriOf(other.registry))
  })

  it('the nearer of two above an article is its own', async () => {
    const newsroom = await makeNewsroom({
      'desk/claimcheck.config.yaml': 'registry: facts\n',
      'desk/facts/a.yaml': registry.replace('value: 39948', 'value: 50112'),
      'desk/asylum.md': article,
    })
    const client = await startClient({ folders: [newsroom.folder] })
    onTestFinished(() => client.end())
    client.open(newsroom.article, article)
    client.open(newsroom.path('desk/asylum.md'), article)
    expect(await codes(client, newsroom.article)).toContain('conflicting-figure')
    expect(await codes(client, newsroom.path('desk/asylum.md'))).not.toContain('conflicting-figure')
  })
})
