import type { Command } from 'commander'
import { nearest } from '../../core/nearest.js'

/**
 * Gives every command that has commands of its own a `help` that says why, where there is no such command: that of
 * commander prints its whole help and no reason.
 */
export function addHelp(command: Command): void {
  if (command.commands.length === 0) return
  for (const own of command.commands) addHelp(own)
  command
    .helpCommand(false)
    .command('help')
    .description('Explain a command.')
    .argument('[command...]', 'which command')
    .action((names: readonly string[]) => {
      let about = command
      for (const name of names) about = commandOf(about, name)
      about.help()
    })
}

/** Ends with commander's own error for an unknown command where there is none of this name. */
function commandOf(command: Command, name: string): Command {
  const found = command.commands.find((one) => one.name() === name || one.aliases().includes(name))
  if (found !== undefined) return found
  const names = command
    .createHelp()
    .visibleCommands(command)
    .map((one) => one.name())
  const near = nearest(name, names)
  const meant = near === null ? '' : `\n(Did you mean ${near}?)`
  return command.error(`error: unknown command '${name}'${meant}`, { code: 'commander.unknownCommand' })
}
