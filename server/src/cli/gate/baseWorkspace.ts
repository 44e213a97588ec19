import type { Git } from '../../workspace/git.js'
import { folderOf, isInside } from '../../workspace/paths.js'
import { failed, succeeded, type Entry, type Workspace } from '../../workspace/workspace.js'
import type { BaseRevision } from './revision.js'

/**
 * The files as they were at the base: from git where they differ, from disk where they do not, and also what git does
 * not keep, such as a registry outside the repository.
 */
export function baseWorkspace(now: Workspace, git: Git, base: BaseRevision): Workspace {
  const { added, changed, removed, commit, top } = base
  const missing = (path: string) => failed(path, 'missing', 'is not there, check the name')
  const below = (folder: string): readonly string[] => [...removed].filter((path) => isInside(folder, path))
  return {
    readFile: async (path) => {
      if (removed.has(path) || changed.has(path)) {
        const name = path.slice(top.length).replace(/^\//, '')
        const text = await git(['cat-file', 'blob', `${commit}:${name}`], top)
        return text === null ? missing(path) : succeeded(new TextEncoder().encode(text))
      }
      return added.has(path) ? missing(path) : now.readFile(path)
    },
    stat: async (path) => {
      if (removed.has(path)) return succeeded({ type: 'file', size: 0 })
      if (added.has(path)) return missing(path)
      const found = await now.stat(path)
      if (!found.ok && below(path).length > 0) return succeeded({ type: 'folder', size: 0 })
      return found
    },
    list: async (folder) => {
      const found = await now.list(folder)
      const gone = below(folder)
      if (!found.ok && gone.length === 0) return found
      const kept = found.ok ? found.value.filter((entry) => !added.has(`${folder}/${entry.name}`)) : []
      const names = new Set(kept.map((entry) => entry.name))
      const back = new Map<string, Entry>()
      for (const path of gone) {
        const [name = ''] = path.slice(folder.length + 1).split('/')
        const type = folderOf(path) === folder ? 'file' : 'folder'
        if (!names.has(name)) back.set(name, { name, type, linked: false })
      }
      return succeeded([...kept, ...back.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)))
    },
  }
}
