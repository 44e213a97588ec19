import { lstat, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { failed, succeeded, type Entry, type EntryType, type Result, type Workspace } from './workspace.js'

/** The files of this machine. */
export function nodeWorkspace(): Workspace {
  return {
    readFile: (path) => attempt(path, () => readFile(path)),
    stat: (path) =>
      attempt(path, async () => {
        const found = await stat(path)
        return { type: typeOf(found), size: found.size }
      }),
    list: (path) => attempt(path, () => listFolder(path)),
  }
}

/** Absolute, with forward slashes, as `Workspace` wants its paths. */
export function portablePath(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}

interface Kind {
  isFile(): boolean
  isDirectory(): boolean
}

function typeOf(kind: Kind): EntryType {
  if (kind.isFile()) return 'file'
  return kind.isDirectory() ? 'folder' : 'other'
}

async function listFolder(path: string): Promise<readonly Entry[]> {
  const entries = await readdir(path, { withFileTypes: true })
  const listed = await Promise.all(
    entries.map(async (entry): Promise<Entry> => {
      if (!entry.isSymbolicLink()) return { name: entry.name, type: typeOf(entry), linked: false }
      // A link to nothing is neither file nor folder.
      const target = await stat(join(path, entry.name)).catch(() => null)
      return { name: entry.name, type: target === null ? 'other' : typeOf(target), linked: true }
    }),
  )
  return listed.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

async function attempt<T>(path: string, run: () => Promise<T>): Promise<Result<T>> {
  try {
    return succeeded(await run())
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    switch (code) {
      case 'ENOENT':
        if (await isLink(path)) return failed(path, 'failed', 'is a link to what is not there')
        // Node gives the bytes of a name that are no UTF-8 as this letter, by which no file is found.
        if (path.includes('\ufffd'))
          return failed(path, 'missing', 'cannot be opened, its name is not UTF-8: rename it')
        return failed(path, 'missing', 'is not there, check the name')
      case 'EACCES':
      case 'EPERM':
        return failed(path, 'denied', 'may not be read, give this user leave to read it')
      case 'EISDIR':
        return failed(path, 'wrong-type', 'is a folder where a file was expected')
      case 'ENOTDIR':
        return failed(path, 'wrong-type', 'is a file where a folder was expected')
      case 'ELOOP':
        return failed(path, 'failed', 'is a link that leads back to itself')
      case 'ENAMETOOLONG':
        return failed(path, 'missing', 'is not there, no name is as long as this')
      default:
        return failed(path, 'failed', `could not be read, ${error instanceof Error ? error.message : String(error)}`)
    }
  }
}

async function isLink(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null))?.isSymbolicLink() === true
}
