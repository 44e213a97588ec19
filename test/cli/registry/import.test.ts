import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
// What a command loads when it runs is loaded here, where no test waits for it.
import '../../../server/src/cli/registry/import/run.js'
import { registryNewsroom, type RegistryNewsroom } from './newsroom.js'

interface Told {
  readonly added: readonly { id: string }[]
  readonly superseded: readonly { id: string; by: string; newValue: number }[]
  readonly flagsChanged: readonly unknown[]
  readonly unchanged: number
  readonly withoutNumber: number
  readonly notes: readonly string[]
}

type Claims = readonly Readonly<Record<string, unknown>>[]

async function imported({ run }: RegistryNewsroom, ...args: string[]): Promise<Told> {
  const { code, out, err } = await run(['registry', 'import', ...args, '--format', 'json'])
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out) as Told
}

const claimsIn = (text: string): Claims => (parse(text) as { claims: Claims }).claims

const head = 'DATAFLOW,LAST UPDATE,freq,unit,citizen,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n'
const row = (geo: string, time: string, value: string, flag = '') =>
  `ESTAT:MIGR_X(1.0),18/04/24 23:00:00,A,PER,RU,${geo},${time},${value},${flag},\n`

describe('importing SDMX-CSV as Eurostat publishes it', () => {
  const first = head + row('DE', '2022', '2850') + row('EL', '2022-Q1', '1235', 'p') + row('FR', '2022', ':', 'c')
  const files = { 'x.csv': first }

  it('says nothing of what is a total in every row, and all of what is not', async () => {
    const labelled =
      'DATAFLOW,LAST UPDATE,freq,unit,citizen,sex,applicant,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n' +
      'ESTAT:MIGR_Y(1.0): Asylum applicants by type - monthly data,12/06/24 23:00:00,M: Monthly,PER: Person,SY: Syria,T: Total,FRST: First-time applicant,DE: Germany,2024-03,6105,\n'
    const room = registryNewsroom({ 'y.csv': labelled })
    await imported(room, 'y.csv')
    expect(claimsIn(room.read('claims/migr-y.yaml'))).toMatchObject([
      {
        id: 'migr-y-m-per-sy-t-frst-de-2024-03',
        statement: 'Asylum applicants from Syria in Germany (First-time applicant), 2024-03: 6,105 people.',
        measure: 'asylum applicants',
        population: 'First-time applicant',
      },
    ])
  })

  it('makes a draft of each row, with its source, series and flags', async () => {
    const room = registryNewsroom(files)
    const told = await imported(room, 'x.csv')
    expect(told).toMatchObject({ unchanged: 0, withoutNumber: 1, superseded: [] })
    const text = room.read('claims/migr-x.yaml')
    expect((parse(text) as { sources: unknown }).sources).toEqual({
      'eurostat-migr-x': {
        publisher: 'Eurostat',
        title: 'migr_x',
        url: 'https://ec.europa.eu/eurostat/databrowser/view/migr_x/default/table',
        published: '2024-04-18',
        accessed: '2024-01-01',
      },
    })
    expect(claimsIn(text)).toMatchObject([
      {
        id: 'migr-x-a-per-ru-de-2022',
        value: 2850,
        unit: 'people',
        origin: 'RU',
        destination: 'DE',
        period: 2022,
        status: 'draft',
        tags: ['series:migr_x/A.PER.RU.DE'],
      },
      { id: 'migr-x-a-per-ru-el-2022-q1', value: 1235, destination: 'GR', period: '2022-Q1', caveat: 'provisional' },
    ])
    expect((await room.run(['registry', 'validate'])).code).toBe(0)
  })

  it('imported again, supersedes what was revised and keeps what was written by hand', async () => {
    const second =
      head + row('DE', '2022', '2850', 'p') + row('EL', '2022-Q1', '1,240'.replace(',', '')) + row('IT', '2022', '7')
    const room = registryNewsroom({ ...files, 'y.csv': second })
    await imported(room, 'x.csv')
    const edit = await room.run(['registry', 'import', 'x.csv', '--format', 'json'])
    expect(JSON.parse(edit.out)).toMatchObject({ unchanged: 2, added: [] })
    const { writeFileSync } = await import('node:fs')
    const path = `${room.folder}/claims/migr-x.yaml`
    writeFileSync(
      path,
      room
        .read('claims/migr-x.yaml')
        .replace(
          '    tags: [series:migr_x/A.PER.RU.EL]',
          '    note: Asked the press office.\n    tags: [series:migr_x/A.PER.RU.EL] # ours',
        ),
    )
    const told = await imported(room, 'y.csv')
    expect(told.superseded).toMatchObject([
      { id: 'migr-x-a-per-ru-el-2022-q1', by: 'migr-x-a-per-ru-el-2022-q1-2', newValue: 1240 },
    ])
    expect(told.added.map(({ id }) => id)).toEqual(['migr-x-a-per-ru-it-2022'])
    expect(told.flagsChanged).toHaveLength(1)
    const text = room.read('claims/migr-x.yaml')
    expect(text).toContain('# ours')
    const byId = new Map(claimsIn(text).map((claim) => [claim['id'], claim]))
    expect(byId.get('migr-x-a-per-ru-el-2022-q1')).toMatchObject({
      value: 1235,
      status: 'superseded',
      supersededOn: '2024-04-18',
      reason: 'Revised by Eurostat.',
    })
    const next = byId.get('migr-x-a-per-ru-el-2022-q1-2')
    expect(next).toMatchObject({ value: 1240, status: 'draft', note: 'Asked the press office.' })
    expect(next).not.toHaveProperty('caveat')
    expect(byId.get('migr-x-a-per-ru-de-2022')).toMatchObject({ caveat: 'provisional' })
    expect(await imported(room, 'y.csv')).toMatchObject({ unchanged: 3, added: [], superseded: [], flagsChanged: [] })
    expect((await room.run(['registry', 'validate'])).code).toBe(0)
  })

  it('writes nothing on a dry run', async () => {
    const room = registryNewsroom(files)
    expect((await room.run(['registry', 'import', 'x.csv', '--dry-run'])).out).toContain('would be added')
    expect(() => room.read('claims/migr-x.yaml')).toThrow()
  })
})

