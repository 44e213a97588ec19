import { execFile } from 'node:child_process'

/** Runs git and gives what it wrote; null where there is no git, no repository, or git failed. */
export type Git = (args: readonly string[], folder: string, more?: GitExtras) => Promise<string | null>

export interface GitExtras {
  /** What git reads on its standard input. */
  readonly input?: string
  /** The file of the index that git works with, absolute, in place of the user's. */
  readonly index?: string
}

/** The git of this machine. It asks nobody for a password and takes no lock that another git would wait for. */
export const nodeGit: Git = (args, folder, { input = '', index } = {}) =>
  new Promise((resolve) => {
    const own = { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' }
    const env = { ...process.env, ...own, ...(index === undefined ? {} : { GIT_INDEX_FILE: index }) }
    const options = { cwd: folder, env, maxBuffer: 256 * 1024 * 1024, encoding: 'utf8' } as const
    const { stdin } = execFile('git', [...args], options, (error, out) => resolve(error ? null : out))
    // A git that fails early reads nothing; that it failed is told anyway.
    stdin?.on('error', () => undefined)
    stdin?.end(input)
  })
