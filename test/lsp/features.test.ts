import { describe, expect, it, onTestFinished } from 'vitest'
import type { MarkupContent } from 'vscode-languageserver'
import { startClient, uriOf, type Client } from './client.js'
import { article, makeNewsroom, type Newsroom } from './newsroom.js'

async function opened(text = article): Promise<{ newsroom: Newsroom; client: Client }> {
  const newsroom = await makeNewsroom()
  const client = await startClient({ folders: [newsroom.folder] })
  onTestFinished(() => client.end())
  client.open(newsroom.article, text)
  return { newsroom, client }
}

describe('diagnostics', () => {
  it('stand at the figures, each with its code and its claim', async () => {
    const { newsroom, client } = await opened()
    const found = await client.diagnostics(newsroom.article)
    expect(found.map(({ code, range, severity, source }) => ({ code, range, severity, source }))).toEqual([
      {
        code: 'conflicting-figure',
        range: client.range(newsroom.article, '50 thousand'),
        severity: 1,
        source: 'claimcheck',
      },
      { code: 'uncited-figure', range: client.range(newsroom.article, '2,140'), severity: 2, source: 'claimcheck' },
      {
        code: 'unknown-claim',
        range: client.range(newsroom.article, 'de-frist-2019-q1'),
        severity: 1,
        source: 'claimcheck',
      },
    ])
    const [conflict] = found
    expect(conflict?.message).toContain('39,948')
    const [related] = conflict?.relatedInformation ?? []
    expect(related?.location.uri).toBe(uriOf(newsroom.registry))
    // The claim's own line in its file, counted from zero.
    expect(related?.location.range.start.line).toBe(22)
  })

  it('are told unchanged when they are', async () => {
    const { newsroom, client } = await opened()
    const ask = (previousResultId?: string) =>
      client.connection.sendRequest<{ kind: string; resultId: string }>('textDocument/diagnostic', {
        textDocument: { uri: uriOf(newsroom.article) },
        previousResultId,
      })
    const first = await ask()
    expect(first.kind).toBe('full')
    expect(await ask(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId })
  })

  it('are of the text as it is typed', async () => {
    const { newsroom, client } = await opened()
    client.type(newsroom.article, '50 thousand', '40 thousand')
    const found = await client.diagnostics(newsroom.article)
    expect(found.map((one) => one.code)).toEqual(['uncited-figure', 'unknown-claim'])
  })

  it('count columns in UTF-16 after characters beyond the first plane, and lines after CRLF', async () => {
    const { newsroom, client } = await opened('😀 one\r\n\r\n😀 A camp holds 2,140 people.\r\n')
    const [found] = await client.diagnostics(newsroom.article)
    expect(found?.range).toEqual({ start: { line: 2, character: 16 }, end: { line: 2, character: 21 } })
  })

  it('are none for a file that is no article', async () => {
    const { newsroom, client } = await opened()
    const other = newsroom.path('notes.yaml')
    client.open(other, 'a: "b')
    expect(await client.diagnostics(other)).toEqual([])
  })
})

describe('hover', () => {
  it('shows the claim, its value, period, source, quote and who checked it', async () => {
    const { newsroom, client } = await opened()
    const hover = await client.hover(newsroom.article, '46,477')
    expect(hover?.range).toEqual(client.range(newsroom.article, '46,477'))
    const { kind, value } = hover?.contents as MarkupContent
    expect(kind).toBe('markdown')
    expect(value).toContain('**Sourced**')
    expect(value).toContain('46,477 asylum applications were lodged in Germany')
    expect(value).toContain('2019-Q1')
    expect(value).toContain('](<https://example.org/bamf/2019-03.pdf>)')
    expect(value).toContain('In the first quarter 46,477 applications were lodged')
    expect(value).toContain('by K. Lund on 2019-05-02')
    expect(value).not.toMatch(/(?<!\\)\]\(command:/)
  })

  it('shows the claim that a reference names', async () => {
    const { newsroom, client } = await opened()
    const hover = await client.hover(newsroom.article, 'de-first-2019-q1 -->')
    expect((hover?.contents as MarkupContent).value).toContain('39,948 first asylum applications')
  })

  it('says that a figure has no source', async () => {
    const { newsroom, client } = await opened()
    const hover = await client.hover(newsroom.article, '2,140')
    expect((hover?.contents as MarkupContent).value).toContain('**No source**')
  })

  it('is plain for a client that shows no Markdown', async () => {
    const newsroom = await makeNewsroom()
    const client = await startClient({ folders: [newsroom.folder], capabilities: { textDocument: { diagnostic: {} } } })
    onTestFinished(() => client.end())
    client.open(newsroom.article, article)
    const { kind, value } = (await client.hover(newsroom.article, '46,477'))?.contents as MarkupContent
    expect(kind).toBe('plaintext')
    expect(value).not.toContain('\\')
    expect(value).not.toContain('**')
  })

  it('is null where there is nothing to show', async () => {
    const { newsroom, client } = await opened()
    expect(await client.hover(newsroom.article, 'Who asks')).toBeNull()
  })
})

describe('definition', () => {
  it.each([
    ['a figure', '46,477', 10],
    ['a reference', 'de-first-2019-q1 -->', 22],
  ])('leads from %s to the id of its claim', async (_, at, line) => {
    const { newsroom, client } = await opened()
    const [link, ...others] = (await client.definition(newsroom.article, at)) ?? []
    expect(others).toEqual([])
    expect(link?.targetUri).toBe(uriOf(newsroom.registry))
    expect(link?.targetSelectionRange.start).toEqual({ line, character: 8 })
  })

  it('leads nowhere from a figure without a claim', async () => {
    const { newsroom, client } = await opened()
    expect(await client.definition(newsroom.article, '2,140')).toEqual([])
  })
})

describe('coverage', () => {
  it('is told to a client that shows it', async () => {
    const newsroom = await makeNewsroom()
    const client = await startClient({ folders: [newsroom.folder], initializationOptions: { coverage: true } })
    onTestFinished(() => client.end())
    client.open(newsroom.article, article)
    await client.diagnostics(newsroom.article)
    const told = client.notified.filter((one) => one.method === 'claimcheck/coverage')
    expect(told.at(-1)?.params).toMatchObject({ uri: uriOf(newsroom.article), sourced: 1, figures: 4, problem: null })
  })

  it('says what is wrong when there is no registry, and reports nothing then', async () => {
    const newsroom = await makeNewsroom({ 'claimcheck.config.yaml': 'registry: facts\n' })
    const client = await startClient({ folders: [newsroom.folder], initializationOptions: { coverage: true } })
    onTestFinished(() => client.end())
    client.open(newsroom.article, article)
    expect(await client.diagnostics(newsroom.article)).toEqual([])
    const told = client.notified.filter((one) => one.method === 'claimcheck/coverage')
    expect((told.at(-1)?.params as { problem: string }).problem).toContain('`facts`')
  })

  it('is not told to others', async () => {
    const { newsroom, client } = await opened()
    await client.diagnostics(newsroom.article)
    expect(client.notified.filter((one) => one.method.startsWith('claimcheck/'))).toEqual([])
  })
})
