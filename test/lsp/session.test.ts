import { rename, writeFile } from 'node:fs/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Diagnostic, WorkspaceDiagnosticReport } from 'vscode-languageserver'
import { checkWorkspaceCommand, type WorkspaceSummary } from '../../server/src/lsp/protocol.js'
import { startClient, uriOf, type Client } from './client.js'
import { article, makeNewsroom } from './newsroom.js'
import { until } from './until.js'

async function started(files?: Record<string, string>, pulls = true) {
  const newsroom = await makeNewsroom(files)
  const client = await startClient({ folders: [newsroom.folder], pulls })
  onTestFinished(() => client.end())
  return { newsroom, client }
}

function pushed(client: Client, path: string): readonly Diagnostic[] | undefined {
  return client.published.findLast((one) => one.uri === uriOf(path))?.diagnostics
}

const codesOf = (found: readonly Diagnostic[] | undefined) => found?.map((one) => one.code)
const asWritten = ['conflicting-figure', 'uncited-figure', 'unknown-claim']

describe('a client that cannot pull', () => {
  it('is sent diagnostics, once for each text, and the server offers it no pull', async () => {
    const { newsroom, client } = await started({}, false)
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined()
    client.open(newsroom.article, article)
    await until(() => pushed(client, newsroom.article))
    expect(codesOf(pushed(client, newsroom.article))).toEqual(asWritten)
    client.type(newsroom.article, '50 thousand', '40 thousand')
    await until(() => codesOf(pushed(client, newsroom.article))?.length === 2)
    const versions = client.published.filter((one) => one.uri === uriOf(newsroom.article)).map((one) => one.version)
    expect(versions).toEqual([...new Set(versions)])
  })

  it('is sent the findings of a registry that is not open, and a change of them', async () => {
    const { newsroom, client } = await started({ 'claims/bad.yaml': 'claims:\n  - id: a\n' }, false)
    const bad = newsroom.path('claims/bad.yaml')
    await until(() => (pushed(client, bad)?.length ?? 0) > 0)
    await writeFile(bad, 'claims: []\n')
    client.watched(bad)
    await until(() => pushed(client, bad)?.length === 0)
  })

  it('is told that nothing is left of a document that was closed', async () => {
    const { newsroom, client } = await started({}, false)
    client.open(newsroom.article, article)
    await until(() => pushed(client, newsroom.article)?.length)
    client.close(newsroom.article)
    await until(() => pushed(client, newsroom.article)?.length === 0)
  })
})

