import type { AddCommand } from './command.js'

export const addLsp: AddCommand = (program, _io, done) => {
  program
    .command('lsp')
    .description('Run the language server, for any editor.')
    .requiredOption('--stdio', 'talk over standard input and output')
    .addHelpText('after', '\nExample:\n  claimcheck lsp --stdio')
    .action(async () => {
      const { runLanguageServer } = await import('../lsp.js')
      done(await runLanguageServer())
    })
}
