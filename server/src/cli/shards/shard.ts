import { createHash } from 'node:crypto'
import { InvalidArgumentError } from 'commander'

/** One of several parts of an archive, each checked by a run of its own. */
export interface Shard {
  /** From 1. */
  readonly index: number
  readonly of: number
}

/** I/N, as in 2/5. */
export function parseShard(text: string): Shard {
  const [, index = '', of = ''] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? []
  const shard = { index: Number(index), of: Number(of) }
  if (shard.index < 1 || shard.index > shard.of) {
    throw new InvalidArgumentError(
      'Expected I/N, the first of four parts being 1/4 and the last 4/4, of at most 99999.',
    )
  }
  return shard
}

/**
 * Whether an article is in a part: by its path and by nothing else, so that it stays in its part, and what is kept of it
 * there, whatever other articles come and go. The parts of many articles are about equal.
 *
 * @param name its path as seen from the working folder, the same on every machine.
 */
export function isInShard(name: string, { index, of }: Shard): boolean {
  return createHash('sha256').update(name).digest().readUInt32BE(0) % of === index - 1
}
