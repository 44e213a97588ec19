/** Renaming a claim or a source, wherever it is named. */
import { readFile } from 'node:fs/promises'
import type { WorkspaceEdit } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { URI } from 'vscode-uri'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startClient, uriOf, type Client } from './client.js'
import { makeNewsroom, registry, type Newsroom } from './newsroom.js'

const more = `# Kept as it is.
claims:
  - id: 'de-share' # in quotes
    statement: First applications were 86 percent of all.
    value: 86%
    derivedFrom: "de-first-2019-q1 / de-asylum-2019-q1"
    sources:
      - bamf-2019-q1   # aligned
  - id: de-old
    statement: 1,000 applied.
    value: 1000
    supersededBy: de-asylum-2019-q1
    sources: ["bamf-2019-q1"]
`

const forms = `# All forms of de-asylum-2019-q1

A comment 46,477<!-- claim: de-asylum-2019-q1 --> here.

Pandoc 46,477 applications [@de-asylum-2019-q1; see @de-first-2019-q1].

A link [46,477](claim:de-asylum-2019-q1) here.

A footnote 46,477[^de-asylum-2019-q1] here, and \`[@de-asylum-2019-q1]\` in code.

[^de-asylum-2019-q1]: What the footnote says of de-asylum-2019-q1.
`

const share = 'First applications were 86 percent<!-- claim: de-share --> of all.\n'

const renamedForms = forms
  .replace('claim: de-asylum-2019-q1', 'claim: de-applications')
  .replace('[@de-asylum-2019-q1; see', '[@de-applications; see')
  .replace('(claim:de-asylum-2019-q1)', '(claim:de-applications)')
  .replace('46,477[^de-asylum-2019-q1]', '46,477[^de-applications]')
  .replace('[^de-asylum-2019-q1]:', '[^de-applications]:')

async function opened(): Promise<{ newsroom: Newsroom; client: Client }> {
  const newsroom = await makeNewsroom({ 'claims/more.yaml': more, 'articles/forms.md': forms })
  const client = await startClient({ folders: [newsroom.folder] })
  onTestFinished(() => client.end())
  client.open(newsroom.registry, registry)
  return { newsroom, client }
}

function at(client: Client, path: string, piece: string) {
  return { textDocument: { uri: uriOf(path) }, position: client.range(path, piece).start }
}

function rename(client: Client, path: string, piece: string, newName: string): Promise<WorkspaceEdit | null> {
  return client.connection.sendRequest('textDocument/rename', { ...at(client, path, piece), newName })
}

/** Every file that an edit changes, as it reads then. */
async function applied(
  client: Client,
  newsroom: Newsroom,
  edit: WorkspaceEdit | null,
): Promise<Record<string, string>> {
  const texts: Record<string, string> = {}
  for (const part of edit?.documentChanges ?? []) {
    if (!('edits' in part)) throw new Error('only texts change')
    const path = URI.parse(part.textDocument.uri).fsPath
    const isOpen = part.textDocument.version !== null
    const text = isOpen ? client.text(path) : await readFile(path, 'utf8')
    const edits = part.edits.map((one) => ({ range: one.range, newText: 'newText' in one ? one.newText : '' }))
    texts[path.slice(newsroom.folder.length + 1)] = TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits)
  }
  return texts
}

