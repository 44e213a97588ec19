import type { Entry, FileFault, Workspace } from './workspace.js'

/**
 * Why a link in a folder cannot be followed; null for one that can, and for anything else. A file that a checkout lacks
 * must not be passed over as if nobody had named it. Names that begin with a dot are left alone: editors mark an open file
 * by a link to nothing (`.#a.md`).
 */
export async function brokenLink(workspace: Workspace, path: string, entry: Entry): Promise<FileFault | null> {
  if (entry.type !== 'other' || !entry.linked || entry.name.startsWith('.')) return null
  const target = await workspace.stat(path)
  return target.ok ? null : target.fault
}
