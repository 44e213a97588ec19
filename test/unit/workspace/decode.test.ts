import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../server/src/workspace/decode.js'

describe('decodeText', () => {
  it('gives every text back, without its byte order mark', () => {
    const words = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '').replace(/^\ufeff+/, ''))
    fc.assert(
      fc.property(words, fc.boolean(), (text, mark) => {
        const bytes = new TextEncoder().encode((mark ? '\ufeff' : '') + text)
        expect(decodeText('a.md', bytes, 1000_000)).toEqual({ ok: true, value: text })
      }),
    )
  })

  it('names the line of the first fault in what is not UTF-8', () => {
    const broken = fc
      .tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom(0xff, 0xc0, 0x80, 0xf8))
      .filter(([text]) => !text.includes('\0'))
    fc.assert(
      fc.property(broken, fc.string(), ([text, byte], rest) => {
        const bytes = new Uint8Array([
          ...new TextEncoder().encode(`x${text}`),
          byte,
          0x20,
          ...new TextEncoder().encode(rest),
        ])
        fc.pre(!bytes.includes(0))
        const result = decodeText('a.md', bytes, 1000_000)
        expect(result.ok).toBe(false)
        if (!result.ok) expect(result.fault.line).toBe(text.split('\n').length)
      }),
    )
  })
})
