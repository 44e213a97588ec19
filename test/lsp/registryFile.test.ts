/** What the editor shows in a registry file: lenses, references, symbols, hovers. */
import { rm } from 'node:fs/promises'
import type {
  CodeLens,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Location,
  WorkspaceSymbol,
} from 'vscode-languageserver'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ClaimPlaces } from '../../server/src/lsp/registryProtocol.js'
import { startClient, uriOf, type Client } from './client.js'
import { article, makeNewsroom, registry, type Newsroom } from './newsroom.js'
import { until } from './until.js'

/** The day of the check is 2022-10-21. */
const more = `claims:
  - id: de-first-2018
    statement: 161,931 first applications were lodged in Germany in 2018.
    value: 161931
    destination: DE
    period: 2018
    sources: [bamf-2019-q1]
    supersededBy: de-asylum-2019-q1
    supersededOn: 2019-05-01
  - id: de-change
    statement: First applications were 86 percent of all.
    value: 86%
    derivedFrom: "de-first-2019-q1 / de-asylum-2019-q1"
    sources:
      - bamf-2019-q1
    reviewBy: 2022-10-01
  - id: de-later
    statement: A draft of 12 words.
    value: 12
    sources: [bamf-2019-q1]
    status: draft
    reviewBy: 2022-11-10
`

const second = `# Again

In the first quarter of 2019 46,477 first and repeat asylum applications were lodged in Germany.

## Later

There were 46,477[^de-asylum-2019-q1] of them.
`

async function opened(): Promise<{ newsroom: Newsroom; client: Client }> {
  const newsroom = await makeNewsroom({ 'claims/more.yaml': more, 'articles/again.md': second })
  const initializationOptions = { showsPlaces: true, editsClaims: true, usage: true }
  const client = await startClient({ folders: [newsroom.folder], initializationOptions })
  onTestFinished(() => client.end())
  client.open(newsroom.registry, registry)
  client.open(newsroom.path('claims/more.yaml'), more)
  return { newsroom, client }
}

function ask<T>(client: Client, method: string, path: string, piece?: string, more: object = {}): Promise<T> {
  const position = piece === undefined ? {} : { position: client.range(path, piece).start }
  return client.connection.sendRequest(`textDocument/${method}`, {
    textDocument: { uri: uriOf(path) },
    ...position,
    ...more,
  })
}

async function lenses(client: Client, path: string): Promise<string[]> {
  const found = await ask<CodeLens[]>(client, 'codeLens', path)
  const resolved = await Promise.all(
    found.map(async (lens) =>
      lens.command ? lens : client.connection.sendRequest<CodeLens>('codeLens/resolve', lens),
    ),
  )
  return resolved.map((lens) => `${lens.range.start.line}: ${lens.command?.title}`)
}

/** Places as "file:line: text". */
function places(newsroom: Newsroom, found: readonly Location[] | null): string[] {
  return (found ?? []).map(
    ({ uri, range }) => `${uri.slice(uriOf(newsroom.folder).length + 1)}:${range.start.line + 1}`,
  )
}

