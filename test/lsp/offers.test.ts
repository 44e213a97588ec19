import { describe, expect, it, onTestFinished } from 'vitest'
import type { CodeAction } from 'vscode-languageserver'
import type { SilenceArguments, TieArguments } from '../../server/src/lsp/protocol.js'
import { startClient, uriOf, type Client } from './client.js'
import { makeNewsroom, type Newsroom } from './newsroom.js'

const registry = `sources:
  frontier: {publisher: Frontier Agency, title: Yearbook, url: "https://example.org/yearbook"}

claims:
  - id: it-landings-2021
    statement: In 2021 there were 67,040 landings by sea in Italy.
    value: 67040
    unit: landings
    measure: sea arrivals
    destination: IT
    period: 2021
    sources: [frontier]
    caveat: provisional
  - id: gr-count-2019
    statement: In 2019 there were 59,126 arrivals in Greece.
    value: 59126
    unit: arrivals
    measure: arrivals
    destination: GR
    period: 2019
    status: superseded
    supersededBy: gr-count-2019-final
    supersededOn: 2020-03-01
    sources: [frontier]
  - id: gr-count-2019-final
    statement: In 2019 there were 59,726 arrivals in Greece.
    value: 59726
    unit: arrivals
    measure: arrivals
    destination: GR
    period: 2019
    sources: [frontier]
  - id: es-remittances-2020
    statement: Remittances to Spain came to $16.9 billion in 2020.
    value: $16.9 billion
    sources: [frontier]
`

async function opened(
  text: string,
  initializationOptions: unknown = {},
): Promise<{ newsroom: Newsroom; client: Client; actions: (piece: string) => Promise<CodeAction[]> }> {
  const newsroom = await makeNewsroom({ 'claims/germany.yaml': registry, 'articles/asylum.md': text })
  const client = await startClient({ folders: [newsroom.folder], initializationOptions })
  onTestFinished(() => client.end())
  client.open(newsroom.article, text)
  await client.diagnostics(newsroom.article)
  return { newsroom, client, actions: (piece) => client.codeActions(newsroom.article, piece) }
}

function titled(actions: readonly CodeAction[], part: string): CodeAction {
  const found = actions.filter((action) => action.title.includes(part))
  if (found.length !== 1 || !found[0]) throw new Error(`${part}: ${actions.map((one) => one.title).join(' | ')}`)
  return found[0]
}

function source(client: Client, path: string, only: string): Promise<CodeAction[] | null> {
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: uriOf(path) },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: [], only: [only] },
  })
}

describe('fixes keep the style of the article', () => {
  it.each([
    [
      'pandoc',
      'Spain got $16.9 billion [@es-remittances-2020]. Italy counted 67,040 landings in 2021.',
      ' landings [@it-landings-2021]',
    ],
    [
      'footnotes',
      'Spain got $16.9 billion[^es-remittances-2020]. Italy counted 67,040 landings in 2021.\n\n[^es-remittances-2020]: Frontier Agency\n',
      '[^it-landings-2021]: Frontier Agency, <https://example.org/yearbook>\n',
    ],
  ])('ties as the article does, whatever the configuration says: %s', async (_, text, expected) => {
    const { newsroom, client, actions } = await opened(text)
    client.apply(titled(await actions('67,040'), 'by hand').edit!)
    expect(client.text(newsroom.article)).toContain(expected)
  })

  it('keeps the currency, the scale word and the decimals', async () => {
    const { newsroom, client, actions } = await opened(
      'Spain got $16.9 million<!-- claim: es-remittances-2020 --> in 2020.\n',
    )
    client.apply(titled(await actions('$16.9 million'), 'Correct').edit!)
    expect(client.text(newsroom.article)).toBe('Spain got $16.9 billion<!-- claim: es-remittances-2020 --> in 2020.\n')
  })
})

describe('a missing caveat', () => {
  it('is said at the end of the sentence', async () => {
    const { newsroom, client, actions } = await opened(
      'In 2021 Italy counted 67,040 landings<!-- claim: it-landings-2021 -->. More followed.\n',
    )
    client.apply(titled(await actions('67,040'), 'Add the caveat').edit!)
    expect(client.text(newsroom.article)).toContain('landings<!-- claim: it-landings-2021 --> (provisional). More')
    expect((await client.diagnostics(newsroom.article)).map((one) => one.code)).toEqual([])
  })
})

