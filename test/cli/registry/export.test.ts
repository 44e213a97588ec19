import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
// What a command loads when it runs is loaded here, where no test waits for it.
import '../../../server/src/cli/registry/export/csl.js'
import '../../../server/src/cli/registry/export/csv.js'
import '../../../server/src/cli/registry/export/jsonLd.js'
import '../../../server/src/cli/registry/export/run.js'
import { cslFaults } from '../published.js'
import { registryNewsroom } from './newsroom.js'

describe('claimcheck registry export', () => {
  it('prints claims and sources as JSON', async () => {
    const { run } = registryNewsroom()
    const { out, code, err } = await run(['registry', 'export', '--place', 'Georgia'])
    expect(err).toBe('')
    const data = JSON.parse(out) as { sources: object; claims: { id: string; sources: unknown[] }[] }
    expect(code).toBe(0)
    expect(data.claims.map(({ id }) => id)).toEqual(['ge-crossings-2022-03', 'ge-permits-2022-05'])
    expect(data.sources).toMatchObject({ bureau: { publisher: 'Bureau of Counts', csl: { number: '17' } } })
  })

  it('prints CSV that a spreadsheet reads and takes for no formula', async () => {
    const { run } = registryNewsroom({
      'claims/more.yaml': 'claims:\n  - {id: odd, statement: "=1+1, \\"quoted\\"", value: 2, sources: [bureau]}\n',
    })
    const rows = parse((await run(['registry', 'export', '--format', 'csv'])).out, {
      columns: true,
    }) as unknown as Record<string, string>[]
    expect(rows).toHaveLength(5)
    expect(rows[0]).toMatchObject({
      id: 'ge-crossings-2022-03',
      value: '30412',
      period: '2022-03',
      publishers: 'Ministry of Economy of Georgia',
    })
    expect(rows.find(({ id }) => id === 'odd')?.['statement']).toBe(`'=1+1, "quoted"`)
  })

  it('gives a claim without a source the status that its file gives it', async () => {
    const { run } = registryNewsroom({
      'claims/more.yaml':
        'claims:\n  - {id: odd, status: verified, statement: 2 came., value: 2, sources: [{publisher: TODO ask, title: Lists}]}\n',
    })
    const rows = parse((await run(['registry', 'export', '--format', 'csv'])).out, {
      columns: true,
    }) as unknown as Record<string, string>[]
    expect(rows.find(({ id }) => id === 'odd')?.['status']).toBe('verified')
    const { claims } = JSON.parse((await run(['registry', 'export'])).out) as { claims: Record<string, unknown>[] }
    const odd = claims.find(({ id }) => id === 'odd')
    expect(odd).toMatchObject({ status: 'verified' })
    expect(odd).not.toHaveProperty('writtenStatus')
  })

  it('prints sources as CSL-JSON, with what `csl` says in the place of what is made', async () => {
    const { run } = registryNewsroom()
    const items = JSON.parse((await run(['registry', 'export', '--format', 'csl-json'])).out) as unknown[]
    expect(cslFaults(items)).toEqual([])
    expect(cslFaults([{ id: 'x', type: 'report', publishedAt: '2022' }])).not.toEqual([])
    expect(items).toEqual([
      {
        id: 'ministry-2022',
        type: 'webpage',
        title: 'Border statistics, March 2022',
        publisher: 'Ministry of Economy of Georgia',
        URL: 'https://example.org/border',
      },
      {
        id: 'bureau',
        type: 'report',
        number: '17',
        title: 'Another count',
        publisher: 'Bureau of Counts',
        issued: { 'date-parts': [[2023, 2]] },
      },
    ])
  })

  it('prints an article with its claims and reviews as JSON-LD', async () => {
    const { run } = registryNewsroom()
    const flags = [
      '--format',
      'json-ld',
      '--article',
      'articles/border.md',
      '--url',
      'https://example.org/a',
      '--organization',
      'The Example',
    ]
    const { out, code } = await run(['registry', 'export', ...flags])
    expect(code).toBe(0)
    const graph = (JSON.parse(out) as { '@graph': Record<string, unknown>[] })['@graph']
    const of = (type: string) => graph.filter((node) => node['@type'] === type)
    expect(of('Article')).toMatchObject([
      { '@id': 'https://example.org/a', headline: '30,412 crossed in a month', datePublished: '2022-06-01' },
    ])
    expect(of('Claim').map((node) => node['identifier'])).toEqual(
      expect.arrayContaining(['ge-crossings-2022-03', 'ge-permits-2022-05']),
    )
    const reviews = of('ClaimReview')
    // What rests on a draft was checked by nobody.
    expect(reviews.map((node) => node['isBasedOn'])).not.toContainEqual({ '@id': '#claim-ge-permits-2022-05' })
    expect(reviews.at(-1)).toMatchObject({
      claimReviewed: 'In March 2022 some 30,412 people crossed from Russia to Georgia.',
      author: { '@type': 'Organization', name: 'The Example' },
      reviewRating: { ratingValue: 5, bestRating: 5, worstRating: 1 },
      url: 'https://example.org/a',
    })
    expect((await run(['registry', 'export', '--format', 'json-ld'])).code).toBe(2)
  })
})
