/**
 * Path arithmetic on absolute paths with forward slashes, so that `project/` runs without Node. A path starts with what
 * it is rooted in: `/`, a drive (`C:/`), or the scheme and authority of files that are not on this machine's disk
 * (`vscode-vfs://github/`). Only what comes after is names, and they are as people write them, not percent-encoded.
 */

/** The folder a path is in; the root is its own. */
export function folderOf(path: string): string {
  const root = rootOf(path)
  const slash = path.lastIndexOf('/')
  if (slash === -1) return path
  return slash < root.length ? root : path.slice(0, slash)
}

/** A folder and all above it, nearest first. */
export function foldersAbove(folder: string): readonly string[] {
  const above = folderOf(folder)
  return above === folder ? [folder] : [folder, ...foldersAbove(above)]
}

/** The path of an entry of a folder, by its name. */
export function entryPath(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`
}

/**
 * Resolves a path against a folder: `.` and `..` taken out, an absolute path left where it points. Below a drive a
 * backslash is a slash, since no name there can hold one.
 */
export function resolvePath(folder: string, path: string): string {
  const own = withSlashes(folder, path)
  const whole = isAbsolute(own) ? own : `${folder}/${own}`
  const root = rootOf(whole)
  const rest = whole.slice(root.length)
  const parts: string[] = []
  for (const part of rest.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return root + parts.join('/')
}

/** A path as seen from a folder: `articles/a.md`, `../b.md`; absolute where they share no root. */
export function relativePath(folder: string, path: string): string {
  if (folder === path) return '.'
  const root = rootOf(folder)
  if (root !== rootOf(path)) return path
  const names = (whole: string): string[] =>
    whole
      .slice(root.length)
      .split('/')
      .filter((part) => part !== '')
  const from = names(folder)
  const to = names(path)
  let same = 0
  while (same < from.length && same < to.length && from[same] === to[same]) same++
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/')
}

/** Whether a path is a folder itself or lies somewhere below it. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
}

/** A path or pattern with slashes alone, where its folder is on a drive. */
export function withSlashes(folder: string, path: string): string {
  return /^[a-z]:\//i.test(folder) ? path.replaceAll('\\', '/') : path
}

function isAbsolute(path: string): boolean {
  return rootOf(path) !== ''
}

/** What a path is rooted in, its slash included; '' for a relative one. */
export function rootOf(path: string): string {
  return /^(?:\/|[a-z]:\/|[a-z][a-z\d+.-]+:\/\/[^/]*\/)/i.exec(path)?.[0] ?? ''
}
