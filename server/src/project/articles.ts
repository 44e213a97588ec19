import type { FileFault, Workspace } from '../workspace/workspace.js'
import { brokenLink } from '../workspace/brokenLink.js'
import { entryPath } from '../workspace/paths.js'
import { gitIgnoreList, gitIgnoreLists, isIgnored, type IgnoreList } from './ignored.js'

/** The articles below a folder in order of their paths, and what could not be looked into. */
export interface ArticleList {
  readonly paths: readonly string[]
  readonly faults: readonly FileFault[]
}

/** Whether a file is an article by its name. */
export function isArticle(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path)
}

/** Finds every `*.md` and `*.markdown` below a folder; `node_modules` and what git ignores left out. */
export async function listArticles(workspace: Workspace, folder: string): Promise<ArticleList> {
  return walk(workspace, folder, await gitIgnoreLists(workspace, folder))
}

async function walk(workspace: Workspace, folder: string, lists: readonly IgnoreList[]): Promise<ArticleList> {
  const listed = await workspace.list(folder)
  if (!listed.ok) return { paths: [], faults: [listed.fault] }
  const paths: string[] = []
  const faults: FileFault[] = []
  for (const entry of listed.value) {
    const path = entryPath(folder, entry.name)
    if (entry.type !== 'folder' && isArticle(entry.name) && !isIgnored(lists, path, 'file')) {
      const broken = await brokenLink(workspace, path, entry)
      if (entry.type === 'file') paths.push(path)
      else if (broken !== null) faults.push(broken)
    }
    // A linked folder may lie above this one: following it could go on for ever.
    if (entry.type !== 'folder' || entry.linked || leftOut.has(entry.name)) continue
    if (isIgnored(lists, path, 'folder')) continue
    const below = await walk(workspace, path, [...lists, ...(await gitIgnoreList(workspace, path))])
    paths.push(...below.paths)
    faults.push(...below.faults)
  }
  return { paths, faults }
}

const leftOut: ReadonlySet<string> = new Set(['.git', 'node_modules'])
