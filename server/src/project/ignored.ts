import ignore, { type Ignore } from 'ignore'
import { decodeText } from '../workspace/decode.js'
import { entryPath, foldersAbove, isInside, relativePath } from '../workspace/paths.js'
import type { Workspace } from '../workspace/workspace.js'

/** Patterns as in .gitignore and the folder that they count from. */
export interface IgnoreList {
  readonly folder: string
  readonly patterns: Ignore
}

/** Makes a list out of a configuration's `ignore`. */
export function ignoreList(folder: string, patterns: string | readonly string[]): IgnoreList {
  return { folder, patterns: ignore({ allowRelativePaths: true }).add(patterns) }
}

/** Whether a path is left out. Of nested lists the nearest that says anything decides, as in git. */
export function isIgnored(lists: readonly IgnoreList[], path: string, type: 'file' | 'folder'): boolean {
  for (const list of lists.toReversed()) {
    if (path === list.folder || !isInside(list.folder, path)) continue
    const verdict = list.patterns.test(relativePath(list.folder, path) + (type === 'folder' ? '/' : ''))
    if (verdict.ignored || verdict.unignored) return verdict.ignored
  }
  return false
}

/** The .gitignore of a folder and, up to the top of its repository, of those above it; outermost first. */
export async function gitIgnoreLists(workspace: Workspace, folder: string): Promise<readonly IgnoreList[]> {
  const lists: IgnoreList[] = []
  for (const above of foldersAbove(folder)) {
    lists.unshift(...(await gitIgnoreList(workspace, above)))
    if ((await workspace.stat(entryPath(above, '.git'))).ok) {
      lists.unshift(...(await readList(workspace, above, entryPath(above, '.git/info/exclude'))))
      return lists
    }
  }
  // Outside a repository only the folder's own list counts: one in the home directory is about something else.
  return lists.filter((list) => list.folder === folder)
}

/** A folder's own .gitignore: a list of one, or of none where it has no such file. */
export async function gitIgnoreList(workspace: Workspace, folder: string): Promise<readonly IgnoreList[]> {
  return readList(workspace, folder, entryPath(folder, '.gitignore'))
}

async function readList(workspace: Workspace, folder: string, path: string): Promise<readonly IgnoreList[]> {
  const bytes = await workspace.readFile(path)
  if (!bytes.ok) return []
  const text = decodeText(path, bytes.value, listLimit)
  return text.ok ? [ignoreList(folder, text.value)] : []
}

const listLimit = 1024 * 1024
