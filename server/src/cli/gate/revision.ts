import { portablePath } from '../../workspace/node.js'
import { isArticle } from '../../project/articles.js'
import type { Git } from '../../workspace/git.js'
import { resolvePath } from '../../workspace/paths.js'
import { withScratchIndex } from '../../workspace/scratchIndex.js'
import { UsageError } from '../io.js'

/** What the working folder is compared with: the merge base with a revision, and the files that differ from it. */
export interface BaseRevision {
  /** As the user named it. */
  readonly name: string
  /** The merge base's hash. */
  readonly commit: string
  /** The top of the repository, absolute. */
  readonly top: string
  /** Files that are not in the base, absolute. */
  readonly added: ReadonlySet<string>
  /** Files that the base holds otherwise, absolute. */
  readonly changed: ReadonlySet<string>
  /** Files that are in the base only, absolute; a renamed one under its old name. */
  readonly removed: ReadonlySet<string>
  /** Old names of renamed files by their new ones, absolute. */
  readonly renamed: ReadonlyMap<string, string>
}

/** Finds the merge base with a revision and what changed since. Throws a `UsageError` that says what to do. */
export async function findBase(git: Git | null, cwd: string, name: string): Promise<BaseRevision> {
  if (git === null) throw new UsageError('--since needs git, which cannot be run here')
  if (name.startsWith('-') || name === '') throw new UsageError(`--since ${name}: expected a revision, as in main`)
  const run = (...args: string[]): Promise<string | null> => git(args, cwd)
  const toplevel = await run('rev-parse', '--show-toplevel')
  if (toplevel === null) throw new UsageError(await noRepository(git, cwd, name))
  const top = portablePath(line(toplevel))
  if ((await run('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`)) === null) {
    throw new UsageError(await unknownRevision(git, cwd, name))
  }
  const base = await run('merge-base', '--end-of-options', name, 'HEAD')
  if (base === null) throw new UsageError(await noMergeBase(git, cwd, name))
  const commit = line(base)
  const diff = await git(diffWith(commit), top)
  const untracked = await git(['ls-files', '--others', '--exclude-standard', '-z'], top)
  if (diff === null || untracked === null) {
    throw new UsageError(`--since ${name}: git could not compare the files with ${commit}, try \`git diff ${commit}\``)
  }
  const told = differences(diff, untracked, top)
  const known = (await withMovedFiles(git, commit, top, told, untracked)) ?? told
  return { name, commit, top, ...known }
}

function diffWith(commit: string): readonly string[] {
  return ['diff', '--name-status', '-z', '--find-renames', '--no-ext-diff', '--no-relative', commit, '--']
}

/**
 * The same with articles that were moved and not staged, which git takes for one that is gone and one that it does not
 * know: it is asked again with the unknown ones in a copy of its index. Null where there can be none, or git cannot say.
 */
async function withMovedFiles(
  git: Git,
  commit: string,
  top: string,
  { removed, renamed }: Differences,
  untracked: string,
): Promise<Differences | null> {
  const fresh = untracked.split('\0').filter(isArticle)
  const taken = new Set(renamed.values())
  if (fresh.length === 0 || ![...removed].some((path) => isArticle(path) && !taken.has(path))) return null
  const diff = await withScratchIndex(git, top, async (scratch) => {
    const add = ['add', '--intent-to-add', '--pathspec-from-file=-', '--pathspec-file-nul']
    const added = await scratch(['--literal-pathspecs', ...add], top, { input: fresh.join('\0') })
    return added === null ? null : scratch(diffWith(commit), top)
  })
  return diff === null ? null : differences(diff, untracked, top)
}

type Differences = Pick<BaseRevision, 'added' | 'changed' | 'removed' | 'renamed'>

/** Reads `git diff --name-status -z` and `git ls-files -z`. */
function differences(diff: string, untracked: string, top: string): Differences {
  const added = new Set<string>()
  const changed = new Set<string>()
  const removed = new Set<string>()
  const renamed = new Map<string, string>()
  const words = diff.split('\0')
  for (let at = 0; at + 1 < words.length; at++) {
    const status = words[at] ?? ''
    const path = resolvePath(top, words[++at] ?? '')
    switch (status.charAt(0)) {
      case 'A':
        added.add(path)
        break
      case 'D':
        removed.add(path)
        break
      case 'R': {
        const now = resolvePath(top, words[++at] ?? '')
        removed.add(path)
        added.add(now)
        renamed.set(now, path)
        break
      }
      default:
        changed.add(path)
    }
  }
  for (const path of untracked.split('\0')) if (path !== '') added.add(resolvePath(top, path))
  return { added, changed, removed, renamed }
}

async function noRepository(git: Git, cwd: string, name: string): Promise<string> {
  const version = await git(['--version'], cwd)
  if (version === null) return '--since needs git, which could not be run: install it'
  return `--since ${name}: this folder is in no git repository that git would open`
}

async function unknownRevision(git: Git, cwd: string, name: string): Promise<string> {
  const remote = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `origin/${name}^{commit}`], cwd)
  if (remote !== null) return `--since ${name}: there is no such revision here, did you mean origin/${name}`
  if ((await git(['rev-parse', '--verify', '--quiet', 'HEAD'], cwd)) === null) {
    return `--since ${name}: this repository has no commit yet, commit first`
  }
  const short = await tooFarBack(git, cwd, name)
  if (short !== null) return `--since ${name}: ${short}`
  if (/^[0-9a-f]{7,64}$/.test(name)) {
    return `--since ${name}: this clone has no such commit, fetch the history it is in: \`git fetch --all\``
  }
  return `--since ${name}: there is no such revision here, fetch it, as in \`git fetch origin ${name}\`, and name it as git does (origin/${name})`
}

/** "HEAD~3" where HEAD has no third ancestor: nothing that could be fetched by that name. Null for any other name. */
async function tooFarBack(git: Git, cwd: string, name: string): Promise<string | null> {
  const root = /^(.+?)(?:[~^]|@\{)/.exec(name)?.[1]
  if (root === undefined) return null
  const commits = await git(['rev-list', '--count', '--first-parent', '--end-of-options', root], cwd)
  if (commits === null) return `there is no revision ${root} here to count from, check the name`
  const count = Number(commits.trim())
  const has = `${root} has ${count} ${count === 1 ? 'commit' : 'commits'} here`
  return (await isShallow(git, cwd))
    ? `${has}, the clone is shallow: ${wholeHistory}`
    : `there is no such revision, ${has}, its own included; name a later one`
}

async function isShallow(git: Git, cwd: string): Promise<boolean> {
  return (await git(['rev-parse', '--is-shallow-repository'], cwd))?.trim() === 'true'
}

const wholeHistory =
  'fetch the whole history, `git fetch --unshallow`, in GitHub Actions `fetch-depth: 0` for actions/checkout, in GitLab `GIT_DEPTH: 0`'

async function noMergeBase(git: Git, cwd: string, name: string): Promise<string> {
  if (await isShallow(git, cwd)) {
    return `--since ${name}: this clone is shallow and does not reach the commit where HEAD and ${name} part, ${wholeHistory}`
  }
  return `--since ${name}: HEAD and ${name} have no commit in common, name a revision that this branch comes from`
}

function line(text: string): string {
  return text.replace(/\r?\n$/, '')
}