describe('importing JSON-stat', () => {
  const data = (values: object, status: object) =>
    JSON.stringify({
      version: '2.0',
      class: 'dataset',
      label: 'Asylum applicants by citizenship - annual data',
      source: 'ESTAT',
      updated: '2024-04-18T23:00:00+0200',
      value: values,
      status,
      id: ['citizen', 'geo', 'time'],
      size: [1, 2, 2],
      dimension: {
        citizen: { category: { index: { RU: 0 }, label: { RU: 'Russia' } } },
        geo: { category: { index: { DE: 0, EU27_2020: 1 }, label: { DE: 'Germany', EU27_2020: 'European Union' } } },
        time: { category: { index: { '2021': 0, '2022': 1 }, label: { '2021': '2021', '2022': '2022' } } },
      },
      extension: { id: 'MIGR_X' },
    })

  it('reads values, labels and flags, and leaves out what is missing', async () => {
    const room = registryNewsroom({ 'x.json': data({ '0': 10, '1': 2850, '3': 15805 }, { '3': 'bep' }) })
    const told = await imported(room, 'x.json')
    expect(told).toMatchObject({ withoutNumber: 1, notes: [] })
    expect(claimsIn(room.read('claims/migr-x.yaml'))).toMatchObject([
      { id: 'migr-x-ru-de-2021', value: 10 },
      {
        id: 'migr-x-ru-de-2022',
        value: 2850,
        statement: 'Asylum applicants from Russia in Germany, 2022: 2,850.',
        measure: 'asylum applicants',
        origin: 'RU',
        destination: 'DE',
      },
      {
        id: 'migr-x-ru-eu27-2020-2022',
        destination: 'EU',
        method: 'estimate',
        caveat: 'provisional',
        note: expect.stringContaining('Break') as string,
      },
    ])
  })
})

