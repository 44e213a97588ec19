import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withDigest, withoutDigest } from '../../../server/src/workspace/digest.js'

it('gives back any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(withoutDigest(withDigest(bytes))).toEqual(Buffer.from(bytes))
    }),
  )
})

it('gives nothing where any byte is another', () => {
  const bytes = withDigest(Buffer.from('Turns: 1,310 – 25 thousand, ½ of 7 Mio. in São Tomé'))
  fc.assert(
    fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), (at, byte) => {
      fc.pre(bytes[at] !== byte)
      expect(withoutDigest(Buffer.from(bytes).fill(byte, at, at + 1))).toBeNull()
    }),
  )
})

it('gives nothing where something was cut off or added', () => {
  const bytes = withDigest(Buffer.from('132 people'))
  for (let length = 0; length < bytes.length; length++) expect(withoutDigest(bytes.subarray(0, length))).toBeNull()
  expect(withoutDigest(Buffer.concat([bytes, Buffer.from('\n')]))).toBeNull()
})
