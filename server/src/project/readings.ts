import { readArticle, type ArticleReading } from '../core/check.js'
import type { Config } from '../core/config.js'
import { packReading, unpackReading } from '../core/packReading.js'
import type { SourceFile } from '../core/types.js'
import type { Cache } from '../workspace/cache.js'

/** Readings of articles, kept by what they depend on: the text, the configuration and the program, but no registry. */
export interface Readings {
  /** Reads an article, or finds how it was read before, whatever it was called then. */
  readonly read: (file: SourceFile, config: Config) => Promise<ArticleReading>
}

/**
 * Opens kept readings.
 *
 * @param cache where they are kept from one run to the next; null where each article is read anew. One that is damaged
 *   or of another program is as good as none.
 */
export function openReadings(cache: Cache | null): Readings {
  // What is thrown while reading rejects the promise.
  if (cache === null) return { read: (file, config) => new Promise((done) => done(readArticle(file, config))) }
  return {
    read: async (file, config) => {
      const key = readingKey(cache, file, config)
      const data = await cache.read(key)
      const known = data === null ? null : unpackReading(data, key, file)
      if (known !== null) return known
      const reading = readArticle(file, config)
      await cache.write(key, packReading(reading, key))
      return reading
    },
  }
}

/** All of the configuration but what surely has no part in reading: a key that changes too often only costs time. */
export function readingKey(cache: Cache, { text }: SourceFile, config: Config): string {
  const reading = { ...config, registry: null, rules: null, failOn: null, ignore: null }
  return cache.keyOf(['reading', JSON.stringify(reading), text])
}
