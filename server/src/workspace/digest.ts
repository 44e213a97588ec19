import { createHash } from 'node:crypto'

/** A text as the bytes of a file that tell when they were damaged or cut off: against accidents, not against forgers. */
export function withDigest(text: string): Buffer {
  const body = Buffer.from(text, 'utf8')
  return Buffer.concat([Buffer.from(`${digestOf(body)}\n`, 'latin1'), body])
}

/** The text of bytes that `withDigest` made; null for any other. */
export function withoutDigest(bytes: Buffer): string | null {
  const body = bytes.subarray(LENGTH + 1)
  return bytes.toString('latin1', 0, LENGTH + 1) === `${digestOf(body)}\n` ? body.toString('utf8') : null
}

/** Letters of a digest. */
const LENGTH = 64

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
