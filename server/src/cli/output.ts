import { pathOf, type CommonOptions } from './options.js'
import type { Io } from './io.js'
import { exitCodes, type ExitCode } from './io.js'

/** Where a command's results go: standard output as they come, or a file that is written whole at the end. */
export interface Results {
  readonly write: (text: string) => void
  /** How many of how many articles are done; shown on a terminal only. */
  readonly progress: (done: number, total: number) => void
  /** Ends the output. Gives the exit code that writing itself calls for. */
  readonly end: () => Promise<ExitCode>
}

export function openResults(io: Io, options: Pick<CommonOptions, 'output'>): Results {
  const kept: string[] = []
  const line = progressLine(io)
  const { output } = options
  return {
    write: (text) => {
      if (text === '') return
      if (output !== undefined) {
        kept.push(text)
        return
      }
      line.clear()
      io.stdout.write(text)
    },
    progress: line.show,
    end: async () => {
      line.clear()
      if (output === undefined) return exitCodes.clean
      try {
        await io.writeFile(pathOf(io, output), kept.join(''))
        return exitCodes.clean
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        io.stderr.write(`claimcheck: ${output} could not be written, ${reason}\n`)
        return exitCodes.couldNotRun
      }
    },
  }
}

/** A few articles are done before anybody could read how far it is. */
const worthTelling = 20

function progressLine(io: Io): { show: (done: number, total: number) => void; clear: () => void } {
  let shown = false
  return {
    show: (done, total) => {
      if (io.stderr.isTTY !== true || total < worthTelling || done % 5 !== 0) return
      io.stderr.write(`\r\u001b[K${done} of ${total} articles`)
      shown = true
    },
    clear: () => {
      if (!shown) return
      io.stderr.write('\r\u001b[K')
      shown = false
    },
  }
}
