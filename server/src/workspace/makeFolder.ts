import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

export type MakeFolder = (path: string, access?: 'private') => Promise<void>

/**
 * Makes a folder and those above it, where they are not there yet. A folder that is there keeps who may enter it; a new
 * one that is private is only this user's.
 *
 * Node's own `recursive` never comes back where a file system makes nothing, as `/proc`: it takes its answer, that
 * there is no such thing, for a folder above that is missing, for ever.
 */
export const makeFolder: MakeFolder = async (path, access) => {
  const fault = await makeOne(path, access)
  if (fault === null) return
  const above = dirname(path)
  if (fault.code !== 'ENOENT' || above === path) throw fault
  // Another program may have made the one above since.
  const isThere = await isFolder(above)
  if (!isThere) await makeFolder(above, access)
  const again = await makeOne(path, access)
  if (again !== null) throw isThere && again.code === 'ENOENT' ? new Error(takesNothing) : again
}

/** Why nothing can be written into a folder that is there, and yet is not, for what is new. */
export const takesNothing = 'the file system takes no files there: name another place'

/** What keeps a folder from being there; null where it is. */
async function makeOne(path: string, access: 'private' | undefined): Promise<NodeJS.ErrnoException | null> {
  try {
    await mkdir(path, access === undefined ? {} : { mode: 0o700 })
    return null
  } catch (error) {
    // Some systems say of the top, or of one on a disk for reading, that it may not be made though it is there.
    return (await isFolder(path)) ? null : (error as NodeJS.ErrnoException)
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() === true
}
