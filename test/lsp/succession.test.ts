/** Adding, superseding and verifying claims from the editor. */
import { describe, expect, it, onTestFinished } from 'vitest'
import type {
  AddClaimParams,
  ClaimEdit,
  ClaimForm,
  FieldCheck,
  SupersedeParams,
  VerifyParams,
} from '../../server/src/lsp/registryProtocol.js'
import { startClient, uriOf, type Client } from './client.js'
import { article, makeNewsroom, registry, type Newsroom } from './newsroom.js'

const dated = (date: string, figure: string) =>
  `---\ndate: ${date}\n---\n\nThere were ${figure}<!-- claim: de-asylum-2019-q1 --> of them.\n`

const articles = {
  'articles/after.md': dated('2019-07-02', '46,477'),
  'articles/before.md': dated('2019-06-30', '46,477'),
  'articles/rounded.md': dated('2019-07-02', 'some 46 thousand'),
  'articles/undated.md': 'There were 46,477<!-- claim: de-asylum-2019-q1 --> of them.\n',
}

async function opened(): Promise<{
  newsroom: Newsroom
  client: Client
  ask: <T>(method: string, params: object) => Promise<T>
}> {
  const newsroom = await makeNewsroom(articles)
  const client = await startClient({ folders: [newsroom.folder] })
  onTestFinished(() => client.end())
  client.open(newsroom.registry, registry)
  const uri = uriOf(newsroom.registry)
  return {
    newsroom,
    client,
    ask: (method, params) => client.connection.sendRequest(`claimcheck/${method}`, { uri, ...params }),
  }
}

const succession: Omit<SupersedeParams, 'uri'> = {
  id: 'de-asylum-2019-q1',
  value: '46,020',
  statement: '46,020 asylum applications were lodged in Germany in the first quarter of 2019.',
  on: '2019-07-01',
  reason: 'Double registrations taken out.',
  source: { type: 'new', publisher: 'BAMF', title: 'Corrected figures', url: '', published: '2019-06-30' },
}

describe('superseding a claim', () => {
  it('writes the new claim with its source, marks the old one, and lists every article with its standing', async () => {
    const { newsroom, client, ask } = await opened()
    const done = await ask<ClaimEdit>('supersede', succession)
    expect(done.fault).toBeNull()
    expect(done.id).toBe('de-asylum-2019-q1-v2')
    expect(done.affected?.articles.map(({ path, standing, date }) => [path, standing, date])).toEqual([
      ['articles/after.md', 'wrong-when-published', '2019-07-02'],
      ['articles/asylum.md', 'become-wrong', '2019-05-06'],
      ['articles/before.md', 'become-wrong', '2019-06-30'],
      ['articles/rounded.md', 'still-right', '2019-07-02'],
      ['articles/undated.md', 'undated', null],
    ])
    expect(done.affected?.articles[0]?.uses[0]).toMatchObject({
      text: '46,477',
      byHand: true,
      range: { start: { line: 4, character: 11 } },
    })
    expect(done.affected?.searched).toBe(5)
    if (done.edit) client.apply(done.edit)
    const text = client.text(newsroom.registry)
    expect(text).toContain(
      '  bamf-2019-06-30:\n    publisher: BAMF\n    title: Corrected figures\n    published: 2019-06-30\n',
    )
    expect(text).toContain(
      '    status: superseded\n    supersededBy: de-asylum-2019-q1-v2\n    supersededOn: 2019-07-01\n',
    )
    expect(text).toMatch(/- id: de-asylum-2019-q1-v2\n {4}statement: 46,020 [^\n]*\n {4}value: 46020\n/)
    expect(await client.diagnostics(newsroom.registry)).toEqual([])
    // The article that uses it is told.
    client.open(newsroom.article, article)
    expect((await client.diagnostics(newsroom.article)).map((one) => one.code)).toContain('superseded-claim')
  })

  it('says why it cannot', async () => {
    const { newsroom, client, ask } = await opened()
    expect((await ask<ClaimEdit>('supersede', { ...succession, id: 'nothing' })).fault).toContain(
      'has no claim `nothing`',
    )
    client.type(newsroom.registry, 'quote: In', 'quote: "In')
    expect((await ask<ClaimEdit>('supersede', succession)).fault).toContain('YAML is broken')
  })

  it('checks what is typed: the value, read as a registry reads it, with the statement that it makes', async () => {
    const { ask } = await opened()
    const check = (field: string, text: string) =>
      ask<FieldCheck>('checkField', { field, text, id: 'de-asylum-2019-q1' })
    expect(await check('value', '46,020')).toMatchObject({ fault: null, statement: succession.statement })
    expect((await check('value', 'about 46 thousand')).note).toContain('rounded')
    expect((await check('value', 'a lot')).fault).toContain('no figure')
    expect((await check('value', '46,477')).fault).toContain('already')
    expect((await check('day', '2019-02-30')).fault).toContain('2022-07-21')
    expect((await check('day', '2019-02-28')).fault).toBeNull()
    expect((await check('id', 'de-first-2019-q1')).fault).toContain('already')
    expect((await check('period', '2019-13')).fault).not.toBeNull()
    expect((await check('url', 'command:x')).fault).not.toBeNull()
  })

  it('starts from the claim under the cursor, in the registry and at a figure of an article', async () => {
    const { newsroom, client, ask } = await opened()
    const position = client.range(newsroom.registry, 'quote: In').start
    expect((await ask<ClaimForm>('claimForm', { position })).claim).toMatchObject({
      id: 'de-asylum-2019-q1',
      value: '46477',
    })
    client.open(newsroom.article, article)
    const figure = client.range(newsroom.article, '46,477').start
    const form = await ask<ClaimForm>('claimForm', { uri: uriOf(newsroom.article), position: figure })
    expect(form.claim?.id).toBe('de-asylum-2019-q1')
    expect(form.sources.map(({ name }) => name)).toEqual(['bamf-2019-q1'])
  })
})