describe('a client that pulls', () => {
  it('is sent nothing', async () => {
    const { newsroom, client } = await started({ 'claims/bad.yaml': 'claims:\n  - id: a\n' })
    client.open(newsroom.article, article)
    await client.diagnostics(newsroom.article)
    client.type(newsroom.article, '50 thousand', '40 thousand')
    await client.diagnostics(newsroom.article)
    expect(client.published).toEqual([])
  })

  it('is never answered for a text that another one has overtaken', async () => {
    const { newsroom, client } = await started()
    client.open(newsroom.article, article)
    await client.diagnostics(newsroom.article)
    for (const [before, after] of [
      ['50 thousand', '51 thousand'],
      ['51 thousand', '52 thousand'],
      ['52 thousand', '40 thousand'],
    ] as const) {
      client.type(newsroom.article, before, after)
      const early = client.diagnostics(newsroom.article).then(
        (found) => codesOf(found),
        (error: unknown) => {
          const { code, data } = error as { code?: number; data?: unknown }
          return { code, data }
        },
      )
      client.type(newsroom.article, after, '40 thousand')
      // -32802: the server gave up, and says that it is worth asking again.
      const given = await early
      if (Array.isArray(given)) expect(given).toEqual(['uncited-figure', 'unknown-claim'])
      else expect(given).toEqual({ code: -32802, data: { retriggerRequest: true } })
      client.type(newsroom.article, '40 thousand', after)
    }
  })

  it('can ask for the findings in files that are not open, and is answered again when they change', async () => {
    const { newsroom, client } = await started({ 'claims/bad.yaml': 'claims:\n  - id: a\n' })
    const bad = newsroom.path('claims/bad.yaml')
    const ask = (previousResultIds: { uri: string; value: string }[]) =>
      client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds })
    const { items } = await ask([])
    expect(items.map((item) => item.uri)).toEqual([uriOf(bad)])
    let answered = false
    const next = ask(items.map((item) => ({ uri: item.uri, value: item.resultId ?? '' }))).then((report) => {
      answered = true
      return report
    })
    // Another request has come and gone: had there been anything new, it would have been answered before.
    client.open(newsroom.article, article)
    await client.diagnostics(newsroom.article)
    expect(answered).toBe(false)
    await writeFile(bad, 'claims: []\n')
    client.watched(bad)
    expect((await next).items).toMatchObject([{ uri: uriOf(bad), kind: 'full', items: [] }])
  })

  it('is told anew of a closed article, whatever it named as known before that was opened', async () => {
    const { newsroom, client } = await started()
    const uri = uriOf(newsroom.article)
    const ask = async (known: readonly { uri: string; value: string }[]) => {
      const params = { previousResultIds: known }
      const report = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', params)
      const known2 = report.items.map((item) => ({ uri: item.uri, value: item.resultId ?? '' }))
      return { full: report.items.filter((item) => item.kind === 'full'), known: known2 }
    }
    const openAndClose = async () => {
      client.open(newsroom.article, article)
      expect((await client.diagnostics(newsroom.article)).length).toBe(asWritten.length)
      client.close(newsroom.article)
    }
    await openAndClose()
    const first = await ask([])
    expect(first.full).toMatchObject([{ uri, items: [] }])
    const second = ask(first.known)
    await openAndClose()
    expect((await second).full).toMatchObject([{ uri, items: [] }])
  })

  it('is told of a closed article after every answer about it alone, which it may show over the last report', async () => {
    const { newsroom, client } = await started()
    const uri = uriOf(newsroom.article)
    client.open(newsroom.article, article)
    const ask = (known: readonly { uri: string; value: string }[]) =>
      client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: known })
    const first = ask([{ uri, value: 'another' }])
    const late = client.connection
      .sendRequest('textDocument/diagnostic', { textDocument: { uri } })
      // It may be told that the check was overtaken.
      .catch(() => null)
    client.close(newsroom.article)
    const { items } = await first
    expect(items).toMatchObject([{ uri, kind: 'full', items: [] }])
    await late
    const known = items.map((item) => ({ uri: item.uri, value: item.resultId ?? '' }))
    const again = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })
    const second = ask(known)
    await again
    expect((await second).items).toMatchObject([{ uri, kind: 'full', items: [] }])
  })

  it('is asked to pull again when it opens what it has asked for while it was closed', async () => {
    const { newsroom, client } = await started()
    client.open(newsroom.article, article)
    await client.diagnostics(newsroom.article)
    client.close(newsroom.article)
    const textDocument = { uri: uriOf(newsroom.article) }
    expect(await client.connection.sendRequest('textDocument/diagnostic', { textDocument })).toMatchObject({
      items: [],
    })
    const before = client.refreshes()
    client.open(newsroom.article, article)
    await until(() => client.refreshes() > before)
    expect(codesOf(await client.diagnostics(newsroom.article))).toEqual(asWritten)
    client.close(newsroom.article)
    const after = client.refreshes()
    client.open(newsroom.article, article)
    await client.diagnostics(newsroom.article)
    expect(client.refreshes()).toBe(after)
  })

  it('is asked to pull again also when it opens that before it is answered', async () => {
    const { newsroom, client } = await started()
    const textDocument = { uri: uriOf(newsroom.article) }
    const early = client.connection.sendRequest('textDocument/diagnostic', { textDocument }).catch(() => null)
    client.open(newsroom.article, article)
    await until(() => client.refreshes() > 0)
    await early
    expect(codesOf(await client.diagnostics(newsroom.article))).toEqual(asWritten)
  })

  it('is told of every article after a check of the workspace, and of none twice', async () => {
    const { newsroom, client } = await started({
      'articles/second.md': 'Here 3,150 people live.\n',
      'notes.txt': '99 people',
    })
    client.open(newsroom.article, article)
    await client.diagnostics(newsroom.article)
    const summary = await client.connection.sendRequest<WorkspaceSummary>('workspace/executeCommand', {
      command: checkWorkspaceCommand,
    })
    expect(summary).toEqual({ articles: 2, figures: 5, sourced: 1, errors: 2, warnings: 2, cancelled: false })
    const report = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    })
    // The open one is pulled by itself.
    expect(report.items.map((item) => item.uri)).toEqual([uriOf(newsroom.path('articles/second.md'))])
  })

  it('is told of an article that is open but nowhere shown, so that nobody asks for it', async () => {
    const { newsroom, client } = await started()
    client.open(newsroom.article, article)
    await client.connection.sendRequest('workspace/executeCommand', { command: checkWorkspaceCommand })
    const ask = () =>
      client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] })
    const [report] = (await ask()).items
    expect(report).toMatchObject({ uri: uriOf(newsroom.article), kind: 'full' })
  })
})

