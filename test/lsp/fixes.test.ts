import { describe, expect, it, onTestFinished } from 'vitest'
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver'
import { startClient, type Client } from './client.js'
import { article, makeNewsroom, type Newsroom } from './newsroom.js'
import { until } from './until.js'

async function opened(
  options: { text?: string; files?: Record<string, string>; initializationOptions?: unknown } = {},
): Promise<{ newsroom: Newsroom; client: Client }> {
  const newsroom = await makeNewsroom(options.files)
  const client = await startClient({ folders: [newsroom.folder], initializationOptions: options.initializationOptions })
  onTestFinished(() => client.end())
  client.open(newsroom.article, options.text ?? article)
  await client.diagnostics(newsroom.article)
  return { newsroom, client }
}

function named(actions: readonly CodeAction[], part: string): CodeAction & { edit: WorkspaceEdit } {
  const found = actions.filter((action) => action.title.includes(part))
  if (found.length !== 1 || !found[0]?.edit) throw new Error(`${part}: ${actions.map((one) => one.title).join(' | ')}`)
  return found[0] as CodeAction & { edit: WorkspaceEdit }
}

async function codes(client: Client, path: string): Promise<unknown[]> {
  return (await client.diagnostics(path)).map((one) => one.code)
}

describe('a quick fix', () => {
  it('corrects the figure in the style of the article', async () => {
    const { newsroom, client } = await opened()
    const fix = named(await client.codeActions(newsroom.article, '50 thousand'), 'Correct')
    client.apply(fix.edit)
    expect(client.text(newsroom.article)).toContain('Some 40 thousand<!-- claim: de-first-2019-q1 --> of them')
    expect(await codes(client, newsroom.article)).not.toContain('conflicting-figure')
  })

  it('never prefers itself to the journalist', async () => {
    const { newsroom, client } = await opened()
    for (const piece of ['50 thousand', '2,140', 'de-frist-2019-q1']) {
      const actions = await client.codeActions(newsroom.article, piece)
      expect(actions.length).toBeGreaterThan(0)
      expect(actions.filter((action) => action.isPreferred)).toEqual([])
    }
  })

  it('corrects a mistyped id', async () => {
    const { newsroom, client } = await opened()
    const fix = named(await client.codeActions(newsroom.article, 'de-frist-2019-q1'), '`de-first-2019-q1`')
    client.apply(fix.edit)
    expect(client.text(newsroom.article)).not.toContain('frist')
    expect(await codes(client, newsroom.article)).not.toContain('unknown-claim')
  })

  const drop = '\n\nThen the BAMF counted 46,477 applications for asylum in Germany, whatever they were.\n'
  const forms = [
    ['comment', '46,477 applications<!-- claim: de-asylum-2019-q1 -->'],
    ['pandoc', '46,477 applications [@de-asylum-2019-q1]'],
    ['link', '[46,477](claim:de-asylum-2019-q1) applications'],
    ['footnote', '46,477 applications[^de-asylum-2019-q1]'],
  ] as const
  it.each(forms)('ties to a claim in the configured form: %s', async (form, expected) => {
    // A second claim with the same value leaves it open which of the two is meant.
    const twin =
      'claims:\n  - id: fr-asylum-2019\n    statement: 46,477 asylum applications were lodged in France.\n    value: 46477\n    sources: [bamf-2019-q1]\n'
    const { newsroom, client } = await opened({
      text: drop,
      files: {
        'claimcheck.config.yaml': `reference: ${form}\nrules:\n  uncited-figure: warning\n`,
        'claims/twin.yaml': twin,
      },
    })
    const actions = await client.codeActions(newsroom.article, '46,477')
    const fix = named(actions, '`de-asylum-2019-q1`')
    client.apply(fix.edit)
    expect(client.text(newsroom.article)).toContain(expected)
    expect(await codes(client, newsroom.article)).not.toContain('uncited-figure')
    expect(await codes(client, newsroom.article)).not.toContain('ambiguous-figure')
  })

  it('adds the figure to the registry as a draft that asks for its source', async () => {
    const { newsroom, client } = await opened()
    const fix = named(await client.codeActions(newsroom.article, '2,140'), 'draft')
    const files = client.apply(fix.edit)
    const drafts = newsroom.path('claims/drafts.yaml')
    const written = files.get(drafts) ?? ''
    expect(written).toContain('statement: A camp in the hills holds 2,140 people.')
    expect(written).toContain('status: draft')
    expect(written).toContain('TODO')
    await newsroom.write('claims/drafts.yaml', written)
    client.watched(drafts)
    await until(() => client.refreshes() > 0)
    const found = await client.diagnostics(newsroom.article)
    const here = found.filter((one) => one.range.start.line === client.range(newsroom.article, '2,140').start.line)
    expect(here.map((one) => one.code)).toEqual(['unverified-claim'])
    client.open(drafts, written)
    const [asked, ...others] = await client.diagnostics(drafts)
    expect(others).toEqual([])
    expect(asked?.code).toBe('invalid-claim')
    expect(asked?.message).toContain('`TODO name the source`')
  })

  it('silences, and asks for the reason until there is one', async () => {
    const { newsroom, client } = await opened()
    const fix = named(await client.codeActions(newsroom.article, '2,140'), 'here, with a reason')
    client.apply(fix.edit)
    expect(client.text(newsroom.article)).toContain(
      '\n<!-- claimcheck-disable-next-line uncited-figure -- -->\nA camp in the hills holds 2,140',
    )
    expect(await codes(client, newsroom.article)).toEqual(['conflicting-figure', 'unused-suppression', 'unknown-claim'])
    client.type(newsroom.article, 'uncited-figure -- -->', 'uncited-figure -- seen there on 3 May -->')
    expect(await codes(client, newsroom.article)).toEqual(['conflicting-figure', 'unknown-claim'])
  })

  it('silences one of two figures of a line, and one in a table', async () => {
    const text = 'Here 2,140 people live and 3,150 people work.\n\n| where | people |\n|---|---|\n| hills | 4,160 |\n'
    const { newsroom, client } = await opened({ text })
    for (const [figure, left] of [
      ['2,140', ['uncited-figure', 'uncited-figure']],
      ['4,160', ['uncited-figure']],
    ] as const) {
      const fix = named(await client.codeActions(newsroom.article, figure), 'here, with a reason')
      client.apply(fix.edit)
      const found = (await codes(client, newsroom.article)).filter((code) => code === 'uncited-figure')
      expect(found).toEqual(left)
    }
    expect(client.text(newsroom.article)).toContain('| hills | <!-- claimcheck-disable uncited-figure -- -->4,160<!--')
  })

  it('leaves the asking to a client that asks itself', async () => {
    const { newsroom, client } = await opened({ initializationOptions: { asksReason: true } })
    const actions = await client.codeActions(newsroom.article, '2,140')
    const silence = actions.find((action) => action.title.startsWith('Silence'))
    expect(silence?.edit).toBeUndefined()
    expect(silence?.command?.command).toBe('claimcheck.silence')
  })

  it('adds no hedge to any figure', async () => {
    const { newsroom, client } = await opened()
    for (const piece of ['50 thousand', '2,140', 'de-frist-2019-q1']) {
      for (const action of await client.codeActions(newsroom.article, piece)) {
        const text = JSON.stringify(action.edit ?? '').replace(/statement: [^"]*?\\n/g, '')
        expect(text).not.toMatch(/\b(?:about|around|nearly|almost|roughly|some|approximately|more than|over)\b/i)
      }
    }
  })
})
