import { describe, expect, it, onTestFinished } from 'vitest'
import type {
  CompletionItem,
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  InlayHint,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Candidates } from '../../server/src/lsp/protocol.js'
import { startClient, uriOf, type Client } from './client.js'
import { article, makeNewsroom, type Newsroom } from './newsroom.js'
import { until } from './until.js'

interface Opened {
  readonly newsroom: Newsroom
  readonly client: Client
  /** Sends a request about the article. */
  readonly ask: <R>(method: string, params?: object) => Promise<R>
}

async function opened(text = article, initializationOptions: unknown = {}): Promise<Opened> {
  const newsroom = await makeNewsroom({ 'articles/asylum.md': text })
  const client = await startClient({ folders: [newsroom.folder], initializationOptions })
  onTestFinished(() => client.end())
  client.open(newsroom.article, text)
  await client.diagnostics(newsroom.article)
  const textDocument = { uri: uriOf(newsroom.article) }
  return {
    newsroom,
    client,
    ask: (method, params = {}) => client.connection.sendRequest(`textDocument/${method}`, { textDocument, ...params }),
  }
}

/** A text with the cursor at `|`. */
function cursor(marked: string): { text: string; position: { line: number; character: number } } {
  const at = marked.indexOf('|')
  const text = marked.slice(0, at) + marked.slice(at + 1)
  return { text, position: TextDocument.create('', '', 0, text).positionAt(at) }
}

async function complete(
  marked: string,
): Promise<{ list: CompletionList | null; apply: (id: string) => string; opened: Opened }> {
  const { text, position } = cursor(marked)
  const open = await opened(text)
  const list = await open.ask<CompletionList | null>('completion', { position })
  const apply = (id: string): string => {
    const item = list?.items.find((one) => one.label === id)
    if (!item?.textEdit || !('range' in item.textEdit)) throw new Error(`${id} is not offered`)
    return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [item.textEdit])
  }
  return { list, apply, opened: open }
}

const first = 'Some 39,948 people were first applicants'

describe('completion of claim ids', () => {
  it.each([
    ['a Pandoc citation', `${first} [@|`, `${first} [@de-first-2019-q1]`],
    ['a citation that the editor has closed', `${first} [@|] in 2019.`, `${first} [@de-first-2019-q1] in 2019.`],
    [
      'a second id of a citation',
      `${first} [@de-asylum-2019-q1; @de|].`,
      `${first} [@de-asylum-2019-q1; @de-first-2019-q1].`,
    ],
    ['a link', 'Some [39,948](claim:|', 'Some [39,948](claim:de-first-2019-q1)'],
    ['a comment', `${first}<!-- claim: |`, `${first}<!-- claim: de-first-2019-q1 -->`],
    ['a comment that is closed', `${first}<!-- claim: de-f|x -->.`, `${first}<!-- claim: de-first-2019-q1 -->.`],
    [
      'a comment whose bracket the editor has closed',
      `${first}<!-- claim: |>`,
      `${first}<!-- claim: de-first-2019-q1 -->`,
    ],
    ['a footnote', `${first}[^de|].`, `${first}[^de-first-2019-q1].`],
  ])('inserts what is missing: %s', async (_, marked, expected) => {
    const { apply } = await complete(marked)
    expect(apply('de-first-2019-q1')).toBe(expected)
  })

  it.each([
    [`${first} [@|`, 'de-first-2019-q1'],
    ['From January to March 2019 Germany counted 46,477 asylum applications [@|', 'de-asylum-2019-q1'],
  ])('puts what fits the sentence first: %s', async (marked, id) => {
    const { list } = await complete(marked)
    const sorted = [...(list?.items ?? [])].sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''))
    expect(sorted[0]?.label).toBe(id)
    expect(sorted).toHaveLength(2)
  })

  it('shows value, period and source, and the whole card when it is looked at', async () => {
    const { list, opened } = await complete(`${first} [@|`)
    const item = list?.items.find((one) => one.label === 'de-first-2019-q1')
    expect(item?.detail).toBe('39,948 · 2019-Q1 · Federal Office for Migration and Refugees')
    // The list cuts off what comes last.
    expect(item?.labelDetails?.description).toBe('39,948 · BAMF · 2019-Q1')
    expect(item?.documentation).toBeUndefined()
    const resolved = await opened.client.connection.sendRequest<CompletionItem>('completionItem/resolve', item)
    expect(JSON.stringify(resolved.documentation)).toContain('39,948 first asylum applications')
  })

  it('finds ids by words of their statements', async () => {
    const { list } = await complete(`${first} [@applications-lodged|`)
    expect(list?.items.map((one) => one.label).sort()).toEqual(['de-asylum-2019-q1', 'de-first-2019-q1'])
  })

  it.each([
    ['a code block', '```\n39,948 people [@|\n```\n'],
    ['code in a line', 'Write `39,948 people [@|` to name a claim.'],
    ['an indented code block', 'Thus:\n\n    39,948 people [@|\n'],
    ['front matter', '---\ntitle: 39,948 people [@|\n---\n'],
    ['prose', 'Some 39,948 people |came.'],
    ['a mail address', 'Write to editor@|'],
  ])('offers nothing in %s', async (_, marked) => {
    expect((await complete(marked)).list).toBeNull()
  })
})

