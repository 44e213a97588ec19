import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Git } from './git.js'

/**
 * Lets git work with a copy of a repository's index, in a folder for temporary files, so that nothing is staged in the
 * user's own. Null where there is no index to copy or no room for it.
 *
 * @param top the top of the repository, absolute.
 */
export async function withScratchIndex<T>(git: Git, top: string, use: (git: Git) => Promise<T>): Promise<T | null> {
  const path = await git(['rev-parse', '--git-path', 'index'], top)
  if (path === null) return null
  let folder: string | null = null
  try {
    folder = await mkdtemp(join(tmpdir(), 'claimcheck-index-'))
    const index = join(folder, 'index')
    await copyFile(resolve(top, path.replace(/\r?\n$/, '')), index)
    return await use((args, where, more) => git(args, where, { ...more, index }))
  } catch {
    return null
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}