describe('rename of a claim', () => {
  it('changes its id in every registry file, and all forms of reference in every article, nothing else', async () => {
    const { newsroom, client } = await opened()
    const edit = await rename(client, newsroom.registry, 'de-asylum-2019-q1', 'de-applications')
    const texts = await applied(client, newsroom, edit)
    expect(Object.keys(texts)).toEqual([
      'claims/germany.yaml',
      'claims/more.yaml',
      'articles/asylum.md',
      'articles/forms.md',
    ])
    expect(texts['claims/germany.yaml']).toBe(registry.replace('de-asylum-2019-q1', 'de-applications'))
    expect(texts['claims/more.yaml']).toBe(more.replaceAll('de-asylum-2019-q1', 'de-applications'))
    expect(texts['articles/forms.md']).toBe(renamedForms)
  })

  it('changes it in the sign-offs, whose formulas would read as changed otherwise', async () => {
    const newsroom = await makeNewsroom({ 'claims/more.yaml': more, 'articles/share.md': share })
    const client = await startClient({ folders: [newsroom.folder], initializationOptions: { signer: 'K. Lund' } })
    onTestFinished(() => client.end())
    const signOffs = newsroom.path('sign-offs/articles/share.md/k-lund.yaml')
    client.connection.onRequest('workspace/applyEdit', async ({ edit }: { edit: WorkspaceEdit }) => {
      for (const [path, text] of client.apply(edit)) await newsroom.write(path.slice(newsroom.folder.length + 1), text)
      client.watched(signOffs)
      return { applied: true }
    })
    const path = newsroom.path('articles/share.md')
    client.open(path, share)
    client.open(newsroom.registry, registry)
    client.open(newsroom.path('claims/more.yaml'), more)
    const signing = { uri: uriOf(path), scope: 'range', range: client.range(path, '86 percent') }
    await client.connection.sendRequest('workspace/executeCommand', {
      command: 'claimcheck.signOff.run',
      arguments: [signing],
    })
    const signed = await readFile(signOffs, 'utf8')
    expect(signed).toContain('derivedFrom: de-first-2019-q1 / de-asylum-2019-q1')
    const edit = await rename(client, newsroom.registry, 'de-asylum-2019-q1', 'de-applications')
    const texts = await applied(client, newsroom, edit)
    const renamed = texts['sign-offs/articles/share.md/k-lund.yaml'] ?? ''
    expect(renamed).toBe(signed.replace('/ de-asylum-2019-q1', '/ de-applications'))
    if (edit) client.apply(edit)
    await newsroom.write('sign-offs/articles/share.md/k-lund.yaml', renamed)
    client.watched(signOffs)
    await client.diagnostics(path)
    const hover = await client.hover(path, '86 percent')
    expect(hover?.contents).toMatchObject({ value: expect.stringContaining('Signed off by K. Lund') })
  })

  it('starts from a reference in an article, as it is typed at the moment', async () => {
    const { newsroom, client } = await opened()
    const path = newsroom.path('articles/forms.md')
    client.open(path, forms)
    client.type(path, '# All forms', '# Most, not all forms')
    const prepared = await client.connection.sendRequest(
      'textDocument/prepareRename',
      at(client, path, '[@de-asylum-2019-q1;'),
    )
    expect(prepared).toMatchObject({ placeholder: 'de-asylum-2019-q1' })
    const texts = await applied(client, newsroom, await rename(client, path, '[@de-asylum-2019-q1;', 'de-applications'))
    expect(texts['articles/forms.md']).toBe(renamedForms.replace('# All', '# Most, not all'))
  })

  it.each([
    [
      'an id that is taken',
      'de-first-2019-q1',
      /there is a claim `de-first-2019-q1` already, in `claims\/germany.yaml`/,
    ],
    ['capitals', 'De-Asylum', /is no id, expected lower-case words/],
    ['white space', 'de asylum', /is no id/],
    ['a number', '2019', /is no id/],
  ])('refuses %s, and says why', async (_, name, reason) => {
    const { newsroom, client } = await opened()
    await expect(rename(client, newsroom.registry, 'de-asylum-2019-q1', name)).rejects.toThrow(reason)
  })

  it('refuses to rename half: a registry file that is broken is to be mended first', async () => {
    const { newsroom, client } = await opened()
    client.open(newsroom.path('claims/more.yaml'), more.replace("'de-share'", "'de-share"))
    await expect(rename(client, newsroom.registry, 'de-asylum-2019-q1', 'de-applications')).rejects.toThrow(
      /`claims\/more.yaml` cannot be changed: its YAML is broken at line/,
    )
  })

  it('says where there is nothing to rename', async () => {
    const { newsroom, client } = await opened()
    const ask = client.connection.sendRequest(
      'textDocument/prepareRename',
      at(client, newsroom.registry, 'unit: applications\n    measure: asylum'),
    )
    await expect(ask).rejects.toThrow(/no id or source name here/)
  })
})

describe('rename of a source', () => {
  it('changes its name and every claim that names it', async () => {
    const { newsroom, client } = await opened()
    const edit = await rename(client, newsroom.registry, 'bamf-2019-q1:', 'bamf 2019')
    const texts = await applied(client, newsroom, edit)
    expect(texts['claims/germany.yaml']).toBe(registry.replaceAll('bamf-2019-q1', 'bamf 2019'))
    expect(texts['claims/more.yaml']).toBe(more.replaceAll('bamf-2019-q1', 'bamf 2019'))
    expect(Object.keys(texts)).toHaveLength(2)
  })
})
