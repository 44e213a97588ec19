import { glob, isDynamicPattern } from 'tinyglobby'
import { isArticle, listArticles } from '../project/articles.js'
import { gitIgnoreLists, isIgnored } from '../project/ignored.js'
import { folderOf, relativePath, resolvePath, withSlashes } from '../workspace/paths.js'
import { failed, type FileFault, type Workspace } from '../workspace/workspace.js'

/** Articles to read, in order of their paths as printed, each once. */
export interface FoundPaths {
  readonly paths: readonly string[]
  readonly faults: readonly FileFault[]
}

/** Turns files, folders and globs into the articles they name. One that names nothing is a fault. */
export async function findPaths(files: Workspace, cwd: string, given: readonly string[]): Promise<FoundPaths> {
  const found: FoundPaths[] = []
  for (const path of given) found.push(await expand(files, cwd, withSlashes(cwd, path)))
  const paths = [...new Set(found.flatMap((item) => item.paths))]
  const named = paths.map((path) => ({ path, name: relativePath(cwd, path) }))
  named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  return { paths: named.map((item) => item.path), faults: found.flatMap((item) => item.faults) }
}

async function expand(files: Workspace, cwd: string, given: string): Promise<FoundPaths> {
  const path = resolvePath(cwd, given)
  const found = await files.stat(path)
  if (!found.ok) {
    // A name with brackets may be a file's own: a pattern is what is no file.
    if (found.fault.code === 'missing' && isDynamicPattern(given)) return expandGlob(files, cwd, given)
    return { paths: [], faults: [{ ...found.fault, message: await messageFor(found.fault, files, cwd, given) }] }
  }
  switch (found.value.type) {
    case 'file':
      return { paths: [path], faults: [] }
    case 'folder': {
      const listed = await listArticles(files, path)
      if (listed.paths.length > 0 || listed.faults.length > 0) return listed
      return nothing(path, 'holds no articles, expected `*.md` or `*.markdown` that git does not ignore')
    }
    case 'other':
      return { paths: [], faults: [failed(path, 'wrong-type', 'is neither a file nor a folder').fault] }
  }
}

/** What is not there may have been meant otherwise: "articles/a.md:12" is a figure's place as reports print it. */
async function messageFor(fault: FileFault, files: Workspace, cwd: string, given: string): Promise<string> {
  if (fault.code !== 'missing') return fault.message
  const file = /^(.+?):\d+(?::\d+)?:?$/.exec(given)?.[1]
  if (file !== undefined && (await files.stat(resolvePath(cwd, file))).ok) {
    return `names a line, expected a file: \`${file}\`, or \`--explain ${given.replace(/:$/, '')}\` for why its figures are taken as they are`
  }
  return given.includes('\\') ? `${fault.message}, with \`/\` between folders` : fault.message
}

async function expandGlob(files: Workspace, cwd: string, pattern: string): Promise<FoundPaths> {
  const matched = await glob(pattern, {
    cwd,
    absolute: true,
    onlyFiles: true,
    ignore: ['**/node_modules/**', '**/.git/**'],
    expandDirectories: false,
  })
  const paths: string[] = []
  for (const path of matched) {
    if (isArticle(path) && !isIgnored(await gitIgnoreLists(files, folderOf(path)), path, 'file')) paths.push(path)
  }
  if (paths.length > 0) return { paths, faults: [] }
  return nothing(
    resolvePath(cwd, pattern),
    'matches no articles, expected `*.md` or `*.markdown` that git does not ignore',
  )
}

function nothing(path: string, message: string): FoundPaths {
  return { paths: [], faults: [failed(path, 'missing', message).fault] }
}
