/**
 * Writing to files that others write to as well. A file is replaced whole or not at all, and who changes files of a
 * folder holds its lock meanwhile.
 *
 * The lock is a file whose name only one process can make. The libraries for this (proper-lockfile and its kin) take
 * over what a killed process left by age: two that wait may both find it too old, and the second then removes the lock
 * that the first has just made. Here a lock goes with the process that is named in it, and who removes what a dead
 * process left holds a lock of its own for exactly that, so that nobody removes another's.
 */
import { randomUUID } from 'node:crypto'
import { link, lstat, open, readdir, readFile, realpath, rename, rm, stat, unlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'

export interface SafeFiles {
  /**
   * Waits until nobody else changes files of a folder; what is returned ends that. Throws a `LockedError` where another
   * holds it longer than is sensible.
   */
  readonly lock: (folder: string) => Promise<() => Promise<void>>
  /** Replaces a file by a text, which is on the disk when this returns: a reader sees the old file or the new. */
  readonly replace: (path: string, text: string) => Promise<void>
}

/** Somebody else holds the lock and does not let go of it. */
export class LockedError extends Error {
  override readonly name = 'LockedError'
}

/** The name of the lock in its folder. */
export const lockName = '.claimcheck-lock'

/** Longer than any command holds a lock; it counts anew with each that has its turn, however many wait. */
const patience = 120_000

/** The files of this machine. */
export const nodeSafeFiles: SafeFiles = {
  lock: async (folder) => {
    const path = join(await realpath(folder), lockName)
    const token = await acquire(path)
    await tidy(dirname(path))
    return () => release(path, token)
  },
  replace: replaceFile,
}

/** Removes what killed processes left beside the files; who holds the lock is the only one who writes there. */
async function tidy(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if (/\.\d+\.[0-9a-f]{8}\.part$/.test(name)) await rm(path, { force: true })
    if (!name.startsWith(`${lockName}.part-`)) continue
    const holder = await readHolder(path)
    if (holder !== null && holder !== 'unreadable' && !(await isAlive(holder))) await rm(path, { force: true })
  }
}

/** Who holds a lock. */
interface Holder {
  readonly token: string
  readonly host: string
  readonly pid: number
  /** When that process started, where the system tells: another may have its number by now. */
  readonly started: string | null
}

async function acquire(path: string): Promise<string> {
  const token = randomUUID()
  const own: Holder = { token, host: hostname(), pid: process.pid, started: await startOf(process.pid) }
  const part = `${path}.part-${token}`
  let until = Date.now() + patience
  let last = ''
  for (let wait = 2; ; wait = Math.min(wait * 1.5, 60)) {
    if (await make(path, part, own)) return token
    const holder = await readHolder(path)
    if (holder === null) continue
    if (holder !== 'unreadable' && !(await isAlive(holder))) {
      await removeDead(path, holder)
      continue
    }
    const current = holder === 'unreadable' ? '' : holder.token
    if (current !== last) until = Date.now() + patience
    last = current
    if (Date.now() > until) throw lockedError(path, holder)
    // Each waits another while, or all would come back at once.
    await new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random())))
  }
}

async function release(path: string, token: string): Promise<void> {
  const holder = await readHolder(path)
  if (holder !== null && holder !== 'unreadable' && holder.token === token) await unlink(path)
}

/** Makes the lock with its holder in it, in one step; false where there is one. */
async function make(path: string, part: string, own: Holder): Promise<boolean> {
  try {
    await writeFile(part, JSON.stringify(own))
    await link(part, path)
    return true
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') return false
    // A file system without hard links.
    if (code === 'ENOTSUP' || code === 'EPERM' || code === 'ENOSYS' || code === 'EINVAL')
      return await makeInPlace(path, own)
    throw error
  } finally {
    await rm(part, { force: true })
  }
}

async function makeInPlace(path: string, own: Holder): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(own), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Removes the lock of a process that is gone, unless another has done so: under a lock that is for this one alone. */
async function removeDead(path: string, dead: Holder): Promise<void> {
  const breaker = `${path}.${dead.token}`.slice(0, 240)
  const token = await acquire(breaker)
  try {
    const holder = await readHolder(path)
    if (holder !== null && holder !== 'unreadable' && holder.token === dead.token) await rm(path, { force: true })
  } finally {
    await release(breaker, token)
  }
}

async function readHolder(path: string): Promise<Holder | 'unreadable' | null> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
  try {
    const { token, host, pid, started } = JSON.parse(text) as Partial<Holder>
    if (typeof token === 'string' && typeof host === 'string' && typeof pid === 'number') {
      return { token, host, pid, started: started ?? null }
    }
    return 'unreadable'
  } catch {
    return 'unreadable'
  }
}

/** Whether the process that holds a lock may still be at work; of another machine's that cannot be told. */
async function isAlive({ host, pid, started }: Holder): Promise<boolean> {
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
  const now = await startOf(pid)
  return started === null || now === null || now === started
}

/** When a process started, in the system's own count; null where it does not tell (anything but Linux), or is gone. */
async function startOf(pid: number): Promise<string | null> {
  if (process.platform !== 'linux') return null
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  // The name of the program stands in brackets and may hold spaces; the start is the 22nd field.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

function lockedError(path: string, holder: Holder | 'unreadable'): LockedError {
  const who = holder === 'unreadable' ? 'somebody' : `process ${holder.pid} on ${holder.host}`
  return new LockedError(
    `${who} is changing this registry and does not finish; if no such process runs any more, remove ${path} and try again`,
  )
}

/** Writes beside the file, has it put on the disk and moves it there. A link is followed, and the file's mode kept. */
async function replaceFile(path: string, text: string): Promise<void> {
  const there = await lstat(path).catch(() => null)
  const target = there?.isSymbolicLink() === true ? await realpath(path) : path
  const mode = (await stat(target).catch(() => null))?.mode
  const part = `${target}.${process.pid}.${randomUUID().slice(0, 8)}.part`
  try {
    const file = await open(part, 'wx', mode)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, target)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  await syncFolder(dirname(target))
}

/** Has the new name put on the disk too, where the system can (not on Windows). */
async function syncFolder(folder: string): Promise<void> {
  const file = await open(folder, 'r').catch(() => null)
  if (file === null) return
  await file.sync().catch(() => undefined)
  await file.close()
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
