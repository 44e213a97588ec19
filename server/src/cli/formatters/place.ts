import { posix } from 'node:path'
import { relativePath } from '../../workspace/paths.js'
import type { Io } from '../io.js'

/**
 * What stands between the top of the repository and the working folder, as CI services give the top: '' where it is the
 * top, where none is given, or where the working folder lies elsewhere.
 */
export function repositoryPrefix({ cwd, env }: Pick<Io, 'cwd' | 'env'>): string {
  const top = (env['GITHUB_WORKSPACE'] ?? env['CI_PROJECT_DIR'] ?? '').replaceAll('\\', '/').replace(/\/$/, '')
  if (top === '' || top === cwd) return ''
  const from = relativePath(top, cwd)
  return from.startsWith('..') || from === cwd ? '' : `${from}/`
}

/** A path of a report, which starts at the working folder, as seen from the top of the repository. */
export function fromTop(prefix: string, path: string): string {
  return prefix === '' || posix.isAbsolute(path) || /^[a-z]:\//i.test(path) ? path : posix.normalize(prefix + path)
}

/** Where the pages of the rules are on the web, as CLAIMCHECK_RULE_PAGES says; the GitHub action says it by itself. */
export function rulePages({ env }: Io): string | null {
  const address = env['CLAIMCHECK_RULE_PAGES'] ?? ''
  return /^https?:\/\/[^\s/]+\/\S*$/.test(address) ? address.replace(/\/$/, '') : null
}
