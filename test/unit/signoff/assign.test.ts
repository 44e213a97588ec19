import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkReading, readArticle } from '../../../server/src/core/check.js'
import { defaultConfig } from '../../../server/src/core/config.js'
import { languageOf } from '../../../server/src/core/languages/index.js'
import { readRegistry } from '../../../server/src/core/registry.js'
import { factsOf, readSignOffs, signFigures, stateWords } from '../../../server/src/core/signoff/index.js'
import type { CheckedArticle } from '../../../server/src/core/types.js'

const claims = `claims:
  - {id: ge-2022-03, statement: "30,000 people crossed into Georgia in March 2022.", value: 30000, unit: people, measure: border crossings, destination: GE, period: 2022-03, sources: [{publisher: Ministry, title: Border}]}
  - {id: ge-2022-04, statement: "12,000 people crossed into Georgia in April 2022.", value: 12000, unit: people, measure: border crossings, destination: GE, period: 2022-04, sources: [{publisher: Ministry, title: Border}]}
`

function check(text: string, signed: string | null = null, registry = claims): CheckedArticle {
  const { compiled } = readRegistry([{ uri: 'claims/a.yaml', text: registry }], languageOf('en'))
  const signOffs = signed === null ? [] : [readSignOffs({ uri: 'k.yaml', text: signed }).file]
  const project = { registry: compiled, config: defaultConfig, today: '2024-01-01', signOffs }
  return checkReading(readArticle({ uri: 'a.md', text }, defaultConfig), project)
}

function sign(text: string, wanted: readonly number[], before: string | null = null): string {
  const checked = check(text)
  const facts = checked.figures.map((figure) => factsOf(checked.article, figure))
  const edit = signFigures(before, facts, wanted, { by: 'K. Lund', on: '2023-01-01', note: '' })
  if (!edit.ok) throw new Error(edit.reason)
  return edit.text
}

function states(text: string, signed: string, registry?: string): string[] {
  return check(text, signed, registry).figures.map(({ figure, signOff }) => `${figure.text}: ${signOff?.type ?? ''}`)
}

const text = `In March 2022, 30,000 people crossed into Georgia by road.

In April 2022, 12,000 people crossed into Georgia by road.
`

describe('a sign-off', () => {
  it('holds for the figure that was signed, and for no other', () => {
    expect(states(text, sign(text, [1]))).toEqual(['30,000: unsigned', '12,000: signed'])
  })

  it('goes with its paragraph when paragraphs change places', () => {
    const [first = '', second = ''] = text.trimEnd().split('\n\n')
    expect(states(`${second}\n\n${first}\n`, sign(text, [0]))).toEqual(['12,000: unsigned', '30,000: signed'])
  })

  it('tells the same number of one sentence apart by what it counts', () => {
    const twice = 'They counted 12,000 men and 12,000 women at the gate.\n'
    const signed = sign(twice, [1])
    expect(states(twice, signed)).toEqual(['12,000: unsigned', '12,000: signed'])
    expect(states('They counted 12,000 women and 12,000 men at the gate.\n', signed)).toEqual([
      '12,000: signed',
      '12,000: unsigned',
    ])
  })

  it('does not pass to a second mention when the signed one has changed', () => {
    const signed = sign(text, [0])
    const other = `In March 2022, almost 30,000 people crossed into Georgia by road.

It was 30,000 people who crossed into Georgia in March 2022, most of them on foot or by bicycle.
`
    expect(states(other, signed)).toEqual(['30,000: lapsed', '30,000: unsigned'])
  })

  it('lapses by the context that gives the period, though not a letter of the sentence has changed', () => {
    const dated = (date: string) => `---\ndate: ${date}\n---\n\nLast month 12,000 people crossed into Georgia.\n`
    const signed = sign(dated('2022-05-10'), [0])
    expect(states(dated('2022-05-20'), signed)).toEqual(['12,000: signed'])
    const [figure] = check(dated('2022-06-10'), signed).figures
    expect(stateWords(figure?.signOff ?? { type: 'unsigned' })).toContain(
      "the sentence's period changed from `2022-04` to `2022-05`",
    )
  })

  it('holds when the id of the claim is changed and the claim is not', () => {
    const signed = sign(text, [0])
    expect(states(text, signed, claims.replace('ge-2022-03', 'ge-march'))).toContain('30,000: signed')
    expect(states(text, signed, claims.replace('title: Border}]}', 'title: Another}]}'))).toContain('30,000: lapsed')
  })

  it('lapses when the sentence is rewritten', () => {
    const rewritten = 'Nobody knows whether 30,000 people or none at all walked over in March 2022 from Vladikavkaz.\n'
    expect(states(rewritten, sign(text, [0]))).not.toContain('30,000: signed')
  })

  it('is replaced when the figure is signed again, and nothing else is touched', () => {
    const first = sign(text, [0, 1])
    const again = sign(text, [1], first)
    expect(again).toBe(first)
    expect(sign(text, [0, 1], sign(text, [1]))).toBe(first)
  })

  it('never throws on a file and keeps every sound entry', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(400), (junk, at) => {
        const signed = sign(text, [0, 1])
        const cut = Math.min(at, signed.length)
        const { file, findings } = readSignOffs({
          uri: 'k.yaml',
          text: signed.slice(0, cut) + junk + signed.slice(cut),
        })
        return file.entries.length <= 2 && (file.entries.length === 2 || findings.length > 0 || junk.length > 0)
      }),
      { numRuns: 60 },
    )
  })
})
