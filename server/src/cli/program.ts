import { Command } from 'commander'
import { addHelp } from './commands/help.js'
import { commands } from './commands/index.js'
import { refuseEmptyPaths } from './emptyPaths.js'
import type { ExitCode, Io } from './io.js'
import { toolVersion } from './version.js'

/** Describes all commands. What they run is loaded only when it runs, so that `--help` and `--version` answer at once. */
export function makeProgram(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command('claimcheck')
    .description('Checks the figures in Markdown articles against a sourced registry of claims.')
    .version(toolVersion, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      getOutHelpWidth: () => Math.min(io.stdout.columns ?? 100, 120),
      getErrHelpWidth: () => Math.min(io.stderr.columns ?? 100, 120),
      outputError: (text, write) => write(text.replace(/^error: /, 'claimcheck: ')),
    })
    .addHelpText('after', programHelp)
    .hook('preAction', (_, command) => io.uses?.(namesOf(command).join(' ')))
  for (const add of commands) add(program, io, done)
  addHelp(program)
  refuseEmptyPaths(program)
  pointToHelp(program, [])
  return program
}

/** The words that call a command, without the program's own name. */
function namesOf(command: Command): string[] {
  return command.parent === null ? [] : [...namesOf(command.parent), command.name()]
}

/** A wrong flag is answered with the help of the command that it was given to. */
function pointToHelp(command: Command, above: readonly string[]): void {
  const names = [...above, command.name()]
  command.showHelpAfterError(`Run \`${names.join(' ')} --help\` to see what it takes.`)
  for (const own of command.commands) pointToHelp(own, names)
}

const programHelp = `
Examples:
  claimcheck check articles                  check every article below a folder
  claimcheck check --format github articles  annotate a pull request
  claimcheck figures article.md              see which numbers count as figures

Exit codes:
  0  nothing at or above --fail-on
  1  findings at or above it, too many warnings, or too few figures sourced
  2  could not run: usage, configuration, unreadable registry or article
  3  a fault of the program itself

Large registries are kept as they were loaded, and this program as it was compiled, in $XDG_CACHE_HOME/claimcheck,
~/.cache/claimcheck or, on Windows, %LOCALAPPDATA%\\claimcheck. CLAIMCHECK_CACHE=off keeps nothing.`
