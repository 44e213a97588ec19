/** Path arithmetic on absolute paths with forward slashes, so that `project/` runs without Node. */

/** The folder a path is in; the root is its own. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/')
  if (slash === -1) return path
  if (slash === 0) return '/'
  return /^[a-z]:$/i.test(path.slice(0, slash)) ? path.slice(0, slash + 1) : path.slice(0, slash)
}

/** A folder and all above it, nearest first. */
export function foldersAbove(folder: string): readonly string[] {
  const above = folderOf(folder)
  return above === folder ? [folder] : [folder, ...foldersAbove(above)]
}

/** Resolves a path against a folder: `.` and `..` taken out, an absolute path left where it points. */
export function resolvePath(folder: string, path: string): string {
  const whole = isAbsolute(path) ? path : `${folder}/${path}`
  const [, root = '', rest = ''] = /^([a-z]:\/|\/)?(.*)$/is.exec(whole) ?? []
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
  const from = folder.split('/').filter((part) => part !== '')
  const to = path.split('/').filter((part) => part !== '')
  if (/^[a-z]:$/i.test(from[0] ?? '') && from[0] !== to[0]) return path
  let same = 0
  while (same < from.length && same < to.length && from[same] === to[same]) same++
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/')
}

/** Whether a path is a folder itself or lies somewhere below it. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[a-z]:\//i.test(path)
}
