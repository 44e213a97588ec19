/**
 * Where something that took long to make is kept for the next start. It only ever saves time: what cannot be read is
 * made again, and what cannot be kept is not.
 */
export interface Cache {
  /** A name for what was made from these texts and by this program: the same for the same, another for any other. */
  readonly keyOf: (texts: readonly string[]) => string
  /** What was kept under a key; null where there is nothing that can be read, or something damaged. Whether it is what was asked for is for the caller to see. */
  readonly read: (key: string) => Promise<string | null>
  /** Keeps something. Never rejects: a disk that is full or read-only is no error. */
  readonly write: (key: string, data: string) => Promise<void>
}

/** A cache for what takes long to pack. */
export interface LateCache extends Cache {
  /** Keeps what `make` gives, which is called once the thread has handed on what it is at. Never throws. */
  readonly keep: (key: string, make: () => string) => void
  /** Resolves when all that was to be kept is. */
  readonly kept: () => Promise<void>
}

/** Lets a cache be written to late; what is to be kept is made and written one after the other. */
export function lateCache(cache: Cache): LateCache {
  let pending = Promise.resolve()
  return {
    ...cache,
    keep: (key, make) => {
      pending = pending
        .then(() => new Promise<void>((resolve) => setTimeout(resolve, 0)))
        .then(() => cache.write(key, make()))
        .catch(() => undefined)
    },
    kept: () => pending,
  }
}
