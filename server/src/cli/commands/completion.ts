import { Argument } from 'commander'
import { exitCodes } from '../io.js'
import type { AddCommand } from './command.js'

export const addCompletion: AddCommand = (program, io, done) => {
  program
    .command('completion')
    .description('Print what a shell needs to complete commands, options and claim ids.')
    .addArgument(new Argument('<shell>', 'which shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText(
      'after',
      `
Examples:
  source <(claimcheck completion bash)
  source <(claimcheck completion zsh)
  claimcheck completion fish > ~/.config/fish/completions/claimcheck.fish`,
    )
    .action(async (shell: 'bash' | 'zsh' | 'fish') => {
      const { completionScripts } = await import('../completion/scripts.js')
      io.stdout.write(completionScripts[shell])
      done(exitCodes.clean)
    })
  program
    .command('__complete', { hidden: true })
    .argument('[words...]')
    .helpOption(false)
    .action(async (words: string[]) => {
      const { runComplete } = await import('../completion/run.js')
      done(await runComplete(io, program, words))
    })
}
