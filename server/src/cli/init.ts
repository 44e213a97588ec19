import { planInit } from '../project/init.js'
import { folderOf, relativePath, resolvePath } from '../workspace/paths.js'
import { exitCodes, UsageError, type ExitCode, type Io } from './io.js'
import { whyUnwritten } from './unwritten.js'

/** `claimcheck init`: a configuration, a first registry file and a sample article, never over what is there. */
export async function runInit(io: Io, given: string | undefined): Promise<ExitCode> {
  const folder = resolvePath(io.cwd, given ?? '.')
  const there = await io.files.stat(folder)
  if (there.ok && there.value.type !== 'folder') throw new UsageError(`${given ?? '.'} is no folder, name one`)
  const { write, keep } = await planInit(io.files, folder)
  const nameOf = (path: string): string => relativePath(io.cwd, `${folder}/${path}`)
  for (const { path, text } of write) {
    try {
      await io.makeFolder(folderOf(`${folder}/${path}`))
      await io.writeFile(`${folder}/${path}`, text)
    } catch (error) {
      io.stderr.write(`claimcheck: ${nameOf(path)} could not be written, ${whyUnwritten(error)}\n`)
      return exitCodes.couldNotRun
    }
    io.stdout.write(`wrote  ${nameOf(path)}\n`)
  }
  for (const { path, reason } of keep) io.stdout.write(`kept   ${nameOf(path)}, which ${reason}\n`)
  const sample = write.find(({ path }) => path.endsWith('.md'))
  const next =
    sample === undefined
      ? ''
      : `\nNow see what it finds in the sample, and why:\n  claimcheck check --verbose ${nameOf(sample.path)}\n`
  io.stdout.write(write.length === 0 ? '\nNothing to do: all of it is there\n' : next)
  return exitCodes.clean
}