describe('the claims that a figure could be tied to', () => {
  const ask = async ({ client, newsroom }: Opened, piece: string, query = ''): Promise<Candidates | null> =>
    client.connection.sendRequest('claimcheck/candidates', {
      textDocument: { uri: uriOf(newsroom.article) },
      position: client.range(newsroom.article, piece).start,
      query,
      limit: 10,
    })

  it('are those that fit, with what ties the figure to each', async () => {
    const open = await opened(
      'Germany counted about 40 thousand first applications for asylum from January to March 2019.\n',
    )
    const found = await ask(open, '40 thousand')
    expect(found?.figure).toBe('about 40 thousand')
    // First applications are no count of all.
    expect(found?.claims).toMatchObject([{ value: '39,948 applications', fits: true, agrees: true }])
    const searched = await ask(open, '40 thousand', 'LODGED 39,948')
    expect(searched?.claims.map(({ id }) => id)).toEqual(['de-first-2019-q1'])
    open.client.apply(searched?.claims[0]?.edit ?? {})
    expect(open.client.text(open.newsroom.article)).toContain('first applications<!-- claim: de-first-2019-q1 --> for')
  })

  it('say of each whether it agrees', async () => {
    const open = await opened('Germany counted about 46 thousand asylum applications from January to March 2019.\n')
    const found = await ask(open, '46 thousand')
    expect(found?.claims.slice(0, 2)).toMatchObject([
      { value: '46,477 applications', fits: true, agrees: true },
      { value: '39,948 applications', fits: true, agrees: false },
    ])
  })

  it('begin with the one that was found, so that its tie can be written down', async () => {
    const open = await opened(`${article}\nAgain 46,477 asylum applications from January to March 2019.\n`)
    const found = await ask(open, '46,477 asylum applications from')
    expect(found?.claims[0]).toMatchObject({ id: 'de-asylum-2019-q1', fits: true, agrees: true })
  })

  it('are none where there is no figure', async () => {
    expect(await ask(await opened('There is nothing here.\n'), 'nothing')).toBeNull()
  })
})