describe('code lenses of a registry file', () => {
  it('say how often each claim is used, by hand and found, in all articles', async () => {
    const { newsroom, client } = await opened()
    expect(await lenses(client, newsroom.registry)).toEqual([
      '10: used in 2 articles, 3 times',
      '10: supersede…',
      '22: used in 1 article',
      '22: supersede…',
    ])
  })

  it('say what replaced a claim, what is a draft and which review is due', async () => {
    const { newsroom, client } = await opened()
    expect(await lenses(client, newsroom.path('claims/more.yaml'))).toEqual([
      '1: not used',
      '1: superseded by de-asylum-2019-q1',
      '9: not used',
      '9: review was due 2022-10-01',
      '9: supersede…',
      '16: not used',
      '16: draft: verify…',
      '16: review due 2022-11-10',
    ])
  })

  it('follow what is typed into an article, and an article that goes', async () => {
    const { newsroom, client } = await opened()
    await lenses(client, newsroom.registry)
    client.open(newsroom.article, article)
    client.type(newsroom.article, 'de-first-2019-q1', 'de-asylum-2019-q1')
    await until(async () => (await lenses(client, newsroom.registry))[0] === '10: used in 2 articles, 4 times')
    expect((await lenses(client, newsroom.registry))[2]).toBe('22: not used')
    await rm(newsroom.path('articles/again.md'))
    client.watched(newsroom.path('articles/again.md'))
    await until(async () => (await lenses(client, newsroom.registry))[0] === '10: used in 1 article, 2 times')
    expect(client.notified.some(({ method }) => method === 'claimcheck/usage')).toBe(true)
  })

  it('do not say of a claim with a fault that nobody uses it', async () => {
    const { newsroom, client } = await opened()
    await until(async () => (await lenses(client, newsroom.registry))[0]?.startsWith('10: used'))
    client.type(newsroom.registry, 'value: 46477', 'value: lots')
    await client.diagnostics(newsroom.registry)
    expect((await lenses(client, newsroom.registry))[0]).toBe('10: not counted: the claim has a fault')
  })

  it('stand where the claims stand in a text that is broken', async () => {
    const { newsroom, client } = await opened()
    client.type(newsroom.registry, 'claims:\n', 'claims:\n\n\n')
    client.type(newsroom.registry, 'quote: In the first', 'quote: "In the first')
    const found = await ask<CodeLens[]>(client, 'codeLens', newsroom.registry)
    expect(found[0]?.range).toEqual(client.range(newsroom.registry, 'de-asylum-2019-q1'))
  })
})

describe('references', () => {
  const claim = ['articles/again.md:3', 'articles/again.md:7', 'articles/asylum.md:7']

  it('lead from an id in the registry to every place of registry and articles', async () => {
    const { newsroom, client } = await opened()
    const context = { context: { includeDeclaration: true } }
    const found = await ask<Location[]>(client, 'references', newsroom.registry, 'de-asylum-2019-q1', context)
    expect(places(newsroom, found)).toEqual([
      'claims/germany.yaml:11',
      'claims/more.yaml:8',
      'claims/more.yaml:13',
      ...claim,
    ])
  })

  it('lead there from a figure and from a reference of an article', async () => {
    const { newsroom, client } = await opened()
    client.open(newsroom.article, article)
    const context = { context: { includeDeclaration: false } }
    for (const piece of ['46,477', 'de-asylum-2019-q1']) {
      const found = await ask<Location[]>(client, 'references', newsroom.article, piece, context)
      expect(places(newsroom, found)).toEqual(['claims/more.yaml:8', 'claims/more.yaml:13', ...claim])
    }
  })

  it('lead from a source to the claims that rest on it, unsaved ones too', async () => {
    const { newsroom, client } = await opened()
    client.type(newsroom.path('claims/more.yaml'), '- bamf-2019-q1\n', '- bamf-2019-q1 # so\n')
    const context = { context: { includeDeclaration: true } }
    const found = await ask<Location[]>(client, 'references', newsroom.registry, 'bamf-2019-q1:', context)
    expect(places(newsroom, found)).toEqual([
      ...['claims/germany.yaml:2', 'claims/germany.yaml:19', 'claims/germany.yaml:31'],
      ...['claims/more.yaml:7', 'claims/more.yaml:15', 'claims/more.yaml:20'],
    ])
  })

  it('are what the lens shows', async () => {
    const { newsroom, client } = await opened()
    const params = { uri: uriOf(newsroom.registry), id: 'de-asylum-2019-q1', uses: true }
    const found = await client.connection.sendRequest<ClaimPlaces>('claimcheck/claimPlaces', params)
    expect(found.position).toEqual({ line: 10, character: 8 })
    expect(places(newsroom, found.uses)).toEqual(claim)
  })
})