describe('a superseded claim', () => {
  const old = 'date: 2022-05-01\n---\n\n'
  it('is replaced by the current one where the figure may stand, also on saving', async () => {
    const { newsroom, client } = await opened(
      `---\n${old}Some 60,000 arrivals<!-- claim: gr-count-2019 --> came to Greece in 2019.\n`,
    )
    const [action, ...more] = (await source(client, newsroom.article, 'source.fixAll.claimcheck')) ?? []
    expect(more).toEqual([])
    expect(action?.kind).toBe('source.fixAll.claimcheck')
    client.apply(action?.edit ?? {})
    expect(client.text(newsroom.article)).toContain('60,000 arrivals<!-- claim: gr-count-2019-final --> came')
    expect(await source(client, newsroom.article, 'source.fixAll')).toEqual([])
  })

  it('is replaced together with the number where that has changed, and never unasked', async () => {
    const { newsroom, client, actions } = await opened(
      `---\n${old}In 2019, 59,126 arrivals<!-- claim: gr-count-2019 --> came to Greece.\n`,
    )
    expect(await source(client, newsroom.article, 'source.fixAll')).toEqual([])
    client.apply(titled(await actions('59,126'), '`59,726`').edit!)
    expect(client.text(newsroom.article)).toContain('59,726 arrivals<!-- claim: gr-count-2019-final --> came')
    expect(await client.diagnostics(newsroom.article)).toEqual([])
  })
})

describe('all of a kind', () => {
  const two =
    'Italy had 67,040<!-- claim: it-landings-2012 --> landings (provisional).\n\nAgain 67,040<!-- claim: it-landing-2021 --> landings (provisional).\n'

  it('is mended at once', async () => {
    const { newsroom, client, actions } = await opened(two)
    client.apply(titled(await actions('it-landings-2012'), 'Fix all 2 of `unknown-claim`').edit!)
    expect(client.text(newsroom.article).match(/claim: it-landings-2021 /g)).toHaveLength(2)
  })

  it('is silenced in the whole file', async () => {
    const { newsroom, client, actions } = await opened(
      '---\ndate: 2022-05-01\n---\n\nThere were 7,311 tents.\n\nAnd 3,517 beds.\n',
    )
    client.apply(titled(await actions('7,311'), 'in this file').edit!)
    client.type(newsroom.article, '-- -->', '-- counted by ourselves -->')
    expect(await client.diagnostics(newsroom.article)).toEqual([])
  })

  it('is tied by hand at once', async () => {
    const { newsroom, client, actions } = await opened(
      'In 2021 Italy counted 67,040 landings, a provisional number.\n\nIn 2019 Greece counted 59,726 arrivals.\n',
    )
    client.apply(titled(await actions('67,040'), 'Tie all 2').edit!)
    expect(client.text(newsroom.article)).toContain('59,726 arrivals<!-- claim: gr-count-2019-final -->')
  })
})

describe('a comment that silences', () => {
  it('goes with the comment that ends it, where it silences nothing', async () => {
    const { newsroom, client, actions } = await opened(
      'Nothing <!-- claimcheck-disable uncited-figure -- ours -->is<!-- claimcheck-enable uncited-figure --> counted.\n',
    )
    client.apply(titled(await actions('Nothing <!--'), 'Take the comments out').edit!)
    expect(client.text(newsroom.article)).toBe('Nothing is counted.\n')
  })

  it('is given its reason by a client that asks for it', async () => {
    const { actions } = await opened(
      '<!-- claimcheck-disable-next-line uncited-figure -->\nThere were 7,311 tents.\n',
      { asksReason: true },
    )
    const action = titled(await actions('<!--'), 'Give the reason')
    const [{ edits }] = action.command?.arguments as [SilenceArguments]
    expect(edits).toEqual([{ line: 0, character: 48, text: ' -- \u0000reason\u0000' }])
  })
})

describe('a list of claims', () => {
  it('is left to a client that can show one', async () => {
    const text = 'There were 7,311 tents.\n'
    const without = await opened(text)
    expect((await without.actions('7,311')).filter((one) => one.command)).toEqual([])
    const { newsroom, actions } = await opened(text, { choosesClaims: true })
    const action = titled(await actions('7,311'), 'Tie to a claim…')
    const [argument] = action.command?.arguments as [TieArguments]
    expect(argument).toEqual({ uri: uriOf(newsroom.article), position: { line: 0, character: 11 } })
  })
})
