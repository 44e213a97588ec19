import { Option, type Command } from 'commander'
import type { ExitCode, Io } from '../io.js'
import { parseOutput } from '../options.js'

/**
 * Adds one command to the program. What the command runs is loaded only when it runs, so that `--help` and `--version`
 * answer at once; `done` takes its exit code.
 */
export type AddCommand = (program: Command, io: Io, done: (code: ExitCode) => void) => void

/** `--format`, the first name being the default. */
export function formatOption(names: readonly [string, ...string[]]): Option {
  return new Option('-f, --format <format>', 'how to print').choices(names).default(names[0])
}

/** The options of every command that reads articles. */
export function addCommon(command: Command): Command {
  return command
    .option(
      '--config <file>',
      'a configuration file, in place of the nearest claimcheck.config.yaml above each article',
    )
    .option('-o, --output <file>', 'write to a file, not to standard output', parseOutput)
    .option('--stdin', 'read one article from standard input')
    .option('--stdin-path <path>', 'what to call it, and where its configuration is looked for')
    .option('--files-from <file>', 'read paths from a file, one a line or set apart by NUL; - for standard input')
    .option('--color', 'colour the text even where it is not for a terminal')
    .option('--no-color', 'do not colour the text')
}
