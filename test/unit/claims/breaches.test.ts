import { describe, expect, it } from 'vitest'
import { claim } from './breach.js'
import { breachesOfFiles } from './breachesOfFiles.js'
import { breachesOfKeys } from './breachesOfKeys.js'
import { breachesOfValues } from './breachesOfValues.js'
import { load, said, unmark } from './registry.js'

describe('a breach of the format', () => {
  it.each([...breachesOfKeys, ...breachesOfValues, ...breachesOfFiles].map((breach) => [breach.name, breach] as const))(
    '%s',
    (_name, breach) => {
      const { text, spans } = unmark(breach.file)
      const { registry, findings } = load(text)
      expect(findings).toMatchObject([
        { rule: 'invalid-claim', uri: 'claims/a.yaml', span: spans[0], message: breach.message },
      ])
      expect(findings[0]?.key).toBe(breach.key)
      expect(registry.claims.map(({ id }) => id)).toEqual(breach.left ?? ['sound'])
    },
  )

  it('names the claim it is in', () => {
    const { findings } = load(claim('popluation: people'))
    expect(findings[0]?.claim).toBe('faulty')
  })

  it('has its three parts beside the message', () => {
    const { findings } = load(claim('popluation: people'))
    expect(findings[0]?.words).toEqual({
      found: 'the unknown key `popluation` in claim `faulty`',
      expected: '`population`',
      advice: 'correct or remove it',
    })
  })

  it('is one of several in a claim', () => {
    const { text } = unmark(claim('popluation: people\n    status: verfied'))
    expect(load(text).findings.map((finding) => said(finding, text))).toEqual([
      '[popluation] found the unknown key `popluation` in claim `faulty`, expected `population`, correct or remove it',
      '[verfied] found the text `verfied` for `status` in claim `faulty`, expected `draft`, `verified`, `disputed`, `superseded` or `retracted`, write `verified`',
    ])
  })

  it('leaves the id of the claim known as broken', () => {
    const { registry } = load(claim('popluation: people'))
    expect(registry.broken?.map(({ id }) => id)).toEqual(['faulty'])
  })
})
