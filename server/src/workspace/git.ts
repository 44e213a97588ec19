import { execFile } from 'node:child_process'

/** Runs git and gives what it wrote; null where there is no git, no repository, or git failed. */
export type Git = (args: readonly string[], folder: string) => Promise<string | null>

/** The git of this machine. It asks nobody for a password and takes no lock that another git would wait for. */
export const nodeGit: Git = (args, folder) =>
  new Promise((resolve) => {
    const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' }
    const options = { cwd: folder, env, maxBuffer: 256 * 1024 * 1024, encoding: 'utf8' } as const
    execFile('git', [...args], options, (error, out) => resolve(error ? null : out))
  })
