/** What a registry file is offered while it is typed, broken as it is then. */
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { CompletionItem, CompletionList } from 'vscode-languageserver'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startClient, uriOf, type Client } from './client.js'
import { makeNewsroom, registry } from './newsroom.js'

const more = `terms:
  measures:
    sea arrivals: {aliases: [arrivals by sea]}
sources:
  "10: a source":
    publisher: UNHCR
    title: Ten
`

interface Desk {
  readonly client: Client
  /** What is offered where `|` stands in a text behind the registry's own. */
  readonly offered: (added: string) => Promise<CompletionItem[]>
  /** The line that comes of taking one of them. */
  readonly taken: (added: string, label: string) => Promise<string>
}

async function desk(initializationOptions: object = {}): Promise<Desk> {
  const newsroom = await makeNewsroom({ 'claims/more.yaml': more })
  const client = await startClient({ folders: [newsroom.folder], initializationOptions })
  onTestFinished(() => client.end())
  client.open(newsroom.registry, registry)
  const ask = async (added: string) => {
    const whole = registry + added
    const offset = whole.indexOf('|', registry.length)
    const text = whole.slice(0, offset) + whole.slice(offset + 1)
    client.change(newsroom.registry, [{ text }])
    const document = TextDocument.create('', 'yaml', 0, text)
    const params = { textDocument: { uri: uriOf(newsroom.registry) }, position: document.positionAt(offset) }
    const found = await client.connection.sendRequest<CompletionList | null>('textDocument/completion', params)
    return { document, items: found?.items ?? [] }
  }
  return {
    client,
    offered: async (added) => (await ask(added)).items,
    taken: async (added, label) => {
      const { document, items } = await ask(added)
      const item = items.find((one) => one.label === label)
      if (!item?.textEdit || !('range' in item.textEdit))
        throw new Error(`${label} is not among ${labels(items).join()}`)
      const text = TextDocument.applyEdits(document, [item.textEdit])
      return text.split('\n')[item.textEdit.range.start.line] ?? ''
    },
  }
}

function labels(items: readonly CompletionItem[]): string[] {
  return items.map((item) => item.label)
}

const half = '  - id: new\n    statement: "It is not closed\n'

describe('values that the registry knows', () => {
  it.each([
    [
      'measures, terms among them',
      `${half}    measure: |`,
      ['first asylum applications', 'asylum applications', 'sea arrivals'],
    ],
    ['a measure by a word in it', `${half}    measure: "sea|`, ['sea arrivals']],
    ['sources by name', `${half}    sources: [|`, ['bamf-2019-q1', '10: a source']],
    ['sources in a list of lines', `${half}    sources:\n      - ba|`, ['bamf-2019-q1']],
    ['ids of claims', `${half}    supersededBy: first|`, ['de-first-2019-q1']],
    ['ids in a formula', `${half}    derivedFrom: de-first-2019-q1 / asy|`, ['de-asylum-2019-q1']],
    ['people who checked', `${half}    verifiedBy: |`, ['K. Lund']],
    ['the day', `${half}    verifiedOn: |`, ['2022-10-21']],
    ['a review in a year', `${half}    reviewBy: |`, ['2023-10-21']],
    ['publishers', 'sources:\n  x:\n    publisher: |', ['Federal Office for Migration and Refugees']],
  ])('%s', async (_, added, expected) => {
    const { offered } = await desk()
    const found = labels(await offered(added))
    for (const label of expected) expect(found).toContain(label)
    if (/first\||sea\||asy\|/.test(added)) expect(found).toEqual(expected)
  })

  it('finds a country by its name and writes its code', async () => {
    const { offered } = await desk()
    const found = await offered(`${half}    origin: |`)
    expect(found.find((item) => item.label === 'UA')?.detail).toBe('Ukraine')
    expect(found.findIndex((item) => item.label === 'DE')).toBe(0)
    expect(labels(await offered(`${half}    origin: ukrai|`))).toEqual(['UA'])
  })

  it('offers statuses and units', async () => {
    const { offered } = await desk()
    expect(labels(await offered(`${half}    status: |`))).toEqual([
      'draft',
      'verified',
      'disputed',
      'superseded',
      'retracted',
    ])
    expect(labels(await offered(`${half}    unit: |`)).slice(0, 2)).toEqual(['applications', 'people'])
  })

  it('writes what YAML reads as the same text', async () => {
    const { taken } = await desk()
    expect(await taken(`${half}    sources: [10|`, '10: a source')).toBe('    sources: ["10: a source"')
    expect(await taken(`${half}    measure:|`, 'asylum applications')).toBe('    measure: asylum applications')
    expect(await taken(`${half}    measure: first as| # so`, 'first asylum applications')).toBe(
      '    measure: first asylum applications # so',
    )
    expect(await taken(`${half}    derivedFrom: 2 * (asy|`, 'de-asylum-2019-q1')).toBe(
      '    derivedFrom: 2 * (de-asylum-2019-q1',
    )
  })

  it('offers names that are used and not there yet', async () => {
    const { offered } = await desk()
    const source = 'x:\n  - {sources: [bamf-2020]}\n'
    expect(source).toContain('bamf-2020')
    expect(labels(await offered('terms:\n  measures:\n    |'))).toEqual([
      'asylum applications',
      'first asylum applications',
    ])
  })
})

describe('keys', () => {
  it('come with the required first, those that stand there left out', async () => {
    const { offered } = await desk()
    const found = labels(await offered(`${half}    |`))
    expect(found.slice(0, 2)).toEqual(['value', 'sources'])
    expect(found).toContain('measure')
    expect(found).not.toContain('statement')
  })

  it('are written with their colon, or without where it is there', async () => {
    const { taken } = await desk()
    expect(await taken(`${half}    mea|`, 'measure')).toBe('    measure: ')
    expect(await taken(`${half}    wording: {pre|`, 'prefer')).toBe('    wording: {prefer: ')
    expect(await taken(`${half}    me|a: x`, 'measure')).toBe('    measure: x')
  })

  it('are left to an extension for YAML, values of the schema too; what it cannot know is offered', async () => {
    const { offered } = await desk({ hasYaml: true })
    expect(await offered(`${half}    |`)).toEqual([])
    expect(await offered(`${half}    status: |`)).toEqual([])
    expect(labels(await offered(`${half}    measure: |`))).toContain('asylum applications')
  })

  it('are none within a text', async () => {
    const { offered } = await desk()
    expect(await offered('  - id: new\n    note: |\n'.replace('|', '>') + '      mea|')).toEqual([])
  })
})
