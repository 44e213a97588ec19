import { describe, expect, it } from 'vitest'
import { loadRegistry, sealRegistry } from '../../../server/src/core/claims/index.js'
import { languageOf } from '../../../server/src/core/languages/index.js'
import { compileRegistry, type CompiledClaim } from '../../../server/src/core/matching/index.js'
import { openCompiled, packCompiled } from '../../../server/src/project/packedRegistry.js'

const text = `
sources:
  office: { publisher: Statistics Office, title: Yearbook }
  web: { publisher: Harbour Office, url: 'https://example.org/yearbook' }
claims:
  - { id: arrivals-2023, statement: 'In 2023, 12,400 people from Mali and Guinea came to Spain.', value: 12400, sources: [office] }
  - { id: stock-2022, statement: 'At the end of 2022, 8,100 refugees lived in Malta.', value: 8100, asOf: 2022-12-31, destination: Malta, sources: [office] }
  - { id: since, statement: 'Since May 2021, 90 boats were counted.', value: 90, sources: [office, web] }
  - { id: antraege, statement: 'Im Jahr 2023 wurden in Deutschland 329.120 Anträge von Menschen gestellt.', value: 329120, sources: [office] }
  - { id: timeless, statement: 'Many cross by night, 40% of them alone.', value: 40%, sources: [office] }
`
const loaded = loadRegistry([{ uri: 'claims.yaml', text }], languageOf('en'))
const fresh = compileRegistry(loaded.registry, languageOf('en'))
const packed = { data: sealRegistry(packCompiled(fresh), loaded.findings, 'key'), key: 'key', language: 'en' }

/** Everything that a compiled claim tells, what it reads on demand included. */
function told({ claim, named, period, stock, measure, origin, destination, place, stated, all, thing }: CompiledClaim) {
  return { id: claim.id, named, period, stock, measure, origin, destination, place, stated, all, thing }
}

describe('a compiled registry that is packed and opened', () => {
  const opened = openCompiled(packed)!.compiled()

  it('has the claims of one that was compiled from the files', () => {
    expect(fresh.claims).toHaveLength(5)
    expect(opened.claims.map(told)).toEqual(fresh.claims.map(told))
    expect(opened.claims.map(({ claim }) => opened.languageOf(claim).code)).toEqual(['en', 'en', 'en', 'de', 'en'])
  })

  it('finds the same candidates', () => {
    const ask = (registry: typeof fresh) =>
      registry.candidates(new Set(['ES', 'MT', 'DE']), new Set([2022, 2023])).map(({ claim }) => claim.id)
    expect(ask(opened)).toEqual(ask(fresh))
    expect(ask(opened)).toContain('stock-2022')
  })

  it('finds claims by id, address, value and publisher as one that was compiled from the files', () => {
    const ask = (registry: typeof fresh) => ({
      ids: fresh.claims.map(({ claim }) => registry.find(claim.id)?.claim),
      unknown: registry.find('nobody'),
      near: registry.nearestId('stock-202'),
      address: registry.bySource('http://www.example.org/yearbook/').map(({ claim }) => claim.id),
      value: registry.byValue('count', 90).map(({ claim }) => claim.id),
      percent: registry.byValue('percent', 40).map(({ claim }) => claim.id),
      publishers: [...registry.publishers].map(([word, found]) => [word, found.map((one) => [one.names, one.home()])]),
    })
    expect(ask(opened)).toEqual(ask(fresh))
    expect(ask(opened)).toMatchObject({
      near: 'stock-2022',
      address: ['since'],
      value: ['since'],
      percent: ['timeless'],
    })
  })

  it('unpacks no claim before somebody looks at it', () => {
    const broken = { ...packed, data: packed.data.replace('"statement":"Since May', '"statement":!Since May') }
    const { candidates, find } = openCompiled(broken)!.compiled()
    expect(candidates(new Set(['MT']), new Set([2022]))).toContain(find('since'))
    expect(find('stock-2022')?.claim.statement).toMatch(/^At the end/)
    expect(() => find('since')?.claim).toThrow(SyntaxError)
  })

  it('shares one set between claims that name the same places, as weighing them expects', () => {
    const [, stock] = opened.claims
    const again = openCompiled(packed)!.compiled().claims[1]
    expect(again!.named).toEqual(stock!.named)
    expect(new Set(opened.claims.map(({ named }) => named)).size).toBe(new Set(fresh.claims.map((c) => c.named)).size)
  })

  it('packs to the same again', () => {
    expect(sealRegistry(packCompiled(opened), loaded.findings, 'key')).toBe(packed.data)
  })

  it('is none for another key', () => {
    expect(openCompiled({ ...packed, key: 'other' })).toBeNull()
  })
})
