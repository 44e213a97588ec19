import type { Argument, Command, Option } from 'commander'
import { UsageError } from './io.js'

/**
 * Refuses a path without a letter, before any command runs. It would be the working folder, and is most often a variable of
 * a script that nobody has set: `claimcheck check "$FOLDER"` would pass or fail for articles that nobody meant.
 */
export function refuseEmptyPaths(program: Command): void {
  program.hook('preAction', (_, command) => {
    const { options, registeredArguments, processedArgs } = command
    const values = command.opts<Record<string, unknown>>()
    const empty =
      options.find((option) => isFile(option) && holdsEmpty(values[option.attributeName()]))?.long ??
      registeredArguments.find((argument, at) => isPath(argument) && holdsEmpty(processedArgs[at]))?.name()
    if (empty !== undefined) throw new UsageError(`${empty}: is empty, name a path`)
  })
}

function isFile({ flags }: Option): boolean {
  return /[<[](?:file|folder|path)\b/.test(flags)
}

function isPath(argument: Argument): boolean {
  return ['path', 'file', 'folder', 'report', 'place'].includes(argument.name())
}

function holdsEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.some((one) => one === '') : value === ''
}
