import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lateCache, type Cache, type LateCache } from './cache.js'
import { keptFiles, type KeptFilesOptions } from './keptFiles.js'

/** A registry that is being edited makes an entry at every pause. */
const REGISTRIES: KeptFilesOptions = { prefix: 'registry-', most: 20, largest: 200 * 1024 * 1024 }

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The cache of this user on this machine, null where `CLAIMCHECK_CACHE=off` or the environment tells of no place for it.
 *
 * @param here the URL of the program's own module.
 */
export function userCache(env: Environment, version: string, here: string): LateCache | null {
  const folder = userCacheFolder(env)
  return folder === null ? null : lateCache(folderCache(folder, buildOf(version, here)))
}

/** Where this user's caches are on this machine, null where nothing is to be kept or the environment tells of no place. */
export function userCacheFolder(env: Environment): string | null {
  return env['CLAIMCHECK_CACHE'] === 'off' ? null : cacheFolder(env, process.platform, homedir())
}

/** Where caches belong: XDG_CACHE_HOME, else `~/.cache`, on Windows LOCALAPPDATA; null where none of these is absolute. */
export function cacheFolder(env: Environment, platform: string, home: string): string | null {
  const given = env[platform === 'win32' ? 'LOCALAPPDATA' : 'XDG_CACHE_HOME']
  if (given !== undefined && isAbsolute(given)) return join(given, 'claimcheck')
  return platform !== 'win32' && isAbsolute(home) ? join(home, '.cache', 'claimcheck') : null
}

/** A cache in a folder, which need not be there yet. `build` tells one program from another that would make other things. */
export function folderCache(folder: string, build: string): Cache {
  const files = keptFiles(folder, REGISTRIES)
  return {
    keyOf: (texts) => keyOf(build, texts),
    read: async (key) => (await files.read(key))?.toString('utf8') ?? null,
    write: (key, data) => files.write(key, Buffer.from(data, 'utf8')),
  }
}

/** A name for what a program made from some texts, in hexadecimal digits. */
export function keyOf(build: string, texts: readonly string[]): string {
  const hash = createHash('sha256')
  // The lengths in front keep texts apart that only read the same when they are put together.
  for (const text of [build, ...texts]) hash.update(`${text.length}:`).update(text)
  return hash.digest('hex')
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
