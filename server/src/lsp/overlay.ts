/** The files as the client sees them: what is on disk, with the text of unsaved documents laid over it. */
import { configNames } from '../core/config.js'
import { folderOf } from '../workspace/paths.js'
import { failed, succeeded, type Entry, type Workspace } from '../workspace/workspace.js'
import type { GoodTexts } from './goodTexts.js'

export interface OverlayFile {
  readonly text: string
  /** It counts even where the disk lacks it: somebody is writing it. */
  readonly dirty: boolean
}

/**
 * @param files what lies over the disk: a file's text, null for one that is only on disk.
 * @param names the paths of all that lie over it.
 */
export function overlayWorkspace(
  disk: Workspace,
  files: (path: string) => OverlayFile | null,
  names: () => readonly string[],
): Workspace {
  const encoder = new TextEncoder()
  return {
    readFile: async (path) => {
      const file = files(path)
      if (!file) return disk.readFile(path)
      if (!file.dirty && !(await disk.stat(path)).ok) return failed(path, 'missing', 'is not there, check the name')
      return succeeded(encoder.encode(file.text))
    },
    stat: async (path) => {
      const found = await disk.stat(path)
      const file = files(path)
      if (found.ok || !file?.dirty) return found
      return succeeded({ type: 'file', size: file.text.length })
    },
    list: async (path) => {
      const listed = await disk.list(path)
      const unsaved = names().filter((name) => folderOf(name) === path && files(name)?.dirty === true)
      if (unsaved.length === 0) return listed
      const entries = listed.ok ? listed.value : []
      const known = new Set(entries.map((entry) => entry.name))
      const added = unsaved
        .map((name) => name.slice(name.lastIndexOf('/') + 1))
        .filter((name) => !known.has(name))
        .map((name): Entry => ({ name, type: 'file', linked: false }))
      return succeeded([...entries, ...added].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)))
    },
  }
}

/**
 * The files on disk, with the last good text in place of a registry file that cannot be parsed any more.
 *
 * @param held which files those are.
 */
export function heldBack(disk: Workspace, good: GoodTexts, held: (path: string) => boolean = isHeld): Workspace {
  return {
    ...disk,
    readFile: async (path) => {
      const read = await disk.readFile(path)
      if (!held(path)) return read
      if (!read.ok) {
        good.forget(path)
        return read
      }
      const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(read.value)
      const kept = good.hold(path, text)
      return kept === text ? read : { ok: true, value: new TextEncoder().encode(kept) }
    },
  }
}

/** Registry files are held back while they cannot be parsed; without a configuration the defaults hold. */
export function isHeld(path: string): boolean {
  return /\.ya?ml$/i.test(path) && !configNames.some((name) => path.endsWith(`/${name}`))
}
