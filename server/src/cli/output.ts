import { pathOf, type CheckOptions } from './options.js'
import type { Io } from './io.js'
import { makeProgress } from './progress.js'
import { whyUnwritten } from './unwritten.js'
import { exitCodes, type ExitCode } from './io.js'
import { forPeople } from './workflowCommands.js'

/** Where a command's results go: standard output as they come, or a file that is written whole at the end. */
export interface Results {
  readonly write: (text: string) => void
  /** How many of how many articles are done, null where that is not known; shown on a terminal only. */
  readonly progress: (done: number, total: number | null) => void
  /** Waits until the reader of the output has caught up, so that nothing piles up before it. */
  readonly drained: () => Promise<void>
  /** Ends the output. Gives the exit code that writing itself calls for. */
  readonly end: () => Promise<ExitCode>
}

/** A diff is for `git apply`, and other formats for programs: not a letter of them may differ. */
type ResultOptions = Partial<Pick<CheckOptions, 'format' | 'output' | 'dryRun'>>

export function openResults(io: Io, options: ResultOptions): Results {
  const kept: string[] = []
  const line = makeProgress(io.stderr, () => performance.now())
  const { output, format, dryRun } = options
  const stdout = format === 'text' && dryRun !== true ? forPeople(io.stdout, io.env) : io.stdout
  return {
    write: (text) => {
      if (text === '') return
      if (output !== undefined) {
        kept.push(text)
        return
      }
      line.clear()
      stdout.write(text)
    },
    progress: line.show,
    drained: async () => {
      const { stdout } = io
      if (stdout.writableNeedDrain === true) await new Promise<void>((resolve) => stdout.once?.('drain', resolve))
    },
    end: async () => {
      line.clear()
      if (output === undefined) return exitCodes.clean
      try {
        await io.writeFile(pathOf(io, output), kept.join(''))
        return exitCodes.clean
      } catch (error) {
        io.stderr.write(`claimcheck: ${output} could not be written, ${whyUnwritten(error)}\n`)
        return exitCodes.couldNotRun
      }
    },
  }
}
