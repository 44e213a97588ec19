/** What the views ask: an article's figures, the registry as a tree, claims by words. */
import { expect, test } from 'vitest'
import { usageNotification } from '../../server/src/lsp/protocol.js'
import type { ArticleFigures, ClaimNode, FoundClaims } from '../../server/src/lsp/viewsProtocol.js'
import { startClient, uriOf, type Client } from './client.js'
import { article, makeNewsroom } from './newsroom.js'
import { until } from './until.js'

const figuresOf = (client: Client, path: string) =>
  client.connection.sendRequest<ArticleFigures | null>('claimcheck/figures', { textDocument: { uri: uriOf(path) } })
const claimsOf = (client: Client, by: 'file' | 'measure', ...path: string[]) =>
  client.connection.sendRequest<ClaimNode[]>('claimcheck/claims', { by, path })
const find = (client: Client, query: string, limit = 10) =>
  client.connection.sendRequest<FoundClaims>('claimcheck/findClaims', { query, limit })
const names = (nodes: readonly ClaimNode[]) => nodes.map((node) => (node.type === 'group' ? node.label : node.id))

test('the figures of an article come in order, with status, claim, findings and exact ranges', async () => {
  const newsroom = await makeNewsroom()
  const client = await startClient({ folders: [newsroom.folder] })
  client.open(newsroom.article, article)
  const told = await figuresOf(client, newsroom.article)
  expect(told?.figures.map(({ words, status, claim }) => [words, status, claim?.id ?? null])).toEqual([
    ['46,477 applications', 'sourced', 'de-asylum-2019-q1'],
    ['Some 50 thousand', 'conflicting', 'de-first-2019-q1'],
    ['2,140 people', 'uncited', null],
    ['612 patients', 'uncited', null],
  ])
  const conflict = told!.figures[1]!
  expect(conflict.range).toEqual(client.range(newsroom.article, '50 thousand'))
  expect(conflict.claim).toMatchObject({ value: '39,948 applications', period: '2019-Q1' })
  expect(conflict.findings.map(({ rule, severity }) => [rule, severity])).toEqual([['conflicting-figure', 'error']])
  expect(conflict.findings[0]!.brief).toContain('claim `de-first-2019-q1` says 39,948')
  expect(told!.others).toEqual([])
  await client.end()
})

test('a figure is called as a reader sees it, and its text is that of the source', async () => {
  const newsroom = await makeNewsroom()
  const client = await startClient({ folders: [newsroom.folder] })
  client.open(newsroom.article, 'About **25** thousand&nbsp;people came.\n')
  const told = await figuresOf(client, newsroom.article)
  expect(told?.figures.map(({ words, text }) => [words, text])).toEqual([['About 25 thousand people', '25** thousand']])
  await client.end()
})

test('a finding that belongs to no figure is told beside them', async () => {
  const newsroom = await makeNewsroom()
  const client = await startClient({ folders: [newsroom.folder] })
  client.open(
    newsroom.article,
    `${article}\n<!-- claimcheck-disable-next-line uncited-figure: a reason -->\nNo figure.\n`,
  )
  const told = await figuresOf(client, newsroom.article)
  expect(told?.others.map(({ rule }) => rule)).toEqual(['unused-suppression'])
  await client.end()
})

test('what keeps an article from being checked is told in place of its figures', async () => {
  const newsroom = await makeNewsroom({ 'claimcheck.config.yaml': 'registry: elsewhere\n' })
  const client = await startClient({ folders: [newsroom.folder] })
  client.open(newsroom.article, article)
  const told = await figuresOf(client, newsroom.article)
  expect(told?.problem).toContain('no registry')
  expect(told?.figures).toEqual([])
  await client.end()
})

test('the registry is a tree by file and by measure, each claim at the place of its id', async () => {
  const newsroom = await makeNewsroom()
  const client = await startClient({ folders: [newsroom.folder] })
  expect(await claimsOf(client, 'file')).toMatchObject([
    { type: 'group', of: 'file', label: 'claims/germany.yaml', claims: 2, uri: uriOf(newsroom.registry) },
  ])
  expect(names(await claimsOf(client, 'file', 'claims/germany.yaml'))).toEqual([
    'de-asylum-2019-q1',
    'de-first-2019-q1',
  ])
  expect(names(await claimsOf(client, 'measure'))).toEqual(['asylum applications', 'first asylum applications'])
  const [claim] = await claimsOf(client, 'measure', 'asylum applications')
  expect(claim).toMatchObject({
    value: '46,477 applications',
    publishers: 'Federal Office for Migration and Refugees',
    reference: '<!-- claim: de-asylum-2019-q1 -->',
    uri: uriOf(newsroom.registry),
    range: { start: { line: 10, character: 8 } },
  })
  expect(await claimsOf(client, 'file', 'gone.yaml')).toEqual([])
  await client.end()
})

