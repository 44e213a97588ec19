import { describe, expect, it } from 'vitest'
import type { Log } from 'sarif'
import { ruleIds } from '../../server/src/core/rules/index.js'
import { article, newsroom, registry } from './newsroom.js'

const silenced = `Before.

<!-- claimcheck-disable-next-line uncited-figure -- on the record, interview 3 May -->
Another 4,120 parcels were left behind.
`

describe('--format sarif', () => {
  it('says which rules there are, where findings stand, what relates to them and what is silenced', async () => {
    const { run } = newsroom({ 'claims/a.yaml': registry, 'arts & co/a.md': article, 'arts & co/b.md': silenced })
    const { out } = await run(['check', 'arts & co', '--format', 'sarif'])
    const log = JSON.parse(out) as Log
    const [first] = log.runs
    expect(log.version).toBe('2.1.0')
    expect(first?.columnKind).toBe('utf16CodeUnits')
    expect(first?.tool.driver.rules?.map((rule) => rule.id)).toEqual(ruleIds)
    const results = first?.results ?? []
    expect(results.map((result) => [result.ruleId, result.level])).toEqual([
      ['conflicting-figure', 'error'],
      ['uncited-figure', 'warning'],
      ['uncited-figure', 'warning'],
    ])
    for (const result of results) expect(first?.tool.driver.rules?.[result.ruleIndex ?? -1]?.id).toBe(result.ruleId)
    const start = article.indexOf('3,400')
    expect(results[0]?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'arts%20%26%20co/a.md' },
      region: { startLine: 5, startColumn: 21, endLine: 5, endColumn: 26, charOffset: start, charLength: 5 },
    })
    expect(results[0]?.relatedLocations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe('claims/a.yaml')
    expect(results.map((result) => result.suppressions?.[0]?.justification)).toEqual([
      undefined,
      undefined,
      'on the record, interview 3 May',
    ])
  })

  it('keeps the fingerprint of a finding when lines move, and gives each its own', async () => {
    const prints = async (text: string): Promise<readonly unknown[]> => {
      const { run } = newsroom({ 'claims/a.yaml': registry, 'a.md': text })
      const log = JSON.parse((await run(['check', 'a.md', '--format', 'sarif'])).out) as Log
      return (log.runs[0]?.results ?? []).map((result) => result.partialFingerprints?.['claimcheck/v1'])
    }
    const twice = `${article}\nAnother 4,120 parcels were left behind.\n`
    const before = await prints(twice)
    expect(new Set(before).size).toBe(3)
    expect(await prints(`A new first line.\n\n${twice.replace('Another 4,120', 'Another\n4,120')}`)).toEqual(before)
  })
})

describe('--format github', () => {
  it('writes workflow commands with what they need escaped', async () => {
    const { run } = newsroom({ 'claims/a.yaml': registry, 'a,b:c%.md': 'Another 12.5% of parcels were left.\n' })
    const { out } = await run(['check', 'a,b:c%.md', '--format', 'github'])
    expect(out.split('\n')[0]).toMatch(
      /^::warning file=a%2Cb%3Ac%25\.md,line=1,endLine=1,col=9,endColumn=14,title=uncited-figure::`12\.5%25` /,
    )
  })

  it('puts the gravest ten first, since no more than ten are shown', async () => {
    const warnings = Array.from({ length: 12 }, (_, index) => `Another ${index + 100} parcels were left.`).join('\n\n')
    const { run } = newsroom({ 'claims/a.yaml': registry, 'a.md': `${warnings}\n\n${article}` })
    const { out } = await run(['check', 'a.md', '--format', 'github'])
    const lines = out.trimEnd().split('\n')
    expect(lines[0]).toMatch(/^::error file=a\.md,line=29,/)
    expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(13)
  })
})
