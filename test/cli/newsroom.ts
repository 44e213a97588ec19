/** A newsroom in a temporary folder, and the real command line run in it. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Io } from '../../server/src/cli/io.js'
import { main } from '../../server/src/cli/main.js'
import { userArticleCache } from '../../server/src/workspace/articleCache.js'
import { nodeGit } from '../../server/src/workspace/git.js'
import { makeFolder } from '../../server/src/workspace/makeFolder.js'
import { nodeSafeFiles } from '../../server/src/workspace/safeFiles.js'
import { nodeWorkspace } from '../../server/src/workspace/node.js'
import { writeWhole } from '../../server/src/workspace/writeWhole.js'
import type { Workspace } from '../../server/src/workspace/workspace.js'

export interface Newsroom {
  readonly folder: string
  readonly run: (argv: readonly string[], world?: World) => Promise<Outcome>
}

/** What differs from a plain pipe. */
export interface World {
  readonly stdin?: string | Uint8Array
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly files?: Workspace
  readonly terminal?: boolean
  /** 1 where nothing is said. */
  readonly cores?: number
  /** What is told when a run is a long one. */
  readonly settled?: Io['settled']
  /** The program of a worker, in place of the built one. */
  readonly worker?: URL
}

export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Makes a folder of files, gone when the test ends. */
export function newsroom(files: Readonly<Record<string, string | Uint8Array>>): Newsroom {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'claimcheck-')))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return { folder, run: (argv, world) => runMain(folder, argv, world) }
}

async function runMain(folder: string, argv: readonly string[], world: World = {}): Promise<Outcome> {
  let out = ''
  let err = ''
  const isTTY = world.terminal ?? false
  const code = await main({
    argv,
    cwd: world.cwd ?? folder,
    env: world.env ?? {},
    today: '2024-01-01',
    stdin: (async function* () {
      await Promise.resolve()
      if (world.stdin !== undefined) yield world.stdin
    })(),
    stdout: { write: (text) => (out += text), isTTY, columns: 80 },
    stderr: { write: (text) => (err += text), isTTY, columns: 80 },
    files: world.files ?? nodeWorkspace(),
    git: nodeGit,
    articleCache: (place) => userArticleCache(world.env ?? { CLAIMCHECK_CACHE: 'off' }, 'test', import.meta.url, place),
    cores: world.cores ?? 1,
    worker: world.worker ?? new URL('../../server/dist/worker.cjs', import.meta.url),
    writeFile: writeWhole,
    makeFolder,
    safeFiles: nodeSafeFiles,
    ...(world.settled === undefined ? {} : { settled: world.settled }),
  })
  return { code, out, err }
}

/** A registry of two verified claims. */
export const registry = `sources:
  ministry-2022:
    publisher: Ministry of Economy of Georgia
    title: Border statistics, March 2022
claims:
  - id: ge-crossings-2022-03
    statement: 30,000 people crossed the border from Russia to Georgia in March 2022.
    value: 30,000
    unit: people
    measure: border crossings
    origin: RU
    destination: GE
    period: 2022-03
    sources: [ministry-2022]
  - id: ge-permits-2022-05
    statement: 4,300 residence permits were issued in Georgia in May 2022.
    value: 4300
    unit: permits
    measure: residence permits
    place: GE
    period: 2022-05
    sources: [ministry-2022]
`

/** One figure tied by hand whose value agrees, one that disagrees, and one without a source. */
export const article = `# A border in spring

In March 2022 some 30,000 people<!-- claim: ge-crossings-2022-03 --> crossed from Russia to Georgia.

The ministry issued 3,400 permits<!-- claim: ge-permits-2022-05 --> in May.

Another 4,120 parcels were left behind.
`