describe('navigation in a registry file', () => {
  it('goes from a source name to the source, and from an id to its claim', async () => {
    const { newsroom, client } = await opened()
    const path = newsroom.path('claims/more.yaml')
    const [source] = (await client.definition(path, '- bamf-2019-q1'.slice(2) + '\n    reviewBy: 2022-10')) ?? []
    expect(source?.targetUri).toBe(uriOf(newsroom.registry))
    expect(source?.targetSelectionRange.start.line).toBe(1)
    const [claim] = (await client.definition(path, 'de-asylum-2019-q1\n')) ?? []
    expect(claim?.targetSelectionRange.start.line).toBe(10)
    const [operand] = (await client.definition(path, 'de-first-2019-q1 /')) ?? []
    expect(operand?.targetSelectionRange.start.line).toBe(22)
  })

  it('highlights the same name', async () => {
    const { newsroom, client } = await opened()
    const path = newsroom.path('claims/more.yaml')
    const found = await ask<DocumentHighlight[]>(
      client,
      'documentHighlight',
      path,
      'bamf-2019-q1\n    reviewBy: 2022-10',
    )
    expect(found.map((one) => one.range.start.line)).toEqual([6, 14, 19])
  })

  it('outlines and folds parts, sources and claims', async () => {
    const { newsroom, client } = await opened()
    const symbols = await ask<DocumentSymbol[]>(client, 'documentSymbol', newsroom.registry)
    expect(symbols.map((one) => [one.name, one.children?.map((child) => child.name)])).toEqual([
      ['sources', ['bamf-2019-q1']],
      ['claims', ['de-asylum-2019-q1', 'de-first-2019-q1']],
    ])
    expect(symbols[1]?.children?.[0]?.detail).toMatch(/^46,477 asylum applications/)
    const folds = await ask<FoldingRange[]>(client, 'foldingRange', newsroom.registry)
    expect(folds.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [0, 7],
      [9, 31],
      [10, 21],
      [22, 31],
      [1, 7],
    ])
  })

  it('finds claims of the workspace by words of their id and statement', async () => {
    const { client } = await opened()
    const find = async (query: string) =>
      (await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query })).map((one) => one.name)
    expect(await find('de-f')).toEqual([
      'de-first-2018: 161,931 first applications were lodged in Germany in 2018.',
      'de-first-2019-q1: 39,948 first asylum applications were lodged in Germany in the first quarter of 2019.',
    ])
    expect(await find('percent de-change')).toHaveLength(1)
    expect(await find('')).toHaveLength(5)
    expect(await find('nothing of this')).toEqual([])
  })
})

describe('hovers in a registry file', () => {
  it('show the claim of an id, and the source of a name, as data', async () => {
    const { newsroom, client } = await opened()
    const text = async (path: string, piece: string) => JSON.stringify((await client.hover(path, piece))?.contents)
    expect(await text(newsroom.path('claims/more.yaml'), 'de-asylum-2019-q1\n')).toContain('46,477 asylum applications')
    const source = await text(newsroom.registry, 'bamf-2019-q1:')
    expect(source).toContain('Federal Office for Migration and Refugees, BAMF')
    expect(source).toContain('5 claims rest on it')
    // The brackets of its title are escaped: nothing of it can be run.
    expect(source).not.toContain('[March](command:')
  })

  it('explain keys, unless an extension for YAML does', async () => {
    const { newsroom, client } = await opened()
    expect(JSON.stringify(await client.hover(newsroom.registry, 'quote: In'))).toContain(
      'own words that hold the number',
    )
    const other = await startClient({ folders: [newsroom.folder], initializationOptions: { hasYaml: true } })
    onTestFinished(() => other.end())
    other.open(newsroom.registry, registry)
    expect(await other.hover(newsroom.registry, 'quote: In')).toBeNull()
  })
})
