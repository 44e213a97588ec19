import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lateCache, type Cache, type LateCache } from './cache.js'
import { withDigest, withoutDigest } from './digest.js'
import { makeFolder } from './makeFolder.js'

/** Entries that are kept; the ones used longest ago go first. */
const MOST = 20
/** And the most bytes of them: a registry that is being edited makes an entry at every pause. */
const LARGEST = 200 * 1024 * 1024
/** A half-written entry as old as this, in milliseconds, has nobody who still writes it. */
const ABANDONED = 60 * 60 * 1000

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The cache of this user on this machine, null where `CLAIMCHECK_CACHE=off` or the environment tells of no place for it.
 *
 * @param here the URL of the program's own module.
 */
export function userCache(env: Environment, version: string, here: string): LateCache | null {
  const folder = env['CLAIMCHECK_CACHE'] === 'off' ? null : cacheFolder(env, process.platform, homedir())
  return folder === null ? null : lateCache(folderCache(folder, buildOf(version, here)))
}

/** Where caches belong: XDG_CACHE_HOME, else `~/.cache`, on Windows LOCALAPPDATA; null where none of these is absolute. */
export function cacheFolder(env: Environment, platform: string, home: string): string | null {
  const given = env[platform === 'win32' ? 'LOCALAPPDATA' : 'XDG_CACHE_HOME']
  if (given !== undefined && isAbsolute(given)) return join(given, 'claimcheck')
  return platform !== 'win32' && isAbsolute(home) ? join(home, '.cache', 'claimcheck') : null
}

/** A cache in a folder, which need not be there yet. `build` tells one program from another that would make other things. */
export function folderCache(folder: string, build: string): Cache {
  const pathOf = (key: string): string => join(folder, `${PREFIX}${key}`)
  return {
    keyOf: (texts) => keyOf(build, texts),
    read: async (key) => {
      try {
        const data = withoutDigest(await readFile(pathOf(key)))
        const now = new Date()
        // Being read makes it one of the last used; where that cannot be noted it only goes sooner.
        await utimes(pathOf(key), now, now).catch(() => undefined)
        return data
      } catch {
        return null
      }
    },
    write: async (key, data) => {
      const part = `${pathOf(key)}.${process.pid}${PART}`
      try {
        // What newsrooms have not published yet is nobody else's business.
        await makeFolder(folder, 'private')
        await writeFile(part, withDigest(data), { mode: 0o600 })
        await rename(part, pathOf(key))
        await prune(folder)
      } catch {
        await rm(part, { force: true }).catch(() => undefined)
      }
    },
  }
}

/** A name for what a program made from some texts, in hexadecimal digits. */
export function keyOf(build: string, texts: readonly string[]): string {
  const hash = createHash('sha256')
  // The lengths in front keep texts apart that only read the same when they are put together.
  for (const text of [build, ...texts]) hash.update(`${text.length}:`).update(text)
  return hash.digest('hex')
}

const PREFIX = 'registry-'
const PART = '.part'

interface Kept {
  readonly path: string
  readonly used: number
  readonly size: number
}

/** Takes out what was used longest ago. Nothing in the folder is touched that was not written by `folderCache`. */
async function prune(folder: string): Promise<void> {
  const kept: Kept[] = []
  for (const name of await readdir(folder)) {
    if (!name.startsWith(PREFIX)) continue
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (!found?.isFile()) continue
    if (!name.endsWith(PART)) kept.push({ path, used: found.mtimeMs, size: found.size })
    else if (Date.now() - found.mtimeMs > ABANDONED) await rm(path, { force: true })
  }
  kept.sort((a, b) => b.used - a.used)
  let size = 0
  for (const [index, entry] of kept.entries()) {
    size += entry.size
    // The one just written stays, however large.
    if (index > 0 && (index >= MOST || size > LARGEST)) await rm(entry.path, { force: true })
  }
}

/** The version, and of a program that is being worked on which build: it changes without its version changing. */
export function buildOf(version: string, here: string): string {
  try {
    return `${version} ${statSync(fileURLToPath(here)).mtimeMs}`
  } catch {
    return version
  }
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[a-z]:[\\/]/i.test(path)
}
