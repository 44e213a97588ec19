/** A newsroom that is a real git repository, in a temporary folder. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { newsroom, type Newsroom } from './newsroom.js'

export interface GitNewsroom extends Newsroom {
  readonly git: (...args: readonly string[]) => string
  readonly write: (name: string, text: string) => void
  readonly remove: (name: string) => void
  readonly move: (from: string, to: string) => void
  /** Commits everything there is. */
  readonly commit: (message?: string) => void
}

/** Files committed on `main`, then a branch `desk` that is checked out. */
export function gitNewsroom(files: Readonly<Record<string, string>>): GitNewsroom {
  const made = newsroom(files)
  const { folder } = made
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_SYSTEM: '/dev/null',
        GIT_AUTHOR_NAME: 'Ada Reporter',
        GIT_AUTHOR_EMAIL: 'ada@desk.example',
        GIT_COMMITTER_NAME: 'Ada Reporter',
        GIT_COMMITTER_EMAIL: 'ada@desk.example',
        GIT_AUTHOR_DATE: '2024-01-02T12:00:00Z',
        GIT_COMMITTER_DATE: '2024-01-02T12:00:00Z',
      },
    })
  const commit = (message = 'change'): void => {
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message', message)
  }
  git('init', '--quiet', '--initial-branch', 'main')
  commit('base')
  git('switch', '--quiet', '--create', 'desk')
  return {
    ...made,
    git,
    commit,
    write: (name, text) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    },
    remove: (name) => rmSync(join(folder, name)),
    move: (from, to) => {
      mkdirSync(dirname(join(folder, to)), { recursive: true })
      renameSync(join(folder, from), join(folder, to))
    },
  }
}
