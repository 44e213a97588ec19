import type { Stats } from 'node:fs'
import { open, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withDigest, withoutDigest } from './digest.js'
import { makeFolder } from './makeFolder.js'

/** Files that hold what took long to make. They only ever save time: none is needed. */
export interface KeptFiles {
  /** What was kept under a name; null where there is nothing, or something damaged. */
  readonly read: (name: string) => Promise<Buffer | null>
  /** Keeps something. Never rejects: a disk that is full or read-only is no error. */
  readonly write: (name: string, data: Uint8Array) => Promise<void>
}

export interface KeptFilesOptions {
  /** What the names of all of them begin with. Nothing else in the folder is touched. */
  readonly prefix: string
  /** How many are kept; the ones used longest ago go first. */
  readonly most: number
  /** And the most bytes of them. */
  readonly largest: number
  /** Whether what others own or may write is as good as none, as it has to be with what will be run. Not on Windows. */
  readonly isPrivate?: boolean
}

/** Whether a file or folder is this user's and nobody else may write it. */
export function isOwn({ uid, mode }: Stats): boolean {
  const user = process.getuid?.()
  return user === undefined || (uid === user && (mode & OTHERS_WRITE) === 0)
}

const OTHERS_WRITE = 0o022

/** A half-written file as old as this, in milliseconds, has nobody who still writes it. */
const ABANDONED = 60 * 60 * 1000
const PART = '.part'

/** Files in a folder, which need not be there yet. */
export function keptFiles(folder: string, options: KeptFilesOptions): KeptFiles {
  const pathOf = (name: string): string => join(folder, `${options.prefix}${name}`)
  return {
    read: async (name) => {
      try {
        const data = withoutDigest(await readOpened(pathOf(name), options.isPrivate ?? false))
        const now = new Date()
        // Being read makes it one of the last used; where that cannot be noted it only goes sooner.
        await utimes(pathOf(name), now, now).catch(() => undefined)
        return data
      } catch {
        return null
      }
    },
    write: async (name, data) => {
      const part = `${pathOf(name)}.${process.pid}-${Math.random().toString(36).slice(2)}${PART}`
      try {
        // What newsrooms have not published yet is nobody else's business.
        await makeFolder(folder, 'private')
        await writeFile(part, withDigest(data), { mode: 0o600 })
        await rename(part, pathOf(name))
        await prune(folder, options)
      } catch {
        await rm(part, { force: true }).catch(() => undefined)
      }
    },
  }
}

/** What is looked at is what is read, whatever takes its place meanwhile. */
async function readOpened(path: string, isPrivate: boolean): Promise<Buffer> {
  const file = await open(path)
  try {
    if (isPrivate && !isOwn(await file.stat())) throw new Error(`${path} may be another's`)
    return await file.readFile()
  } finally {
    await file.close()
  }
}

interface Kept {
  readonly path: string
  readonly used: number
  readonly size: number
}

/** Takes out what was used longest ago. */
async function prune(folder: string, { prefix, most, largest }: KeptFilesOptions): Promise<void> {
  const kept: Kept[] = []
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix)) continue
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
    if (index > 0 && (index >= most || size > largest)) await rm(entry.path, { force: true })
  }
}