describe('bad input', () => {
  it('an article of 2 MB is checked, and what is typed meanwhile is answered', async () => {
    const { newsroom, client } = await started()
    const prose = 'The river has a name that nobody in the hills remembers any more, and nobody asks for it.\n\n'
    const part = `${prose.repeat(100)}In the hills 2,140 people live.\n\n`
    const parts = Math.ceil((2 * 1024 * 1024) / part.length)
    client.open(newsroom.path('articles/long.md'), part.repeat(parts))
    client.open(newsroom.article, article)
    const long = client.diagnostics(newsroom.path('articles/long.md'))
    expect(codesOf(await client.diagnostics(newsroom.article))).toEqual(asWritten)
    expect((await long).length).toBe(parts)
  }, 120_000)

  it('a renamed article is known by its new name alone', async () => {
    const { newsroom, client } = await started()
    client.open(newsroom.article, article)
    await client.diagnostics(newsroom.article)
    const renamed = newsroom.path('articles/renamed.md')
    await rename(newsroom.article, renamed)
    client.close(newsroom.article)
    client.open(renamed, article)
    client.watched(newsroom.article, renamed)
    expect(codesOf(await client.diagnostics(renamed))).toEqual(asWritten)
    expect(await client.diagnostics(newsroom.article)).toEqual([])
  })

  it('an article that changes on disk under what was typed is checked as typed', async () => {
    const { newsroom, client } = await started()
    client.open(newsroom.article, article)
    client.type(newsroom.article, '50 thousand', '40 thousand')
    await writeFile(newsroom.article, 'Nothing.\n')
    client.watched(newsroom.article)
    expect(codesOf(await client.diagnostics(newsroom.article))).toEqual(['uncited-figure', 'unknown-claim'])
  })

  it('requests about what is not there are answered with nothing', async () => {
    const { newsroom, client } = await started()
    const textDocument = { uri: uriOf(newsroom.path('gone.md')) }
    const position = { line: 900, character: 900 }
    expect(await client.connection.sendRequest('textDocument/hover', { textDocument, position })).toBeNull()
    expect(await client.connection.sendRequest('textDocument/definition', { textDocument, position })).toBeNull()
    expect(await client.connection.sendRequest('workspace/executeCommand', { command: 'no.such' })).toBeNull()
    client.open(newsroom.article, article)
    const beyond = { textDocument: { uri: uriOf(newsroom.article) }, position }
    expect(await client.connection.sendRequest('textDocument/hover', beyond)).toBeNull()
  })

  it('a fault in a handler is logged and answered with nothing, and the server goes on', async () => {
    const { newsroom, client } = await started()
    client.open(newsroom.article, article)
    const broken = { position: { line: 0, character: 0 } }
    expect(await client.connection.sendRequest('textDocument/hover', broken)).toBeNull()
    await until(() => client.logged.some((line) => line.includes('hover failed')))
    expect(codesOf(await client.diagnostics(newsroom.article))).toEqual(asWritten)
  })

  it.each(['', '\u0000\u0001', '---\ndate: [\n---\n', '[^', '<!-- claim: -->', '| a\n|-\n| 1', '\ud800 12 people'])(
    'the article %j is checked without a fault',
    async (text) => {
      const { newsroom, client } = await started()
      client.open(newsroom.article, text)
      await client.diagnostics(newsroom.article)
      expect(client.logged.filter((line) => line.includes('failed'))).toEqual([])
    },
  )
})
