import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { exitCodes } from '../cli/io.js'
import { main } from '../cli/main.js'
import { whyUnwritten } from '../cli/unwritten.js'
import { toolVersion } from '../cli/version.js'
import { localDay } from '../lsp/timers.js'
import { userArticleCache } from '../workspace/articleCache.js'
import { userCache } from '../workspace/cacheFolder.js'
import { nodeGit } from '../workspace/git.js'
import { makeFolder } from '../workspace/makeFolder.js'
import { nodeWorkspace, portablePath } from '../workspace/node.js'
import { nodeSafeFiles } from '../workspace/safeFiles.js'
import { writeWhole } from '../workspace/writeWhole.js'
import { keepHeapSmall } from './heap.js'

/** What a shell reports of a program that SIGPIPE ended, 128 and the signal's 13. */
const pipeClosed = 141

// The reader of a pipe may have had enough (`claimcheck figures … | head`): that is no fault. But only a run that is over
// can say what it found, and 0 would say that there was nothing.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? pipeClosed)
  process.stderr.write(`claimcheck: standard output could not be written, ${whyUnwritten(error)}\n`)
  process.exit(Math.max(Number(process.exitCode ?? 0), exitCodes.couldNotRun))
})
// Where nobody can be told, the exit code still is what it is.
process.stderr.on('error', () => undefined)

/** So many articles on, a run is a long one, and all is loaded that stays. */
const settledAfter = 400

/**
 * Runs the command line in this process, and sets its exit code.
 *
 * @param worker the program of a worker thread.
 * @param uses told what a run uses of the program.
 */
export async function run(worker: URL, uses: (part: string) => void): Promise<void> {
  process.exitCode = await main({
    argv: process.argv.slice(2),
    cwd: portablePath(workingFolder()),
    env: process.env,
    today: localDay(new Date()),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    files: nodeWorkspace(),
    articleCache: (folder) => userArticleCache(process.env, toolVersion, import.meta.url, folder),
    cores: availableParallelism(),
    worker,
    uses,
    cache: userCache(process.env, toolVersion, import.meta.url),
    git: nodeGit,
    writeFile: writeWhole,
    makeFolder,
    userName: gitUserName,
    safeFiles: nodeSafeFiles,
    settled: { after: settledAfter, tell: keepHeapSmall },
  })
}

/** Ends the process where the folder it was started in has been removed. */
function workingFolder(): string {
  try {
    return process.cwd()
  } catch {
    process.stderr.write('claimcheck: the working folder is no longer there, change to another\n')
    process.exit(exitCodes.couldNotRun)
  }
}

/** Who the user is to git; null without git or without a name. */
function gitUserName(): Promise<string | null> {
  return new Promise((resolve) => {
    execFile('git', ['config', 'user.name'], (error, out) => resolve(error ? null : out.trim() || null))
  })
}
