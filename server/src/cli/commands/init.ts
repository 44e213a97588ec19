import type { AddCommand } from './command.js'

export const addInit: AddCommand = (program, io, done) => {
  program
    .command('init')
    .description('Start a project: a configuration, a first registry file and a sample article. Asks nothing.')
    .argument('[folder]', 'where (default: here)')
    .addHelpText('after', initHelp)
    .action(async (folder: string | undefined) => {
      const { runInit } = await import('../init.js')
      done(await runInit(io, folder))
    })
}

const initHelp = `
Nothing that is there is written over: what stays is said.

Examples:
  claimcheck init
  claimcheck init newsroom`
