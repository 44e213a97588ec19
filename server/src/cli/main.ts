import { CommanderError } from 'commander'
import { faultOfOurs } from './complaints.js'
import { exitCodes, UsageError, type ExitCode, type Io } from './io.js'
import { makeProgram } from './program.js'
import { forPeople } from './workflowCommands.js'

/**
 * The command line: reads its words, runs a command and gives the exit code. Never throws, and never ends the process:
 * what was written may still be on its way.
 */
export async function main(world: Io): Promise<ExitCode> {
  const io = { ...world, stderr: forPeople(world.stderr, world.env) }
  let code: ExitCode = exitCodes.clean
  const program = makeProgram(io, (result) => {
    code = result
  })
  try {
    await program.parseAsync(io.argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.couldNotRun
    if (error instanceof UsageError) {
      io.stderr.write(`claimcheck: ${error.message}\n`)
      return exitCodes.couldNotRun
    }
    io.stderr.write(`claimcheck: ${faultOfOurs(error)}\n`)
    return exitCodes.fault
  } finally {
    await io.cache?.kept()
  }
}
