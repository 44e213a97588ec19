import { describe, expect, it } from 'vitest'
import { registryNewsroom } from './newsroom.js'

const cells = `# Asylum

First applications by country:

| Country     | 2021    | **2022** |
| ----------- | ------: | -------: |
| [Norway][n] | 1,655   | 4,650    |

[n]: https://udi.example

| Refugees from Ukraine | |
| - | - |
| Poland | 1,480,300 |

In all, 77 came by bus:

| From | People who asked for asylum in Malta |
| - | - |
| Nigeria | 340 |

| 12,700 |
| - |
| 4,120 parcels |
`

describe('claimcheck registry add --from a cell of a table', () => {
  it.each([
    ['7:27', 'First applications by country, Norway, 2022: 4,650', ['place: NO', 'period: 2022']],
    // The second column has no header.
    ['13:12', 'Poland: 1,480,300', ['place: PL']],
    // What announces this table gives another number. Which of the two countries is the place nobody can tell.
    ['19:13', 'Nigeria, People who asked for asylum in Malta: 340', []],
    ['23:3', '12,700: 4,120 parcels', []],
  ])('says at %s what its row and column say: %s', async (place, statement, keys) => {
    const { run, read } = registryNewsroom({ 'articles/table.md': cells })
    const { code, err, out } = await run(['registry', 'add', '--from', `articles/table.md:${place}`, '-f', 'json'])
    expect([code, err, JSON.parse(out).elsewhere]).toEqual([0, '', {}])
    const written = read('claims/drafts.yaml')
    expect(written).toMatch(new RegExp(`statement: "?${statement}"?\n`))
    expect(written.match(/(?:origin|destination|place|period|asOf): .*/g) ?? []).toEqual(keys)
  })

  it('ties the cell to the claim that was made of it', async () => {
    const { run } = registryNewsroom({ 'articles/table.md': cells })
    expect((await run(['registry', 'add', '--from', 'articles/table.md:7:27'])).code).toBe(0)
    const { out } = await run(['check', 'articles/table.md', '--format', 'json'])
    const figures = JSON.parse(out).articles[0].figures as { text: string; status: string }[]
    expect(figures.filter(({ status }) => status === 'sourced').map(({ text }) => text)).toEqual(['4,650'])
  })
})