describe('importing CSV with a mapping', () => {
  const mapping = `where: {level: host}
numbers: {group: " "}
sources:
  unhcr-data: {publisher: UNHCR, title: Refugee Data Finder}
claims:
  - id: unhcr-{country}-{metric}-{year}
    statement: At the end of {year} there were {value} {metric} in {country}.
    value: "{value}"
    unit: people
    measure: "{metric}"
    destination: "{country}"
    asOf: "{year}-12-31"
    sources: [unhcr-data]
`
  const csv =
    'level;metric;country;year;value\nhost;refugees;"Côte d’Ivoire";2020;12 345\norigin;refugees;Chad;2020;1\nhost;refugees;Chad;2020;n/a\n'

  it('follows the mapping, whatever sets the cells apart', async () => {
    const room = registryNewsroom({ 'u.csv': csv, 'u.yaml': mapping })
    const told = await imported(room, 'u.csv', '--mapping', 'u.yaml', '--file', 'claims/unhcr.yaml')
    expect(told).toMatchObject({ withoutNumber: 1 })
    expect(claimsIn(room.read('claims/unhcr.yaml'))).toMatchObject([
      {
        id: 'unhcr-cote-d-ivoire-refugees-2020',
        statement: 'At the end of 2020 there were 12,345 refugees in Côte d’Ivoire.',
        value: 12345,
        asOf: '2020-12-31',
      },
    ])
  })

  it('takes the codes of countries that UNHCR publishes', async () => {
    const text = 'coo,coa,n\nSYR,DEU,562168\nUKN,TUR,12\nUNK,DEU,1000\nXKX,DEU,7\nXK,TUR,8\n'
    const codes = `claims:
  - id: unhcr-{coo}-{coa}
    statement: "{n} refugees from {coo} lived in {coa} at the end of 2022."
    value: "{n}"
    origin: "{coo}"
    destination: "{coa}"
    sources: [bureau]
`
    const room = registryNewsroom({ 'u.csv': text, 'u.yaml': codes })
    await imported(room, 'u.csv', '--mapping', 'u.yaml', '--file', 'claims/unhcr.yaml')
    const places = claimsIn(room.read('claims/unhcr.yaml')).map(({ origin, destination }) => [origin, destination])
    expect(places).toEqual([
      ['SY', 'DE'],
      [undefined, 'TR'],
      // Unknown, though a data set of countries has the same letters for Kosovo.
      [undefined, 'DE'],
      ['XK', 'DE'],
      ['XK', 'TR'],
    ])
  })

  it.each([
    ['no mapping', csv, null, 'needs a mapping'],
    ['a column that is not there', csv, mapping.replace('{metric} in', '{metrik} in'), 'no column `metrik`'],
    ['a key that is none', csv, mapping.replace('unit:', 'units:'), 'did you mean `unit`'],
    [
      'two rows of one id',
      csv.replace(/n\/a/, '5').replace('Chad;2020;5', '"Côte d’Ivoire";2020;5'),
      mapping,
      'both make the claim',
    ],
    ['a broken file', 'a;b\n"1;2\n', mapping, 'u.csv'],
    ['an empty file', '', null, 'u.csv: holds no rows'],
    ['an empty file, whatever a mapping makes of it', '', mapping, 'u.csv: holds no rows'],
    ['nothing but the names of columns', csv.split('\n')[0] ?? '', mapping, 'u.csv: holds no rows'],
    ['no claims', csv, 'where: {level: host}\n', 'u.yaml: claims: is not there, expected a list'],
    ['a key of the mapping that is none', csv, mapping.replace('claims:', 'claim:'), 'did you mean `claims`'],
    ['a mapping that is none', csv, 'a text\n', 'is no mapping, expected the key `claims`'],
    ['a map for a list', csv, 'claims: {id: x}\n', 'claims: expected a list'],
    ['a delimiter of two', csv, `${mapping}delimiter: ";;"\n`, 'delimiter: expected one character'],
  ])('says what is wrong with %s', async (_, text, map, word) => {
    const room = registryNewsroom({ 'u.csv': text, ...(map === null ? {} : { 'u.yaml': map }) })
    const { code, err } = await room.run([
      'registry',
      'import',
      'u.csv',
      ...(map === null ? [] : ['--mapping', 'u.yaml']),
    ])
    expect(code).toBe(2)
    expect(err).toContain(word)
  })
})