test('claims are told with their uses once all articles have been counted', async () => {
  const newsroom = await makeNewsroom()
  const client = await startClient({ folders: [newsroom.folder], initializationOptions: { usage: true } })
  const uses = async () =>
    (await claimsOf(client, 'file', 'claims/germany.yaml')).map((node) =>
      node.type === 'claim' ? node.uses : undefined,
    )
  await uses()
  await until(() => client.notified.some(({ method }) => method === usageNotification))
  expect(await uses()).toEqual([
    { articles: 1, places: 1 },
    { articles: 1, places: 1 },
  ])
  await client.end()
})

test('two projects are told apart before their files', async () => {
  const newsroom = await makeNewsroom({
    'north/claimcheck.config.yaml': 'registry: claims\n',
    'north/claims/north.yaml':
      'claims:\n  - id: north\n    statement: There are 12 ferries.\n    value: 12\n    sources: [{ publisher: Port, title: Log }]\n',
    'north/a.md': 'There are 12 ferries.\n',
  })
  const client = await startClient({ folders: [newsroom.path('north'), newsroom.folder] })
  const projects = await claimsOf(client, 'file')
  expect(projects.map((node) => (node.type === 'group' ? [node.of, node.claims] : []))).toEqual([
    ['project', 1],
    ['project', 2],
  ])
  expect(names(await claimsOf(client, 'file', newsroom.path('north')))).toEqual(['claims/north.yaml'])
  await client.end()
})

test('no level of a large registry holds more than can be shown at once', async () => {
  const newsroom = await makeNewsroom({
    'claims/germany.yaml': 'claims: []\n',
    'claims/large.yaml': largeRegistry(2000),
  })
  const client = await startClient({ folders: [newsroom.folder] })
  let claims = 0
  const walk = async (path: string[]): Promise<void> => {
    const level = await claimsOf(client, 'file', ...path)
    expect(level.length).toBeLessThanOrEqual(300)
    for (const node of level) {
      if (node.type === 'claim') claims++
      else await walk([...path, node.key])
    }
  }
  await walk([])
  expect(claims).toBe(2000)
  expect(names(await claimsOf(client, 'file', 'claims/large.yaml'))).toEqual(['arrivals', 'departures'])
  expect(names(await claimsOf(client, 'measure', 'arrivals'))).toEqual(['France', 'Italy', ''])
  expect(names(await claimsOf(client, 'measure', 'arrivals', 'italy'))[0]).toMatch(/^c-5 … c-1799$/)
  await client.end()
})

test('claims are found by id, statement, measure, place and source, the nearest first', async () => {
  const newsroom = await makeNewsroom()
  const client = await startClient({ folders: [newsroom.folder] })
  const ids = async (query: string) => (await find(client, query)).claims.map(({ id }) => id)
  expect(await ids('de-first-2019-q1')).toEqual(['de-first-2019-q1'])
  expect(await ids('first')).toEqual(['de-first-2019-q1', 'de-asylum-2019-q1'])
  expect(await ids('germany 39948')).toEqual(['de-first-2019-q1'])
  expect(await ids('GERMANY bamf')).toEqual(['de-asylum-2019-q1', 'de-first-2019-q1'])
  expect(await ids('first and repeat')).toEqual(['de-asylum-2019-q1'])
  expect(await ids('nowhere')).toEqual([])
  expect(await find(client, '', 1)).toMatchObject({ total: 2, claims: [{ id: 'de-asylum-2019-q1' }] })
  await client.end()
})

test('a change of the registry is told, and the tree is the new one', async () => {
  const newsroom = await makeNewsroom()
  const client = await startClient({ folders: [newsroom.folder], initializationOptions: { coverage: true } })
  expect(await claimsOf(client, 'measure')).toHaveLength(2)
  await newsroom.write(
    'claims/germany.yaml',
    'claims:\n  - id: one\n    statement: There are 12 ferries.\n    value: 12\n    sources: [{ publisher: Port, title: Log }]\n',
  )
  client.watched(newsroom.registry)
  await until(() => client.notified.some(({ method }) => method === 'claimcheck/registry'))
  expect(names(await claimsOf(client, 'file', 'claims/germany.yaml'))).toEqual(['one'])
  await client.end()
})

function largeRegistry(claims: number): string {
  const items = Array.from({ length: claims }, (_, i) => {
    const measure = i % 2 === 0 ? 'departures' : 'arrivals'
    const place = [undefined, 'FR', 'IT'][(i >> 1) % 3]
    return [
      `  - id: c-${i}`,
      `    statement: There were ${i} ${measure}.`,
      `    value: ${i}`,
      `    measure: ${measure}`,
      ...(place ? [`    place: ${place}`] : []),
      '    period: 2019',
      '    sources: [{ publisher: Port, title: Log }]',
    ].join('\n')
  })
  return `claims:\n${items.join('\n')}\n`
}