describe('an article', () => {
  it('shows its figures as an outline under its headings', async () => {
    const { ask } = await opened(`${article}\n## Camps\n\nAbout 900 people stayed.\n`)
    const [top, ...others] = await ask<DocumentSymbol[]>('documentSymbol')
    expect(others).toEqual([])
    expect(top?.name).toBe('Who asks for asylum')
    expect(top?.children?.map((one) => [one.name, one.detail])).toEqual([
      ['46,477 applications', 'sourced, de-asylum-2019-q1'],
      ['Some 50 thousand', 'conflicting, de-first-2019-q1'],
      ['2,140 people', 'uncited'],
      ['612 patients', 'uncited'],
      ['Camps', undefined],
    ])
    expect(top?.children?.at(-1)?.children?.map((one) => one.name)).toEqual(['About 900 people'])
  })

  it('links references to their claims and citations to the pages of registered sources', async () => {
    const text = `${article}\nThe office [counted 46,477](https://example.org/bamf/2019-03.pdf), [others](https://example.org/x) did not.\n`
    const { ask, newsroom, client } = await opened(text)
    const links = await ask<DocumentLink[]>('documentLink')
    expect(links.map((link) => link.target)).toEqual([
      `${uriOf(newsroom.registry)}#L11,9`,
      `${uriOf(newsroom.registry)}#L23,9`,
      'https://example.org/bamf/2019-03.pdf',
    ])
    expect(links[0]?.range).toEqual(client.range(newsroom.article, 'de-asylum-2019-q1'))
    expect(links[2]?.tooltip).toContain('Federal Office')
  })

  it('highlights what states the same claim', async () => {
    const { ask, client, newsroom } = await opened(`${article}\nAgain, 46,477 [@de-asylum-2019-q1] applications.\n`)
    const position = client.range(newsroom.article, '<!-- claim: de-asylum').start
    const found = await ask<DocumentHighlight[]>('documentHighlight', { position })
    const { document } = { document: TextDocument.create('', '', 0, client.text(newsroom.article)) }
    expect(found.map(({ range }) => document.getText(range)).sort()).toEqual([
      '46,477',
      '46,477',
      'de-asylum-2019-q1',
      'de-asylum-2019-q1',
    ])
  })

  it('has source and year behind sourced figures, where that is wanted', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }
    const { ask, client } = await opened()
    expect(await ask('inlayHint', { range })).toBeNull()
    await client.connection.sendNotification('claimcheck/inlayHints', true)
    const hints = await ask<InlayHint[]>('inlayHint', { range })
    expect(hints.map(({ label, position }) => [label, position])).toEqual([['BAMF 2019', { line: 6, character: 32 }]])
    await client.connection.sendNotification('claimcheck/inlayHints', false)
    expect(await ask('inlayHint', { range })).toBeNull()
  })
})

describe('a hover', () => {
  const picture = /!\[[^\]]*\]\(data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)\)/

  async function card(options: unknown, piece = '50 thousand'): Promise<string> {
    const { client, newsroom } = await opened(article, options)
    return JSON.stringify((await client.hover(newsroom.article, piece))?.contents)
  }

  it('says how figure and claim compare, and why the one was tied to the other', async () => {
    const text = await card({})
    expect(text).toContain('The article says Some 50 thousand')
    expect(text).toContain('39,948')
    expect(text).toContain('**Why**')
    expect(text).toContain('comment by hand')
    expect(text).not.toMatch(picture)
  })

  it('draws it for a client that shows pictures, in its theme', async () => {
    const dark = picture.exec(await card({ pictures: 'dark' }))?.[1] ?? ''
    const svg = Buffer.from(dark, 'base64').toString('utf8')
    expect(svg).toMatch(/^<svg .*<\/svg>$/s)
    expect(svg).toContain('de-first-2019-q1')
    expect(picture.exec(await card({ pictures: 'light' }))?.[1]).not.toBe(dark)
    expect(await card({ pictures: 'javascript:x' })).not.toMatch(picture)
  })

  it('follows the theme', async () => {
    const { client, newsroom } = await opened()
    await client.connection.sendNotification('claimcheck/theme', 'contrast-dark')
    const contents = async () => JSON.stringify((await client.hover(newsroom.article, '50 thousand'))?.contents)
    await until(async () => picture.test(await contents()))
  })
})