describe('adding a claim', () => {
  it('writes a draft of the figure under the cursor and ties the figure to it', async () => {
    const { newsroom, client, ask } = await opened()
    client.open(newsroom.article, article)
    const uri = uriOf(newsroom.article)
    const position = client.range(newsroom.article, '2,140').start
    const form = await ask<ClaimForm>('claimForm', { uri, position })
    expect(form.draft).toMatchObject({
      value: '2,140',
      statement: 'A camp in the hills holds 2,140 people.',
      unit: 'people',
    })
    const fields = { ...form.draft, id: 'camp-2019' }
    const params: AddClaimParams = { uri, fields, source: { type: 'known', name: 'bamf-2019-q1' }, position }
    const done = await ask<ClaimEdit>('addClaim', params)
    const files = client.apply(done.edit ?? {})
    const [drafts] = files.values()
    expect(drafts).toContain('claims:\n  - id: camp-2019\n    statement: A camp in the hills holds 2,140 people.\n')
    expect(drafts).toMatch(
      /\n {4}value: 2140\n {4}unit: people\n[\s\S]* {4}sources: \[bamf-2019-q1\]\n {4}status: draft\n$/,
    )
    expect(client.text(newsroom.article)).toContain('2,140 people<!-- claim: camp-2019 -->')
  })

  it('goes into the registry file at hand, and refuses an id that is taken', async () => {
    const { newsroom, client, ask } = await opened()
    const form = await ask<ClaimForm>('claimForm', { position: client.range(newsroom.registry, 'claims:').start })
    const fields = { ...form.draft, id: 'de-first-2019-q1', statement: '12 came.', value: '12' }
    const source = { type: 'known', name: 'bamf-2019-q1' } as const
    expect((await ask<ClaimEdit>('addClaim', { fields, source })).fault).toContain('already')
    const done = await ask<ClaimEdit>('addClaim', { fields: { ...fields, id: 'new' }, source })
    client.apply(done.edit ?? {})
    expect(client.text(newsroom.registry)).toMatch(/\n {2}- id: new\n {4}statement: 12 came\.\n {4}value: 12\n/)
  })
})

describe('verifying a claim', () => {
  it('says who checked it and when, and keeps everything else', async () => {
    const { newsroom, client, ask } = await opened()
    const params: Omit<VerifyParams, 'uri'> = {
      id: 'de-first-2019-q1',
      by: 'M. Ode',
      on: '2022-10-21',
      reviewBy: '2023-10-21',
    }
    const done = await ask<ClaimEdit>('verify', params)
    client.apply(done.edit ?? {})
    const [kept = '', last = ''] = registry.split('    sources: [bamf-2019-q1]\n    verifiedOn: 2019-05-02\n')
    expect(last).toBe('')
    expect(client.text(newsroom.registry)).toBe(
      `${kept}    sources: [bamf-2019-q1]\n    verifiedBy: M. Ode\n    verifiedOn: 2022-10-21\n    reviewBy: 2023-10-21\n`,
    )
  })
})
