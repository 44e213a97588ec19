#!/usr/bin/env node
import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { exitCodes } from '../cli/io.js'
import { main } from '../cli/main.js'
import { toolVersion } from '../cli/version.js'
import { localDay } from '../lsp/timers.js'
import { userArticleCache } from '../workspace/articleCache.js'
import { userCache } from '../workspace/cacheFolder.js'
import { nodeGit } from '../workspace/git.js'
import { nodeWorkspace, portablePath } from '../workspace/node.js'
import { nodeSafeFiles } from '../workspace/safeFiles.js'
import { writeWhole } from '../workspace/writeWhole.js'

// The reader of a pipe may have had enough (`claimcheck figures … | head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? exitCodes.clean : exitCodes.fault)
})

process.exitCode = await main({
  argv: process.argv.slice(2),
  cwd: portablePath(process.cwd()),
  env: process.env,
  today: localDay(new Date()),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  files: nodeWorkspace(),
  articleCache: (folder) => userArticleCache(process.env, toolVersion, import.meta.url, folder),
  cores: availableParallelism(),
  worker: new URL('./worker.js', import.meta.url),
  cache: userCache(process.env, toolVersion, import.meta.url),
  git: nodeGit,
  writeFile: writeWhole,
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true })
  },
  userName: gitUserName,
  safeFiles: nodeSafeFiles,
  settled: keepHeapSmall,
})

/**
 * Left alone, V8 collects when the heap is four times what is alive in it: an archive would take the more memory the
 * larger it is, and none of it would be needed. Until now the heap could grow as it liked, since loading is quicker so;
 * the limit that this has led to holds until the next collection, which is made here.
 */
function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=100')
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  setFlagsFromString('--no-expose-gc')
  if (typeof collect === 'function') (collect as () => void)()
}

/** Who the user is to git; null without git or without a name. */
function gitUserName(): Promise<string | null> {
  return new Promise((resolve) => {
    execFile('git', ['config', 'user.name'], (error, out) => resolve(error ? null : out.trim() || null))
  })
}
