import { createHash } from 'node:crypto'

/** The bytes of a file that tell when they were damaged or cut off: against accidents, not against forgers. */
export function withDigest(body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${digestOf(body)}\n`, 'latin1'), body])
}

/** The bytes that `withDigest` was given; null for any that it did not make. */
export function withoutDigest(bytes: Buffer): Buffer | null {
  const body = bytes.subarray(LENGTH + 1)
  return bytes.toString('latin1', 0, LENGTH + 1) === `${digestOf(body)}\n` ? body : null
}

/** Letters of a digest. */
const LENGTH = 64

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
