import { spawn, spawnSync } from 'node:child_process'
import { installServer } from './install.js'
import { root } from './paths.js'
import { prepareNewsroom } from './newsroom.js'
import { startServer } from './server.js'
import { windowAddress } from './workbench.js'

/** Opens the example newsroom for somebody to try; ends when the editor ends, or on Ctrl+C. Returns the exit code. */
export async function openEditor(): Promise<number> {
  const { folder, article } = await prepareNewsroom()
  console.log(`The example newsroom is copied to ${folder}, edit it as you like`)
  const desktop = process.env['CLAIMCHECK_EDITOR_HOST'] === 'browser' ? null : desktopCommand()
  return desktop ? onDesktop(desktop, folder, article) : inBrowser(folder, article)
}

function desktopCommand(): string | null {
  const shell = process.platform === 'win32'
  return ['code', 'codium'].find((name) => spawnSync(name, ['--version'], { shell }).status === 0) ?? null
}

function onDesktop(command: string, folder: string, article: string): Promise<number> {
  const args = ['--new-window', '--wait', `--extensionDevelopmentPath=${root}`, folder, article]
  const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 0)))
}

async function inBrowser(folder: string, article: string): Promise<number> {
  const vscode = await installServer(console.log)
  const settings = { 'workbench.startupEditor': 'none' }
  const server = await startServer({ vscode, trusted: true, settings, env: {} })
  const address = await windowAddress(server.port, { workspace: folder, open: article })
  console.log(`VS Code runs at\n\n  ${address}\n\nPress Ctrl+C to end it`)
  openAddress(address)
  await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve))
  await server.stop()
  return 0
}

/** Shows the page where there is a screen; where there is none, or no browser, its address has been printed. */
function openAddress(address: string): void {
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open'
  const isHeadless = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']
  if (isHeadless) return
  spawn(opener, [address], { stdio: 'ignore', detached: true }).on('error', () => undefined)
}
