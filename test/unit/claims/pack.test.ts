import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openPacked, packRegistry, sealRegistry, type LoadedRegistry } from '../../../server/src/core/claims/index.js'
import { claimText, load } from './registry.js'

const loaded = load({
  'a.yaml': `defaults: {unit: people}
sources:
  iom: {publisher: IOM, title: Totals, csl: {type: report, __proto__: {a: 1}}}
terms:
  places: {Darién Gap: {aliases: [the Darién]}}
claims:
${claimText('a', 'sources: [iom]', 'period: 2016/..', 'measure: returns')}${claimText('b', 'value: about 25 thousand', 'quote: none')}`,
  'b.yaml': `claims:
${claimText('c', 'value: {min: -0, max: 2}', 'wording: {avoid: [people]}')}${claimText('d', 'vlaue: 3')}${claimText('e', 'sources: [iom]', 'statement: "Zeile\\n\\u2028 🧭"')}`,
})
const packed = pack(loaded, 'key')

function pack({ registry, findings }: LoadedRegistry, key: string): string {
  return sealRegistry(packRegistry(registry), findings, key)
}

/** All that was packed; null where it is not what was packed under this key. */
function unpack(data: string, key: string): LoadedRegistry | null {
  const opened = openPacked(data, key)
  return opened && { registry: { ...opened.unpack().registry }, findings: opened.findings }
}

describe('a packed registry', () => {
  it('gives back what was loaded', () => {
    expect(loaded.findings).not.toEqual([])
    expect(unpack(packed, 'key')).toStrictEqual(loaded)
    expect(JSON.stringify(unpack(packed, 'key'))).toBe(JSON.stringify(loaded))
  })

  it('shares the sources between claims again', () => {
    const { claims, sources } = unpack(packed, 'key')!.registry
    expect(claims[0]?.sources[0]).toBe(sources[0])
    expect(claims.at(-1)?.sources[0]).toBe(sources[0])
  })

  it('gives back a registry of which a file could not be read', () => {
    const broken = load({ 'a.yaml': `claims:\n${claimText('a', 'sources: [iom]')}`, 'b.yaml': 'sources: [' })
    expect(broken.registry.claims[0]?.sources).toMatchObject([{ name: 'iom', publisher: 'iom' }])
    expect(unpack(pack(broken, 'k'), 'k')).toStrictEqual(broken)
  })

  it('is the same string every time', () => {
    expect(pack(unpack(packed, 'key')!, 'key')).toBe(packed)
  })

  it('is foreign under another key', () => {
    expect(unpack(packed, 'other')).toBeNull()
    expect(unpack(packed, '')).toBeNull()
  })

  it.each(['', '\n', '{}', 'claimcheck-registry', 'claims: []\n', 'claimcheck-registry-3 key 2\n{}'])(
    'is not %j',
    (data) => {
      expect(unpack(data, 'key')).toBeNull()
    },
  )

  it('is damaged when it is cut off anywhere', () => {
    fc.assert(
      fc.property(fc.nat({ max: packed.length - 1 }), (length) => {
        expect(unpack(packed.slice(0, length), 'key')).toBeNull()
      }),
    )
  })

  it('holds letters of one byte only, whatever the registry says', () => {
    expect(packed).toMatch(/^[\0-\x7f]*$/)
    expect(packed).toContain('Dari\\u00e9n')
  })

  it('gives its claims one by one, each the same object as in the list', () => {
    const { registry, claimAt } = openPacked(packed, 'key')!.unpack()
    const last = loaded.registry.claims.length - 1
    const alone = claimAt(last)
    expect(alone).toStrictEqual(loaded.registry.claims[last])
    expect(registry.claims[last]).toBe(alone)
    expect(claimAt(0)).toBe(registry.claims[0])
    expect(() => claimAt(last + 1)).toThrow(RangeError)
  })
})
