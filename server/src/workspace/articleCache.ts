import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cache } from './cache.js'
import { buildOf, keyOf, userCacheFolder, type Environment } from './cacheFolder.js'
import { withDigest, withoutDigest } from './digest.js'
import { makeFolder, takesNothing } from './makeFolder.js'

/** What a thread opens a cache again by. */
export interface CachePlace {
  readonly folder: string
  readonly build: string
}

/**
 * The cache of articles in a folder, or where this user's caches are; null where there is no place for them.
 *
 * @param here the URL of the program's own module.
 */
export function userArticleCache(
  env: Environment,
  version: string,
  here: string,
  given: string | null,
): (ArticleCache & { readonly place: CachePlace }) | null {
  const known = userCacheFolder(env)
  const folder = given ?? (known === null ? null : join(known, 'articles'))
  if (folder === null) return null
  const place = { folder, build: buildOf(version, here) }
  return { ...articleCache(place.folder, place.build), place }
}

/** A cache of many small entries, such as one or two for each article. */
export interface ArticleCache extends Cache {
  /** Makes its folder, only this user's to enter, and throws what keeps entries from being written there. */
  readonly tryOut: () => Promise<void>
  /** Takes out what was used longest ago, where the cache has grown too large. Call it when a run is over. */
  readonly tidy: () => Promise<void>
}

/** Bytes that are kept: an archive of some tens of thousands of articles. */
const LARGEST = 1024 * 1024 * 1024
/** Where too much is kept, so much of it stays: tidying at each run would take longer than it saves. */
const SHARE = 0.8
/** A half-written entry as old as this, in milliseconds, has nobody who still writes it. */
const ABANDONED = 60 * 60 * 1000
/** An entry that was used within this time, in milliseconds, need not be noted as used again. */
const FRESH = 24 * 60 * 60 * 1000

/**
 * A cache in a folder, which need not be there yet. Entries are written beside their place and moved there, so that two
 * runs at once read whole entries only; one that another run has just taken out is as good as none.
 *
 * @param build tells one program from another that would make other things.
 */
export function articleCache(folder: string, build: string, largest = LARGEST): ArticleCache {
  const pathOf = (key: string): string => join(folder, key.slice(0, 2), `${key.slice(2)}${ENTRY}`)
  let wrote = false
  const partOf = (path: string): string => `${path}.${process.pid}.${Math.random().toString(36).slice(2)}${PART}`
  return {
    keyOf: (texts) => keyOf(build, texts),
    tryOut: async () => {
      // What a newsroom has not published yet is nobody else's to read.
      await makeFolder(folder, 'private')
      const part = partOf(join(folder, 'tried'))
      try {
        await writeFile(part, 'x', { mode: 0o600 })
      } catch (error) {
        // The folder is there, so that this is what `/proc` says.
        throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? new Error(takesNothing) : error
      } finally {
        await rm(part, { force: true }).catch(() => undefined)
      }
    },
    read: async (key) => {
      try {
        const path = pathOf(key)
        const data = withoutDigest(await readFile(path))?.toString('utf8') ?? null
        const now = new Date()
        const { mtimeMs } = await stat(path)
        if (now.getTime() - mtimeMs > FRESH) await utimes(path, now, now).catch(() => undefined)
        return data
      } catch {
        return null
      }
    },
    write: async (key, data) => {
      const path = pathOf(key)
      // Threads of one process write too.
      const part = partOf(path)
      try {
        await makeFolder(join(folder, key.slice(0, 2)), 'private')
        await writeFile(part, withDigest(Buffer.from(data, 'utf8')), { mode: 0o600 })
        await rename(part, path)
        wrote = true
      } catch {
        await rm(part, { force: true }).catch(() => undefined)
      }
    },
    tidy: async () => {
      if (wrote) await tidy(folder, largest).catch(() => undefined)
    },
  }
}

const ENTRY = '.entry'
const PART = '.part'

interface Kept {
  readonly path: string
  readonly used: number
  readonly size: number
}

/** Nothing in the folder is touched that was not written by `articleCache`. */
async function tidy(folder: string, largest: number): Promise<void> {
  const kept: Kept[] = []
  for (const name of await readdir(folder)) {
    if (!/^[0-9a-f]{2}$/.test(name)) continue
    for (const entry of await readdir(join(folder, name)).catch(() => [])) {
      const path = join(folder, name, entry)
      const found = await stat(path).catch(() => null)
      if (!found?.isFile()) continue
      if (entry.endsWith(ENTRY)) kept.push({ path, used: found.mtimeMs, size: found.size })
      else if (entry.endsWith(PART) && Date.now() - found.mtimeMs > ABANDONED) await rm(path, { force: true })
    }
  }
  let size = kept.reduce((sum, entry) => sum + entry.size, 0)
  if (size <= largest) return
  kept.sort((a, b) => a.used - b.used)
  for (const entry of kept) {
    if (size <= largest * SHARE) break
    await rm(entry.path, { force: true })
    size -= entry.size
  }
}
