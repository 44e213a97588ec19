/** Starts an editor that is not VS Code on a newsroom, with this repository's `claimcheck` on its path. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, symlink } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const repository = fileURLToPath(new URL('../..', import.meta.url))

const cli = join(repository, 'server', 'dist', 'cli.js')

/** The command line is bundled by `npm run build`, which `npm test` runs first. */
export const builtCli = existsSync(cli)

/** Puts the command into a folder, and gives the environment that finds it there. */
export async function commandFolder(folder: string): Promise<{ readonly PATH: string }> {
  await mkdir(folder, { recursive: true })
  await symlink(cli, join(folder, 'claimcheck'))
  return { PATH: [folder, process.env['PATH'] ?? ''].join(delimiter) }
}

/** Runs an editor to its end, in a home of its own; rejects with what it said where it fails or takes too long. */
export function runEditor(
  command: string,
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const overdue = setTimeout(() => child.kill(), 100_000)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      clearTimeout(overdue)
      if (code === 0) resolve()
      else reject(new Error(`${command} ended with ${String(code)}: ${said}`))
    })
  })
}
