/** A newsroom whose registry has something of everything. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newsroom, type Newsroom } from '../newsroom.js'

export const claims = `# Borders, by hand.
sources:
  ministry-2022: {publisher: Ministry of Economy of Georgia, aliases: [the ministry], title: "Border statistics, March 2022", url: "https://example.org/border"}
  bureau:
    publisher: Bureau of Counts
    title: Another count
    published: 2023-02
    csl: {type: report, number: "17"}

claims:
  # counted at the border
  - id: ge-crossings-2022-03
    statement: 30,412 people crossed the border from Russia to Georgia in March 2022.
    value: 30412
    unit: people
    measure: border crossings
    origin: RU
    destination: GE
    period: 2022-03
    sources: [ministry-2022]
    verifiedBy: K. Lund
    verifiedOn: 2022-07-21
    reviewBy: 2023-07-01

  - id: ge-permits-2022-05
    statement: 4,300 residence permits were issued in Georgia in May 2022.
    value: 4300
    unit: permits
    measure: residence permits
    place: GE
    period: 2022-05
    sources: [bureau]
    status: draft

  - id: de-asylum-2021
    statement: 148,233 first-time asylum applications were lodged in Germany in 2021.
    value: 148233
    unit: applications
    measure: asylum applications
    destination: DE
    period: 2021
    sources: [bureau]
    status: draft
`

export const derived = `claims:
  - id: ge-half
    statement: Half as many came back.
    value: 15206
    measure: returns
    derivedFrom: ge-crossings-2022-03 / 2
    sources: [bureau]
`

export const border = `---
date: 2022-06-01
---

# 30,412 crossed in a month

In March 2022 some 30,412 people<!-- claim: ge-crossings-2022-03 --> crossed from Russia to Georgia.

The ministry issued 4,300 permits<!-- claim: ge-permits-2022-05 --> in May 2022.
`

export const later = `---
date: 2023-03-01
---

# A year on

The count was 30,412 people[@ge-crossings-2022-03] in March 2022, from Russia to Georgia.

It was [30,412](claim:ge-crossings-2022-03) people[^ge-crossings-2022-03], and 30 thousand people<!-- claim: ge-crossings-2022-03 --> went on.

<!-- claimcheck-disable-next-line uncited-figure -- ge-crossings-2022-03 is meant -->
Another 77 parcels stayed. In code it is \`[@ge-crossings-2022-03]\`.

[^ge-crossings-2022-03]: The ministry's table.
`

export interface RegistryNewsroom extends Newsroom {
  readonly read: (path: string) => string
}

export function registryNewsroom(more: Readonly<Record<string, string | Uint8Array>> = {}): RegistryNewsroom {
  const room = newsroom({
    'claims/borders.yaml': claims,
    'claims/derived.yaml': derived,
    'articles/border.md': border,
    'articles/later.md': later,
    ...more,
  })
  return { ...room, read: (path) => readFileSync(join(room.folder, path), 'utf8') }
}
