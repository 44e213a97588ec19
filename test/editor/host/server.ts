import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from './paths.js'

export interface ServerOptions {
  /** The folder of `out/server-main.js`. */
  readonly vscode: string
  /** False opens windows in restricted mode, as for a workspace that nobody has trusted yet. */
  readonly trusted: boolean
  /** The user's settings. */
  readonly settings: Readonly<Record<string, unknown>>
  /** Variables that the extension host shall see. */
  readonly env: Readonly<Record<string, string>>
}

export interface Server {
  readonly port: number
  /** What the server and the extension hosts logged, for a failure's report. */
  logs(): Promise<string>
  stop(): Promise<void>
}

/** Starts VS Code's server on a free port of this machine alone, with data folders of its own. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const data = await temporaryFolder('vscode')
  const user = join(data, 'data', 'User')
  await mkdir(user, { recursive: true })
  await writeFile(join(user, 'settings.json'), JSON.stringify(options.settings, null, 2))
  const args = [
    join(options.vscode, 'out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--telemetry-level', 'off', '--server-data-dir', data, '--user-data-dir', join(data, 'data')],
    ...['--extensions-dir', join(data, 'extensions')],
    ...(options.trusted ? ['--disable-workspace-trust'] : []),
  ]
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = createWriteStream(join(data, 'server.log'))
  child.stderr.pipe(output)
  const port = await new Promise<number>((resolve, reject) => {
    let seen = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output.write(chunk)
      seen += chunk.toString()
      const port = /available at http:\/\/[^\s:]+:(\d+)/i.exec(seen)?.[1] ?? /listening on (\d+)/i.exec(seen)?.[1]
      if (port) resolve(Number(port))
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`VS Code's server ended with ${code}: ${seen}`)))
  })
  return {
    port,
    logs: () => collectLogs(data),
    stop: async () => {
      if (child.exitCode !== null) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      const killing = setTimeout(() => child.kill('SIGKILL'), 5000)
      await ended
      clearTimeout(killing)
    },
  }
}

async function collectLogs(data: string): Promise<string> {
  const names = await readdir(data, { recursive: true }).catch(() => [])
  const logs = names.filter((name) => name.endsWith('.log') && !/ptyhost|telemetry|network/.test(name))
  const texts = await Promise.all(
    logs.map(async (name) => `--- ${name}\n${(await readFile(join(data, name), 'utf8').catch(() => '')).slice(-4000)}`),
  )
  return texts.join('\n')
}
