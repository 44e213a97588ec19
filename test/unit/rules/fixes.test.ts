import { describe, expect, it } from 'vitest'
import { checkReading, readArticle } from '../../../server/src/core/check.js'
import { defaultConfig } from '../../../server/src/core/config.js'
import { languageOf } from '../../../server/src/core/languages/index.js'
import { readRegistry } from '../../../server/src/core/registry.js'
import type { Finding } from '../../../server/src/core/types.js'

const yaml = `
claims:
  - id: de-af-2023
    statement: 51,275 Afghans applied for asylum in Germany in 2023.
    value: 51275
    sources: [{publisher: BAMF, title: Current figures}]
  - id: uk-first
    statement: 36,340 Afghans applied for asylum in Germany in 2022.
    value: 36340
    status: superseded
    supersededBy: uk-final
    supersededOn: 2023-05-02
    sources: [{publisher: BAMF, title: Current figures}]
  - id: uk-final
    statement: 36,358 Afghans applied for asylum in Germany in 2022.
    value: 36358
    sources: [{publisher: BAMF, title: Current figures}]
`
const { compiled } = readRegistry([{ uri: 'claims/de.yaml', text: yaml }], languageOf('en'))

function findingsOf(text: string): readonly Finding[] {
  const reading = readArticle({ uri: 'article.md', text }, defaultConfig)
  return checkReading(reading, { registry: compiled, config: defaultConfig, today: '2024-01-01' }).findings
}

/** The article as each fix of its one finding would leave it. */
function fixed(text: string): string[] {
  const [finding, ...more] = findingsOf(text)
  expect(more).toEqual([])
  return (finding?.fixes ?? []).map(({ edits: [edit] }) =>
    edit ? text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end) : '',
  )
}

describe('fixes in findings', () => {
  it('correct a number in its own style, and are never safe', () => {
    const text = 'In 2023, 51,257 Afghans<!-- claim: de-af-2023 --> applied.'
    expect(fixed(text)).toEqual(['In 2023, 51,275 Afghans<!-- claim: de-af-2023 --> applied.'])
    expect(findingsOf(text).flatMap((finding) => finding.fixes.map((fix) => fix.safe))).toEqual([false])
  })

  it.each([
    ['about 57 thousand Afghans [@de-af-2023] applied.', ['about 51 thousand Afghans [@de-af-2023] applied.']],
    ['more than 52,000 Afghans [@de-af-2023] applied.', ['more than 51,000 Afghans [@de-af-2023] applied.']],
    ['between 52,000 and 57,000 Afghans [@de-af-2023] applied.', []],
  ])('keep a hedge as it is: %s', (text, expected) => {
    expect(fixed(text)).toEqual(expected)
  })

  it.each([
    '"In 2023 it was 51,257 Afghans [@de-af-2023] in all," said Iwona Sadowska.',
    '> In 2023, 51,257 Afghans [@de-af-2023] applied.',
  ])('leave somebody else’s words alone: %s', (text) => {
    expect(findingsOf(text).map((finding) => finding.rule)).toEqual(['conflicting-figure'])
    expect(fixed(text)).toEqual([])
  })

  it('name the claim that has taken a claim’s place where the figure is its own, before any number is changed', () => {
    const text = 'In 2022, 36,358 Afghans [@uk-first] applied.'
    const [finding] = findingsOf(text)
    expect(finding?.rule).toBe('conflicting-figure')
    expect(finding?.message).toContain('cite `uk-final`')
    expect(fixed(text)[0]).toBe('In 2022, 36,358 Afghans [@uk-final] applied.')
  })

  it('offer the nearest id', () => {
    expect(fixed('In 2023, 51,275 Afghans [@de-af-2032] applied.')).toEqual([
      'In 2023, 51,275 Afghans [@de-af-2023] applied.',
    ])
  })
})
