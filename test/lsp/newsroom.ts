/** A small newsroom on disk: one registry, one article with a figure of every kind that an editor has to deal with. */
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

export const registry = `sources:
  bamf-2019-q1:
    publisher: Federal Office for Migration and Refugees
    aliases: [BAMF]
    title: Current figures, [March](command:x) 2019
    url: https://example.org/bamf/2019-03.pdf
    published: 2019-04-10
    page: 4

claims:
  - id: de-asylum-2019-q1
    statement: 46,477 asylum applications were lodged in Germany in the first quarter of 2019.
    value: 46477
    unit: applications
    measure: asylum applications
    population: first and repeat applications
    destination: DE
    period: 2019-Q1
    sources: [bamf-2019-q1]
    quote: In the first quarter 46,477 applications were lodged.
    verifiedBy: K. Lund
    verifiedOn: 2019-05-02
  - id: de-first-2019-q1
    statement: 39,948 first asylum applications were lodged in Germany in the first quarter of 2019.
    value: 39948
    unit: applications
    measure: first asylum applications
    population: first applications
    destination: DE
    period: 2019-Q1
    sources: [bamf-2019-q1]
    verifiedOn: 2019-05-02
`

export const article = `---
date: 2019-05-06
---

# Who asks for asylum

Between January and March 46,477<!-- claim: de-asylum-2019-q1 --> applications were counted.

Some 50 thousand<!-- claim: de-first-2019-q1 --> of them were first applications.

A camp in the hills holds 2,140 people.

Its doctors saw 612<!-- claim: de-frist-2019-q1 --> patients in a week.
`

export interface Newsroom {
  readonly folder: string
  readonly article: string
  readonly registry: string
  readonly path: (name: string) => string
  readonly write: (name: string, text: string) => Promise<string>
}

/** Writes the newsroom, with other files in place of or beside its own, to a folder that goes after the test. */
export async function makeNewsroom(files: Readonly<Record<string, string>> = {}): Promise<Newsroom> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'claimcheck-lsp-')))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = (name: string) => join(folder, name)
  const write = async (name: string, text: string) => {
    await mkdir(dirname(path(name)), { recursive: true })
    await writeFile(path(name), text)
    return path(name)
  }
  const all = { 'claims/germany.yaml': registry, 'articles/asylum.md': article, ...files }
  for (const [name, text] of Object.entries(all)) await write(name, text)
  return { folder, article: path('articles/asylum.md'), registry: path('claims/germany.yaml'), path, write }
}
