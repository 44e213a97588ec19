import { describe, expect, it } from 'vitest'
import { checkReading, readArticle } from '../../../server/src/core/check.js'
import { defaultConfig } from '../../../server/src/core/config.js'
import { languageOf } from '../../../server/src/core/languages/index.js'
import { readRegistry } from '../../../server/src/core/registry.js'
import { affectedArticles } from '../../../server/src/project/succession.js'
import { articleUses, indexUses, type ArticleUses } from '../../../server/src/project/usage.js'

const registry = `sources:
  ministry: {publisher: Ministry of Economy of Georgia, title: Border statistics}
  bureau: {publisher: Bureau of Counts, title: Another count}
claims:
  - id: ge-crossings
    statement: 30,412 people crossed the border from Russia to Georgia in March 2022.
    value: 30412
    unit: people
    measure: border crossings
    origin: RU
    destination: GE
    period: 2022-03
    sources: [ministry]
  - id: ge-crossings-rival
    statement: 44,000 people crossed the border from Russia to Georgia in March 2022.
    value: 44000
    unit: people
    measure: border crossings
    origin: RU
    destination: GE
    period: 2022-03
    sources: [bureau]
    status: disputed
  - id: ge-permits
    statement: 4,300 residence permits were issued in Georgia in May 2022.
    value: 4300
    unit: permits
    measure: residence permits
    place: GE
    period: 2022-05
    sources: [ministry]
`
const { compiled } = readRegistry([{ uri: 'claims/a.yaml', text: registry }], languageOf('en'))

function uses(text: string, path = 'a.md'): ArticleUses {
  const project = { registry: compiled, config: defaultConfig, today: '2024-01-01' }
  const checked = checkReading(readArticle({ uri: path, text }, defaultConfig), project)
  return articleUses(path, checked, (id) => compiled.find(id) !== null)
}

describe('uses of claims in an article', () => {
  const text = `---
date: 2022-06-01
---

# 30,412 crossed[@ge-crossings]

In March 2022 some 30,400 people crossed from Russia to Georgia.

## Later

The ministry issued 4,300 permits<!-- claim: ge-permits --> in May 2022. See there[^ge-permits], or nowhere[@gone].

| what | number |
| --- | --- |
| permits | [4,300](claim:ge-permits) |
`
  it('gives the sentence as it is printed', () => {
    const { sentence } = uses(
      'In March 2022 `some` 30,412 people crossed[^1] from ![a flag](ru.png) Russia to [Georgia](https://example.org/ge), says <https://example.org/x>.\n\n[^1]: By road.\n',
    ).uses[0]!
    expect(sentence).toBe(
      'In March 2022 some 30,412 people crossed from Russia to Georgia, says https://example.org/x.',
    )
  })

  it('tells each with its place, its sentence and how prominent it is', () => {
    const found = uses(text)
    expect(
      found.uses.map(({ claim, text: said, line, tie, status, prominence }) => [
        claim,
        said,
        line,
        tie,
        status,
        prominence,
      ]),
    ).toEqual([
      ['ge-crossings', '30,412', 5, 'reference', 'sourced', 'title'],
      ['ge-crossings', '30,400', 7, 'inferred', 'sourced', 'lead'],
      ['ge-permits', '4,300', 11, 'reference', 'sourced', 'body'],
      ['ge-permits', '[^ge-permits]', 11, 'reference', null, 'body'],
      ['ge-permits', '4,300', 15, 'reference', 'sourced', 'body'],
    ])
    expect(found.date).toBe('2022-06-01')
    expect(found.uses[1]?.sentence).toBe('In March 2022 some 30,400 people crossed from Russia to Georgia.')
    expect(found.uses[4]?.sentence).toBe('| permits | [4,300](claim:ge-permits) |')
  })

  it('tells every id that is named by hand, known or not, letter by letter', () => {
    const { namings } = uses(text)
    expect(namings.map(({ id, form }) => [id, form])).toEqual([
      ['ge-crossings', 'pandoc'],
      ['ge-permits', 'comment'],
      ['ge-permits', 'footnote'],
      ['gone', 'pandoc'],
      ['ge-permits', 'link'],
    ])
    for (const { id, idSpan } of namings) expect(text.slice(idSpan.start, idSpan.end)).toBe(id)
  })

  it('counts no claim that merely competes', () => {
    const index = indexUses([uses('In March 2022, 30,412 people crossed from Russia to Georgia.\n')])
    expect([...index.keys()]).toEqual(['ge-crossings'])
  })
})

describe('what a succession makes of articles', () => {
  const article = (date: string, figure: string) =>
    `---\ndate: ${date}\n---\n\nIn March 2022 ${figure} people<!-- claim: ge-crossings --> crossed from Russia to Georgia.\n`
  const all = [
    uses(article('2022-04-01', '30,412'), 'early.md'),
    uses(article('2022-09-30', '30,412'), 'on-the-day.md'),
    uses(article('2023-01-01', 'some 30,000'), 'still.md'),
    uses('Then 30,412 people<!-- claim: ge-crossings --> crossed from Russia to Georgia.\n', 'undated.md'),
  ]
  it('tells which were wrong when published and which have become so', () => {
    const value = compiled.find('ge-crossings')?.claim.value
    if (!value) throw new Error('no such claim')
    const revised = { ...value, quantity: { min: 30_250, max: 30_250 } }
    const affected = affectedArticles(indexUses(all).get('ge-crossings') ?? [], '2022-09-30', revised)
    expect(affected.map(({ path, standing }) => [path, standing])).toEqual([
      ['early.md', 'become-wrong'],
      ['on-the-day.md', 'wrong-when-published'],
      ['still.md', 'still-right'],
      ['undated.md', 'undated'],
    ])
  })
})
